/** Rules of the parent plan. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'parent-cited',
    what: 'the parent plan has no day',
    plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.' },
    parent: { dateline: '' },
    heard: [
      'error before: Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022. → Kế hoạch số 15/KH-UBND | parent: Phát động phong trào thi đua c … địa bàn tỉnh Cao Bằng năm 2026',
    ],
  },
  { rule: 'parent-cited', what: 'the parent plan has no number', plan: { basis: '' }, parent: { number: 'Số:      /KH-UBND' }, heard: [] },
  {
    rule: 'parent-cited',
    what: 'named elsewhere in the draft',
    plan: {
      basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.',
      recipients: 'Nơi nhận:\n\n- Như Kế hoạch 15/KH-UBND;\n\n- Lưu: VT.',
    },
    parent: {},
    heard: [],
  },
  {
    rule: 'parent-cited',
    what: 'a draft without bases',
    plan: { basis: '', launch: '' },
    parent: {},
    heard: [
      'error before: I. MỤC ĐÍCH, YÊU CẦU → Kế hoạch số 15/KH-UBND ngày 08/01/2026 | parent: Phát động phong trào thi đua c … địa bàn tỉnh Cao Bằng năm 2026',
    ],
  },
  {
    rule: 'parent-cited',
    what: 'the parent plan has no title',
    plan: { basis: '', launch: '' },
    parent: { title: '' },
    heard: ['error before: I. MỤC ĐÍCH, YÊU CẦU → Kế hoạch số 15/KH-UBND ngày 08/01/2026'],
  },
  {
    rule: 'parent-cited',
    what: 'cited without its day',
    plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh Cao Bằng.' },
    parent: {},
    heard: [],
  },
  {
    rule: 'parent-cited',
    what: 'however its number is written',
    plan: { basis: 'Thực hiện Kế hoạch số 015/ KH - UBND ngày 08/01/2026 của UBND tỉnh Cao Bằng.' },
    parent: {},
    heard: [],
  },
  { rule: 'parent-deadline', what: 'without a date', plan: { dateline: '' }, parent: {}, heard: [] },
  { rule: 'parent-deadline', what: 'on the day itself', plan: { dateline: 'Tam Kim, ngày 30 tháng 01 năm 2026' }, parent: {}, heard: [] },
  {
    rule: 'parent-deadline',
    what: 'a day later',
    plan: { dateline: 'Tam Kim, ngày 31 tháng 01 năm 2026' },
    parent: {},
    heard: [
      'warning: ngày 31 tháng 01 năm 2026 → trước ngày 30/01/2026 | parent: Các sở, ban, ngành; UBND các x … kết quả trước ngày 10/12/2026.',
    ],
  },
  {
    rule: 'parent-deadline',
    what: 'a report on the day itself',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 10/12/2026.' },
    parent: {},
    heard: [],
  },
  {
    rule: 'parent-deadline',
    what: 'a report a day later',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 11/12/2026.' },
    parent: {},
    heard: [
      'warning: Các phòng chuyên môn: báo cáo kết quả trước ngày 11/12/2026. → trước ngày 10/12/2026 | parent: Các sở, ban, ngành; UBND các x … kết quả trước ngày 10/12/2026.',
    ],
  },
  {
    rule: 'parent-deadline',
    what: 'a report of another year',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: báo cáo kết quả trước ngày 11/12/2027.' },
    parent: {},
    heard: [],
  },
  {
    rule: 'parent-targets',
    what: 'a target without a figure',
    plan: {},
    parent: { objectives: 'II. MỤC TIÊU\n\n- Tỷ lệ hồ sơ trực tuyến tăng so với năm trước.' },
    heard: [],
  },
  {
    rule: 'parent-targets',
    what: 'a target in a unit',
    plan: {},
    parent: { objectives: 'II. MỤC TIÊU\n\n- Có ít nhất 03 mô hình cải cách hành chính hiệu quả.' },
    heard: [
      'info before: III. ĐỐI TƯỢNG, PHẠM VI → mô hình cải cách hành chính hiệu quả: 3 mô | parent: Có ít nhất 03 mô hình cải cách hành chính hiệu quả.',
    ],
  },
  {
    rule: 'parent-targets',
    what: 'a target in points',
    plan: {},
    parent: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính (PAR INDEX) đạt từ 85,5 điểm trở lên.' },
    heard: [
      'info before: III. ĐỐI TƯỢNG, PHẠM VI → PAR_INDEX: 85,5 điểm | parent: Chỉ số cải cách hành chính (PAR INDEX) đạt từ 85,5 điểm trở lên.',
    ],
  },
  {
    rule: 'parent-targets',
    what: 'a place in a ranking is the upper body’s',
    plan: {},
    parent: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số chuyển đổi số (DTI) xếp hạng 20.' },
    heard: [],
  },
  {
    rule: 'parent-awards',
    what: 'the upper end of a range counts',
    plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể.' },
    parent: { awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND tỉnh tặng Bằng khen; mỗi xã, phường đề nghị từ 01 đến 02 tập thể.' },
    heard: [
      'error: - Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể. → không quá 2 tập thể | parent: - Chủ tịch UBND tỉnh tặng Bằng …  đề nghị từ 01 đến 02 tập thể.',
    ],
  },
  {
    rule: 'parent-awards',
    what: 'a minimum limits nothing',
    plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể.' },
    parent: { awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND tỉnh tặng Bằng khen; mỗi xã, phường đề nghị ít nhất 01 tập thể.' },
    heard: [],
  },
  {
    rule: 'parent-sections',
    what: 'reports that are asked for',
    plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn: đăng ký thi đua trước ngày 06/02/2026.' },
    parent: { measures: 'VI. BIỆN PHÁP\n\n1. Các đơn vị ban hành kế hoạch, quy định chế độ báo cáo của đơn vị mình.' },
    heard: [
      'warning after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → chế độ báo cáo | parent: ban hành kế hoạch, quy định chế độ báo cáo của đơn vị mình',
    ],
  },
])
