import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldInPlace, foldKey, stripAccents } from '../../src/text/fold.ts'

describe('one word, one fold', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['KHOẺ', 'khỏe'],
    ['thuỷ lợi', 'thủy lợi'],
    ['loé', 'lóe'],
    ['luỹ', 'lũy'],
    ['Ðắk Lắk', 'Đắk Lắk'], // Ð: the Icelandic eth
    ['QÐ-TTg', 'qđ-ttg'],
    ['2020 – 2025', '2020 - 2025'],
    ['2020—2025', '2020-2025'],
    ['“Dân vận khéo”', '"dân vận khéo"'],
    ['«Một cửa»', '"một cửa"'],
    ['Số： 5', 'số: 5'],
    ['a\u00a0b\nc\td', 'a b c d'],
    ['phường'.normalize('NFD'), 'phường'],
  ])('%j and %j', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b))
  })

  test.each([
    // the u of qu is no vowel of its own: "quý" has one spelling
    ['quý', 'quý'],
    ['QUÝ IV', 'quý iv'],
    ['quỹ', 'quỹ'],
    // closed syllables: only one place for the mark
    ['hoàn', 'hoàn'],
    ['toán', 'toán'],
    ['khoảng', 'khoảng'],
    ['uýnh', 'uýnh'],
    ['thuyết', 'thuyết'],
    ['toà', 'tòa'],
    ['İ', 'İ'],
  ])('%j folds to %j', (given, folded) => {
    expect(foldInPlace(given)).toBe(folded)
  })

  test.each([
    ['hoa', 'hòa'],
    ['thi', 'thị'],
    ['da', 'đa'],
    ['quy', 'quý'],
    ['ủy', 'úy'],
  ])('%j and %j stay apart', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b))
  })

  test('foldKey takes one space for many and none outside', () => {
    expect(foldKey('  Kế\u00a0 hoạch \n số ')).toBe('kế hoạch số')
  })

  test.each([
    ['Đắk Lắk', 'Dak Lak'],
    ['Ðồng Nai', 'Dong Nai'],
    ['thiếu', 'thieu'],
    ['ƯU TIÊN', 'UU TIEN'],
  ])('stripAccents(%j)', (given, bare) => {
    expect(stripAccents(given)).toBe(bare)
  })
})

const piece = fc.oneof(
  fc.constantFrom('hoà', 'Uỷ', 'ĐẮK LẮK', 'quý', 'thiếu', 'được', 'Ðồng', 'khoẻ', 'hoàn', '–', '“', '”', ' ', '\n', 'İ', '5,5%', 'ỷ', '𝒜'),
  fc.string({ unit: 'grapheme-composite', maxLength: 4 }),
  fc.string({ unit: 'binary-ascii', maxLength: 4 }),
)
/** Text in which every piece stands in the one or the other form. */
const mixed = fc
  .array(fc.tuple(piece, fc.boolean()))
  .map(list => list.map(([s, nfd]) => (nfd ? s.normalize('NFD') : s.normalize('NFC'))).join(''))

describe('properties', () => {
  test('foldInPlace keeps the length', () => {
    fc.assert(
      fc.property(mixed, s => {
        const nfc = s.normalize('NFC')
        expect(foldInPlace(nfc)).toHaveLength(nfc.length)
      }),
    )
  })

  test('folding again changes nothing', () => {
    fc.assert(
      fc.property(mixed, s => {
        const once = foldKey(s)
        expect(foldKey(once)).toBe(once)
      }),
    )
  })

  test('composed and decomposed text fold alike', () => {
    fc.assert(
      fc.property(mixed, s => {
        expect(fold(s).text).toBe(fold(s.normalize('NFC')).text)
      }),
    )
  })

  test('the map never goes back and covers the whole text', () => {
    fc.assert(
      fc.property(mixed, s => {
        const { text, map } = fold(s)
        for (let i = 1; i <= text.length; i++) expect(map(i)).toBeGreaterThanOrEqual(map(i - 1))
        expect(map(text.length)).toBe(s.length)
        expect(map(0)).toBe(0)
      }),
    )
  })

  test('a folded slice leads back to the letters that it was made of', () => {
    const word = fc.constantFrom('hoà', 'Uỷ ban', 'ĐẮK LẮK', 'quý IV', 'thiếu nhi', 'được', 'khoẻ')
    fc.assert(
      fc.property(mixed, word, fc.boolean(), mixed, (before, w, nfd, after) => {
        const printed = nfd ? w.normalize('NFD') : w
        const original = `${before} ${printed} ${after}`
        const folded = fold(original)
        const at = folded.text.indexOf(` ${foldKey(w)} `, fold(`${before}`).text.length) + 1
        fc.pre(at > 0)
        const back = original.slice(folded.map(at), folded.map(at + foldKey(w).length))
        expect(foldKey(back)).toBe(foldKey(w))
      }),
    )
  })
})
