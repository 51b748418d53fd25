import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Header } from '../../parsers/doc/header.ts'
import { readPieces } from '../../parsers/doc/pieces.ts'
import { parseDocx } from '../../parsers/docx/index.ts'
import { ParseError } from '../../parsers/errors.ts'
import { formatRow } from '../../parsers/registry.ts'
import { sniff } from '../../parsers/sniff.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { diffLines } from '../helpers/diff.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { readRecord } from '../helpers/read-record.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { compareFacts, factsOf } from '../helpers/record-facts.ts'
import { fixtures } from './fixtures/docx/index.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures', 'doc')
const file = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, `${name}.doc`)))
const parseDoc = async (bytes: Uint8Array): Promise<ParsedDocument> => (await formatRow('doc').load!())(bytes)

/** Reason for which a file is refused; "read" where it is not. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    expect(checkParsedDocument(await parseDoc(bytes))).toEqual([])
    return 'read'
  } catch (error) {
    if (error instanceof ParseError) return error.reason
    throw error
  }
}

describe('a .doc reads as the .docx that it was saved from', () => {
  test.each(['notes', 'drawings', 'taskTables', 'multilevel', 'tabs'])('%s', async name => {
    const doc = await parseDoc(file(name))
    expect(sniff(file(name)).format).toBe('doc')
    expect(doc.format).toBe('doc')
    expect(doc.mediaType).toBe('application/msword')
    expect(checkParsedDocument(doc)).toEqual([])
    const docx = await parseDocx(await fixtures[name]!())
    expect(diffLines(outlineOf(docx).split('\n'), outlineOf(doc).split('\n'))).toEqual([])
  })

  test('deleted text is not read, and the reader is told that there are changes', async () => {
    const doc = await parseDoc(file('revisions'))
    expect(doc.text).toContain('Thời gian: năm 2025.')
    expect(doc.text).not.toMatch(/2024|Cả đoạn bị xóa/u)
    expect(doc.data.notes).toEqual(['tracked_changes'])
  })

  test('fonts of TCVN3', async () => {
    const original = join(import.meta.dirname, '..', '..', 'corpus', 'documents', 'ke-hoach-xa-gan-dan-2025.docx')
    const doc = await parseDoc(file('tcvn3'))
    expect(doc.data.legacyEncoding).toBe('TCVN3')
    expect(outlineOf(doc)).toBe(outlineOf(await parseDocx(new Uint8Array(readFileSync(original)))))
  })
})

/** Place of a stream's first byte in a file of LibreOffice, whose streams stand in one piece. */
function streamAt(bytes: Buffer, name: string): number {
  const entry = bytes.indexOf(Buffer.from(name, 'utf16le'))
  return (bytes.readUInt32LE(entry + 116) + 1) * 512
}
const changed = (change: (bytes: Buffer) => void): Uint8Array => {
  const bytes = Buffer.from(file('taskTables'))
  change(bytes)
  return bytes
}

