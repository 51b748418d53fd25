/** Xuất dữ liệu: every form in which the records leave, corrections included. */
import { FileOutput } from 'lucide-react'
import { API, query } from '../api/client.ts'
import { useCampaigns } from '../api/queries.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { MessageKey } from '../i18n/messages.ts'
import { PageHead } from '../ui/PageHead.tsx'

const FORMATS = ['xlsx', 'docx', 'html', 'ics', 'csv', 'jsonl', 'parquet', 'datapackage'] as const

export default function ExportsPage() {
  const { t } = useLanguage()
  const { campaign } = useCampaign()
  const campaigns = useCampaigns()
  const name = campaigns.data?.items.find(c => c.id === campaign)?.name
  return (
    <div className="page">
      <PageHead title={t('exports')} about={name ? t('exportsOf', { name }) : t('exportsOfAll')} />
      <ul className="export-list">
        {FORMATS.map(format => (
          <li key={format} className="card">
            <h2>{t(`export_${format}` satisfies MessageKey)}</h2>
            <p className="soft">{t(`export_${format}_help` satisfies MessageKey)}</p>
            <a className="button" href={`${API}/exports/${format}${query({ campaign })}`} download>
              <FileOutput aria-hidden /> {t('download')}
            </a>
          </li>
        ))}
      </ul>
      <p className="faint">{t('exportsCorrected')}</p>
    </div>
  )
}
