/** Another unit's name left over from the plan that was copied: "trên địa bàn huyện B" in a plan of huyện A. */
import { findProvinceMentions, findUnitMentions, type Unit } from '../../knowledge/gazetteer/index.ts'
import type { Draft } from '../draft.ts'
import type { Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'
import { isRelated, ownUnit } from '../unit.ts'

/** Words before a name that make it the plan's own unit or one that it obeys: "trên địa bàn", "UBND", "Chủ tịch UBND". */
const OWN_BEFORE =
  /(?<!\p{L})(?:trên\s+(?:phạm\s+vi\s+)?địa\s+bàn|ubnd|ủy\s+ban\s+nhân\s+dân|hđnd|hội\s+đồng\s+nhân\s+dân|(?:đảng\s+bộ|chính\s+quyền|nhân\s+dân)|cải\s+cách\s+hành\s+chính(?:\s+(?:nhà\s+nước|của))?)\s+(?:của\s+)?$/u
/** Sentences that speak of others by right: experience, comparison, help, neighbours. */
const BY_RIGHT =
  /(?<!\p{L})(?:kinh\s+nghiệm|học\s+tập|tham\s+quan|so\s+với|giáp|kết\s+nghĩa|hỗ\s+trợ|phối\s+hợp|liên\s+kết|ký\s+kết|hợp\s+tác|giao\s+lưu|sáp\s+nhập|hợp\s+nhất|trước\s+đây|địa\s+bàn\s+cũ)(?!\p{L})|\(cũ\)/u

/** Characters that are looked at before a name, and on both sides of it. */
const BEFORE = 60
const AROUND = 160

interface Mention extends Spot {
  candidates: readonly Unit[]
}

function mentions(draft: Draft): Mention[] {
  const units = findUnitMentions(draft.text, draft.lawDay).map(m => ({ start: m.start, end: m.end, candidates: m.candidates }))
  const provinces = findProvinceMentions(draft.text, draft.lawDay)
    .filter(m => m.typed && !units.some(u => m.start < u.end && u.start < m.end))
    .map(m => ({ start: m.start, end: m.end, candidates: [m.unit] }))
  return [...units, ...provinces].sort((a, b) => a.start - b.start)
}

export const otherUnit: Rule = {
  id: 'other-unit',
  group: 'consistency',
  preset: 'campaign',
  level: 'error',
  title: label('Tên đơn vị khác còn sót', 'Another unit’s name left in'),
  about: label(
    'Soạn theo văn bản của nơi khác dễ sót tên đơn vị đó trong kế hoạch của mình.',
    'A plan that was drafted after another unit’s easily keeps that unit’s name.',
  ),
  basis: null,
  mend: label(
    'Thay bằng tên đơn vị của mình; nếu cố ý nhắc đơn vị khác thì nói rõ lý do trong câu.',
    'Put your own unit’s name; where the other one is meant, let the sentence say why.',
  ),
  applies: draft => draft.isPlan && draft.record.issuer?.value.unit != null,
  *check(draft) {
    const own = ownUnit(draft)
    if (!own) return
    const seen = new Set<string>()
    for (const mention of mentions(draft)) {
      const line = draft.lineAt(mention.start)
      if (!line || draft.zones.recipients.includes(line) || draft.zones.header.includes(line)) continue
      const before = draft.folded.slice(Math.max(line.start, mention.start - BEFORE), mention.start)
      const around = draft.folded.slice(Math.max(line.start, mention.start - AROUND), Math.min(line.end, mention.end + AROUND))
      if (!OWN_BEFORE.test(before) || BY_RIGHT.test(around)) continue
      if (mention.candidates.some(c => isRelated(own, c, draft.lawDay))) continue
      const name = draft.slice(mention)
      if (seen.has(name)) continue
      seen.add(name)
      const right = `${own.type} ${own.name}`
      yield {
        at: mention,
        say: label(
          `Kế hoạch của ${right} nhưng câu này nói đến ${name}, nghi sót từ văn bản mẫu.`,
          `The plan is of ${right}, but this sentence speaks of ${name}: a remnant of another plan?`,
        ),
        expected: label(right, right),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { measures: 'VI. BIỆN PHÁP\n\n1. Học tập kinh nghiệm giải quyết thủ tục của UBND xã Minh Tâm.' } },
      {
        plan: {
          letterhead: 'ỦY BAN NHÂN DÂN\n\nTỈNH CAO BẰNG',
          number: 'Số: 15/KH-UBND',
          dateline: 'Cao Bằng, ngày 15 tháng 01 năm 2026',
          title: 'Phát động phong trào thi đua trên địa bàn tỉnh Cao Bằng năm 2026',
          measures: 'VI. BIỆN PHÁP\n\n1. Làm điểm tại UBND xã Tam Kim.',
        },
      },
    ],
    invalid: [
      { plan: { closing: 'Trên đây là Kế hoạch phát động phong trào thi đua năm 2026 trên địa bàn xã Minh Tâm./.' } },
      { plan: { launch: 'UBND xã Ca Thành phát động phong trào thi đua với các nội dung như sau:' } },
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh Lạng Sơn về phong trào thi đua năm 2026.' } },
    ],
  },
}
