/** What OCR reads, held against its ink: roman numbers, dots, signs that were passed over. No engine is started here. */
import { describe, expect, test } from 'vitest'
import { charactersOf, textOf } from '../../parsers/ocr/characters.ts'
import type { Piece } from '../../parsers/ocr/components.ts'
import { dots, usualDot } from '../../parsers/ocr/dots.ts'
import type { Reader, ReadWord } from '../../parsers/ocr/engine.ts'
import { isScratch, unreadable, unreadCell, withoutSpecks } from '../../parsers/ocr/keep.ts'
import { readHead } from '../../parsers/ocr/read-head.ts'
import { readLine } from '../../parsers/ocr/read-line.ts'
import { restore } from '../../parsers/ocr/restore.ts'
import { romans } from '../../parsers/ocr/romans.ts'
import { UNREADABLE } from '../../parsers/ocr/slots.ts'
import { splitWords } from '../../parsers/ocr/split-words.ts'

/** A line whose small letters are 28 pixels high and stand on y = 100. */
const line = { pieces: [] as Piece[], x0: 0, x1: 300, slope: 0, offset: 100, body: 28, small: 28, stroke: 3.5 }
const filled = (x0: number, y0: number, x1: number, y1: number): Piece => {
  const runs: number[] = []
  for (let y = y0; y <= y1; y++) runs.push(y, x0, x1)
  return { x0, y0, x1, y1, area: (x1 - x0 + 1) * (y1 - y0 + 1), edge: 2 * (x1 - x0 + y1 - y0), runs }
}
const upright = (x: number) => filled(x, 59, x + 5, 100)
/** Two strokes that meet on the line: no column of it is ink from top to bottom. */
const vee = (x: number): Piece => {
  const runs: number[] = []
  for (let i = 0; i <= 41; i++) {
    const in_ = Math.round(i / 3)
    runs.push(59 + i, x + in_, x + in_ + 4, 59 + i, x + 32 - in_, x + 36 - in_)
  }
  return { ...filled(x, 59, x + 36, 100), runs }
}
const point = (x: number, y = 95) => filled(x, y, x + 5, y + 5)
const word = (text: string, confidence = 0.95, x0 = 0, x1 = x0 + 20 * text.length): ReadWord => {
  const width = (x1 - x0) / text.length
  return { text, confidence, x0, x1, symbols: [...text].map((c, i) => ({ text: c, x0: x0 + i * width, x1: x0 + (i + 1) * width })) }
}

describe('roman numbers', () => {
  const three = [upright(10), upright(30), upright(50)]
  test.each<[string, string, Piece[], boolean, string]>([
    ['an upright that was lost', 'II', three, false, 'III'],
    ['two that were read as one letter', 'VHI.', [vee(10), upright(60), upright(80), upright(100), point(115)], false, 'VIII.'],
    ['one before a V', 'HV', [upright(10), vee(30)], false, 'IV'],
    ['more uprights than a number has', 'II', [...three, upright(70)], false, 'II'],
    ['more behind a V', 'VI', [vee(10), ...[60, 80, 100, 120].map(upright)], false, 'VI'],
    ['a V amid uprights', 'IVI', [upright(10), vee(30), upright(80)], false, 'IVI'],
    ['two other letters', 'XVH', [vee(10), vee(60), upright(110)], false, 'XVH'],
    ['no upright at all', 'V', [vee(10)], false, 'V'],
    ['a year behind it', 'II/2024', [...three, ...[70, 90, 110, 130, 150].map(upright)], false, 'III/2024'],
    ['a year whose figures touch', 'II/2024', three, false, 'II/2024'],
    ['the point of a label that was lost', 'II', [upright(10), upright(30), point(45)], true, 'II.'],
    ['a speck over the line is no point', 'II', [upright(10), upright(30), point(45, 70)], true, 'II'],
    ['no ink', 'II', [], true, 'II'],
    ['letters that are no number', 'HH', three, false, 'HH'],
    ['small letters are not counted', 'II', [filled(10, 73, 15, 100), filled(30, 73, 35, 92)], false, 'II'],
  ])('%s: %s', (_, read, pieces, first, expected) => {
    expect(romans(line, read, pieces, first)).toBe(expected)
  })
})

