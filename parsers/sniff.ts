/**
 * What a file really is, by its bytes alone: names and extensions lie (a .doc that is a zip, an HTML page named .md, a photo named .txt).
 * Reads: bytes. Writes: format and media type, or a ParseError that says why there is none.
 */
import { strFromU8, unzipSync } from 'fflate'
import type { SourceFormat } from '../schemas/codes.ts'
import { byteOrderMark, decodeText, unmarkedUtf16 } from './decode.ts'
import { ParseError } from './errors.ts'
import { looksLikeHtml, looksLikeMarkdown } from './sniff-text.ts'

export interface Sniffed {
  format: SourceFormat
  mediaType: string
}

/** Text formats are told by their beginning. */
const HEAD = 65_536
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean => signature.every((b, i) => bytes[at + i] === b)
const ascii = (s: string): number[] => Array.from(s, c => c.charCodeAt(0))
const latin1 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

const IMAGES: readonly [readonly number[], string][] = [
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x49, 0x49, 0x2a, 0x00], 'image/tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image/tiff'],
]

/** Known formats that are no document of ours: told by name, so that the message can say what the file is. */
const OTHERS: readonly [readonly number[], string][] = [
  [ascii('{\\rtf'), 'RTF'],
  [ascii('GIF8'), 'GIF'],
  [ascii('BM'), 'BMP'],
  [ascii('Rar!\x1a\x07'), 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7-Zip'],
  [[0x1f, 0x8b], 'gzip'],
  [ascii('\x7fELF'), 'ELF'],
]

/** Office zips say in [Content_Types].xml what they are; a name of a part is enough where that entry cannot be read. */
function sniffZip(bytes: Uint8Array): Sniffed {
  let types = ''
  try {
    const entry = unzipSync(bytes, { filter: f => f.name === '[Content_Types].xml' && f.originalSize < 1_000_000 })
    types = strFromU8(entry['[Content_Types].xml'] ?? new Uint8Array())
  } catch {
    types = latin1(bytes).includes('word/document.xml') ? 'wordprocessingml' : ''
  }
  if (types.includes('wordprocessingml')) return { format: 'docx', mediaType: DOCX }
  if (types.includes('spreadsheetml')) throw new ParseError('unsupported', 'XLSX')
  if (types.includes('presentationml')) throw new ParseError('unsupported', 'PPTX')
  throw new ParseError('unsupported', latin1(bytes.subarray(0, 200)).includes('opendocument') ? 'ODF' : 'ZIP')
}

/** OLE compound files name their streams in UTF-16: "WordDocument", or "EncryptedPackage" for a file behind a password. */
function sniffOle(bytes: Uint8Array): Sniffed {
  const names = latin1(bytes)
  const has = (name: string) => names.includes(Array.from(name).join('\0'))
  if (has('EncryptedPackage')) throw new ParseError('encrypted')
  if (has('WordDocument')) return { format: 'doc', mediaType: 'application/msword' }
  throw new ParseError('unsupported', has('Workbook') ? 'XLS' : has('PowerPoint Document') ? 'PPT' : 'OLE')
}

/** Control characters that no text holds: all but tabs, line and page breaks, and the escape of old terminals. */
function controlCharacters(text: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x20 && (c < 0x09 || c > 0x0d) && c !== 0x1b) n++
  }
  return n
}

function requireText(bytes: Uint8Array, head: string) {
  const wide = byteOrderMark(bytes)?.startsWith('utf-16') || unmarkedUtf16(bytes)
  if (!wide && bytes.includes(0)) throw new ParseError('not_text')
  if (controlCharacters(head) > head.length * 0.005) throw new ParseError('not_text')
}

/**
 * Decides the format of one file.
 * Throws ParseError: `empty` (no bytes, or only white space), `not_text` (bytes of nothing known), `encrypted`, `unsupported`
 * (a known format that holds no document of ours; `detail` names it).
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (!bytes.length) throw new ParseError('empty')
  const image = IMAGES.find(([signature]) => startsWith(bytes, signature))
  if (image) return { format: 'image', mediaType: image[1] }
  if (startsWith(bytes, ascii('PK\x03\x04'))) return sniffZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return sniffOle(bytes)
  // PDF readers accept its mark anywhere in the first kilobyte: mail gateways put bytes before it
  if (/%PDF-\d/.test(latin1(bytes.subarray(0, 1024)))) return { format: 'pdf', mediaType: 'application/pdf' }
  const other = OTHERS.find(([signature]) => startsWith(bytes, signature))
  if (other && (other[1] === 'RTF' || !isPlain(bytes))) throw new ParseError('unsupported', other[1])

  const head = decodeText(bytes.subarray(0, HEAD)).text
  requireText(bytes, head)
  if (!head.trim() && !decodeText(bytes).text.trim()) throw new ParseError('empty')
  if (looksLikeHtml(head)) return { format: 'html', mediaType: 'text/html' }
  return looksLikeMarkdown(head) ? { format: 'markdown', mediaType: 'text/markdown' } : { format: 'text', mediaType: 'text/plain' }
}

/** Two letters can begin a text as well ("BM"): binary formats have control bytes close behind their mark. */
const isPlain = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).every(b => b >= 0x20 || b === 0x09 || b === 0x0a || b === 0x0d)
