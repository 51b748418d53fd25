/** Steps of OCR by themselves: no engine is started here. */
import { describe, expect, test } from 'vitest'
import type { Reader, ReadWord } from '../../parsers/ocr/engine.ts'
import { inks, threshold, whiten } from '../../parsers/ocr/ink.ts'
import { type Grey, type Picture, quarterTurns, turn } from '../../parsers/ocr/picture.ts'
import { points } from '../../parsers/ocr/points.ts'
import { prepare } from '../../parsers/ocr/prepare.ts'
import { resample } from '../../parsers/ocr/resample.ts'
import { restore } from '../../parsers/ocr/restore.ts'
import { takeRules } from '../../parsers/ocr/rules.ts'
import { readSlots, UNREADABLE } from '../../parsers/ocr/slots.ts'
import { PRINTED, page } from './fixtures/ocr/page.ts'
import { askew, grainy, handwritten, photograph, sealed, turned } from './fixtures/ocr/scan.ts'

const grey = (width: number, height: number, at: (x: number, y: number) => number): Grey => {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = at(x, y)
  return { width, height, data }
}
const prepared = (picture: Picture) => prepare(inks(picture).print, picture.dpi)

describe('ink', () => {
  test('red goes, black under red stays, pale red and paper are white', () => {
    const pixels = [
      [255, 255, 255],
      [20, 20, 20],
      [205, 40, 50],
      [150, 10, 30],
      [70, 15, 18],
      [250, 225, 228],
      [40, 60, 140],
    ]
    const { print } = inks({ width: pixels.length, height: 1, channels: 3, data: Uint8Array.from(pixels.flat()), dpi: 300 })
    const [paper, black, red, dark, both, pale, blue] = print.data
    for (const light of [paper, red, dark, pale]) expect(light).toBeGreaterThan(200)
    for (const ink of [black, both, blue]) expect(ink).toBeLessThan(115)
  })

  test('a tint or a shadow becomes paper; letters keep their grey', () => {
    const shaded = grey(400, 300, (x, y) => (x % 40 < 6 && y % 30 < 20 ? 40 : 235 - x / 5))
    const white = whiten(shaded)
    expect(white.data[150 * 400 + 20]).toBeGreaterThan(245)
    expect(white.data[155 * 400 + 380 - 10]).toBeGreaterThan(240)
    expect(white.data[150 * 400 + 2]).toBeLessThan(70)
    expect(threshold(white)).toBeGreaterThanOrEqual(120)
  })
})

describe('turning', () => {
  test('quarter turns come back', () => {
    const image = grey(7, 5, (x, y) => x * 10 + y)
    expect(quarterTurns(image, 1)).toMatchObject({ width: 5, height: 7 })
    // what was at the bottom left is at the top left
    expect(quarterTurns(image, 1).data[0]).toBe(4)
    expect(quarterTurns(quarterTurns(image, 1), 3)).toEqual(image)
    expect(quarterTurns(quarterTurns(image, 2), 2)).toEqual(image)
  })

  test('a size is changed without a shift', () => {
    const image = grey(60, 40, x => (x < 30 ? 0 : 255))
    const half = resample(image, 0.5)
    expect([half.width, half.height]).toEqual([30, 20])
    expect([half.data[3], half.data[26]]).toEqual([0, 255])
    expect(turn(image, 0).data[5]).toBe(0)
  })
})

describe('a page made ready', () => {
  test('its lines are found, columns apart, whatever the angle', async () => {
    const sheet = await photograph(await page())
    for (const degrees of [0, 1.7, -3.2]) {
      const ready = prepared(degrees ? askew(sheet, degrees) : sheet)
      expect((ready.angle * 180) / Math.PI, `${degrees} degrees`).toBeCloseTo(degrees, 0)
      // a paragraph of two lines, one of two: two more lines than paragraphs
      expect(ready.lines, `${degrees} degrees`).toHaveLength(PRINTED.length + 2)
      expect(ready.turns).toBe(0)
    }
  }, 60_000)

  test('lines that run up and down are laid level', async () => {
    const ready = prepared(await turned(await photograph(await page()), 1))
    expect(ready.turns % 2).toBe(1)
    expect(ready.width).toBeLessThan(ready.height)
    expect(ready.lines).toHaveLength(PRINTED.length + 2)
  }, 60_000)

  test('grain, specks and a seal make no lines', async () => {
    const ready = prepared(grainy(sealed(await photograph(await page()), 375, 415)))
    expect(ready.lines).toHaveLength(PRINTED.length + 2)
  }, 60_000)
})

