/**
 * TM., KT., TL., TUQ., Q. against the signer's position and the body (NĐ 30/2020, Phụ lục I, mục II.7; Điều 13 on who signs).
 * A committee decides as a body: its plan is signed TM.; a Sở has one head, who signs in his own right.
 */
import type { Label } from '../../../schemas/labels.ts'
import { bodyHead } from '../../knowledge/bodies.ts'
import { foldKey } from '../../text/fold.ts'
import type { Draft } from '../draft.ts'
import { formBasis } from '../legal.ts'
import { headerBodies } from '../letterhead.ts'
import type { Level, Rule } from '../rule.ts'
import { label } from '../spot.ts'

/** Bodies that decide together, and those that one head leads. */
const COLLECTIVE = new Set(['people_committee', 'people_council'])
const SINGLE = new Set(['department', 'division', 'ministry', 'school'])

interface Fault {
  say: Label
  expected?: Label
  level?: Level
}

/** The mark at the head of a line of the block, and the words behind it: "KT. CHỦ TỊCH". */
const MARK = /^(?<mark>tm|t\/m|kt|k\/t|tl|t\/l|tuq|t\/uq|q)(?:(?<dot>\.)\s*|\s+)(?<rest>\p{L}.*)$/u
const PLAIN: Record<string, string> = { 't/m': 'tm', 'k/t': 'kt', 't/l': 'tl', 't/uq': 'tuq' }

interface Mark {
  mark: string
  rest: string
  printed: string
  dotted: boolean
}

