/** How number and symbol are written: "Số: 15/KH-UBND", a colon, no spaces, plain hyphens (NĐ 30/2020, Phụ lục I, mục II.3). */
import type { Label } from '../../../schemas/labels.ts'
import { formBasis } from '../legal.ts'
import type { Level, Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** What may be wrong with the line, with the words for it; the gravest names the level. */
const FAULTS: { is: RegExp; level: Level; say: Label }[] = [
  // "Số 19/KH-UBND"
  { is: /^Số(?!\s*:)/u, level: 'warning', say: label('thiếu dấu hai chấm sau chữ “Số”', 'no colon behind “Số”') },
  // "SỐ: 19/KH-UBND", "số: …"
  { is: /^(?:SỐ|số)(?!\p{L})/u, level: 'info', say: label('chữ “Số” viết in thường, hoa chữ đầu', '“Số” has one capital') },
  // "QÐ" with eth
  { is: /[ÐƉ]/u, level: 'warning', say: label('chữ Đ gõ bằng ký tự khác (Ð)', 'the letter Đ is another character (Ð)') },
  // letters of the Cyrillic alphabet
  { is: /[\u0400-\u04FF]/u, level: 'warning', say: label('có chữ cái không phải chữ Việt', 'letters of another alphabet') },
  // "KH - UBND", "/ KH"
  {
    is: /\/\s+\p{L}|\p{L}\s+[-–‑]|[-–‑]\s+\p{L}/u,
    level: 'info',
    say: label('có khoảng trắng giữa các chữ của ký hiệu', 'spaces within the symbol'),
  },
  // "19 /KH"
  { is: /\d\s+\//u, level: 'info', say: label('có khoảng trắng giữa số và ký hiệu', 'a space between number and symbol') },
  // "KH–UBND"
  { is: /[–‑—]/u, level: 'info', say: label('gạch nối không phải dấu “-”', 'the hyphen is another dash') },
]
const GRAVITY: Record<Level, number> = { error: 0, warning: 1, info: 2 }

export const symbolForm: Rule = {
  id: 'symbol-form',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Cách viết số, ký hiệu', 'Writing of number and symbol'),
  about: label(
    'Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ của ký hiệu có dấu gạch nối không cách chữ; sau chữ “Số” có dấu hai chấm.',
    'A slash stands between number and symbol, hyphens without spaces between the parts of the symbol, a colon behind “Số”.',
  ),
  basis: formBasis('number'),
  mend: label('Viết theo dạng “Số: 15/KH-UBND”.', 'Write it as “Số: 15/KH-UBND”.'),
  applies: draft => draft.isState && !draft.isScan,
  *check(draft) {
    const { number } = draft.record
    const at = number?.evidence[0]
    if (!number || !at) return
    const found = FAULTS.filter(f => f.is.test(at.quote))
    if (!found.length) return
    const level = found.map(f => f.level).sort((a, b) => GRAVITY[a] - GRAVITY[b])[0]
    const { ordinal, symbol } = number.value
    const right = `Số: ${ordinal === null ? '     ' : String(ordinal).padStart(2, '0')}/${symbol}`
    yield {
      at,
      level,
      say: label(
        `Số, ký hiệu viết chưa đúng: ${found.map(f => f.say.vi).join('; ')}.`,
        `Number and symbol are not written as prescribed: ${found.map(f => f.say.en).join('; ')}.`,
      ),
      expected: label(right, right),
    }
  },
  examples: {
    valid: [{ plan: {} }, { plan: { number: 'Số:      /KH-UBND' } }, { plan: { number: 'Số: 112/KH-UBND' } }],
    invalid: [
      { plan: { number: 'Số 19/KH-UBND' } },
      { plan: { number: 'Số: 19/ KH - UBND' } },
      { plan: { number: 'Số: 19/KH–UBND' } },
      { plan: { number: 'Số: 19/QÐ-UBND', type: 'QUYẾT ĐỊNH' } },
    ],
  },
}
