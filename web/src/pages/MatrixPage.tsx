/** Bảng so sánh: units down, facts across, the parent plan on top, every cell a step from its sentences. */
import { useSearchParams } from 'react-router'
import { useCampaigns, useComparison } from '../api/queries.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { MatrixView } from '../matrix/MatrixView.tsx'
import { MANNER_PARAMS } from '../matrix/use-manner.ts'
import { type ViewId, views } from '../matrix/views/index.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty, Loading } from '../ui/States.tsx'
import '../styles/matrix.css'

export default function MatrixPage() {
  const { t } = useLanguage()
  const { campaign } = useCampaign()
  const [params, setParams] = useSearchParams()
  const campaigns = useCampaigns()
  const all = campaigns.data?.items ?? []
  const chosen = campaign ?? (all.find(c => c.parent) ?? all[0])?.id ?? null
  const comparison = useComparison(chosen)
  const name = all.find(c => c.id === chosen)?.name ?? ''
  const asked = params.get('xem')
  // without a parent plan there is no cascade to begin with
  const first: ViewId = comparison.data && !comparison.data.cascade.length ? 'chi-so' : 'cap-tren'
  const view: ViewId = asked && Object.hasOwn(views, asked) ? (asked as ViewId) : first

  if (campaigns.data && !chosen) {
    return (
      <div className="page">
        <PageHead title={t('matrices')} />
        <Empty title={t('noCampaigns')} />
      </div>
    )
  }
  return (
    <div className="page matrix-page">
      <PageHead title={t('matrices')} about={<span lang="vi">{name}</span>} />
      <nav className="tabs no-print" aria-label={t('matrices')}>
        {(Object.keys(views) as ViewId[]).map(id => (
          <button
            key={id}
            type="button"
            aria-current={view === id ? 'page' : undefined}
            onClick={() =>
              setParams(now => {
                const next = new URLSearchParams(now)
                for (const key of MANNER_PARAMS) next.delete(key)
                next.set('xem', id)
                return next
              })
            }
          >
            {t(views[id].label)}
          </button>
        ))}
      </nav>
      {chosen ? (
        <Answer of={comparison}>
          {data => <MatrixView key={`${chosen}${view}`} comparison={data} view={view} title={`${t(views[view].label)} · ${name}`} />}
        </Answer>
      ) : (
        <Loading />
      )}
    </div>
  )
}
