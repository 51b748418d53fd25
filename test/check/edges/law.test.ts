/** Rules of offices and units that are not there on the day. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'body-ended',
    what: 'between two lives of its name an office is left alone',
    plan: {
      implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị Phòng Kinh tế theo dõi.',
      dateline: 'Nguyên Bình, ngày 15 tháng 4 năm 2025',
      letterhead: 'ỦY BAN NHÂN DÂN\n\nHUYỆN NGUYÊN BÌNH',
      title: 'Phát động phong trào thi đua trên địa bàn huyện Nguyên Bình năm 2025',
    },
    heard: ['error: Phòng Văn hóa - Xã hội'],
  },
  {
    rule: 'body-ended',
    what: 'a Sở has rooms of its own',
    plan: {
      letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
      number: 'Số: 08/KH-SNV',
      implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ: theo dõi, đôn đốc.',
    },
    heard: [],
  },
  {
    rule: 'body-ended',
    what: 'a longer name is another',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Sở Thông tin và Truyền thông, khoa học phối hợp.' },
    heard: [],
  },
  {
    rule: 'body-ended',
    what: 'what is cited twice is said once',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ: theo dõi.\n\n2. Phòng  Nội vụ: đôn đốc.' },
    heard: ['error: Phòng Nội vụ → Phòng Văn hóa - Xã hội'],
  },
  {
    rule: 'body-ended',
    what: 'however its hyphen is set',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Sở Lao động- Thương binh và Xã hội: hướng dẫn.' },
    heard: ['error: Sở Lao động- Thương binh và Xã hội → Sở Nội vụ, Sở Y tế, Sở Giáo dục và Đào tạo'],
  },
  {
    rule: 'body-ended',
    what: 'on the day of its end',
    plan: {
      implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Sở Thông tin và Truyền thông: hướng dẫn.',
      dateline: 'Tam Kim, ngày 01 tháng 3 năm 2025',
    },
    heard: ['error: Phòng Văn hóa - Xã hội', 'error: Sở Thông tin và Truyền thông → Sở Khoa học và Công nghệ'],
  },
  {
    rule: 'body-ended',
    what: 'and on the day before',
    plan: {
      implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Sở Thông tin và Truyền thông: hướng dẫn.',
      dateline: 'Tam Kim, ngày 28 tháng 02 năm 2025',
    },
    heard: ['error: Phòng Văn hóa - Xã hội'],
  },
  {
    rule: 'unit-ended',
    what: 'a unit that is yet to come',
    plan: {
      dateline: 'Tam Kim, ngày 15 tháng 01 năm 2025',
      closing: 'Trên đây là Kế hoạch của UBND xã Tam Kim; phối hợp với UBND đặc khu Phú Quốc thực hiện./.',
    },
    heard: ['error: đặc khu Phú Quốc'],
  },
  {
    rule: 'unit-ended',
    what: 'of several namesakes nobody knows what became',
    plan: { measures: 'VI. BIỆN PHÁP\n\n1. Làm theo cách của UBND huyện Châu Thành.' },
    heard: ['error: huyện Châu Thành', 'error: UBND huyện → Ủy ban nhân dân các xã, phường, đặc khu'],
  },
  {
    rule: 'unit-ended',
    what: 'a unit that is named twice is said once',
    plan: { measures: 'VI. BIỆN PHÁP\n\n1. Làm theo cách của tỉnh Bắc Kạn.\n\n2. Gửi tài liệu cho tỉnh Bắc Kạn.' },
    heard: ['error: tỉnh Bắc Kạn → tỉnh Thái Nguyên'],
  },
  {
    rule: 'unit-ended',
    what: 'districts on their last day',
    plan: { dateline: 'Tam Kim, ngày 30 tháng 6 năm 2025', measures: 'VI. BIỆN PHÁP\n\n1. UBND các huyện hướng dẫn.' },
    heard: [],
  },
  {
    rule: 'unit-ended',
    what: 'and on the day after',
    plan: { dateline: 'Tam Kim, ngày 01 tháng 7 năm 2025', measures: 'VI. BIỆN PHÁP\n\n1. UBND các huyện hướng dẫn.' },
    heard: ['error: UBND các huyện → Ủy ban nhân dân các xã, phường, đặc khu'],
  },
  {
    rule: 'unit-ended',
    what: 'one of several namesakes',
    plan: { measures: 'VI. BIỆN PHÁP\n\n1. Làm theo cách của UBND huyện Châu Thành.' },
    heard: ['error: huyện Châu Thành', 'error: UBND huyện → Ủy ban nhân dân các xã, phường, đặc khu'],
  },
])
