/**
 * The four ways in which Vietnamese was written before Unicode, as tables: code → letter. A code is the character that its byte is taken for
 * when it is read as Latin-1; VNI writes most letters as a base letter and a sign behind it.
 * Facts of TCVN 5712:1993 (plane VN3), the VNI-Windows fonts, RFC 1456 (VISCII) and the VPS fonts.
 * Reads: nothing. Writes: tables.
 */

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'VISCII' | 'VPS'
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'VISCII', 'VPS']

/** Tones in the order in which the tables name them: huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const toned = (vowel: string): string[] => TONES.map(tone => (vowel + tone).normalize('NFC'))
const pairs = (codes: string, letters: readonly string[]): [string, string][] => letters.map((letter, i) => [[...codes][i]!, letter])

/** Every vowel of Vietnamese without tone. */
const VOWELS = [...'aăâeêioôơuưy']
const capital = (letter: string): string => letter.toLocaleUpperCase('vi')

/** The capitals that TCVN3 has codes for; all others are drawn by a font of capitals, or typed small. */
export const TCVN3_CAPITALS = 'ĂÂÊÔƠƯĐ'

export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...pairs('¡¢£¤¥¦§¨©ª«¬\u00ad®', [...TCVN3_CAPITALS, ...'ăâêôơưđ']),
  ...pairs(
    'µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
    VOWELS.flatMap(v => toned(v)),
  ),
])

/** Signs of VNI behind a base letter, in the order of TONES; those for the circumflex and the breve say the vowel's own mark as well. */
const VNI_SIGNS: readonly [bases: string, own: string, tones: string][] = [
  ['aeouyôö', '', 'øûõùï'],
  ['aeo', 'â', 'àåãáä'],
  ['a', 'ê', 'èúüéë'],
]
/** Letters of VNI that stand for a vowel with a horn. */
const VNI_HORN: Record<string, string> = { ô: 'ơ', ö: 'ư' }
const VNI_MARK: Record<string, string> = { â: '\u0302', ê: '\u0306', '': '' }

function vniPairs(): [string, string][] {
  const out: [string, string][] = []
  for (const [bases, own, tones] of VNI_SIGNS) {
    for (const base of bases) {
      const vowel = ((VNI_HORN[base] ?? base) + VNI_MARK[own]!).normalize('NFC')
      if (own) out.push([base + own, vowel])
      toned(vowel).forEach((letter, i) => {
        // ỵ has a code of its own
        if (letter !== 'ỵ') out.push([base + tones[i]!, letter])
      })
    }
  }
  return out
}
/** Any case of the sign means the same: in capitals users typed the small sign as often as the capital one. */
const anyCase = ([code, letter]: [string, string]): [string, string][] => {
  const [base, sign] = [...code] as [string, string]
  const both = [sign, capital(sign)]
  return both.flatMap((s): [string, string][] => [
    [base + s, letter],
    [capital(base) + s, capital(letter)],
  ])
}

/** Base letter and sign → letter. */
export const VNI_PAIRS: ReadonlyMap<string, string> = new Map(vniPairs().flatMap(anyCase))
export const isVniPair = (code: string): boolean => VNI_PAIRS.has(code)
/** Letters that VNI writes as one character. */
export const VNI_SINGLES: ReadonlyMap<string, string> = new Map(
  pairs('ñíìæóòôöî', [...'đíìỉĩịơưỵ']).flatMap(([code, letter]): [string, string][] => [
    [code, letter],
    [capital(code), capital(letter)],
  ]),
)

/** Letters at successive bytes from `from`; "·" leaves one out. */
const row = (from: number, letters: string): [string, string][] =>
  [...letters].flatMap((letter, i): [string, string][] => (letter === '·' ? [] : [[String.fromCharCode(from + i), letter]]))

export const VISCII: ReadonlyMap<string, string> = new Map([
  ...row(0x02, 'Ẳ··ẴẪ'),
  ...row(0x14, 'Ỷ····Ỹ····Ỵ'),
  ...row(0x80, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ'),
  ...row(0x90, 'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'),
  ...row(0xa0, 'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ'),
  ...row(0xc0, 'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư'),
  ...row(0xe0, 'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'),
])

/** Fourteen capitals of VPS share their places with control characters, which no file keeps: they are not read. */
export const VPS: ReadonlyMap<string, string> = new Map([
  ...row(0x80, 'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ'),
  ...row(0x90, 'Ế··ỀỂỄỐỒỔỖýỷỵỚỜỞ'),
  ...row(0xa1, 'ắằẳẵặỠớÙờởỡŨỨợỪ'),
  ...row(0xb0, 'ổỬỲỸÍÌộỈĨÓửữÒỎÕự'),
  ...row(0xc0, 'ầÁÂấẩẫậđẻÉÊẹỉễịỹ'),
  ...row(0xd0, 'ƯỦồốÔỏơÈừứÚũưÝẺ'),
  ...row(0xe0, 'àáâãảạă·èéêẽìí·ĩ'),
  ...row(0xf0, 'ẴĐòóôõ·Ơụùúủ·ỶẼỳ'),
])
