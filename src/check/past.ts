/** Sentences that speak of what was: a former unit or office may be named in them by right. */
import type { Draft } from './draft.ts'
import type { Spot } from './spot.ts'

/** Behind the name, or anywhere in its sentence. */
const PAST =
  /\(cũ\)|(?<!\p{L})(?:cũ|trước\s+đây|trước\s+khi|sau\s+khi\s+(?:sắp\s+xếp|sáp\s+nhập|hợp\s+nhất|bỏ)|khi\s+sắp\s+xếp|sắp\s+xếp\s+(?:lại\s+)?(?:bộ\s+máy|đơn\s+vị)|sáp\s+nhập|hợp\s+nhất|chuyển\s+(?:về|sang|giao)|tiếp\s+nhận\s+từ|bàn\s+giao|kết\s+thúc\s+hoạt\s+động|bỏ\s+cấp\s+huyện|không\s+(?:còn|tổ\s+chức)|nguyên\s+là|năm\s+20(?:0\d|1\d|2[0-4])|giai\s+đoạn\s+20[0-2]\d)(?!\p{L})/u

const REACH = 120

/** True where the words around a spot, within its paragraph, look back. */
export function isPast(draft: Draft, { start, end }: Spot): boolean {
  const line = draft.lineAt(start)
  if (!line) return false
  const from = Math.max(line.start, start - REACH)
  return PAST.test(draft.folded.slice(from, Math.min(line.end, end + REACH)))
}
