/** What the rules of completeness say of their invalid examples. */
import type { Heard } from './words.ts'

export const completeness: Heard = {
  'few-bases': [
    [
      'info: Thực hiện Kế hoạch số 15/KH-UB … ề phong trào thi đua năm 2026. → ít nhất hai căn cứ: pháp luật thi đua, khen thưởng và kế hoạch của cấp trên',
    ],
    [
      'info: UBND xã phát động phong trào thi đua với các nội dung như sau: → ít nhất hai căn cứ: pháp luật thi đua, khen thưởng và kế hoạch của cấp trên',
    ],
    [
      'info: Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022. → ít nhất hai căn cứ: pháp luật thi đua, khen thưởng và kế hoạch của cấp trên',
    ],
  ],
  'few-criteria': [
    ['info: Không để hồ sơ quá hạn. → ít nhất ba tiêu chí'],
    ['info: Không để hồ sơ quá hạn. → ít nhất ba tiêu chí'],
    ['info: Không để hồ sơ quá hạn. → ít nhất ba tiêu chí'],
  ],
  'missing-award-forms': [
    ['warning before: IX. KINH PHÍ → Giấy khen, Bằng khen… và thẩm quyền tặng'],
    ['warning before: IX. KINH PHÍ → Giấy khen, Bằng khen… và thẩm quyền tặng'],
    ['warning before: IX. KINH PHÍ → Giấy khen, Bằng khen… và thẩm quyền tặng'],
  ],
  'missing-awards': [
    ['error before: X. TỔ CHỨC THỰC HIỆN → mục “KHEN THƯỞNG”'],
    ['error before: X. TỔ CHỨC THỰC HIỆN → mục “KHEN THƯỞNG”'],
    ['error before: IX. KINH PHÍ → mục “KHEN THƯỞNG”'],
  ],
  'missing-contents': [
    ['error before: V. TIÊU CHÍ THI ĐUA → mục “NỘI DUNG THI ĐUA”'],
    ['error before: V. TIÊU CHÍ THI ĐUA → mục “NỘI DUNG THI ĐUA”'],
    ['error before: V. TIÊU CHÍ THI ĐUA → mục “NỘI DUNG THI ĐUA”'],
  ],
  'missing-criteria': [
    ['error before: VI. BIỆN PHÁP → mục “TIÊU CHÍ THI ĐUA”'],
    ['error before: VI. BIỆN PHÁP → mục “TIÊU CHÍ THI ĐUA”'],
    ['warning before: VI. BIỆN PHÁP → mục “TIÊU CHÍ THI ĐUA”'],
  ],
  'missing-dossier-deadline': [
    ['info after: Báo cáo thành tích. → hạn nộp và nơi nhận hồ sơ'],
    ['info after: Báo cáo thành tích của cá nhân. → hạn nộp và nơi nhận hồ sơ'],
    ['info after: Báo cáo thành tích. → hạn nộp và nơi nhận hồ sơ'],
  ],
  'missing-dossier': [
    ['info before: IX. KINH PHÍ → tờ trình, biên bản họp xét, báo cáo thành tích'],
    ['info before: IX. KINH PHÍ → tờ trình, biên bản họp xét, báo cáo thành tích'],
    ['info before: X. TỔ CHỨC THỰC HIỆN → tờ trình, biên bản họp xét, báo cáo thành tích'],
  ],
  'missing-funding': [
    ['info before: X. TỔ CHỨC THỰC HIỆN → nguồn kinh phí'],
    ['info before: X. TỔ CHỨC THỰC HIỆN → nguồn kinh phí'],
    ['info before: X. TỔ CHỨC THỰC HIỆN → nguồn kinh phí'],
  ],
  'missing-measures': [
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → mục “BIỆN PHÁP” hoặc “TỔ CHỨC THỰC HIỆN”'],
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → mục “BIỆN PHÁP” hoặc “TỔ CHỨC THỰC HIỆN”'],
    ['error after: Trên đây là Kế hoạch phong trào thi đua năm 2026./. → mục “BIỆN PHÁP” hoặc “TỔ CHỨC THỰC HIỆN”'],
  ],
  'missing-objectives': [
    ['error before: III. ĐỐI TƯỢNG, PHẠM VI → mục “MỤC ĐÍCH, YÊU CẦU” hoặc “MỤC TIÊU”'],
    ['error before: I. YÊU CẦU → mục “MỤC ĐÍCH, YÊU CẦU” hoặc “MỤC TIÊU”'],
    ['error before: III. ĐỐI TƯỢNG, PHẠM VI → mục “MỤC ĐÍCH, YÊU CẦU” hoặc “MỤC TIÊU”'],
  ],
  'missing-participants': [
    ['error before: IV. NỘI DUNG THI ĐUA → mục “ĐỐI TƯỢNG”'],
    ['error before: IV. NỘI DUNG THI ĐUA → mục “ĐỐI TƯỢNG”'],
    ['error before: IV. NỘI DUNG THI ĐUA → mục “ĐỐI TƯỢNG”'],
  ],
  'missing-period': [
    ['warning before: IX. KINH PHÍ → “Từ ngày … đến hết ngày …”'],
    ['error before: IX. KINH PHÍ → “Từ ngày … đến hết ngày …”'],
    ['warning before: IX. KINH PHÍ → “Từ ngày … đến hết ngày …”'],
  ],
  'missing-quota': [
    ['info before: IX. KINH PHÍ → số lượng hoặc tỷ lệ tập thể, cá nhân được khen'],
    ['info before: IX. KINH PHÍ → số lượng hoặc tỷ lệ tập thể, cá nhân được khen'],
    ['info before: IX. KINH PHÍ → số lượng hoặc tỷ lệ tập thể, cá nhân được khen'],
  ],
  'missing-reporting': [
    ['warning after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → thời hạn báo cáo và nơi nhận báo cáo'],
    ['warning after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → thời hạn báo cáo và nơi nhận báo cáo'],
    ['warning after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → thời hạn báo cáo và nơi nhận báo cáo'],
  ],
  'missing-responsibilities': [
    ['warning after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → tên cơ quan chủ trì, phối hợp và nhiệm vụ'],
    ['warning after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → tên cơ quan chủ trì, phối hợp và nhiệm vụ'],
    ['warning after: Trên đây là Kế hoạch phong trào thi đua năm 2026./. → tên cơ quan chủ trì, phối hợp và nhiệm vụ'],
  ],
  'missing-review': [
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → thời điểm sơ kết, tổng kết và đơn vị tham mưu'],
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → thời điểm sơ kết, tổng kết và đơn vị tham mưu'],
    ['error after: Trên đây là Kế hoạch phát động …  chính năm 2026 của UBND xã./. → thời điểm sơ kết, tổng kết và đơn vị tham mưu'],
  ],
  'missing-scope': [
    ['error before: IV. NỘI DUNG THI ĐUA → phạm vi: toàn tỉnh, trên địa bàn xã, trong cơ quan…'],
    ['error before: IV. NỘI DUNG THI ĐUA → phạm vi: toàn tỉnh, trên địa bàn xã, trong cơ quan…'],
    ['error before: IV. NỘI DUNG THI ĐUA → phạm vi: toàn tỉnh, trên địa bàn xã, trong cơ quan…'],
  ],
}
