/** What a single value is typed into or chosen from. */
import { useState } from 'react'
import { KnownIndex } from '../../../schemas/codes.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import { dateText, readDate } from '../format/date.ts'
import { numberText, readNumber } from '../format/number.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type Option, Options } from '../ui/Choice.tsx'
import type { SingleKind } from './kinds.ts'

interface InputProps {
  id: string
  value: unknown
  /** it may be empty */
  nullable: boolean
  autoFocus: boolean | undefined
  onChange: (value: unknown) => void
}

/** Text that stands for a date or number: it is kept as typed, and read when it can be. */
function TypedInput({
  id,
  value,
  autoFocus,
  onChange,
  show,
  read,
  hint,
}: InputProps & { show: (value: never) => string; read: (typed: string) => unknown; hint: string }) {
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

function NumberInput(props: InputProps) {
  const { lang } = useLanguage()
  return <TypedInput {...props} show={(v: number) => numberText(v, lang)} read={readNumber} hint="" />
}

function DateInput(props: InputProps) {
  const { t, lang } = useLanguage()
  return <TypedInput {...props} show={(v: string) => (/^\d{4}/.test(v) ? dateText(v, lang) : v)} read={readDate} hint={t('dateHint')} />
}

function BooleanInput({ id, value, autoFocus, onChange }: InputProps) {
  const { t } = useLanguage()
  const options: Option[] = [
    ['true', t('yes')],
    ['false', t('no')],
  ]
  return (
    // biome-ignore lint/a11y/noAutofocus: the reader asked for this form with a key
    <select id={id} className="input" value={String(value)} autoFocus={autoFocus} onChange={e => onChange(e.target.value === 'true')}>
      <Options of={options} />
    </select>
  )
}

function CodeInput({ id, value, nullable, autoFocus, onChange, options }: InputProps & { options: readonly Option[] }) {
  return (
    <select
      id={id}
      className="input"
      value={(value as string | null) ?? ''}
      // biome-ignore lint/a11y/noAutofocus: the reader asked for this form with a key
      autoFocus={autoFocus}
      onChange={e => onChange(e.target.value || null)}
    >
      {nullable && <option value="">—</option>}
      <Options of={options} />
    </select>
  )
}

/** What stands before the name of an index that has no code. */
const OTHER = 'OTHER:'

function IndexInput(props: InputProps) {
  const { t, lang } = useLanguage()
  const known: Option[] = KnownIndex.options.map(o => [o, codeLabel('KnownIndex', o, lang)])
  const name = typeof props.value === 'string' && props.value.startsWith(OTHER) ? props.value.slice(OTHER.length) : null
  return (
    <>
      <CodeInput {...props} value={name === null ? props.value : OTHER} options={[...known, [OTHER, t('otherIndex')]]} />
      {name !== null && (
        <input className="input" aria-label={t('otherIndex')} value={name} onChange={e => props.onChange(`${OTHER}${e.target.value}`)} />
      )}
    </>
  )
}

const LINE = 60
const MOST_LINES = 8

function WordsInput({ id, value, nullable, autoFocus, onChange }: InputProps) {
  const words = (value as string | null) ?? ''
  return (
    <textarea
      id={id}
      className="input"
      rows={Math.min(MOST_LINES, Math.max(1, Math.ceil(words.length / LINE)))}
      value={words}
      // biome-ignore lint/a11y/noAutofocus: the reader asked for this form with a key
      autoFocus={autoFocus}
      onChange={e => onChange(e.target.value === '' && nullable ? null : e.target.value)}
    />
  )
}

/** The input of a value that has no parts. */
export function SingleInput({ kind, ...input }: InputProps & { kind: SingleKind }) {
  const { lang } = useLanguage()
  switch (kind.kind) {
    case 'code':
      return <CodeInput {...input} options={kind.options.map(o => [o, kind.labels[o]?.[lang] ?? o])} />
    case 'index':
      return <IndexInput {...input} />
    case 'boolean':
      return <BooleanInput {...input} />
    case 'number':
      return <NumberInput {...input} />
    case 'date':
      return <DateInput {...input} />
    case 'text':
      return <WordsInput {...input} />
  }
}
