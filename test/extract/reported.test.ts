/** News: which plan is reported, whose it is and of which day. */
import { describe, expect, test } from 'vitest'
import { news } from './document.ts'

const HEADLINE = 'Huyện Bình Gia phát động thi đua cải cách hành chính'
const MORE =
  'Theo đó, các cơ quan tập trung rút ngắn thời gian giải quyết hồ sơ, tổ chức tiếp dân vào ngày nghỉ ở những xã xa trung tâm và chăm lo chỗ ngồi chờ cho người dân đến làm thủ tục.'
const COMMITTEE = 'Ủy ban nhân dân huyện Bình Gia'

describe('the reported plan', () => {
  test.each<[string, string, [string | null, string | null, string | null, string | null, string | null]]>([
    [
      'cited with its issuer',
      'Phong trào thi đua thực hiện theo Kế hoạch số 41/KH-UBND ngày 12/3/2024 của UBND huyện Bình Gia về phát động phong trào thi đua cải cách hành chính trên địa bàn huyện.',
      [COMMITTEE, 'issuer.reported-citation', '41/KH-UBND', '2024-03-12', 'issuedDate.reported'],
    ],
    [
      'told by who issued it and when',
      'Kế hoạch phát động phong trào thi đua do UBND huyện Bình Gia ban hành ngày 12/3/2024 được các cơ quan hưởng ứng ngay từ đầu năm trên địa bàn toàn huyện.',
      [COMMITTEE, 'issuer.reported-body', null, '2024-03-12', 'issuedDate.plan-of'],
    ],
    [
      'of a body that is none',
      'Phong trào thi đua được phát động theo Kế hoạch số 41/KH-UBND ngày 12/3/2024 của cơ quan chức năng cho mọi đơn vị trên địa bàn huyện thực hiện trong cả năm nay.',
      [null, null, '41/KH-UBND', '2024-03-12', 'issuedDate.reported'],
    ],
    [
      'with its day within the sentence',
      'Sáng nay, trong buổi lễ ngày 12/3/2024, UBND huyện Bình Gia ban hành Kế hoạch số 41/KH-UBND phát động phong trào thi đua cải cách hành chính cho mọi cơ quan.',
      [COMMITTEE, 'issuer.reported-body', '41/KH-UBND', '2024-03-12', 'issuedDate.sentence'],
    ],
    [
      'without any day',
      'UBND huyện Bình Gia vừa ban hành Kế hoạch số 41/KH-UBND phát động phong trào thi đua cải cách hành chính cho mọi cơ quan trên địa bàn huyện thực hiện ngay.',
      [COMMITTEE, 'issuer.reported-body', '41/KH-UBND', null, null],
    ],
  ])('%s', (_, lead, found) => {
    const { issuer, number, issuedDate } = news(HEADLINE, lead, MORE)
    expect([
      issuer?.value.name ?? null,
      issuer?.rule ?? null,
      number?.value.raw ?? null,
      issuedDate?.value ?? null,
      issuedDate?.rule ?? null,
    ]).toEqual(found)
  })
})

test('a byline in capitals is a name in normal case', () => {
  const lead = `Ngày 12/3/2024, UBND huyện Bình Gia ban hành Kế hoạch phát động phong trào thi đua cải cách hành chính trên địa bàn huyện cho mọi cơ quan của huyện.`
  expect(news(HEADLINE, lead, MORE, 'NGUYỄN VĂN AN').publication?.value.author).toBe('Nguyễn Văn An')
})

test('goals of news are those that look ahead', () => {
  const lead =
    'Ngày 12/3/2024, UBND huyện Bình Gia ban hành Kế hoạch số 41/KH-UBND phát động phong trào thi đua cải cách hành chính trên địa bàn huyện cho mọi cơ quan thực hiện.'
  const goals = 'Mục tiêu của phong trào là tỷ lệ hồ sơ đúng hạn đạt 98%. Tỷ lệ hồ sơ trực tuyến là 60%. Năm 2023 tỷ lệ đạt 90%.'
  expect(news(HEADLINE, lead, MORE, goals).targets.map(t => t.value.value)).toEqual([98])
})
