/** Tải lên: drop a folder and watch it being read. */

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Problem } from '../api/problem.ts'
import { mayChange, useJobs, useSession } from '../api/queries.ts'
import { numberText } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { DropZone } from '../ui/DropZone.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Failed } from '../ui/States.tsx'
import { JobCard } from '../upload/JobCard.tsx'
import { useUpload } from '../upload/use-upload.ts'

const SHOWN = 5

export default function UploadPage() {
  const { t, lang } = useLanguage()
  const client = useQueryClient()
  const [params] = useSearchParams()
  const session = useSession()
  const [own, setOwn] = useState<string[]>([])
  const jobs = useJobs()
  const onJob = useCallback(
    (job: string) => {
      setOwn(now => [job, ...now])
      client.invalidateQueries({ queryKey: ['jobs'] })
    },
    [client],
  )
  const { sending, send, stop, forget } = useUpload(onJob)
  const asked = params.get('job')
  const shown = [...new Set([...own, ...(asked ? [asked] : []), ...(jobs.data?.items ?? []).map(j => j.id)])].slice(
    0,
    Math.max(SHOWN, own.length),
  )

  if (session.data && !mayChange(session.data)) return <Failed error={new Problem(403, {})} />
  const isBusy = sending !== null && sending.sent + sending.lost.flatMap(l => l.files).length < sending.total
  return (
    <div className="page">
      <PageHead title={t('upload')} />
      <DropZone title={t('dropHere')} help={t('dropHelp')} many disabled={isBusy} onFiles={send} />
      {sending && (
        <section className="card" role="status">
          <p>{t('sending', { sent: numberText(sending.sent, lang), total: numberText(sending.total, lang) })}</p>
          {sending.lost.map(({ files, problem }) => (
            <p key={files[0]!.path} className="wrong" role="alert">
              {files.map(f => f.path).join(', ')}: {(problem instanceof Problem && problem.said(lang)) || t('failedHelp')}
            </p>
          ))}
          <p className="toolbar">
            {isBusy && (
              <button type="button" className="button" data-small onClick={stop}>
                {t('stop')}
              </button>
            )}
            {!isBusy && sending.lost.length > 0 && (
              <>
                <button
                  type="button"
                  className="button"
                  data-kind="main"
                  data-small
                  onClick={() => send(sending.lost.flatMap(l => l.files))}
                >
                  {t('tryAgain')}
                </button>
                <button type="button" className="button" data-small onClick={forget}>
                  {t('close')}
                </button>
              </>
            )}
          </p>
        </section>
      )}
      {shown.map(id => (
        <JobCard key={id} id={id} />
      ))}
    </div>
  )
}
