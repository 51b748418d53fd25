import { describe, expect, test } from 'vitest'
import type { Subject } from '../../schemas/codes.ts'
import { subjectOfText } from '../../src/extract/subject.ts'
import { plan } from './document.ts'

describe('whom a phrase names', () => {
  test.each<[string, Subject | null]>([
    ['Các phòng, ban chuyên môn thuộc UBND huyện', 'collective'],
    ['Các cơ quan, đơn vị, địa phương', 'collective'],
    ['UBND các xã, thị trấn', 'collective'],
    ['Hộ gia đình, doanh nghiệp, hợp tác xã', 'collective'],
    ['Cán bộ, công chức, viên chức, người lao động', 'individual'],
    // persons of bodies are persons
    ['Cán bộ, công chức thuộc các cơ quan, đơn vị', 'individual'],
    ['Giáo viên, nhân viên đang công tác tại các trường học trên địa bàn huyện', 'individual'],
    ['Đoàn viên, hội viên các tổ chức', 'individual'],
    ['Nhân dân trên địa bàn huyện', 'individual'],
    ['Tập thể, cá nhân', 'both'],
    ['Các tập thể và cá nhân trong huyện', 'both'],
    ['Các cơ quan, đơn vị và cán bộ, công chức', 'both'],
    // "nhân dân" in the name of a body is no person
    ['Ủy ban nhân dân các xã', 'collective'],
    ['Phong trào thi đua', null],
    ['Từ ngày 15/3/2024', null],
  ])('%s', (text, subject) => {
    expect(subjectOfText(text)).toBe(subject)
  })
})

describe('participants', () => {
  const read = (...lines: string[]) =>
    plan('I. ĐỐI TƯỢNG THI ĐUA', ...lines, 'II. NỘI DUNG', '- Việc.').participants.map(p => [p.value.text, p.value.subject])

  test('one a list item, never split', () => {
    expect(read('- Các phòng, ban của huyện; UBND các xã.', '- Cán bộ, công chức, viên chức.')).toEqual([
      ['Các phòng, ban của huyện; UBND các xã', 'collective'],
      ['Cán bộ, công chức, viên chức', 'individual'],
    ])
  })

  test('divided by subject', () => {
    expect(read('1. Tập thể', '- Các phòng, ban của huyện.', '2. Cá nhân', '- Công chức của các phòng, ban.')).toEqual([
      ['Các phòng, ban của huyện', 'collective'],
      ['Công chức của các phòng, ban', 'individual'],
    ])
  })

  test('run in with the heading', () => {
    const { participants } = plan('I. NỘI DUNG', '1. Đối tượng: Các cơ quan, đơn vị của huyện.', '2. Nội dung', '- Việc.')
    expect(participants.map(p => [p.value.text, p.value.subject])).toEqual([['Các cơ quan, đơn vị của huyện', 'collective']])
  })

  test('outside their heading nobody takes part', () => {
    expect(plan('I. NỘI DUNG', '- Cán bộ, công chức đeo thẻ.', 'II. TỔ CHỨC THỰC HIỆN', '1. Phòng Nội vụ theo dõi.').participants).toEqual(
      [],
    )
  })
})
