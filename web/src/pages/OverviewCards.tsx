/** The cards of the overview: a list each, with the way to all of it. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Overview } from '../../../schemas/api/campaigns.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { yearsText } from '../format/date.ts'
import { numberText } from '../format/number.ts'
import { useCampaign, useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { DeadlineRow } from './DeadlineList.tsx'
import { DoubtRow } from './DoubtRow.tsx'

/** `nothing` is said where the card would stand empty. */
function Card({ title, nothing, isEmpty, children }: { title: string; nothing: string; isEmpty: boolean; children: ReactNode }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {isEmpty ? <p className="soft">{nothing}</p> : children}
    </section>
  )
}

export function ReviewCard({ review, doubts }: Pick<Overview, 'review' | 'doubts'>) {
  const { t, lang } = useLanguage()
  const keep = useKeep()
  return (
    <Card title={t('lookFirst')} nothing={t('nothingToCheck')} isEmpty={!review.length}>
      <ul className="list">
        {review.map(d => (
          <DoubtRow key={`${d.document}${d.path}`} doubt={d} />
        ))}
      </ul>
      {doubts > review.length && <Link to={keep('/can-xem')}>{t('allOfThem', { n: numberText(doubts, lang) })}</Link>}
    </Card>
  )
}

export function DeadlineCard({ deadlines }: Pick<Overview, 'deadlines'>) {
  const { t } = useLanguage()
  const keep = useKeep()
  return (
    <Card title={t('nextDeadlines')} nothing={t('noDeadlines')} isEmpty={!deadlines.length}>
      <ul className="list">
        {deadlines.map(d => (
          <DeadlineRow key={`${d.document}${d.path}`} deadline={d} />
        ))}
      </ul>
      <Link to={keep('/lich')}>{t('allDeadlines')}</Link>
    </Card>
  )
}

export function CampaignCard({ campaigns }: Pick<Overview, 'campaigns'>) {
  const { t, lang } = useLanguage()
  const { choose } = useCampaign()
  return (
    <Card title={t('campaigns')} nothing={t('noCampaigns')} isEmpty={!campaigns.length}>
      <ul className="list campaigns">
        {campaigns.map(c => (
          <li key={c.id}>
            <button type="button" lang="vi" onClick={() => choose(c.id)}>
              {c.name}
            </button>
            <span className="faint">
              {[
                c.level && codeLabel('AdministrativeLevel', c.level, lang),
                c.years && yearsText(c.years),
                t('nDocuments', { n: c.documents }),
                t('nUnits', { n: c.units }),
                c.doubts > 0 && t('nToCheck', { n: c.doubts }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function FindingCard({ findings }: Pick<Overview, 'findings'>) {
  const { t, lang } = useLanguage()
  return (
    <Card title={t('findingsByRule')} nothing={t('noFindings')} isEmpty={!findings.length}>
      <table className="table rules">
        <thead>
          <tr>
            <th>{t('rule')}</th>
            <th>{t('severity')}</th>
            <th className="num">{t('documentsUnit')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(f => (
            <tr key={f.rule}>
              <td>{f.message[lang]}</td>
              <td>{codeLabel('Severity', f.severity, lang)}</td>
              <td className="num">{numberText(f.documents, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
