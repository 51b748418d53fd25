import { describe, expect, test } from 'vitest'
import { lineText, reflow, type SourceLine, wrapWidth } from '../../parsers/reflow.ts'

const line = (text: string): SourceLine => ({ runs: [{ text }], start: 0, end: text.length })
/** Lines of one block as the paragraphs that they become; `document` adds lines that set the width. */
const paragraphs = (block: string[], document: string[] = []): string[] => {
  const lines = block.map(line)
  return reflow(lines, wrapWidth([...lines, ...document.map(line)])).map(group => group.map(lineText).join(' '))
}
/** A full line of a text that wraps at about 70 characters. */
const FULL = 'Các cơ quan của huyện cùng làm cho trụ sở khang trang hơn trước, bắt đầ'

describe('the width at which a text wraps', () => {
  test('the longest line, where none is longer than a printed page allows', () => {
    expect(wrapWidth([line('ngắn'), line(FULL)])).toBe(FULL.length)
  })
  test('none where a line is a whole paragraph', () => {
    expect(wrapWidth([line('ngắn'), line('x'.repeat(161))])).toBe(Number.POSITIVE_INFINITY)
  })
  test('none of nothing', () => {
    expect(wrapWidth([])).toBe(Number.POSITIVE_INFINITY)
    expect(wrapWidth([line('  ')])).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('lines that were wrapped are joined', () => {
  test('in mid-phrase', () => {
    expect(paragraphs([`${FULL}u từ`, 'những việc nhỏ trong phòng của mình.'])).toEqual([
      `${FULL}u từ những việc nhỏ trong phòng của mình.`,
    ])
  })
  test('also before a capital: names go on', () => {
    expect(paragraphs(['Phong trào này do Ủy ban nhân dân huyện và Ủy ban Mặt trận', 'Tổ quốc cùng mở.'])).toHaveLength(1)
  })
  test('a full stop that falls at the end of a full line', () => {
    expect(paragraphs(['Mỗi phòng chọn một việc để làm trước, làm xong rồi mới sang việc.', 'Việc nào khó thì báo huyện.'])).toHaveLength(1)
  })
  test('a title over two lines', () => {
    expect(paragraphs(['Phát động phong trào thi đua làm đẹp trụ sở, nếp', 'làm việc năm 2024'])).toHaveLength(1)
  })
})

describe('lines that stand for themselves stay apart', () => {
  test.each([
    ['a signature', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hoàng Thị Mến']],
    ['list items', ['- Việc thứ nhất;', '- Việc thứ hai;', '+ Việc thứ ba.']],
    ['headings', ['I. MỤC ĐÍCH', '1. Mục đích chung.', 'a) Việc trong phòng;', 'Điều 5. Hồ sơ']],
    ['recipients', ['Nơi nhận:', '- Như trên;', '- Lưu: VT.']],
    ['a letterhead', ['ỦY BAN NHÂN DÂN', 'HUYỆN BÌNH GIA', 'Số: 41/KH-UBND']],
  ])('%s', (_, block) => {
    expect(paragraphs(block, [FULL])).toEqual(block)
  })

  test('a hard break', () => {
    const first = { ...line(`${FULL}u từ`), hard: true }
    expect(reflow([first, line('những việc nhỏ.')], FULL.length)).toHaveLength(2)
  })

  test('lines that are whole paragraphs', () => {
    expect(paragraphs(['Một đoạn.', 'Hai đoạn.'], ['x'.repeat(200)])).toEqual(['Một đoạn.', 'Hai đoạn.'])
  })
})

test('emphasis that goes on joins', () => {
  const first = { ...line('Phát động phong trào thi đua'), emphasisGoesOn: true }
  expect(reflow([first, line('Năm 2024')], FULL.length)).toHaveLength(1)
})

test('empty lines are none', () => {
  expect(reflow([line(' '), line('Việc'), line('')], 70)).toHaveLength(1)
})
