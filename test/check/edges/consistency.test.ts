/** Rules of consistency and spelling. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'index-name',
    what: 'names that nobody knows say nothing',
    plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số hạnh phúc (HPI) tăng; Chỉ số cải cách hành chính (PAR INDEX) tăng.' },
    heard: [],
  },
  {
    rule: 'index-name',
    what: 'said once',
    plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính (SIPAS) đạt 90%; Chỉ số cải cách hành chính (SIPAS) đạt 91%.' },
    heard: ['warning: Chỉ số cải cách hành chính (SIPAS) → Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)'],
  },
  {
    rule: 'index-unexplained',
    what: 'the full name stands elsewhere',
    plan: { objectives: 'II. MỤC TIÊU\n\n- Nâng hạng PCI.\n\n- Nâng cao năng lực cạnh tranh cấp tỉnh.' },
    heard: [],
  },
  {
    rule: 'locality-spelling',
    what: 'in a line of capitals nothing tells where a name ends',
    plan: { title: 'Phát động phong trào thi đua trên địa bàn xã Tam Kim năm 2026', closing: 'TRÊN ĐÂY LÀ KẾ HOẠCH CỦA XÃ TÂM KIM./.' },
    heard: [],
  },
  {
    rule: 'locality-spelling',
    what: 'neither spelling is known',
    plan: { closing: 'Trên đây là Kế hoạch, gửi phường Hoa Mơi, phường Hoa Mơi và phường Hoa Mợi./.' },
    heard: ['warning: Hoa Mợi | draft: Hoa Mơi'],
  },
  {
    rule: 'locality-spelling',
    what: 'an abbreviated city',
    plan: { closing: 'Trên đây là Kế hoạch, gửi TP. Hải Phòng và thành phố Hải Phóng./.' },
    heard: ['error: Hải Phóng → thành phố Hải Phòng | draft: Hải Phòng'],
  },
  { rule: 'misspelling', what: 'at the head of a line', plan: { purpose: 'I. MỤC ĐÍCH\n\nđươc giao.' }, heard: ['warning: đươc'] },
  {
    rule: 'misspelling',
    what: 'a damaged text is not misspelt',
    plan: {
      purpose:
        'I. MỤC ĐÍCH\n\n- Thưc hiên nhiêm vu đươc giao, cac nganh nghành thưc hiên đươc kêt quả tôt; trươc hêt nghành nươc; đươc ngươi dân nghành; thuơc quyèn; nghiêp vụ nươc; đương; chươc; tươc; vươc; ngươc; bươc; lươc; gươc; hươc.',
    },
    heard: ['warning: nghành → ngành'],
  },
  {
    rule: 'misspelling',
    what: 'foreign words and addresses',
    plan: { purpose: 'I. MỤC ĐÍCH\n\n- Kẻ panô, dùng pô-li-me, xem tại cổng.đươc.vn và Krông Năng.' },
    heard: [],
  },
  {
    rule: 'misspelling',
    what: 'words of a line in capitals',
    plan: { purpose: 'I. MỤC ĐÍCH\n\nCÁC NGHÀNH TRONG TOÀN XÃ CÙNG THI ĐUA' },
    heard: ['warning: NGHÀNH → ngành'],
  },
  { rule: 'misspelling', what: 'letters without a vowel', plan: { purpose: 'I. MỤC ĐÍCH\n\nHĐND, TĐKT, UBMTTQ VÀ CÁC ĐƠN VỊ' }, heard: [] },
  {
    rule: 'misspelling',
    what: 'counted',
    plan: { purpose: 'I. MỤC ĐÍCH\n\n- Nổ lực cải thiện; nổ lực hỗ trợ.' },
    heard: ['warning: Nổ lực → nỗ lực'],
  },
  {
    rule: 'misspelling',
    what: 'syllables are counted',
    plan: { purpose: 'I. MỤC ĐÍCH\n\n- Bươcc đầu, bươcc sau.' },
    heard: ['warning: bươcc'],
  },
  {
    rule: 'misspelling',
    what: 'words behind which it is right',
    plan: { purpose: 'I. MỤC ĐÍCH\n\n- Các nhân viên; thi đưa vào; nạn tồn tai nạn.' },
    heard: [],
  },
  {
    rule: 'old-year',
    what: 'a sentence without a title to compare',
    plan: { title: '', closing: 'Trên đây là Kế hoạch phát động phong trào thi đua cải cách hành chính năm 2025 của UBND xã./.' },
    heard: ['warning: Trên đây là Kế hoạch phát động … a cải cách hành chính năm 2025 → năm 2026'],
  },
  { rule: 'old-year', what: 'without a date', plan: { dateline: '', title: 'Phát động phong trào thi đua năm 2025' }, heard: [] },
  { rule: 'old-year', what: 'a title without a year', plan: { title: 'Phát động phong trào thi đua trên địa bàn xã' }, heard: [] },
  {
    rule: 'other-unit',
    what: 'a unit that the gazetteer lacks',
    plan: {
      letterhead: 'ỦY BAN NHÂN DÂN\n\nXÃ HOA MƠI',
      title: 'Phát động phong trào thi đua trên địa bàn xã Hoa Mơi năm 2026',
      dateline: 'Hoa Mơi, ngày 15 tháng 01 năm 2026',
      closing: 'Hết./.',
      basis: '',
      launch: '',
      purpose: '',
    },
    heard: [],
  },
  {
    rule: 'other-unit',
    what: 'said once',
    plan: { closing: 'Trên đây là Kế hoạch trên địa bàn xã Minh Tâm, UBND xã Minh Tâm./.' },
    heard: ['error: xã Minh Tâm → xã Tam Kim'],
  },
  { rule: 'other-unit', what: 'the province above', plan: { closing: 'Trên đây là Kế hoạch trên địa bàn tỉnh Cao Bằng./.' }, heard: [] },
  {
    rule: 'other-unit',
    what: 'another province',
    plan: {
      letterhead: 'ỦY BAN NHÂN DÂN\n\nTỈNH CAO BẰNG',
      number: 'Số: 15/KH-UBND',
      dateline: 'Cao Bằng, ngày 15 tháng 01 năm 2026',
      title: 'Phát động phong trào thi đua trên địa bàn tỉnh Cao Bằng năm 2026',
      closing: 'Trên đây là Kế hoạch của UBND tỉnh Lạng Sơn./.',
    },
    heard: ['error: tỉnh Lạng Sơn → tỉnh Cao Bằng'],
  },
  {
    rule: 'tone-placement',
    what: 'the rarer way is shown',
    plan: { closing: 'Ôn hoà, khoẻ, thuỷ, uỷ, toà, loà, xoè, hoá, hoạ, thuý, luỹ, xoá, hoà, thoả, toả./.' },
    heard: ['info: ỦY | draft: hoà'],
  },
])
