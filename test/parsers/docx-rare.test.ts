/** What Word and other programs write now and then: each case is a body and the outline that it reads as. */
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import { vietnameseWords } from '../../parsers/docx/number-format.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { outlineOf } from '../helpers/outline-of.ts'
import { abstractNum, item, num, p, type RawParts, rawDocx, run } from './fixtures/docx/raw.ts'

async function outline(parts: RawParts): Promise<string[]> {
  const doc = await parseDocx(rawDocx(parts))
  expect(checkParsedDocument(doc)).toEqual([])
  return outlineOf(doc).trimEnd().split('\n')
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge => `<w:${edge} w:val="single"/>`).join('')
const GRID = `<w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>`
const td = (text: string) => `<w:tc>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.map(td).join('')}</w:tr>`
const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const either = (choice: string, fallback: string) =>
  `<mc:AlternateContent>${choice && `<mc:Choice Requires="x">${choice}</mc:Choice>`}${fallback && `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent>`
const joined = (text: string) => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(text)}</w:p>`
const field = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
const two = [
  'table',
  '  row',
  '    cell',
  '      Việc',
  '    cell',
  '      Hạn',
  '  row',
  '    cell',
  '      Rà soát',
  '    cell',
  '      15/3',
]

describe('wrappers', () => {
  test.each<[string, string, string[]]>([
    [
      'a paragraph that was joined to a table stays before it',
      `${joined('Như sau:')}<w:tbl>${GRID}${tr('Việc', 'Hạn')}${tr('Rà soát', '15/3')}</w:tbl>`,
      ['Như sau:', ...two],
    ],
    ['a paragraph that was joined to the end stays', p('Mở đầu.') + joined('Hết.'), ['Mở đầu.', 'Hết.']],
    ['blocks of an alternative', either(p('Bản mới'), p('Bản cũ')), ['Bản mới']],
    ['an alternative whose choice has no text', either(p(''), p('Bản cũ')), ['Bản cũ']],
    ['an alternative without a choice', either('', p('')) + p('Sau.'), ['Sau.']],
    ['an alternative without anything', either('', '') + p('Sau.'), ['Sau.']],
    ['blocks of custom XML', `<w:customXml>${p('Trong thẻ')}</w:customXml>`, ['Trong thẻ']],
    [
      'rows and cells in controls',
      `<w:tbl>${GRID}${control(tr('Việc', 'Hạn'))}<w:tr>${control(td('Rà soát'))}${td('15/3')}</w:tr></w:tbl>`,
      two,
    ],
    [
      'rows and cells in custom XML',
      `<w:tbl>${GRID}<w:customXml>${tr('Việc', 'Hạn')}</w:customXml><w:tr><w:customXml>${td('Rà soát')}</w:customXml>${td('15/3')}</w:tr></w:tbl>`,
      two,
    ],
    ['runs of an alternative', `<w:p>${run('Số ')}${either(run('12'), run('13'))}</w:p>`, ['Số 12']],
    ['a comment within text', '<w:p><w:r><w:t>trước<!-- x -->sau</w:t></w:r></w:p>', ['trướcsau']],
    [
      'text with its reading above',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      ['chữ'],
    ],
    ['a field without a code', `<w:p><w:fldSimple>${run('kết quả')}</w:fldSimple></w:p>`, ['kết quả']],
    [
      'a text box of an alternative within a drawing',
      `<w:p>${run('Đoạn.')}<w:r><w:pict>${either(box('Khung'), box('Khung'))}</w:pict></w:r></w:p>`,
      ['Đoạn.', 'Khung'],
    ],
    [
      'a text box within the code of a field',
      `<w:p>${run('Đoạn.')}${field('begin')}<w:r><w:pict>${box('Khung')}</w:pict></w:r>${field('end')}</w:p>`,
      ['Đoạn.'],
    ],
    [
      'a row that is something else',
      `<w:tbl>${GRID}<w:bookmarkStart w:id="1" w:name="a"/>${tr('Việc', 'Hạn')}<w:tr><w:bookmarkEnd w:id="1"/>${td('Rà soát')}${td('15/3')}</w:tr></w:tbl>`,
      two,
    ],
  ])('%s', async (_, document, expected) => {
    expect(await outline({ document })).toEqual(expected)
  })
})

describe('fields', () => {
  const box = (state: string) => `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`
  test.each<[string, string, string]>([
    ['a box that is ticked', field('begin', box('<w:checked/>')) + field('end') + run(' Đồng ý'), '☒ Đồng ý'],
    ['a box that is ticked by default', field('begin', box('<w:default w:val="1"/>')) + field('end') + run(' Đồng ý'), '☒ Đồng ý'],
    ['a box that was cleared', field('begin', box('<w:checked w:val="0"/><w:default/>')) + field('end') + run(' Đồng ý'), '☐ Đồng ý'],
    ['a box of which nothing is said', field('begin', box('')) + field('end') + run(' Đồng ý'), '☐ Đồng ý'],
    ['borders of fields that were never opened', field('separate') + run('chữ') + field('end'), 'chữ'],
    ['a code outside of fields', `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('chữ')}`, 'chữ'],
  ])('%s', async (_, runs, expected) => {
    expect(await outline({ document: `<w:p>${runs}</w:p>` })).toEqual([expected])
  })
})

describe('signs of symbol fonts', () => {
  const sym = (font: string, char: string) => `<w:p><w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>${run('90%')}</w:p>`
  test.each([
    ['Symbol', 'F0B3', '≥90%'],
    ['Symbol', 'f0b3', '≥90%'],
    ['.VnTime', 'B5', 'à90%'],
    ['.VnTime', 'không', '90%'],
    ['Times New Roman', '0041', '90%'],
  ])('%s %s', async (font, char, expected) => {
    expect(await outline({ document: sym(font, char) })).toEqual([expected])
  })

  test('pictures of a font without a table are dropped', async () => {
    expect(await outline({ document: p(run('\uf041 việc', '<w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/>')) })).toEqual(['việc'])
  })
})

