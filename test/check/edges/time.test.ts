/** Rules of time: the days before and behind each border. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'period-dates',
    what: 'a wave that ends before it begins',
    plan: {
      period:
        'VII. THỜI GIAN THỰC HIỆN\n\n- Đợt I: từ ngày 01/02/2026 đến ngày 30/6/2026.\n\n- Đợt II: từ ngày 30/11/2026 đến ngày 01/7/2026.',
    },
    heard: ['warning: từ ngày 30/11/2026 đến ngày 01/7/2026'],
  },
  {
    rule: 'period-dates',
    what: 'waves may share a day',
    plan: {
      period:
        'VII. THỜI GIAN THỰC HIỆN\n\n- Đợt I: từ ngày 01/02/2026 đến ngày 30/6/2026.\n\n- Đợt II: từ ngày 30/6/2026 đến ngày 30/11/2026.',
    },
    heard: [],
  },
  {
    rule: 'period-dates',
    what: 'waves with open ends',
    plan: {
      period:
        'VII. THỜI GIAN THỰC HIỆN\n\n- Đợt I: từ ngày ban hành Kế hoạch đến ngày 30/6/2026.\n\n- Đợt II: từ ngày 01/7/2026 đến khi tổng kết phong trào.',
    },
    heard: [],
  },
  {
    rule: 'period-dates',
    what: 'a campaign of one day',
    plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2026 đến hết ngày 01/02/2026.' },
    heard: [],
  },
  {
    rule: 'period-dates',
    what: 'without a date of issue',
    plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2025 đến hết ngày 30/11/2025.', dateline: '' },
    heard: [],
  },
  {
    rule: 'period-dates',
    what: 'it may end on the day of issue',
    plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/01/2026 đến hết ngày 15/01/2026.' },
    heard: [],
  },
  {
    rule: 'period-dates',
    what: 'but not on the day before',
    plan: { period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/01/2026 đến hết ngày 14/01/2026.' },
    heard: ['error: Từ ngày 01/01/2026 đến hết ngày 14/01/2026 → sau ngày 15/01/2026'],
  },
  {
    rule: 'dossier-before-results',
    what: '45 days before the end are usual',
    plan: {
      period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2026 đến hết ngày 30/11/2026.',
      dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 16/10/2026.',
    },
    heard: [
      'info: - Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 16/10/2026. → sau ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  },
  {
    rule: 'dossier-before-results',
    what: '46 are not',
    plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 15/10/2026.' },
    heard: [
      'warning: - Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 15/10/2026. → sau ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  },
  {
    rule: 'dossier-before-results',
    what: 'on the last day of the campaign',
    plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 30/11/2026.' },
    heard: [],
  },
  {
    rule: 'dossier-before-results',
    what: 'a day before',
    plan: { dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 29/11/2026.' },
    heard: [
      'info: - Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 29/11/2026. → sau ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  },
  {
    rule: 'dossier-before-results',
    what: 'of several dossiers the last counts',
    plan: {
      dossier:
        '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ sơ kết gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 30/6/2026.\n\n- Hồ sơ tổng kết gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 10/11/2026.',
    },
    heard: [
      'info: - Hồ sơ tổng kết gửi về Phòng  … hội chậm nhất ngày 10/11/2026. → sau ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  },
  {
    rule: 'dossier-before-results',
    what: 'a long campaign is rewarded year by year',
    plan: {
      period: 'VII. THỜI GIAN THỰC HIỆN\n\nTừ ngày 01/02/2026 đến hết ngày 30/11/2028.',
      dossier: '2. Hồ sơ đề nghị khen thưởng\n\n- Hồ sơ gửi về Phòng Văn hóa - Xã hội chậm nhất ngày 10/12/2026.',
    },
    heard: [],
  },
  {
    rule: 'deadline-after-end',
    what: 'on the last day of the campaign',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua gửi Văn phòng trước ngày 30/11/2026.' },
    heard: [],
  },
  {
    rule: 'deadline-after-end',
    what: 'a day later',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua gửi Văn phòng trước ngày 01/12/2026.' },
    heard: [
      'error: Các phòng chuyên môn: đăng ký  … n phòng trước ngày 01/12/2026. → trước ngày 30/11/2026 | draft: Từ ngày 01/02/2026 đến hết ngày 30/11/2026',
    ],
  },
  {
    rule: 'deadline-before-issue',
    what: 'on the day of issue',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua gửi Văn phòng trước ngày 15/01/2026.' },
    heard: [],
  },
  {
    rule: 'deadline-before-issue',
    what: 'a day before',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua gửi Văn phòng trước ngày 14/01/2026.' },
    heard: [
      'error: Các phòng chuyên môn: đăng ký  … n phòng trước ngày 14/01/2026. → sau ngày 15/01/2026 | draft: ngày 15 tháng 01 năm 2026',
    ],
  },
  {
    rule: 'deadline-weekend',
    what: 'what is due before a day off',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 05/12/2026.' },
    heard: [],
  },
  {
    rule: 'deadline-weekend',
    what: 'what takes place on a day off',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng tổ chức hội nghị tổng kết vào ngày 05/12/2026.' },
    heard: [],
  },
  {
    rule: 'quota-conflict',
    what: 'two numbers in one line',
    plan: {
      awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 03 tập thể; Chủ tịch UBND xã tặng Giấy khen cho 05 tập thể.',
    },
    heard: [],
  },
  {
    rule: 'quota-conflict',
    what: 'the same number twice',
    plan: {
      awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 03 tập thể.\n\n- Giấy khen của Chủ tịch UBND xã: 03 tập thể.',
    },
    heard: [],
  },
  {
    rule: 'quota-conflict',
    what: 'for bodies or persons',
    plan: {
      awards:
        'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 03 tập thể hoặc cá nhân.\n\n- Giấy khen của Chủ tịch UBND xã: 05 tập thể hoặc cá nhân.',
    },
    heard: [
      'warning: - Giấy khen của Chủ tịch UBND xã: 05 tập thể hoặc cá nhân. | draft: - Chủ tịch UBND xã tặng Giấy khen cho 03 tập thể hoặc cá nhân.',
    ],
  },
  {
    rule: 'quota-conflict',
    what: 'of two authorities',
    plan: {
      awards:
        'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 03 tập thể.\n\n- Hiệu trưởng các trường tặng Giấy khen cho 05 tập thể.',
    },
    heard: [],
  },
  {
    rule: 'number-gloss',
    what: 'numbers of several words',
    plan: {
      awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 1.200 (một nghìn hai trăm) cá nhân, 10  ( mười  một ) tập thể.',
    },
    heard: ['error: 10 ( mười một ) → một trong hai: 10 hoặc 11'],
  },
  {
    rule: 'target-direction',
    what: 'a measure that is turned around',
    plan: { objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ trả lại không đúng quy định dưới 1%.' },
    heard: [],
  },
  {
    rule: 'target-direction',
    what: 'ranks count downwards',
    plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số hài lòng (SIPAS) giảm 02 bậc.' },
    heard: [],
  },
  {
    rule: 'target-direction',
    what: 'less is better',
    plan: { objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ quá hạn tăng 5%.' },
    heard: ['warning: Tỷ lệ hồ sơ quá hạn tăng 5%.'],
  },
])
