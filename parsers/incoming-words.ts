/**
 * A box of incoming mail that was typed out above the letterhead: "CÔNG VĂN ĐẾN", "Số: 365", "Ngày: 06/02/2026", with the name of the office
 * that received it above. Its number and day are the receiver's, never the document's.
 * Reads: text of lines. Writes: the run of lines that is such a box.
 */
import { officeMark } from './marks-of-office.ts'

/** "CÔNG VĂN ĐẾN", "VĂN BẢN ĐẾN", "ĐẾN", alone or with what follows: "CÔNG VĂN ĐẾN Số: 365 Ngày: 06/02/2026" */
const OPENS = /^(?:(?:CÔNG VĂN|VĂN BẢN) ĐẾN|ĐẾN)(?=$|\s*[:–-]?\s*(?:số|ngày|giờ)\s*[:.…])/iu
/** "Số: 365", "Đến số: 12", "Ngày: 06/02/2026", "Giờ: 8h30", "Chuyển: …"; not "Số: 31/KH-UBND" */
const MORE = /^(?:(?:đến\s+)?số\s*[:.…]\s*[\d.…\s]*$|(?:giờ|ngày|chuyển|lưu hồ sơ(?: số)?|số và ký hiệu hs)\s*[:.…])/iu
/** lines of the box behind its first */
const MOST = 5
/** lines between the box and the letterhead */
const NEAR = 8

/** First and last line (by index) of a box of incoming mail in the first lines; null where none stands above a letterhead. */
export function incomingLines(lines: readonly (string | undefined)[]): { from: number; to: number } | null {
  const at = lines.slice(0, NEAR).findIndex(l => l !== undefined && OPENS.test(l))
  if (at < 0) return null
  let to = at
  while (to - at < MOST && MORE.test(lines[to + 1] ?? '')) to++
  const told = to > at || /(?:số|ngày)\s*[:.…]/iu.test(lines[at]!)
  const letterhead = lines
    .slice(to + 1, to + 1 + NEAR)
    .some(l => l !== undefined && ['state', 'motto', 'number'].includes(officeMark(l) ?? ''))
  if (!told || !letterhead) return null
  // the office that received it stands above, in capitals, and nothing of the document does
  const above = lines.slice(0, at)
  const office = above.every(l => l !== undefined && l === l.toLocaleUpperCase('vi') && officeMark(l) === undefined)
  return { from: office ? 0 : at, to }
}
