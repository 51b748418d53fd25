/** Goals that say little, or two things: what each demand measures, by how much and until when. */
import { describe, expect, test } from 'vitest'
import { plan } from './document.ts'

describe('targets', () => {
  const targets = (...goals: string[]) =>
    plan('I. MỤC TIÊU', ...goals, 'II. NỘI DUNG', '- Thi đua.').targets.map(({ value: t }) => [t.measure, t.comparator, t.value, t.unit])
  test.each<[string, unknown[][]]>([
    // a limit holds for both members of a pair
    [
      '- Tối thiểu 65% hồ sơ trực tuyến và 50% hồ sơ thanh toán trực tuyến.',
      [
        ['hồ sơ trực tuyến', '>=', 65, '%'],
        ['hồ sơ thanh toán trực tuyến', '>=', 50, '%'],
      ],
    ],
    [
      '- Không quá 2% hồ sơ trễ hạn và 1% hồ sơ trả lại.',
      [
        ['hồ sơ trễ hạn', '<=', 2, '%'],
        ['hồ sơ trả lại', '<=', 1, '%'],
      ],
    ],
    [
      '- Trên 85% hồ sơ, hồ sơ trực tuyến trên 60%.',
      [
        ['hồ sơ', '>', 85, '%'],
        ['hồ sơ trực tuyến', '>', 60, '%'],
      ],
    ],
    // a class belongs to what the per cent measures
    ['- Học sinh xếp loại Tốt đạt từ 92%.', [['Học sinh xếp loại Tốt', '>=', 92, '%']]],
    ['- 100% đơn vị được xếp loại Tốt.', [['đơn vị được xếp loại Tốt', '=', 100, '%']]],
    ['- Có từ 03 mô hình hiệu quả trở lên.', [['mô hình hiệu quả', '>=', 3, 'mô']]],
    ['- Ít nhất ba mô hình.', [['mô hình', '>=', 3, 'mô']]],
    ['- Giảm số hồ sơ phải trả lại.', [['số hồ sơ phải trả lại', 'decrease', null, null]]],
    ['- Hằng năm tăng tỷ lệ hồ sơ trực tuyến.', [['tỷ lệ hồ sơ trực tuyến', 'increase', null, null]]],
    ['- Công tác văn thư đạt loại tốt.', []],
    ['- Duy trì điểm số PAR INDEX trong nhóm 10 tỉnh.', [['PAR_INDEX', 'top_n', 10, 'rank']]],
    ['- Nằm trong nhóm 10 huyện về giải quyết hồ sơ trực tuyến.', [['giải quyết hồ sơ trực tuyến', 'top_n', 10, 'rank']]],
    ['- Thời gian chờ không quá 15 phút.', [['Thời gian chờ', '<=', 15, 'phút']]],
    ['- Đạt trên 98%.', []],
    ['- Có 03 mô hình.', [['mô hình', '=', 3, 'mô']]],
    ['- Tăng từ 60% lên 75% hồ sơ trực tuyến.', [['hồ sơ trực tuyến', '=', 75, '%']]],
    ['- Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%.', [['Tỷ lệ hộ nghèo', '=', 3, '%']]],
    ['- Số xã trễ hạn giảm từ 7 xã xuống 3 xã.', [['Số xã trễ hạn', '=', 3, 'xã']]],
    ['- Dung lượng mỗi hồ sơ dưới 5 MB/tệp.', []],
    ['- Diện tích trồng rừng đạt 1.700 ha.', [['Diện tích trồng rừng', '=', 1700, 'ha']]],
    ['- Tỷ lệ trễ hạn 2% trở xuống.', [['Tỷ lệ trễ hạn', '<=', 2, '%']]],
    ['- Xây dựng 2024 kế hoạch.', []],
    ['- Trợ giúp cho 100% người cao tuổi.', [['người cao tuổi', '=', 100, '%']]],
    ['- Tỷ lệ hồ sơ đúng hạn đạt 98%. Kết quả năm 2023 đạt 90%.', [['Tỷ lệ hồ sơ đúng hạn', '=', 98, '%']]],
    ['- Chỉ số hài lòng đạt 90% (năm 2023 đạt 85%).', [['SIPAS', '=', 90, '%']]],
  ])('%s', (goal, found) => expect(targets(goal)).toEqual(found))

  test('a paragraph of last year’s results behind a goal is none', () => {
    expect(targets('- Tỷ lệ hồ sơ đúng hạn đạt 98%.', 'Năm 2023 tỷ lệ này là 90%.')).toEqual([['Tỷ lệ hồ sơ đúng hạn', '=', 98, '%']])
  })

  test('a year behind its demand is that demand’s own', () => {
    const two = '- PAR INDEX vào nhóm 20 tỉnh vào năm 2024 và nhóm 15 tỉnh vào năm 2025.'
    expect(plan('I. MỤC TIÊU', two).targets.map(t => [t.value.value, t.value.year])).toEqual([
      [20, 2024],
      [15, 2025],
    ])
  })

  test('the sentence over a list says its year', () => {
    expect(plan('I. MỤC TIÊU', 'Đến năm 2030:', '- Tỷ lệ hồ sơ đúng hạn đạt 99%.').targets.map(t => t.value.year)).toEqual([2030])
  })
})
