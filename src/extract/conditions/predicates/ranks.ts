/** Places in a ranking, and how many to gain. */
import { NOT_BEFORE_WORD } from '../../../text/boundary.ts'
import type { PredicateForm } from './predicate.ts'
import { at, LIMIT, numberOf, WORDS } from './quantity.ts'

export const RANKS: readonly PredicateForm[] = [
  // "nằm trong nhóm 15 tỉnh dẫn đầu", "top 03", "xếp nhóm 30 tỉnh, thành phố", "trong 10 tỉnh có chỉ số cao nhất"
  {
    pattern: at(
      `(?:(?:nằm|xếp hạng|xếp|đứng|lọt|thuộc|vào|trong|duy trì|giữ vững|đạt|vươn lên)\\s+){0,4}(?:nhóm|top|tốp)\\s+(?:các\\s+)?(?<n>\\d{1,2})(?![\\d%,.]*\\d|\\s*%)`,
    ),
    read: g => ({ kind: 'top', comparator: 'top_n', value: Number(g.n), unit: 'rank' }),
  },
  {
    pattern: at(
      '(?:xếp|đứng|thuộc|nằm)\\s+(?:hạng\\s+)?(?:trong|vào)?\\s*(?:số\\s+)?(?<n>\\d{1,2})\\s+(?:tỉnh|địa phương|đơn vị|sở|xã|huyện)[^.;]{0,40}?(?:dẫn đầu|cao nhất|tốt nhất|đứng đầu)',
    ),
    read: g => ({ kind: 'top', comparator: 'top_n', value: Number(g.n), unit: 'rank' }),
  },
  // "xếp thứ 15 trở lên", "thứ hạng 20 trở lên", "từ hạng 10 trở lên", "xếp hạng thứ 05/34"
  {
    pattern: at(
      '(?:xếp\\s+|đứng\\s+|từ\\s+|đạt\\s+)*(?:thứ hạng|vị trí thứ|vị trí|hạng thứ|hạng|thứ)\\s+(?:từ\\s+)?(?<n>\\d{1,2})(?:\\s*/\\s*\\d{2})?(?:\\s+trở lên)',
    ),
    read: g => ({ kind: 'top', comparator: 'top_n', value: Number(g.n), unit: 'rank' }),
  },
  // "tăng ít nhất 02 bậc", "cải thiện 03 bậc", "tăng từ 2 đến 3 bậc"
  {
    pattern: at(
      `(?:tăng|cải thiện|nâng|vượt)\\s+(?:thêm\\s+|thứ hạng\\s+)*${LIMIT}(?<n>\\d{1,2}|${WORDS})(?:\\s*(?:đến|-)\\s*(?<max>\\d{1,2}))?\\s+(?<unit>bậc|hạng|thứ bậc)${NOT_BEFORE_WORD}`,
    ),
    read: g => ({
      kind: 'gain',
      comparator: 'increase',
      value: numberOf(g.n!),
      valueMax: g.max ? Number(g.max) : null,
      unit: g.unit!,
    }),
  },
  // "nâng thứ hạng của tỉnh thêm ít nhất 03 bậc": whose rank it is stands between
  {
    pattern: at(
      `(?:tăng|cải thiện|nâng)\\s+(?:\\p{L}+\\s+){1,8}?thêm\\s+${LIMIT}(?<n>\\d{1,2}|${WORDS})\\s+(?<unit>bậc|hạng|thứ bậc)${NOT_BEFORE_WORD}`,
    ),
    read: g => ({ kind: 'gain', comparator: 'increase', value: numberOf(g.n!), unit: g.unit! }),
  },
]
