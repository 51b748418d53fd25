/** A basis that is no longer in force on the day of the draft, with its successor. */
import { shown } from '../calendar.ts'
import { citedLaws, doubtOf, successorOf } from '../cited-law.ts'
import type { Level, Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** The sentence itself says that it is over. */
const SAID = /(?<!\p{L})(?:hết\s+hiệu\s+lực|thay\s+thế|bãi\s+bỏ|trước\s+đây|giai\s+đoạn\s+trước)(?!\p{L})/u

export const basisExpired: Rule = {
  id: 'basis-expired',
  group: 'law',
  preset: 'campaign',
  level: 'error',
  title: label('Căn cứ hết hiệu lực', 'Basis no longer in force'),
  about: label(
    'Căn cứ phải còn hiệu lực vào ngày ban hành; văn bản đã hết hiệu lực thì thay bằng văn bản thay thế.',
    'A basis is in force on the day of issue; what has ended gives way to its successor.',
  ),
  basis: null,
  mend: label(
    'Thay bằng văn bản đang có hiệu lực, kiểm tra lại điều khoản đã viện dẫn.',
    'Cite the document in force, and look at the articles that were cited.',
  ),
  *check(draft) {
    const seen = new Set<string>()
    for (const { law, status, at, role } of citedLaws(draft)) {
      if (status.status !== 'expired' && status.status !== 'replaced') continue
      // rules of transition cite what has ended by right
      if (role === 'cites' && !draft.isPlan) continue
      if (seen.has(law.number) || SAID.test(draft.lineAt(at.start)!.folded)) continue
      seen.add(law.number)
      const doubt = doubtOf(law)
      const level: Level = role === 'cites' || doubt.vi ? 'warning' : 'error'
      const next = successorOf(law)
      // what ended has a day on which it did
      const ended = shown(law.expired!)
      yield {
        at,
        level,
        say: label(
          `Văn bản ${law.number} hết hiệu lực từ ${ended}${next ? `, được thay bằng ${law.replacedBy}` : ''}${doubt.vi}.`,
          `${law.number} is not in force since ${ended}${next ? `; ${law.replacedBy} took its place` : ''}${doubt.en}.`,
        ),
        ...(next && { expected: next }),
        basis: law.replacedBy ? label(`Văn bản số ${law.replacedBy}`, `Document ${law.replacedBy}`) : null,
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: { basis: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;', dateline: 'Tam Kim, ngày 15 tháng 01 năm 2025' },
      },
      {
        plan: {
          basis: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ (thay thế Nghị định số 98/2023/NĐ-CP ngày 31/12/2023);',
        },
      },
    ],
    invalid: [
      { plan: { basis: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết Luật Thi đua, khen thưởng;' } },
      { plan: { basis: 'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;' } },
      { plan: { funding: 'IX. KINH PHÍ\n\nMức tiền thưởng theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ.' } },
    ],
  },
}
