import { describe, expect, test } from 'vitest'
import type { Quota } from '../../schemas/record.ts'
import { news, plan } from './document.ts'

const quotas = (...lines: string[]): Quota[] => plan('I. NỘI DUNG', '- Việc.', 'II. KHEN THƯỞNG', ...lines).quotas.map(q => q.value)
const brief = (list: Quota[]) => list.map(q => [q.subject, q.percent === null ? q.count : `${q.percent}%`, q.bound])
const GK = { award: 'giay_khen', countMax: null, percent: null, perUnit: false }

describe('one number', () => {
  test.each<[string, Partial<Quota>]>([
    ['- Tặng Giấy khen cho 05 tập thể.', { subject: 'collective', count: 5, bound: 'exact' }],
    ['- Tặng Giấy khen cho tối đa 05 tập thể.', { subject: 'collective', count: 5, bound: 'max' }],
    ['- Tặng Giấy khen cho không quá 10 cá nhân.', { subject: 'individual', count: 10, bound: 'max' }],
    ['- Giấy khen: nhiều nhất 03 tập thể.', { subject: 'collective', count: 3, bound: 'max' }],
    ['- Tặng Giấy khen cho ít nhất 02 cá nhân.', { subject: 'individual', count: 2, bound: 'min' }],
    ['- Tặng Giấy khen cho 05 (năm) tập thể.', { subject: 'collective', count: 5, bound: 'exact' }],
    ['- Tặng Giấy khen cho không quá mười lăm cá nhân.', { subject: 'individual', count: 15, bound: 'max' }],
    ['- Tặng Giấy khen cho hai tập thể.', { subject: 'collective', count: 2, bound: 'exact' }],
    ['- Tặng Giấy khen cho từ 01 đến 03 tập thể.', { subject: 'collective', count: 1, countMax: 3, bound: 'range' }],
    ['- Tặng Giấy khen cho 1 - 2 cá nhân.', { subject: 'individual', count: 1, countMax: 2, bound: 'range' }],
    ['- Tặng Giấy khen cho 10 hộ gia đình.', { subject: 'collective', count: 10, bound: 'exact' }],
    ['- Tặng Giấy khen cho 08 công chức.', { subject: 'individual', count: 8, bound: 'exact' }],
    ['- Tặng Giấy khen cho không quá 20% số tập thể tham gia.', { subject: 'collective', count: null, percent: 20, bound: 'max' }],
    ['- Tặng Giấy khen cho tối đa 15 % tổng số cá nhân.', { subject: 'individual', count: null, percent: 15, bound: 'max' }],
    ['- Tặng Giấy khen cho 01 trường hợp (tập thể hoặc cá nhân).', { subject: 'either', count: 1, bound: 'exact' }],
    ['- Tặng Giấy khen cho không quá 03 tập thể hoặc cá nhân.', { subject: 'either', count: 3, bound: 'max' }],
  ])('%s', (line, expected) => {
    const got = quotas(line)
    expect(got).toHaveLength(1)
    expect(got[0]).toMatchObject({ ...GK, ...expected })
  })

  test.each<[string, string, Quota['award']]>([
    ['a certificate of merit', '- Tặng Bằng khen cho 05 tập thể.', 'bang_khen'],
    ['a flag', '- Tặng Cờ thi đua cho 02 tập thể.', 'co_thi_dua'],
    ['the award of the item', '- Giấy khen của Chủ tịch UBND huyện: 05 tập thể.', 'giay_khen'],
  ])('%s', (_, line, award) => {
    expect(quotas(line)).toMatchObject([{ award, subject: 'collective' }])
  })
})

