/** Pages around the engine: how readings that are not sure are told, lanes that break, boxes of turned pages. No engine is started here. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pieces } from '../../parsers/ocr/components.ts'
import type { Reader, ReadWord } from '../../parsers/ocr/engine.ts'
import { inks } from '../../parsers/ocr/ink.ts'
import { readPages } from '../../parsers/ocr/pages.ts'
import type { Picture } from '../../parsers/ocr/picture.ts'
import { putBack } from '../../parsers/ocr/put-back.ts'
import { type PageReading, readPage } from '../../parsers/ocr/read-page.ts'
import type { BlockInput, StampInput } from '../../parsers/text-builder.ts'
import { photograph } from './fixtures/ocr/scan.ts'
import { Sheet } from './fixtures/pdf/sheet.ts'

const TEXT = 'Các phòng, ban đăng ký thi đua trước ngày 15/4/2024.'

/** Reads the same words on every line, with the same confidence. */
const reader = (text: string, confidence: number): Reader => ({
  line: async (image): Promise<ReadWord[]> => {
    const step = image.width / (text.length + 2)
    let at = step
    return text.split(' ').map(word => {
      const x0 = at
      at += (word.length + 1) * step
      const symbols = [...word].map((c, i) => ({ text: c, x0: x0 + i * step, x1: x0 + (i + 1) * step }))
      return { text: word, confidence, x0, x1: x0 + word.length * step, symbols }
    })
  },
  close: async () => {},
})

describe('how sure a page is read', () => {
  let picture: Picture
  beforeAll(async () => {
    const s = await Sheet.open()
    for (let i = 0; i < 3; i++) s.text(100, 120 + 30 * i, TEXT)
    picture = await photograph(await s.bytes())
  })

  test.each<[string, string, number, PageReading['empty']]>([
    ['surely', TEXT, 0.9, undefined],
    ['next to nothing is sure', TEXT, 0.1, 'unreadable'],
    ['long lines that are guessed at', TEXT, 0.4, 'unreadable'],
    ['short lines that are guessed at: scratches', 'ac oe', 0.4, 'blank'],
  ])(
    '%s',
    async (_, text, confidence, empty) => {
      const reading = await readPage(reader(text, confidence), picture)
      expect(reading.empty).toBe(empty)
      expect(reading.words.map(w => w.text).join(' ')).toBe(empty ? '' : [TEXT, TEXT, TEXT].join(' '))
    },
    240_000,
  )
})

describe('ink', () => {
  test('a picture in grey has no red', () => {
    const data = Uint8Array.from([0, 128, 255, 255])
    expect(inks({ width: 2, height: 2, channels: 1, data, dpi: 300 })).toEqual({ print: { width: 2, height: 2, data } })
  })

  test('what is dotted all over has no pieces', () => {
    const [width, height] = [2100, 1000]
    expect(pieces({ width, height, data: new Uint8Array(width * height).map((_, i) => i & 1) })).toEqual([])
  })
})

describe('lanes', () => {
  test('a page that breaks ends all lanes, and its error is told', async () => {
    const begun: number[] = []
    const read = async (_: Reader, page: number) => {
      begun.push(page)
      await new Promise(done => setTimeout(done, page === 2 ? 1 : 20))
      if (page === 2) throw new Error('trang 2')
      return page
    }
    await expect(readPages([1, 2, 3, 4, 5, 6], 2, read)).rejects.toThrow('trang 2')
    expect(begun).toEqual([1, 2])
  })

  test('results stand in the order of the pages', async () => {
    const read = async (_: Reader, page: number) => {
      await new Promise(done => setTimeout(done, 20 - page * 4))
      return page * 10
    }
    expect(await readPages([1, 2, 3], 3, read)).toEqual([10, 20, 30])
    expect(await readPages([], 3, read)).toEqual([])
  })
})

describe('boxes of a page that was turned', () => {
  const box = { page: 1, x: 10, y: 20, width: 30, height: 5 }
  const reading = (turns: number, angle = 0): PageReading => ({ width: 200, height: 300, words: [], red: [], rules: [], turns, angle })
  const back = (of: PageReading) => {
    const block: BlockInput = { type: 'paragraph', runs: [], data: { boxes: [box] } }
    const bare: BlockInput = { type: 'paragraph', runs: [], data: {} }
    const stamps: StampInput[] = [
      { kind: 'copy', text: 'SAO Y', boxes: [box] },
      { kind: 'copy', text: 'SAO Y' },
    ]
    putBack([{ type: 'table', rows: [[{ blocks: [block, bare] }]] }], stamps, new Map([[1, of]]))
    expect(stamps[0]!.boxes).toEqual(block.data!.boxes)
    expect([bare.data, stamps[1]]).toEqual([{}, { kind: 'copy', text: 'SAO Y' }])
    return block.data!.boxes![0]
  }

  test.each([
    [0, { x: 10, y: 20, width: 30, height: 5 }],
    [1, { x: 20, y: 160, width: 5, height: 30 }],
    [2, { x: 160, y: 275, width: 30, height: 5 }],
    [3, { x: 275, y: 10, width: 5, height: 30 }],
  ])('%i quarter turns', (turns, expected) => {
    expect(back(reading(turns))).toEqual({ page: 1, ...expected })
  })

  test('a small angle makes the box a little larger around the same place', () => {
    const turned = back(reading(0, 0.01))!
    expect(turned.width).toBeGreaterThan(30)
    expect(Math.abs(turned.x - 10)).toBeLessThan(3)
  })

  test('a page that was not read keeps its own', () => {
    const block: BlockInput = { type: 'paragraph', runs: [], data: { boxes: [{ ...box, page: 2 }] } }
    putBack([block], [], new Map([[1, reading(1)]]))
    expect(block.data!.boxes).toEqual([{ ...box, page: 2 }])
  })
})
