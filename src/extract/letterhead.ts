/**
 * Letterhead (NĐ 30/2020, ô số 2): the body above in plain capitals, the issuer below in bold ones. "ỦY BAN NHÂN DÂN" over "TỈNH X"
 * is one body on two lines; "UBND TỈNH X" over "SỞ Y" is a parent and its issuer.
 */
import { bodyHead } from '../knowledge/bodies.ts'
import type { Line, Span } from '../structure/index.ts'
import type { Context } from './context.ts'
import { NAMES_DECISION } from './number-slot.ts'

export interface PrintedBody {
  text: string
  folded: string
  span: Span
  lines: Line[]
}

/** The motto may stand on the issuer's line where two columns were read across. */
const MOTTO = /\s*(?:cộng\s+hòa\s+xã\s+hội|độc\s+lập\s*-\s*tự\s+do|đảng\s+cộng\s+sản\s+việt\s+nam|chủ\s+nghĩa\s+việt\s+nam).*$/u
const NOT_NAME = /^số\s*:?|ngày.*tháng|^v\/v|^kính gửi|^[-_*.\s\d]+$|^(?:dự thảo|hỏa tốc|khẩn|thượng khẩn|mật|tối mật|bản sao)/u

/** Bodies of the letterhead, topmost first. */
export function letterheadBodies(ctx: Context): PrintedBody[] {
  return ctx.once('letterhead', () => {
    const out: PrintedBody[] = []
    for (const line of ctx.zones.header) {
      const folded = line.folded.replace(MOTTO, '')
      const text = line.text.slice(0, folded.length)
      const before = out.at(-1)
      // the number of the decision that set the body up is a part of its name
      const named = before !== undefined && NAMES_DECISION.test(before.folded) && /^số\s*:?\s*\d/u.test(folded)
      if (!text.trim() || (NOT_NAME.test(folded) && !named) || line.text.length > 160) continue
      const head = named ? null : bodyHead(folded)
      if (head && !goesOn(before, folded))
        out.push({ text: text.trim(), folded: folded.trim(), span: { start: line.start, end: line.start + text.length }, lines: [line] })
      else if (before && (line.caps || /^\p{Lu}/u.test(text))) {
        before.text += ` ${text.trim()}`
        before.folded += ` ${folded.trim()}`
        before.span.end = line.start + text.length
        before.lines.push(line)
      }
    }
    return out
  })
}

/** "BAN CHỈ ĐẠO" / "BAN HÀNH …" or "SỞ VĂN HÓA, THỂ THAO" / "VÀ DU LỊCH": the name before has not ended. */
function goesOn(before: PrintedBody | undefined, folded: string): boolean {
  if (!before) return false
  return /(?:và|,|-|của|các|cho)$/u.test(before.folded) || /^(?:và|của)\s/u.test(folded)
}
