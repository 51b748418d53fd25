import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LabelKind, RANK, readLabel } from '../../src/structure/labels.ts'

describe('labels', () => {
  test.each<[string, LabelKind, string]>([
    ['Phần I. Kết quả', 'part', 'Phần I.'],
    ['PHẦN THỨ NHẤT', 'part', 'PHẦN THỨ NHẤT'],
    ['Chương II', 'chapter', 'Chương II'],
    ['Mục 1. Hình thức', 'section', 'Mục 1.'],
    ['Điều 5. Hồ sơ', 'article', 'Điều 5.'],
    ['ĐIỀU 12: Hồ sơ', 'article', 'ĐIỀU 12:'],
    ['A. Phần chung', 'upper', 'A.'],
    ['I. MỤC ĐÍCH', 'roman', 'I.'],
    ['I.MỤC ĐÍCH', 'roman', 'I.'],
    ['II/ Đối tượng', 'roman', 'II/'],
    ['III - NỘI DUNG', 'roman', 'III -'],
    ['IV) NỘI DUNG', 'roman', 'IV)'],
    ['1. Mục đích', 'decimal', '1.'],
    ['01. Mục đích', 'decimal', '01.'],
    ['1) Mục đích', 'decimal', '1)'],
    ['1/ Mục đích', 'decimal', '1/'],
    ['1.Mục đích', 'decimal', '1.'],
    ['1.1. Yêu cầu', 'decimal2', '1.1.'],
    ['2.3 Yêu cầu', 'decimal2', '2.3'],
    ['I.1. Yêu cầu', 'decimal2', 'I.1.'],
    ['1.1.1. Yêu cầu', 'decimal3', '1.1.1.'],
    ['a) Tập thể', 'alpha', 'a)'],
    ['đ) Hộ gia đình', 'alpha', 'đ)'],
    ['a. Tập thể', 'alpha', 'a.'],
    ['b/ Cá nhân', 'alpha', 'b/'],
    ['a)Tập thể', 'alpha', 'a)'],
    ['(1) Hồ sơ', 'paren', '(1)'],
    ['(i) Hồ sơ', 'paren', '(i)'],
    ['- Hồ sơ', 'dash', '-'],
    ['– Hồ sơ', 'dash', '–'],
    ['-Hồ sơ', 'dash', '-'],
    ['+ Hồ sơ', 'plus', '+'],
    ['* Hồ sơ', 'star', '*'],
    ['• Hồ sơ', 'star', '•'],
    ['Thứ nhất, về hồ sơ', 'ordinal', 'Thứ nhất,'],
    ['Hai là, về hồ sơ', 'ordinal', 'Hai là,'],
  ])('%s', (line, kind, text) => {
    const label = readLabel(line)
    expect(label).toMatchObject({ kind, text })
    expect(line.slice(label!.length)).not.toMatch(/^\s/u)
  })

  test.each([
    '100% hồ sơ',
    '15/3/2024 là hạn',
    '5.000 hồ sơ',
    '2,5 điểm',
    'Điều này cho thấy',
    'Mục tiêu là',
    'Phần lớn hồ sơ',
    'Chương trình cải cách',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'I',
    'A',
    'V/v phát động',
    'xã) và phường',
    'ông A. Nông',
    '',
    '-',
    '--- ',
    '(kèm theo)',
    'Thứ Tư, 13/03/2024',
    'Năm 2024',
  ])('none: %j', line => {
    expect(readLabel(line)).toBeNull()
  })

  test('a label is the head of its line, and its length ends before the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom('', 'I. ', '1) ', '- ', 'đ) ', 'Điều 3. ', '2.1. '),
        (s, lead) => {
          const line = lead + s
          const label = readLabel(line)
          if (label) {
            expect(line.startsWith(label.text)).toBe(true)
            expect(label.length).toBeLessThanOrEqual(line.length)
            expect(label.length).toBeGreaterThanOrEqual(label.text.length)
          }
        },
      ),
    )
  })

  test('heights: each printed order goes down', () => {
    const orders: LabelKind[][] = [
      ['part', 'chapter', 'section', 'article', 'decimal', 'alpha', 'dash', 'plus'],
      ['upper', 'roman', 'decimal', 'decimal2', 'decimal3', 'alpha', 'paren', 'dash', 'plus', 'star'],
    ]
    for (const order of orders) for (let i = 1; i < order.length; i++) expect(RANK[order[i]!]).toBeGreaterThan(RANK[order[i - 1]!])
  })
})
