/** Twins: the same source as Markdown, HTML, Word and PDF gives the same record but for places. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatRow } from '../../parsers/registry.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import { toDocx } from '../../scripts/corpus/docx.ts'
import { toHtml } from '../../scripts/corpus/html.ts'
import { toMarkdown } from '../../scripts/corpus/markdown.ts'
import { openBrowser, toPdf } from '../../scripts/corpus/pdf.ts'
import { DOCUMENTS, sources } from '../../scripts/corpus/sources.ts'
import type { CorpusSource } from '../../scripts/corpus/types.ts'
import { extractRecord } from '../../src/extract/index.ts'
import { compareFacts, factsOf } from '../helpers/record-facts.ts'
import { checkParsedDocument } from './parsed-document.ts'

const EQUAL = 0.99
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const encoder = new TextEncoder()
const builds: Partial<Record<SourceFormat, (source: CorpusSource) => Promise<Uint8Array>>> = {
  markdown: async source => encoder.encode(toMarkdown(source)),
  html: async source => encoder.encode(toHtml(source)),
  docx: toDocx,
  pdf: source => toPdf(source, browser),
}

async function read(source: CorpusSource, format: SourceFormat) {
  const bytes = await builds[format]!(source)
  const row = formatRow(format)
  const parse = await row.load!()
  const fileName = `${source.slug}.${row.extensions[0]}`
  const document = await parse(bytes, { name: fileName })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const mediaType = row.mediaTypes[0]!
  return {
    bytes,
    document,
    record: extractRecord(document, { uri: fileName, fileName, sha256, bytes: bytes.length, mediaType, format, part: null }),
  }
}

describe.each(sources().map(source => [source.slug, source] as const))('%s', (slug, source) => {
  test.each(['html', 'docx', 'pdf'] as const)('as %s is the twin of its Markdown', async format => {
    const [model, twin] = [await read(source, 'markdown'), await read(source, format)]
    expect(checkParsedDocument(JSON.parse(JSON.stringify(twin.document)))).toEqual([])
    const { share, differences } = compareFacts(factsOf(model.record), factsOf(twin.record))
    if (differences.length) console.info(`${slug}.${format}: ${(share * 100).toFixed(1)} % equal\n${differences.join('\n')}`)
    expect(share, differences.join('\n')).toBeGreaterThanOrEqual(EQUAL)
  })

  test('the committed Word file is the one that its source gives', async () => {
    expect(Buffer.from(await toDocx(source)).equals(readFileSync(join(DOCUMENTS, `${slug}.docx`)))).toBe(true)
  })

  // bytes of a print may depend on the machine's arithmetic, its text may not
  test('the committed PDF reads as the one that its source gives', async () => {
    const parse = await formatRow('pdf').load!()
    const committed = await parse(new Uint8Array(readFileSync(join(DOCUMENTS, `${slug}.pdf`))))
    expect(committed.text).toBe((await read(source, 'pdf')).document.text)
  })
})
