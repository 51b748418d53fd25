/** What a list shows where it has nothing to show yet: empty, loading, failed, not allowed. */
import { CircleAlert, Inbox, LoaderCircle, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Problem } from '../api/problem.ts'
import { useLanguage } from '../i18n/language.tsx'

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state" data-kind="empty">
      <Inbox aria-hidden />
      <strong>{title}</strong>
      {children}
    </div>
  )
}

export function Loading() {
  const { t } = useLanguage()
  return (
    <div className="state" role="status" data-kind="loading">
      <LoaderCircle aria-hidden className="turning" />
      <span>{t('loading')}</span>
    </div>
  )
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, lang } = useLanguage()
  const problem = error instanceof Problem ? error : null
  const forbidden = problem?.status === 401 || problem?.status === 403
  return (
    <div className="state" role="alert" data-kind={forbidden ? 'forbidden' : 'failed'}>
      {forbidden ? <Lock aria-hidden /> : <CircleAlert aria-hidden />}
      <strong>{forbidden ? t('forbidden') : problem?.status === 404 ? t('notFound') : t('failed')}</strong>
      <span>{forbidden ? t('forbiddenHelp') : (problem?.said(lang) ?? t(problem?.status === 0 ? 'offline' : 'failedHelp'))}</span>
      {retry && !forbidden && (
        <button type="button" className="button" onClick={retry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  )
}

interface Asked<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

/** The states of one question to the server, and what its answer is drawn as. */
export function Answer<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error) return <Failed error={of.error} retry={() => of.refetch()} />
  return <Loading />
}
