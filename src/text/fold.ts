/**
 * Folding Vietnamese text for comparison: spellings that mean the same word become equal, and offsets lead back.
 * Reads: any text. Writes: folded text with its offset map.
 */

/** Old and new placement of the tone mark in an open syllable: "hoà"/"hòa", "uỷ"/"ủy", "khoẻ"/"khỏe". NFC does not unify them. */
const TONE_PLACEMENT: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
/** Not in "quý" (the u belongs to qu) and not in "hoàn" (a closed syllable: only one placement exists). */
const OPEN_SYLLABLE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu

/** One character for another that is printed for it; none changes the length. Ð (eth) and Ɖ for Đ: seen in the national portals' number fields. */
const LOOK_ALIKE: Record<string, string> = {
  ð: 'đ',
  ɖ: 'đ',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '\n': ' ',
  '\t': ' ',
  '\u00a0': ' ',
  '：': ':',
}
const LOOK_ALIKE_CHARS = new RegExp(`[${Object.keys(LOOK_ALIKE).join('')}]`, 'gu')

export interface Folded {
  /** lower case, tone placement unified, dashes and quotes plain, line breaks as spaces */
  text: string
  /** offset in `text` → offset in the text given */
  map: (offset: number) => number
}

const lower = (s: string): string => {
  const out = s.toLowerCase()
  // "İ" and its like grow when lowered: keep those letters, so that offsets stay equal
  return out.length === s.length ? out : Array.from(s, c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

const unify = (s: string): string =>
  lower(s)
    .replace(LOOK_ALIKE_CHARS, c => LOOK_ALIKE[c]!)
    .replace(OPEN_SYLLABLE, m => TONE_PLACEMENT[m] ?? m)
    // the southern spelling of one word
    .replace(/gởi/gu, 'gửi')

/** Folds NFC text without changing its length: offsets in the result are offsets in the text. */
export const foldInPlace = (nfc: string): string => unify(nfc)

/**
 * Folds any text. Where the text is not NFC, lengths differ and `map` gives, for an offset in the folded text,
 * the offset in the original at which that character began (its end for the end of the text).
 */
export function fold(original: string): Folded {
  const nfc = original.normalize('NFC')
  if (nfc === original) return { text: unify(nfc), map: offset => offset }
  const starts: number[] = []
  let text = ''
  // a normalisation unit is a base character and the marks behind it
  for (const unit of original.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const piece = unit[0].normalize('NFC')
    for (let i = 0; i < piece.length; i++) starts.push(unit.index)
    text += piece
  }
  starts.push(original.length)
  return { text: unify(text), map: offset => starts[Math.min(offset, starts.length - 1)]! }
}

/** Key for equality: folded, white space single, outer white space gone. */
export const foldKey = (s: string): string => unify(s.normalize('NFC')).replace(/\s+/gu, ' ').trim()

/** Letters without tone and vowel marks, đ as d: "Đắk Lắk" → "Dak Lak". For comparing spellings, never for showing. */
export const stripAccents = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/gu, 'd')
    .replace(/[ĐÐ]/gu, 'D')
    .normalize('NFC')
