/**
 * Stamps of a word or two, by their words: secrecy (NĐ 26/2020, art. 2), urgency and circulation (NĐ 30/2020, Phụ lục I, ô số 10).
 * Set in type they stand in the letterhead, in a box or alone: there they are no part of its text.
 *
 * Reads: text of a line; BlockInput[]. Writes: the kind of stamp; the blocks without their stamps, the stamps apart.
 */
import type { ParsedStamp } from '../schemas/document.ts'
import { officeMark } from './marks-of-office.ts'

/** "MẬT", "TỐI MẬT", "HỎA TỐC", "KHẨN", "LƯU HÀNH NỘI BỘ"; a scan's capitals lose their accents, so these may be missing. */
const WORDS: readonly [ParsedStamp['kind'], RegExp][] = [
  ['secrecy', /^(?:(?:TUY[ỆE]T|T[ỐÔO]I)\s+)?M[ẬÂẠA]T$/u],
  ['urgency', /^(?:H[ỎO]A\s+T[ỐÔO]C(?:\s+H[ẸE]N\s+GI[ỜƠO])?|TH[ƯU][ỢƠO]NG\s+KH[ẨÂẢA]N|KH[ẨÂẢA]N)$/u],
  ['internal', /^L[ƯU]U\s+H[ÀA]NH\s+N[ỘÔO]I\s+B[ỘÔO]$/u],
]
/** what is put around the words: "[MẬT]", "* MẬT *", "Độ mật: TỐI MẬT" */
const AROUND = /^[\s*[(|_.–-]*(?:[ĐÐ]Ộ MẬT\s*:\s*|[ĐÐ]ộ mật\s*:\s*)?|[\s*\])|_.–-]*$/gu
/** the longest of them has 25 letters */
const LONGEST = 40

/** The stamp that a line is, all of it ("TỐI MẬT - HỎA TỐC" too); undefined for any other text. Words in a sentence ("bí mật nhà nước") are none. */
export function stampOf(line: string): ParsedStamp['kind'] | undefined {
  if (line.length > LONGEST) return undefined
  const raw = line.normalize('NFC')
  const text = raw.replace(AROUND, '').trim()
  const words = (/[ĐÐ]ộ mật\s*:/u.test(raw) ? text.toLocaleUpperCase('vi') : text).split(/\s*[-–/,;]\s*/u)
  const kinds = words.map(word => WORDS.find(([, pattern]) => pattern.test(word))?.[0])
  return kinds.includes(undefined) ? undefined : kinds.includes('secrecy') ? 'secrecy' : kinds[0]
}

/** lines between a stamp and the letterhead's own marks */
const NEAR = 8
const HEAD = new Set(['state', 'motto', 'number', 'dateline'])

/** The lines (by index) that are stamps of a letterhead: close to the state's name, the motto, the number or the date. */
export function stampLines(lines: readonly (string | undefined)[]): Map<number, ParsedStamp['kind']> {
  const out = new Map<number, ParsedStamp['kind']>()
  for (const [i, line] of lines.entries()) {
    const kind = line === undefined ? undefined : stampOf(line)
    if (!kind) continue
    const near = lines.slice(Math.max(0, i - NEAR), i + NEAR + 1)
    if (near.some(l => l !== undefined && HEAD.has(officeMark(l) ?? ''))) out.set(i, kind)
  }
  return out
}
