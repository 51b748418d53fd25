/** Any value of a record as text, by the field that holds it: dates in words too. */
import type { Language } from '../../schemas/labels.ts'
import { date } from './describe.ts'
import { wordsOf } from './words.ts'

/** "ít nhất 95 %", "trước ngày 30/11 – Báo cáo". */
export function factWords(field: string, value: unknown, lang: Language): string {
  const words = wordsOf(field, value, lang)
  return typeof words === 'object' ? date(words.date, lang) : String(words)
}
