/** Files that hold several documents, and files that only look so: what each gives, as records. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { formatRow } from '../../parsers/registry.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { toDocx } from '../../scripts/corpus/docx.ts'
import { toHtml } from '../../scripts/corpus/html.ts'
import { openBrowser } from '../../scripts/corpus/pdf.ts'
import { readSource } from '../../scripts/corpus/read.ts'
import { extractRecord } from '../../src/extract/index.ts'
import { problemOf } from '../../src/run/validate.ts'
import { partsOf } from '../../src/structure/index.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { documentOf } from '../extract/document.ts'
import { print } from '../helpers/print.ts'

const FOLDER = join(import.meta.dirname, 'parts-fixtures')
const expected = (name: string) => JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as unknown[]
const parse = async (format: SourceFormat, bytes: Uint8Array) => (await formatRow(format).load!())(bytes)

/** What a record says of its document as a whole. */
function factsOf(doc: ParsedDocument) {
  const source = { uri: 'a', fileName: 'a', sha256: '0'.repeat(64), bytes: 1, mediaType: doc.mediaType, format: doc.format, part: null }
  const record = extractRecord(doc, source)
  expect(problemOf(record)).toBeUndefined()
  return {
    documentType: record.documentType!.value,
    issuer: record.issuer?.value.name ?? null,
    number: record.number?.value.raw ?? null,
    issuedDate: record.issuedDate?.value ?? null,
    title: record.title?.value ?? null,
    signer: record.signature?.value.name ?? null,
    recipients: record.recipients.map(r => r.value),
  }
}

function check(doc: ParsedDocument, name: string): ParsedDocument[] {
  const parts = partsOf(doc)
  for (const part of parts) expect(checkParsedDocument(part)).toEqual([])
  expect(parts.map(factsOf)).toEqual(expected(name))
  // nothing is lost between the documents, and none is read twice
  expect(parts.map(p => p.text).join('\n')).toBe(doc.text)
  if (parts.length === 1) expect(parts[0]).toBe(doc)
  else expect(parts.map(p => [p.data.part!.index, p.data.part!.of])).toEqual(parts.map((_, i) => [i + 1, parts.length]))
  return parts
}

const inputs = readdirSync(FOLDER).flatMap(name =>
  readdirSync(join(FOLDER, name))
    .filter(file => file.startsWith('input.'))
    .map(file => [name, file] as const),
)

test.each(inputs)('%s: %s', async (name, file) => {
  const format = file.endsWith('.md') ? 'markdown' : 'text'
  check(await parse(format, new Uint8Array(readFileSync(join(FOLDER, name, file)))), name)
})

test('numbers and days that a scan has in handwriting are numbers and days', () => {
  const lines = readFileSync(join(FOLDER, 'letter-and-plan', 'input.txt'), 'utf8')
    .split('\n')
    .filter(Boolean)
  const scanned = lines.map(l => l.replace(/^Số: \d+/u, 'Số: \ufffd ').replace(/ngày \d+/u, 'ngày \ufffd'))
  const parts = partsOf(documentOf(scanned)).map(factsOf)
  expect(parts.map(p => [p.documentType, p.number, p.issuedDate, p.signer])).toEqual([
    ['official_letter', '/UBND-NV', '2022-04', 'Lộc Văn Ví Dụ'],
    ['plan', '/KH-UBND', '2022-04', 'Mã Thị Minh Họa'],
  ])
})

describe('a proposal with the draft behind it', () => {
  const name = 'proposal-and-draft'
  const source = readSource(name, readFileSync(join(FOLDER, name, 'source.md'), 'utf8'))
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('in Word', async () => {
    check(await parse('docx', await toDocx(source)), name)
  })
  test('on a web page', async () => {
    check(await parse('html', new TextEncoder().encode(toHtml(source))), name)
  })
  test('in a PDF: each with its pages', async () => {
    const printed = await print(await parse('docx', await toDocx(source)), browser)
    const parts = check(await parsePdf(printed), name)
    expect(parts.map(p => p.data.part!.pages)).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(parts[1]!.children.map(b => b.data.page)).not.toContain(1)
  })
})
