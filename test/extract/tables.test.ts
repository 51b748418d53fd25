/** Tables that are read row by row: points, targets, tasks. */
import { expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { LETTERHEAD, recordOfSource, TAIL, TITLE } from './document.ts'

const record = (...body: string[]): Promise<CampaignRecord> =>
  recordOfSource([...LETTERHEAD, ...TITLE, ...body, ...TAIL].join('\n\n'), 'md')
const table = (...rows: string[]) => [rows[0]!, rows[0]!.replace(/[^|]+/gu, ' --- '), ...rows.slice(1)].join('\n')

const POINTS = [
  '| TT | Nội dung | Điểm |',
  '| I | Giải quyết hồ sơ | 60 |',
  '| 1 | Đúng hẹn | 40 |',
  '| 2 | Trực tuyến | không chấm |',
  '| 3 |  | 20 |',
  '| 4 | Xin lỗi khi trễ hẹn | 20 |',
]
const criteria = async (...rows: string[]) => {
  const { criteria: found } = await record(
    'I. NỘI DUNG',
    '- Thi đua làm tốt.',
    'II. TỔ CHỨC THỰC HIỆN',
    'Chấm theo bảng sau:',
    table(...rows),
  )
  return found.map(c => [c.value.text, c.value.points, c.rule])
}

test('rows of points are criteria where no list of them stands; groups and rows without points are none', async () => {
  expect(await criteria(...POINTS)).toEqual([
    ['Đúng hẹn', 40, 'criteria.scoring-table'],
    ['Xin lỗi khi trễ hẹn', 20, 'criteria.scoring-table'],
  ])
})

test('a table without points, or without a column of contents, holds no criteria', async () => {
  expect(await criteria(...POINTS.map(r => r.replace('Điểm', 'Mức')))).toEqual([])
  expect(await criteria(...POINTS.map(r => r.replace('Nội dung', 'Việc')))).toEqual([])
})

test('a row with fewer cells than its table has no points', async () => {
  const cells = (...texts: string[]) => `<tr>${texts.map(t => `<td>${t}</td>`).join('')}</tr>`
  const rows = [
    cells('TT', 'Nội dung', 'Điểm'),
    cells('1', 'Đúng hẹn'),
    '<tr></tr>',
    cells('2', 'Trực tuyến', '30'),
    cells('3', 'Kỷ luật', '30'),
  ]
  const text = [...LETTERHEAD, ...TITLE, 'I. NỘI DUNG', '- Thi đua.', 'II. TỔ CHỨC THỰC HIỆN', 'Chấm theo bảng sau:'].map(
    l => `<p>${l}</p>`,
  )
  const { criteria: found } = await recordOfSource(
    [...text, `<table>${rows.join('')}</table>`, ...TAIL.map(l => `<p>${l}</p>`)].join(''),
    'html',
  )
  expect(found.map(c => [c.value.text, c.value.points])).toEqual([
    ['Trực tuyến', 30],
    ['Kỷ luật', 30],
  ])
})

const targets = async (...rows: string[]) => {
  const { targets: found } = await record('I. MỤC TIÊU', 'Chỉ tiêu cụ thể:', table(...rows))
  return found.map(({ value: t }) => [t.measure, t.comparator, t.value, t.unit, t.year, t.text])
}

test('the column of the goal is read with its unit and year, that of results is not', async () => {
  expect(
    await targets(
      '| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2023 | Mục tiêu năm 2024 |',
      '| 1 | Hồ sơ đúng hạn | % | 95 | 98 |',
      '| 2 |  | % | 90 | 91 |',
      '| 3 | Chỉ số PAR INDEX | điểm | 80 | 85 |',
      '| 4 | Mô hình mới | | 1 | |',
    ),
  ).toEqual([
    ['Hồ sơ đúng hạn', '=', 98, '%', 2024, 'Hồ sơ đúng hạn: 98'],
    ['PAR_INDEX', '=', 85, 'điểm', 2024, 'Chỉ số PAR INDEX: 85'],
  ])
})

test('what a unit registers is its target, what it was given is not', async () => {
  expect(await targets('| Chỉ tiêu | Huyện giao | Xã đăng ký |', '| Hồ sơ đúng hạn | 95% | 98% |')).toEqual([
    ['Hồ sơ đúng hạn', '=', 98, '%', null, 'Hồ sơ đúng hạn: 98%'],
  ])
})

const deadlines = async (...rows: string[]) => {
  const { deadlines: found } = await record('I. TỔ CHỨC THỰC HIỆN', table(...rows))
  return found.map(({ value: d, rule }) => [d.date, d.bound, d.kind, d.actor, rule])
}

test('terms of a table of tasks: a day, the end of a span, a month, a meeting; a year and an empty cell are none', async () => {
  const rule = 'deadlines.task-table'
  expect(
    await deadlines(
      '| TT | Nhiệm vụ | Chủ trì | Thời hạn |',
      '| 1 | Xây dựng kế hoạch | Phòng Nội vụ | 30/3/2024 |',
      '| 2 | Báo cáo kết quả | Các xã | Từ 01/6/2024 đến 15/6/2024 |',
      '| 3 | Tuyên truyền | Phòng Văn hóa | Năm 2024 |',
      '| 4 | Rà soát | Các xã | |',
      '| 5 | Họp hội đồng | Phòng Nội vụ | 20/12/2024 |',
      '| 6 | Sơ kết | Phòng Nội vụ | Tháng 6/2024 |',
    ),
  ).toEqual([
    ['2024-03-30', 'by', 'issue_plan', 'Phòng Nội vụ', rule],
    ['2024-06-15', 'by', 'report', 'Các xã', rule],
    ['2024-12-20', 'on', 'task', 'Phòng Nội vụ', rule],
    ['2024-06', 'within', 'review', 'Phòng Nội vụ', rule],
  ])
})

test('a column that is headed by the day is a calendar', async () => {
  expect(await deadlines('| Ngày thực hiện | Nội dung công việc |', '| 30/3/2024 | Phát động phong trào |')).toEqual([
    ['2024-03-30', 'on', 'task', null, 'deadlines.task-table'],
  ])
})

test('a sentence in a cell of another table is read as one', async () => {
  expect(await deadlines('| A | B |', '| Xã A | Gửi báo cáo về Phòng Nội vụ trước ngày 30/3/2024. |')).toEqual([
    ['2024-03-30', 'before', 'report', null, 'deadlines.table'],
  ])
})
