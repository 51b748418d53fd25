import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { RATIO_FROM } from '../../parsers/docx/container.ts'
import { parseDocx } from '../../parsers/docx/index.ts'
import { nesting } from '../../parsers/docx/xml.ts'
import { ParseError } from '../../parsers/errors.ts'
import { LIMITS } from '../../parsers/limits.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { fixtures } from './fixtures/docx/index.ts'
import { p, rawDocx, rawFiles, zipped } from './fixtures/docx/raw.ts'

/** Reason for which a file is refused; "read" where it is not. */
const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    await parseDocx(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof ParseError) return error.reason
    throw error
  }
}
const withMain = (xml: string) => zipped({ ...rawFiles({ document: '' }), 'word/document.xml': xml })
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('files that are refused, with the reason', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['nothing', 'damaged', () => new Uint8Array()],
    ['text', 'damaged', () => strToU8('KẾ HOẠCH')],
    ['half a zip', 'damaged', () => rawDocx({ document: p('a') }).slice(0, 700)],
    ['a zip of something else', 'damaged', () => zipSync({ 'a.txt': strToU8('a') })],
    ['XML that is not well-formed', 'damaged', () => withMain('<w:document><w:body>')],
    ['a part without a root', 'damaged', () => withMain('<?xml version="1.0"?>')],
    ['a part without a body', 'damaged', () => withMain('<a/>')],
    ['a DOCTYPE with entities', 'damaged', () => withMain('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>')],
    ['an OLE container', 'damaged', () => new Uint8Array([...OLE, ...new Array(600).fill(0)])],
    [
      'an OLE container with a password',
      'encrypted',
      () => new Uint8Array([...OLE, ...new Array(600).fill(0), ...Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['only an image', 'no_text', () => rawDocx({ document: p('<w:r><w:drawing/></w:r>') })],
    ['no paragraph', 'no_text', () => rawDocx({ document: '' })],
    ['a part that unfolds a thousandfold', 'too_large', () => withMain(`<a>${' '.repeat(4 * RATIO_FROM)}</a>`)],
    ['deep nesting', 'too_large', () => withMain(`${'<w:p>'.repeat(LIMITS.xmlNesting + 1)}${'</w:p>'.repeat(LIMITS.xmlNesting + 1)}`)],
    ['very deep nesting', 'too_large', () => withMain('<w:p>'.repeat(200_000))],
  ])('%s: %s', async (_, reason, bytes) => {
    expect(await outcome(bytes())).toBe(reason)
  })

  test('more entries than any document has: too_large', async () => {
    const files: Record<string, Uint8Array> = {}
    for (let i = 0; i <= LIMITS.zipEntries; i++) files[`word/media/${i}`] = new Uint8Array()
    expect(await outcome(zipSync(files, { level: 0 }))).toBe('too_large')
  })

  test('more XML than is read: too_large', async () => {
    // stored unpacked: no ratio speaks, only the size
    const part = new Uint8Array(LIMITS.zipPart)
    const parts = Array.from({ length: LIMITS.zipTotal / LIMITS.zipPart + 1 }, (_, i) => [`word/header${i}.xml`, part] as const)
    expect(await outcome(zipSync(Object.fromEntries(parts), { level: 0 }))).toBe('too_large')
  })

  test('a declared size that lies gives at most that many bytes', async () => {
    const bytes = rawDocx({ document: p('a'.repeat(5000)) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let i = 0; i + 28 < bytes.length; i++) if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true)
    expect(await outcome(bytes)).toBe('damaged')
  })
})

describe('nesting', () => {
  test('steps over comments, CDATA, instructions and quoted signs', () => {
    expect(nesting('<?x <a> ?><a><!-- <b><c> --><b v="<\'>"/><![CDATA[<d><e>]]></a>')).toBe(1)
    expect(nesting("<a><b c='>'><d/></b></a>")).toBe(2)
    expect(nesting('<a "')).toBe(0)
  })
})

describe('files that are broken in any way are read or refused, never an exception', () => {
  let plan: Uint8Array
  beforeAll(async () => {
    plan = await fixtures.plan!()
  })

  test('bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), async changes => {
        const bytes = plan.slice()
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        await outcome(bytes)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: 1 },
    )
  })

  test('markup: elements lost, doubled and renamed', async () => {
    const sources = await Promise.all(
      ['numbering', 'styles', 'document', 'footnotes'].map(async part => [part, await partOf(plan, `word/${part}.xml`)] as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.array(fc.tuple(fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 12 }), async (which, changes) => {
        const [part, source] = sources[which]!
        const bytes = await replaced(plan, `word/${part}.xml`, broken(source, changes))
        try {
          expect(checkParsedDocument(await parseDocx(bytes))).toEqual([])
        } catch (error) {
          if (!(error instanceof ParseError)) throw error
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: 2 },
    )
  }, 600_000)
})

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const { unzipSync, strFromU8 } = await import('fflate')
  return strFromU8(unzipSync(bytes)[name]!)
}
async function replaced(bytes: Uint8Array, name: string, content: string): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate')
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(content) })
}
/** Keeps the XML well-formed: empty elements go or come twice, names and numbers change. */
function broken(source: string, changes: [number, number][]): string {
  let xml = source
  for (const [at, what] of changes) {
    const tags = [...xml.matchAll(/<w:[a-zA-Z]+(?: [^<>]*)?\/>/gu)]
    const tag = tags[at % Math.max(1, tags.length)]
    if (!tag) continue
    const [before, after] = [xml.slice(0, tag.index), xml.slice(tag.index + tag[0].length)]
    if (what === 0) xml = before + after
    else if (what === 1) xml = before + tag[0] + tag[0] + after
    else if (what === 2) xml = before + tag[0].replace(/"[^"]*"/u, '"-7x"') + after
    else xml = `${before}<w:p>${tag[0]}</w:p>${after}`
  }
  return xml
}
