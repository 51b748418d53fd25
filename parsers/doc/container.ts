/**
 * The container of a .doc → the two streams that hold the document ([MS-DOC] 2.1).
 * Reads: bytes. Writes: Streams.
 */
import { ParseError } from '../errors.ts'
import { Container } from './ole.ts'

export interface Streams {
  /** text, and the properties of characters and paragraphs */
  main: Buffer
  /** everything that the header of `main` points to: pieces, styles, fonts, lists */
  table: Buffer
}

/** The header that every .doc of Word 97 and later begins with ([MS-DOC] 2.5.2). */
const WORD97 = 0xa5ec
const WORD6 = 0xa5dc
const FLAGS = 0x0a
const ENCRYPTED = 0x0100
const OBFUSCATED = 0x8000
const SECOND_TABLE = 0x0200
/** Bytes of the shortest header. */
const HEADER = 0x382

/** Streams of a .doc. Throws ParseError: 'damaged', 'encrypted', 'unsupported' (Word 6 and 95). */
export function openStreams(bytes: Uint8Array): Streams {
  const container = new Container(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (container.has('EncryptedPackage')) throw new ParseError('encrypted')
  const main = container.read('WordDocument')
  if (!main || main.length < 12) throw new ParseError('damaged', 'WordDocument')
  const magic = main.readUInt16LE(0)
  if (magic === WORD6) throw new ParseError('unsupported', 'Word 6, Word 95')
  if (magic !== WORD97 || main.length < HEADER) throw new ParseError('damaged', 'WordDocument: header')
  const flags = main.readUInt16LE(FLAGS)
  if (flags & (ENCRYPTED | OBFUSCATED)) throw new ParseError('encrypted')
  const table = container.read(flags & SECOND_TABLE ? '1Table' : '0Table')
  if (!table) throw new ParseError('damaged', 'table stream')
  return { main, table }
}
