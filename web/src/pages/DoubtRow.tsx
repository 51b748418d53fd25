/** A value that a person should look at, with its sentence. */
import { Link } from 'react-router'
import type { Doubt } from '../../../schemas/api/documents.ts'
import { fieldLabels } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { shareText } from '../format/number.ts'
import { valueView } from '../format/value.ts'
import { useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'
import { StateTag } from '../ui/StateTag.tsx'

export function DoubtRow({ doubt }: { doubt: Doubt }) {
  const { lang } = useLanguage()
  const keep = useKeep()
  return (
    <li className="doubt-row">
      <StateTag state="doubt">{shareText(doubt.confidence, lang)}</StateTag>
      <span>
        <Link to={keep(`/van-ban/${doubt.document}?v=${encodeURIComponent(doubt.path)}`)} lang="vi">
          <strong>{fieldLabels.CampaignRecord[doubt.field as keyof CampaignRecord][lang]}</strong>:{' '}
          {valueView(doubt.field, doubt.value, lang).main || '—'}
        </Link>
        <span className="faint" lang="vi">
          {[doubt.number, doubt.issuer].filter(Boolean).join(' · ') || doubt.fileName}
        </span>
      </span>
    </li>
  )
}
