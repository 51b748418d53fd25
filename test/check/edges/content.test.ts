/** Rules of what a plan holds and who confers. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'award-authority',
    what: 'Bằng khen that a committee confers',
    plan: { awards: 'VIII. KHEN THƯỞNG\n\n- UBND tỉnh tặng Bằng khen cho 01 tập thể.' },
    heard: ['warning: UBND tỉnh tặng Bằng khen → Chủ tịch UBND tỉnh'],
  },
  {
    rule: 'award-authority',
    what: 'a flag by its usual name',
    plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Cờ thi đua của UBND tỉnh: 01 tập thể.' },
    heard: [],
  },
  {
    rule: 'award-authority',
    what: 'a flag that a committee confers',
    plan: { awards: 'VIII. KHEN THƯỞNG\n\n- UBND tỉnh tặng Cờ thi đua cho 01 tập thể.' },
    heard: ['info: UBND tỉnh tặng Cờ thi đua → Chủ tịch UBND tỉnh'],
  },
  {
    rule: 'award-authority',
    what: 'who advises may lend its name',
    plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Giấy khen của Ban Chỉ đạo cải cách hành chính xã: 03 tập thể.' },
    heard: [],
  },
  {
    rule: 'launch-authority',
    what: 'a steering committee',
    plan: {
      letterhead: 'UBND XÃ TAM KIM\n\nBAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH',
      number: 'Số: 08/KH-BCĐ',
      title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn xã năm 2026',
      launch: 'Ban Chỉ đạo ban hành Kế hoạch như sau:',
    },
    heard: ['warning: Phát động phong trào thi đua c … chính trên địa bàn xã năm 2026 → Chủ tịch Ủy ban nhân dân phát động'],
  },
  {
    rule: 'launch-authority',
    what: 'an issuer that nobody knows',
    plan: {
      letterhead: '',
      signature: '',
      closing: 'Hết./.',
      launch: 'Nội dung như sau:',
      title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn xã năm 2026',
      basis: '',
    },
    heard: [],
  },
  {
    rule: 'launch-authority',
    what: 'the type on the line of the title',
    plan: {
      letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
      number: 'Số: 08/KH-SNV',
      type: '',
      title: 'KẾ HOẠCH phát động phong trào thi đua cải cách hành chính trên địa bàn tỉnh năm 2026',
      launch: 'Sở Nội vụ ban hành Kế hoạch như sau:',
    },
    heard: ['info: KẾ HOẠCH phát động phong trào  … ính trên địa bàn tỉnh năm 2026 → Chủ tịch Ủy ban nhân dân phát động'],
  },
  {
    rule: 'few-bases',
    what: 'no basis at all',
    plan: { basis: '', launch: '' },
    heard: ['info before: I. MỤC ĐÍCH, YÊU CẦU → ít nhất hai căn cứ: pháp luật thi đua, khen thưởng và kế hoạch của cấp trên'],
  },
  {
    rule: 'few-bases',
    what: 'laws by name alone',
    plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng;\n\nCăn cứ Bộ luật Lao động.' },
    heard: [],
  },
  {
    rule: 'few-criteria',
    what: 'two in one sentence',
    plan: { criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Không để hồ sơ quá hạn; có sáng kiến.' },
    heard: ['info: Không để hồ sơ quá hạn; có sáng kiến. → ít nhất ba tiêu chí'],
  },
  {
    rule: 'missing-criteria',
    what: 'without a date the law of today counts',
    plan: { criteria: '', dateline: '' },
    heard: ['error before: VI. BIỆN PHÁP → mục “TIÊU CHÍ THI ĐUA”'],
  },
])
