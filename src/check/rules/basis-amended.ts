/** A basis that was amended before the day of the draft: the citation should say so. */
import { citedLaws } from '../cited-law.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const SAID = /(?<!\p{L})(?:sửa\s+đổi|bổ\s+sung)(?!\p{L})/u

export const basisAmended: Rule = {
  id: 'basis-amended',
  group: 'law',
  preset: 'campaign',
  level: 'info',
  title: label('Căn cứ đã được sửa đổi', 'Basis that was amended'),
  about: label(
    'Văn bản đã được sửa đổi, bổ sung thì khi viện dẫn ghi kèm văn bản sửa đổi.',
    'Where a document was amended, the citation names the amendment.',
  ),
  basis: null,
  mend: label(
    'Ghi thêm “được sửa đổi, bổ sung bởi …”, kiểm tra điều khoản đã sửa.',
    'Add “được sửa đổi, bổ sung bởi …” and look at the articles that changed.',
  ),
  *check(draft) {
    const seen = new Set<string>()
    for (const { law, status, at } of citedLaws(draft)) {
      if (status.status !== 'amended' || seen.has(law.number) || SAID.test(draft.lineAt(at.start)!.folded)) continue
      // the amendment may be cited on a line of its own
      if (status.amendedBy.some(n => draft.record.references.some(r => r.value.number === n))) continue
      seen.add(law.number)
      const by = status.amendedBy.join(', ')
      yield {
        at,
        say: label(`Văn bản ${law.number} đã được sửa đổi bởi ${by}.`, `${law.number} was amended by ${by}.`),
        expected: label(`“được sửa đổi, bổ sung bởi ${by}”`, `“được sửa đổi, bổ sung bởi ${by}”`),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022 (được sửa đổi, bổ sung năm 2026);',
          dateline: 'Tam Kim, ngày 15 tháng 10 năm 2026',
        },
      },
      {
        plan: {
          basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;\n\nCăn cứ Luật số 06/2026/QH16 ngày 23/4/2026;',
          dateline: 'Tam Kim, ngày 15 tháng 10 năm 2026',
        },
      },
    ],
    invalid: [
      {
        plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;', dateline: 'Tam Kim, ngày 15 tháng 10 năm 2026' },
      },
      {
        plan: {
          basis: 'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015;',
          dateline: 'Tam Kim, ngày 15 tháng 10 năm 2021',
        },
      },
      { plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;', dateline: 'Tam Kim, ngày 15 tháng 10 năm 2021' } },
    ],
  },
}
