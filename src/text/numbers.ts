/**
 * Vietnamese numbers in digits and in words. All functions take folded (lower-case NFC) text.
 */
import { bounded } from './boundary.ts'

const UNITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const WORD = `(?:${[...Object.keys(UNITS), 'mười', 'mươi', 'trăm', 'lẻ', 'linh', 'nghìn', 'ngàn'].join('|')})`

/**
 * Value of a number in words up to 999 999: "mười lăm" → 15, "hai mươi mốt" → 21, "một trăm linh năm" → 105, "năm" → 5.
 * null where the words are no number ("mười mười").
 */
export function numberFromWords(words: string): number | null {
  let total = 0
  let group = 0 // below one thousand
  let digit: number | null = null
  for (const w of words.trim().split(/\s+/u)) {
    if (w === 'mươi') {
      if (digit === null || digit < 2) return null
      group += digit * 10
      digit = null
    } else if (w === 'mười') {
      if (digit !== null || group % 100) return null
      group += 10
    } else if (w === 'trăm') {
      if (digit === null || group) return null
      group = digit * 100
      digit = null
    } else if (w === 'nghìn' || w === 'ngàn') {
      group += digit ?? 0
      if (!group || total) return null
      total = group * 1000
      group = 0
      digit = null
    } else if (w === 'lẻ' || w === 'linh') {
      if (digit !== null || !(total || group)) return null
    } else {
      const value = UNITS[w]
      if (value === undefined || digit !== null || group % 10) return null
      digit = value
    }
  }
  return words.trim() ? total + group + (digit ?? 0) : null
}

/**
 * Value of digits as Vietnamese writes them: "." groups thousands, "," is the decimal mark: "1.250" → 1250, "98,5" → 98.5, "05" → 5.
 * "98.5" (English mark) is read as a decimal where the group behind the dot has not three digits.
 */
export function numberFromDigits(s: string): number | null {
  const t = s.trim()
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/u.test(t)) return Number(t.replaceAll('.', '').replace(',', '.'))
  if (/^\d+([.,]\d+)?$/u.test(t)) return Number(t.replace(',', '.'))
  return null
}

export const DIGITS = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?'
/** A number: digits, digits with their words in brackets, or words. Words alone "năm" (year) and "tư", "ba" stay ambiguous: see `findNumbers`. */
const NUMBER = bounded(`(?<digits>${DIGITS})(?:\\s*\\((?<gloss>${WORD}(?:\\s+${WORD})*)\\))?|(?<words>${WORD}(?:\\s+${WORD})*)`)

export interface FoundNumber {
  value: number
  start: number
  end: number
  form: 'digits' | 'words'
}

/** All numbers of a folded text. A gloss in brackets belongs to its digits: "05 (năm)" is one number. */
export function findNumbers(folded: string): FoundNumber[] {
  const out: FoundNumber[] = []
  for (const m of folded.matchAll(NUMBER)) {
    const { digits, words } = m.groups ?? {}
    const value = digits ? numberFromDigits(digits) : numberFromWords(words ?? '')
    if (value !== null) out.push({ value, start: m.index, end: m.index + m[0].length, form: digits ? 'digits' : 'words' })
  }
  return out
}
