import { type Predicate, UNSAID } from './predicate.ts'

/** A fall or a rise without a number: "giảm số người …", "kéo giảm tỷ lệ …", at the head of a clause. */
const TREND =
  /^[\s,]*(?:(?:hằng|hàng|mỗi)\s+năm,?\s+|phấn đấu\s+|đến năm \d{4},?\s+)*(?<dir>kéo giảm|giảm|tăng)\s+(?=(?:số|tỷ lệ|tỷ suất|tỷ trọng|mức)\s)/u

export function trendIn(folded: string): Predicate | null {
  const m = TREND.exec(folded)
  if (!m) return null
  const dir = m.groups!.dir!
  const end = m[0].trimEnd().length
  return {
    ...UNSAID,
    comparator: dir.includes('giảm') ? 'decrease' : 'increase',
    start: end - dir.length,
    end,
    verbFirst: true,
    kind: 'trend',
  }
}
