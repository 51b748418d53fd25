/** Căn cứ: a line each, a semicolon behind it, a full stop behind the last (NĐ 30/2020, Phụ lục I, mục II.6). */
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const GOES_ON = /^[-–\s]*(?:theo|xét|thực\s+hiện|triển\s+khai|tiếp\s+tục|nhằm|để)(?!\p{L})/u

export const basisPunctuation: Rule = {
  id: 'basis-punctuation',
  group: 'form',
  preset: 'nd30',
  level: 'info',
  title: label('Dấu câu ở phần căn cứ', 'Punctuation of the legal basis'),
  about: label(
    'Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm.',
    'Each basis is a line that ends with a semicolon, the last one with a full stop.',
  ),
  basis: formBasis('text'),
  mend: label('Cuối mỗi căn cứ ghi “;”, căn cứ cuối ghi “.”.', 'End each basis with “;” and the last with “.”.'),
  applies: draft => draft.isState,
  *check(draft) {
    const lines = draft.zones.preamble.filter(l => /^[-–\s]*căn\s+cứ/u.test(l.folded))
    const { preamble } = draft.zones
    for (const line of lines) {
      const next = preamble[preamble.indexOf(line) + 1]
      // a sentence that goes on ("…, UBND huyện ban hành Kế hoạch như sau:") is none of a list
      if (/:\s*$/u.test(line.text) || (lines.length === 1 && /như\s+sau/u.test(line.folded))) continue
      const mark = /[;.,]?$/u.exec(line.text.trimEnd())![0]
      const isLast = line === lines.at(-1)
      // the list goes on with "Theo đề nghị của …", "Thực hiện Kế hoạch số …"
      const goesOn = next !== undefined && GOES_ON.test(next.folded)
      if (goesOn ? mark !== '' : mark === (isLast ? '.' : ';')) continue
      yield {
        at: line,
        say: isLast
          ? label('Căn cứ cuối cùng phải kết thúc bằng dấu chấm.', 'The last basis ends with a full stop.')
          : label('Cuối dòng căn cứ phải có dấu chấm phẩy.', 'A basis ends with a semicolon.'),
        expected: isLast ? label('….', '….') : label('…;', '…;'),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          basis: 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;\n\nTheo đề nghị của Trưởng phòng Văn hóa - Xã hội,',
        },
      },
      { plan: { basis: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 08/01/2026 của UBND tỉnh, UBND xã xây dựng kế hoạch như sau:', launch: '' } },
    ],
    invalid: [
      {
        plan: {
          basis:
            'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.\n\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ.',
        },
      },
      {
        plan: {
          basis:
            'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022\n\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ.',
        },
      },
      {
        plan: {
          basis:
            'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;\n\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;',
        },
      },
    ],
  },
}
