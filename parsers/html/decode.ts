/**
 * Bytes of a page → characters: byte order mark, then what the bytes prove, then what the page declares.
 * Declarations lie: Word writes "windows-1252" over numeric entities, editors write "utf-8" over anything.
 */
import { asUtf8, byteOrderMark, type DecodedText, decodeText, singleByte, unmarkedUtf16 } from '../decode.ts'

/** <meta charset=…>, <meta http-equiv=Content-Type content="text/html; charset=…">, <?xml encoding="…"?> */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu
/** How far a declaration may stand from the beginning; the standard says 1024, real pages have more before it. */
const PRESCAN = 8192

const declared = (bytes: Uint8Array): string => {
  const m = DECLARED.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN)))
  return (m?.[1] ?? m?.[2] ?? '').toLowerCase()
}

/** The decoder of a label that a page declares; undefined where no such encoding is known or it cannot be right. */
function decoderOf(label: string): TextDecoder | undefined {
  // a page whose declaration could be read as ASCII is not UTF-16
  if (!label || label.startsWith('utf')) return undefined
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Decodes a page. Numeric entities are left to the HTML parser. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  if (byteOrderMark(bytes) || unmarkedUtf16(bytes)) return decodeText(bytes)
  const decoder = decoderOf(declared(bytes))
  const utf8 = asUtf8(bytes)
  if (utf8 !== undefined) {
    // pure ASCII is the same in all of them; letters that are well-formed UTF-8 are no accident
    return { text: utf8, encoding: decoder && /^\p{ASCII}*$/u.test(utf8) ? decoder.encoding : 'utf-8' }
  }
  // "windows-1252" is what editors write when they know nothing: the tones of windows-1258 tell it apart
  if (!decoder || decoder.encoding === 'windows-1252') return singleByte(bytes)
  return { text: decoder.decode(bytes), encoding: decoder.encoding }
}
