/** Văn bản: every document, by words and filters; the words are found in any spelling, exact accents first. */
import { Link, useSearchParams } from 'react-router'
import { useDocuments, useSearch } from '../api/queries.ts'
import { pathWithin } from '../document/from-list.ts'
import { numberText } from '../format/number.ts'
import { useCampaign, useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { More } from '../ui/More.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer, Empty } from '../ui/States.tsx'
import { DocumentFilters, FILTERS } from './DocumentFilters.tsx'
import { DocumentTable, type Listed } from './DocumentTable.tsx'

/** The list that is asked for: that of the words where there are any, else that of the filters. */
function useListed() {
  const { campaign } = useCampaign()
  const [params] = useSearchParams()
  const q = params.get('q') ?? ''
  const filters = { ...Object.fromEntries(FILTERS.map(f => [f, params.get(f)])), campaign }
  const documents = useDocuments(filters)
  const hits = useSearch(q)
  const listed: Listed[] = q
    ? (hits.data?.items ?? []).map(hit => ({ document: hit.document, hit }))
    : (documents.data?.items ?? []).map(document => ({ document }))
  return { q, list: q ? hits : documents, listed, within: q ? { q } : filters }
}

export default function DocumentsPage() {
  const { t, lang } = useLanguage()
  const keep = useKeep()
  const { q, list, listed, within } = useListed()
  return (
    <div className="page">
      <PageHead title={t('documents')} about={list.data && t('nDocuments', { n: numberText(list.data.total, lang) })}>
        <Link className="button" data-kind="main" to="/tai-len">
          {t('upload')}
        </Link>
      </PageHead>
      <DocumentFilters />
      <section className="card flush">
        <Answer<{ total: number }> of={list}>
          {({ total }) =>
            total === 0 ? (
              <Empty title={q ? t('nothingFound', { q }) : t('noDocuments')}>
                {!q && (
                  <Link className="button" to="/tai-len">
                    {t('upload')}
                  </Link>
                )}
              </Empty>
            ) : (
              <DocumentTable listed={listed} pathOf={id => keep(pathWithin(within, id))} />
            )
          }
        </Answer>
      </section>
      <More list={list} />
    </div>
  )
}
