/** List fields: the innermost items under a heading's role, bullets and end marks left off. */
import { describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { plan } from './document.ts'

type ListName = 'purposes' | 'requirements' | 'objectives' | 'contents' | 'solutions'
const texts = (record: CampaignRecord, field: ListName) => record[field].map(v => v.value)
const BEHIND = ['IX. KINH PHÍ', 'Do ngân sách huyện bảo đảm.']

describe.each<[ListName, string]>([
  ['purposes', 'MỤC ĐÍCH'],
  ['requirements', 'YÊU CẦU'],
  ['objectives', 'MỤC TIÊU'],
  ['contents', 'NỘI DUNG THI ĐUA'],
  ['solutions', 'GIẢI PHÁP'],
])('%s', (field, heading) => {
  test('dashes', () => {
    expect(texts(plan(`I. ${heading}`, '- Làm việc thứ nhất;', '- Làm việc thứ hai.', ...BEHIND), field)).toEqual([
      'Làm việc thứ nhất',
      'Làm việc thứ hai',
    ])
  })

  test('the innermost items, not the headings over them', () => {
    const record = plan(
      `I. ${heading}`,
      '1. Nhóm việc đầu',
      '- Làm việc thứ nhất;',
      '- Làm việc thứ hai;',
      '2. Nhóm việc sau',
      '- Làm việc thứ ba.',
      ...BEHIND,
    )
    expect(texts(record, field)).toEqual(['Làm việc thứ nhất', 'Làm việc thứ hai', 'Làm việc thứ ba'])
  })

  test('paragraphs where it is no list', () => {
    const record = plan(
      `I. ${heading}`,
      'Tạo không khí sôi nổi trong cơ quan, đơn vị của huyện.',
      'Động viên mọi người làm tốt phần việc của mình.',
      ...BEHIND,
    )
    expect(texts(record, field)).toEqual([
      'Tạo không khí sôi nổi trong cơ quan, đơn vị của huyện',
      'Động viên mọi người làm tốt phần việc của mình',
    ])
  })

  test('the sentence that leads in is none', () => {
    const record = plan(
      `I. ${heading}`,
      'Các cơ quan, đơn vị tập trung vào những việc sau:',
      '- Làm việc thứ nhất;',
      '- Làm việc thứ hai.',
      ...BEHIND,
    )
    expect(texts(record, field)).toEqual(['Làm việc thứ nhất', 'Làm việc thứ hai'])
  })

  test('run in with its heading', () => {
    const record = plan(
      'I. PHẦN CHUNG',
      `1. ${heading.charAt(0)}${heading.slice(1).toLowerCase()}: Làm cho nơi làm việc gọn gàng hơn trước.`,
      ...BEHIND,
    )
    expect(texts(record, field)).toEqual(['Làm cho nơi làm việc gọn gàng hơn trước'])
  })

  test('evidence is the item itself', () => {
    const record = plan(`I. ${heading}`, '- Làm việc thứ nhất;', ...BEHIND)
    expect(record[field][0]?.evidence.map(e => e.quote)).toEqual(['Làm việc thứ nhất;'])
  })

  test('absent with its reason', () => {
    const record = plan('I. KINH PHÍ', 'Do ngân sách huyện bảo đảm.')
    expect(record[field]).toEqual([])
    expect(record.absences[field]).toBe('absent')
  })
})

test('a joint heading is divided by its sub-headings', () => {
  const record = plan('I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích', '- Làm việc thứ nhất.', '2. Yêu cầu', '- Làm việc thứ hai.', ...BEHIND)
  expect(texts(record, 'purposes')).toEqual(['Làm việc thứ nhất'])
  expect(texts(record, 'requirements')).toEqual(['Làm việc thứ hai'])
})

test('an undivided joint heading: what demands is a requirement', () => {
  const record = plan(
    'I. MỤC ĐÍCH, YÊU CẦU',
    '- Tạo không khí sôi nổi trong cơ quan.',
    '- Việc bình xét phải công khai, đúng người.',
    ...BEHIND,
  )
  expect(texts(record, 'purposes')).toEqual(['Tạo không khí sôi nổi trong cơ quan'])
  expect(texts(record, 'requirements')).toEqual(['Việc bình xét phải công khai, đúng người'])
})

describe('criteria', () => {
  const read = (...lines: string[]) => plan('I. TIÊU CHÍ THI ĐUA', ...lines, ...BEHIND).criteria.map(c => [c.value.text, c.value.subject])

  test('by subject', () => {
    expect(read('1. Đối với tập thể', '- Nội bộ đoàn kết.', '2. Đối với cá nhân', '- Không bị kỷ luật.')).toEqual([
      ['Nội bộ đoàn kết', 'collective'],
      ['Không bị kỷ luật', 'individual'],
    ])
  })

  test('not divided: both', () => {
    expect(read('- Nội bộ đoàn kết, không sai phạm.')).toEqual([['Nội bộ đoàn kết, không sai phạm', 'both']])
  })

  test('award standards are criteria', () => {
    const record = plan(
      'I. NỘI DUNG',
      '- Việc.',
      'II. KHEN THƯỞNG',
      '1. Tiêu chuẩn khen thưởng',
      '- Tập thể: Hoàn thành mọi việc được giao.',
      ...BEHIND,
    )
    expect(record.criteria.map(c => c.value.text)).toContainEqual(expect.stringContaining('Hoàn thành mọi việc được giao'))
  })

  test.each([
    ['- Hoàn thành 100% nhiệm vụ được giao.', [['=', 100, null, null]]],
    ['- Công chức được xếp loại hoàn thành tốt nhiệm vụ trở lên.', [['achieve', null, 'hoàn thành tốt', null]]],
    ['- Kết quả đánh giá đạt mức Xuất sắc.', [['achieve', null, 'xuất sắc', null]]],
    ['- Chỉ số PAR INDEX tăng điểm so với năm trước liền kề.', [['increase', null, null, 'previous_year']]],
    ['- Nội bộ đoàn kết, không có đơn thư vượt cấp.', []],
  ])('typed conditions: %s', (line, expected) => {
    const [criterion] = plan('I. TIÊU CHÍ THI ĐUA', line, ...BEHIND).criteria
    expect(criterion?.value.conditions.map(c => [c.comparator, c.value, c.grade, c.relativeTo])).toEqual(expected)
  })

  test('points of a scoring list', () => {
    expect(plan('I. TIÊU CHÍ CHẤM ĐIỂM', '- Giải quyết hồ sơ đúng hạn (30 điểm).', ...BEHIND).criteria[0]?.value.points).toBe(30)
  })
})

describe('funding and reporting', () => {
  test('the source and its rule', () => {
    const { funding } = plan(
      'I. NỘI DUNG',
      '- Việc.',
      'II. KINH PHÍ',
      'Kinh phí khen thưởng trích từ Quỹ thi đua, khen thưởng của huyện theo Thông tư số 28/2025/TT-BTC ngày 24/4/2025.',
    )
    expect(funding).toHaveLength(1)
    expect(funding[0]?.value).toMatchObject({ basis: '28/2025/TT-BTC' })
    expect(funding[0]?.value.source).toMatch(/^Quỹ thi đua/u)
  })

  test('duties to report and to sum up', () => {
    const { reporting } = plan(
      'I. NỘI DUNG',
      '- Việc.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Các phòng, ban báo cáo kết quả về Phòng Nội vụ hằng quý.',
      '2. Phòng Nội vụ tham mưu tổ chức tổng kết phong trào.',
    )
    expect(reporting.map(r => [r.value.kind, r.value.recurrence])).toEqual([
      ['periodic_report', 'quarterly'],
      ['final_review', 'none'],
    ])
  })
})

describe('known shortfalls: each fails until the rule is better', () => {
  // an ended line that opens with a role's word is taken for a heading, though nothing stands below it
  test.each(['Nội dung thi đua thiết thực', 'Tiêu chí rõ ràng, dễ nhớ', 'Đối tượng khen đúng người'])(
    'an item that opens with a role: %s',
    text => {
      expect(texts(plan('I. YÊU CẦU', `- ${text}.`, '- Bình xét công khai.', ...BEHIND), 'requirements')).toEqual([
        text,
        'Bình xét công khai',
      ])
    },
  )

  // nothing before the class says what is measured
  test.fails('a class without a noun before it is a condition too', () => {
    expect(
      plan('I. TIÊU CHÍ THI ĐUA', '- Được xếp loại hoàn thành tốt nhiệm vụ trở lên.', ...BEHIND).criteria[0]?.value.conditions,
    ).toHaveLength(1)
  })
})
