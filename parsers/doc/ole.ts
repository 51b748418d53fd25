/**
 * OLE containers ([MS-CFB]): the streams that stand directly under the root, each read when it is asked for. Chains of sectors are followed no
 * farther than the file has sectors: a chain that bites its tail, or streams that share their sectors, cost no more than they hold.
 * Reads: bytes. Writes: streams by name.
 */
import { ParseError } from '../errors.ts'

const SIGNATURE = 'd0cf11e0a1b11ae1'
const HEADER = 512
const ENTRY = 128
const FIRST_FAT_SECTORS = 109
const LAST = 0xfffffffa

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}
const STREAM = 2

const damaged = (what: string) => new ParseError('damaged', `OLE container: ${what}`)

export class Container {
  private readonly file: Buffer
  private readonly sectorSize: number
  private readonly fat: number[]
  private readonly entries: Entry[]
  private readonly cutoff: number
  private readonly miniFat: Buffer
  private readonly miniSectors: Buffer

  /** Throws ParseError('damaged'). */
  constructor(file: Buffer) {
    this.file = file
    if (file.length < HEADER || file.toString('hex', 0, 8) !== SIGNATURE) throw damaged('header')
    const shift = file.readUInt16LE(0x1e)
    if (shift !== 9 && shift !== 12) throw damaged('sectors')
    this.sectorSize = 1 << shift
    this.cutoff = file.readUInt32LE(0x38)
    this.fat = this.fatSectors()
    this.entries = this.directory(this.stream(file.readUInt32LE(0x30)))
    this.miniFat = this.stream(file.readUInt32LE(0x3c))
    const root = this.entries[0]
    this.miniSectors = root ? this.stream(root.start) : Buffer.alloc(0)
  }

  private sector(n: number): Buffer {
    return this.file.subarray((n + 1) * this.sectorSize, (n + 2) * this.sectorSize)
  }

  private get sectors(): number {
    return Math.ceil(this.file.length / this.sectorSize)
  }

  /** Sectors of the table of sectors: the first ones are named in the header, the others in a chain of their own. */
  private fatSectors(): number[] {
    const out: number[] = []
    const add = (n: number) => {
      if (n < LAST && out.length <= this.sectors) out.push(n)
    }
    for (let i = 0; i < FIRST_FAT_SECTORS; i++) add(this.file.readUInt32LE(0x4c + i * 4))
    const perSector = this.sectorSize / 4 - 1
    let next = this.file.readUInt32LE(0x44)
    for (let steps = 0; next < LAST && steps <= this.sectors; steps++) {
      const sector = this.sector(next)
      if (sector.length < this.sectorSize) break
      for (let i = 0; i < perSector; i++) add(sector.readUInt32LE(i * 4))
      next = sector.readUInt32LE(perSector * 4)
    }
    return out
  }

  private after(n: number): number {
    const perSector = this.sectorSize / 4
    const at = this.fat[Math.floor(n / perSector)]
    const sector = at === undefined ? undefined : this.sector(at)
    const offset = (n % perSector) * 4
    return sector && offset + 4 <= sector.length ? sector.readUInt32LE(offset) : LAST
  }

  /** All bytes of a chain of sectors; a chain that is longer than the file, or leads out of it, is none. */
  private stream(start: number): Buffer {
    const parts: Buffer[] = []
    for (let n = start; n < LAST; n = this.after(n)) {
      const part = this.sector(n)
      if (!part.length || parts.length > this.sectors) throw damaged('chain of sectors')
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  private directory(bytes: Buffer): Entry[] {
    return Array.from({ length: Math.floor(bytes.length / ENTRY) }, (_, i) => {
      const at = i * ENTRY
      const length = Math.min(64, bytes.readUInt16LE(at + 64))
      return {
        name: bytes.toString('utf16le', at, at + Math.max(0, length - 2)),
        kind: bytes[at + 66]!,
        left: bytes.readUInt32LE(at + 68),
        right: bytes.readUInt32LE(at + 72),
        child: bytes.readUInt32LE(at + 76),
        start: bytes.readUInt32LE(at + 116),
        size: bytes.readUInt32LE(at + 120),
      }
    })
  }

  /** Streams under the root: a document that is embedded in another has streams of the same names. */
  private find(name: string): Entry | undefined {
    const seen = new Set<number>()
    const open = [this.entries[0]?.child ?? LAST]
    while (open.length) {
      const n = open.pop()!
      const entry = this.entries[n]
      if (!entry || seen.has(n)) continue
      seen.add(n)
      if (entry.name === name && entry.kind === STREAM) return entry
      open.push(entry.left, entry.right)
    }
    return undefined
  }

  has(name: string): boolean {
    return this.find(name) !== undefined
  }

  /** Bytes of a stream; undefined where there is none of that name. Throws ParseError('damaged') where it is cut short. */
  read(name: string): Buffer | undefined {
    const entry = this.find(name)
    if (!entry) return undefined
    const bytes = entry.size < this.cutoff ? this.miniStream(entry.start) : this.stream(entry.start)
    if (bytes.length < entry.size) throw damaged(name)
    return bytes.subarray(0, entry.size)
  }

  /** Small streams stand in sectors of 64 bytes inside the root's own stream. */
  private miniStream(start: number): Buffer {
    const size = 1 << this.file.readUInt16LE(0x20)
    const parts: Buffer[] = []
    for (let n = start; n < LAST; ) {
      const part = this.miniSectors.subarray(n * size, (n + 1) * size)
      if (!part.length || parts.length * size > this.cutoff || n * 4 + 4 > this.miniFat.length) throw damaged('chain of small sectors')
      parts.push(part)
      n = this.miniFat.readUInt32LE(n * 4)
    }
    return Buffer.concat(parts)
  }
}
