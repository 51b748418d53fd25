/** A choice of one out of several, by value and words. */
import type { Language } from '../../../schemas/labels.ts'

export type Option = readonly [value: string, words: string]

export function Options({ of }: { of: readonly Option[] }) {
  return of.map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))
}

/** Options of a vocabulary in the language of the reader. */
export const optionsOf = (labels: Record<string, Record<Language, string>>, lang: Language): Option[] =>
  Object.entries(labels).map(([code, label]) => [code, label[lang]])

interface Props {
  id: string
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}

/** With its label, as the filters of a list have it. */
export function Choice({ id, label, value, options, onChange }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={e => onChange(e.target.value)}>
        <Options of={options} />
      </select>
    </div>
  )
}
