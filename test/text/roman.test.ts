import { describe, expect, test } from 'vitest'
import { romanNumeral, romanValue } from '../../src/text/roman.ts'

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC']

describe('Roman numerals', () => {
  test('1 … 99 in both cases', () => {
    for (let n = 1; n < 100; n++) {
      const printed = TENS[Math.floor(n / 10)]! + ONES[n % 10]!
      expect([printed, romanValue(printed), romanValue(printed.toLowerCase())]).toEqual([printed, n, n])
      expect(romanNumeral(n)).toBe(printed.toLowerCase())
    }
  })

  test.each(['', 'IIII', 'VV', 'IC', 'A', 'ivx', 'C', ' i', 'i.', 'IL', 'VX', 'ị'])('%j is none', s => {
    expect(romanValue(s)).toBeNull()
  })

  test('beyond those of headings, and none', () => {
    expect([romanNumeral(1994), romanNumeral(3999), romanNumeral(0)]).toEqual(['mcmxciv', 'mmmcmxcix', ''])
  })
})
