/** The record in the order of a plan: values, and beside them what the document does not have. */
import { Plus } from 'lucide-react'
import { lazy, memo, Suspense } from 'react'
import type { Absence } from '../../../schemas/evidence.ts'
import { codeLabel, fieldLabels, pathLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Loading } from '../ui/States.tsx'
import { StateIcon } from '../ui/StateTag.tsx'
import type { Draft } from './draft.ts'
import { groups } from './groups.ts'
import { type Item, itemsOfField } from './items.ts'
import { ValueRow } from './ValueRow.tsx'

const DraftForm = lazy(() => import('../editor/DraftForm.tsx'))

export type Show = 'all' | 'doubt' | 'missing'

interface Props {
  record: CampaignRecord
  activeKey: string | null
  draft: Draft | null
  show: Show
  mayReview: boolean
  onOpen: (key: string) => void
  onAccept: (item: Item) => void
  onEdit: (item: Item) => void
  onReject: (item: Item) => void
  onAdd: (field: Draft['field']) => void
  onSave: (value: unknown, reason: string) => void
  onCancel: () => void
}

/** Reasons for what is missing in a field: of the whole field under its name, of parts under their path. */
const absencesOf = (record: CampaignRecord, field: string) =>
  Object.entries(record.absences).filter(([path]) => path === field || path.startsWith(`${field}.`))

function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <button type="button" className="add no-print" aria-label={label} title={label} onClick={onAdd}>
      <Plus aria-hidden />
    </button>
  )
}

/** What the document does not have, and why; `part` of a value where the rest of it is there. */
function Gap({ why, part }: { why?: Absence; part?: string | undefined }) {
  const { lang } = useLanguage()
  return (
    <p className="gap" data-why={why}>
      <StateIcon state="missing" />
      {part && <span>{part}: </span>}
      {codeLabel('Absence', why ?? 'absent', lang)}
    </p>
  )
}

function FieldView({ field, ...props }: Props & { field: keyof CampaignRecord }) {
  const { lang, t } = useLanguage()
  const { record, draft, show, activeKey } = props
  const label = fieldLabels.CampaignRecord[field][lang]
  const items = itemsOfField(record, field)
  const shown = show === 'missing' ? [] : items.filter(i => show === 'all' || i.state === 'doubt' || i.key === activeKey)
  const gaps = show === 'doubt' ? [] : absencesOf(record, field)
  const isAdding = draft?.field === field && draft.item === null
  const isEmpty = items.length === 0 && gaps.length === 0
  if (!shown.length && !gaps.length && !isAdding && !(show === 'all' && isEmpty)) return null
  const mayAdd = props.mayReview && (items.length === 0 || items[0]!.index !== null)
  const { mayReview, onOpen, onAccept, onEdit, onReject } = props
  const form = draft && (
    <Suspense fallback={<Loading />}>
      <DraftForm draft={draft} onSave={props.onSave} onCancel={props.onCancel} />
    </Suspense>
  )
  return (
    <section className="field-view" data-field={field}>
      <header>
        <h3>{label}</h3>
        {items.length > 1 && <span className="faint">{items.length}</span>}
        <span className="spacer" />
        {mayAdd && !isAdding && <AddButton label={t('addTo', { field: label })} onAdd={() => props.onAdd(field)} />}
      </header>
      {shown.length > 0 && (
        <ul>
          {shown.map(item =>
            draft?.item?.key === item.key ? (
              <li key={item.key} className="value" data-key={item.key} data-active>
                {form}
              </li>
            ) : (
              <ValueRow
                key={item.key}
                item={item}
                isActive={item.key === activeKey}
                {...{ mayReview, onOpen, onAccept, onEdit, onReject }}
              />
            ),
          )}
        </ul>
      )}
      {isAdding && form}
      {gaps.map(([path, why]) => (
        <Gap key={path} why={why} part={path === field ? undefined : pathLabel(path, lang).split(' – ').at(-1)} />
      ))}
      {isEmpty && !isAdding && <Gap />}
    </section>
  )
}

export const RecordPane = memo(function RecordPane(props: Props) {
  const { lang, t } = useLanguage()
  return (
    <div className="record-pane">
      {groups.map(group => (
        <section key={group.id} className="group" aria-label={group.label[lang]}>
          <h2>{group.label[lang]}</h2>
          {group.fields.map(field => (
            <FieldView key={field} field={field} {...props} />
          ))}
        </section>
      ))}
      <p className="nothing-left faint">{t('nothingOfKind')}</p>
    </div>
  )
})
