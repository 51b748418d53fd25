/**
 * Bytes of a text file → characters: UTF-8, UTF-16 with or without its mark, else one of the two single-byte code pages
 * that Vietnamese files were saved in (windows-1258 with combining tones, windows-1252 for what has no Vietnamese letters of its own).
 * Text of the fonts before Unicode (TCVN3, VNI, VISCII, VPS) is told by its words.
 * Reads: bytes. Writes: text and the name of its encoding.
 */
import type { ParsedDocument } from '../schemas/document.ts'
import { restoreCapitals } from '../src/text/legacy/capitals.ts'
import { decodeLegacy } from '../src/text/legacy/decode.ts'
import { detectByStatistics } from '../src/text/legacy/statistics.ts'

export interface DecodedText {
  text: string
  /** WHATWG label: "utf-8", "utf-16le", "utf-16be", "windows-1258", "windows-1252" */
  encoding: string
}

/** How many bytes are looked at where a sample is enough. */
const SAMPLE = 65_536
/** A file that is cut or spliced has some broken sequences; more than this share of its non-ASCII ones means another encoding. */
const BROKEN_SHARE = 0.02

/** The byte order that the first bytes declare. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: digits, spaces and plain letters leave NUL in every second byte, always on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1
  if (end < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = end / 2
  if (odd > pairs * 0.2 && even < pairs * 0.01) return 'utf-16le'
  if (even > pairs * 0.2 && odd < pairs * 0.01) return 'utf-16be'
  return undefined
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** UTF-8, also with a few broken sequences; undefined where the bytes are something else. */
export function asUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.includes('\ufffd')) return text
  const broken = count(text, /\ufffd+/gu)
  const whole = count(text, /[^\p{ASCII}\ufffd]+/gu)
  return broken <= whole * BROKEN_SHARE ? text : undefined
}

/** A vowel with its tone behind it: how windows-1258 writes "ế" (ê + U+0301). */
const COMBINED = /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/giu
/** A tone without a letter that bears it: what text of another code page looks like when it is read as windows-1258. */
const STRAY = /(?<![aeiouyăâêôơư])[\u0300\u0301\u0303\u0309\u0323]/giu

/** windows-1258 where tones stand behind vowels as Vietnamese has them, else windows-1252: the codes of legacy fonts, or no Vietnamese. */
export function singleByte(bytes: Uint8Array): DecodedText {
  const head = bytes.subarray(0, SAMPLE)
  const sample = new TextDecoder('windows-1258').decode(head)
  const combined = count(sample, COMBINED)
  const tones = combined > 0 && combined > count(sample, STRAY) * 4
  // "chiÒu" of TCVN3 would be an i with a tone
  const encoding = tones && !detectByStatistics(new TextDecoder('windows-1252').decode(head)) ? 'windows-1258' : 'windows-1252'
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Decodes a text file by its bytes alone. The byte order mark is no part of the text; the text is not normalised. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  const utf8 = asUtf8(bytes)
  return utf8 === undefined ? singleByte(bytes) : { text: utf8, encoding: 'utf-8' }
}

export interface DecodedDocument {
  /** Unicode, not normalised */
  text: string
  /** what it was written in, where that was no encoding of Unicode */
  data: Pick<ParsedDocument['data'], 'legacyEncoding'>
}

/**
 * Decodes a text file that has no fonts to tell what its letters are: where the words of the whole file are Vietnamese in one of the legacy
 * encodings only, it is read as that. A program that took such a file for windows-1252 may have saved it as UTF-8 since.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const { text, encoding } = decodeText(bytes)
  if (encoding === 'windows-1258') return { text, data: { legacyEncoding: encoding } }
  const found = detectByStatistics(text)
  if (!found) return { text, data: {} }
  const decoded = decodeLegacy(text, found.encoding)
  const cased = found.encoding === 'TCVN3' ? decoded.replace(/[^\r\n]+/gu, line => restoreCapitals(line)) : decoded
  return { text: cased, data: { legacyEncoding: found.encoding } }
}
