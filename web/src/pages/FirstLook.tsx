/** Offers the demo corpus as a first look to whoever has nothing here yet. */
import { useMutation } from '@tanstack/react-query'
import { Sparkles, Upload } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import type { JobAccepted } from '../../../schemas/api/jobs.ts'
import { askJson } from '../api/client.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Empty, Failed } from '../ui/States.tsx'

export function FirstLook() {
  const { t } = useLanguage()
  const go = useNavigate()
  const demo = useMutation({
    mutationFn: () => askJson<JobAccepted>('/demo', { method: 'POST' }),
    onSuccess: ({ jobId }) => go(`/tai-len?job=${encodeURIComponent(jobId)}`),
  })
  return (
    <Empty title={t('nothingYet')}>
      <p>{t('nothingYetHelp')}</p>
      <p className="toolbar">
        <Link className="button" data-kind="main" to="/tai-len">
          <Upload aria-hidden /> {t('upload')}
        </Link>
        <button type="button" className="button" disabled={demo.isPending} onClick={() => demo.mutate()}>
          <Sparkles aria-hidden /> {t('tryDemo')}
        </button>
      </p>
      {demo.error && <Failed error={demo.error} />}
    </Empty>
  )
}
