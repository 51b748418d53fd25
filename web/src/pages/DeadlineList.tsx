/** Deadlines one under the other: the day, what is due, who owes it, and where it stands. */
import { Link } from 'react-router'
import type { DeadlineItem } from '../../../schemas/api/campaigns.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { dateText } from '../format/date.ts'
import { useKeep } from '../frame/use-campaign.ts'
import { useLanguage } from '../i18n/language.tsx'

/** A list's own mark at the beginning says nothing where the line stands alone. */
const BULLET = /^[-–+•*]\s+/
const DAY_MS = 86_400_000

/** Days from today to a day of the calendar. */
export const daysUntil = (day: string): number => Math.round((Date.parse(day) - Date.parse(new Date().toLocaleDateString('sv'))) / DAY_MS)

export function DeadlineRow({ deadline: d }: { deadline: DeadlineItem }) {
  const { t, lang } = useLanguage()
  const keep = useKeep()
  const days = d.next ? daysUntil(d.next) : null
  return (
    <li className="deadline">
      <span className="when">
        {d.next ? dateText(d.next, lang) : d.date ? dateText(d.date, lang) : (d.event ?? '—')}
        {days !== null && (
          <span className="faint">{days === 0 ? t('today') : days > 0 ? t('inDays', { n: days }) : t('daysAgo', { n: -days })}</span>
        )}
      </span>
      <span>
        <Link to={keep(`/van-ban/${d.document}?v=${encodeURIComponent(d.path)}`)} lang="vi">
          {d.text.replace(BULLET, '')}
        </Link>
        <span className="faint" lang="vi">
          {[
            codeLabel('DeadlineKind', d.kind, lang),
            d.recurrence !== 'none' && codeLabel('Recurrence', d.recurrence, lang),
            d.actor,
            d.number,
            d.issuer,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </li>
  )
}
