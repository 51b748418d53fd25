/** Forms in which unit plans put what the plan above asks of them. */
import { describe, expect, test } from 'vitest'
import { plan, recordOfSource } from './document.ts'

const goal = (sentence: string) => {
  const [target] = plan('I. MỤC TIÊU', `1. ${sentence}`).targets
  return target && [target.value.measure, target.value.comparator, target.value.value, target.value.unit]
}

describe('targets in a sentence', () => {
  test.each([
    ['Nâng thứ hạng PCI của tỉnh thêm ít nhất 03 bậc so với năm 2023.', ['PCI', 'increase', 3, 'bậc']],
    ['Rút ngắn ít nhất 25% thời gian giải quyết thủ tục nội bộ.', ['thời gian giải quyết thủ tục nội bộ', 'decrease', 25, '%']],
  ])('%s', (sentence, expected) => expect(goal(sentence)).toEqual(expected))
})

test('a heading on administrative procedures is no dossier: its targets are targets', () => {
  const { targets, outline } = plan('I. MỤC TIÊU', '1. Thủ tục hành chính', '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.')
  expect(targets.map(t => t.value.value)).toEqual([98])
  expect(JSON.stringify(outline)).not.toContain('award_dossier')
})

test('"Phong trào kết thúc vào ngày …" is the end of the campaign', () => {
  const { deadlines } = plan('I. THỜI GIAN THỰC HIỆN', 'Phong trào kết thúc vào ngày 15/12/2024.')
  expect(deadlines.map(d => [d.value.kind, d.value.date])).toEqual([['campaign_end', '2024-12-15']])
})

describe('targets in a table', () => {
  const table = (rows: string[]) =>
    recordOfSource(
      [
        '# KẾ HOẠCH',
        'Phát động phong trào thi đua năm 2024',
        '## I. MỤC TIÊU',
        rows.join('\n'),
        '## II. KINH PHÍ',
        'Từ ngân sách xã.',
      ].join('\n\n'),
      'md',
    )
  const values = async (rows: string[]) =>
    (await table(rows)).targets.map(t => [t.value.measure, t.value.comparator, t.value.value, t.value.unit])

  test('what the unit registers counts, not what it was given', async () => {
    const rows = [
      '| STT | Chỉ tiêu | Đơn vị tính | Tỉnh giao | Xã đăng ký |',
      '| - | - | - | - | - |',
      '| 1 | Hồ sơ giải quyết đúng hạn | % | 98 | 95 |',
    ]
    expect(await values(rows)).toEqual([['Hồ sơ giải quyết đúng hạn', '=', 95, '%']])
  })
  test('what it is given counts where it registers nothing', async () => {
    const rows = ['| STT | Chỉ tiêu | Đơn vị tính | Tỉnh giao |', '| - | - | - | - |', '| 1 | Hồ sơ giải quyết đúng hạn | % | 98 |']
    expect(await values(rows)).toEqual([['Hồ sơ giải quyết đúng hạn', '=', 98, '%']])
  })
  test('limits in words, with and without a unit; a cell is no sentence of its own', async () => {
    const rows = [
      '| TT | Nội dung | Chỉ tiêu năm 2024 |',
      '| - | - | - |',
      '| 1 | Thời gian chờ của mỗi lượt giao dịch | Không quá 15 phút |',
      '| 2 | Sáng kiến, mô hình mới | Ít nhất 02 |',
      '| 3 | Cuộc kiểm tra đột xuất | Ít nhất 06 cuộc |',
    ]
    expect(await values(rows)).toEqual([
      ['Thời gian chờ của mỗi lượt giao dịch', '<=', 15, 'phút'],
      ['Sáng kiến, mô hình mới', '>=', 2, null],
      ['Cuộc kiểm tra đột xuất', '>=', 6, 'cuộc'],
    ])
  })
})
