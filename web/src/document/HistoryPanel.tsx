/** What persons decided about this record, newest first; nothing of it is ever overwritten. */
import { fieldLabels } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { useCorrections } from '../api/queries.ts'
import { momentText } from '../format/date.ts'
import { valueView } from '../format/value.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Answer } from '../ui/States.tsx'

export function HistoryPanel({ document }: { document: string }) {
  const { t, lang } = useLanguage()
  const kept = useCorrections(document)
  const words = (field: string, value: unknown) => (value === null || value === undefined ? '—' : valueView(field, value, lang).main)
  return (
    <Answer of={kept}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="soft">{t('noHistory')}</p>
        ) : (
          <ol className="list history">
            {items.toReversed().map(({ seq, correction: c, undone, conflict }) => (
              <li key={seq} data-undone={undone ? true : undefined}>
                <strong>{fieldLabels.CampaignRecord[c.field as keyof CampaignRecord]?.[lang] ?? c.field}</strong> · {t(`did_${c.action}`)}
                <div className="faint">
                  {c.by} · {momentText(c.at)}
                  {undone && ` · ${t('undoneBy', { by: undone.by, at: momentText(undone.at) })}`}
                </div>
                {(c.action === 'correct' || c.action === 'add') && (
                  <div lang="vi">
                    {c.action === 'correct' && <del>{words(c.field, c.old)}</del>} <ins>{words(c.field, c.value)}</ins>
                  </div>
                )}
                {(c.action === 'reject' || c.action === 'accept') && <div lang="vi">{words(c.field, c.old)}</div>}
                {c.reason && <div className="soft">“{c.reason}”</div>}
                {conflict && <div className="wrong">{conflict}</div>}
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  )
}
