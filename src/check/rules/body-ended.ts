/** Offices that do not exist on the day of the draft: Sở Thông tin và Truyền thông after 1 March 2025, Phòng Nội vụ after the districts. */
import { type StandingBody, standingBodies } from '../../knowledge/bodies.ts'
import { overlaps, rangeOf } from '../../knowledge/gazetteer/validity.ts'
import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../../text/boundary.ts'
import { foldInPlace } from '../../text/fold.ts'
import { shown } from '../calendar.ts'
import type { Draft } from '../draft.ts'
import { isPast } from '../past.ts'
import type { Rule } from '../rule.ts'
import { label } from '../spot.ts'

const KINDS = new Set(['department', 'division', 'ministry'])
/** Names of offices with their rows; longest first, so that a longer name is not read as a shorter one. */
const byName = Map.groupBy(
  standingBodies.filter(b => KINDS.has(b.kind) && /^(?:Sở|Phòng|Bộ) /u.test(b.name)),
  b => foldInPlace(b.name),
)
const spelling = (name: string) => literal(name).replace(/ - /gu, '\\s*-\\s*').replace(/ /gu, '\\s+')
const ANY = new RegExp(
  `${NOT_AFTER_WORD}(?<name>${[...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map(spelling)
    .join('|')})${NOT_BEFORE_WORD}`,
  'u',
)
/** Words behind a name that make it a longer one, which is not in the list. */
const GOES_ON =
  /^\s*(?:,\s+(?:hạ\s+tầng|khoa\s+học|thể\s+thao|thông\s+tin)|và\s+(?:môi\s+trường|đô\s+thị|hạ\s+tầng|đầu\s+tư|đào\s+tạo|truyền\s+thông|công\s+nghệ))(?!\p{L})/u

const keyOf = (printed: string) => printed.replace(/\s*-\s*/gu, ' - ').replace(/\s+/gu, ' ')

function saying(name: string, rows: readonly StandingBody[], day: string): { vi: string; en: string; next: string } | null {
  if (rows.every(r => r.validTo !== null && r.validTo <= day)) {
    // rows of one name stand in the order of their days
    const { validTo, became } = rows.at(-1)!
    const next = became.join(', ')
    return {
      vi: `${name} không còn từ ${shown(validTo!)}${next && `, nhiệm vụ chuyển về ${next}`}.`,
      en: `${name} ended on ${shown(validTo!)}${next && `; ${next} took its tasks over`}.`,
      next,
    }
  }
  // between two of its lives a name is left alone: it may be either
  if (!rows.every(r => r.validFrom !== null && r.validFrom > day)) return null
  const first = shown(rows[0]!.validFrom!)
  return { vi: `${name} đến ${first} mới thành lập.`, en: `${name} exists only since ${first}.`, next: '' }
}

export const bodyEnded: Rule = {
  id: 'body-ended',
  group: 'law',
  preset: 'campaign',
  level: 'error',
  title: label('Cơ quan không còn', 'Offices that do not exist'),
  about: label(
    'Giao việc cho cơ quan đã giải thể, sáp nhập thì không ai làm; dùng tên cơ quan tiếp nhận nhiệm vụ.',
    'A task given to an office that is gone is done by nobody; the office that took over is named.',
  ),
  basis: () =>
    label(
      'Nghị định số 150/2025/NĐ-CP và quy định về tổ chức cơ quan chuyên môn tại ngày ban hành',
      'Decree 150/2025/NĐ-CP and the rules on offices on that day',
    ),
  mend: label('Thay bằng cơ quan tiếp nhận nhiệm vụ.', 'Name the office that took its tasks over.'),
  applies: draft => draft.isPlan && draft.date !== null && draft.lawDay !== null,
  *check(draft) {
    const day = rangeOf(draft.date)
    const seen = new Set<string>()
    // a Sở has Phòng of its own, which may bear such a name
    const inner = draft.record.issuer?.value.kind === 'department' || draft.record.issuer?.value.kind === 'school'
    for (const { at, match } of draft.find(ANY)) {
      const key = keyOf(match.groups!.name!)
      const rows = byName.get(key)!
      if (seen.has(key) || (inner && key.startsWith('phòng '))) continue
      if (rows.some(r => overlaps(r, day)) || GOES_ON.test(draft.folded.slice(at.end, at.end + 24))) continue
      if (draft.isCited(at.start) || isPast(draft, at) || isHeader(draft, at.start)) continue
      const said = saying(draft.slice(at), rows, day[0])
      if (!said) continue
      seen.add(key)
      yield { at, say: label(said.vi, said.en), ...(said.next && { expected: label(said.next, said.next) }) }
    }
  },
  examples: {
    valid: [
      { plan: {} },
      {
        plan: {
          implementation:
            'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế: bố trí kinh phí.\n\n2. Tiếp nhận từ Phòng Nội vụ trước đây hồ sơ thi đua; tổng kết cuối năm.',
        },
      },
      {
        plan: {
          dateline: 'Tam Kim, ngày 15 tháng 01 năm 2024',
          dossier: '',
          implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị Phòng Nội vụ theo dõi, tổng kết phong trào.',
        },
      },
    ],
    invalid: [
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ: theo dõi, đôn đốc, báo cáo.' } },
      { plan: { implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Sở Thông tin và Truyền thông hướng dẫn tuyên truyền phong trào.' } },
      {
        plan: {
          dateline: 'Tam Kim, ngày 15 tháng 01 năm 2025',
          implementation: 'X. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nông nghiệp và Môi trường phối hợp báo cáo kết quả.',
        },
      },
    ],
  },
}

/** The letterhead is another rule's matter: it names the body that issues. */
function isHeader(draft: Draft, offset: number): boolean {
  return draft.zones.header.some(l => offset >= l.start && offset < l.end)
}
