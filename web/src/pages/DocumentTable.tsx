/** Documents one under the other: which they are, what became of them, and, where they were searched for, the words that were found. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DocumentSummary, SearchHit } from '../../../schemas/api/documents.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { dateText, momentText } from '../format/date.ts'
import { useLanguage } from '../i18n/language.tsx'
import { StateTag } from '../ui/StateTag.tsx'

function StateOf({ document: d }: { document: DocumentSummary }) {
  const { t, lang } = useLanguage()
  if (d.state === 'queued' || d.state === 'reading') return <span className="tag">{t('beingRead')}</span>
  if (d.state === 'failed' || d.state === 'refused') return <StateTag state="missing">{d.reason?.[lang] ?? t('notReadable')}</StateTag>
  if (d.doubts > 0) return <StateTag state="doubt">{t('nToCheckShort', { n: d.doubts })}</StateTag>
  return <StateTag state="good">{d.reviewed ? t('lookedThrough') : t('grounded')}</StateTag>
}

/** Words where they stand, the found ones marked. */
function Snippet({ hit }: { hit: SearchHit }) {
  const { text, marks } = hit.snippet
  const cuts = [0, ...marks.flat(), text.length]
  return (
    <span className="snippet" lang="vi">
      {cuts.slice(0, -1).map((from, i) => {
        const words = text.slice(from, cuts[i + 1])
        // odd stretches lie between the two ends of a mark
        return i % 2 ? <mark key={from}>{words}</mark> : words
      })}
    </span>
  )
}

function Row({ document: d, path, children }: { document: DocumentSummary; path: string; children: ReactNode }) {
  const { lang } = useLanguage()
  return (
    <tr>
      <td className="wide" lang="vi">
        <Link to={path}>{d.title ?? d.fileName}</Link>
        <span className="faint">{[d.issuer, d.title && d.fileName].filter(Boolean).join(' · ')}</span>
        {children}
      </td>
      <td>{d.type ? codeLabel('DocumentType', d.type, lang) : '—'}</td>
      <td className="nowrap">{d.number ?? '—'}</td>
      <td className="nowrap num">{d.issuedDate ? dateText(d.issuedDate, lang) : '—'}</td>
      <td>{d.province ?? '—'}</td>
      <td>
        <StateOf document={d} />
      </td>
      <td className="nowrap num faint">{momentText(d.uploadedAt)}</td>
    </tr>
  )
}

export interface Listed {
  document: DocumentSummary
  /** where it was searched for */
  hit?: SearchHit
}

/** `pathOf`: address of a document. */
export function DocumentTable({ listed, pathOf }: { listed: readonly Listed[]; pathOf: (document: string) => string }) {
  const { t } = useLanguage()
  return (
    <div className="table-wrap">
      <table className="table documents">
        <thead>
          <tr>
            <th>{t('titleColumn')}</th>
            <th>{t('documentType')}</th>
            <th>{t('number')}</th>
            <th className="num">{t('issued')}</th>
            <th>{t('province')}</th>
            <th>{t('state')}</th>
            <th className="num">{t('uploadedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ document, hit }) => (
            <Row key={document.id} document={document} path={pathOf(document.id)}>
              {hit && <Snippet hit={hit} />}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  )
}
