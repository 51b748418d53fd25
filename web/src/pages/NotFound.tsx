import { Link, useRouteError } from 'react-router'
import { useLanguage } from '../i18n/language.tsx'
import { Empty, Failed } from '../ui/States.tsx'

export function NotFound() {
  const { t } = useLanguage()
  return (
    <Empty title={t('noSuchPage')}>
      <Link to="/">{t('overview')}</Link>
    </Empty>
  )
}

/** A view that broke: the rest of the application stays. */
export function PageFailed() {
  const error = useRouteError()
  return <Failed error={error} retry={() => window.location.reload()} />
}
