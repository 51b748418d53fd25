/** A name and the letters in its brackets that belong to two indices: "Chỉ số năng lực cạnh tranh (DDCI)" is the provincial PCI's name. */
import { findIndices, indices } from '../../knowledge/indices.ts'
import { foldKey } from '../../text/fold.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "Chỉ số năng lực cạnh tranh cấp sở (DDCI)": a name, then letters in brackets
const BRACKETED = /^(?<name>.+?)\s*\(\s*(?<letters>[A-ZĐ][A-Za-z -]{1,12})\s*\)\s*$/u

export const indexName: Rule = {
  id: 'index-name',
  group: 'consistency',
  preset: 'campaign',
  level: 'warning',
  title: label('Tên chỉ số đúng với chữ viết tắt', 'Name of an index against its letters'),
  about: label(
    'Tên chỉ số và chữ viết tắt trong ngoặc phải là của cùng một bộ chỉ số, nếu không đơn vị không biết phấn đấu chỉ số nào.',
    'A name and the abbreviation in its brackets belong to one index; otherwise nobody knows which one is meant.',
  ),
  basis: null,
  mend: label('Ghi đúng tên bộ chỉ số theo cơ quan công bố.', 'Write the name as its publisher does.'),
  applies: draft => draft.isPlan,
  *check(draft) {
    const seen = new Set<string>()
    for (const mention of findIndices(draft.text)) {
      const m = BRACKETED.exec(draft.text.slice(mention.start, mention.end).replace(/\s+/gu, ' '))
      const facts = m && indices.find(f => f.code === mention.code)
      if (!m || !facts) continue
      const { name, letters } = m.groups as { name: string; letters: string }
      const alone = findIndices(name).at(-1)
      // unknown words say nothing; a name that leads to another index does
      if (!alone || alone.code === mention.code || alone.code.startsWith('OTHER') || seen.has(foldKey(name))) continue
      seen.add(foldKey(name))
      const right = facts.vi.includes('(') ? facts.vi : `${facts.vi} (${letters.trim()})`
      yield {
        at: { start: mention.start, end: mention.end },
        say: label(
          `“${name}” là tên của ${alone.code.replace('_', ' ')}, không phải của ${letters.trim()}.`,
          `“${name}” is the name of ${alone.code.replace('_', ' ')}, not of ${letters.trim()}.`,
        ),
        expected: label(right, right),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số năng lực cạnh tranh cấp sở, ban, ngành và địa phương (DDCI) thuộc nhóm tốt.' } },
      {
        plan: {
          objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính (PAR INDEX), Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) tăng hạng.',
        },
      },
    ],
    invalid: [
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số năng lực cạnh tranh (DDCI) trên địa bàn xã tăng điểm.' } },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số cải cách hành chính (SIPAS) đạt 90%.' } },
      { plan: { objectives: 'II. MỤC TIÊU\n\n- Chỉ số năng lực cạnh tranh cấp tỉnh (PAPI) tăng hạng.' } },
    ],
  },
}
