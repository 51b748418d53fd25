/** Unicode → legacy encodings, as typists of their time had it: the inverse of the tables, for round trips. */
import { LEGACY_ENCODINGS, type LegacyEncoding, TCVN3, VISCII, VNI_PAIRS, VNI_SINGLES, VPS } from '../../src/text/legacy/tables.ts'

/** The first code of each letter. */
const inverse = (table: ReadonlyMap<string, string>): Map<string, string> => {
  const out = new Map<string, string>()
  for (const [code, letter] of table) if (!out.has(letter)) out.set(letter, code)
  return out
}
const TABLES: Record<LegacyEncoding, Map<string, string>> = {
  TCVN3: inverse(TCVN3),
  VNI: new Map([...inverse(VNI_PAIRS), ...inverse(VNI_SINGLES)]),
  VISCII: inverse(VISCII),
  VPS: inverse(VPS),
}
export const ENCODINGS = LEGACY_ENCODINGS

/** windows-1252, which programs take the bytes for. */
const WESTERN = new TextDecoder('windows-1252')
const western = (c: string): string => (c >= '\u0080' && c <= '\u009f' ? WESTERN.decode(Uint8Array.of(c.charCodeAt(0))) : c)

/** Codes of `text` as a program shows them that knows nothing of the encoding; capitals that TCVN3 lacks are small. */
export function encode(text: string, encoding: LegacyEncoding): string {
  const table = TABLES[encoding]
  return Array.from(text.normalize('NFC'), c => western(table.get(c) ?? table.get(c.toLocaleLowerCase('vi')) ?? c)).join('')
}

const BYTES = new Map(Array.from({ length: 256 }, (_, i) => [WESTERN.decode(Uint8Array.of(i)), i] as const))
/** Bytes of text whose every character windows-1252 has; others become "?". */
export const westernBytes = (text: string): Uint8Array => Uint8Array.from(text, c => BYTES.get(c) ?? 0x3f)

/** Fonts in which typists set text: a capital that TCVN3 has no code for is a small letter in the font that draws capitals. */
export function fontPieces(text: string, encoding: LegacyEncoding): { text: string; font: string }[] {
  if (encoding !== 'TCVN3') return [{ text: encode(text, encoding), font: encoding === 'VNI' ? 'VNI-Times' : encoding }]
  const out: { text: string; font: string }[] = []
  for (const c of text.normalize('NFC')) {
    const small = c.toLocaleLowerCase('vi')
    const font = c !== small && !TABLES.TCVN3.has(c) && TABLES.TCVN3.has(small) ? '.VnTimeH' : '.VnTime'
    const last = out.at(-1)
    if (last?.font === font) last.text += encode(c, encoding)
    else out.push({ text: encode(c, encoding), font })
  }
  return out
}

/** Share of the characters of `original` that stand at the same place in `read`; texts of other length are told apart at once. */
export function sameShare(original: string, read: string): number {
  const [a, b] = [Array.from(original), Array.from(read)]
  if (a.length !== b.length) return Math.min(a.length, b.length) / Math.max(a.length, b.length, 1) - 0.5
  return a.length ? a.filter((c, i) => c === b[i]).length / a.length : 1
}
