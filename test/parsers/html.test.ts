import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ParseError } from '../../parsers/errors.ts'
import { parseHtml } from '../../parsers/html/index.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s)
const read = (html: string) => parseHtml(utf8(html))
const linesOf = async (html: string) => (await read(html)).text.split('\n')

const FIXTURES = join(import.meta.dirname, 'fixtures', 'html')

/** input.html beside expected.txt; UPDATE=1 rewrites what is expected, never where CI runs. */
describe('fixtures', () => {
  for (const name of readdirSync(FIXTURES)) {
    test(name, async () => {
      const doc = await parseHtml(readFileSync(join(FIXTURES, name, 'input.html')))
      const expected = join(FIXTURES, name, 'expected.txt')
      if (process.env.UPDATE && !process.env.CI) writeFileSync(expected, outlineOf(doc))
      expect(existsSync(expected), `${expected} is missing`).toBe(true)
      expect(outlineOf(doc)).toBe(readFileSync(expected, 'utf8'))
      expect(checkParsedDocument(doc)).toEqual([])
    })
  }
})

describe('text', () => {
  test('a break ends a paragraph, a line break of the source does not', async () => {
    expect(await linesOf('<p>Phát động\nthi đua<br>năm 2025</p>')).toEqual(['Phát động thi đua', 'năm 2025'])
  })

  test('labels of lists are written as they are shown, and once', async () => {
    const html =
      '<ol type="I" start="2"><li>Nội dung</li><li>III. Tiêu chí</li></ol><ul><li>- Tập thể</li><li>Cá nhân</li></ul><ul style="list-style:none"><li>Trần</li></ul>'
    expect(await linesOf(html)).toEqual(['II. Nội dung', 'III. Tiêu chí', '- Tập thể', '- Cá nhân', 'Trần'])
  })

  test('nothing hidden is read', async () => {
    const html =
      '<p>Thấy</p><p hidden>a</p><p style="color:red; DISPLAY: none">b</p><p aria-hidden="true">c</p><script>d</script><noscript>e</noscript><p class="sr-only">f</p><template><p>g</p></template><p class="hidden md:block">Rộng</p>'
    expect(await linesOf(html)).toEqual(['Thấy', 'Rộng'])
  })

  test('a rule drawn with dashes is no text', async () => {
    expect(await linesOf('<p>ỦY BAN</p><p>-------</p><p>Số: 1/KH-UBND</p>')).toEqual(['ỦY BAN', 'Số: 1/KH-UBND'])
  })

  test('bold and italic, also by style; what Word says for other scripts does not count', async () => {
    const doc = await read(
      '<p><b>Đậm</b> thường <span style="font-weight:700">đậm</span> <i style="mso-bidi-font-style:normal">nghiêng</i></p>',
    )
    const marks = doc.children[0]!.data.marks!.map(m => [doc.text.slice(m.start, m.end).trim(), m.bold ?? false, m.italic ?? false])
    expect(marks).toEqual([
      ['Đậm', true, false],
      ['đậm', true, false],
      ['nghiêng', false, true],
    ])
  })

  test('signs of notes are no words, neither in the sentence nor at the note; other links are', async () => {
    const html =
      '<p>Năm 2024<a href="#_ftn1">[1]</a>, xem <a href="#muc2">mục 2</a><sup><a href="#fn2">2</a></sup>; 5 m<sup>2</sup></p>' +
      '<div class="footnotes"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Theo báo cáo.</p><p><sup>2</sup> Diện tích 3 m<sup>2</sup>.</p></div>' +
      '<section role="doc-endnotes"><ol><li id="fn3"><p>Xem thêm <a href="#fnref3" role="doc-backlink">↩︎</a></p></li></ol></section>'
    expect(await linesOf(html)).toEqual(['Năm 2024, xem mục 2; 5 m2', 'Theo báo cáo.', 'Diện tích 3 m2.', 'Xem thêm'])
  })

  test('source offsets lead to the paragraph, with CRLF and entities before it', async () => {
    const html = '<p>&#7910;y ban</p>\r\n<p>K&#7871; ho&#7841;ch</p>\r\n<p>Số 5</p>'
    const doc = await read(html)
    const { start, end } = doc.children[2]!.data.source!
    expect(html.slice(start, end)).toBe('Số 5')
  })
})

