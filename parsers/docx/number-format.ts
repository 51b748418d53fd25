/**
 * One number of an automatic label as Word shows it (ECMA-376 Part 1, 17.18.59 ST_NumberFormat).
 *
 * Word has no Vietnamese alphabet among its formats: `lowerLetter` goes a b c d e, and offices that want "đ)" type it or end the list there.
 * Only a custom format that spells its sequence out (`w:format="a, b, c, d, đ, …"`) gives "đ" here. `vietnameseCounting` is number words.
 */
import { romanNumeral } from '../../src/text/roman.ts'

/** Letters that a Vietnamese list counts with (NĐ 30/2020: "điểm" a, b, c, d, đ, e …); f, j, w, z are no Vietnamese letters. */
export const VIETNAMESE_LETTERS = [...'abcdđeghiklmnopqrstuvxy']
const LATIN_LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

const roman = (n: number): string => (n < 1 || n > 3999 ? String(n) : romanNumeral(n))

/** Behind the last letter Word doubles it: z, aa, bb. */
function letter(n: number, alphabet: readonly string[]): string {
  if (n < 1) return String(n)
  return alphabet[(n - 1) % alphabet.length]!.repeat(Math.min(20, Math.floor((n - 1) / alphabet.length) + 1))
}

/** 1 "một", 15 "mười lăm", 21 "hai mươi mốt"; figures from 100 on. */
export function vietnameseWords(n: number): string {
  if (n < 0 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const ones = n % 10
  if (tens === 0) return DIGITS[ones]!
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : DIGITS[ones]!
  return (tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`) + (ones ? ` ${last}` : '')
}

/** `format` is w:numFmt's value, `custom` its w:format. An unknown format is shown in figures. */
export function formatNumber(n: number, format: string, custom = ''): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperLetter':
      return letter(n, LATIN_LETTERS).toUpperCase()
    case 'lowerLetter':
      return letter(n, LATIN_LETTERS)
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'numberInDash':
      return `- ${n} -`
    case 'vietnameseCounting':
      return vietnameseWords(n)
    case 'custom':
      return customNumber(n, custom)
    default:
      return String(n)
  }
}

/** "001, 002, 003, ..." pads; "a, b, c, d, đ, e, ..." counts with Vietnamese letters. */
function customNumber(n: number, format: string): string {
  const items = format.split(/\s*,\s*/u)
  if (items.includes('đ')) return letter(n, VIETNAMESE_LETTERS)
  if (items.includes('Đ')) return letter(n, VIETNAMESE_LETTERS).toUpperCase()
  return String(n).padStart(/^\d+$/u.test(items[0]!) ? items[0]!.length : 1, '0')
}
