/** A form for any value of the record, made from its schema. */
import { Plus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { KnownIndex } from '../../../schemas/codes.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { dateText, readDate } from '../format/date.ts'
import { numberText, readNumber } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { blank, kindOf } from './kinds.ts'

interface Props {
  schema: z.ZodType
  value: unknown
  label: string
  onChange: (value: unknown) => void
  autoFocus?: boolean
}

/** Text that stands for a date or number: it is kept as typed, and read when it can be. */
function TypedInput({
  value,
  show,
  read,
  id,
  autoFocus,
  onChange,
  hint,
}: {
  value: unknown
  show: (value: never) => string
  read: (typed: string) => unknown
  id: string
  autoFocus?: boolean
  onChange: (value: unknown) => void
  hint: string
}) {
  const [typed, setTyped] = useState(() => (value === null || value === undefined ? '' : show(value as never)))
  const isWrong = typed.trim() !== '' && read(typed) === undefined
  return (
    <input
      id={id}
      className="input"
      value={typed}
      placeholder={hint}
      aria-invalid={isWrong}
      // biome-ignore lint/a11y/noAutofocus: the reader asked for this form with a key
      autoFocus={autoFocus}
      onChange={event => {
        setTyped(event.target.value)
        const said = event.target.value.trim()
        onChange(said === '' ? null : (read(said) ?? said))
      }}
    />
  )
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

export function ValueForm({ schema, value, label, onChange, autoFocus }: Props) {
  const { t, lang } = useLanguage()
  const id = useId()
  const kind = kindOf(schema)
  const focus = autoFocus ? { autoFocus } : {}

  if (kind.kind === 'group') {
    if (value === null || value === undefined) {
      return (
        <div className="field">
          <span className="label">{label}</span>
          <button
            type="button"
            className="button"
            data-small
            onClick={() =>
              onChange(blank(schema instanceof Object && 'unwrap' in schema ? (schema as z.ZodNullable<z.ZodType>).unwrap() : schema, ''))
            }
          >
            <Plus aria-hidden /> {t('addEntry')}
          </button>
        </div>
      )
    }
    const group = value as Record<string, unknown>
    return (
      <fieldset className="group-form">
        <legend>{label}</legend>
        {kind.parts.map(([name, part, partLabel], i) => (
          <ValueForm
            key={name}
            schema={part}
            value={group[name]}
            label={partLabel[lang]}
            {...(i === 0 ? focus : {})}
            onChange={next => onChange({ ...group, [name]: next })}
          />
        ))}
      </fieldset>
    )
  }
  if (kind.kind === 'list') return <ListForm element={kind.element} value={(value as unknown[]) ?? []} label={label} onChange={onChange} />

  const control = () => {
    switch (kind.kind) {
      case 'code':
      case 'index': {
        const options =
          kind.kind === 'code'
            ? kind.options.map(o => [o, kind.labels[o]?.[lang] ?? o] as const)
            : KnownIndex.options.map(o => [o, codeLabel('KnownIndex', o, lang)] as const)
        const isOther = kind.kind === 'index' && typeof value === 'string' && value.startsWith('OTHER:')
        return (
          <>
            <select
              id={id}
              className="input"
              value={isOther ? 'OTHER:' : ((value as string) ?? '')}
              {...focus}
              onChange={e => onChange(e.target.value || null)}
            >
              {kind.nullable && <option value="">—</option>}
              {options.map(([code, words]) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
              {kind.kind === 'index' && <option value="OTHER:">{t('otherIndex')}</option>}
            </select>
            {isOther && (
              <input
                className="input"
                aria-label={t('otherIndex')}
                value={(value as string).slice(6)}
                onChange={e => onChange(`OTHER:${e.target.value}`)}
              />
            )}
          </>
        )
      }
      case 'boolean':
        return (
          <select id={id} className="input" value={String(value)} {...focus} onChange={e => onChange(e.target.value === 'true')}>
            <option value="true">{t('yes')}</option>
            <option value="false">{t('no')}</option>
          </select>
        )
      case 'number':
        return (
          <TypedInput
            id={id}
            value={value}
            show={(v: number) => numberText(v, lang)}
            read={readNumber}
            hint=""
            onChange={onChange}
            {...focus}
          />
        )
      case 'date':
        return (
          <TypedInput
            id={id}
            value={value}
            show={(v: string) => (/^\d{4}/.test(v) ? dateText(v, lang) : v)}
            read={readDate}
            hint={t('dateHint')}
            onChange={onChange}
            {...focus}
          />
        )
      default: {
        const words = (value as string | null) ?? ''
        return (
          <textarea
            id={id}
            className="input"
            rows={Math.min(8, Math.max(1, Math.ceil(words.length / 60)))}
            value={words}
            {...focus}
            onChange={e => onChange(e.target.value === '' && kind.nullable ? null : e.target.value)}
          />
        )
      }
    }
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {control()}
    </div>
  )
}