describe('tables', () => {
  test('a letterhead with a border is still one: columns, not cells', async () => {
    const doc = await read(
      '<table border="1"><tr><td>SỞ Y TẾ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr><td>Số: 4/KH-SYT</td><td>Tân An, ngày 3 tháng 2 năm 2024</td></tr></table>',
    )
    expect(outlineOf(doc).split('\n')[1]).toBe('[column 1.0] Số: 4/KH-SYT')
    expect(doc.children.every(b => b.type === 'paragraph')).toBe(true)
  })

  test('a list of tasks without a border is still a table', async () => {
    const doc = await read(
      '<table><tr><td>STT</td><td>Việc</td></tr><tr><td>1</td><td>Gửi báo cáo</td></tr><tr><td>2</td><td>Họp xét</td></tr></table>',
    )
    expect(doc.children.map(b => b.type)).toEqual(['table'])
  })

  test('spans that no table has are not believed', async () => {
    const doc = await read('<table border="1"><tr><td colspan="99999999">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>')
    expect(doc.text).toBe('a\nb\nc\nd')
  })
})

describe('encodings', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body><p>Kế hoạch thi đua số 9</p></body></html>`
  const utf16 = (s: string, big: boolean): Uint8Array => {
    const out = new Uint8Array(s.length * 2)
    for (let i = 0; i < s.length; i++) new DataView(out.buffer).setUint16(i * 2, s.charCodeAt(i), !big)
    return out
  }

  test.each([
    ['UTF-8 that is declared windows-1252', utf8(page('windows-1252'))],
    ['UTF-8 with its mark', utf8(`\ufeff${page('utf-8')}`)],
    ['UTF-16LE with its mark', utf16(`\ufeff${page('utf-16')}`, false)],
    ['UTF-16BE without a mark', utf16(page('utf-16'), true)],
  ])('%s', async (_name, bytes) => {
    expect((await parseHtml(bytes)).text).toBe('Kế hoạch thi đua số 9')
  })

  test('windows-1258 with combining tones, whatever is declared', async () => {
    // "Kế" is K, ê (0xEA), acute (0xEC); "hoạch": h o a, dot below (0xF2), c h
    const body = [0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68]
    const bytes = (charset: string) => Uint8Array.from([...utf8(`<meta charset=${charset}><p>`), ...body, ...utf8('</p>')])
    expect((await parseHtml(bytes('windows-1258'))).text).toBe('Kế hoạch')
    expect((await parseHtml(bytes('windows-1252'))).text).toBe('Kế hoạch')
    expect((await parseHtml(bytes('utf-8'))).text).toBe('Kế hoạch')
  })
})

describe('bad input', () => {
  test.each([
    ['only white space', ' \n\t', 'empty'],
    [
      'a page that scripts would fill',
      '<html><head><title>Tin</title></head><body><div id="app"></div><script>run()</script></body></html>',
      'no_text',
    ],
    ['elements without end', `<body>${'<div>'.repeat(30_000)}x`, 'too_large'],
  ])('%s', async (_name, html, reason) => {
    await expect(read(html)).rejects.toSatisfy(e => e instanceof ParseError && e.reason === reason)
  })

  test('a fragment without any structure is read as it stands', async () => {
    expect(await linesOf('Chữ trần <b>đậm</b>')).toEqual(['Chữ trần đậm'])
  })
})

const corpus = realCorpus()
describe.skipIf(!corpus)(`real pages${corpus ? '' : ' (skipped: no real corpus beside the checkout)'}`, () => {
  const real = async (...path: string[]) => parseHtml(readFileSync(join(corpus!, 'real', ...path)))

  test.each(readdirSync(corpus ? join(corpus, 'real', 'baucu-luongminh') : FIXTURES).filter(n => n.endsWith('.htm')))(
    'Word-saved: %s',
    async name => {
      const doc = await real('baucu-luongminh', name)
      expect(checkParsedDocument(doc)).toEqual([])
      expect(doc.data.article).toBeUndefined()
      const columns = doc.children.filter(b => b.data.column)
      expect(new Set(columns.map(b => b.data.column!.group)).size).toBe(2)
      expect(doc.text).toMatch(/^Nơi nhận:$/mu)
      expect(doc.text).toMatch(/^TM\. /mu)
    },
  )

  test('a dump of a single-page application: the decision, nothing of its frame', async () => {
    const doc = await real('vbpl-html', 'doc_000358.html')
    expect(checkParsedDocument(doc)).toEqual([])
    const lines = doc.text.split('\n')
    expect(lines[0]).toBe('THỦ TƯỚNG CHÍNH PHỦ')
    expect(lines.at(-2)).toBe('(Đã ký)')
    expect(doc.text).not.toMatch(/Trang chủ|Lược đồ|Ngày cập nhật|Fax/u)
    expect(lines.filter(l => /^Điều \d+\. /u.test(l)).length).toBe(74)
  })
})
