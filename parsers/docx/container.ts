/**
 * Bytes of a .docx → its XML parts, with limits: a zip is untrusted, and may unfold to any size.
 * Reads: bytes. Writes: Package (part name → bytes of the XML, relationships).
 */
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { overLimit, ParseError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { attribute, childrenNamed, type Element, parseXml } from './xml.ts'

/** A small part may have any ratio of unfolded to packed bytes. */
export const RATIO_FROM = 1024 * 1024

/** Magic bytes of an OLE compound file: Word 97–2003, or a password around a .docx. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Directory entry of an encrypted OOXML package ([MS-OFFCRYPTO] 2.3.4), UTF-16LE in the OLE container. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Parts that hold no text of the document. */
const LEFT_OUT = /^(?:customXml|docProps|word\/(?:glossary|embeddings|charts|diagrams|webSettings|fontTable))/iu

export interface Relationship {
  /** last word of its type: "styles", "header" */
  type: string | undefined
  id: string | undefined
  /** part name inside the package; undefined where it points outside */
  target: string | undefined
}

export class Package {
  private readonly parts: Map<string, Uint8Array>
  constructor(parts: Map<string, Uint8Array>) {
    this.parts = parts
  }

  /** Root element of an XML part; undefined where the package has no such part. Throws ParseError('damaged' | 'too_large'). */
  xml(name: string | undefined): Element | undefined {
    const bytes = name === undefined ? undefined : this.parts.get(name)
    return bytes && parseXml(decodeXml(bytes), name!)
  }

  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1
    const root = this.xml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
    if (!root) return []
    return childrenNamed(root, 'Relationship').map(e => ({
      id: attribute(e, 'Id'),
      type: attribute(e, 'Type')?.split('/').at(-1),
      target: attribute(e, 'TargetMode') === 'External' ? undefined : resolvePart(part.slice(0, slash), attribute(e, 'Target') ?? ''),
    }))
  }

  /** Name of the part that holds the document's body. */
  main(): string {
    const named = this.relationships('').find(r => r.type === 'officeDocument')?.target
    const name = named !== undefined && this.parts.has(named) ? named : 'word/document.xml'
    if (!this.parts.has(name)) throw new ParseError('damaged', 'no document part')
    return name
  }
}

/** "word/" + "../customXml/item1.xml" → "customXml/item1.xml"; "/word/styles.xml" → "word/styles.xml". */
function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** XML parts are UTF-8, or UTF-16 with a byte order mark (ECMA-376 Part 2, 6.2.5). */
function decodeXml(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

function wanted(file: UnzipFileInfo, seen: { entries: number; bytes: number }): boolean {
  if (++seen.entries > LIMITS.zipEntries) throw overLimit('zipEntries')
  if (!/\.(?:xml|rels)$/iu.test(file.name) || LEFT_OUT.test(file.name)) return false
  if (file.originalSize > LIMITS.zipPart) throw overLimit('zipPart', file.originalSize)
  const ratio = Math.round(file.originalSize / Math.max(1, file.size))
  if (file.originalSize > RATIO_FROM && ratio > LIMITS.zipRatio) throw overLimit('zipRatio', ratio)
  seen.bytes += file.originalSize
  if (seen.bytes > LIMITS.zipTotal) throw overLimit('zipTotal')
  return true
}

/** Opens a .docx. Throws ParseError: 'encrypted' (password), 'too_large', 'damaged'. */
export function openPackage(bytes: Uint8Array): Package {
  if (OLE.every((b, i) => bytes[i] === b)) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
    throw new ParseError(locked ? 'encrypted' : 'damaged', locked ? '' : 'an OLE container, not a zip')
  }
  const seen = { entries: 0, bytes: 0 }
  let files: Record<string, Uint8Array>
  try {
    // fflate gives each part a buffer of its declared size and never more, so that the sizes above hold
    files = unzipSync(bytes, { filter: file => wanted(file, seen) })
  } catch (error) {
    if (error instanceof ParseError) throw error
    throw new ParseError('damaged', 'zip')
  }
  return new Package(new Map(Object.entries(files).map(([name, part]) => [name.replaceAll('\\', '/').replace(/^\//u, ''), part])))
}
