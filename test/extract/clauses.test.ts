/** Sentences that say little, or two things: what a demand measures, what a term is for, how many are rewarded. */
import { describe, expect, test } from 'vitest'
import { LETTERHEAD, plan, recordOf, TAIL, TITLE } from './document.ts'

describe('targets', () => {
  const targets = (...goals: string[]) =>
    plan('I. MỤC TIÊU', ...goals, 'II. NỘI DUNG', '- Thi đua.').targets.map(({ value: t }) => [t.measure, t.comparator, t.value, t.unit])
  test.each<[string, unknown[][]]>([
    ['- Giảm số hồ sơ phải trả lại.', [['số hồ sơ phải trả lại', 'decrease', null, null]]],
    ['- Hằng năm tăng tỷ lệ hồ sơ trực tuyến.', [['tỷ lệ hồ sơ trực tuyến', 'increase', null, null]]],
    ['- Công tác văn thư đạt loại tốt.', []],
    ['- Duy trì điểm số PAR INDEX trong nhóm 10 tỉnh.', [['PAR_INDEX', 'top_n', 10, 'rank']]],
    ['- Nằm trong nhóm 10 huyện về giải quyết hồ sơ trực tuyến.', [['giải quyết hồ sơ trực tuyến', 'top_n', 10, 'rank']]],
    ['- Thời gian chờ không quá 15 phút.', [['Thời gian chờ', '<=', 15, 'phút']]],
    ['- Đạt trên 98%.', []],
    ['- Có 03 mô hình.', [['mô hình', '=', 3, 'mô']]],
    ['- Tăng từ 60% lên 75% hồ sơ trực tuyến.', [['hồ sơ trực tuyến', '=', 75, '%']]],
    ['- Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%.', [['Tỷ lệ hộ nghèo', '=', 3, '%']]],
    ['- Số xã trễ hạn giảm từ 7 xã xuống 3 xã.', [['Số xã trễ hạn', '=', 3, 'xã']]],
    ['- Dung lượng mỗi hồ sơ dưới 5 MB/tệp.', []],
    ['- Diện tích trồng rừng đạt 1.700 ha.', [['Diện tích trồng rừng', '=', 1700, 'ha']]],
    ['- Tỷ lệ trễ hạn 2% trở xuống.', [['Tỷ lệ trễ hạn', '<=', 2, '%']]],
    ['- Xây dựng 2024 kế hoạch.', []],
    ['- Trợ giúp cho 100% người cao tuổi.', [['người cao tuổi', '=', 100, '%']]],
    ['- Tỷ lệ hồ sơ đúng hạn đạt 98%. Kết quả năm 2023 đạt 90%.', [['Tỷ lệ hồ sơ đúng hạn', '=', 98, '%']]],
    ['- Chỉ số hài lòng đạt 90% (năm 2023 đạt 85%).', [['SIPAS', '=', 90, '%']]],
  ])('%s', (goal, found) => expect(targets(goal)).toEqual(found))

  test('a paragraph of last year’s results behind a goal is none', () => {
    expect(targets('- Tỷ lệ hồ sơ đúng hạn đạt 98%.', 'Năm 2023 tỷ lệ này là 90%.')).toEqual([['Tỷ lệ hồ sơ đúng hạn', '=', 98, '%']])
  })

  test('the sentence over a list says its year', () => {
    expect(plan('I. MỤC TIÊU', 'Đến năm 2030:', '- Tỷ lệ hồ sơ đúng hạn đạt 99%.').targets.map(t => t.value.year)).toEqual([2030])
  })
})

