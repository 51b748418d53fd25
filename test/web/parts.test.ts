/** The parts of the pages that decide something, without a browser. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsPerPixel } from '../../web/src/document/image-density.ts'
import { blocksIn, textOfPage } from '../../web/src/document/pages.ts'
import { type Span, segments } from '../../web/src/document/segments.ts'
import { evidenceOfWords } from '../../web/src/document/text-place.ts'
import { dateText, firstDay, readDate } from '../../web/src/format/date.ts'
import { collate, matches } from '../../web/src/format/fold.ts'
import { numberText, readNumber } from '../../web/src/format/number.ts'
import { toHtml, toTsv } from '../../web/src/matrix/copy.ts'

describe('pieces of a text', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(30))
    .map(([start, length]): Span => ({ key: `k${start}-${length}`, state: 'good', start, end: start + length + 1 }))
  test('join to the text, and carry exactly the values that stand on them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.nat(20), fc.array(span, { maxLength: 8 }), (text, at, spans) => {
        const pieces = segments(text, at, spans)
        expect(pieces.map(p => p.text).join('')).toBe(text)
        for (const piece of pieces)
          for (const s of spans) {
            const covers = piece.text !== '' && s.start <= piece.start && s.end >= piece.start + piece.text.length
            if (piece.text) expect(piece.keys.includes(s.key)).toBe(covers)
          }
      }),
    )
  })
})

describe('words of a page found again in the text', () => {
  const text = 'Kính gửi các xã.\nThi đua năm 2025\nThi đua năm 2026'
  test('whatever their spacing, and nearest to their page', () => {
    expect(evidenceOfWords('Thi  đua\nnăm', text, { start: 17, end: 33 })).toEqual({ quote: 'Thi đua năm', start: 17, end: 28 })
    expect(evidenceOfWords('Thi đua năm', text, { start: 34, end: 50 })?.start).toBe(34)
    expect(evidenceOfWords('không có', text, { start: 0, end: 10 })).toBeUndefined()
    expect(evidenceOfWords('  ', text, { start: 0, end: 10 })).toBeUndefined()
  })
  test('are always a quote of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(40), fc.nat(40), (words, from, length) => {
        const whole = `đầu ${words} cuối`
        const found = evidenceOfWords(whole.slice(from, from + length), whole, { start: 0, end: whole.length })
        if (found) expect(whole.slice(found.start, found.end)).toBe(found.quote)
      }),
    )
  })
})

test('a marked place holds the blocks that lie in it by half', () => {
  const box = (y: number) => ({ page: 1, x: 10, y, width: 100, height: 10 })
  const blocks = [0, 20, 40].map(y => ({ start: y, end: y + 5, boxes: [box(y)] }))
  expect(blocksIn(blocks, { page: 1, x: 0, y: 18, width: 200, height: 15 }).map(b => b.start)).toEqual([20])
  expect(blocksIn(blocks, { page: 2, x: 0, y: 0, width: 200, height: 99 })).toEqual([])
  expect(textOfPage(blocks, 1, 99)).toEqual({ start: 0, end: 45 })
  expect(textOfPage(blocks, 7, 99)).toEqual({ start: 0, end: 99 })
})

describe('dates', () => {
  test.each([
    ['2023-01-05', '05/01/2023', '5/1/2023'],
    ['2023-01', '01/2023', '1/2023'],
    ['2023', '2023', '2023'],
    ['--11-30', '30/11 hằng năm', '30/11'],
  ])('%s is shown as %s and read from %s', (date, shown, typed) => {
    expect(dateText(date, 'vi')).toBe(shown)
    expect(readDate(typed)).toBe(date)
  })
  test('quarters and halves have words, and a first day', () => {
    expect(dateText('2026-Q3', 'vi')).toBe('quý III/2026')
    expect(firstDay('2026-Q3')).toBe('2026-07-01')
    expect(firstDay('2026-H2')).toBe('2026-07-01')
    expect(firstDay('--11-30')).toBeNull()
  })
  test('what is no date is not read as one', () => {
    for (const said of ['', 'ngày mai', '30 tháng 11']) expect(readDate(said)).toBeUndefined()
  })
})

test('numbers are read as they are shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = whole + (Math.sign(whole) || 1) * (cents / 100)
      expect(readNumber(numberText(value, 'vi'))).toBeCloseTo(value, 6)
    }),
  )
  expect(readNumber('1.234,5')).toBe(1234.5)
  expect(readNumber('97.5')).toBe(97.5)
  expect(readNumber('nhiều')).toBeUndefined()
})

test('words are found in any spelling, exact accents first; đ is a letter of its own in the order', () => {
  expect(matches('Nguyên Bình', 'nguyen binh')).toBe(1)
  expect(matches('Nguyên Bình', 'nguyên')).toBe(2)
  // who types accents means them
  expect(matches('Nguyên Bình', 'nguyễn')).toBe(0)
  expect(['Đông', 'Dương', 'Anh', 'Ân', 'Em'].sort(collate)).toEqual(['Anh', 'Ân', 'Dương', 'Đông', 'Em'])
})

test('what is copied stays one cell a value and is no formula', () => {
  const lines = [
    ['=1+1', 'a\tb', '-5 %'],
    ['+84', 'dòng\nmới', '@x'],
  ]
  expect(toTsv(lines)).toBe("'=1+1\ta b\t'-5 %\r\n'+84\tdòng mới\t'@x")
  expect(toHtml([['<b>"x"</b>']])).toBe('<table><tr><td>&#60;b&#62;&#34;x&#34;&#60;/b&#62;</td></tr></table>')
})

describe('the density of a scan', () => {
  const png = (perMetre: number | null) => {
    const chunk = (kind: string, data: number[]) => [0, 0, 0, data.length, ...Buffer.from(kind), ...data, 0, 0, 0, 0]
    const four = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
    const bytes = [
      0x89,
      0x50,
      0x4e,
      0x47,
      13,
      10,
      26,
      10,
      ...chunk('IHDR', new Array<number>(13).fill(0)),
      ...(perMetre ? chunk('pHYs', [...four(perMetre), ...four(perMetre), 1]) : []),
      ...chunk('IDAT', [0]),
    ]
    return new Uint8Array(bytes).buffer
  }
  test('is the stated one of a scanner, else that of an A4 sheet', () => {
    expect(pointsPerPixel(png(11811), 2480, 3508)).toBeCloseTo(72 / 300, 3)
    expect(pointsPerPixel(png(null), 2480, 3508)).toBeCloseTo(72 / 300, 2)
    // 96 a inch is a screen's and says nothing
    expect(pointsPerPixel(png(3780), 1000, 1414)).toBeCloseTo((72 * 11.69) / 1414, 2)
  })
})
