/**
 * Bodies: what kind a name is, abbreviations written out, names printed in capitals in normal case.
 * Reads: a name as printed. Writes: its kind; its canonical form.
 */
import data from '../../data/bodies.json' with { type: 'json' }
import type { BodyKind } from '../../schemas/codes.ts'

export { writeOut } from './body-abbreviations.ts'
export { bodyCase } from './body-case.ts'
export { bodyLevel, bodyOfSymbol, bodyParent, type StandingBody, standingBodies, standingNamed } from './standing-bodies.ts'

interface Head {
  phrase: string
  kind: BodyKind | null
}
const heads: Head[] = [
  ...data.heads.flatMap(h => h.phrases.map(phrase => ({ phrase, kind: h.kind as BodyKind }))),
  ...data.notHeads.map(phrase => ({ phrase, kind: null })),
]
const byFirstWord = Map.groupBy(
  heads.sort((a, b) => b.phrase.length - a.phrase.length),
  h => h.phrase.split(/[ ,]/u)[0]!,
)
const FIRST_WORD = /^[\p{L}\p{M}]+/u
const WORD_AT_START = /^[\p{L}\p{M}\p{N}]/u

/** Kind of the body whose name opens a folded text, and the words that tell; null where none does ("Báo cáo", "phòng, chống"). */
export function bodyHead(folded: string): { kind: BodyKind; phrase: string } | null {
  const text = folded.slice(0, 60).replace(/\s+/gu, ' ')
  const rows = byFirstWord.get(FIRST_WORD.exec(text)?.[0] ?? '')
  const found = rows?.find(h => text.startsWith(h.phrase) && !WORD_AT_START.test(text.slice(h.phrase.length)))
  return found?.kind ? { kind: found.kind, phrase: found.phrase } : null
}

/** Has a name of its own (a school, an inspection team): it takes no unit behind its name. */
export const hasOwnName = (folded: string): boolean => data.ownName.some(p => folded.startsWith(p))
/** An organ of another body ("Ban Thường trực", "Tiểu ban …"), which takes that body's name behind its own. */
export const isOrgan = (folded: string): boolean => data.organs.some(p => folded.startsWith(p))