describe('deadlines', () => {
  const under = (heading: string, ...lines: string[]) =>
    plan('I. NỘI DUNG', '- Thi đua.', heading, ...lines).deadlines.map(({ value: d }) => [d.date, d.bound, d.kind, d.recipient])
  const DUTIES = 'II. TỔ CHỨC THỰC HIỆN'
  test.each<[string, string, unknown[]]>([
    [DUTIES, '- Các xã trình UBND huyện kế hoạch của mình chậm nhất ngày 30/3/2024.', ['2024-03-30', 'by', 'submit_plan', null]],
    [
      DUTIES,
      '- Ban hành kế hoạch thực hiện phong trào của cơ quan trước ngày 30/3/2024 và gửi về Phòng Nội vụ.',
      ['2024-03-30', 'before', 'submit_plan', 'Phòng Nội vụ'],
    ],
    [DUTIES, '- Ngày 25 hằng tháng gửi báo cáo về Phòng Nội vụ.', ['---25', 'on', 'report', 'Phòng Nội vụ']],
    [DUTIES, '- Tổ chức hội nghị trong ngày 20/12/2024.', ['2024-12-20', 'on', 'task', null]],
    [DUTIES, '- Kiểm tra từ ngày 01/6/2024 đến trong ngày 20/6/2024.', ['2024-06-20', 'on', 'task', null]],
    ['II. CHẾ ĐỘ BÁO CÁO', '- Các xã gửi về Phòng Nội vụ trước ngày 30/3/2024.', ['2024-03-30', 'before', 'report', 'Phòng Nội vụ']],
    [
      'II. HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG',
      '- Gửi về Phòng Nội vụ trước ngày 30/3/2024.',
      ['2024-03-30', 'before', 'award_dossier', 'Phòng Nội vụ'],
    ],
    ['II. HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG', '- Hoàn thành xong ngày 30/3/2024.', ['2024-03-30', 'by', 'award_dossier', null]],
  ])('%s: %s', (heading, line, found) => expect(under(heading, line)).toEqual([found]))

  test('what was counted up to a day has none', () => expect(under(DUTIES, '- Tính đến ngày 30/3/2024, các xã hoàn thành.')).toEqual([]))

  test('a term on a line of its own is that of the item above, or of the one beside it', () => {
    const TERM = '- Thời gian hoàn thành: Quý III/2024.'
    expect(under(DUTIES, '1. Kiểm tra', '1.1. Gửi báo cáo kết quả', TERM)).toEqual([['2024-Q3', 'within', 'report', null]])
    expect(under(DUTIES, '- Tổng kết phong trào', TERM)).toEqual([['2024-Q3', 'within', 'review', null]])
  })

  test('a report tells what was done before its day', () => {
    const head = [...LETTERHEAD.slice(0, 4), 'Số: 41/BC-UBND', LETTERHEAD[5]!, 'BÁO CÁO', 'Kết quả phong trào thi đua năm 2023']
    const done = '- Các xã nộp hồ sơ khen thưởng trước ngày 10/3/2024.'
    expect(recordOf([...head, 'I. KẾT QUẢ', done, ...TAIL]).deadlines).toEqual([])
  })
})

describe('quotas', () => {
  const quotas = (...lines: string[]) =>
    plan('I. KHEN THƯỞNG', ...lines).quotas.map(({ value: q }) => [q.award, q.subject, q.count, q.percent, q.bound, q.scope])
  test.each<[string, string[], unknown[][]]>([
    ['a word for a number', ['- Tặng Giấy khen cho năm đơn vị.'], [['giay_khen', 'collective', 5, null, 'exact', null]]],
    ['a year is no number', ['- Giấy khen trong năm đơn vị dẫn đầu.'], []],
    ['too many', ['- Giấy khen cho 6.000 cá nhân.'], []],
    ['half a body', ['- Giấy khen cho 1,5 tập thể.'], []],
    ['a range of per cents', ['- Tặng Giấy khen từ 10% đến 15% cá nhân.'], [['giay_khen', 'individual', null, 10, 'range', null]]],
    ['two awards over a list', ['- Tặng Giấy khen, Bằng khen:', '- 05 tập thể'], []],
    [
      'of each unit',
      ['- Mỗi đơn vị được đề nghị tặng Giấy khen 01 tập thể.'],
      [['giay_khen', 'collective', 1, null, 'exact', 'Mỗi đơn vị']],
    ],
    [
      'of units without a word for it',
      ['- Các xã đề nghị không quá 02 tập thể tặng Giấy khen.'],
      [['giay_khen', 'collective', 2, null, 'max', null]],
    ],
  ])('%s', (_, lines, found) => expect(quotas(...lines)).toEqual(found))
})

