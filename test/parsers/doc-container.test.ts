/** Containers and streams of a .doc in every shape that the format has, and broken ones: read, or refused with the reason. */
import { describe, expect, test } from 'vitest'
import { docxOf } from '../../parsers/doc/index.ts'
import { parseDocx } from '../../parsers/docx/index.ts'
import { ParseError } from '../../parsers/errors.ts'
import { container, docStreams, para, positions, words, writeDoc } from './fixtures/doc/write.ts'

const TEXT = 'Kế hoạch thi đua\nnăm 2026'
const body = TEXT.split('\n').map(line => para(line))

/** Text of a file, or the reason for which it is refused. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await parseDocx(docxOf(bytes))).text
  } catch (error) {
    if (error instanceof ParseError) return error.message
    throw error
  }
}
const changed = (bytes: Uint8Array, change: (b: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(bytes)
  change(copy)
  return new Uint8Array(copy)
}

describe('containers', () => {
  const whole = writeDoc({ body })
  const apart = writeDoc({ body, container: { apart: true } })
  const { main, table } = docStreams({ body })
  const firstTable = changed(main, b => b.writeUInt16LE(0, 0x0a))
  const streams = (all: Record<string, Uint8Array>) =>
    new Uint8Array(container(Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, Buffer.from(bytes)]))))

  test.each<[string, Uint8Array, string | RegExp]>([
    ['the usual one', whole, TEXT],
    ['the table of sectors named by a sector', apart, TEXT],
    ['the first of the two table streams', streams({ WordDocument: firstTable, '0Table': table }), TEXT],
    ['no table stream', streams({ WordDocument: main }), /damaged.*table stream/u],
    ['no document', streams({ Workbook: main }), /damaged.*WordDocument/u],
    ['a password around another format', streams({ EncryptedPackage: main }), /encrypted/u],
    ['a header of a few bytes', streams({ WordDocument: main.subarray(0, 600) }), /damaged.*header/u],
    ['no directory', changed(whole, b => b.writeUInt32LE(0xfffffffe, 0x30)), /damaged.*WordDocument/u],
    ['sectors of a size that no file has', changed(whole, b => b.writeUInt16LE(11, 0x1e)), /damaged.*sectors/u],
    ['a sector of sectors outside the file', changed(apart, b => b.writeUInt32LE(9999, 0x44)), /damaged/u],
    ['a table of sectors outside the file', changed(whole, b => b.writeUInt32LE(9999, 0x4c)), /damaged/u],
    [
      'a stream that begins outside the file',
      changed(whole, b => b.writeUInt32LE(9999, b.indexOf(Buffer.from('1Table', 'utf16le')) + 116)),
      /damaged/u,
    ],
  ])('%s', async (_, bytes, expected) => {
    const said = await outcome(bytes)
    if (typeof expected === 'string') expect(said).toBe(expected)
    else expect(said).toMatch(expected)
  })
})

describe('streams', () => {
  const file = ({ main, table }: { main: Buffer; table: Buffer }) => new Uint8Array(container({ WordDocument: main, '1Table': table }))
  /** Piece table ([MS-DOC] 2.8.35) of two bytes a character; `ends` are the ends of its pieces. */
  const clx = (...ends: number[]): Buffer => {
    const starts = [0, ...ends.slice(0, -1)]
    const table = positions(
      [0, ...ends],
      starts.map(cp => Buffer.concat([words(0), words(1024 + cp * 2, 0), words(0)])),
    )
    return Buffer.concat([Buffer.from([2]), words(table.length, 0), table])
  }
  const length = TEXT.length + 1
  const group = Buffer.concat([Buffer.from([1]), words(3), Buffer.alloc(3)])

  test.each<[string, Buffer, string | RegExp]>([
    ['pieces behind what fast saving left', Buffer.concat([group, group, clx(length)]), TEXT],
    ['a piece without text', clx(9, 9, length), TEXT],
    ['no table of pieces', Buffer.from([7, 0, 0, 0, 0]), /damaged.*pieces/u],
    ['a table of pieces that is cut short', Buffer.from([2]), /damaged.*offsets/u],
  ])('%s', async (_, pieces, expected) => {
    const said = await outcome(writeDoc({ body, places: { pieces } }))
    if (typeof expected === 'string') expect(said).toBe(expected)
    else expect(said).toMatch(expected)
  })

  /** Pages of the two runs and their ends, then of the two paragraphs: both behind the text. */
  const page = (number: number) => 1024 + 512 + number * 512
  test.each<[string, (main: Buffer) => void]>([
    ['properties that begin behind the first character', b => b.writeUInt32LE(1024 + 8, page(0))],
    ['properties that end within a character', b => b.writeUInt32LE(1024 + 1, page(0) + 4)],
    ['more properties than a page has room for', b => b.writeUInt8(255, page(0) + 511)],
    ['paragraphs of more properties than a page has room for', b => b.writeUInt8(255, page(1) + 511)],
    ['a paragraph without properties', b => b.writeUInt8(0, page(1) + 12)],
    ['properties behind the end of their page', b => b.writeUInt8(255, page(1) + 12)],
  ])('%s: the text is whole', async (_, change) => {
    const written = docStreams({ body })
    change(written.main)
    expect(await outcome(file(written))).toBe(TEXT)
  })

  test('a last paragraph without its mark', async () => {
    const written = docStreams({ body })
    written.main.writeInt32LE(length - 1, 0x4c)
    expect(await outcome(file(written))).toBe(TEXT)
  })
})
