/**
 * Keys under which names of units are found.
 * Reads: a name in any spelling. Writes: an exact key (spellings that mean the same name) and a loose key (letters only).
 */
import { foldKey, stripAccents } from '../../text/fold.ts'

const TONES = '\u0300\u0301\u0303\u0309\u0323'
/** "mỹ" → "mĩ", "quý" → "quí": y behind a consonant and i are one sound, spelled both ways ("Quy Nhơn", "Qui Nhơn"). */
const FINAL_Y = new RegExp(`^(qu|[b-df-hj-np-tv-zđ]+)y([${TONES}]?)$`, 'u')
/** "đắk", "đăk", "đắc": a syllable closed by a stop without a tone mark does not exist, so the mark of such a syllable says nothing. */
const STOP_FINAL = /(?:ch|[ckpt])$/u

const syllables = new Map<string, string>()

/** One word, folded: case, tone placement, y/i, stops, leading zeros ("01" → "1"). */
export function syllableKey(word: string): string {
  const known = syllables.get(word)
  if (known !== undefined) return known
  let s = foldKey(word)
    .replace(/'/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .normalize('NFD')
  if (STOP_FINAL.test(s)) s = s.replace(/\u0301/gu, '').replace(/k$/u, 'c')
  const key = s.replace(FINAL_Y, '$1i$2').normalize('NFC')
  if (syllables.size < 20_000) syllables.set(word, key)
  return key
}

/** Spaces, and marks that stand between the parts of a name: "Bà Rịa - Vũng Tàu", "N.T Phong Hải". */
const BETWEEN = /[\s\p{Pd}._,()"]+/u
/** The apostrophe of highland names belongs to its word, with a space behind it or not: "Ia H' Drai", "Ia H'Drai". */
const APOSTROPHE = /['’‘ʼ`´]\s*/gu

const PLAIN = /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u
const parts = (name: string): string[] => (PLAIN.test(name) ? name.split(' ') : name.replace(APOSTROPHE, '').split(BETWEEN).filter(Boolean))

/** Exact key of a bare name: "Bà Rịa – Vũng Tàu" and "BÀ RỊA VŨNG TÀU" → "bà rịa vũng tàu"; "Đăk Lăk" → "đăc lăc". */
export const nameKey = (name: string): string => parts(name).map(syllableKey).join(' ')

const looseSyllables = new Map<string, string>()

/** Letters only: "đăc" → "dac", "quí" → "qui". */
function looseSyllable(key: string): string {
  const known = looseSyllables.get(key)
  if (known !== undefined) return known
  const loose = stripAccents(key).replace(/k/gu, 'c').replace(/y/gu, 'i')
  if (looseSyllables.size < 20_000) looseSyllables.set(key, loose)
  return loose
}

/** Loose key of an exact key: no accents, no spaces, k as c, y as i: "Daklak", "Đắk Lắk" → "daclac". */
export const looseOfKey = (key: string): string => key.split(' ').map(looseSyllable).join('')

/** Loose key of a name. */
export const looseKey = (name: string): string => looseOfKey(nameKey(name))
