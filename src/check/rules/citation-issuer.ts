/** Who issued what is cited: "…/NQ-CP" is the Government's, "…/QĐ-TTg" the Prime Minister's. */
import { foldInPlace } from '../../text/fold.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** End of a symbol and the issuer that it names; folded names that pass for it. */
const ISSUERS: { symbol: RegExp; name: string; passes: RegExp }[] = [
  { symbol: /-CP$/u, name: 'Chính phủ', passes: /^chính\s+phủ/u },
  { symbol: /-TTg$/u, name: 'Thủ tướng Chính phủ', passes: /thủ\s+tướng/u },
  { symbol: /\/QH\d+$/u, name: 'Quốc hội', passes: /quốc\s+hội/u },
  { symbol: /\/TW$/u, name: 'Trung ương Đảng', passes: /trung\s+ương|bộ\s+chính\s+trị|ban\s+bí\s+thư|đảng/u },
  { symbol: /-BNV$/u, name: 'Bộ Nội vụ', passes: /nội\s+vụ/u },
]

export const citationIssuer: Rule = {
  id: 'citation-issuer',
  group: 'law',
  preset: 'campaign',
  level: 'warning',
  title: label('Cơ quan ban hành của văn bản viện dẫn', 'Issuer of a citation'),
  about: label(
    'Tên cơ quan ban hành phải khớp với ký hiệu: “-CP” là Chính phủ, “-TTg” là Thủ tướng Chính phủ.',
    'The issuer named fits the symbol: “-CP” is the Government, “-TTg” the Prime Minister.',
  ),
  basis: null,
  mend: label('Sửa tên cơ quan ban hành theo ký hiệu.', 'Name the issuer that the symbol names.'),
  *check(draft) {
    for (const { value, evidence } of draft.record.references) {
      const { number, issuer } = value
      if (!number || !issuer || number.includes('UBTVQH')) continue
      const row = ISSUERS.find(r => r.symbol.test(number))
      if (!row || row.passes.test(foldInPlace(issuer))) continue
      yield {
        at: evidence[0]!,
        say: label(`Văn bản ${number} là của ${row.name}, không phải “${issuer}”.`, `${number} is of ${row.name}, not of “${issuer}”.`),
        expected: label(row.name, row.name),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { basis: 'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;' } },
      { plan: { basis: 'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;' } },
    ],
    invalid: [
      { plan: { basis: 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Thủ tướng Chính phủ;' } },
      { plan: { basis: 'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Chính phủ;' } },
      { plan: { basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Bộ Nội vụ;' } },
    ],
  },
}
