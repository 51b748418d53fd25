/**
 * A clean plan that the examples of all rules are cut from: a rule shows only the parts that it changes.
 * Written for this project; the commune and the laws are real, the plan and its signer are invented.
 */

/** Parts in the order in which they stand; '' leaves a part out. */
export const SAMPLE = {
  letterhead: 'ỦY BAN NHÂN DÂN\n\nXÃ TAM KIM',
  motto: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc',
  number: 'Số: 08/KH-UBND',
  dateline: 'Tam Kim, ngày 15 tháng 01 năm 2026',
  type: 'KẾ HOẠCH',
  title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn xã Tam Kim năm 2026',
  basis: `Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;

Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;

Căn cứ Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh Cao Bằng về phong trào thi đua cải cách hành chính năm 2026.`,
  launch: 'UBND xã phát động phong trào thi đua với các nội dung như sau:',
  purpose: `I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Rút ngắn thời gian giải quyết thủ tục hành chính cho người dân ở các xóm xa trụ sở.

2. Yêu cầu

- Kết quả thi đua tính được bằng số liệu, không phô trương hình thức.`,
  objectives: `II. MỤC TIÊU

- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt từ 98% trở lên.

- Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) đạt từ 90% trở lên.`,
  participants: `III. ĐỐI TƯỢNG, PHẠM VI

- Các phòng chuyên môn thuộc UBND xã, Trung tâm Phục vụ hành chính công xã; công chức, viên chức xã.

- Phong trào được tổ chức trên phạm vi toàn xã.`,
  contents: `IV. NỘI DUNG THI ĐUA

1. Thi đua giải quyết hồ sơ sớm hẹn, xin lỗi bằng văn bản khi trễ hẹn.

2. Thi đua hướng dẫn người dân nộp hồ sơ trực tuyến ngay tại xóm.`,
  criteria: `V. TIÊU CHÍ THI ĐUA

1. Đối với tập thể

- Không để hồ sơ quá hạn do nguyên nhân chủ quan.

- Hoàn thành 100% nhiệm vụ cải cách hành chính được giao.

2. Đối với cá nhân

- Hoàn thành tốt nhiệm vụ trở lên; có sáng kiến được công nhận.`,
  measures: `VI. BIỆN PHÁP

1. Công khai số hồ sơ trễ hẹn hằng tháng trên bảng tin và loa truyền thanh của xã.`,
  period: `VII. THỜI GIAN THỰC HIỆN

Từ ngày 01/02/2026 đến hết ngày 30/11/2026.`,
  awards: `VIII. KHEN THƯỞNG

1. Hình thức, số lượng

- Chủ tịch UBND xã tặng Giấy khen cho tối đa 03 tập thể và 06 cá nhân.`,
  dossier: `2. Hồ sơ đề nghị khen thưởng

- Tờ trình kèm danh sách; biên bản họp xét; báo cáo thành tích của tập thể, cá nhân.

- Hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 10/12/2026.`,
  funding: `IX. KINH PHÍ

Kinh phí khen thưởng chi từ Quỹ thi đua, khen thưởng của xã.`,
  implementation: `X. TỔ CHỨC THỰC HIỆN

1. Các phòng chuyên môn, Trung tâm Phục vụ hành chính công xã: đăng ký thi đua trước ngày 06/02/2026; báo cáo kết quả trước ngày 04/12/2026.

2. Phòng Văn hóa - Xã hội: theo dõi, đôn đốc; tham mưu sơ kết trong tháng 7/2026, tổng kết phong trào trong tháng 12/2026.`,
  closing: 'Trên đây là Kế hoạch phát động phong trào thi đua cải cách hành chính năm 2026 của UBND xã./.',
  recipients: `Nơi nhận:

- UBND tỉnh (để b/c);

- TT Đảng ủy, HĐND xã;

- Các phòng, đơn vị thuộc xã;

- Lưu: VT, VHXH.`,
  signature: `TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Nông Thị Sao Mai`,
  appendix: '',
}
export type PlanParts = typeof SAMPLE

/** The plan of the body above that the sample cites. */
const PARENT: Partial<PlanParts> = {
  letterhead: 'ỦY BAN NHÂN DÂN\n\nTỈNH CAO BẰNG',
  number: 'Số: 15/KH-UBND',
  dateline: 'Cao Bằng, ngày 08 tháng 01 năm 2026',
  title: 'Phát động phong trào thi đua cải cách hành chính trên địa bàn tỉnh Cao Bằng năm 2026',
  basis: `Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;

Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ.`,
  launch: 'UBND tỉnh phát động phong trào thi đua như sau:',
  participants: `III. ĐỐI TƯỢNG, PHẠM VI

- Các sở, ban, ngành; UBND các xã, phường; cán bộ, công chức, viên chức trên địa bàn tỉnh.`,
  period: `VII. THỜI GIAN THỰC HIỆN

Từ ngày 10/01/2026 đến hết ngày 30/11/2026.`,
  awards: `VIII. KHEN THƯỞNG

1. Hình thức, số lượng

- Chủ tịch UBND tỉnh tặng Bằng khen cho tối đa 10 tập thể và 20 cá nhân; mỗi xã, phường đề nghị không quá 01 tập thể và 02 cá nhân.`,
  dossier: `2. Hồ sơ đề nghị khen thưởng

- Tờ trình kèm danh sách; biên bản họp xét; báo cáo thành tích.

- Hồ sơ gửi về Sở Nội vụ trước ngày 20/12/2026.`,
  implementation: `X. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành; UBND các xã, phường: xây dựng kế hoạch và gửi Sở Nội vụ trước ngày 30/01/2026; báo cáo kết quả trước ngày 10/12/2026.

2. Sở Nội vụ: theo dõi, đôn đốc; tham mưu tổng kết phong trào trong tháng 12/2026.`,
  closing: 'Trên đây là Kế hoạch phát động phong trào thi đua cải cách hành chính năm 2026 của UBND tỉnh./.',
}

/** Text of the sample plan with some parts replaced, paragraphs divided by blank lines. */
export function planText(parts: Partial<PlanParts> = {}): string {
  return Object.values({ ...SAMPLE, ...parts })
    .filter(Boolean)
    .join('\n\n')
}

/** Text of the parent plan of an example. */
export const parentText = (parts: Partial<PlanParts> = {}): string => planText({ ...PARENT, ...parts })
