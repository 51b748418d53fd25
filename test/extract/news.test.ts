import { describe, expect, test } from 'vitest'
import { recordOf } from './document.ts'

const LEAD =
  'Ngày 12/3/2024, UBND huyện Bình Gia ban hành Kế hoạch số 41/KH-UBND phát động phong trào thi đua cải cách hành chính trên địa bàn huyện, áp dụng cho mọi cơ quan của huyện.'
const MORE =
  'Theo đó, các cơ quan tập trung rút ngắn thời gian giải quyết hồ sơ, tổ chức tiếp dân vào ngày nghỉ ở những xã xa trung tâm và chăm lo chỗ ngồi chờ cho người dân đến làm thủ tục.'
const HEADLINE = 'Huyện Bình Gia phát động thi đua cải cách hành chính'

describe('a page', () => {
  const record = recordOf([
    'Trang chủ',
    'Liên hệ',
    'VN-Index 1.250,35 (+0,85%)',
    HEADLINE,
    'Thứ Tư, 13/03/2024 08:15',
    LEAD,
    MORE,
    'Lục Thảo',
    'Tin liên quan',
    'Sở Nội vụ ban hành Kế hoạch số 99/KH-SNV ngày 01/02/2024',
    'Lượt xem: 1.234',
  ])

  test('is known for what it is', () => {
    expect(record.documentType?.value).toBe('news')
    expect(record.isCampaign?.value).toBe(true)
    expect(record.absences).toMatchObject({ issuedPlace: 'not_applicable', signature: 'not_applicable', recipients: 'not_applicable' })
  })

  test('its own headline, day and author', () => {
    expect(record.title?.value).toBe(HEADLINE)
    expect(record.publication?.value).toMatchObject({ headline: HEADLINE, date: '2024-03-13', author: 'Lục Thảo' })
  })

  test('the plan that it reports', () => {
    expect(record.number?.value.raw).toBe('41/KH-UBND')
    expect(record.issuedDate?.value).toBe('2024-03-12')
    expect(record.issuer?.value.name).toBe('Ủy ban nhân dân huyện Bình Gia')
    expect(record.references.map(r => [r.value.number, r.value.role])).toEqual([['41/KH-UBND', 'reported']])
  })

  test('nothing of the frame', () => {
    expect(record.targets).toEqual([])
    expect(record.deadlines).toEqual([])
  })
})

test('a plan that is named by its day alone', () => {
  const record = recordOf([HEADLINE, LEAD.replace('Kế hoạch số 41/KH-UBND', 'Kế hoạch'), MORE])
  expect(record.number).toBeNull()
  expect(record.issuedDate?.value).toBe('2024-03-12')
})

test('a day without a year stays so', () => {
  const record = recordOf([HEADLINE, LEAD.replace('12/3/2024', '12/3'), MORE])
  expect(record.issuedDate?.value).toBe('--03-12')
})

test('without a printed day, author or source these parts are null', () => {
  const record = recordOf([HEADLINE, LEAD, MORE])
  expect(record.publication?.value).toEqual({ headline: HEADLINE, date: null, author: null, publisher: null })
})

describe('known shortfalls: each fails until the rule is better', () => {
  // the day at the head of the sentence is given to the citation only where it is set in figures
  test('the day of the reported plan in words', () => {
    const record = recordOf([HEADLINE, LEAD.replace('Ngày 12/3/2024', 'Ngày 12 tháng 3 năm 2024'), MORE])
    expect(record.references.map(r => r.value.date)).toEqual(['2024-03-12'])
  })
})