/** An engine that reads each picture as the next of these. */
const reads = (...texts: string[]): Reader => {
  let next = 0
  return {
    async line(image) {
      const text = texts[next++ % texts.length]!
      const step = image.width / text.length
      const words: ReadWord[] = []
      let at = 0
      for (const word of text.split(' ')) {
        const letters = [...word]
        if (letters.length)
          words.push({
            text: word,
            confidence: 0.95,
            x0: at * step,
            x1: (at + letters.length) * step,
            symbols: letters.map((c, i) => ({ text: c, x0: (at + i) * step, x1: (at + i + 1) * step })),
          })
        at += letters.length + 1
      }
      return words
    },
    async close() {},
  }
}

describe('slots of the letterhead', () => {
  const slot = async (drawn: Promise<Picture>, pictured: boolean, ...texts: string[]) => {
    const ready = prepared(await drawn)
    const i = ready.lines.findIndex(l => l.x0 < 700 && l.offset > 480 && l.offset < 540)
    const reader = reads(...texts)
    const strip = ready.strips[i]!
    const words = await reader.line(strip.image)
    const out = await readSlots(reads(...texts), strip.image, ready.lines[i]!, words, { pictured, left: strip.x0 })
    return out.map(w => w.text).join(' ')
  }
  const printed = async () => photograph(await page())
  const written = async () => handwritten(await photograph(await page({ number: '' })), 146, 122)

  test('a printed number is read where readings agree', async () => {
    expect(await slot(printed(), true, 'Số: 47/KH-UBND')).toBe('Số: 47/KH-UBND')
  })

  test('a number that readings do not agree on is none', async () => {
    expect(
      await slot(
        printed(),
        true,
        'Số: 47/KH-UBND',
        'Số: 17/KH-UBND',
        'Số: 4Z/KH-UBND',
        'Số: 41/KH-UBND',
        'Số: 42/KH-UBND',
        'Số: 44/KH-UBND',
      ),
    ).toBe(`Số: ${UNREADABLE} /KH-UBND`)
  })

  test('a handwritten number is none, however sure the engine is', async () => {
    expect(await slot(written(), true, 'Số: 10 /KH-UBND')).toBe(`Số: ${UNREADABLE} /KH-UBND`)
  })

  test('a blank stays blank', async () => {
    expect(await slot(photograph(await page({ number: '' })), true, 'Số: /KH-UBND')).toBe('Số: /KH-UBND')
  })

  test('other lines are left alone', async () => {
    expect(await slot(printed(), true, 'Sở Nội vụ chủ trì 10 lớp')).toBe('Sở Nội vụ chủ trì 10 lớp')
  })
})

describe('rules of a table', () => {
  /** A row of one line, 75 pixels high at 300 dpi, of two cells; letters of `stem` pixels stand in it. */
  const row = (stem: number) => {
    const ink = { width: 600, height: 200, data: new Uint8Array(600 * 200) }
    const fill = (x0: number, y0: number, x1: number, y1: number) => {
      for (let y = y0; y <= y1; y++) ink.data.fill(1, y * ink.width + x0, y * ink.width + x1 + 1)
    }
    for (const y of [50, 125]) fill(50, y, 550, y + 2)
    for (const x of [50, 300, 548]) fill(x, 50, x + 2, 127)
    for (let x = 100; x < 280; x += 30) fill(x, 75, x + 4, 75 + stem)
    return ink
  }
  const left = ({ data }: { data: Uint8Array }) => data.reduce((n, v) => n + v, 0)

  test('a row of one line has its sides, and its letters stay', () => {
    const ink = row(42)
    const letters = 6 * 5 * 43
    const { level, upright } = takeRules(ink, 300)
    expect(level.map(s => s.y1)).toEqual([51, 126])
    expect(upright.map(s => Math.round(s.x1))).toEqual([51, 301, 549])
    expect(left(ink)).toBe(letters)
  })

  test('a letter that meets one rule is none', () => {
    expect(takeRules(row(51), 300).upright).toHaveLength(3)
  })
})

