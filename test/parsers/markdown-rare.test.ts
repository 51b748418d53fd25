/** What Markdown files and plain texts hold now and then: each case is a source and the outline that it reads as. */
import { describe, expect, test } from 'vitest'
import { parseMarkdown, parseText } from '../../parsers/markdown/index.ts'
import { pieces } from '../../parsers/markdown/pieces.ts'
import { outlineOf } from '../helpers/outline-of.ts'

const bytes = (s: string) => new TextEncoder().encode(s)
const outline = async (source: string) =>
  outlineOf(await parseMarkdown(bytes(source)))
    .trimEnd()
    .split('\n')

test.each<[string, string, string[]]>([
  [
    'a number before an item of its own',
    '1. - Họp xét\n2. + Tổng kết',
    ['[list 0] 1.', '[list 1] - Họp xét', '[list 0] 2.', '[list 1] + Tổng kết'],
  ],
  ['a quote is text', '> Thi đua là yêu nước\n>\n> - Một', ['Thi đua là yêu nước', '[list 0] - Một']],
  ['a tag within a line says nothing', 'Trước <b>đậm</b> sau', ['Trước đậm sau']],
  ['a break of two spaces', 'Dòng một  \nDòng hai', ['Dòng một', 'Dòng hai']],
  ['text that was struck out', 'Còn ~~bỏ~~ lại', ['Còn bỏ lại']],
  ['a year that begins the text', '2024. Kế hoạch chung', ['[list 0] 2024. Kế hoạch chung']],
  ['a year behind a line that has ended', '- Tổng kết.\n2024. Kế hoạch chung', ['[list 0] - Tổng kết.', '[list 0] 2024. Kế hoạch chung']],
  [
    'a year behind a table',
    '| a | b |\n| - | - |\n| c | d |\n\n2024. Sau',
    [
      'table',
      '  row',
      '    cell (header)',
      '      a',
      '    cell (header)',
      '      b',
      '  row',
      '    cell',
      '      c',
      '    cell',
      '      d',
      '[list 0] 2024. Sau',
    ],
  ],
  [
    'a year whose line has items below it',
    '- Làm đến hết năm\n2024. Sau đó:\n\n      - Họp xét',
    ['[list 0] - Làm đến hết năm 2024. Sau đó:', '[list 1] - Họp xét'],
  ],
  [
    'a year alone with items below it',
    '- Làm đến hết năm\n2024.\n      - Họp xét',
    ['[list 0] - Làm đến hết năm', '[list 0] 2024.', '[list 1] - Họp xét'],
  ],
])('%s', async (_, source, expected) => {
  expect(await outline(source)).toEqual(expected)
})

test('rows of a letterhead may be of different lengths', async () => {
  expect(await outline('| SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| - | - |\n| Số: 4/KH-SYT |')).toEqual([
    '[column 1.0] SỞ Y TẾ',
    '[column 1.0] Số: 4/KH-SYT',
    '[column 1.1] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ])
})

describe('emphasis that was left open', () => {
  const marks = async (source: string, read = parseMarkdown) => {
    const doc = await read(bytes(source))
    return doc.children.flatMap(b => (b.data.marks ?? []).map(m => [doc.text.slice(m.start, m.end).trim(), !!m.bold, !!m.italic]))
  }

  test('an asterisk switches as it stands', async () => {
    expect(await marks('*Ghi chú: *nội dung')).toEqual([['Ghi chú:', false, true]])
    expect(await marks('*Dòng một *dòng\nhai')).toEqual([['Dòng một', false, true]])
  })

  test('in columns set with spaces', async () => {
    const gap = ' '.repeat(10)
    const source = `**SỞ Y TẾ**${gap}**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nSố: 4/KH-SYT${gap}*Tân An, ngày 3 tháng 2 năm 2024*\n|\n${' '.repeat(30)}Hỏa tốc`
    const doc = await parseText(bytes(source))
    expect(doc.text.split('\n')).toEqual([
      'SỞ Y TẾ',
      'Số: 4/KH-SYT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Tân An, ngày 3 tháng 2 năm 2024',
      'Hỏa tốc',
    ])
    expect(await marks(source, parseText)).toEqual([
      ['SỞ Y TẾ', true, false],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true, false],
      ['Tân An, ngày 3 tháng 2 năm 2024', false, true],
    ])
  })
})

test('a line of more characters than a page has no columns', async () => {
  const source = `SỞ Y TẾ${' '.repeat(8)}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ${'rất dài '.repeat(150)}`
  expect((await outline(source))[0]).toMatch(/^SỞ Y TẾ CỘNG HÒA/u)
})

test('the place in the source of a paragraph with an address in it is all of it', async () => {
  const lines = ['Mở đầu của kế hoạch này.', 'Gửi báo cáo về vanthu@bentranh.example hoặc www.bentranh.example trước ngày 15.', 'Hết.']
  const source = lines.join('\n\n')
  const doc = await parseMarkdown(bytes(source))
  expect(doc.children.map(b => source.slice(b.data.source!.start, b.data.source!.end))).toEqual(lines)
})

test('blank lines before a long text are no piece', () => {
  expect(pieces(`${'\n'.repeat(5000)}Chữ`)).toEqual([{ start: 5000, text: 'Chữ' }])
})
