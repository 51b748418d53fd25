/** How the parts of a package name each other and how they are written: readers take what Word takes. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import { LIMITS } from '../../parsers/limits.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { p, rawFiles, run, zipped } from './fixtures/docx/raw.ts'

const RELATIONSHIPS = 'word/_rels/document.xml.rels'
const outline = async (bytes: Uint8Array) =>
  outlineOf(await parseDocx(bytes))
    .trimEnd()
    .split('\n')

const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
const files = () => rawFiles({ document: p('Đề mục', '<w:pStyle w:val="H"/>'), styles })

describe('names of parts', () => {
  test.each<[string, string, string]>([
    ['beside the document', 'styles.xml', '[h2] Đề mục'],
    ['from the root', '/word/styles.xml', '[h2] Đề mục'],
    ['with a dot', './styles.xml', '[h2] Đề mục'],
    ['over the folder above', '../word/styles.xml', '[h2] Đề mục'],
    ['above the root', '../../../word/styles.xml', '[h2] Đề mục'],
    ['of a part that is not there', 'khac.xml', 'Đề mục'],
    ['of nothing', '', 'Đề mục'],
  ])('%s: "%s"', async (_, target, expected) => {
    const all = files()
    all[RELATIONSHIPS] = all[RELATIONSHIPS]!.replace('Target="styles.xml"', `Target="${target}"`)
    expect(await outline(zipped(all))).toEqual([expected])
  })

  test.each<[string, string, string]>([
    ['no type', 'Type', 'Đề mục'],
    ['no target', 'Target', 'Đề mục'],
    ['no id', 'Id', '[h2] Đề mục'],
  ])('a relationship of %s', async (_, missing, expected) => {
    const all = files()
    all[RELATIONSHIPS] = all[RELATIONSHIPS]!.replace(new RegExp(` ${missing}="[^"]*"`, 'gu'), '')
    expect(await outline(zipped(all))).toEqual([expected])
  })

  test('what stands outside the package is not read', async () => {
    const all = files()
    all[RELATIONSHIPS] = all[RELATIONSHIPS]!.replaceAll('Target=', 'TargetMode="External" Target=')
    expect(await outline(zipped(all))).toEqual(['Đề mục'])
  })
})

test.each(['utf-16le', 'utf-16be'])('a part in %s with its mark', async encoding => {
  const { 'word/document.xml': document, ...others } = files()
  const bytes = Buffer.from(`\ufeff${document!.replace('UTF-8', 'UTF-16')}`, 'utf16le')
  if (encoding === 'utf-16be') bytes.swap16()
  const packed = Object.fromEntries(Object.entries(others).map(([name, content]) => [name, strToU8(content)]))
  expect(await outline(zipSync({ ...packed, 'word/document.xml': new Uint8Array(bytes) }))).toEqual(['[h2] Đề mục'])
})

describe('fonts of the theme', () => {
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const font = (name: string, face: string) => `<a:${name}><a:latin typeface="${face}"/></a:${name}>`
  const theme = `<a:theme xmlns:a="${A}"><a:themeElements><a:fontScheme>${font('majorFont', '.VnTimeH')}${font('minorFont', '')}</a:fontScheme></a:themeElements></a:theme>`

  test.each<[string, string, string]>([
    ['that of headings', 'majorHAnsi', '.VnTimeH'],
    ['that of the body, which is not said: the one beside it', 'minorHAnsi', 'Arial'],
  ])('%s', async (_, role, expected) => {
    const look = `<w:rFonts w:asciiTheme="${role}" w:hAnsiTheme="${role}" w:ascii="Arial" w:hAnsi="Arial"/>`
    const all = rawFiles({ document: p(run('KE HOACH', look)), styles })
    all[RELATIONSHIPS] = all[RELATIONSHIPS]!.replace('</Rel', '<Relationship Id="t" Type="x/theme" Target="theme.xml"/></Rel')
    const doc = await parseDocx(zipped({ ...all, 'word/theme.xml': theme }))
    expect(doc.children[0]!.data.marks?.map(m => m.font)).toEqual([expected])
  })
})

describe('headers', () => {
  const reference = (id: string) => `<w:headerReference w:type="default" ${id}/>`
  const document = (...ids: string[]) => `${p('Thân bài.')}<w:sectPr>${ids.map(reference).join('')}</w:sectPr>`
  const header1 = p('Lưu hành nội bộ')

  test('a header that is named twice is read once, one that is not there is none', async () => {
    const all = rawFiles({ document: document('r:id="header1"', 'r:id="header1"', 'r:id="rId77"', ''), header1 })
    expect(await outline(zipped(all))).toEqual(['Thân bài.', '[header] Lưu hành nội bộ'])
  })

  test('a letterhead that stands in two headers is read once', async () => {
    const letterhead = p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const all = rawFiles({ document: document('r:id="header1"', 'r:id="footer1"'), header1: letterhead, footer1: letterhead })
    expect(await outline(zipped(all))).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Thân bài.'])
  })
})

describe('notes', () => {
  const body = p(`${run('Theo luật')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
  test.each<[string, string, string[]]>([
    ['a note without a paragraph', '<w:footnote w:id="2"></w:footnote>', ['Theo luật']],
    [
      'a note without a number',
      `<w:footnote>${p('Lạc.')}</w:footnote><w:footnote w:id="2">${p('Luật năm 2022.')}</w:footnote>`,
      ['Theo luật', '[footnote] Luật năm 2022.'],
    ],
    [
      'a note that says it is an ordinary one',
      `<w:footnote w:type="normal" w:id="2">${p('Luật năm 2022.')}</w:footnote>`,
      ['Theo luật', '[footnote] Luật năm 2022.'],
    ],
  ])('%s', async (_, footnotes, expected) => {
    expect(await outline(zipped(rawFiles({ document: body, footnotes })))).toEqual(expected)
  })
})

describe('sizes', () => {
  const refused = async (bytes: Uint8Array) => expect(parseDocx(bytes)).rejects.toMatchObject({ reason: 'too_large' })
  // stored unpacked: no ratio speaks
  const stored = (part: string) => zipSync({ 'word/document.xml': strToU8(part) }, { level: 0 })
  test('more elements than can be built', () => refused(stored(`<w:document>${'<a/>'.repeat(LIMITS.elements)}</w:document>`)))

  test('one part of more bytes than are read', () => refused(stored(' '.repeat(LIMITS.zipPart + 1))))
})
