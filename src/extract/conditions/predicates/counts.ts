/** Counted nouns as goals: "ít nhất 02 mô hình", "xây dựng 05 xã nông thôn mới". */
import { type Predicate, UNSAID } from './predicate.ts'
import { at, comparatorOf, LIMIT, numberOf, WORDS } from './quantity.ts'

/** Digits and the noun behind; a verb or a limit before. */
const COUNT = at(
  `(?:(?<lead>đạt|có|xây dựng|hình thành|thành lập|kết nạp(?:\\s+mới)?|phát triển|tổ chức|hoàn thành|phấn đấu|công nhận|triển khai|đào tạo|bồi dưỡng|giới thiệu|trồng|làm|đoạt|giành|nhân rộng|hỗ trợ)\\s+(?:được\\s+)?(?:mới\\s+)?)?${LIMIT}(?<n>\\d{1,3}(?:\\.\\d{3})*|\\d+|(?<=(?:tối thiểu|ít nhất|trên|không quá)\\s)${WORDS})(?:\\s*\\((?:[\\p{L}\\s]+)\\))?(?<up>(?:\\s+\\p{L}+){1,4}?\\s+trở lên(?!\\p{L}))?(?:\\s+(?<noun>\\p{L}+))?(?![\\p{L}\\d]*\\s?[/%]|\\p{L})`,
)
/** What campaigns count. */
const OUTPUT = /^(?:lượt|mô|sản|sáng|giải|vườn|hộ|công|dự|tuyến|buổi)$/u
const NOT_COUNTED =
  /^(?:năm|trong|các|tháng|quý|điểm|bậc|hạng|lần|tuổi|đến|và|trở|nội dung|nhiệm vụ|tiêu chí|chỉ tiêu|nhóm|đợt|giai|kỳ|khóa|tuổi)$/u
/** "năm 2024", "Điều 5", "khối 12", "03/2024": a number of a name, a date or a code. */
const NAMES =
  /(?:năm|số|tháng|ngày|điều|khoản|quý|giai đoạn|lần thứ|khóa|quyết định|nghị quyết|khối|lớp|quận|phường|thứ|hạng|mức|cấp|loại|nhóm|tổ|đề án|từ(?=\s+\d+\s+tuổi))\s*$|[/-]$/u

/** `taken`: the predicates of the clause, whose numbers count nothing else. */
export function countsIn(folded: string, taken: readonly Predicate[]): Predicate[] {
  const out: Predicate[] = []
  for (const m of folded.matchAll(COUNT)) {
    const count = countOf(m)
    if (!counts(count, folded, taken)) continue
    const { limit, up, digits, noun, start, end } = count
    out.push({
      ...UNSAID,
      comparator: comparatorOf(limit, up ? ' trở lên' : ''),
      value: numberOf(digits),
      unit: noun,
      start,
      end,
      kind: 'count',
    })
  }
  return out
}

interface Count {
  limit: string | undefined
  /** the verb before: "xây dựng", "đạt" */
  lead: string | undefined
  /** the noun with its "trở lên" */
  up: string | undefined
  digits: string
  noun: string
  start: number
  /** where its digits begin */
  numberAt: number
  end: number
}

function countOf(m: RegExpExecArray): Count {
  const { limit, lead, up, noun } = m.groups!
  const digits = m.groups!.n!
  const limitEnd = m[0].length - (noun?.length ?? 0) - (up?.length ?? 0)
  const numberAt = m.index + m[0].lastIndexOf(digits, limitEnd)
  return {
    limit,
    lead,
    up,
    digits,
    noun: (up ?? ` ${noun ?? ''}`).trim().split(/\s+/u)[0]!,
    start: m.index,
    numberAt,
    end: numberAt + digits.length,
  }
}

/** Whether a number with its noun is a goal of its own. */
function counts({ limit, lead, digits, noun, start, numberAt, end }: Count, folded: string, taken: readonly Predicate[]): boolean {
  // "100% xã mỗi quý có ít nhất 04 tin": the count is part of what the per cent measures
  const outer = taken.findLast(p => p.kind === 'percent' && p.end <= start)
  if (outer && !/[,;]\s*(?:và\s+)?$|\svà\s+$/u.test(folded.slice(outer.end, start))) return false
  // a bare number counts as a goal only with a verb or a limit, or before what campaigns count
  if (!limit && !lead && !OUTPUT.test(noun)) return false
  if (!noun || NOT_COUNTED.test(noun) || taken.some(p => p.start < end + 2 && p.end > start)) return false
  if (NAMES.test(folded.slice(0, numberAt)) || /^\s*[/-]/u.test(folded.slice(end))) return false
  const isYear = Number(digits) > 1900 && Number(digits) < 2100
  return !isYear || Boolean(limit)
}
