import { describe, expect, it } from 'vitest'
import { checkVocabulary } from '../../scripts/data/vocabulary.ts'
import { findIndicator, indicator, indicators } from '../../src/knowledge/indicators.ts'

describe('findIndicator', () => {
  it.each([
    ['Tỷ lệ hồ sơ tiếp nhận trực tuyến', 'online_applications'],
    ['hồ sơ TTHC được nộp trực tuyến', 'online_applications'],
    ['tỷ lệ hồ sơ giải quyết theo hình thức trực tuyến toàn trình', 'online_full_applications'],
    ['TTHC đủ điều kiện được cung cấp DVCTT toàn trình', 'online_procedures'],
    ['hồ sơ giải quyết đúng hạn và trước hạn', 'on_time'],
    ['tỷ lệ hồ sơ TTHC được giải quyết đúng hạn', 'on_time'],
    ['hồ sơ quá hạn', 'late_applications'],
    ['mức độ hài lòng của người dân, doanh nghiệp về giải quyết thủ tục hành chính', 'satisfaction'],
    ['mức độ hài lòng của người bệnh', 'satisfaction_health'],
    ['số hoá hồ sơ, kết quả giải quyết TTHC', 'digitisation'],
    ['khai thác, sử dụng lại thông tin, dữ liệu số hóa', 'data_reuse'],
    ['tỷ lệ thanh toán trực tuyến', 'online_payment'],
    ['hồ sơ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia', 'online_payment'],
    ['thủ tục hành chính thực hiện tại Bộ phận Một cửa', 'one_stop'],
    ['giải ngân vốn đầu tư công', 'public_investment'],
    ['tỷ lệ hộ nghèo đa chiều', 'poverty_rate'],
    ['xã đạt chuẩn nông thôn mới', 'new_rural_communes'],
    ['xã đạt chuẩn NTM nâng cao', 'new_rural_advanced'],
    ['hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng', 'work_files_online'],
    ['văn bản điện tử được ký số', 'digitally_signed_documents'],
    ['phản ánh, kiến nghị của người dân được xử lý', 'feedback_handled'],
    ['nhiệm vụ trong Kế hoạch cải cách hành chính', 'reform_tasks_done'],
    ['dân số tham gia BHYT', 'health_insurance'],
    ['Kinh tế số', 'digital_economy'],
    ['PAR_INDEX', 'PAR_INDEX'],
    ['SERVICE_766', 'SERVICE_766'],
  ])('%j → %s', (measure, code) => expect(findIndicator(measure)).toBe(code))

  it.each([
    '',
    'diện tích rừng ngập mặn',
    'sàn giao dịch dữ liệu',
    'Tỷ trọng kinh tế số trong từng ngành, lĩnh vực',
    'OTHER:HDI',
    'hồ sơ bệnh án',
    'hồ sơ',
  ])('%j has no code', measure => expect(findIndicator(measure)).toBeNull())

  it('reads old and new placement of tones, and line breaks', () =>
    expect(findIndicator('số hoá\nhồ sơ')).toBe(findIndicator('số hóa hồ sơ')))

  it('every label is read as its own indicator', () => {
    for (const f of indicators) expect(findIndicator(f.vi), f.vi).toBe(f.code)
  })

  it('gives the facts of a code', () => {
    expect(indicator('poverty_rate')).toMatchObject({ unit: '%', higherIsBetter: false })
    expect(indicator('nothing')).toBeNull()
  })
})

describe('the small vocabularies', () => {
  it('have no dangling codes, no doubles, and labels that lead home', () => expect(checkVocabulary()).toEqual([]))
})
