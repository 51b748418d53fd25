/** Trích yếu: there, without "V/v", without a full stop, in ordinary letters (NĐ 30/2020, Phụ lục I, box 5a; "V/v" is the công văn's, box 5b). */
import { spanOf } from '../draft.ts'
import { formBasis } from '../legal.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

export const titleForm: Rule = {
  id: 'title-form',
  group: 'form',
  preset: 'nd30',
  level: 'warning',
  title: label('Trích yếu nội dung', 'Title'),
  about: label(
    'Dưới tên loại là trích yếu: một cụm từ nêu nội dung, chữ thường, không dấu chấm. “V/v” chỉ dùng cho công văn.',
    'Under the type stands the title: a phrase in ordinary letters without a full stop. “V/v” belongs to official letters only.',
  ),
  basis: formBasis('title'),
  mend: label(
    'Viết trích yếu ngắn gọn dưới tên loại, ví dụ “Phát động phong trào thi đua … năm …”.',
    'Write a short title under the type, such as “Phát động phong trào thi đua … năm …”.',
  ),
  applies: draft => draft.isPlan,
  *check(draft) {
    const { type } = draft.zones
    const { title } = draft.record
    if (!title) {
      yield {
        at: type ? { start: type.start, end: type.end, where: 'after' } : draft.belowHeader(),
        level: 'error',
        say: label('Kế hoạch chưa có trích yếu.', 'The plan has no title.'),
      }
      return
    }
    const at = spanOf(title.evidence)
    const words = draft.text.slice(at.start, at.end)
    if (/^\s*(?:V\/v|V\/V|v\/v)/u.test(words))
      yield {
        at,
        say: label('Trích yếu của kế hoạch không mở đầu bằng “V/v”.', 'The title of a plan does not open with “V/v”.'),
        expected: label('bỏ “V/v”; chỉ công văn mới ghi “V/v”', 'without “V/v”, which belongs to official letters'),
      }
    if (/[^.…]\.\s*$/u.test(words) && !/(?<!\p{L})(?:TP|v\.v)\.\s*$/u.test(words))
      yield { at, level: 'info', say: label('Trích yếu không có dấu chấm ở cuối.', 'A title takes no full stop.') }
    if (!/\p{Ll}/u.test(words) && words.length > 25)
      yield {
        at,
        level: 'info',
        say: label(
          'Trích yếu viết chữ thường, đậm; không in hoa toàn bộ.',
          'The title is set in bold ordinary letters, not all in capitals.',
        ),
      }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { title: '**Tổ chức phong trào thi đua “Một cửa gần dân” năm 2026**' } },
      { plan: { title: 'Về phát động phong trào thi đua cải cách hành chính năm 2026' } },
    ],
    invalid: [
      { plan: { title: '' } },
      { plan: { title: 'V/v phát động phong trào thi đua cải cách hành chính năm 2026' } },
      { plan: { title: 'Phát động phong trào thi đua cải cách hành chính năm 2026.' } },
      { plan: { title: 'PHÁT ĐỘNG PHONG TRÀO THI ĐUA CẢI CÁCH HÀNH CHÍNH TRÊN ĐỊA BÀN XÃ TAM KIM NĂM 2026' } },
    ],
  },
}
