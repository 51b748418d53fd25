/** Rules of citations: days on which something holds, names instead of numbers. */
import { hold } from './hold.ts'

hold([
  {
    rule: 'basis-expired',
    what: 'a law that ended without a successor',
    plan: { basis: 'Căn cứ Luật số 32/2009/QH12 ngày 18/6/2009 sửa đổi, bổ sung một số điều của Luật Di sản văn hóa;' },
    heard: ['error: Luật số 32/2009/QH12 ngày 18/6 … ố điều của Luật Di sản văn hóa'],
  },
  {
    rule: 'basis-expired',
    what: 'what is only generally known warns with its doubt',
    plan: { basis: 'Căn cứ Quyết định số 1149/QĐ-BNV ngày 30/12/2020 của Bộ Nội vụ về Chỉ số cải cách hành chính;' },
    heard: [
      'warning: Quyết định số 1149/QĐ-BNV ngày …  về Chỉ số cải cách hành chính → 876/QĐ-BNV (Cách xác định Chỉ số cải cách hành chính 2022 - 2030)',
    ],
  },
  {
    rule: 'basis-expired',
    what: 'a decision may cite in its text what has ended',
    plan: {
      type: 'QUYẾT ĐỊNH',
      number: 'Số: 08/QĐ-UBND',
      title: 'Về việc kiện toàn Tổ công nghệ số cộng đồng',
      funding: 'IX. KINH PHÍ\n\nMức tiền thưởng theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ.',
    },
    heard: [],
  },
  {
    rule: 'basis-expired',
    what: 'a basis holds on its last day',
    plan: { basis: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;', dateline: 'Tam Kim, ngày 30 tháng 6 năm 2025' },
    heard: [],
  },
  {
    rule: 'basis-expired',
    what: 'and no more on the day after',
    plan: { basis: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;', dateline: 'Tam Kim, ngày 01 tháng 7 năm 2025' },
    heard: [
      'error: Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ → 152/2025/NĐ-CP (Phân cấp, phân quyền và hướng dẫn về thi đua, khen thưởng)',
    ],
  },
  {
    rule: 'basis-expired',
    what: 'a draft without a date is asked by the year of its campaign',
    plan: { basis: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;', dateline: '' },
    heard: [
      'error: Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ → 152/2025/NĐ-CP (Phân cấp, phân quyền và hướng dẫn về thi đua, khen thưởng)',
    ],
  },
  {
    rule: 'basis-expired',
    what: 'a law by its name and year',
    plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng năm 2003;' },
    heard: ['error: Luật Thi đua, khen thưởng năm 2003 → 06/2022/QH15 (Thi đua, khen thưởng (2022))'],
  },
  {
    rule: 'basis-expired',
    what: 'a law by its name and a day in words',
    plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;' },
    heard: ['error: Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 → 06/2022/QH15 (Thi đua, khen thưởng (2022))'],
  },
  {
    rule: 'basis-expired',
    what: 'a day on which no such law was issued',
    plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng ngày 27/11/2003;' },
    heard: [],
  },
  {
    rule: 'basis-expired',
    what: 'what is cited twice is said once',
    plan: {
      basis:
        'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;\n\nCăn cứ Luật Thi đua, khen thưởng năm 2003 và Luật Thi đua, khen thưởng năm 2003.',
    },
    heard: [
      'error: Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ → 152/2025/NĐ-CP (Phân cấp, phân quyền và hướng dẫn về thi đua, khen thưởng)',
      'error: Luật Thi đua, khen thưởng năm 2003 → 06/2022/QH15 (Thi đua, khen thưởng (2022))',
    ],
  },
  {
    rule: 'basis-expired',
    what: 'a name within another citation is that citation’s',
    plan: {
      basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ hướng dẫn thi hành Luật Thi đua, khen thưởng năm 2003;',
    },
    heard: [],
  },
  {
    rule: 'basis-not-yet',
    what: 'cited before the day of its issue',
    plan: { basis: 'Căn cứ Thông tư số 12/2019/TT-BNV của Bộ Nội vụ;', dateline: 'Tam Kim, ngày 15 tháng 01 năm 2018' },
    heard: ['warning: Thông tư số 12/2019/TT-BNV của Bộ Nội vụ → văn bản đang có hiệu lực trước 04/11/2019'],
  },
  {
    rule: 'basis-not-yet',
    what: 'a day after the draft’s is another rule’s',
    plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;', dateline: 'Tam Kim, ngày 20 tháng 5 năm 2025' },
    heard: [],
  },
  {
    rule: 'basis-not-yet',
    what: 'the sentence itself says so',
    plan: {
      basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ (có hiệu lực từ 01/7/2025);',
      dateline: 'Tam Kim, ngày 20 tháng 6 năm 2025',
    },
    heard: [],
  },
  {
    rule: 'basis-not-yet',
    what: 'in force on its first day',
    plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;', dateline: 'Tam Kim, ngày 01 tháng 7 năm 2025' },
    heard: [],
  },
  {
    rule: 'basis-not-yet',
    what: 'not on the day before',
    plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;', dateline: 'Tam Kim, ngày 30 tháng 6 năm 2025' },
    heard: ['warning: Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ → văn bản đang có hiệu lực trước 01/07/2025'],
  },
  {
    rule: 'citation-date',
    what: 'a day that is in doubt itself is not held against the draft',
    plan: { basis: 'Căn cứ Thông tư số 15/2025/TT-BNV ngày 05/8/2025 của Bộ Nội vụ;' },
    heard: [],
  },
  {
    rule: 'citation-date',
    what: 'a citation without a date',
    plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ;' },
    heard: [],
  },
  {
    rule: 'citation-future',
    what: 'of the day of issue',
    plan: { basis: 'Căn cứ Quyết định số 112/QĐ-UBND ngày 15/01/2026 của UBND tỉnh;' },
    heard: [],
  },
  {
    rule: 'citation-future',
    what: 'of the day after',
    plan: { basis: 'Căn cứ Quyết định số 112/QĐ-UBND ngày 16/01/2026 của UBND tỉnh;' },
    heard: ['error: Quyết định số 112/QĐ-UBND ngày 16/01/2026 của UBND tỉnh → không sau ngày 15/01/2026'],
  },
  {
    rule: 'citation-future',
    what: 'a blank day may be the last of its month',
    plan: { dateline: 'Tam Kim, ngày      tháng 01 năm 2026', basis: 'Căn cứ Quyết định số 112/QĐ-UBND ngày 01/02/2026 của UBND tỉnh;' },
    heard: ['error: Quyết định số 112/QĐ-UBND ngày 01/02/2026 của UBND tỉnh → không sau ngày 31/01/2026'],
  },
  {
    rule: 'citation-issuer',
    what: 'the Party’s',
    plan: { basis: 'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Chính phủ;' },
    heard: ['warning: Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Chính phủ → Trung ương Đảng'],
  },
  {
    rule: 'citation-issuer',
    what: 'the National Assembly’s',
    plan: { basis: 'Căn cứ Luật số 06/2022/QH15 ngày 15/6/2022 của Chính phủ;' },
    heard: ['warning: Luật số 06/2022/QH15 ngày 15/6/2022 của Chính phủ → Quốc hội'],
  },
  {
    rule: 'citation-issuer',
    what: 'a ministry’s',
    plan: { basis: 'Căn cứ Thông tư số 15/2025/TT-BNV ngày 04/8/2025 của Chính phủ;' },
    heard: ['warning: Thông tư số 15/2025/TT-BNV ngày 04/8/2025 của Chính phủ → Bộ Nội vụ'],
  },
  {
    rule: 'citation-issuer',
    what: 'the standing committee issues under a symbol of its own',
    plan: { basis: 'Căn cứ Nghị quyết số 76/2025/UBTVQH15 ngày 14/4/2025 của Chính phủ;' },
    heard: [],
  },
])
