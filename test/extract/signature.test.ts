import { describe, expect, test } from 'vitest'
import type { Signature } from '../../schemas/record.ts'
import { LETTERHEAD, recordOf, TITLE } from './document.ts'

const RECIPIENTS = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.']
const signed = (...lines: string[]) => recordOf([...LETTERHEAD, ...TITLE, 'I. NỘI DUNG', '- Việc./.', ...lines])
const UB = 'Ủy ban nhân dân'

describe('stacks', () => {
  test.each<[string[], Signature]>([
    [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo'], { name: 'Lục Văn Thảo', position: 'Chủ tịch', authority: 'TM', onBehalfOf: UB }],
    [
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hoàng Thị Mến'],
      { name: 'Hoàng Thị Mến', position: 'Phó Chủ tịch', authority: 'KT', onBehalfOf: UB },
    ],
    [
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Hoàng Thị Mến'],
      { name: 'Hoàng Thị Mến', position: 'Phó Giám đốc', authority: 'KT', onBehalfOf: null },
    ],
    [['GIÁM ĐỐC', 'Lục Văn Thảo'], { name: 'Lục Văn Thảo', position: 'Giám đốc', authority: null, onBehalfOf: null }],
    [['HIỆU TRƯỞNG', '(Đã ký)', 'Lục Văn Thảo'], { name: 'Lục Văn Thảo', position: 'Hiệu trưởng', authority: null, onBehalfOf: null }],
    // missing dots, slashes
    [
      ['T/M ỦY BAN NHÂN DÂN', 'K/T CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hoàng Thị Mến'],
      { name: 'Hoàng Thị Mến', position: 'Phó Chủ tịch', authority: 'KT', onBehalfOf: UB },
    ],
    [['TM ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo'], { name: 'Lục Văn Thảo', position: 'Chủ tịch', authority: 'TM', onBehalfOf: UB }],
    // the body’s name breaks over two lines
    [
      ['TM. ỦY BAN NHÂN', 'DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo'],
      { name: 'Lục Văn Thảo', position: 'Chủ tịch', authority: 'TM', onBehalfOf: UB },
    ],
    [
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Lục Văn Thảo'],
      { name: 'Lục Văn Thảo', position: 'Chánh Văn phòng', authority: 'TL', onBehalfOf: null },
    ],
    [
      ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'Lục Văn Thảo'],
      { name: 'Lục Văn Thảo', position: 'Trưởng phòng', authority: 'TUQ', onBehalfOf: null },
    ],
    [['Q. GIÁM ĐỐC', 'Lục Văn Thảo'], { name: 'Lục Văn Thảo', position: null, authority: 'Q', onBehalfOf: null }],
    // ranks and degrees are no part of the name
    ...['Thượng tá', 'Đại tá', 'ThS.', 'TS.', 'TS.BS'].map((rank): [string[], Signature] => [
      ['CHỈ HUY TRƯỞNG', `${rank} Lục Văn Thảo`],
      { name: 'Lục Văn Thảo', position: 'Chỉ huy trưởng', authority: null, onBehalfOf: null },
    ]),
    // a name without an office
    [['TM. ỦY BAN NHÂN DÂN', 'Lục Văn Thảo'], { name: 'Lục Văn Thảo', position: null, authority: 'TM', onBehalfOf: UB }],
    // nobody has signed yet
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], { name: null, position: 'Phó Chủ tịch', authority: 'KT', onBehalfOf: UB }],
  ])('%j', (lines, expected) => {
    expect(signed(...RECIPIENTS, ...lines).signature?.value).toMatchObject(expected)
  })

  test('before the recipients', () => {
    const record = signed('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Hoàng Thị Mến', ...RECIPIENTS)
    expect(record.signature?.value).toEqual({ name: 'Hoàng Thị Mến', position: 'Phó Chủ tịch', authority: 'KT', onBehalfOf: UB })
    expect(record.recipients.map(r => r.value)).toEqual(['Như trên', 'Lưu: VT'])
  })

  test('without recipients', () => {
    expect(signed('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo').signature?.value.name).toBe('Lục Văn Thảo')
  })

  test('evidence cites each line', () => {
    const { signature } = signed(...RECIPIENTS, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo')
    expect(signature?.evidence.map(e => e.quote)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo'])
  })

  test('an annex with its own table of names does not change it', () => {
    const record = signed(
      ...RECIPIENTS,
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lục Văn Thảo',
      'PHỤ LỤC',
      'DANH SÁCH TỔ GIÚP VIỆC',
      '1. Ông Nông Văn Bảy, Phó Trưởng phòng',
      '2. Bà Hà Thị Xuân, chuyên viên',
    )
    expect(record.signature?.value.name).toBe('Lục Văn Thảo')
  })

  test('none: a text without a signature says so', () => {
    const record = recordOf([...LETTERHEAD, ...TITLE, 'I. NỘI DUNG', '- Việc.'])
    expect(record.signature).toBeNull()
    expect(record.absences.signature).toBe('absent')
  })
})

describe('recipients', () => {
  const read = (...lines: string[]) => signed(...lines, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo').recipients.map(r => r.value)

  test.each([
    [
      'one a line',
      ['Nơi nhận:', '- Sở Nội vụ (b/c);', '- Các phòng, ban huyện;', '- Lưu: VT, NV.'],
      ['Sở Nội vụ (b/c)', 'Các phòng, ban huyện', 'Lưu: VT, NV'],
    ],
    [
      'a wrapped line',
      ['Nơi nhận:', '- Chủ tịch, các Phó Chủ tịch', 'UBND huyện;', '- Lưu: VT.'],
      ['Chủ tịch, các Phó Chủ tịch UBND huyện', 'Lưu: VT'],
    ],
    ['all on one line', ['Nơi nhận: - Như trên; - Sở Nội vụ; - Lưu: VT.'], ['Như trên', 'Sở Nội vụ', 'Lưu: VT']],
    ['without dashes', ['Nơi nhận:', 'Như trên;', 'Sở Nội vụ;', 'Lưu: VT.'], ['Như trên', 'Sở Nội vụ', 'Lưu: VT']],
    ['pluses', ['Nơi nhận:', '+ Như trên;', '+ Lưu: VT.'], ['Như trên', 'Lưu: VT']],
    ['an end mark "./."', ['Nơi nhận:', '- Như trên;', '- Lưu: VT./.'], ['Như trên', 'Lưu: VT']],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected)
  })

  test('"Nơi nhận hồ sơ" in a sentence is no heading', () => {
    const record = recordOf([
      ...LETTERHEAD,
      ...TITLE,
      'I. HỒ SƠ',
      '- Nơi nhận hồ sơ là Phòng Nội vụ huyện, tầng hai trụ sở Ủy ban nhân dân huyện Bình Gia.',
    ])
    expect(record.recipients).toEqual([])
  })
})

describe('degrees before the name', () => {
  test.each(['BSCKII. Lục Văn Thảo'])('%s', name => {
    expect(signed(...RECIPIENTS, 'CHỈ HUY TRƯỞNG', name).signature?.value).toMatchObject({
      name: 'Lục Văn Thảo',
      position: 'Chỉ huy trưởng',
    })
  })
})
