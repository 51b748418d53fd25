/**
 * Bodies: what kind a name is, abbreviations written out, names printed in capitals in normal case.
 * Reads: a name as printed. Writes: its canonical form.
 */
import data from '../../data/bodies.json' with { type: 'json' }
import type { BodyKind } from '../../schemas/codes.ts'
import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../text/boundary.ts'
import { foldKey } from '../text/fold.ts'

const HEADS = data.heads
  .flatMap(h => h.phrases.map(phrase => ({ phrase, kind: h.kind as BodyKind })))
  .sort((a, b) => b.phrase.length - a.phrase.length)
const HEAD_PATTERNS = HEADS.map(h => ({ ...h, pattern: new RegExp(`^${literal(h.phrase).replace(/ /gu, '\\s+')}${NOT_BEFORE_WORD}`, 'u') }))

/** Kind of the body whose name opens a folded text, and the words that tell; null where none does. */
export function bodyHead(folded: string): { kind: BodyKind; phrase: string } | null {
  const found = HEAD_PATTERNS.find(h => h.pattern.test(folded))
  return found ? { kind: found.kind, phrase: found.phrase } : null
}

/** Has a name of its own (a school, an inspection team): it takes no unit behind its name. */
export const hasOwnName = (folded: string): boolean => data.ownName.some(p => folded.startsWith(p))
/** An organ of another body ("Ban Thường trực", "Tiểu ban …"), which takes that body's name behind its own. */
export const isOrgan = (folded: string): boolean => data.organs.some(p => folded.startsWith(p))

const ABBREVIATIONS = Object.entries(data.abbreviations)
  .sort(([a], [b]) => b.length - a.length)
  .map(([short, full]) => ({ pattern: new RegExp(`${NOT_AFTER_WORD}${literal(short)}${short.endsWith('.') ? '\\s*' : NOT_BEFORE_WORD}`, 'gu'), full }))

/** "UBND", "MTTQ", "THPT", "GD&ĐT" written out. */
export function writeOut(name: string): string {
  let out = name
  for (const { pattern, full } of ABBREVIATIONS) out = out.replace(pattern, full)
  return out.replace(/\s+/gu, ' ').trim()
}

const NAMES = data.names
  .map(name => ({ name, pattern: new RegExp(`${NOT_AFTER_WORD}${literal(foldKey(name)).replace(/ /gu, '\\s+')}${NOT_BEFORE_WORD}`, 'gu') }))
  .sort((a, b) => b.name.length - a.name.length)
const UNIT_TYPES = /(?<![\p{L}\p{M}])(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![\p{L}\p{M}])/gu

/**
 * A name printed in capitals in normal case: known names as they are written, types of units in lower case, unit names with capitals.
 * `seen` gives the writing of the same words elsewhere in the document, if there is one.
 */
export function bodyCase(printed: string, seen: (key: string) => string | null = () => null): string {
  const full = writeOut(printed.replace(/[–—]/gu, '-'))
  if (/\p{Ll}/u.test(full.replace(/ủy ban nhân dân|Ủy ban nhân dân/gu, '')) && !/\p{Lu}{4}/u.test(full)) return full
  const key = foldKey(full)
  const elsewhere = seen(key)
  if (elsewhere) return elsewhere
  // character by character: lower-case, then known names and units get their capitals
  const out = [...key]
  const taken = new Set<number>()
  const put = (at: number, text: string) => {
    ;[...text].forEach((c, i) => {
      out[at + i] = c
      taken.add(at + i)
    })
  }
  const points = (s: string, units: number) => [...s.slice(0, units)].length
  for (const { name, pattern } of NAMES) {
    for (const m of key.matchAll(pattern)) {
      const at = points(key, m.index)
      if (!taken.has(at) && [...m[0]].length === [...name].length) put(at, name)
    }
  }
  for (const m of key.matchAll(UNIT_TYPES)) {
    const from = m.index + m[0].length
    const stop = /,|\s-\s|(?<=\s)(?:tỉnh|thành phố|huyện)\s|$/u.exec(key.slice(from + 1))!.index + from + 1
    if (taken.has(points(key, from + 1))) continue
    put(points(key, m.index), m[0])
    put(points(key, from), key.slice(from, stop).replace(/(?<![\p{L}\p{M}])\p{L}/gu, c => c.toUpperCase()))
  }
  const joined = out.join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}
