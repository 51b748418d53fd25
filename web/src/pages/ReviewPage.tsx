/** Everything that a person should look at, the most doubtful first. */
import { useSearchParams } from 'react-router'
import { fieldLabels } from '../../../schemas/labels.ts'
import { useReview } from '../api/queries.ts'
import { groups } from '../document/groups.ts'
import { numberText } from '../format/number.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Choice, type Option } from '../ui/Choice.tsx'
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
  const fields = groups.flatMap(g => g.fields).map((f): Option => [f, fieldLabels.CampaignRecord[f][lang]])
  const choose = (to: string) =>
    setParams(now => {
      const next = new URLSearchParams(now)
      if (to) next.set('field', to)
      else next.delete('field')
      return next
    })
  return (
    <div className="page">
      <PageHead title={t('lookFirst')} about={review.data && t('nToCheck', { n: numberText(review.data.total, lang) })}>
        <Choice id="field" label={t('field')} value={field ?? ''} options={[['', t('any')], ...fields]} onChange={choose} />
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
