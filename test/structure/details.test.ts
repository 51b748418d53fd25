/** Single lines that a rule once took for something else. */
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../parsers/markdown/index.ts'
import { structureOf } from '../../src/structure/index.ts'
import { documentOf } from '../extract/document.ts'
import { outlineText, zonesText } from './show.ts'

const HEAD = ['UBND HUYỆN BÌNH GIA', 'Số: 41/KH-UBND', 'KẾ HOẠCH', 'Phát động phong trào thi đua năm 2024']
const outline = (...lines: string[]) =>
  outlineText(structureOf(documentOf([...HEAD, ...lines])))
    .trimEnd()
    .split('\n')

describe('lines', () => {
  // "Q" of a capital word is read as the mark "Q." of an acting head: the body becomes the signature
  test.each(['QUY ĐỊNH CHUNG', 'QUẢN LÝ VĂN BẢN'])('%s opens no signature', heading => {
    const zones = zonesText(structureOf(documentOf([...HEAD, 'I. MỤC ĐÍCH', '- Việc.', heading, '- Việc nữa.'])))
    expect(zones).not.toContain('[signature]')
  })

  // the words behind "Chương I" stand on the next line
  test('the heading of a chapter on the line below it', () => {
    expect(outline('Chương I', 'NHỮNG ĐIỀU CHUNG', 'Điều 1. Phạm vi', '1. Quy định này nói về cách chấm điểm.')[0]).toBe(
      'Chương I | NHỮNG ĐIỀU CHUNG | |',
    )
  })

  // an unlabelled heading with a colon stands no higher than "Đối với tập thể:", which then loses its role
  test('a role with a colon stands above "Đối với tập thể:"', () => {
    expect(outline('I. NỘI DUNG', '- Việc.', 'Tiêu chí bình xét:', 'Đối với tập thể:', '- Cả phòng cùng làm.')).toEqual([
      'I. | NỘI DUNG | contents |',
      '  - | | | Việc.',
      '  | Tiêu chí bình xét | criteria |',
      '    | Đối với tập thể | |',
      '      - | | | Cả phòng cùng làm.',
    ])
  })

  // the last paragraph with "./." is taken for the closing formula though a heading stands right above it
  test('the text of the last article is its body', () => {
    expect(
      outline('Điều 1. Khen thưởng', '- Việc.', 'Điều 2. Trách nhiệm thi hành', 'Các phòng chịu trách nhiệm thi hành Quyết định này./.')[2],
    ).toBe('Điều 2. | Trách nhiệm thi hành | implementation | Các phòng chịu trách nhiệm thi hành Quyết định này./.')
  })

  test('an item that opens with "Nội dung" is no heading', () => {
    expect(outline('I. YÊU CẦU', '- Nội dung thiết thực.', '- Bình xét công khai.')[1]).toBe('  - | | | Nội dung thiết thực.')
  })

  // a cell that begins with a digit is taken for the rest of the cell before it
  test('cells of a table are not joined', async () => {
    const source = `${HEAD.join('\n\n')}\n\n## I. PHÂN CÔNG\n\n| Việc | Hạn |\n| --- | --- |\n| Quét sân | 30/4/2024 |\n`
    const got = outlineText(structureOf(await parseMarkdown(new TextEncoder().encode(source))))
    expect(got).toContain('Việc ¶ Hạn ¶ Quét sân ¶ 30/4/2024')
  })
})