describe('files that are refused, with the reason', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['nothing', 'damaged', () => new Uint8Array()],
    ['the container alone', 'damaged', () => file('notes').slice(0, 512)],
    ['a file of Word 95', 'unsupported', () => changed(b => b.writeUInt16LE(0xa5dc, streamAt(b, 'WordDocument')))],
    ['another header', 'damaged', () => changed(b => b.writeUInt16LE(0x1234, streamAt(b, 'WordDocument')))],
    [
      'a password',
      'encrypted',
      () => changed(b => b.writeUInt16LE(b.readUInt16LE(streamAt(b, 'WordDocument') + 10) | 0x100, streamAt(b, 'WordDocument') + 10)),
    ],
    [
      'a stream that is longer than the file',
      'damaged',
      () => changed(b => b.writeUInt32LE(10_000_000, b.indexOf(Buffer.from('WordDocument', 'utf16le')) + 120)),
    ],
    ['no text', 'no_text', () => changed(b => b.writeUInt32LE(0, streamAt(b, 'WordDocument') + 0x4c))],
    ['pieces outside the file', 'damaged', () => changed(b => b.writeUInt32LE(0x7fffffff, streamAt(b, 'WordDocument') + 0x1a2))],
  ])('%s: %s', async (_, reason, bytes) => {
    expect(await outcome(bytes())).toBe(reason)
  })

  test('chains of sectors that bite their tails', async () => {
    // every entry of the first table of sectors leads to the sector before
    const bytes = changed(b => {
      const fat = (b.readUInt32LE(0x4c) + 1) * 512
      for (let i = 0; i < 128; i++) b.writeUInt32LE(i ? i - 1 : 127, fat + i * 4)
    })
    expect(await outcome(bytes)).toBe('damaged')
  })

  /** Streams whose table of pieces says `count` times the same `length` bytes of one character each. */
  function pieces(count: number, length: number) {
    const main = Buffer.alloc(2000)
    const table = Buffer.alloc(5 + (count + 1) * 4 + count * 8)
    main.writeUInt32LE(table.length, 0x9a + 33 * 8 + 4)
    table[0] = 2
    table.writeUInt32LE(table.length - 5, 1)
    for (let i = 0; i <= count; i++) table.writeUInt32LE(i * length, 5 + i * 4)
    for (let i = 0; i < count; i++) table.writeUInt32LE(0x40000000, 5 + (count + 1) * 4 + i * 8 + 2)
    return readPieces({ main, table }, new Header({ main, table }))
  }

  test('pieces that name the same bytes again and again', () => {
    expect(pieces(3, 1000).map(p => [p.cp, p.text.length])).toEqual([
      [0, 1000],
      [1000, 1000],
      [2000, 1000],
    ])
    expect(() => pieces(1, 3000)).toThrow(/damaged/u)
    expect(() => pieces(3100, 1000)).toThrow(/too_large/u)
  })
})

describe('files that are broken in any way are read or refused, never an exception', () => {
  test.each(['notes', 'taskTables', 'drawings'])('%s, cut at every kilobyte', async name => {
    const bytes = file(name)
    for (let length = 0; length < bytes.length; length += 1024) expect(await outcome(bytes.slice(0, length))).toMatch(/^(?:read|damaged)$/u)
  })

  test.each(['notes', 'multilevel', 'taskTables'])('%s, some bytes changed', async name => {
    const whole = file(name)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), async changes => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        await outcome(bytes)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 40), seed: 3 },
    )
  })
})

const real = realCorpus()
describe.skipIf(!real)('the real .doc and its signed PDF (skipped where the corpus of real documents is not there)', () => {
  const folder = join(real ?? '', 'real', 'windsurf-vanban-dongthap')
  const read = (name: string) => readRecord(join(folder, name))
  const DOC = 'KE-HOACH-TIEP-DOAN-KTr-STEM_18-4-2026.doc'
  const PDF = 'kehoachtiepdoanktrstem_18-4-2026_signed_signed_signed_signed.pdf'

  test('the same words in the same order but for the number and the day', async () => {
    const [doc, pdf] = [await read(DOC), await read(PDF)]
    expect(checkParsedDocument(doc.document)).toEqual([])
    const words = (d: ParsedDocument) => d.text.slice(0, d.stamps[0]?.position.start.offset).split(/\s/u).filter(Boolean)
    const differences = diffLines(words(doc.document), words(pdf.document)).map(d => d.replace(/^(.) \d+: /u, '$1 '))
    expect(differences.filter(d => !/^\+ (?:362|14)$/u.test(d))).toEqual([])
  })

  test('the same facts but for the number and the day', async () => {
    const [doc, pdf] = [await read(DOC), await read(PDF)]
    const { differences } = compareFacts(factsOf(doc.record), factsOf(pdf.record))
    expect(differences.filter(d => !/^[-+] (?:number|issuedDate|absences: (?:number|issuedDate)\.)/u.test(d))).toEqual([])
  })

  test('cut at every fourth kilobyte', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, DOC)))
    for (let length = 0; length < bytes.length; length += 4096) expect(await outcome(bytes.slice(0, length))).toMatch(/^(?:read|damaged)$/u)
  })
})
