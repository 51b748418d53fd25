/** The noun phrase that a condition measures: before its number ("Tỷ lệ … đạt 60 %"), else behind it ("100 % hồ sơ …"). */
import { oneLine } from '../context.ts'
import type { Predicate } from './predicates/index.ts'

/** Verbs and times before the noun: "Phấn đấu đến năm 2025, …", "Bảo đảm …". */
const LEAD =
  /^(?:[\s,:–-]|và\s|\(\d+\)|(?:chỉ tiêu|mục tiêu|tiêu chí)\s*\d+\s*[:.]?|từ\s+năm\s+\d{4}\s+trở đi|ngay trong|định hướng|phấn đấu|phần đấu|đảm bảo|bảo đảm|duy trì|đặt mục tiêu|mục tiêu|trong đó|cụ thể|tiếp tục|nâng(?!\s+cao)|đưa|hằng năm|hàng năm|mỗi năm|có|đạt|đến\s+(?:hết\s+|cuối\s+)?(?:năm|tháng|quý|ngày)\s+[\d/]+|(?:trong\s+)?năm\s+\d{4}|giai đoạn\s+\d{4}\s*-\s*\d{4}|kết quả(?=\s+phấn đấu)|xây dựng(?=\s*$)|hoàn thành(?=\s*$))+/u
/** What joins the noun to its number: "… đạt", "… chiếm", "… lên", "… ở mức". */
const LINK =
  /(?:[\s,:]|đạt(?:\s+tỷ lệ)?|đạt được|chiếm|là|lên|lên tới|xuống|xuống còn|còn|ở mức|với|phải|được|bình quân|tỷ lệ(?=\s*$)|và|hoàn thành(?=\s*$)|phấn đấu|ít nhất|tối thiểu|(?:vào |đến )?(?:hết |cuối )?năm \d{4})+$/u
const MAX_WORDS = 45

const TIME_UNIT = /^(?:phút|giờ|ngày|tuần|giây)$/u
/** Where a predicate's own words begin: behind the noun of the one before, if that noun stood behind its number. */
export const ownStart = (folded: string, previousEnd: number, start: number): number => boundaryBefore(folded, previousEnd, start)

/** null where neither side names a noun: the measure of the clause before holds. */
export function measureOf(clause: string, folded: string, p: Predicate, from: number, next: Predicate | undefined): string | null {
  // "phấn đấu trên 85 % hồ sơ …": what stands before the verb of striving is who strives
  const strives =
    /.*(?:phấn đấu|phần đấu|(?:^|[,;:]\s*|\s(?:và|để)\s+)(?:bảo đảm|đảm bảo)|quyết tâm(?:\s+đưa)?|mục tiêu(?!\s+\d)(?:\s+là)?|đặt ra)\s*/u.exec(
      folded.slice(from, p.start),
    )
  const start = from + (strives?.[0].length ?? 0)
  const before = p.kind === 'count' && !TIME_UNIT.test(p.unit ?? '') ? null : trim(clause, folded, start, p.start)
  // "trợ giúp cho 100 % số người …": the noun of the number stands behind it
  const leadsOn = /(?:\s|^)(?:cho|tại|của|đối với|với|trên|trong|ở)\s*$/u.test(
    folded.slice(start, p.start).replace(/(?:trên|tối thiểu|ít nhất)\s*$/u, ''),
  )
  if (p.kind === 'trend') return trim(clause, folded, p.end, folded.length)
  if (p.kind === 'top') {
    const about = /\s(?:về|trong)\s+(?!năm)/u.exec(folded.slice(p.end))
    if (about) return trim(clause, folded, p.end + about.index + about[0].length, folded.length)
  }
  if (!leadsOn && before && before.split(' ').length >= 2 && /\p{L}/u.test(before)) return limit(before)
  const to = next ? boundaryBefore(folded, p.end, next.start) : folded.length
  const behind = trim(clause, folded, p.end, to)
  if (behind && /\p{L}{2}/u.test(behind)) return limit(behind)
  const left = before ?? (p.kind === 'count' ? trim(clause, folded, start, p.start) : null)
  return left && left.length > 2 ? limit(left) : null
}

function trim(clause: string, folded: string, from: number, to: number): string | null {
  const text = folded.slice(from, to)
  const start = from + (LEAD.exec(text)?.[0].length ?? 0)
  if (start >= to) return null
  const rest = folded.slice(start, to)
  const link = LINK.exec(rest)
  const end = link ? start + link.index : to
  // what stands behind a comma of the part before belongs to it, not to the number
  const piece = oneLine(clause.slice(start, end))
    .replace(/^[\s,;:(]+|[\s,;:.(]+$/gu, '')
    .replace(/\s+trở lên$/u, '')
  return piece.length > 1 ? piece : null
}

/** The next predicate's own noun begins at the last comma or "và" before it. */
function boundaryBefore(folded: string, from: number, to: number): number {
  const between = folded.slice(from, to)
  const cut = Math.max(between.lastIndexOf(', '), between.lastIndexOf(' và '), between.lastIndexOf('; '))
  return cut > 0 ? from + cut : to
}

const limit = (s: string) => s.split(' ').slice(0, MAX_WORDS).join(' ')
