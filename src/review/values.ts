/**
 * A value as a person writes it into a workbook: whole ("Ủy ban nhân dân …", "12/KH-UBND", "30/11/2026"), or by its parts ("Giá trị: 95", a line
 * each). Parts that are not named stay what they were.
 */
import { z } from 'zod'
import { correctableFields } from '../../schemas/correction.ts'
import { fieldLabels, type Label, shapeOf } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { foldKey } from '../text/fold.ts'
import { dateSaid, NotUnderstood, said } from './said.ts'

type Parts = Record<string, unknown>
type Whole = (words: string, old: Parts | null) => Parts

/** "12/KH-UBND", "45/2023/NĐ-CP": the number's parts. */
function numberParts(raw: string): Parts {
  const [, ordinal, year, symbol] = /^(\d+)?\s*(?:\/\s*((?:19|20)\d\d))?\s*[/-]?\s*(.*)$/u.exec(raw)!
  return { raw, ordinal: ordinal ? Number(ordinal) : null, year: year ? Number(year) : null, symbol: symbol! }
}

const isNumber = (words: string): boolean => /^\d+(?:[.,]\d+)*$/u.test(words)

/** What a value is where no part is named: the part that speaks for the whole, for every field with parts. */
const wholes: Partial<Record<keyof CampaignRecord, Whole>> = {
  issuer: (name, old) => {
    const unit = old?.unit as { name: string } | null | undefined
    // another name is another place, unless it names the place still
    const stays = unit && foldKey(name).includes(foldKey(unit.name))
    return { kind: 'other', level: null, parent: null, ...old, name, unit: stays ? unit : null }
  },
  number: raw => numberParts(raw),
  references: (number, old) => ({ ...old, number }),
  publication: (headline, old) => ({ ...old, headline }),
  // "01/03/2023 – 31/12/2025"
  period: (words, old) => {
    const [start, end, ...more] = words.split(/\s+[–-]\s+|\s+đến\s+/u)
    if (!start || !end || more.length) throw new NotUnderstood(words)
    const bare = { endBound: null, startEvent: null, endEvent: null, phases: [] }
    return { ...bare, ...old, start: dateSaid(start.replace(/^từ\s+/iu, '')), end: dateSaid(end) }
  },
  // "2023–2025", "2024"
  years: words => {
    const m = /^(\d{4})(?:\s*[–-]\s*(\d{4}))?$/u.exec(words)
    if (!m) throw new NotUnderstood(words)
    return { from: Number(m[1]), to: Number(m[2] ?? m[1]) }
  },
  targets: (words, old) => (isNumber(words) ? { ...old, value: said(z.number(), words) } : { ...old, text: words }),
  indices: (name, old) => ({ ...old, name }),
  participants: (text, old) => ({ ...old, text }),
  criteria: (text, old) => ({ ...old, text }),
  awardForms: (text, old) => ({ ...old, text }),
  quotas: (words, old) => ({ ...old, count: said(z.number(), words), percent: null }),
  funding: (text, old) => ({ source: null, basis: null, ...old, text }),
  deadlines: (words, old) => ({ ...old, date: dateSaid(words) }),
  responsibilities: (body, old) => ({ addressees: [], tasks: [], ...old, body }),
  reporting: (text, old) => ({ ...old, text }),
  signature: (name, old) => ({ position: null, authority: null, onBehalfOf: null, ...old, name }),
  stamps: (text, old) => ({ ...old, text }),
}

/** "Giá trị: 95" → value, "95"; undefined for a line that names no part. */
function namedPart(line: string, labels: Record<string, Label>): [key: string, words: string] | undefined {
  const colon = line.indexOf(':')
  if (colon < 0) return undefined
  const name = foldKey(line.slice(0, colon))
  const key = Object.keys(labels).find(k => foldKey(labels[k]!.vi) === name || foldKey(labels[k]!.en) === name)
  return key ? [key, line.slice(colon + 1)] : undefined
}

/** The parts that the words name; null where their first line names none. */
function partsSaid(words: string, schema: z.ZodObject, labels: Record<string, Label>): Parts | null {
  const lines = words.split('\n').filter(l => l.trim())
  const named = lines.map(line => namedPart(line, labels))
  if (!named[0]) return null
  return Object.fromEntries(
    named.map((part, i) => {
      if (!part) throw new NotUnderstood(lines[i]!)
      const [key, text] = part
      return [key, said(schema.shape[key] as z.ZodType, text)]
    }),
  )
}

/** A number whose parts were changed says the same as a whole; the raw form rules where it is given. */
function consistent(field: string, value: Parts, named: Parts): Parts {
  if (field !== 'number') return value
  if ('raw' in named) return { ...numberParts(String(named.raw)), ...named }
  const head = [value.ordinal ?? '', ...(value.year === null ? [] : [value.year])].join('/')
  return { ...value, raw: `${head}/${value.symbol}` }
}

/**
 * The value of `field` that the words say; `old` is what stands there now. Throws NotUnderstood where they are no such value.
 */
export function valueSaid(field: string, words: string, old: unknown): unknown {
  const { value: schema } = correctableFields.get(field)!
  if (!(schema instanceof z.ZodObject)) return said(schema, words)
  const name = field as keyof CampaignRecord
  const labels: Record<string, Label> = fieldLabels[shapeOf[name]!]
  const before = (old ?? null) as Parts | null
  const named = partsSaid(words, schema, labels)
  const value = named ? consistent(field, { ...before, ...named }, named) : wholes[name]!(words.trim(), before)
  const checked = schema.safeParse(value)
  if (!checked.success) throw new NotUnderstood(words)
  return checked.data
}

/**
 * The value with the part at `path` ("number.ordinal", "issuedDate.day") filled in. Throws NotUnderstood, also for a part of a value that is not
 * there: its words are no whole value.
 */
export function partSaid(path: string, words: string, old: unknown): { field: string; value: unknown } {
  const [field = '', part] = path.split('.')
  const { value: schema } = correctableFields.get(field)!
  if (part === undefined || !(schema instanceof z.ZodObject)) {
    // the day of "2024-03" alone, or the whole date
    const day = part === 'day' && /^\d{1,2}$/u.test(words.trim()) && /^\d{4}-\d\d$/u.test(String(old))
    return { field, value: day ? dateSaid(`${old}-${words.trim().padStart(2, '0')}`) : valueSaid(field, words, old) }
  }
  if (old === null || !Object.hasOwn(schema.shape, part)) throw new NotUnderstood(words)
  const named = { [part]: said(schema.shape[part] as z.ZodType, words) }
  const checked = schema.safeParse(consistent(field, { ...(old as Parts), ...named }, named))
  if (!checked.success) throw new NotUnderstood(words)
  return { field, value: checked.data }
}
