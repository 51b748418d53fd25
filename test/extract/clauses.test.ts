/** Sentences that say little, or two things: what a term is for, how many are rewarded, from when to when. */
import { describe, expect, test } from 'vitest'
import { LETTERHEAD, plan, recordOf, TAIL, TITLE } from './document.ts'

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

  test.each<[string, unknown[][]]>([
    ['- Gửi kết quả về Phòng Nội vụ trước ngày 30/3/2024.', [['2024-03-30', 'before', 'report', 'Phòng Nội vụ']]],
    ['- Quý IV năm 2024: các xã tổng kết phong trào.', [['2024-Q4', 'within', 'review', null]]],
    ['Tháng 12/2024', [['2024-12', 'within', 'task', null]]],
    ['- Kiểm tra trong 20/6/2024.', [['2024-06-20', 'on', 'task', null]]],
    ['- Trong 01/6/2024 đến 20/6/2024 kiểm tra các xã.', [['2024-06-20', 'by', 'task', null]]],
    ['- Gửi báo cáo trước ngày 15/6.', [['--06-15', 'before', 'report', null]]],
  ])('%s', (line, found) => expect(under(DUTIES, line)).toEqual(found))

  test('a day of every year comes again only where the sentence says so', () => {
    const recurrence = (line: string) => plan('I. NỘI DUNG', '- Thi đua.', DUTIES, line).deadlines.map(d => d.value.recurrence)
    expect(recurrence('- Gửi báo cáo trước ngày 15/6.')).toEqual(['none'])
    expect(recurrence('- Định kỳ gửi báo cáo trước ngày 15/6.')).toEqual(['yearly'])
  })

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
    [
      'the award of the line',
      ['Giấy khen của Chủ tịch UBND huyện. Khen 05 tập thể.'],
      [['giay_khen', 'collective', 5, null, 'exact', null]],
    ],
    ['the award of the heading', ['1. Giấy khen', 'Khen 05 tập thể.'], [['giay_khen', 'collective', 5, null, 'exact', null]]],
    ['the award of the item before', ['- Giấy khen của huyện;', '- 05 tập thể;'], [['giay_khen', 'collective', 5, null, 'exact', null]]],
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
    [
      'Từ khi có hiệu lực đến hết ngày 30/11/2024.',
      { ...EMPTY, end: '2024-11-30', startEvent: 'khi có hiệu lực' },
      { from: 2024, to: 2024 },
    ],
    ['Từ tháng 3 đến tháng 11/2024.', { ...EMPTY, start: '2024-03', end: '2024-11' }, { from: 2024, to: 2024 }],
  ])('%s', (line, value, years) => {
    const [found, foundYears] = period(line)
    expect(found).toMatchObject(value)
    expect(foundYears).toEqual(years)
  })
  test('a wave without a time is none of the waves', () => {
    const waves = ['Đợt 1: từ khi phát động đến ngày 30/6/2024.', 'Đợt 2: tổng kết.', 'Đợt 3: từ ngày 01/7/2024 đến 30/11/2024.']
    expect(recordOf([...LETTERHEAD, ...TITLE, 'I. THỜI GIAN', ...waves, ...TAIL]).period?.value.phases).toEqual([
      { name: 'Đợt 1', start: null, end: '2024-06-30' },
      { name: 'Đợt 3', start: '2024-07-01', end: '2024-11-30' },
    ])
  })
  test.each(['Bắt đầu khi phát động đến xa.', 'Từ ngày 01/3/2024 đến ở.'])('ends nowhere: %s', line =>
    expect(period(line)).toEqual([null, null]),
  )
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
