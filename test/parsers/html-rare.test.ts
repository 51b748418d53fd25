/** What pages hold now and then: each case is markup and the outline that it reads as. */
import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../parsers/html/index.ts'
import { checkTree } from '../../parsers/html/size.ts'
import { LIMITS } from '../../parsers/limits.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { outlineOf } from '../helpers/outline-of.ts'

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s)
async function outline(html: string): Promise<string[]> {
  const doc = await parseHtml(utf8(html))
  expect(checkParsedDocument(doc)).toEqual([])
  return outlineOf(doc).trimEnd().split('\n')
}

test.each<[string, string, string[]]>([
  ['lines of <pre> are paragraphs', '<pre>Dòng một\nDòng hai\n\nDòng ba</pre>', ['Dòng một', 'Dòng hai', 'Dòng ba']],
  ['a heading by role', '<div role="heading" aria-level="3">Mục</div><div role="heading">Phần</div>', ['[h3] Mục', '[h2] Phần']],
  ['a caption of a figure', '<figure><img src="a.png"><figcaption>Lễ phát động</figcaption></figure>', ['[caption] Lễ phát động']],
  ['comments are no text', '<p>Trước<!-- ghi chú --> sau</p><!-- hết -->', ['Trước sau']],
  ['text and paragraphs between the items of a list', '<ul>Gồm có\n<p>Chung</p><li>Một</li></ul>', ['Gồm có', 'Chung', '[list 0] - Một']],
  ['a label of Word without anything in it', '<p>A<span style="mso-list:Ignore"> </span>B</p>', ['A B']],
  [
    'a link of a note that leads elsewhere',
    '<div class="footnotes"><p><a href="#muc-3">Mục 3</a> của kế hoạch</p></div>',
    ['[footnote] Mục 3 của kế hoạch'],
  ],
  [
    'a link back that says a word',
    '<div class="footnotes"><p>Theo luật. <a href="#fnref1">Trở lại bài</a></p></div>',
    ['[footnote] Theo luật. Trở lại bài'],
  ],
  [
    'text that stands in a table outside of its cells',
    '<table border="1">Lạc<tr><td>a</td><td>b</td></tr></table>',
    ['Lạc', 'table', '  row', '    cell', '      a', '    cell', '      b'],
  ],
])('%s', async (_, html, expected) => {
  expect(await outline(html)).toEqual(expected)
})

test.each<[string, string]>([
  ['<center>Giữa</center>', 'center'],
  ['<p align="RIGHT">Phải</p>', 'right'],
  ['<p style="text-align: justify">Đều</p>', 'justify'],
])('%s', async (html, align) => {
  expect((await parseHtml(utf8(html))).children[0]!.data.align).toBe(align)
})

test.each<[string, boolean]>([
  ['<span style="font-style: italic">nghiêng</span>', true],
  ['<span style="font-style: oblique">nghiêng</span>', true],
  ['<i>nghiêng</i>', true],
  ['<i><span style="font-style: normal">đứng</span></i>', false],
])('%s: italic %s', async (html, italic) => {
  const doc = await parseHtml(utf8(`<p>${html}</p>`))
  expect(doc.children[0]!.data.marks?.some(m => m.italic) ?? false).toBe(italic)
})

describe('labels of lists', () => {
  const items = '<li>A</li><li>B</li>'
  test.each<[string, string[]]>([
    [`<ol type="a">${items}</ol>`, ['a. A', 'b. B']],
    [`<ol type="A" start="27">${items}</ol>`, ['AA. A', 'AB. B']],
    [`<ol style="list-style-type: upper-latin">${items}</ol>`, ['A. A', 'B. B']],
    [`<ol style="list-style-type: lower-latin">${items}</ol>`, ['a. A', 'b. B']],
    [`<ol type="i" start="4">${items}</ol>`, ['iv. A', 'v. B']],
    [`<ol style="list-style: decimal-leading-zero inside">${items}</ol>`, ['01. A', '02. B']],
    [`<ol start="0">${items}</ol>`, ['0. A', '1. B']],
    [`<ol start="x">${items}</ol>`, ['1. A', '2. B']],
    [`<ol reversed>${items}</ol>`, ['2. A', '1. B']],
    ['<ol><li>A</li><li value="7">B</li><li value="x">C</li></ol>', ['1. A', '7. B', '8. C']],
    [`<ul style="list-style-type: square">${items}</ul>`, ['- A', '- B']],
  ])('%s', async (html, expected) => {
    expect((await outline(html)).map(line => line.replace('[list 0] ', ''))).toEqual(expected)
  })
})

