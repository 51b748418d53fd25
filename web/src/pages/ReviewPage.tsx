/** Everything that a person should look at, the most doubtful first. */
import { useSearchParams } from 'react-router'
import { fieldLabels } from '../../../schemas/labels.ts'
import { useReview } from '../api/queries.ts'
import { groups } from '../document/groups.ts'
import { numberText } from '../format/number.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { More } from '../ui/More.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty } from '../ui/States.tsx'
import { DoubtRow } from './DoubtRow.tsx'

export default function ReviewPage() {
  const { t, lang } = useLanguage()
  const { campaign } = useCampaign()
  const [params, setParams] = useSearchParams()
  const field = params.get('field')
  const review = useReview({ campaign, field })
  return (
    <div className="page">
      <PageHead title={t('lookFirst')} about={review.data && t('nToCheck', { n: numberText(review.data.total, lang) })}>
        <div className="field">
          <label htmlFor="field">{t('field')}</label>
          <select
            id="field"
            className="input"
            value={field ?? ''}
            onChange={e =>
              setParams(now => {
                const next = new URLSearchParams(now)
                if (e.target.value) next.set('field', e.target.value)
                else next.delete('field')
                return next
              })
            }
          >
            <option value="">{t('any')}</option>
            {groups
              .flatMap(g => g.fields)
              .map(f => (
                <option key={f} value={f}>
                  {fieldLabels.CampaignRecord[f][lang]}
                </option>
              ))}
          </select>
        </div>
      </PageHead>
      <section className="card">
        <Answer of={review}>
          {data =>
            data.items.length ? (
              <ul className="list">
                {data.items.map(d => (
                  <DoubtRow key={`${d.document}${d.path}`} doubt={d} />
                ))}
              </ul>
            ) : (
              <Empty title={t('nothingToCheck')} />
            )
          }
        </Answer>
      </section>
      <More list={review} />
    </div>
  )
}
