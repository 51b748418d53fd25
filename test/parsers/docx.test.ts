import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import { formatRow } from '../../parsers/registry.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { dump } from './fixtures/docx/dump.ts'
import { expectGolden } from './fixtures/docx/golden.ts'
import { fixtures } from './fixtures/docx/index.ts'
import { p, rawDocx, run } from './fixtures/docx/raw.ts'

const folder = join(import.meta.dirname, 'fixtures', 'docx')
const text = async (document: string) => (await parseDocx(rawDocx({ document }))).text

describe('own fixtures', () => {
  test.each(Object.keys(fixtures))('%s reads as its golden says, and conforms', async name => {
    const doc = await parseDocx(await fixtures[name]!())
    expect(checkParsedDocument(doc)).toEqual([])
    expectGolden(join(folder, `${name}.txt`), dump(doc))
  })

  test('every golden has its fixture', () => {
    const goldens = readdirSync(folder).filter(f => f.endsWith('.txt'))
    expect(goldens.map(f => f.replace(/\.txt$/u, '')).sort()).toEqual(Object.keys(fixtures).sort())
  })
})

describe('parseDocx', () => {
  test('is what the registry loads', async () => {
    expect(await formatRow('docx').load!()).toBe(parseDocx)
  })

  test('the same bytes give the same document', async () => {
    const bytes = await fixtures.plan!()
    expect(await parseDocx(bytes)).toEqual(await parseDocx(bytes))
  })

  test('marks cover the runs that are bold, italic, or in a font of their own', async () => {
    const doc = await parseDocx(rawDocx({ document: p(`${run('Chủ đề: ', '<w:b/>')}${run('thi đua', '<w:i/>')}${run(' năm 2026')}`) }))
    const marks = (doc.children[0]!.data.marks ?? []).map(m => ({ ...m, text: doc.text.slice(m.start, m.end) }))
    expect(marks).toEqual([
      { start: 0, end: 8, bold: true, text: 'Chủ đề: ' },
      { start: 8, end: 15, italic: true, text: 'thi đua' },
    ])
  })

  test('combining marks that a run border cuts off join their letter', async () => {
    expect(await text(p(`${run('thi đu')}${run('a')}${run('\u0309 nề')}`))).toBe('thi đuả nề')
  })

  test('wide spaces of a blank slot are folded, tabs are spaces', async () => {
    expect(await text(p('<w:r><w:t>Số:</w:t><w:tab/><w:tab/><w:t xml:space="preserve">    /KH-UBND</w:t></w:r>'))).toBe('Số: /KH-UBND')
  })

  test('notes tell of tracked changes and of content that stands in other files', async () => {
    const doc = await parseDocx(rawDocx({ document: `${p('a')}<w:ins w:id="1" w:author="a">${p('b')}</w:ins><w:altChunk r:id="rId9"/>` }))
    expect(doc.data.notes).toEqual(['tracked_changes', 'external_content'])
  })

  test('other prefixes and the strict namespaces read alike', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const { rawFiles, zipped } = await import('./fixtures/docx/raw.ts')
    const files = rawFiles({ document: '' })
    files['word/document.xml'] =
      `<d:document xmlns:d="${strict}"><d:body><d:p><d:pPr><d:jc d:val="end"/></d:pPr><d:r><d:t>chữ</d:t></d:r></d:p></d:body></d:document>`
    const doc = await parseDocx(zipped(files))
    expect(doc.text).toBe('chữ')
    expect(doc.children[0]!.data.align).toBe('right')
  })

  test("a letterhead in the first page's header opens the document", async () => {
    const doc = await parseDocx(
      rawDocx({
        document: `${p('KẾ HOẠCH')}<w:sectPr><w:headerReference w:type="first" r:id="header1"/></w:sectPr>`,
        header1: `<w:tbl><w:tr><w:tc>${p('UBND XÃ D')}</w:tc><w:tc>${p('Độc lập - Tự do - Hạnh phúc')}</w:tc></w:tr></w:tbl>`,
      }),
    )
    expect(doc.text).toBe('UBND XÃ D\nĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH')
    expect(doc.children.map(b => b.data.role)).toEqual([undefined, undefined, undefined])
  })
})
