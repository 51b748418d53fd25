/** Hostile lengths in the text helpers: no pattern may look far ahead from every place. */
import { describe, test } from 'vitest'
import { findDates } from '../../src/text/dates.ts'
import { fold, foldKey } from '../../src/text/fold.ts'
import { findNumbers } from '../../src/text/numbers.ts'
import { expectLinear } from '../helpers/growth.ts'

const MB = 1_000_000
const texts: [string, (n: number) => string][] = [
  ['spaces behind "Số:"', n => `số:${' '.repeat(n)}`],
  ['spaces behind "ngày"', n => `ngày${' '.repeat(n)}`],
  ['dots behind "ngày"', n => `ngày${'.'.repeat(n)}tháng`],
  ['digits', n => '1'.repeat(n)],
  ['slashes and digits', n => '1/'.repeat(n / 2)],
  ['dotted thousands', n => '123.'.repeat(n / 4)],
  ['"ngày 1 tháng" without end', n => 'ngày 1 tháng '.repeat(n / 13)],
  ['number words', n => 'hai mươi '.repeat(n / 9)],
  ['o with marks', n => 'oà'.repeat(n / 2)],
]

describe.each(texts)('1 MB of %s', (_, make) => {
  test('findDates', () => expectLinear(make, MB, findDates))
  test('findNumbers', () => expectLinear(make, MB, findNumbers))
  test('foldKey', () => expectLinear(make, MB, foldKey))
})

test('1 MB of decomposed text', () => {
  expectLinear(
    n => 'phường '.normalize('NFD').repeat(n / 9),
    MB,
    t => fold(t).text,
    2,
  )
})