describe('words of the form', () => {
  const restored = (text: string, above?: string) => {
    const words = restore(
      text.split(' ').map(w => ({ text: w })),
      above,
    )
    return [words.map(w => w.text).join(' '), words.map(w => (w as { read?: string }).read ?? w.text).join(' ')]
  }

  test.each([
    ['CHÍ THỊ', 'CHỈ THỊ'],
    ['KÉ HOẠCH', 'KẾ HOẠCH'],
    ['QUYÉT ĐỊNH:', 'QUYẾT ĐỊNH:'],
    ['KT. CHÙ TỊCH', 'KT. CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN ĐÂN', 'TM. ỦY BAN NHÂN DÂN'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Độc lâp - Tư do - Hanh phúc', 'Độc lập - Tự do - Hạnh phúc'],
    ['.Xơi nhận:', 'Nơi nhận:'],
    ['ỦY BAN NHÂN DÂN TĨNH HÒA MINH', 'ỦY BAN NHÂN DÂN TỈNH HÒA MINH'],
    ['II. MỤC TIỂU, CHÍ TIÊU', 'II. MỤC TIÊU, CHỈ TIÊU'],
    ['LIÊN ĐOÀN LAO ĐỘNG TÍNH HÒA MINH', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒA MINH'],
    ['UBND TĨNH HÀ TĨNH', 'UBND TỈNH HÀ TĨNH'],
    ['Hòa Mình, ngày 12 thúng 7 nãm 2024', 'Hòa Mình, ngày 12 tháng 7 năm 2024'],
    ['Hòa Minh, ngay \ufffd tháng 7 năm 2024', 'Hòa Minh, ngày \ufffd tháng 7 năm 2024'],
  ])('%s → %s, with what was read beside it', (read, form) => {
    expect(restored(read)).toEqual([form, read])
  })

  test.each([
    'TÌNH HÌNH THỰC HIỆN',
    'SỐ 1050/QĐ-SCT',
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Kỳ thi',
    'TINH THẦN ĐOÀN KẾT',
    'Lê Thị Tĩnh',
    'ĐOÀN THANH NIÊN TÌNH NGUYỆN',
    'Trả hồ sơ, từ 12 tháng 7 năm 2024',
  ])('%s is left as it is', text => {
    expect(restored(text)).toEqual([text, text])
  })

  test('the unit’s kind is restored under the body that governs it, nowhere else', () => {
    expect(restored('TĨNH HÒA MINH', 'ỦY BAN NHÂN DÂN')[0]).toBe('TỈNH HÒA MINH')
    expect(restored('TĨNH HÒA MINH')[0]).toBe('TĨNH HÒA MINH')
  })
})

describe('points and commas by their ink', () => {
  const line = { pieces: [], x0: 0, x1: 300, slope: 0, offset: 100, body: 28, small: 28, stroke: 3.5 }
  const piece = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1, area: (x1 - x0) * (y1 - y0), edge: 10, runs: [] })
  const letter = (x: number) => piece(x, 73, x + 18, 100)
  const figure = (x: number) => piece(x, 59, x + 18, 100)
  const point = (x: number) => piece(x, 95, x + 5, 100)

  test('";" has a tail, ":" has none', () => {
    const tail = piece(60, 95, 66, 108)
    const dot = piece(60, 74, 65, 79)
    expect(points(line, 'n:', [letter(40), dot, tail])).toBe('n;')
    expect(points(line, 'n;', [letter(40), dot, point(60)])).toBe('n:')
    expect(points(line, 'n.', [letter(40), tail])).toBe('n,')
    // two pieces say nothing about a full stop
    expect(points(line, 'n.', [letter(40), dot, point(60)])).toBe('n.')
  })

  test('figures keep the points and commas between them that the ink has', () => {
    const ink = [figure(40), point(61), figure(70), point(91)]
    expect(points(line, '43.', ink)).toBe('4.3.')
    expect(points(line, '43.', [figure(40), figure(61), point(82)])).toBe('43.')
    const comma = piece(84, 95, 90, 108)
    expect(points(line, '971', [figure(40), figure(61), comma, figure(95)])).toBe('97,1')
    // a figure more than the ink has: nothing is said of it
    expect(points(line, '9741', [figure(40), figure(61), comma, figure(95)])).toBe('9741')
    expect(points(line, '2024', [figure(40), figure(61), figure(82), figure(103)])).toBe('2024')
  })
})
