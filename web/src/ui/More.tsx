/** The next page of a list, when its end comes into view or the button is pressed. */
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'

interface Props {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

export function More({ list }: Props) {
  const { t } = useLanguage()
  const ref = useRef<HTMLButtonElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage || !ref.current) return
    const watch = new IntersectionObserver(entries => entries.some(e => e.isIntersecting) && fetchNextPage(), { rootMargin: '400px' })
    watch.observe(ref.current)
    return () => watch.disconnect()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <button ref={ref} type="button" className="button more no-print" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {isFetchingNextPage ? t('loading') : t('more')}
    </button>
  )
}
