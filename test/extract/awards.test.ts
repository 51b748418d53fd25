import { describe, expect, test } from 'vitest'
import { plan } from './document.ts'

const forms = (...lines: string[]) => plan('I. NỘI DUNG', '- Việc.', 'II. KHEN THƯỞNG', ...lines).awardForms.map(a => a.value)

describe('award forms', () => {
  test.each([
    ['- Giấy khen của Chủ tịch UBND huyện.', 'giay_khen'],
    ['- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen.', 'bang_khen'],
    ['- Tặng Cờ thi đua của UBND tỉnh.', 'co_thi_dua'],
    ['- Danh hiệu Chiến sĩ thi đua cơ sở.', 'chien_si_thi_dua'],
    ['- Danh hiệu Tập thể lao động xuất sắc.', 'tap_the_lao_dong_xuat_sac'],
    ['- Đề nghị tặng thưởng Huân chương Lao động.', 'huan_chuong'],
    ['- Thư khen của Chủ tịch UBND huyện.', 'thu_khen'],
    ['- TẶNG GIẤY KHEN CHO TẬP THỂ TIÊU BIỂU.', 'giay_khen'],
  ])('%s', (line, code) => {
    expect(forms(line).map(a => a.code)).toEqual([code])
  })

  test('one row a form; several levels are several', () => {
    const got = forms('- Tặng Giấy khen cho 05 tập thể.', '- Tặng Giấy khen cho 10 cá nhân.', '- Đề nghị tặng Bằng khen cho 01 tập thể.')
    expect(got.map(a => a.code)).toEqual(['giay_khen', 'bang_khen'])
  })

  test.each([
    ['what somebody got earlier', ['I. TIÊU CHÍ', '- Cá nhân đã được tặng Bằng khen trong 05 năm trước.']],
    ['the name of a law', ['I. NỘI DUNG', '- Theo Nghị định quy định về Huân chương, Bằng khen.']],
    ['a council', ['I. TỔ CHỨC THỰC HIỆN', '1. Hội đồng Thi đua - Khen thưởng huyện theo dõi phong trào.']],
  ])('none: %s', (_, body) => {
    expect(plan(...body, 'II. KINH PHÍ', 'Do ngân sách huyện bảo đảm.').awardForms).toEqual([])
  })
})

describe('dossier', () => {
  const papers = (...lines: string[]) =>
    plan('I. NỘI DUNG', '- Việc.', 'II. KHEN THƯỞNG', '1. Hồ sơ đề nghị khen thưởng', ...lines).dossier.map(d => d.value)

  test('one paper an item', () => {
    expect(papers('- Tờ trình kèm danh sách;', '- Biên bản họp xét;', '- Báo cáo thành tích (tập thể 03 trang).')).toEqual([
      'Tờ trình kèm danh sách',
      'Biên bản họp xét',
      'Báo cáo thành tích (tập thể 03 trang)',
    ])
  })

  test('a series in a sentence', () => {
    expect(papers('- Hồ sơ gồm: tờ trình; biên bản họp xét; báo cáo thành tích.')).toEqual([
      'tờ trình',
      'biên bản họp xét',
      'báo cáo thành tích',
    ])
  })

  test('time, place and number of sets are no papers', () => {
    expect(papers('- Tờ trình kèm danh sách;', '- Thời gian gửi: trước ngày 15/12/2024;', '- Số lượng: 02 bộ.')).toEqual([
      'Tờ trình kèm danh sách',
    ])
  })

  test('a series in a paragraph without label', () => {
    const { dossier } = plan(
      'I. NỘI DUNG',
      '- Việc.',
      'II. KHEN THƯỞNG',
      '1. Hồ sơ đề nghị khen thưởng',
      'Hồ sơ gồm: tờ trình; biên bản họp xét; báo cáo thành tích.',
    )
    expect(dossier.map(d => d.value)).toEqual(['tờ trình', 'biên bản họp xét', 'báo cáo thành tích'])
  })
})

describe('found by the tests of the whole', () => {
  // line breaks are spaces in folded text: the words before a mention are those of the item above
  test('a law in the item above takes nothing away', () => {
    expect(forms('- Việc xét khen theo Điều 75 Luật Thi đua, khen thưởng', '- Tặng Giấy khen cho 05 tập thể').map(a => a.code)).toEqual([
      'giay_khen',
    ])
  })
})
