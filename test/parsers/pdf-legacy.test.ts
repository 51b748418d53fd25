/** Glyphs of fonts with an encoding of their own: what only their places, their width or their word can tell. */
import { describe, expect, test } from 'vitest'
import type { Glyph, RawPage } from '../../parsers/layout/types.ts'
import { LegacyTally } from '../../parsers/legacy-runs.ts'
import { decodePages } from '../../parsers/pdf/legacy.ts'
import type { LegacyEncoding } from '../../src/text/legacy/tables.ts'
import { encode } from '../helpers/legacy-encoders.ts'

interface Drawn {
  /** width of a letter, and of a hyphen */
  step?: number
  hyphen?: number
  /** letters that take no room of their own on the line */
  over?: (c: string, before: string | undefined) => boolean
}
function glyphs(text: string, font: string, { step = 6, hyphen = 4, over = () => false }: Drawn = {}): Glyph[] {
  let x = 85
  return [...text].flatMap((c, i, all): Glyph[] => {
    if (c === ' ') {
      x += 4
      return []
    }
    const width = c === '-' ? hyphen : step
    const left = over(c, all[i - 1]) ? x - step : x
    x = left + width
    const place = { x: left, right: left + width, top: 90, bottom: 103, base: 100, size: 12 }
    return [{ ...place, text: c, face: { font, bold: false, italic: false }, seq: i, spaced: all[i - 1] === ' ', annotation: -1 }]
  })
}
const page = (own: Glyph[]): RawPage => ({
  number: 1,
  width: 595,
  height: 842,
  glyphs: own,
  rules: [],
  imageShare: 0,
  turned: 0,
  unseen: 0,
})
const decoded = (own: Glyph[]): Glyph[] => decodePages([page(own)], new LegacyTally())[0]!.glyphs
const textOf = (own: readonly Glyph[]) => own.map(g => (g.spaced ? ` ${g.text}` : g.text)).join('')

const TEXT = 'Phong trào thi đua của huyện được nhân dân hưởng ứng'

test.each<[LegacyEncoding, string]>([
  ['VISCII', 'VISCII Times'],
  ['VPS', 'VPS Times'],
  ['VNI', 'VNI-Times'],
])('%s', (encoding, font) => {
  expect(textOf(decoded(glyphs(encode(TEXT, encoding), font)))).toBe(TEXT)
})

describe('a sign of VNI and its letter become one glyph', () => {
  const code = encode('huyện', 'VNI')
  const isSign = (c: string) => !/[a-z]/iu.test(c)

  test('a sign with a place of its own makes the letter wider', () => {
    const own = decoded(glyphs(code, 'VNI-Times'))
    expect(textOf(own)).toBe('huyện')
    expect(own.map(g => g.right - g.x)).toEqual([6, 6, 6, 12, 6])
  })

  test('one that is drawn over the letter does not', () => {
    const own = decoded(glyphs(code, 'VNI-Times', { over: isSign }))
    expect(textOf(own)).toBe('huyện')
    expect(own.map(g => g.right - g.x)).toEqual([6, 6, 6, 6, 6])
  })
})

describe('the hyphen of TCVN3 that is "ư"', () => {
  test('is told by its width', () => {
    expect(textOf(decoded(glyphs('n-m', '.VnTime', { hyphen: 6 })))).toBe('nưm')
    expect(textOf(decoded(glyphs('n-m', '.VnTime', { hyphen: 4 })))).toBe('n-m')
  })

  test('in a typewriter’s font by the word', () => {
    const typed = (text: string) => textOf(decoded(glyphs(text, '.VnCourier New', { step: 7, hyphen: 7 })))
    expect(typed('nh-')).toBe('như')
    expect(typed('KH-UBND')).toBe('KH-UBND')
  })
})

test('words in another font of the page stay as they are', () => {
  const own = [...glyphs(encode('hưởng', 'VNI'), 'VNI-Times'), ...glyphs('ứng xử', 'TimesNewRoman')]
  expect(textOf(decoded(own)).replace(/\s/gu, '')).toBe('hưởngứngxử')
})
