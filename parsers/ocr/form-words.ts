/**
 * What every administrative document has printed in it, whoever issues it (NĐ 30/2020, Phụ lục I): the words of the form, by which a
 * reading that lost its accents is known again. No names of bodies or places, no figures.
 */

/** The state's name and motto; the Party's name in its place. */
export const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'ĐẢNG CỘNG SẢN VIỆT NAM'] as const

/** Lines that stand by themselves. */
export const LINES = [
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'CHỈ THỊ',
  'HƯỚNG DẪN',
  'THÔNG BÁO',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'NGHỊ QUYẾT',
  'CHƯƠNG TRÌNH',
  'CÔNG ĐIỆN',
  'THÔNG TƯ',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'ĐỀ ÁN',
  'PHƯƠNG ÁN',
  'PHỤ LỤC',
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'BÍ THƯ',
  'PHÓ BÍ THƯ',
  'HIỆU TRƯỞNG',
  'PHÓ HIỆU TRƯỞNG',
  'TRƯỞNG BAN',
  'PHÓ TRƯỞNG BAN',
  'TRƯỞNG PHÒNG',
  'CHÁNH VĂN PHÒNG',
  'BỘ TRƯỞNG',
  'THỨ TRƯỞNG',
  'THỦ TƯỚNG',
  'Kính gửi',
  'Nơi nhận',
] as const

/** Bodies, alone on a line or before a name. */
export const BODIES = ['ỦY BAN NHÂN DÂN', 'HỘI ĐỒNG NHÂN DÂN', 'BAN CHẤP HÀNH', 'BAN THƯỜNG VỤ', 'BAN CHỈ ĐẠO'] as const

/** What follows "ỦY BAN NHÂN DÂN", on its line or the next: elsewhere "TÌNH", "TÍNH" and "TĨNH" are words of their own. */
export const AREAS = ['TỈNH', 'HUYỆN', 'THÀNH PHỐ', 'THỊ XÃ', 'PHƯỜNG', 'XÃ', 'THỊ TRẤN', 'QUẬN'] as const

/** Words that open the name of a body in a letterhead, besides BODIES; what follows "TỈNH" is the unit's name, and ends the line. */
export const OFFICES = ['SỞ', 'BAN', 'HỘI', 'ĐOÀN', 'LIÊN', 'TRƯỜNG', 'CÔNG', 'VĂN', 'UBND', 'TRUNG', 'ỦY', 'ĐẢNG', 'MẶT'] as const

/** "Nguyên Bình, ngày 05 tháng 01 năm 2023" */
export const DATELINE = ['ngày', 'tháng', 'năm'] as const

/** What stands before an office or a body in a signature: "TM. ỦY BAN …", "KT. CHỦ TỊCH". */
export const AUTHORITY = /^(?:T\/M|K\/T|TM|KT|TL|TUQ|Q)[.,]?\s+/u

/** Headings of plans (NĐ 30/2020 leaves them to custom): in capitals behind a roman number. */
export const HEADINGS = [
  'MỤC ĐÍCH',
  'MỤC TIÊU',
  'YÊU CẦU',
  'NỘI DUNG',
  'CHỈ TIÊU',
  'TIÊU CHÍ',
  'ĐỐI TƯỢNG',
  'THỜI GIAN',
  'KHEN THƯỞNG',
  'KINH PHÍ',
  'TỔ CHỨC THỰC HIỆN',
  'NHIỆM VỤ',
  'GIẢI PHÁP',
  'KẾT QUẢ',
] as const
