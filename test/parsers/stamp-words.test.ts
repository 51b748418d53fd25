/** Stamps that are set in type: told from the letterhead's text, and from the words of the text. */
import { describe, expect, test } from 'vitest'
import { parseMarkdown, parseText } from '../../parsers/markdown/index.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { formatRow } from '../../parsers/registry.ts'
import { stampOf } from '../../parsers/stamp-words.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { docx, p, planBody } from '../../scripts/hostile/package.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { Sheet } from './fixtures/pdf/sheet.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const stampsOf = (doc: ParsedDocument) => {
  expect(checkParsedDocument(doc)).toEqual([])
  return doc.stamps.map(s => `${s.kind} ${doc.text.slice(s.position.start.offset, s.position.end.offset)}`)
}

const HEAD = ['UBND TỈNH LẠNG SƠN', 'Số: 5/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Lạng Sơn, ngày 05 tháng 01 năm 2024']
const BODY = ['KẾ HOẠCH', 'Phát động phong trào thi đua năm 2024', 'I. MỤC ĐÍCH', '1. Động viên cán bộ.']
const text = (...lines: string[]) => bytes(lines.join('\n\n'))

describe('words of a stamp', () => {
  test.each([
    ['MẬT', 'secrecy'],
    ['TỐI MẬT', 'secrecy'],
    ['TUYỆT MẬT', 'secrecy'],
    ['[ TỐI MẬT ]', 'secrecy'],
    ['Độ mật: Tối mật', 'secrecy'],
    ['MẬT - HỎA TỐC', 'secrecy'],
    ['HỎA TỐC', 'urgency'],
    ['THƯỢNG KHẨN', 'urgency'],
    ['LƯU HÀNH NỘI BỘ', 'internal'],
  ])('%s', (line, kind) => expect(stampOf(line)).toBe(kind))

  test.each([
    'Mật',
    'BÍ MẬT NHÀ NƯỚC',
    'BÍ MẬT',
    'Bảo vệ bí mật nhà nước',
    'MẬT ONG',
    'TỐI MẬT VÀ MẬT',
    'CÔNG TÁC BẢO MẬT',
    'Độ mật',
    '1. MẬT',
    '',
  ])('not: %s', line => expect(stampOf(line)).toBeUndefined())
})

describe('a stamp in the letterhead', () => {
  test('of plain text and Markdown stands apart from the text', async () => {
    for (const parse of [parseText, parseMarkdown]) {
      const doc = await parse(text(...HEAD.slice(0, 2), 'TỐI MẬT', ...HEAD.slice(2), ...BODY))
      expect(stampsOf(doc)).toEqual(['secrecy TỐI MẬT'])
      expect(doc.text).toBe([...HEAD, ...BODY, 'TỐI MẬT'].join('\n'))
    }
  })
  test('of a web page', async () => {
    const html = `<!doctype html><html><body>${[...HEAD, 'MẬT', ...BODY].map(l => `<p>${l}</p>`).join('')}</body></html>`
    expect(stampsOf(await (await formatRow('html').load!())(bytes(html)))).toEqual(['secrecy MẬT'])
  })
  test('of a Word file, alone or in a box', async () => {
    const parse = await formatRow('docx').load!()
    const box = `<w:tbl><w:tr><w:tc>${p('TUYỆT MẬT')}</w:tc></w:tr></w:tbl>`
    for (const stamp of [p('TUYỆT MẬT'), box]) {
      const doc = await parse(docx(HEAD.map(l => p(l)).join('') + stamp + planBody()))
      expect(stampsOf(doc)).toEqual(['secrecy TUYỆT MẬT'])
    }
  })
  test('of a PDF', async () => {
    const s = await Sheet.open()
    for (const [i, line] of [...HEAD.slice(0, 2), 'MẬT', ...HEAD.slice(2), ...BODY].entries()) s.centred(300, 80 + 30 * i, line)
    expect(stampsOf(await parsePdf(await s.bytes()))).toEqual(['secrecy MẬT'])
  })
})

describe('the same words elsewhere', () => {
  const plain = (...lines: string[]) => parseText(text(...lines))
  test('in a sentence', async () => {
    const doc = await plain(...HEAD, ...BODY, 'Thực hiện tốt công tác bảo vệ bí mật nhà nước; tài liệu mật, tối mật được quản lý chặt chẽ.')
    expect(doc.stamps).toEqual([])
  })
  test('as a heading far from the letterhead', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `${i + 2}. Thi đua hoàn thành nhiệm vụ.`)
    const doc = await plain(...HEAD, ...BODY, ...lines, 'TỐI MẬT', ...lines)
    expect(doc.stamps).toEqual([])
    expect(doc.text).toContain('\nTỐI MẬT\n')
  })
  test('in a table', async () => {
    const doc = await parseMarkdown(text(...HEAD, '| Số | Độ mật |\n|---|---|\n| 1 | MẬT |\n| 2 | TỐI MẬT |', ...BODY))
    expect(doc.stamps).toEqual([])
  })
})