describe('dossier', () => {
  const dossier = (line: string) => plan('I. HỒ SƠ ĐỀ NGHỊ KHEN THƯỞNG', line).dossier.map(d => d.value)
  test.each([
    'Hồ sơ gồm tờ trình, biên bản họp và báo cáo thành tích. Hồ sơ gửi về Phòng Nội vụ trước ngày 30/11/2024.',
    'Hồ sơ gồm tờ trình, biên bản họp và báo cáo thành tích, gửi về Phòng Nội vụ trước ngày 30/11/2024.',
  ])('ends where its sending begins: %s', line => expect(dossier(line)).toEqual(['tờ trình', 'biên bản họp', 'báo cáo thành tích']))
})

describe('the period', () => {
  const EMPTY = { start: null, end: null, startEvent: null, endEvent: null }
  const period = (line: string, title = 'Phát động phong trào thi đua cải cách hành chính') => {
    const record = recordOf([...LETTERHEAD, 'KẾ HOẠCH', title, 'I. NỘI DUNG', '- Thi đua.', 'II. THỜI GIAN', line, ...TAIL])
    return [record.period?.value ?? null, record.years?.value ?? null]
  }
  test.each<[string, object, object]>([
    [
      'Từ ngày ban hành đến khi tổng kết phong trào.',
      { ...EMPTY, start: '2024-03-12', startEvent: 'ngày ban hành', endEvent: 'khi tổng kết phong trào' },
      { from: 2024, to: 2024 },
    ],
    ['Từ ngày 01/02/2024 đến khi kết thúc.', { ...EMPTY, start: '2024-02-01', endEvent: 'khi kết thúc' }, { from: 2024, to: 2024 }],
    ['Từ tháng 3 đến tháng 11/2024.', { ...EMPTY, start: '2024-03', end: '2024-11' }, { from: 2024, to: 2024 }],
  ])('%s', (line, value, years) => {
    const [found, foundYears] = period(line)
    expect(found).toMatchObject(value)
    expect(foundYears).toEqual(years)
  })
  test('of years in the title, whose order must be right', () => {
    expect(period('Thực hiện ngay.', 'Phát động phong trào thi đua 3 năm 2023 - 2025')[1]).toEqual({ from: 2023, to: 2025 })
    expect(period('Thực hiện ngay.', 'Phát động phong trào thi đua giai đoạn 2025 - 2023')).toEqual([null, null])
  })
})

test('the theme stands under a heading of its own, a motto is none', () => {
  const theme = (...lines: string[]) => recordOf([...LETTERHEAD, ...TITLE, ...lines, 'II. NỘI DUNG', '- Thi đua.', ...TAIL]).theme?.value
  expect(theme('I. CHỦ ĐỀ', '1. Chủ đề năm 2024:', '“Đúng hẹn với dân”.')).toBe('Đúng hẹn với dân')
  expect(theme('I. CHỦ ĐỀ')).toBeUndefined()
  expect(theme('Thực hiện phong trào thi đua với phương châm “Đúng hẹn với dân”.')).toBeUndefined()
})

test('brackets keep their semicolons', () => {
  expect(
    plan('I. ĐỐI TƯỢNG', 'Các phòng (phòng Nội vụ; phòng Tài chính); các xã; công chức.').participants.map(p => [
      p.value.text,
      p.value.subject,
    ]),
  ).toEqual([
    ['Các phòng (phòng Nội vụ; phòng Tài chính)', 'collective'],
    ['các xã', 'collective'],
    ['công chức', 'individual'],
  ])
})

test('a further paragraph that opens with a body of its own gives it a duty', () => {
  const record = plan(
    'I. TỔ CHỨC THỰC HIỆN',
    '1. Trách nhiệm thực hiện',
    'Phòng Nội vụ theo dõi phong trào.',
    'Các xã báo cáo kết quả.',
    '2. Phòng Tài chính: bố trí kinh phí.',
    'Sở Nội vụ phối hợp với các phòng kiểm tra việc thực hiện.',
    '3. Đơn vị thực hiện: các xã.',
  )
  expect(record.responsibilities.map(r => [r.value.body, r.value.tasks[0]!.text, r.value.tasks[0]!.coordinators])).toEqual([
    ['Phòng Nội vụ', 'theo dõi phong trào', []],
    ['Các xã', 'báo cáo kết quả', []],
    ['Phòng Tài chính', 'bố trí kinh phí', []],
    ['Sở Nội vụ', 'phối hợp với các phòng kiểm tra việc thực hiện', ['các phòng']],
  ])
})
