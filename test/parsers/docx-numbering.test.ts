import { describe, expect, test } from 'vitest'
import { bullet, readSymbols } from '../../parsers/docx/bullets.ts'
import { formatNumber, VIETNAMESE_LETTERS, vietnameseWords } from '../../parsers/docx/number-format.ts'

describe('formatNumber', () => {
  test.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['upperRoman', 4, 'IV'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 9, 'ix'],
    ['upperLetter', 3, 'C'],
    ['lowerLetter', 4, 'd'],
    ['lowerLetter', 5, 'e'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 53, 'aaa'],
    ['vietnameseCounting', 15, 'mười lăm'],
    ['none', 3, ''],
    ['bullet', 3, ''],
    ['something new', 3, '3'],
    ['upperRoman', 0, '0'],
    ['upperRoman', 4000, '4000'],
  ])('%s %i is "%s"', (format, n, shown) => {
    expect(formatNumber(n, format)).toBe(shown)
  })

  test('a sequence that the file spells out with đ counts with Vietnamese letters', () => {
    const letters = Array.from({ length: 8 }, (_, i) => formatNumber(i + 1, 'custom', 'a, b, c, d, đ, ...'))
    expect(letters).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'])
    expect(formatNumber(5, 'custom', 'A, B, C, D, Đ, ...')).toBe('Đ')
    expect(VIETNAMESE_LETTERS).toHaveLength(23)
  })

  test('a custom format pads', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
    expect(formatNumber(1234, 'custom', '001, 002, 003, ...')).toBe('1234')
    expect(formatNumber(7, 'custom', '')).toBe('7')
  })

  test('number words', () => {
    expect([0, 5, 10, 11, 21, 25, 34, 99, 100].map(vietnameseWords)).toEqual([
      'không',
      'năm',
      'mười',
      'mười một',
      'hai mươi mốt',
      'hai mươi lăm',
      'ba mươi bốn',
      'chín mươi chín',
      '100',
    ])
  })
})

describe('bullets', () => {
  test.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf02d', 'Symbol', '-'],
    ['\uf0a7', 'Wingdings', '▪'],
    ['\uf0d8', 'Wingdings', '-'],
    ['\uf0b7', '', '•'],
    ['n', 'Wingdings', '-'],
    ['o', 'Courier New', '○'],
    ['-', 'Times New Roman', '-'],
    ['+', '', '+'],
    ['–', '', '–'],
    ['★', '', '-'],
    ['Điều', '', 'Điều'],
    ['', 'Symbol', ''],
  ])('%j in "%s" is "%s"', (text, font, shown) => {
    expect(bullet(text, font)).toBe(shown)
  })

  test('signs in running text become characters, or go', () => {
    expect(readSymbols('\uf0fc xong', 'Wingdings')).toBe('✓ xong')
    expect(readSymbols('\uf0b3 90%', 'Symbol')).toBe('≥ 90%')
    expect(readSymbols('\uf04a nụ cười', 'Wingdings')).toBe(' nụ cười')
    expect(readSymbols('không có gì')).toBe('không có gì')
  })
})
