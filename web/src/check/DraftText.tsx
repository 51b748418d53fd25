/** The words of a draft, with the places of its findings. */
import { useMemo, useRef } from 'react'
import type { CheckAnswer } from '../../../schemas/api/check.ts'
import { spansOf } from '../document/places-of-values.ts'
import { segments } from '../document/segments.ts'
import { useLit } from '../document/use-lit.ts'
import { useLanguage } from '../i18n/language.tsx'

export function DraftText({ answer, active, onOpen }: { answer: CheckAnswer; active: string | null; onOpen: (key: string) => void }) {
  const { t } = useLanguage()
  const root = useRef<HTMLElement>(null)
  const spans = useMemo(() => spansOf([], answer.findings), [answer])
  const lines = useMemo(() => {
    let at = 0
    return answer.text.split('\n').map(text => {
      const start = at
      at += text.length + 1
      return { start, text }
    })
  }, [answer.text])
  useLit(root, active)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it opens the same places by keys
    <article
      ref={root}
      className="paper text-original"
      lang="vi"
      aria-label={t('draft')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      onClick={event => {
        const key = (event.target as Element).closest<HTMLElement>('[data-keys]')?.dataset.keys?.split(' ')[0]
        if (key) onOpen(key)
      }}
    >
      {lines.map(({ start, text }) => (
        <p key={start}>
          {segments(text, start, spans).map(piece => (
            <span key={piece.start} data-keys={piece.keys.join(' ') || undefined} data-state={piece.state ?? undefined}>
              {piece.text}
            </span>
          ))}
        </p>
      ))}
    </article>
  )
}
