/**
 * Capitals that TCVN3 cannot write: it has codes for seven of them only, so that "Ủy ban" was typed "ñy ban", and "KÕ HO¹CH" in a font that
 * draws no capitals. Case is read from the letters around; nothing else is changed.
 * Reads: decoded text of one line or paragraph, and which of its letters may be capitals. Writes: text of the same length.
 */
import { isSyllable } from './syllable.ts'
import { TCVN3_CAPITALS } from './tables.ts'

const SMALL = new Set(TCVN3_CAPITALS.toLocaleLowerCase('vi'))
/** A letter that TCVN3 writes small whatever it is: every one that bears a tone. */
export const hasNoCapital = (c: string): boolean => c > '\u007f' && c !== 'ß' && /\p{Ll}/u.test(c) && !SMALL.has(c)

interface Word {
  text: string
  start: number
  /** letters whose case the file states, all capital */
  stated: number
  capital: boolean
}

const wordsOf = (text: string, mayBe: (at: number) => boolean): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => {
    const stated = [...word].filter((c, i) => !(hasNoCapital(c) && mayBe(index + i)))
    return { text: word, start: index, stated: stated.length, capital: stated.every(c => /\p{Lu}/u.test(c)) }
  })

/** A word in capitals beyond doubt, and no abbreviation: "VIỆC", not "GDĐT". */
const isLoud = (word: Word | undefined): boolean => word?.capital === true && word.stated > 1 && isSyllable(word.text)
/** Words of one phrase: nothing but a space, comma or hyphen between them. */
const near = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && /^[ \u00a0,-]{1,3}$/u.test(text.slice(a.start + a.text.length, b.start))

/** The next word of the same phrase that is no single doubtful capital like this one: "CẢ" in "TẤT CẢ VÌ". */
function nextTo(text: string, words: readonly Word[], from: number, step: 1 | -1): Word | undefined {
  for (let i = from + step; ; i += step) {
    const [a, b] = step > 0 ? [words[i - 1], words[i]] : [words[i], words[i + 1]]
    if (!near(text, a, b)) return undefined
    const word = words[i]!
    if (!(word.capital && word.stated <= 1 && word.text.length > word.stated) || Math.abs(i - from) > 3) return word
  }
}

/** The head of a text, a label before it or not; or behind the end of a sentence. */
const SENTENCE = /(?:^|[.!?]\s)\s*(?:(?:[-–+*•]|\(?[\p{L}\d]{1,4}(?:\.\d+)*[.)/])\s*)?["“(]?$/u
const LOOK_BACK = 16

/** Sets the capitals of `text`; `mayBe(i)` is true where the letter at `i` was written in TCVN3 without a capital of its own. */
export function restoreCapitals(text: string, mayBe: (at: number) => boolean = () => true): string {
  const words = wordsOf(text, mayBe)
  const out = text.split('')
  words.forEach((word, i) => {
    if (word.stated === [...word.text].length) return
    const neighbours = [nextTo(text, words, i, -1), nextTo(text, words, i, 1)].filter(w => w !== undefined)
    const loud = isLoud(word) || (word.capital && neighbours.length > 0 && neighbours.every(isLoud))
    const end = loud ? word.text.length : 1
    const head = text.slice(Math.max(0, word.start - LOOK_BACK), word.start)
    const opens = word.start <= LOOK_BACK ? SENTENCE.test(head) : SENTENCE.test(` ${head}`)
    if (!loud && !opens) return
    for (let k = word.start; k < word.start + end; k++) {
      if (hasNoCapital(out[k]!) && mayBe(k)) out[k] = out[k]!.toLocaleUpperCase('vi')
    }
  })
  return out.join('')
}
