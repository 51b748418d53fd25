/** Văn bản: the original beside its record. */
import { Download, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { codeLabel } from '../../../schemas/labels.ts'
import { API } from '../api/client.ts'
import { useDocument, useRecord } from '../api/queries.ts'
import { Reader } from '../document/Reader.tsx'
import { dateText, momentText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer, Empty, Loading } from '../ui/States.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import '../styles/document.css'

export default function DocumentPage() {
  const { t, lang } = useLanguage()
  const { id = '' } = useParams()
  const detail = useDocument(id)
  const state = detail.data?.state
  const isRead = state === 'complete' || state === 'partial'
  const answer = useRecord(id, isRead)

  useEffect(() => {
    if (detail.data) document.title = `${detail.data.number ?? detail.data.fileName} · Thi đua`
  }, [detail.data])

  return (
    <Answer of={detail}>
      {document => (
        <div className="document">
          <header className="document-head">
            <div>
              <h1 lang="vi">{document.title ?? document.fileName}</h1>
              <p className="soft" lang="vi">
                {[
                  document.type && codeLabel('DocumentType', document.type, lang),
                  document.number,
                  document.issuedDate && dateText(document.issuedDate, lang),
                  document.issuer,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {document.state === 'partial' && <StateTag state="doubt">{codeLabel('RecordStatus', 'partial', lang)}</StateTag>}
            {document.reviewed && (
              <StateTag state="good">{t('reviewedBy', { by: document.reviewed.by, at: momentText(document.reviewed.at) })}</StateTag>
            )}
            {document.doubts > 0 && <StateTag state="doubt">{t('nToCheck', { n: document.doubts })}</StateTag>}
            <a
              className="button no-print"
              data-small
              href={`${API}/documents/${encodeURIComponent(id)}/original`}
              download={document.fileName}
            >
              <Download aria-hidden /> {t('downloadOriginal')}
            </a>
            <button type="button" className="button no-print" data-small onClick={() => window.print()}>
              <Printer aria-hidden /> {t('print')}
            </button>
          </header>
          {isRead ? (
            <Answer of={answer}>{({ record }) => <Reader key={id} id={id} record={record} />}</Answer>
          ) : document.state === 'queued' || document.state === 'reading' ? (
            <Loading />
          ) : (
            <Empty title={t(document.state === 'refused' ? 'refused' : 'notReadable')}>
              <p>{document.reason?.[lang]}</p>
            </Empty>
          )}
        </div>
      )}
    </Answer>
  )
}