describe('tables that place text', () => {
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
  const names = Array.from({ length: 8 }, (_, i) => tr(`Hàng ${i}`, `Cột ${i}`))
  test.each<[string, string, string]>([
    ['a frame around one cell', `<w:tbl>${GRID}${tr('Trong khung')}</w:tbl>`, 'Trong khung'],
    ['one column without lines', table(tr('Một'), tr('Hai')), 'Một'],
    ['one column with lines', `<w:tbl>${GRID}${tr('Một')}${tr('Hai')}</w:tbl>`, 'table'],
    ['few rows without lines', table(tr('Trái', 'Phải')), '[column 0.0] Trái'],
    ['many rows without lines', table(...names), 'table'],
    ['many rows beside a signature', table(tr('', 'TM. ỦY BAN NHÂN DÂN'), ...names), '[column 0.0]'],
    [
      'a table within such a table',
      table(`<w:tr>${td('Trái')}<w:tc><w:tbl>${GRID}${tr('a', 'b')}${tr('c', 'd')}</w:tbl>${p('')}</w:tc></w:tr>`),
      '[column 0.0] Trái',
    ],
    [
      'a line whose kind is not said',
      table(tr('Trái', 'Phải')).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblBorders><w:top/></w:tblBorders></w:tblPr>'),
      '[column 0.0] Trái',
    ],
  ])('%s', async (_, document, first) => {
    expect((await outline({ document }))[0]).toContain(first)
  })
})

describe('styles', () => {
  const table = (look: string) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="Ke"/><w:tblLook ${look}/></w:tblPr>${tr('Việc', 'Hạn')}${tr('Rà soát', '15/3')}</w:tbl>`
  const styles =
    `<w:style w:type="table" w:styleId="Ke"><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>` +
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>' +
    '<w:style><w:name w:val="không tên"/></w:style>' +
    '<w:style w:styleId="DeMuc"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'

  test.each<[string, boolean]>([
    ['w:firstRow="1"', true],
    ['w:firstRow="true"', true],
    ['w:firstRow="0" w:val="0020"', false],
    ['w:val="0020"', true],
    ['', false],
  ])('the first row of a table that says %s is a header: %s', async (look, header) => {
    expect((await outline({ document: table(look), styles })).filter(l => l.includes('(header)'))).toHaveLength(header ? 2 : 0)
  })

  test('a style without a kind is one of paragraphs', async () => {
    expect(await outline({ document: p('Đề mục', '<w:pStyle w:val="DeMuc"/>'), styles })).toEqual(['[h2] Đề mục'])
  })
})

describe('numbers', () => {
  const listed = (numbering: string, ...items: string[]) => outline({ document: items.join(''), numbering })
  const levels = [{ text: '%1.' }, { text: '%1.%2.' }]

  test.each<[string, string, string[]]>([
    ['a number between dashes', abstractNum(1, [{ text: '%1', format: 'numberInDash' }]) + num(1, 1), ['[list 0] - 1 - Việc']],
    ['a number in words', abstractNum(1, [{ text: 'Việc %1:', format: 'vietnameseCounting' }]) + num(1, 1), ['[list 0] Việc một: Việc']],
    [
      'a level that the list sets anew',
      abstractNum(1, levels) +
        num(
          1,
          1,
          '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>',
        ),
      ['[list 0] c) Việc'],
    ],
    [
      'an override that does not say its level',
      abstractNum(1, levels) + num(1, 1, '<w:lvlOverride><w:startOverride w:val="5"/></w:lvlOverride>'),
      ['[list 0] 5. Việc'],
    ],
    [
      'a level that does not say which it is',
      abstractNum(1, [{ text: '%1)' }]).replace(' w:ilvl="0"', '') + num(1, 1),
      ['[list 0] 1) Việc'],
    ],
    ['a label that names a level which is not there', abstractNum(1, [{ text: '%1.%7' }]) + num(1, 1), ['[list 0] 1. Việc']],
    [
      'a definition that points to a style without a list',
      abstractNum(1, levels, '<w:numStyleLink w:val="Khong"/>') + num(1, 1),
      ['[list 0] 1. Việc'],
    ],
    ['a definition that is not there', num(1, 8), ['Việc']],
  ])('%s', async (_, numbering, expected) => {
    expect(await listed(numbering, item('Việc', 1))).toEqual(expected)
  })

  test('a paragraph that names its list and no level stands on the first', async () => {
    const numbering = abstractNum(1, levels) + num(1, 1)
    expect(await listed(numbering, p('Việc', '<w:numPr><w:numId w:val="1"/></w:numPr>'))).toEqual(['[list 0] 1. Việc'])
  })

  test('a level under one that the list does not define has no number for it', async () => {
    const numbering = abstractNum(1, levels).replace(/<w:lvl w:ilvl="0">.*?<\/w:lvl>/u, '') + num(1, 1)
    expect(await listed(numbering, item('Việc', 1, 1))).toEqual(['[list 1] .1. Việc'])
  })

  test('words of numbers', () => {
    expect([0, 1, 10, 15, 21, 34, 55, 99, 100, -1].map(vietnameseWords)).toEqual([
      'không',
      'một',
      'mười',
      'mười lăm',
      'hai mươi mốt',
      'ba mươi bốn',
      'năm mươi lăm',
      'chín mươi chín',
      '100',
      '-1',
    ])
  })
})
