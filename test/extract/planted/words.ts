/** Our own words around the facts. None of these sentences holds a fact of the kinds that are planted. */
import fc from 'fast-check'

export interface Place {
  unit: string
  province: string
}
export const PLACES: Place[] = [
  { unit: 'Bình Gia', province: 'Lạng Sơn' },
  { unit: 'Trạm Tấu', province: 'Yên Bái' },
  { unit: 'Vũ Thư', province: 'Thái Bình' },
  { unit: 'Mang Yang', province: 'Gia Lai' },
  { unit: 'Tri Tôn', province: 'An Giang' },
]
export const NAMES = ['Lục Văn Thảo', 'Hoàng Thị Mến', 'Nông Quốc Vượng', 'Đàm Thị Xuân', 'Trịnh Hữu Lạc', 'Vi Thị Ngọc Ánh']

export const PURPOSES = [
  'Tạo không khí làm việc vui vẻ, đoàn kết ở mọi phòng',
  'Giúp người dân tìm đúng nơi, gặp đúng người',
  'Bớt giấy tờ thừa, bớt đi lại nhiều lần',
  'Khơi dậy sáng kiến nhỏ của từng người',
  'Giữ nền nếp làm việc đã có từ nhiều năm',
  'Làm cho trụ sở sạch, thoáng và dễ vào',
]
export const PARTICIPANTS: [string, 'collective' | 'individual'][] = [
  ['Các phòng, ban chuyên môn của huyện', 'collective'],
  ['Ủy ban nhân dân các xã, thị trấn', 'collective'],
  ['Các đơn vị sự nghiệp trực thuộc huyện', 'collective'],
  ['Cán bộ, công chức, viên chức, người lao động', 'individual'],
  ['Đoàn viên, hội viên tình nguyện', 'individual'],
]
export const REQUIREMENTS = [
  'Việc làm phải thiết thực, tránh phô trương',
  'Bình xét công khai, được mọi người đồng tình',
  'Người đứng đầu chịu trách nhiệm về kết quả của đơn vị',
  'Không để ảnh hưởng đến công việc hằng ngày',
]
export const THEMES = ['Bình yên nơi công sở', 'Mỗi ngày một việc tốt', 'Vui lòng dân đến, vừa lòng dân đi']
export const BODIES = [
  'Phòng Nội vụ',
  'Văn phòng HĐND và UBND huyện',
  'Phòng Tài chính - Kế hoạch',
  'Các phòng, ban của huyện',
  'Ủy ban nhân dân các xã, thị trấn',
  'Trung tâm Văn hóa huyện',
  'Hội đồng Thi đua - Khen thưởng huyện',
]
export const CHORES = [
  'Theo dõi, nhắc việc thường xuyên',
  'Tổng hợp ý kiến của người dân',
  'Giúp các xã còn lúng túng',
  'Bố trí chỗ ngồi chờ cho người già',
]
export const CONTENTS = [
  'Thi đua sắp xếp tủ hồ sơ gọn gàng, có nhãn từng ngăn',
  'Thi đua trả lời người dân bằng lời dễ hiểu',
  'Dùng chung một mẫu đơn cho những việc giống nhau',
  'Dọn dẹp hành lang, không để xe chắn lối đi',
  'Cùng nhau học cách dùng phần mềm mới',
]
export const SOLUTIONS = [
  'Người đứng đầu làm gương, đi sớm và về đúng giờ',
  'Kể chuyện hay trong buổi chào cờ đầu tuần',
  'Mở hòm thư góp ý ở nơi dễ thấy',
  'Giúp nhau khi có người nghỉ ốm',
]
export const CRITERIA = [
  'Nội bộ đoàn kết, không có chuyện bè phái',
  'Có cách làm hay, được nơi khác học theo',
  'Giữ lời hẹn với người dân',
  'Không ai bị nhắc nhở về thái độ phục vụ',
]
export const FUNDING = [
  'Kinh phí do ngân sách huyện bảo đảm, giao trong dự toán của từng đơn vị.',
  'Các đơn vị dùng nguồn khoán, tiết kiệm và đúng chế độ.',
]
export const PAPERS = [
  'Tờ trình kèm danh sách',
  'Biên bản họp xét của đơn vị',
  'Báo cáo thành tích có xác nhận',
  'Bản sao quyết định công nhận sáng kiến',
  'Phiếu lấy ý kiến người dân',
]
export const RECIPIENTS = [
  'Như trên',
  'Sở Nội vụ (để b/c)',
  'Thường trực Huyện ủy',
  'Các phòng, ban của huyện',
  'Ủy ban nhân dân các xã, thị trấn',
  'Chủ tịch và các Phó Chủ tịch huyện',
]

/** Numbers and dates that are nobody's fact, by the section where they may stand; `last` is the year before the campaign. */
export const NOISE = {
  preamble: (last: number) => [
    `Năm ${last}, tỷ lệ hồ sơ đúng hạn của huyện đạt 97,3%, xếp thứ 4/11 huyện; còn 2,4% hồ sơ phải trả lại.`,
    `Trong năm ${last}, toàn huyện đã tiếp nhận 12.450 hồ sơ, trong đó 8.120 hồ sơ nộp qua mạng.`,
  ],
  contents: (last: number) => [
    'Mỗi tháng dọn vệ sinh chung 02 buổi, mỗi buổi một giờ',
    `Học theo cách làm của xã đứng thứ 3/18 trong năm ${last}`,
    'Số điện thoại góp ý: 0205.381.2345, nghe máy cả ngày nghỉ',
  ],
  criteria: (_: number) => [
    'Hoàn thành 100% việc được giao trong năm',
    'Có ít nhất 01 sáng kiến được áp dụng',
    'Điểm tự chấm lệch điểm thẩm định không quá 5 điểm',
  ],
  solutions: (last: number) => [
    `Rút kinh nghiệm từ đợt kiểm tra ngày 12/10/${last}, sửa ngay những chỗ còn lộn xộn`,
    `Dùng mẫu sổ mới từ ngày 01/7/${last + 1}`,
    'Mở cửa tiếp dân từ 7 giờ 30 đến 17 giờ',
  ],
  awards: (last: number) => [
    `Năm ${last}, huyện đã tặng Giấy khen cho 12 tập thể và 30 cá nhân`,
    'Báo cáo thành tích của tập thể dài 03 trang, của cá nhân 02 trang',
    'Việc xét khen theo Điều 75 Luật Thi đua, khen thưởng',
  ],
}

export const some = <T>(pool: readonly T[], min: number, max: number): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...pool], { minLength: Math.min(min, pool.length), maxLength: Math.min(max, pool.length) })
