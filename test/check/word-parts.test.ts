/** Word files as programs write them, and as nobody should: what comments are put into, and what is refused. */
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/check/finding.ts'
import { annotateDocx } from '../../src/check/word/annotate.ts'
import { NotWordError, WordPackage } from '../../src/check/word/package.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const RELS = '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'
const zip = (parts: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, p]) => [name, typeof p === 'string' ? bytesOf(p) : p])))
const docx = (body: string, more: Record<string, string | Uint8Array> = {}) =>
  zip({ '_rels/.rels': RELS, 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more })
const partsOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)).map(([name, b]) => [name, new TextDecoder().decode(b)]))

/** A finding at a paragraph of the main part. */
const at = (paragraph: string | null, part = 'word/document.xml'): Finding => ({
  rule: 'end-mark',
  severity: 'warning',
  message: 'Thiếu dấu <kết thúc>.',
  messageEn: 'No end mark.',
  evidence: [{ quote: 'a', start: 0, end: 1 }],
  help: '',
  place: {
    position: 'at',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    page: null,
    section: '',
    paragraph: '0',
    word: paragraph === null ? null : { part, paragraph },
  },
  sentence: 'a',
  expected: { vi: './.', en: './.' },
  basis: { vi: 'Phụ lục III', en: 'appendix III' },
  mend: { vi: 'Thêm dấu.', en: 'Add it.' },
  related: [
    { of: 'parent', sentence: 'Câu trên.', evidence: { quote: 'b', start: 0, end: 1 } },
    { of: 'draft', sentence: 'Câu dưới.', evidence: { quote: 'b', start: 0, end: 1 } },
  ],
})
const annotated = (body: string, findings: Finding[], more: Record<string, string> = {}) =>
  partsOf(annotateDocx(docx(body, more), findings, 'vi'))
const bodyOf = (parts: Map<string, string>) => /<w:body>(.*)<\/w:body>/su.exec(parts.get('word/document.xml')!)![1]
const START = '<w:commentRangeStart w:id="0"/>'
const END = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'

describe('a comment', () => {
  test.each([
    ['within a paragraph', '<w:p><w:r/></w:p>', `<w:p>${START}<w:r/>${END}</w:p>`],
    [
      'behind its properties',
      '<w:p w:a=">"><w:pPr><w:jc/></w:pPr><w:r/></w:p>',
      `<w:p w:a=">"><w:pPr><w:jc/></w:pPr>${START}<w:r/>${END}</w:p>`,
    ],
    ['behind properties without content', '<w:p><w:pPr/><w:r/></w:p>', `<w:p><w:pPr/>${START}<w:r/>${END}</w:p>`],
    [
      'behind properties that hold former ones',
      '<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr><w:r/></w:p>',
      `<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>${START}<w:r/>${END}</w:p>`,
    ],
    ['in an empty paragraph, which it opens', '<w:p w:x="1" />', `<w:p w:x="1">${START}${END}</w:p>`],
  ])('stands %s', (_, body, after) => expect(bodyOf(annotated(body, [at('0')]))).toBe(after))

  test('on words of a text box stands at the paragraph around it', () => {
    const body = '<w:p><w:r><w:p><w:r/></w:p></w:r></w:p>'
    expect(bodyOf(annotated(body, [at('1')]))).toBe(`<w:p>${START}<w:r><w:p><w:r/></w:p></w:r>${END}</w:p>`)
  })

  test.each([
    ['of a header', at('1', 'word/header1.xml')],
    ['without a paragraph', at(null)],
    ['beyond the last paragraph', at('9')],
  ])('%s stands at the first paragraph', (_, finding) => {
    expect(bodyOf(annotated('<w:p></w:p><w:p></w:p>', [finding]))).toBe(`<w:p>${START}${END}</w:p><w:p></w:p>`)
  })

  test('says all that the finding has, a paragraph each', () => {
    const text = annotated('<w:p></w:p>', [at('0')]).get('word/comments.xml')!
    expect(text).toContain('<w:comment w:id="0" w:author="thidua" w:initials="td">')
    expect(Array.from(text.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/gu), m => m[1])).toEqual([
      'Cảnh báo: Thiếu dấu &lt;kết thúc&gt;.',
      'Kế hoạch cấp trên: “Câu trên.”',
      'Chỗ khác: “Câu dưới.”',
      'Cần: ./.',
      'Căn cứ: Phụ lục III',
      'Cách sửa: Thêm dấu. (end-mark)',
    ])
  })
})

describe('the package', () => {
  test('without relations and types gets those that comments need', () => {
    const parts = annotated('<w:p></w:p>', [at('0')])
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="comments.xml"/></Relationships>')
    expect(parts.get('[Content_Types].xml')).toBe('')
    const typed = annotated('<w:p></w:p>', [at('0')], { '[Content_Types].xml': '<Types></Types>' })
    expect(typed.get('[Content_Types].xml')).toMatch(
      /^<Types><Override PartName="\/word\/comments.xml" ContentType="[^"]+comments\+xml"\/><\/Types>$/u,
    )
  })

  test.each(['/word/notes.xml', 'notes.xml'])('keeps its comments where it has them: %s', target => {
    const parts = annotated('<w:p></w:p>', [at('0')], {
      'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r2" Type="http://x/comments" Target="${target}"/></Relationships>`,
      'word/notes.xml': '<w:comments><w:comment w:author="An" w:id="4"></w:comment></w:comments>',
    })
    expect(parts.get('word/notes.xml')).toContain('<w:comment w:id="5" w:author="thidua"')
    expect(parts.has('word/comments.xml')).toBe(false)
  })
})

const RELATED = {
  'word/_rels/document.xml.rels': '<Relationships><Relationship Id="r2" Type="http://x/comments" Target="c.xml"/></Relationships>',
}

describe('annotateDocx refuses', () => {
  test.each<[string, Uint8Array, string]>([
    ['what is no zip', new Uint8Array([1, 2, 3]), 'not a zip'],
    ['a zip of something else', zip({ 'a.txt': 'A' }), 'no document'],
    ['a document that is not there', zip({ '_rels/.rels': RELS }), 'no document'],
    ['a document without a paragraph', docx('<w:tbl/>'), 'no paragraph'],
    ['a paragraph without end', docx('<w:p><w:r/>'), 'a paragraph without end'],
    ['a paragraph without beginning', docx('</w:p>'), 'a paragraph without beginning'],
    ['properties without end', docx('<w:p><w:pPr><w:jc/></w:p>'), 'a paragraph without end'],
    ['comments that are not there', docx('<w:p/>', RELATED), 'comments'],
    ['comments of another shape', docx('<w:p/>', { ...RELATED, 'word/c.xml': '<c:comments/>' }), 'comments'],
    ['text that is not UTF-8', docx('', { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }), 'word/document.xml is not UTF-8'],
    ['more parts than any document has', zip(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, '']))), 'too large'],
  ])('%s', (_, bytes, why) => {
    expect(() => annotateDocx(bytes, [], 'vi')).toThrow(new NotWordError(why))
  })
})

test('a package of as many parts as are allowed opens', () => {
  const file = WordPackage.open(zip(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}`, i === 0 ? 'một' : '']))))
  expect(file.text('0')).toBe('một')
  expect(file.text('no')).toBeUndefined()
})