function marksOf(draft: Draft): Mark[] {
  return draft.zones.signature.flatMap(l => {
    const m = l.caps ? MARK.exec(l.folded) : null
    if (!m) return []
    const { mark, dot = '', rest } = m.groups as { mark: string; dot?: string; rest: string }
    return [
      {
        mark: PLAIN[mark] ?? mark,
        rest: foldKey(rest),
        printed: l.text.slice(0, mark.length + dot.length),
        dotted: dot === '.' && !mark.includes('/'),
      },
    ]
  })
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN …" in the letterhead: the chairman's own document, without TM. */
const isHeadsOwn = (draft: Draft): boolean =>
  headerBodies(draft).length === 0 && draft.zones.header.some(l => /^chủ\s+tịch/u.test(l.folded))

/** Whom the document is issued by: a committee in the record counts where the letterhead is lost. */
const issuerKind = (draft: Draft): string | undefined => headerBodies(draft).at(-1)?.kind ?? draft.record.issuer?.value.kind

function* onBehalf(draft: Draft, marks: readonly Mark[]): Generator<Fault> {
  const tm = marks.find(m => m.mark === 'tm')
  const kind = issuerKind(draft)
  if (!kind) return
  const delegated = marks.some(m => m.mark === 'tl' || m.mark === 'tuq')
  if (COLLECTIVE.has(kind) && !tm && !delegated && !isHeadsOwn(draft))
    yield {
      say: label(
        'Kế hoạch của Ủy ban nhân dân phải ký thay mặt tập thể nhưng phần ký thiếu “TM. ỦY BAN NHÂN DÂN”.',
        'A plan of a people’s committee is signed on its behalf, but “TM. ỦY BAN NHÂN DÂN” is missing.',
      ),
      expected: label('TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH'),
    }
  // a team or council within it may be what is signed for
  const own = tm && (bodyHead(tm.rest) === null || SINGLE.has(bodyHead(tm.rest)!.kind) || /^(?:lãnh đạo|tập thể)/u.test(tm.rest))
  if (SINGLE.has(kind) && own && !/^đoàn|^tổ |^hội đồng|^ban /u.test(tm.rest))
    yield {
      level: 'warning',
      say: label(
        'Cơ quan làm việc theo chế độ thủ trưởng thì người đứng đầu ký trực tiếp, không ghi “TM.”.',
        'The head of a body that one person leads signs directly, without “TM.”.',
      ),
    }
  const named = tm && bodyHead(tm.rest)
  if (named && COLLECTIVE.has(kind) && COLLECTIVE.has(named.kind) && named.kind !== kind)
    yield { say: label('Cơ quan ghi sau “TM.” khác cơ quan ban hành.', 'The body behind “TM.” is not the one that issues the document.') }
}

/** "Phó Giám đốc" → "GIÁM ĐỐC", "Thứ trưởng" → "BỘ TRƯỞNG" */
const headOf = (position: string): string =>
  position
    .replace(/^Phó /u, '')
    .replace(/^Thứ trưởng/u, 'Bộ trưởng')
    .toLocaleUpperCase('vi')

function* deputy(draft: Draft, marks: readonly Mark[]): Generator<Fault> {
  const position = draft.record.signature?.value.position
  if (!position) return
  const kt = marks.find(m => m.mark === 'kt')
  const isDeputy = /^(?:phó|thứ) /u.test(foldKey(position))
  if (isDeputy && !marks.some(m => m.mark !== 'tm'))
    yield {
      say: label(`${position} ký nhưng thiếu “KT.” (ký thay người đứng đầu).`, `${position} signs, but “KT.” (for the head) is missing.`),
      expected: label(`KT. ${headOf(position)}`, `KT. ${headOf(position)}`),
    }
  if (kt && !isDeputy && foldKey(position) === kt.rest)
    yield {
      say: label(
        `Ghi “KT. ${position.toLocaleUpperCase('vi')}” nhưng người ký lại là ${position}.`,
        `The block says “KT. ${position.toLocaleUpperCase('vi')}”, but the signer is the ${position} in person.`,
      ),
      expected: label('chức vụ của cấp phó ở dòng dưới, hoặc bỏ “KT.”', 'the deputy’s position below, or no “KT.”'),
    }
}

function* written(marks: readonly Mark[]): Generator<Fault> {
  for (const m of marks)
    if (!m.dotted && m.mark !== 'q')
      yield {
        level: 'info',
        say: label(`Quyền hạn viết “${m.printed}” chưa đúng mẫu.`, `The mark “${m.printed}” is not written as prescribed.`),
        expected: label(`${m.mark.toUpperCase()}.`, `${m.mark.toUpperCase()}.`),
      }
}

export const signatureAuthority: Rule = {
  id: 'signature-authority',
  group: 'form',
  preset: 'nd30',
  level: 'error',
  title: label('Quyền hạn ký (TM., KT., TL., TUQ., Q.)', 'Authority to sign (TM., KT., TL., TUQ., Q.)'),
  about: label(
    'Thay mặt tập thể ghi “TM.”, cấp phó ký thay ghi “KT.”, ký thừa lệnh “TL.”, thừa ủy quyền “TUQ.”, quyền cấp trưởng “Q.”.',
    '“TM.” stands for a body that decides together, “KT.” for a deputy, “TL.” by order, “TUQ.” by delegation, “Q.” for an acting head.',
  ),
  basis: formBasis('signature'),
  mend: label(
    'Ủy ban nhân dân: “TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH”; cấp phó ký: thêm “KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”.',
    'For a committee: “TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH”; where a deputy signs, add “KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”.',
  ),
  applies: draft => draft.isPlan && draft.isState && draft.record.signature !== null,
  *check(draft) {
    const { evidence } = draft.record.signature!
    const marks = marksOf(draft)
    // a scan that lost the letters of the block says nothing of what was printed
    if (draft.isScan && !marks.length) return
    const at = { start: evidence[0]!.start, end: evidence[0]!.end }
    // nobody's position: the block is not complete, which is another rule's finding
    if (!draft.record.signature!.value.position && !marks.length) return
    for (const fault of [...onBehalf(draft, marks), ...deputy(draft, marks), ...written(marks)]) yield { at, ...fault }
  },
  examples: {
    valid: [
      { plan: {} },
      { plan: { signature: 'TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nNông Thị Sao Mai' } },
      {
        plan: {
          letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
          number: 'Số: 08/KH-SNV',
          signature: 'KT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\nNông Thị Sao Mai',
        },
      },
      {
        plan: {
          letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
          number: 'Số: 08/KH-SNV',
          signature: 'TL. GIÁM ĐỐC\n\nCHÁNH VĂN PHÒNG\n\nNông Thị Sao Mai',
        },
      },
    ],
    invalid: [
      { plan: { signature: 'CHỦ TỊCH\n\nNông Thị Sao Mai' } },
      { plan: { signature: 'TM. ỦY BAN NHÂN DÂN\n\nPHÓ CHỦ TỊCH\n\nNông Thị Sao Mai' } },
      { plan: { signature: 'TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nCHỦ TỊCH\n\nNông Thị Sao Mai' } },
      { plan: { signature: 'T/M ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNông Thị Sao Mai' } },
      {
        plan: {
          letterhead: 'UBND TỈNH CAO BẰNG\n\nSỞ NỘI VỤ',
          number: 'Số: 08/KH-SNV',
          signature: 'TM. SỞ NỘI VỤ\n\nGIÁM ĐỐC\n\nNông Thị Sao Mai',
        },
      },
    ],
  },
}
