/** Xuất dữ liệu: every form in which the records leave, corrections included. */
import { FileOutput } from 'lucide-react'
import { API, query } from '../api/client.ts'
import { useCampaigns, useExports } from '../api/queries.ts'
import { useCampaign } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type MessageKey, messages } from '../i18n/messages.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Answer } from '../ui/States.tsx'

export default function ExportsPage() {
  const { t, lang } = useLanguage()
  const { campaign } = useCampaign()
  const campaigns = useCampaigns()
  const exports = useExports()
  const name = campaigns.data?.items.find(c => c.id === campaign)?.name
  /** What a form is good for, where this application knows it. */
  const help = (format: string): string => {
    const key = `export_${format}_help`
    return Object.hasOwn(messages, key) ? t(key as MessageKey) : ''
  }
  return (
    <div className="page">
      <PageHead title={t('exports')} about={name ? t('exportsOf', { name }) : t('exportsOfAll')} />
      <Answer of={exports}>
        {({ items }) => (
          <ul className="export-list">
            {items.map(format => (
              <li key={format.name} className="card">
                <h2>{format.label[lang]}</h2>
                <p className="soft">{help(format.name)}</p>
                <a className="button" href={`${API}/exports/${format.name}${query({ campaign, lang })}`} download>
                  <FileOutput aria-hidden /> {t('download')} <span className="faint">{format.fileName}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <p className="faint">{t('exportsCorrected')}</p>
    </div>
  )
}
