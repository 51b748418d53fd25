/** Dates planted in random surroundings come back exactly, with their offsets, and nothing else does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../src/text/dates.ts'
import { foldInPlace } from '../../src/text/fold.ts'

const pad = (n: number) => String(n).padStart(2, '0')
const ROMAN = ['', 'I', 'II', 'III', 'IV']

interface Planted {
  printed: string
  date: string
}

const year = fc.integer({ min: 1990, max: 2035 })
const month = fc.integer({ min: 1, max: 12 })
const day = fc.integer({ min: 1, max: 28 })
const two = (n: number) => fc.constantFrom(String(n), pad(n))
const sep = fc.constantFrom('/', '-', '.', ' / ', ' - ')
const blank = fc.constantFrom('     ', '.....', '……', '___', ' … ')

const whole = fc
  .tuple(day, month, year)
  .chain(([d, m, y]) =>
    fc
      .tuple(two(d), two(m), sep, fc.constantFrom('', ' '))
      .chain(([dd, mm, s, gap]) =>
        fc.constantFrom(
          { printed: `ngày ${dd} tháng ${mm} năm ${y}`, date: `${y}-${pad(m)}-${pad(d)}` },
          { printed: `ngày ${dd} tháng ${mm}${gap}năm${gap}${y}`, date: `${y}-${pad(m)}-${pad(d)}` },
          { printed: `${dd} tháng ${mm} năm ${y}`, date: `${y}-${pad(m)}-${pad(d)}` },
          { printed: `${dd}${s}${mm}${s}${y}`, date: `${y}-${pad(m)}-${pad(d)}` },
        ),
      ),
  )
const partial = fc
  .tuple(day, month, year, fc.integer({ min: 1, max: 4 }), blank)
  .chain(([d, m, y, q, b]) =>
    fc
      .tuple(two(d), two(m))
      .chain(([dd, mm]) =>
        fc.constantFrom<Planted>(
          { printed: `ngày ${dd} tháng ${mm}`, date: `--${pad(m)}-${pad(d)}` },
          { printed: `ngày${b}tháng ${mm} năm ${y}`, date: `${y}-${pad(m)}` },
          { printed: `ngày${b}tháng${b}năm ${y}`, date: `${y}` },
          { printed: `tháng ${mm}/${y}`, date: `${y}-${pad(m)}` },
          { printed: `tháng ${mm} năm ${y}`, date: `${y}-${pad(m)}` },
          { printed: `tháng ${mm}`, date: `--${pad(m)}` },
          { printed: `quý ${ROMAN[q]}/${y}`, date: `${y}-Q${q}` },
          { printed: `quý ${q} năm ${y}`, date: `${y}-Q${q}` },
          { printed: `6 tháng đầu năm ${y}`, date: `${y}-H1` },
          { printed: `06 tháng cuối năm ${y}`, date: `${y}-H2` },
          { printed: `năm ${y}`, date: `${y}` },
        ),
      ),
  )
const planted: fc.Arbitrary<Planted> = fc.oneof(whole, partial)

/** Words without digits; none of them makes or changes a date. */
const FILLER = [
  'Ủy ban',
  'thiếu nhi',
  'phong trào',
  'thi đua',
  'hồ sơ;',
  'được',
  '“Một cửa”',
  '(kèm theo)',
  'đơn vị,',
  'Đắk Lắk',
  'khen thưởng.',
  'số:',
  '/KH-UBND',
  'quý vị',
  'nămmới',
  '%',
  '–',
]
const filler = fc.array(fc.constantFrom(...FILLER), { minLength: 1, maxLength: 6 }).map(w => w.join(' '))
const casing = fc.constantFrom(
  (s: string) => s,
  (s: string) => s.toUpperCase(),
  (s: string) => s.charAt(0).toUpperCase() + s.slice(1),
)

describe('planted dates', () => {
  test('each comes back with its place, and nothing beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, planted, casing), { minLength: 1, maxLength: 5 }), filler, (parts, tail) => {
        let text = ''
        const want: { date: string; start: number; end: number }[] = []
        for (const [words, { printed, date }, letters] of parts) {
          text += `${words} hồ sơ `
          want.push({ date, start: text.length, end: text.length + printed.length })
          text += `${letters(printed)} thi đua `
        }
        text += tail
        const got = findDates(foldInPlace(text)).map(({ date, start, end }) => ({ date, start, end }))
        expect(got, text).toEqual(want)
      }),
      { numRuns: 1500 },
    )
  })

  test('a line break may stand in any space', () => {
    fc.assert(
      fc.property(whole, fc.nat(), ({ printed, date }, n) => {
        const spaces = [...printed.matchAll(/ /gu)]
        fc.pre(spaces.length > 0)
        const at = spaces[n % spaces.length]!.index
        expect(findDates(foldInPlace(`${printed.slice(0, at)}\n${printed.slice(at + 1)}`)).map(d => d.date)).toEqual([date])
      }),
    )
  })

  test('text without digits has no date', () => {
    const word = fc.constantFrom(...FILLER, 'ngày', 'tháng', 'năm', 'quý I', 'quý IV', 'hằng năm', '../..', '…/…', 'đầu năm', 'cuối năm')
    fc.assert(
      fc.property(fc.array(word), list => {
        expect(findDates(foldInPlace(list.join(' ')))).toEqual([])
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), s => {
        fc.pre(!/\p{N}/u.test(s))
        expect(findDates(foldInPlace(s.normalize('NFC')))).toEqual([])
      }),
    )
  })

  test('what is found lies in the text, in order, without overlaps, and is a PartialDate', () => {
    const bits = fc.constantFrom(
      'ngày',
      'tháng',
      'năm',
      'quý',
      '12',
      '2025',
      '30/11',
      '01/02/2023',
      '/',
      '-',
      'đến',
      'hằng năm',
      ' ',
      '5',
      'iv',
      '.',
      'trước',
    )
    fc.assert(
      fc.property(fc.array(bits), list => {
        const text = foldInPlace(list.join(' '))
        let before = 0
        for (const d of findDates(text)) {
          expect(d.start).toBeGreaterThanOrEqual(before)
          expect(d.end).toBeGreaterThan(d.start)
          expect(d.end).toBeLessThanOrEqual(text.length)
          expect(d.date).toMatch(/^(?:(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?|-Q[1-4]|-H[12])?|--\d{2}(?:-\d{2})?|---\d{2})$/u)
          before = d.end
        }
      }),
      { numRuns: 500 },
    )
  })
})
