import { describe, expect, test } from 'vitest'
import type { SectionRole } from '../../schemas/codes.ts'
import { cueRoles, headingRoles } from '../../src/structure/roles.ts'
import { foldInPlace } from '../../src/text/fold.ts'

describe('headings', () => {
  test.each<[string, SectionRole[]]>([
    ['MỤC ĐÍCH', ['purpose']],
    ['Mục đích, ý nghĩa', ['purpose']],
    ['MỤC ĐÍCH, YÊU CẦU', ['purpose', 'requirements']],
    ['MỤC ĐÍCH - YÊU CẦU', ['purpose', 'requirements']],
    ['Mục đích và yêu cầu', ['purpose', 'requirements']],
    ['Chủ đề phong trào', ['theme']],
    ['Mục tiêu cụ thể', ['objectives']],
    ['CÁC CHỈ TIÊU THI ĐUA', ['objectives']],
    ['Phạm vi, đối tượng', ['scope', 'participants']],
    ['Đối tượng thi đua', ['participants']],
    ['NỘI DUNG THI ĐUA', ['contents']],
    ['Nhiệm vụ, giải pháp', ['contents', 'solutions']],
    ['TIÊU CHÍ THI ĐUA', ['criteria']],
    ['Tiêu chuẩn khen thưởng', ['award_standards']],
    ['Hình thức khen thưởng', ['award_forms']],
    ['Hình thức và số lượng khen thưởng', ['award_forms', 'award_quota']],
    ['Số lượng khen thưởng', ['award_quota']],
    ['Hồ sơ đề nghị khen thưởng', ['award_dossier']],
    ['Thời gian nộp hồ sơ', ['award_timing']],
    ['Thời gian thực hiện', ['schedule']],
    ['THỜI GIAN', ['schedule']],
    ['Kinh phí', ['funding']],
    ['NGUỒN KINH PHÍ', ['funding']],
    ['TỔ CHỨC THỰC HIỆN', ['implementation']],
    ['Trách nhiệm thực hiện', ['implementation']],
    ['Chế độ báo cáo', ['reporting']],
    ['Sơ kết, tổng kết', ['reporting']],
    ['Căn cứ pháp lý', ['legal_basis']],
    // older tone placement, end marks
    ['Mục đích.', ['purpose']],
    ['Thời gian thực hiện:', ['schedule']],
  ])('%s', (heading, roles) => {
    expect(headingRoles(heading)).toEqual(roles)
  })

  test.each([
    'Nâng cao nhận thức, trách nhiệm',
    'Phần chung',
    'Khẩu hiệu',
    'Thủ trưởng các cơ quan',
    'Phòng Nội vụ',
    'Đẩy mạnh ứng dụng công nghệ',
    'Yêu',
    '',
    '...',
  ])('none: %s', heading => {
    expect(headingRoles(heading)).toEqual([])
  })

  test('a sentence is no heading', () => {
    expect(headingRoles(`Mục đích ${'của mọi việc làm '.repeat(8)}`)).toEqual([])
  })
})

describe('news prose', () => {
  test.each<[string, SectionRole[]]>([
    ['Nhằm tạo không khí sôi nổi trong cơ quan, huyện mở phong trào.', ['purpose']],
    ['Đối tượng thi đua là các phòng, ban của huyện.', ['participants']],
    ['Phong trào tập trung vào các nội dung sau: dọn kho; trồng cây.', ['contents']],
    ['Các tiêu chí gồm: trụ sở sạch; công chức đúng giờ.', ['criteria']],
    ['Huyện phấn đấu đến cuối năm mọi phòng đều có biển chỉ dẫn.', ['objectives']],
    ['Phong trào được tổ chức từ tháng 4 đến tháng 10 năm 2024.', ['schedule']],
    ['Kết thúc đợt thi đua, 05 phòng làm tốt được tặng Giấy khen.', ['award_forms']],
    ['Chủ tịch UBND huyện yêu cầu các phòng làm ngay từ tháng này.', ['implementation']],
    ['Năm ngoái, mười tập thể đã được tặng Giấy khen.', []],
    ['Buổi lễ có đông người dự, không khí vui vẻ.', []],
  ])('%s', (paragraph, roles) => {
    expect(cueRoles(foldInPlace(paragraph))).toEqual(roles)
  })
})