describe('dots', () => {
  const stem = filled(20, 73, 24, 100)
  const dot = (size: number) => filled(20, 60, 20 + size - 1, 60 + size - 1)
  const of = (text: string, ...pieces: Piece[]) => ({ text, line, pieces })
  const plain = Array.from({ length: 9 }, () => of('thi', stem, dot(6)))

  test('the usual dot is known from words that have no other mark', () => {
    expect(usualDot(plain)).toEqual({ width: 6 / 28, height: 6 / 28 })
    expect(usualDot(plain.slice(0, 5))).toBeUndefined()
    expect(usualDot(plain.map(w => ({ ...w, text: 'thì' })))).toBeUndefined()
  })

  const usual = usualDot(plain)
  test.each<[string, string, Piece[], string]>([
    ['a mark as small as a dot is one', 'chỉ', [stem, dot(6)], 'chi'],
    ['a larger one is a mark', 'chỉ', [stem, dot(12)], 'chỉ'],
    ['a plain letter stays', 'chi', [stem, dot(6)], 'chi'],
    ['two letters, the second with a dot', 'ỉí', [stem, dot(12), filled(60, 73, 64, 100), filled(60, 60, 65, 65)], 'ỉi'],
    ['a mark that was not found says nothing', 'chỉ', [stem], 'chỉ'],
    ['a word with other marks is left alone', 'chỉ đỏ', [stem, dot(6)], 'chỉ đỏ'],
    ['a dot below without ink under the line', 'THỊ', [stem], 'THI'],
    ['a dot below with it', 'THỊ', [stem, filled(20, 106, 25, 111)], 'THỊ'],
  ])('%s', (_, read, pieces, expected) => {
    expect(dots(line, read, pieces, usual)).toBe(expected)
  })

  test('where the page’s dots are not known, only what stands below is looked at', () => {
    expect(dots(line, 'chỉ', [stem, dot(6)], undefined)).toBe('chỉ')
  })
})

/** An engine that reads what it is told, in turn; the last again and again. */
const reads = (...lines: ReadWord[][]): Reader => {
  let i = 0
  return { line: async () => lines[Math.min(i++, lines.length - 1)]!, close: async () => {} }
}

describe('the head of a line', () => {
  const strip = { image: { width: 300, height: 60, data: new Uint8Array(300 * 60).fill(255) }, x0: 0 }
  const words = [word('KHEN', 0.95, 120, 200)]
  const headed = (pieces: Piece[], read: ReadWord[] = [word('V.', 0.9, 0, 40)], own: ReadWord[] = words) =>
    readHead(reads(read), strip, { ...line, pieces }, own).then(all => all.map(w => w.text).join(' '))

  test.each<[string, Piece[], ReadWord[] | undefined, string]>([
    ['a label that was passed over', [vee(10), point(50)], undefined, 'V. KHEN'],
    ['no ink before the first word', [upright(130)], undefined, 'KHEN'],
    ['a speck', [filled(10, 90, 12, 92)], undefined, 'KHEN'],
    ['a sign that the engine is not sure of', [vee(10)], [word('V.', 0.4)], 'KHEN'],
    ['a sign that no line begins with', [vee(10)], [word('~', 0.9)], 'KHEN'],
    ['two words', [vee(10)], [word('V', 0.9), word('x', 0.9)], 'KHEN'],
    ['nothing', [vee(10)], [], 'KHEN'],
  ])('%s', async (_, pieces, read, expected) => {
    expect(await headed(pieces, read)).toBe(expected)
  })

  test('a label is no wider than four letters, and a line without words has no head', async () => {
    expect(await headed([vee(10), upright(130)], undefined, [word('KHEN', 0.95, 180, 260)])).toBe('KHEN')
    expect(await headed([vee(10)], undefined, [])).toBe('')
  })
})