describe('series and units', () => {
  test('the limit reaches over the series', () => {
    expect(brief(quotas('- Tặng Giấy khen tối đa cho 05 tập thể, 10 cá nhân.'))).toEqual([
      ['collective', 5, 'max'],
      ['individual', 10, 'max'],
    ])
  })

  test('each with its own limit', () => {
    expect(brief(quotas('- Tặng Giấy khen cho 05 tập thể và không quá 10 cá nhân.'))).toEqual([
      ['collective', 5, 'exact'],
      ['individual', 10, 'max'],
    ])
  })

  test.each([
    '- Mỗi đơn vị đề nghị tặng Giấy khen cho 01 tập thể và không quá 02 cá nhân.',
    '- Mỗi xã, phường, thị trấn được đề nghị tặng Giấy khen cho 01 tập thể và không quá 02 cá nhân.',
    '- Từng cơ quan xét chọn, đề nghị tặng Giấy khen cho 01 tập thể và không quá 02 cá nhân.',
  ])('for each unit: %s', line => {
    const got = quotas(line)
    expect(brief(got)).toEqual([
      ['collective', 1, 'exact'],
      ['individual', 2, 'max'],
    ])
    expect(got.every(q => q.perUnit)).toBe(true)
  })

  test('"mỗi năm" counts years, not units', () => {
    expect(quotas('- Mỗi năm tặng Giấy khen cho 05 tập thể.')).toMatchObject([{ count: 5, perUnit: false }])
  })

  test('the subject stands before the number', () => {
    expect(brief(quotas('1. Giấy khen của Chủ tịch UBND huyện', '- Tập thể: 05', '- Cá nhân: không quá 10'))).toEqual([
      ['collective', 5, 'exact'],
      ['individual', 10, 'max'],
    ])
  })

  test('the award of the lead-in holds for its items', () => {
    const got = quotas(
      '1. Tặng Giấy khen của Chủ tịch UBND huyện cho:',
      '- 05 tập thể;',
      '- 10 cá nhân.',
      '2. Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh cho:',
      '- 01 tập thể;',
    )
    expect(got.map(q => [q.award, q.subject, q.count])).toEqual([
      ['giay_khen', 'collective', 5],
      ['giay_khen', 'individual', 10],
      ['bang_khen', 'collective', 1],
    ])
  })

  test('two awards in one sentence', () => {
    const got = quotas('- Đề nghị tặng Bằng khen cho 01 tập thể; tặng Giấy khen cho 05 tập thể, 08 cá nhân.')
    expect(got.map(q => [q.award, q.subject, q.count])).toEqual([
      ['bang_khen', 'collective', 1],
      ['giay_khen', 'collective', 5],
      ['giay_khen', 'individual', 8],
    ])
  })
})

describe('what is no quota', () => {
  test.each([
    ['the campaign’s own reach', ['I. ĐỐI TƯỢNG', '- 12 tập thể phòng, ban và 220 công chức của huyện.']],
    ['a criterion', ['I. TIÊU CHÍ', '- Có ít nhất 02 cá nhân tham gia hội thi.']],
    ['given last year', ['I. KHEN THƯỞNG', '- Năm 2023, huyện đã tặng Giấy khen cho 12 tập thể, 30 cá nhân.']],
    ['pages of a dossier', ['I. KHEN THƯỞNG', '1. Hồ sơ', '- Báo cáo thành tích của tập thể 03 trang, của cá nhân 02 trang;']],
    ['a class of years', ['I. KHEN THƯỞNG', '- Tập thể được tặng Giấy khen năm 2024.']],
    ['a law', ['I. KHEN THƯỞNG', '- Giấy khen theo Điều 75 Luật Thi đua, khen thưởng năm 2022.']],
  ])('%s', (_, body) => {
    expect(brief(plan(...body, 'II. KINH PHÍ', 'Do ngân sách huyện bảo đảm.').quotas.map(q => q.value))).toEqual([])
  })
})

test('news: what will be given counts, what was given does not', () => {
  const { quotas: found } = news(
    'Huyện Bình Gia phát động thi đua cải cách hành chính',
    'Ngày 12/3/2024, UBND huyện Bình Gia ban hành Kế hoạch số 41/KH-UBND phát động phong trào thi đua cải cách hành chính trên địa bàn huyện, áp dụng cho mọi cơ quan của huyện.',
    'Năm 2023, Chủ tịch UBND huyện đã tặng Giấy khen cho 12 tập thể và 30 cá nhân có nhiều đóng góp cho công tác cải cách hành chính, trong đó phần lớn là cán bộ ở các xã vùng cao.',
    'Kết thúc phong trào, Chủ tịch UBND huyện tặng Giấy khen cho 05 tập thể và không quá 10 cá nhân tiêu biểu, lựa chọn công khai từ cơ sở và ưu tiên người trực tiếp làm việc tại bộ phận một cửa.',
  )
  expect(brief(found.map(q => q.value))).toEqual([
    ['collective', 5, 'exact'],
    ['individual', 10, 'max'],
  ])
})

describe('numbers in words', () => {
  test.each([
    ['- Tặng Giấy khen cho ba mươi ba tập thể.', 33],
    ['- Tặng Giấy khen cho hai mươi mốt tập thể.', 21],
    ['- Tặng Giấy khen cho tối đa ba mươi tập thể.', 30],
  ])('%s', (line, count) => {
    expect(quotas(line).map(q => q.count)).toEqual([count])
  })
})
