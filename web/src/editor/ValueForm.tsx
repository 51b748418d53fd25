/** A form for any value of the record, made from its schema. */
import { Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { z } from 'zod'
import { useLanguage } from '../i18n/language.tsx'
import { SingleInput } from './inputs.tsx'
import { blank, blankEntry, kindOf, type Part } from './kinds.ts'

interface Props {
  schema: z.ZodType
  value: unknown
  label: string
  onChange: (value: unknown) => void
  autoFocus?: boolean | undefined
}

function ListForm({
  element,
  value,
  label,
  onChange,
}: {
  element: z.ZodType
  value: unknown[]
  label: string
  onChange: Props['onChange']
}) {
  const { t } = useLanguage()
  return (
    <fieldset className="list-form">
      <legend>{label}</legend>
      {value.map((entry, i) => (
        // entries have no name of their own; they are added at the end and taken out one by one
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={i} className="entry">
          <ValueForm schema={element} value={entry} label={`${label} ${i + 1}`} onChange={next => onChange(value.with(i, next))} />
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-small
            aria-label={`${t('remove')}: ${label} ${i + 1}`}
            onClick={() => onChange(value.toSpliced(i, 1))}
          >
            <Trash2 aria-hidden />
          </button>
        </div>
      ))}
      <button type="button" className="button" data-small onClick={() => onChange([...value, blank(element, '')])}>
        <Plus aria-hidden /> {t('addEntry')}
      </button>
    </fieldset>
  )
}

/** A value of several parts that is not there: it is begun with a button. */
function EmptyGroup({ label, onBegin }: { label: string; onBegin: () => void }) {
  const { t } = useLanguage()
  return (
    <div className="field">
      <span className="label">{label}</span>
      <button type="button" className="button" data-small onClick={onBegin}>
        <Plus aria-hidden /> {t('addEntry')}
      </button>
    </div>
  )
}

function GroupForm({ parts, value, label, onChange, autoFocus }: Omit<Props, 'schema'> & { parts: readonly Part[] }) {
  const { lang } = useLanguage()
  const group = value as Record<string, unknown>
  return (
    <fieldset className="group-form">
      <legend>{label}</legend>
      {parts.map(([name, schema, partLabel], i) => (
        <ValueForm
          key={name}
          schema={schema}
          value={group[name]}
          label={partLabel[lang]}
          autoFocus={i === 0 && autoFocus}
          onChange={next => onChange({ ...group, [name]: next })}
        />
      ))}
    </fieldset>
  )
}

export function ValueForm({ schema, value, label, onChange, autoFocus }: Props) {
  const id = useId()
  const kind = kindOf(schema)
  if (kind.kind === 'list') return <ListForm element={kind.element} value={(value as unknown[]) ?? []} label={label} onChange={onChange} />
  if (kind.kind === 'group') {
    if (value === null || value === undefined) return <EmptyGroup label={label} onBegin={() => onChange(blankEntry(schema))} />
    return <GroupForm {...{ value, label, onChange, autoFocus }} parts={kind.parts} />
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <SingleInput {...{ id, kind, value, autoFocus, onChange }} nullable={kind.nullable} />
    </div>
  )
}
