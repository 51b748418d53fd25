/** What a code of a font stands for. */
import { detectLegacy } from '../../src/text/legacy/fonts.ts'

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }
const DINGBATS = /wingding|webding|dingbat/i

/**
 * The engine marks the hyphen at a line's end as U+0002 (or U+FFFE): it is a hyphen all the same. Word keeps letters of symbol
 * fonts in U+F020–U+F0FF; of its dingbats, which serve as bullets, only that they are bullets is told.
 */
function character(code: number, font: string): string {
  if (code === 2 || code === 0xfffe) return '-'
  if (code >= 0xf020 && code <= 0xf0ff) {
    if (DINGBATS.test(font) || (code === 0xf0b7 && !detectLegacy(font))) return '•'
    return String.fromCodePoint(code - 0xf000)
  }
  const c = code > 0xffff || code < 0xd800 || code > 0xdfff ? String.fromCodePoint(code) : '\ufffd'
  return LIGATURES[c] ?? c
}

export interface Letter {
  text: string
  /** a space of some kind */
  isSpace: boolean
  /** a mark that belongs to the letter before */
  isMark: boolean
}

/** Codes by the font that they stand in, looked at once. */
export class Letters {
  private readonly known = new Map<string, Map<number, Letter>>()

  of(font: string): (code: number) => Letter {
    const known = this.known.get(font) ?? new Map<number, Letter>()
    this.known.set(font, known)
    return code => {
      let letter = known.get(code)
      if (!letter) {
        const text = character(code, font)
        letter = { text, isSpace: /^[\s\u00a0\u200b]$/u.test(text), isMark: /^\p{M}$/u.test(text) }
        known.set(code, letter)
      }
      return letter
    }
  }
}
