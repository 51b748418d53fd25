/** "hòa" beside "hoà" in one document: both are taught, but a document keeps to one. */
import type { Draft } from '../draft.ts'
import type { Rule } from '../rule.ts'
import { label, type Spot } from '../spot.ts'

// open syllables in oa, oe, uy: the mark on the first vowel ("hòa", "thủy") or on the second ("hoà", "thuỷ"); "quý" has one way only
const OLD = /(?<![qQ])(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![\p{L}\p{M}])/gu
const NEW = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![\p{L}\p{M}])/gu

/** The word around each match. */
function wordsWith(draft: Draft, pattern: RegExp): Spot[] {
  return Array.from(draft.text.matchAll(pattern), m => {
    const before = /[\p{L}\p{M}]*$/u.exec(draft.text.slice(Math.max(0, m.index - 8), m.index))![0].length
    return { start: m.index - before, end: m.index + m[0].length }
  })
}

export const tonePlacement: Rule = {
  id: 'tone-placement',
  group: 'consistency',
  preset: 'nd30',
  level: 'info',
  title: label('Vị trí dấu thanh', 'Placement of tone marks'),
  about: label(
    'Trong một văn bản chỉ nên theo một cách đặt dấu thanh: “hòa, thủy” hoặc “hoà, thuỷ”. Hai cách lẫn nhau làm sai kết quả tìm kiếm.',
    'A document keeps to one way of placing tone marks, “hòa, thủy” or “hoà, thuỷ”; a mixture makes searches fail.',
  ),
  basis: null,
  mend: label('Thống nhất một cách đặt dấu trong cả văn bản (tìm và thay thế).', 'Use one way all through (find and replace).'),
  applies: draft => !draft.isScan,
  *check(draft) {
    const old = wordsWith(draft, OLD)
    const recent = wordsWith(draft, NEW)
    if (!old.length || !recent.length) return
    const [few, many] = old.length <= recent.length ? [old, recent] : [recent, old]
    const shown = [...new Set(few.map(s => draft.slice(s)))].slice(0, 3).join(', ')
    yield {
      at: few[0]!,
      say: label(
        `Dấu thanh đặt theo hai cách: ${few.length} chữ kiểu “${shown}”, ${many.length} chữ kiểu “${draft.slice(many[0]!)}”.`,
        `Tone marks are placed in two ways: ${few.length} like “${shown}”, ${many.length} like “${draft.slice(many[0]!)}”.`,
      ),
      related: [{ at: many[0]!, of: 'draft' }],
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { closing: 'Đề nghị các đơn vị quý trọng thời gian, hòa nhã với người dân./.' } },
      { plan: { closing: 'Trên đây là Kế hoạch của UBND xã, kèm quy ước thi đua quý I./.' } },
    ],
    invalid: [
      { plan: { closing: 'Đề nghị các đơn vị ôn hoà, khoẻ khoắn phục vụ người dân./.' } },
      { plan: { recipients: 'Nơi nhận:\n\n- Đảng uỷ xã;\n\n- Uỷ ban MTTQ Việt Nam xã;\n\n- Lưu: VT.' } },
      { plan: { motto: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc' } },
    ],
  },
}