describe('tables', () => {
  const cells = '<tr><td>a</td><td>b</td></tr>'
  const row = (n: number) => Array.from({ length: n }, () => cells).join('')
  const TEXT = `${'Nội dung của trang. '.repeat(120)}`
  test.each<[string, string, 'table' | 'columns' | 'flow']>([
    ['a style that draws lines', `<table style="border: 1px solid">${cells}</table>`, 'table'],
    ['lines of its cells', '<table><tr><td style="border-top: dotted 1px">a</td><td>b</td></tr></table>', 'table'],
    ['a style that draws none', `<table style="border: none; color: red">${cells}</table>`, 'columns'],
    ['a border of no width', `<table border="0">${cells}</table>`, 'columns'],
    ['many rows', `<table>${row(3)}</table>`, 'table'],
    ['few rows', `<table>${row(2)}</table>`, 'columns'],
    ['few rows that say they only place', `<table role="presentation">${row(2)}</table>`, 'columns'],
    ['many rows that say they only place', `<table role="none">${row(5)}</table>`, 'flow'],
    ['a page that is set in one', `<table><tr><td>${TEXT}</td><td>${TEXT}</td></tr></table>`, 'flow'],
    ['one column', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'flow'],
    ['a row without cells first', `<table border="1"><tr></tr>${row(2)}</table>`, 'table'],
    ['a code in its body', `<table border="1"><tbody><script>x()</script>${row(2)}</tbody></table>`, 'table'],
  ])('%s', async (_, html, kind) => {
    const said = await outline(html)
    const found = said.includes('table') ? 'table' : said.some(line => line.startsWith('[column')) ? 'columns' : 'flow'
    expect(found).toBe(kind)
  })

  test('one row, or one column, names nothing', async () => {
    expect(await outline('<table border="1"><tr><td><b>a</b></td><td><b>b</b></td></tr></table>')).not.toContain('    cell (header)')
  })

  test('a cell that hangs down over three rows pushes the others to the right; hidden cells are none', async () => {
    const html =
      '<table border="1"><tr><td rowspan="3">a</td><td>b</td></tr><tr><td>c</td><td hidden>x</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>'
    expect((await outline(html)).map(l => l.trim()).filter(l => l.length === 1)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('a cell over the whole width stands between columns, a column alone is none', async () => {
    const motto = '<tr><td>SỞ Y TẾ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>'
    const html = `<table>${motto}<tr><td colspan="2">KẾ HOẠCH</td></tr><tr><td>Chỉ bên trái</td><td></td></tr></table>`
    expect(await outline(html)).toEqual([
      '[column 1.0] SỞ Y TẾ',
      '[column 1.1] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Chỉ bên trái',
    ])
  })
})

describe('style sheets', () => {
  test('rules behind an import count, those within a medium do not', async () => {
    const css = '@import "a.css"; .an { display: none } @media print { .in { display: none } } .mo { display: block }'
    expect(await outline(`<style>${css}</style><p class="an">x</p><p class="in">In</p><p class="mo">Mở</p>`)).toEqual(['In', 'Mở'])
  })
})

describe('encodings that a page names', () => {
  const page = (charset: string, body: Uint8Array) => Uint8Array.from([...utf8(`<meta charset="${charset}"><p>`), ...body, ...utf8('</p>')])
  test.each<[string, string, Uint8Array, string]>([
    ['one that does not exist', 'x-khong-co', utf8('Kế hoạch'), 'Kế hoạch'],
    ['one of ASCII text', 'koi8-r', utf8('Ke hoach'), 'Ke hoach'],
    ['one of its own', 'koi8-r', Uint8Array.from([0xc1, 0xc2]), 'аб'],
  ])('%s', async (_, charset, body, expected) => {
    expect((await parseHtml(page(charset, body))).text).toBe(expected)
  })
})

describe('sizes', () => {
  const refused = { reason: 'too_large' }
  test('more elements than can be built', () => expect(parseHtml(utf8('<i>'.repeat(LIMITS.elements + 1)))).rejects.toMatchObject(refused))

  test('nesting that the stack bears and later steps do not', () =>
    expect(parseHtml(utf8(`${'<div>'.repeat(LIMITS.nesting + 1)}x`))).rejects.toMatchObject(refused))

  test('more cells than all tables of a document have', () => {
    const cell: Element = { type: 'element', tagName: 'td', properties: {}, children: [] }
    const row: Element = { type: 'element', tagName: 'tr', properties: {}, children: new Array(LIMITS.tableCells + 1).fill(cell) }
    const tree: Root = { type: 'root', children: [row] }
    expect(() => checkTree(tree)).toThrow(/too_large/u)
  })

  test('a page of frames has no text', () =>
    expect(parseHtml(utf8('<html><frameset><frame src="a.html"></frameset></html>'))).rejects.toMatchObject({ reason: 'no_text' }))
})
