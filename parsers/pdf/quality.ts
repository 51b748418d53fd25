/**
 * Is the text layer of a page what the page shows? A broken ToUnicode map gives Cyrillic-looking letters, private and control
 * codes; an OCR layer whose codes were cut to their low byte gives Latin letters that Vietnamese does not have.
 *
 * Reads: RawPage. Writes: a verdict. Nothing is repaired here: what is garbled is left out, and said.
 */
import type { Glyph, RawPage } from '../layout/types.ts'

/** Letters that Vietnamese is written with, marks composed. */
const VIETNAMESE = /^[a-zA-ZđĐàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]$/iu
/** Control, private, unassigned, replacement and combining characters, and scripts that no Vietnamese office writes. */
const IMPOSSIBLE =
  /[\p{Cc}\p{Co}\p{Cn}\ufffd\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Georgian}\p{Script=Cherokee}]/u
/** Fonts of the encodings before Unicode hold Latin letters on purpose. */
const LEGACY = /^\.?Vn|^VNI|^VPS/i

/** Signs in the middle of a word ("Th‡nh", "c·c", "Ph˙c"): codes of one single-byte encoding read as those of another. */
const SIGN = /^[†‡·‚„‰˙˘˝ˇ¸˛¯ˆ˜√∞≈∆◊]$/u

/** above this share of letters a page is garbled (real pages have none; names of foreigners stay far below) */
const SHARE = 0.03
const FEW = 5

const isLetter = (s: string) => /^[\p{L}\p{M}\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(s)

/** Share of the page's letters that cannot be what is printed, 0..1. */
function garbledShare(glyphs: readonly Glyph[]): number {
  let letters = 0
  let bad = 0
  for (const [i, g] of glyphs.entries()) {
    const text = g.text.normalize('NFC')
    const before = glyphs[i - 1]
    if (SIGN.test(text) && before && !g.spaced && Math.abs(before.base - g.base) < 1 && /^\p{L}/u.test(before.text)) {
      letters++
      bad++
      continue
    }
    if (!isLetter(text)) continue
    letters++
    if (IMPOSSIBLE.test(text)) bad++
    else if (!VIETNAMESE.test(text) && !LEGACY.test(g.face.font)) bad += 0.5
  }
  return letters && bad >= FEW ? bad / letters : 0
}

export type Quality = 'text' | 'garbled' | 'no-text' | 'blank'

/** fewer characters than this are a page number or a stamp, not a page of text */
const MIN_TEXT = 20

export function quality(page: RawPage, body: readonly Glyph[]): Quality {
  if (garbledShare(body) > SHARE) return 'garbled'
  const drawn = page.imageShare > 0.3 || page.turned >= MIN_TEXT
  if (body.length >= MIN_TEXT || (body.length > 0 && !drawn)) return 'text'
  return drawn ? 'no-text' : 'blank'
}
