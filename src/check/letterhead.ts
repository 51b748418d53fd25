/**
 * Bodies that the letterhead names, topmost first. "ỦY BAN NHÂN DÂN" over "TỈNH X" is one body on two lines.
 * Reads: Draft. Writes: HeaderBody[].
 */
import type { BodyKind } from '../../schemas/codes.ts'
import { bodyHead } from '../knowledge/bodies.ts'
import type { Draft } from './draft.ts'
import { whole } from './draft.ts'
import type { Spot } from './spot.ts'

export interface HeaderBody {
  kind: BodyKind
  text: string
  at: Spot
}

/** The motto on the same line, where two columns were read across. */
const MOTTO = /\s*(?:cộng\s+hòa\s+xã\s+hội|độc\s+lập\s*-\s*tự\s+do|đảng\s+cộng\s+sản\s+việt\s+nam|chủ\s+nghĩa\s+việt\s+nam).*$/u
/** The name before has not ended. */
const GOES_ON = /(?:và|,|-|của|các|cho|chỉ đạo)$/u
/** Lines of a letterhead that name nobody. */
const NOT_NAME = /^số(?!\p{L})|ngày.*tháng|^v\/v|^kính gửi|^[-_*.\s\d|]+$|^(?:dự thảo|hỏa tốc|khẩn|mật|phê duyệt)/u

export function headerBodies(draft: Draft): HeaderBody[] {
  return draft.once('header-bodies', () => {
    const out: HeaderBody[] = []
    for (const line of draft.zones.header) {
      const folded = line.folded.replace(MOTTO, '').trimEnd()
      if (!folded.trim() || NOT_NAME.test(folded) || line.text.length > 160) continue
      const before = out.at(-1)
      const head = bodyHead(folded.trimStart())
      const text = line.text.slice(0, folded.length).trim()
      if (head && !(before && GOES_ON.test(before.text.toLowerCase())))
        out.push({ kind: head.kind, text, at: { start: line.start, end: line.start + folded.length } })
      else if (before) {
        before.text += ` ${text}`
        before.at = whole({ start: before.at.start, end: line.start + folded.length })
      }
    }
    return out
  })
}
