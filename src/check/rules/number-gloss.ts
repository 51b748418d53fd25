/** A number and its words: "05 (sáu)" says two things. */
import { bounded } from '../../text/boundary.ts'
import { numberFromDigits, numberFromWords } from '../../text/numbers.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

// "05 (năm)", "10 (mười hai)"
const GLOSS = bounded('(?<digits>\\d{1,3}(?:\\.\\d{3})*)\\s*\\(\\s*(?<words>\\p{L}+(?:\\s+\\p{L}+){0,5})\\s*\\)(?:)', 'gu')

export const numberGloss: Rule = {
  id: 'number-gloss',
  group: 'time',
  preset: 'nd30',
  level: 'error',
  title: label('Số và chữ khớp nhau', 'Number against its words'),
  about: label('Số lượng ghi bằng số và bằng chữ trong ngoặc phải như nhau.', 'A number in digits and its words in brackets say the same.'),
  basis: null,
  mend: label('Sửa số hoặc chữ cho khớp.', 'Correct the digits or the words.'),
  applies: draft => !draft.isScan,
  *check(draft) {
    for (const { at, match } of draft.find(GLOSS)) {
      const { digits, words } = match.groups!
      const number = numberFromDigits(digits!)
      const said = numberFromWords(words!.replace(/\s+/gu, ' '))
      if (number === null || said === null || number === said) continue
      yield {
        at,
        say: label(`Số “${digits}” không khớp với chữ “${words}”.`, `“${digits}” is not “${words}”.`),
        expected: label(`một trong hai: ${number} hoặc ${said}`, `either ${number} or ${said}`),
      }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 05 (năm) tập thể, 10 (mười) cá nhân.' } },
      { plan: { dossier: '2. Hồ sơ\n\n- Gửi 02 (bản chính) về Phòng Văn hóa - Xã hội trước ngày 10/12/2026.' } },
    ],
    invalid: [
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Chủ tịch UBND xã tặng Giấy khen cho 05 (sáu) tập thể.' } },
      { plan: { awards: 'VIII. KHEN THƯỞNG\n\n- Giấy khen của Chủ tịch UBND xã: 10 (mười hai) cá nhân.' } },
      { plan: { dossier: '2. Hồ sơ\n\n- Gửi 02 (ba) bộ về Phòng Văn hóa - Xã hội trước ngày 10/12/2026.' } },
    ],
  },
}
