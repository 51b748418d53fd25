/**
 * The level of secrecy that a document is stamped with (Law on Protection of State Secrets 2018, art. 11; NĐ 26/2020, art. 2).
 * Reads: the stamps that the parser set apart; words of the text never count. Writes: the level as it is printed.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { foldKey } from '../text/fold.ts'

/** Highest first: a file of several documents is as secret as the most secret of them. */
const LEVELS: readonly [level: string, reads: RegExp][] = [
  ['TUYỆT MẬT', /tuy[ệe]t/u],
  ['TỐI MẬT', /t[ốôo]i/u],
  ['MẬT', /./u],
]

export function secrecyOf({ stamps, text }: ParsedDocument): string | undefined {
  const read = stamps.filter(s => s.kind === 'secrecy').map(s => foldKey(text.slice(s.position.start.offset, s.position.end.offset)))
  return LEVELS.find(([, pattern]) => read.some(words => pattern.test(words)))?.[0]
}
