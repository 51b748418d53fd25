/** An index named by its letters alone: PAPI, PCI, SIPAS. Who is to raise it should read once what it is. */
import { findIndices, indices } from '../../knowledge/indices.ts'
import { foldKey } from '../../text/fold.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** Letters only: "PAPI", "PAR INDEX", "Chỉ số PCI" */
const LETTERS_ONLY = /^(?:(?:bộ\s+)?chỉ\s+số\s+)?[a-z][a-z\s-]{1,12}$/iu

export const indexUnexplained: Rule = {
  id: 'index-unexplained',
  group: 'consistency',
  preset: 'campaign',
  level: 'info',
  title: label('Chữ viết tắt chỉ số', 'Abbreviations of indices'),
  about: label(
    'Chỉ số viết tắt (PAPI, PCI, SIPAS…) cần ghi đủ tên ở lần nhắc đầu tiên.',
    'An index that is abbreviated (PAPI, PCI, SIPAS…) is written in full where it is first named.',
  ),
  basis: () =>
    label(
      'Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6 (từ ngữ viết tắt)',
      'Decree 30/2020/NĐ-CP, appendix I, part I, section II.6 (abbreviations)',
    ),
  mend: label('Ghi đủ tên ở lần đầu, chữ viết tắt trong ngoặc.', 'Write the name in full at first, the abbreviation in brackets.'),
  applies: draft => draft.isPlan,
  *check(draft) {
    const mentions = findIndices(draft.text)
    for (const code of new Set(mentions.map(m => m.code))) {
      const own = mentions.filter(m => m.code === code)
      const facts = indices.find(f => f.code === code)
      if (!facts || own.some(m => !LETTERS_ONLY.test(m.name))) continue
      // the full name may stand elsewhere without its head: "sự hài lòng của người dân"
      if (draft.folded.includes(foldKey(facts.vi).replace(/^chỉ số\s+/u, ''))) continue
      const first = own[0]!
      const letters = first.name.replace(/^(?:bộ\s+)?chỉ\s+số\s+/iu, '')
      const right = facts.vi.includes('(') ? facts.vi : `${facts.vi} (${letters})`
      yield {
        at: { start: first.start, end: first.end },
        say: label(`“${letters}” viết tắt mà chưa ghi đủ tên chỉ số lần nào.`, `“${letters}” is never written in full.`),
        expected: label(right, right),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) tăng hạng; PCI năm sau cao hơn năm trước.' } },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính của xã tăng bậc.' } },
    ],
    invalid: [
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Góp phần nâng hạng PAPI của tỉnh.' } },
      { plan: { criteria: 'V. TIÊU CHÍ THI ĐUA\n\n- Chỉ số PCI, DTI được giao tăng điểm.' } },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- SIPAS đạt từ 90% trở lên.' } },
    ],
  },
}
