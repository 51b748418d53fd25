/** Two numbers for one award: "tối đa 05 tập thể" here, "tối đa 07 tập thể" there, by the same authority. */
import { foldInPlace } from '../../text/fold.ts'
import { mentionsOf } from '../award-mentions.ts'
import type { Draft } from '../draft.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

type Quota = Draft['record']['quotas'][number]

/** What makes two numbers two different things: waves, years, groups, reviews. */
const APART =
  /(?<!\p{L})(?:đợt|giai\s+đoạn|hằng\s+năm|hàng\s+năm|mỗi|từng|sơ\s+kết|tổng\s+kết|khối|cụm|quý|tháng|năm\s+\d{4}|lần|ngành|lĩnh\s+vực|cấp\s+tỉnh|cấp\s+xã|trong\s+đó)(?!\p{L})/u
const SUBJECTS: Record<string, [string, string]> = {
  collective: ['tập thể', 'bodies'],
  individual: ['cá nhân', 'persons'],
  either: ['tập thể, cá nhân', 'bodies or persons'],
}

/** Who gives the award, by the sentence: what is proposed to one body and given by another are two quotas. */
function authorityOf(draft: Draft, quota: Quota): string | null {
  const at = quota.evidence[0]!
  const line = draft.lineAt(at.start)!
  const own = mentionsOf(draft).filter(m => m.start >= line.start && m.end <= line.end && m.code === quota.value.award)
  const named = [...new Set(own.map(m => foldInPlace(m.authority ?? '').replace(/ủy\s+ban\s+nhân\s+dân/gu, 'ubnd')))]
  return named.length === 1 ? named[0]! : null
}

export const quotaConflict: Rule = {
  id: 'quota-conflict',
  group: 'time',
  preset: 'campaign',
  level: 'warning',
  title: label('Số lượng khen thưởng mâu thuẫn', 'Contradicting quotas'),
  about: label(
    'Một hình thức khen thưởng của một cấp chỉ có một số lượng trong cả kế hoạch.',
    'One award of one authority has one number all through the plan.',
  ),
  basis: null,
  mend: label('Thống nhất số lượng, hoặc nói rõ số nào cho đối tượng, đợt nào.', 'Keep to one number, or say which is for whom.'),
  applies: draft => draft.isCampaign,
  *check(draft) {
    const seen: { quota: Quota; authority: string }[] = []
    for (const quota of draft.record.quotas) {
      const { award, subject, count, perUnit, percent, scope, bound } = quota.value
      const line = draft.lineAt(quota.evidence[0]!.start)!
      if (count === null || perUnit || percent !== null || scope || bound === 'range' || APART.test(line.folded)) continue
      const authority = authorityOf(draft, quota)
      if (!authority) continue
      const other = seen.find(s => s.quota.value.award === award && s.quota.value.subject === subject && s.authority === authority)
      if (!other) seen.push({ quota, authority })
      else if (other.quota.value.count !== count && draft.lineAt(other.quota.evidence[0]!.start) !== line)
        yield {
          at: quota.evidence[0]!,
          say: label(
            `Số ${SUBJECTS[subject]![0]} được khen ở đây là ${count}, chỗ khác lại là ${other.quota.value.count}.`,
            `Here ${count} ${SUBJECTS[subject]![1]} are rewarded, elsewhere ${other.quota.value.count}.`,
          ),
          related: [{ at: other.quota.evidence[0]!, of: 'draft' }],
        }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho tối đa 03 tập thể.\n\n- Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể.',
        },
      },
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\n- Sơ kết: Chủ tịch UBND xã tặng Giấy khen cho 02 tập thể.\n\n- Tổng kết: Chủ tịch UBND xã tặng Giấy khen cho 05 tập thể.',
        },
      },
    ],
    invalid: [
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho tối đa 03 tập thể.\n\n- Giấy khen của Chủ tịch UBND xã: 05 tập thể.',
        },
      },
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\n1. Hình thức, số lượng\n\n- Chủ tịch UBND xã tặng Giấy khen cho tối đa 03 tập thể và 06 cá nhân.\n\n- Chủ tịch UBND xã tặng Giấy khen cho 08 cá nhân tiêu biểu.',
        },
      },
      {
        plan: {
          awards:
            'VIII. KHEN THƯỞNG\n\n- Giấy khen của Chủ tịch UBND xã: 03 tập thể, 05 cá nhân.\n\n- Giấy khen của Chủ tịch UBND xã: 04 tập thể.',
        },
      },
    ],
  },
}
