/** What a code of a font stands for, and whether a page's text layer is what the page shows. */
import { describe, expect, test } from 'vitest'
import type { Glyph, RawPage } from '../../parsers/layout/types.ts'
import { Letters } from '../../parsers/pdf/letters.ts'
import { quality } from '../../parsers/pdf/quality.ts'
import { face } from '../../parsers/pdf/styles.ts'

describe('codes', () => {
  const read = (code: number, font = 'TimesNewRoman') => new Letters().of(font)(code)
  test.each<[string, number, string, string]>([
    ['a letter', 0x1ebf, 'TimesNewRoman', 'ế'],
    ['a ligature', 0xfb03, 'TimesNewRoman', 'ffi'],
    ['the hyphen of a line’s end', 2, 'TimesNewRoman', '-'],
    ['the same, as an older engine marks it', 0xfffe, 'TimesNewRoman', '-'],
    ['half of a sign', 0xd83d, 'TimesNewRoman', '\ufffd'],
    ['a sign beyond the first plane', 0x1f642, 'TimesNewRoman', '🙂'],
    ['a dingbat', 0xf0fc, 'Wingdings', '•'],
    ['a bullet of a symbol font', 0xf0b7, 'SymbolMT', '•'],
    ['the same code in a font of TCVN3 is a letter', 0xf0b7, '.VnTime', '·'],
    ['a letter of a symbol font', 0xf041, 'SymbolMT', 'A'],
  ])('%s', (_, code, font, text) => {
    expect(read(code, font).text).toBe(text)
  })

  test('spaces and marks are told apart from letters', () => {
    expect([0x20, 0xa0, 0x200b].every(code => read(code).isSpace)).toBe(true)
    expect([0x301, 0x323].every(code => read(code).isMark)).toBe(true)
    expect(read(0x61)).toEqual({ text: 'a', isSpace: false, isMark: false })
  })

  test.each<[string, number, number, { font: string; bold: boolean; italic: boolean }]>([
    ['ABCDEF+TimesNewRomanPS-BoldItalicMT', 0, 0, { font: 'TimesNewRomanPS', bold: true, italic: true }],
    ['Arial,Bold', 0, 0, { font: 'Arial', bold: true, italic: false }],
    ['Arial', 1 << 18, 0, { font: 'Arial', bold: true, italic: false }],
    ['Arial', 1 << 6, 0, { font: 'Arial', bold: false, italic: true }],
    ['Arial', 0, -12, { font: 'Arial', bold: false, italic: true }],
  ])('the face %s with flags %i, slanted by %i', (name, flags, angle, expected) => {
    expect(face(name, flags, angle)).toEqual(expected)
  })
})

describe('quality', () => {
  const glyphs = (text: string, font = 'Times'): Glyph[] =>
    [...text].flatMap((c, i, all) =>
      c === ' '
        ? []
        : [
            {
              text: c,
              x: i * 6,
              right: i * 6 + 6,
              top: 90,
              bottom: 103,
              base: 100,
              size: 12,
              face: { font, bold: false, italic: false },
              seq: i,
              spaced: all[i - 1] === ' ',
              annotation: -1,
            },
          ],
    )
  const page: RawPage = { number: 1, width: 595, height: 842, glyphs: [], rules: [], imageShare: 0, turned: 0, unseen: 0 }
  const TEXT = 'Kế hoạch phát động phong trào thi đua của toàn ngành'

  test.each<[string, Partial<RawPage>, Glyph[], ReturnType<typeof quality>]>([
    ['text', {}, glyphs(TEXT), 'text'],
    ['text over a picture', { imageShare: 0.9 }, glyphs(TEXT), 'text'],
    ['a page number alone', {}, glyphs('12'), 'text'],
    ['a page number over a picture', { imageShare: 0.9 }, glyphs('12'), 'no-text'],
    ['a page number beside text that is set upwards', { turned: 40 }, glyphs('12'), 'no-text'],
    ['a picture', { imageShare: 0.9 }, [], 'no-text'],
    ['nothing', {}, [], 'blank'],
    ['letters of another script', {}, glyphs('Кế hoаch рhát động рhоng tràо thi đuа'), 'garbled'],
    ['letters that Vietnamese does not have', {}, glyphs('Kñ hoæch phøt ðñng phøng træø thi ñuæ ßæn æåø'), 'garbled'],
    ['the same in a font of VNI', {}, glyphs('Kñ hoæch phøt ðñng phøng træø thi ñuæ ßæn æåø', 'VNI-Times'), 'text'],
    ['signs in the middle of words', {}, glyphs('th‡nh viên h‡nh chính c˘ng l‡m b·o c·o v‡ tr‡o'), 'garbled'],
    ['the same signs alone', {}, glyphs('thành ‡ viên ‡ hành ‡ chính ‡ công ‡ làm ‡ báo cáo'), 'text'],
    ['a few odd letters', {}, glyphs(`${TEXT} с`), 'text'],
  ])('%s', (_, raw, body, expected) => {
    expect(quality({ ...page, ...raw }, body)).toBe(expected)
  })
})