describe('what is kept of a line', () => {
  const kept = (text: string) =>
    withoutSpecks(text.split(' ').map(w => word(w)))
      .map(w => w.text)
      .join(' ')

  test.each([
    ['|Nơi nhận:', 'Nơi nhận:'],
    ['Tổng| cộng', 'Tổng cộng'],
    ['l Nơi nhận', 'Nơi nhận'],
    ['Nơi l nhận', 'Nơi nhận'],
    ['nước 5 l mỗi', 'nước 5 l mỗi'],
    ['Nơi : nhận ~', 'Nơi nhận'],
  ])('%s', (read, expected) => {
    expect(kept(read)).toBe(expected)
  })

  test('a short line that the engine is sure of in no word is a scratch', () => {
    expect(isScratch([word('abc', 0.3)])).toBe(true)
    expect(isScratch([word('--', 0.9)])).toBe(true)
    expect(isScratch([word('abc', 0.3), word('2024', 0.9)])).toBe(false)
    expect(isScratch([word('abcdefghijklmnop', 0.3)])).toBe(false)
  })

  const level = (y: number) => ({ x1: -50, x2: 400, y1: y, y2: y, thick: 3 })
  const wall = (x: number) => ({ x1: x, x2: x, y1: 40, y2: 130, thick: 3 })
  const cell = [level(50), level(120), wall(-20), wall(320)]
  test.each([
    ['in a cell', cell, [upright(30), filled(50, 60, 70, 100)], true],
    ['a stroke alone in a cell', cell, [upright(30)].map(p => ({ ...p, x1: p.x0 + 2 })), false],
    ['without a floor', cell.slice(0, 1).concat(cell.slice(2)), [filled(50, 60, 70, 100)], false],
    ['without a ceiling', cell.slice(1), [filled(50, 60, 70, 100)], false],
    ['without a right wall', cell.slice(0, 3), [filled(50, 60, 70, 100)], false],
    ['without a left wall', [...cell.slice(0, 2), cell[3]!], [filled(50, 60, 70, 100)], false],
    [
      'walls that end above',
      [level(50), level(120), { ...wall(-20), y2: 60 }, { ...wall(320), y1: 110 }],
      [filled(50, 60, 70, 100)],
      false,
    ],
    ['floors beside it', [{ ...level(50), x2: 20 }, { ...level(120), x1: 200 }, wall(-20), wall(320)], [filled(50, 60, 70, 100)], false],
  ])('letters that cannot be made out are told of %s', (_, rules, pieces, expected) => {
    expect(unreadCell({ ...line, pieces }, rules)).toBe(expected)
  })

  test('what cannot be made out stands where its line stands', () => {
    expect(unreadable(line)).toEqual([{ text: UNREADABLE, confidence: 0, x0: 0, x1: 300, symbols: [{ text: UNREADABLE, x0: 0, x1: 300 }] }])
  })
})

describe('words whose signs the engine gives otherwise than their text', () => {
  const odd: ReadWord = { ...word('1a'), text: 'Ia', symbols: word('1a').symbols }

  test('their letters are spread over the word', () => {
    const all = charactersOf([word('Số'), odd])
    expect(textOf(all)).toBe('Số Ia')
    expect(all.at(-1)).toMatchObject({ text: 'a', x0: 20, x1: 40 })
  })

  test('they are not parted', () => {
    const wide = { ...line, pieces: [filled(0, 73, 8, 100), filled(30, 73, 38, 100)] }
    expect(splitWords(wide, [odd])).toEqual([odd])
    expect(splitWords(wide, [word('ab')]).map(w => w.text)).toEqual(['a', 'b'])
  })
})

test('a line of which every reading is empty has no words', async () => {
  const image = { width: 40, height: 40, data: new Uint8Array(1600).fill(255) }
  expect(await readLine(reads([]), image, 28)).toEqual([])
})

test('a line that ends like a dateline and has no day is left alone', () => {
  const words = 'Kế hoạch số, ngày nào tháng nào năm 2024'.split(' ').map(text => ({ text }))
  expect(restore(words)).toEqual(words)
})
