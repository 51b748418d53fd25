/** A bar per unit of a campaign: has it submitted, in time, and how much of its plan was found, is doubtful, is missing. */
import { Link } from 'react-router'
import type { Comparison, LedgerEntry } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { useComparison } from '../api/queries.ts'
import { dateText } from '../format/date.ts'
import { collate } from '../format/fold.ts'
import { numberText } from '../format/number.ts'
import { useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'
import { type State, StateTag } from '../ui/StateTag.tsx'

const SHOWN = 40
const stateOf: Record<LedgerEntry['state'], 'good' | 'doubt' | 'missing' | null> = {
  found: 'good',
  blank: 'missing',
  absent: 'missing',
  unreadable: 'doubt',
  not_read: 'doubt',
  not_applicable: null,
}
const submitted: Record<Comparison['submissions'][number]['state'], State> = {
  on_time: 'good',
  late: 'doubt',
  not_submitted: 'missing',
  unknown: 'doubt',
}

interface Row {
  id: string
  name: string
  record: string | null
  good: number
  doubt: number
  missing: number
  submission: Comparison['submissions'][number] | undefined
}

function rowsOf(comparison: Comparison): Row[] {
  const ledger = Map.groupBy(comparison.ledger, e => e.unit)
  const submissions = new Map(comparison.submissions.map(s => [s.unit, s]))
  return comparison.units
    .map(({ id, name, records }) => {
      const count = { good: 0, doubt: 0, missing: 0 }
      for (const entry of ledger.get(id) ?? []) {
        const state = stateOf[entry.state]
        if (state) count[state]++
      }
      return { id, name, record: records[0] ?? null, ...count, submission: submissions.get(id) }
    })
    .filter(row => row.submission || row.good + row.doubt + row.missing > 0)
    .sort((a, b) => Number(b.record !== null) - Number(a.record !== null) || collate(a.name, b.name))
}

export function UnitBars({ campaign }: { campaign: string }) {
  const { t, lang } = useLanguage()
  const keep = useKeep()
  const comparison = useComparison(campaign)
  return (
    <section className="card">
      <h2>{t('byUnit')}</h2>
      <Answer of={comparison}>
        {data => {
          const rows = rowsOf(data)
          const count = (state: keyof typeof submitted) => rows.filter(r => r.submission?.state === state).length
          return (
            <>
              {data.submissions.length > 0 && (
                <p className="submitted">
                  {(Object.keys(submitted) as (keyof typeof submitted)[]).map(state => (
                    <StateTag key={state} state={submitted[state]}>
                      {comparisonLabels.SubmissionState[state][lang]}: {numberText(count(state), lang)}
                    </StateTag>
                  ))}
                </p>
              )}
              <div className="table-wrap">
                <table className="table unit-bars">
                  <thead>
                    <tr>
                      <th>{t('unit')}</th>
                      <th>{t('submission')}</th>
                      <th>{t('foundDoubtMissing')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.slice(0, SHOWN).map(row => (
                      <tr key={row.id}>
                        <td lang="vi">{row.record ? <Link to={keep(`/van-ban/${row.record}`)}>{row.name}</Link> : row.name}</td>
                        <td>
                          {row.submission ? (
                            <>
                              {comparisonLabels.SubmissionState[row.submission.state][lang]}
                              {row.submission.received && <span className="faint"> {dateText(row.submission.received, lang)}</span>}
                              {row.submission.daysLate ? (
                                <span className="faint"> +{numberText(row.submission.daysLate, lang)}</span>
                              ) : null}
                            </>
                          ) : (
                            '—'
                          )}
                        </td>
                        <td>
                          {row.record === null ? (
                            <span className="faint">{t('noPlanYet')}</span>
                          ) : (
                            <>
                              <span
                                className="bar"
                                role="img"
                                aria-label={t('barAbout', { good: row.good, doubt: row.doubt, missing: row.missing })}
                              >
                                {(['good', 'doubt', 'missing'] as const).map(state => (
                                  <span key={state} data-state={state} style={{ flexGrow: row[state] }} />
                                ))}
                              </span>
                              <span className="faint">
                                {row.good} / {row.doubt} / {row.missing}
                              </span>
                            </>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <p className="faint">
                {lang === 'vi' ? data.asOfNote : data.asOfNoteEn}
                {rows.length > SHOWN && (
                  <>
                    {' · '}
                    <Link to={keep('/bang-so-sanh')}>{t('allUnits', { n: rows.length })}</Link>
                  </>
                )}
              </p>
            </>
          )
        }}
      </Answer>
    </section>
  )
}
