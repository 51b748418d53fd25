/** Fields of a document's head: type, campaign, title, theme, years, issuer. */
import { describe, expect, test } from 'vitest'
import { LETTERHEAD, plan, recordOf, TAIL } from './document.ts'

const BODY = ['I. NỘI DUNG', '- Thi đua làm tốt việc được giao.']
const titled = (type: string | null, ...title: string[]) => recordOf([...LETTERHEAD, ...(type ? [type] : []), ...title, ...BODY, ...TAIL])

describe('document type', () => {
  test.each([
    ['KẾ HOẠCH', 'plan'],
    ['HƯỚNG DẪN', 'guidance'],
    ['QUYẾT ĐỊNH', 'decision'],
    ['CHỈ THỊ', 'directive'],
    ['TỜ TRÌNH', 'proposal'],
    ['BÁO CÁO', 'report'],
    ['THÔNG BÁO', 'notice'],
    ['NGHỊ QUYẾT', 'resolution'],
  ])('%s', (line, type) => {
    expect(titled(line, 'Về phong trào thi đua năm 2024').documentType?.value).toBe(type)
  })

  test('a letter has no type line', () => {
    const record = recordOf([
      ...LETTERHEAD.slice(0, 4),
      'Số: 77/UBND-NV',
      'V/v phát động thi đua',
      LETTERHEAD[5]!,
      'Kính gửi: Các phòng, ban của huyện',
      'Để chào mừng ngày lễ lớn, Ủy ban nhân dân huyện đề nghị các phòng, ban phát động thi đua.',
      ...TAIL,
    ])
    expect(record.documentType?.value).toBe('official_letter')
  })
})

describe('is it a campaign?', () => {
  test.each([
    ['Phát động phong trào thi đua cải cách hành chính năm 2024', true],
    ['Tổ chức đợt thi đua cao điểm chào mừng Đại hội Đảng bộ huyện', true],
    ['Thực hiện phong trào thi đua “Dân vận khéo” năm 2024', true],
    ['Phòng, chống thiên tai năm 2024', false],
    ['Kiện toàn Hội đồng Thi đua - Khen thưởng huyện', false],
    ['Kiểm tra công tác thi đua, khen thưởng năm 2024', false],
    ['Tặng Giấy khen cho các tập thể có thành tích trong phong trào thi đua', false],
  ])('%s', (title, expected) => {
    expect(titled('KẾ HOẠCH', title).isCampaign?.value).toBe(expected)
  })

  test('false is inferred, with the title as its ground', () => {
    const { isCampaign } = titled('KẾ HOẠCH', 'Phòng, chống thiên tai năm 2024')
    expect(isCampaign).toMatchObject({ basis: 'inferred', evidence: [{ quote: 'Phòng, chống thiên tai năm 2024' }] })
  })
})

describe('title', () => {
  test.each<[string, string[], string]>([
    [
      'below the type',
      ['Phát động phong trào thi đua', 'cải cách hành chính năm 2024'],
      'Phát động phong trào thi đua cải cách hành chính năm 2024',
    ],
    ['in capitals', ['PHÁT ĐỘNG PHONG TRÀO THI ĐUA', 'NĂM 2024'], 'PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2024'],
    ['"Về việc" is kept', ['Về việc phát động phong trào thi đua năm 2024'], 'Về việc phát động phong trào thi đua năm 2024'],
    ['over a rule', ['Phát động phong trào thi đua năm 2024', '--------'], 'Phát động phong trào thi đua năm 2024'],
  ])('%s', (_, title, expected) => {
    expect(titled('KẾ HOẠCH', ...title).title?.value).toBe(expected)
  })

  test('on the line of the type', () => {
    expect(titled(null, 'KẾ HOẠCH PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2024').title?.value).toBe('PHÁT ĐỘNG PHONG TRÀO THI ĐUA NĂM 2024')
  })

  test('it ends before the preamble', () => {
    const record = titled(
      'KẾ HOẠCH',
      'Phát động phong trào thi đua năm 2024',
      'Thực hiện Kế hoạch số 118/KH-UBND ngày 05/01/2024 của UBND tỉnh; UBND huyện xây dựng kế hoạch như sau:',
    )
    expect(record.title?.value).toBe('Phát động phong trào thi đua năm 2024')
  })
})

