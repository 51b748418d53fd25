/** Numbers with their limits, as demands write them: "tối thiểu 85", "không quá 02 (hai)", "từ 90 … trở lên". */
import type { Comparator } from '../../../../schemas/codes.ts'
import { NOT_AFTER_WORD } from '../../../text/boundary.ts'
import { DIGITS, numberFromDigits, numberFromWords } from '../../../text/numbers.ts'

export const NUM = `(?:${DIGITS})(?:\\s*\\([\\p{L}\\s]+\\))?`
export const WORDS = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)'
export const LIMIT =
  '(?<limit>≥|>=|≤|<=|>|<|tối thiểu|ít nhất|không dưới|không thấp hơn|tối đa(?:\\s+không quá)?|không quá|không vượt quá|nhiều nhất|dưới|thấp hơn|trên|hơn|cao hơn|vượt|khoảng|từ)?\\s*'
/** A letter before, or a digit, joins; "%" behind a number is its unit. */
export const at = (source: string): RegExp => new RegExp(`${NOT_AFTER_WORD}${source}`, 'gu')

const COMPARATORS: [RegExp, Comparator][] = [
  [/^(?:≥|>=|tối thiểu|ít nhất|không dưới|không thấp hơn|từ)/u, '>='],
  [/^(?:≤|<=|tối đa|không quá|không vượt quá|nhiều nhất)/u, '<='],
  [/^(?:>|trên|hơn|cao hơn|vượt)/u, '>'],
  [/^(?:<|dưới|thấp hơn)/u, '<'],
]
export const comparatorOf = (limit: string | undefined, behind: string): Comparator => {
  if (/^\s*(?:%|điểm|phần trăm)?\s*trở lên/u.test(behind)) return '>='
  if (/^\s*(?:%|điểm|phần trăm)?\s*trở xuống/u.test(behind)) return '<='
  return COMPARATORS.find(([p]) => limit && p.test(limit))?.[1] ?? '='
}
export const numberOf = (s: string): number | null => numberFromDigits(s.replace(/\s*\(.*$/u, '')) ?? numberFromWords(s)
