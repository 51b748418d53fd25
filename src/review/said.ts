/** What a person writes into a cell, as one part of a value: "95,5", "có", "30/11/2026", "ít nhất", "trống". */
import { z } from 'zod'
import { codeLabels } from '../../schemas/code-labels.ts'
import { PartialDate } from '../../schemas/evidence.ts'
import { vocabularyOf } from '../../schemas/labels.ts'
import { findDates } from '../text/dates.ts'
import { foldInPlace, foldKey } from '../text/fold.ts'
import { numberFromDigits } from '../text/numbers.ts'
import { romanValue } from '../text/roman.ts'

/** The words are no value of the part's kind. */
export class NotUnderstood extends Error {
  readonly words: string
  constructor(words: string) {
    super(`not understood: ${words}`)
    this.name = 'NotUnderstood'
    this.words = words
  }
}

const pad = (n: string): string => n.padStart(2, '0')

/** Dates as cells and lists show them, most exact first; what else there is, is read as in running text. */
const DATE_FORMS: [RegExp, (...groups: string[]) => string][] = [
  // "30/11/2026", "30-11-2026"
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u, (d, m, y) => `${y}-${pad(m!)}-${pad(d!)}`],
  // "11/2026"
  [/^(\d{1,2})[/.-](\d{4})$/u, (m, y) => `${y}-${pad(m!)}`],
  // "30/11"
  [/^(\d{1,2})[/.-](\d{1,2})$/u, (d, m) => `--${pad(m!)}-${pad(d!)}`],
  // "ngày 25"
  [/^ngày (\d{1,2})$/u, d => `---${pad(d!)}`],
  // "tháng 9"
  [/^tháng (\d{1,2})$/u, m => `--${pad(m!)}`],
  // "6 tháng đầu năm 2026"
  [/^6 tháng (đầu|cuối)(?: năm)? (\d{4})$/u, (half, y) => `${y}-H${half === 'đầu' ? 1 : 2}`],
  // "quý iv/2026"
  [/^quý ([iv]+|[1-4])[/ ](?:năm )?(\d{4})$/u, (q, y) => `${y}-Q${/^\d$/u.test(q!) ? q : romanValue(q!.toUpperCase())}`],
]

/** The date that the words are, at their precision. Throws NotUnderstood for other words and for days that no calendar has. */
export function dateSaid(words: string): PartialDate {
  const said = foldKey(words)
  const iso = PartialDate.safeParse(words.trim())
  const form = iso.success ? undefined : DATE_FORMS.find(([pattern]) => pattern.test(said))
  const date = iso.success ? iso.data : form ? form[1](...form[0].exec(said)!.slice(1)) : findDates(foldInPlace(words.trim()))[0]?.date
  const result = PartialDate.safeParse(date)
  if (!result.success) throw new NotUnderstood(words)
  if (/^\d{4}-\d\d-\d\d$/u.test(result.data)) {
    const day = new Date(`${result.data}T00:00:00Z`)
    if (day.toISOString().slice(0, 10) !== result.data) throw new NotUnderstood(words)
  }
  return result.data
}

function numberSaid(words: string): number {
  const value = /^[+-]/u.test(words) ? numberFromDigits(words.slice(1)) : numberFromDigits(words)
  if (value === null) throw new NotUnderstood(words)
  return words.startsWith('-') ? -value : value
}

/** A code, or its label in either language. */
function codeSaid(options: readonly string[], words: string): string {
  const labels = codeLabels[vocabularyOf(options)!] as Record<string, { vi: string; en: string }>
  const said = foldKey(words)
  const found = options.find(o => o === words || foldKey(labels[o]!.vi) === said || foldKey(labels[o]!.en) === said)
  if (found === undefined) throw new NotUnderstood(words)
  return found
}

const YES = ['có', 'yes', 'true', 'đúng']
const NO = ['không', 'no', 'false', 'sai']

function yesSaid(words: string): boolean {
  const said = foldKey(words)
  if (YES.includes(said)) return true
  if (NO.includes(said)) return false
  throw new NotUnderstood(words)
}

/** "PAR INDEX" → PAR_INDEX; a name that is no code's → OTHER:<name>. */
function indexSaid(words: string): string {
  const said = foldKey(words).replaceAll('_', ' ')
  const known = Object.entries(codeLabels.KnownIndex)
  const found = known.find(([code, l]) => foldKey(code).replaceAll('_', ' ') === said || foldKey(l.vi) === said || foldKey(l.en) === said)
  return found ? found[0] : words.startsWith('OTHER:') ? words : `OTHER:${words}`
}

const NONE = ['', '-', 'trống', 'để trống', 'none', 'null']

/** Words as the value of a part of this schema. Throws NotUnderstood. */
export function said(schema: z.ZodType, words: string): unknown {
  const text = words.trim()
  if (schema instanceof z.ZodNullable) return NONE.includes(foldKey(text)) ? null : said(schema.unwrap() as z.ZodType, text)
  if (schema === PartialDate) return dateSaid(text)
  if (schema instanceof z.ZodEnum) return codeSaid(schema.options as string[], text)
  if (schema instanceof z.ZodBoolean) return yesSaid(text)
  if (schema instanceof z.ZodNumber) return numberSaid(text)
  if (schema instanceof z.ZodUnion) return indexSaid(text)
  if (schema instanceof z.ZodString && text) return text
  throw new NotUnderstood(words)
}
