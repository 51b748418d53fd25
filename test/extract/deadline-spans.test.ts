import { describe, expect, test } from 'vitest'
import { plan } from './document.ts'

const PERIOD = ['I. THỜI GIAN', 'Phong trào thực hiện từ ngày 01/01/2024 đến hết ngày 30/11/2024.', 'II. NHIỆM VỤ']
const kinds = (...body: string[]) =>
  plan(...PERIOD, ...body)
    .deadlines.map(d => [d.value.date, d.value.kind])
    .filter(([, kind]) => kind !== 'campaign_end')

describe('a time that lasts', () => {
  test('is that of work, though the work is reporting', () => {
    expect(kinds('1. Theo dõi, tổng hợp, báo cáo về phong trào.', '- Thời gian thực hiện: từ tháng 3/2024 đến tháng 6/2024.')).toEqual([
      ['2024-06', 'task'],
    ])
  })

  test('a day by which a report is due stays one', () => {
    expect(kinds('1. Báo cáo kết quả phong trào về Phòng Nội vụ.', '- Thời gian hoàn thành: trước ngày 15/6/2024.')).toEqual([
      ['2024-06-15', 'report'],
    ])
  })
})