describe('theme', () => {
  test.each([
    ['in the title', ['Phát động phong trào thi đua “Bình Gia cải cách vì dân” năm 2024'], 'Bình Gia cải cách vì dân'],
    ['straight quotes', ['Phát động phong trào thi đua "Bình Gia cải cách vì dân"'], 'Bình Gia cải cách vì dân'],
  ])('%s', (_, title, theme) => {
    expect(titled('KẾ HOẠCH', ...title).theme?.value).toBe(theme)
  })

  test.each([
    ['in quotes', '“Kỷ cương, tận tụy, vì Nhân dân”.'],
    ['plain', 'Kỷ cương, tận tụy, vì Nhân dân.'],
    ['led in', 'Phong trào có chủ đề: “Kỷ cương, tận tụy, vì Nhân dân”.'],
  ])('under its heading, %s', (_, text) => {
    expect(plan('I. CHỦ ĐỀ', text, 'II. NỘI DUNG', '- Việc.').theme?.value).toBe('Kỷ cương, tận tụy, vì Nhân dân')
  })

  test.each([
    ['a motto', 'Thi đua với phương châm “Nói đi đôi với làm”.'],
    ['another drive', 'Hưởng ứng cuộc vận động “Toàn dân đoàn kết”.'],
    ['a model', 'Nhân rộng mô hình “Ngày thứ Bảy vì dân”.'],
  ])('none: %s', (_, text) => {
    expect(plan('I. NỘI DUNG', `- ${text}`).theme).toBeNull()
  })
})

describe('years', () => {
  test.each([
    ['Phát động phong trào thi đua năm 2024', 2024, 2024],
    ['Phát động phong trào thi đua giai đoạn 2023 - 2025', 2023, 2025],
    ['Phát động phong trào thi đua năm học 2023 - 2024', 2023, 2024],
    ['Phát động phong trào thi đua đến năm 2025', 2024, 2025],
  ])('%s', (title, from, to) => {
    expect(titled('KẾ HOẠCH', title).years?.value).toEqual({ from, to })
  })

  test('from the period where the title says none', () => {
    const record = recordOf([
      ...LETTERHEAD,
      'KẾ HOẠCH',
      'Phát động phong trào thi đua cải cách hành chính',
      ...BODY,
      'II. THỜI GIAN THỰC HIỆN',
      'Từ ngày 15/3/2024 đến ngày 30/11/2025.',
      ...TAIL,
    ])
    expect(record.years).toMatchObject({ value: { from: 2024, to: 2025 }, basis: 'inferred' })
  })
})

describe('issuer', () => {
  const issued = (...head: string[]) =>
    recordOf([...head, ...LETTERHEAD.slice(2), 'KẾ HOẠCH', 'Phát động phong trào thi đua năm 2024', ...BODY, ...TAIL]).issuer?.value

  test.each<[string[], string, string, string | null]>([
    [['ỦY BAN NHÂN DÂN', 'HUYỆN BÌNH GIA'], 'Ủy ban nhân dân huyện Bình Gia', 'district', 'Lạng Sơn'],
    [['UBND HUYỆN BÌNH GIA'], 'Ủy ban nhân dân huyện Bình Gia', 'district', 'Lạng Sơn'],
    [['UỶ BAN NHÂN DÂN', 'TỈNH LẠNG SƠN'], 'Ủy ban nhân dân tỉnh Lạng Sơn', 'province', 'Lạng Sơn'],
    [['UBND TỈNH LẠNG SƠN', 'SỞ NỘI VỤ'], 'Sở Nội vụ tỉnh Lạng Sơn', 'province', 'Lạng Sơn'],
    [['UBND HUYỆN BÌNH GIA', 'PHÒNG NỘI VỤ'], 'Phòng Nội vụ huyện Bình Gia', 'district', 'Lạng Sơn'],
  ])('%j', (head, name, level, province) => {
    const issuer = issued(...head)
    expect(issuer?.name).toBe(name)
    expect(issuer?.level).toBe(level)
    expect(issuer?.unit?.province).toBe(province)
  })

  test('the body above is the parent', () => {
    expect(issued('UBND TỈNH LẠNG SƠN', 'SỞ NỘI VỤ')?.parent).toBe('Ủy ban nhân dân tỉnh Lạng Sơn')
  })
})

describe('a letter without a type line', () => {
  // no line of more than 140 characters tells where its letterhead ends
  test('a short letter has a number, a date and a title', () => {
    const record = recordOf([
      ...LETTERHEAD.slice(0, 4),
      'Số: 77/UBND-NV',
      'V/v phát động thi đua',
      LETTERHEAD[5]!,
      'Kính gửi: Các phòng, ban của huyện',
      'Đề nghị các phòng, ban phát động thi đua.',
      ...TAIL,
    ])
    expect(record.title?.value).toBe('V/v phát động thi đua')
    expect(record.number?.value.raw).toBe('77/UBND-NV')
    expect(record.issuedDate?.value).toBe('2024-03-12')
  })
})
