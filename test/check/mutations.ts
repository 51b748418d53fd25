/**
 * For each rule, one way to break exactly what it guards in a plan that was right. A mutation works on the paragraphs of a plan; null where the
 * plan has nothing of the kind to break.
 */

import type { SectionRole } from '../../schemas/codes.ts'
import type { Draft } from '../../src/check/draft.ts'
import { headerBodies } from '../../src/check/letterhead.ts'
import type { Line } from '../../src/check/lines.ts'

/** Paragraphs of a plan, and the draft that they are when read. */
export interface Plan {
  lines: readonly string[]
  draft: Draft
}
export type Mutation = (plan: Plan) => string[] | null

const at = (line: Line | undefined | null): number => line?.index ?? -1

/** Leaves lines out; null where none goes. */
function without(lines: readonly string[], gone: (line: string, i: number) => boolean): string[] | null {
  const kept = lines.filter((l, i) => !gone(l, i))
  return kept.length === lines.length ? null : kept
}

function replaced(lines: readonly string[], i: number, text: string | undefined): string[] | null {
  return i < 0 || text === undefined || text === lines[i] ? null : lines.map((l, j) => (j === i ? text : l))
}

/** Replaces the first match of a pattern, in some lines or in all. */
function swap(lines: readonly string[], pattern: RegExp, to: string, within?: readonly Line[]): string[] | null {
  const indices = within ? new Set(within.map(l => l.index)) : null
  const i = lines.findIndex((l, j) => (!indices || indices.has(j)) && pattern.test(l))
  return replaced(lines, i, i < 0 ? undefined : lines[i]!.replace(pattern, to))
}

const inserted = (lines: readonly string[], i: number, ...text: string[]): string[] | null =>
  i < 0 ? null : [...lines.slice(0, i), ...text, ...lines.slice(i)]

/** Index behind which something of the text proper can stand: its last paragraph before the closing. */
const bodyIndex = ({ draft }: Plan): number => (draft.zones.body[1] ?? draft.zones.body[0])?.index ?? -1
/** A name with another tone on its last word. */
function misspelt(name: string): string {
  const words = name.split(' ')
  const last = words.at(-1)!.normalize('NFD')
  const bare = last.replace(/[\u0300\u0301\u0309\u0303\u0323]/gu, '')
  const other = bare === last ? last.replace(/[aeiouyăâêôơư](?:[\u0306\u0302\u031b])?/iu, v => `${v}\u0303`) : bare
  return [...words.slice(0, -1), other.normalize('NFC')].join(' ')
}

/** A paragraph put among those of the body. */
const say =
  (text: string): Mutation =>
  plan =>
    inserted(plan.lines, bodyIndex(plan) < 0 ? -1 : bodyIndex(plan) + 1, text)

/** Leaves out the sections with some roles, and every line that speaks of the thing. */
const cut =
  (
    roles: readonly SectionRole[],
    words: RegExp | null,
    fields: readonly (
      | 'purposes'
      | 'objectives'
      | 'targets'
      | 'participants'
      | 'contents'
      | 'solutions'
      | 'criteria'
      | 'awardForms'
      | 'quotas'
      | 'dossier'
      | 'funding'
      | 'responsibilities'
      | 'reporting'
      | 'deadlines'
    )[] = [],
  ): Mutation =>
  ({ lines, draft }) => {
    const spans = [
      ...draft.sections.filter(s => s.roles.some(r => roles.includes(r))),
      ...fields.flatMap(f => draft.record[f].flatMap(v => v.evidence)),
    ]
    const gone = new Set(
      draft.lines
        .filter(l => spans.some(s => l.start >= s.start && l.end <= s.end + 1) || spans.some(s => s.start >= l.start && s.end <= l.end))
        .map(l => l.index),
    )
    const kept = [...draft.zones.recipients, ...draft.zones.signature, ...draft.zones.header, ...draft.zones.title].map(l => l.index)
    for (const i of kept) gone.delete(i)
    return without(lines, (l, i) => gone.has(i) || (words !== null && !kept.includes(i) && words.test(l)))
  }

const number = ({ draft }: Plan): Line | undefined => draft.zones.header.find(l => /^Số\s*:/u.test(l.text))
const dateline = ({ draft }: Plan): Line | undefined => draft.zones.header.findLast(l => /ngày.*tháng.*năm/u.test(l.folded))
const year = ({ draft }: Plan): number | null => (draft.date && /^\d{4}/u.test(draft.date) ? Number(draft.date.slice(0, 4)) : null)
const basisLines = ({ draft }: Plan): Line[] => draft.zones.preamble.filter(l => /^căn\s+cứ/u.test(l.folded))

const symbolOfAnother: Mutation = plan =>
  swap(plan.lines, /\/KH-UBND/u, '/KH-STC', plan.draft.zones.header) ??
  swap(plan.lines, /\/KH-S\p{Lu}+/u, '/KH-UBND', plan.draft.zones.header)

export const mutations: Record<string, Mutation> = {
  motto: ({ lines }) => without(lines, l => /cộng\s+h(?:òa|oà)\s+xã\s+hội|độc\s+lập\s*[-–]\s*tự\s+do/iu.test(l)),
  'issuing-body': ({ lines, draft }) => {
    const gone = new Set(
      draft.zones.header
        .filter(l => /^(?:ủy ban|ubnd|sở|bộ|hội đồng|trường|ban |cụm|huyện|tỉnh|xã|thị xã|phường|thành phố)/u.test(l.folded))
        .map(l => l.index),
    )
    return without(lines, (_, i) => gone.has(i))
  },
  'parent-body': ({ lines, draft }) => {
    const sở = draft.zones.header.find(l => /^SỞ |^PHÒNG /u.test(l.text))
    const above = sở && draft.lines[sở.index - 1]
    return above && /^UBND|^ỦY BAN/u.test(above.text) ? without(lines, (_, i) => i === above.index) : null
  },
  'number-missing': plan => without(plan.lines, (_, i) => i === at(number(plan))),
  'number-blank': plan => swap(plan.lines, /^(Số:\s*)\d+/u, '$1     ', plan.draft.zones.header),
  'number-padding': plan => swap(plan.lines, /^(Số:\s*)\d+/u, '$17', plan.draft.zones.header),
  'symbol-form': plan => swap(plan.lines, /^Số:/u, 'Số', plan.draft.zones.header),
  'symbol-type': plan => swap(plan.lines, /\/KH-/u, '/QĐ-', plan.draft.zones.header),
  'symbol-body': plan => (headerBodies(plan.draft).length ? symbolOfAnother(plan) : null),
  'dateline-missing': plan => without(plan.lines, (_, i) => i === at(dateline(plan))),
  'date-blank': plan => swap(plan.lines, /ngày\s+\d{1,2}\s+tháng/u, 'ngày      tháng', plan.draft.zones.header),
  'date-padding': plan => swap(plan.lines, /ngày\s+\d{1,2}\s+tháng/u, 'ngày 5 tháng', plan.draft.zones.header),
  'place-name': plan =>
    plan.draft.record.issuer?.value.kind === 'people_committee'
      ? swap(plan.lines, /^[^,]+(?=,\s*ngày)/u, 'Quảng Ngãi', plan.draft.zones.header)
      : null,
  'type-line': ({ lines, draft }) =>
    draft.zones.type && draft.zones.title.length && !/^V\/v/u.test(draft.zones.title[0]!.text)
      ? without(lines, (_, i) => i === at(draft.zones.type))
      : null,
  'title-form': ({ lines, draft }) =>
    draft.zones.title[0] ? replaced(lines, at(draft.zones.title[0]), `V/v ${lines[at(draft.zones.title[0])]}`) : null,
  addressee: ({ lines, draft }) =>
    draft.zones.title.length ? inserted(lines, at(draft.zones.title.at(-1)) + 1, 'Kính gửi: Thủ trưởng các cơ quan, đơn vị.') : null,
  'end-mark': ({ lines }) => swap(lines, /\.\s?\/\s?\.\s*$/u, '.'),
  'recipients-missing': ({ lines, draft }) => {
    const gone = new Set(draft.zones.recipients.map(l => l.index))
    return gone.size ? without(lines, (_, i) => gone.has(i)) : null
  },
  'recipients-form': ({ lines, draft }) => swap(lines, /;\s*$/u, '', draft.zones.recipients.slice(1)),
  'basis-punctuation': plan => (basisLines(plan).length > 1 ? swap(plan.lines, /;\s*$/u, '.', basisLines(plan).slice(0, 1)) : null),
  'appendix-reference': ({ lines, draft }) =>
    draft.zones.signature.length && !draft.zones.appendix.length
      ? [...lines, 'PHỤ LỤC', 'BẢNG ĐIỂM THI ĐUA', '1. Hồ sơ đúng hẹn: 60 điểm']
      : null,
  'signature-missing': ({ lines, draft }) => {
    const gone = new Set(draft.zones.signature.map(l => l.index))
    return gone.size ? without(lines, (_, i) => gone.has(i)) : null
  },
  'signature-authority': ({ lines, draft }) => {
    const position = draft.record.signature?.value.position ?? ''
    if (/^(?:Phó|Thứ) /u.test(position)) return swap(lines, /^KT\.\s(?!.*PHÓ).*$/u, '', draft.zones.signature)?.filter(Boolean) ?? null
    return draft.record.issuer?.value.kind === 'people_committee'
      ? (swap(lines, /^TM\.\s.*$/u, '', draft.zones.signature)?.filter(Boolean) ?? null)
      : null
  },
  'heading-order': ({ lines, draft }) => {
    const tops = draft.record.outline.filter(s => /^(?:II|III|IV)\./u.test(s.label ?? ''))
    const line = tops[0] && draft.lineAt(tops[0].start)
    return line ? replaced(lines, line.index, line.text.replace(/^[IV]+\./u, 'VII.')) : null
  },
  'missing-objectives': cut(['purpose', 'objectives'], /mục\s+(?:đích|tiêu)/iu, ['purposes', 'objectives', 'targets']),
  'missing-scope': ({ lines, draft }) => {
    const rest = cut(['participants', 'scope'], null, ['participants'])({ lines, draft }) ?? [...lines]
    return rest.map(l =>
      l.replace(
        /(?:trên\s+)?(?:phạm\s+vi|địa\s+bàn)|(?:trong\s+)?toàn\s+(?=tỉnh|huyện|xã|phường|sở|ngành|trường)|trong\s+(?=các|ngành|cơ quan|lực lượng|nhà trường|đoàn viên|tỉnh|huyện|xã)/giu,
        'ở ',
      ),
    )
  },
  'missing-participants': cut(['participants'], /đối\s+tượng\s+(?:thi\s+đua|tham\s+gia|áp\s+dụng)/iu, ['participants']),
  'missing-contents': cut(['contents', 'solutions'], null, ['contents', 'solutions']),
  'missing-criteria': cut(['criteria', 'award_standards'], /tiêu\s+(?:chí|chuẩn)|điều\s+kiện\s+xét|chấm\s+điểm|(?:bảng|thang)\s+điểm/iu, [
    'criteria',
  ]),
  // a span in the title is a period already
  'missing-period': plan =>
    /giai\s+đoạn/u.test(plan.draft.record.title?.value ?? '')
      ? null
      : cut(['schedule'], /từ\s+(?:ngày|nay|tháng)|(?:đến|tới)\s+hết|thời\s+gian|bắt\s+đầu/iu)(plan),
  'missing-measures': cut(['solutions', 'implementation'], null, ['solutions', 'responsibilities']),
  'missing-review': cut(['reporting'], /sơ\s+kết|tổng\s+kết|sơ,\s+tổng/iu, ['reporting']),
  'missing-awards': cut(['award_forms', 'award_quota', 'award_standards', 'award_dossier', 'award_timing'], /khen|thưởng/iu, [
    'awardForms',
    'quotas',
    'dossier',
  ]),
  'missing-award-forms': ({ lines, draft }) => {
    const kept = new Set([...draft.zones.header, ...draft.zones.recipients].map(l => l.index))
    const out = lines.map((l, i) =>
      kept.has(i)
        ? l
        : l.replace(
            /giấy\s+khen|bằng\s+khen|cờ\s+thi\s+đua|cờ\s+đơn\s+vị|chiến\s+s[ĩỹ]\s+thi\s+đua|thư\s+khen|tiền\s+thưởng|biểu\s+dương|chiến\s+s[ĩỹ]\s+tiên\s+tiến|tập\s+thể\s+lao\s+động\s+(?:xuất\s+sắc|tiên\s+tiến)|lao\s+động\s+tiên\s+tiến|huân\s+chương\s+\p{L}+\s+\p{L}+|tôn\s+vinh|kỷ\s+niệm\s+chương/giu,
            'khen thưởng',
          ),
    )
    return out.some((l, i) => l !== lines[i]) ? out : null
  },
  'missing-quota': cut(['award_quota'], /tối\s+đa|không\s+quá|không\s+hạn\s+chế/iu, ['quotas']),
  'missing-dossier': cut(['award_dossier', 'award_timing'], /hồ\s+sơ|báo\s+cáo\s+thành\s+tích/iu, ['dossier']),
  'missing-dossier-deadline': ({ lines, draft }) => {
    const due = draft.record.deadlines.filter(d => d.value.kind === 'award_dossier').flatMap(d => d.evidence)
    const timing = draft.sections.filter(s => s.roles.includes('award_timing') && !s.roles.includes('award_dossier'))
    const papers = draft.record.dossier.flatMap(d => d.evidence)
    // where papers and day stand in one paragraph, one cannot go without the other
    if (!due.length || !papers.length || papers.every(p => due.some(d => draft.lineAt(d.start) === draft.lineAt(p.start)))) return null
    if (draft.sections.some(s => s.roles.includes('award_timing') && s.roles.includes('award_dossier'))) return null
    const gone = new Set(draft.lines.filter(l => [...due, ...timing].some(s => s.start < l.end && l.start < s.end)).map(l => l.index))
    return without(lines, (_, i) => gone.has(i))
  },
  'missing-funding': cut(['funding'], /kinh\s+phí|ngân\s+sách|quỹ|dự\s+toán/iu, ['funding']),
  'missing-responsibilities': cut(['implementation'], /giao|chủ\s+trì|trách\s+nhiệm|tham\s+mưu/iu, ['responsibilities']),
  'missing-reporting': cut(['reporting'], /báo\s+cáo/iu, ['reporting', 'deadlines']),
  'few-criteria': ({ lines, draft }) => {
    const all = draft.record.criteria
    if (all.length < 3) return null
    const gone = new Set(all.slice(1).flatMap(c => c.evidence.map(e => at(draft.lineAt(e.start)))))
    gone.delete(at(draft.lineAt(all[0]!.evidence[0]!.start)))
    return without(lines, (_, i) => gone.has(i))
  },
  'few-bases': ({ lines, draft }) => {
    const gone = new Set(draft.zones.preamble.filter(l => /^(?:căn\s+cứ|thực\s+hiện)/u.test(l.folded)).map(l => l.index))
    return gone.size ? without(lines, (_, i) => gone.has(i)) : null
  },
  'award-authority': say('- Ủy ban nhân dân xã tặng Giấy khen cho 04 tập thể.'),
  'award-level': say('- Chủ tịch UBND xã tặng Bằng khen cho 04 tập thể.'),
  'launch-authority': ({ lines, draft }) =>
    draft.record.issuer && ['steering_committee', 'division', 'department'].includes(draft.record.issuer.value.kind) && draft.zones.title[0]
      ? replaced(lines, at(draft.zones.title[0]), 'Phát động phong trào thi đua cải cách hành chính trên địa bàn tỉnh')
      : null,
  'locality-spelling': ({ lines, draft }) => {
    const name = draft.record.issuer?.value.unit
    if (!name) return null
    const wrong = misspelt(name.name)
    return say(`- Đồng hành cùng người dân ${name.type} ${name.name} và ${name.type} ${wrong}.`)({ lines, draft })
  },
  'other-unit': plan =>
    plan.draft.record.issuer?.value.unit ? say('- Phong trào được triển khai rộng khắp trên địa bàn huyện Cù Lao Dung.')(plan) : null,
  'old-year': plan => {
    const years = plan.draft.record.years?.value
    return years ? say(`Tổ chức phong trào thi đua trong toàn đơn vị năm ${years.from - 1}.`)(plan) : null
  },
  'index-unexplained': say('- Góp phần nâng cao kết quả đánh giá PGI hằng năm.'),
  'index-name': say('- Chỉ số cải cách hành chính (PGI) tăng điểm.'),
  misspelling: ({ lines }) => swap(lines, /cá nhân/u, 'các nhân') ?? swap(lines, /triển khai/u, 'triễn khai'),
  'tone-placement': ({ lines }) =>
    lines.some(l => /ủy|hóa|hòa|thủy/iu.test(l))
      ? (swap(lines, /ủy/u, 'uỷ') ?? swap(lines, /hóa/u, 'hoá') ?? swap(lines, /hòa/u, 'hoà'))
      : null,
  'deadline-before-issue': plan => (year(plan) ? say(`- Các đơn vị gửi báo cáo trước ngày 15/3/${year(plan)! - 1}.`)(plan) : null),
  'deadline-after-end': plan => {
    const end = plan.draft.record.period?.value.end
    return end?.length === 10
      ? say(`- Các đơn vị đăng ký thi đua gửi về Văn phòng trước ngày 15/02/${Number(end.slice(0, 4)) + 1}.`)(plan)
      : null
  },
  'deadline-weekend': plan => (year(plan) ? say(`- Các đơn vị gửi báo cáo chậm nhất ngày 02/9/${year(plan)! + 1}.`)(plan) : null),
  'dossier-before-results': plan => {
    const end = plan.draft.record.period?.value.end
    const others = plan.draft.record.deadlines.some(d => d.value.kind === 'award_dossier')
    return end?.length === 10 && !others && plan.draft.record.period!.value.phases.length < 2
      ? say(`- Hồ sơ đề nghị khen thưởng gửi về Văn phòng trước ngày 10/01/${end.slice(0, 4)}.`)(plan)
      : null
  },
  'period-dates': plan => {
    const { start, end } = plan.draft.record.period?.value ?? {}
    if (start?.length !== 10 || end?.length !== 10) return null
    const line = plan.draft.lineAt(plan.draft.record.period!.evidence[0]!.start)
    const from = line?.text.lastIndexOf(end.slice(0, 4)) ?? -1
    // of waves only the first may have been read
    return line && from >= 0 && !/đợt/iu.test(line.text)
      ? replaced(plan.lines, line.index, `${line.text.slice(0, from)}${Number(start.slice(0, 4)) - 2}${line.text.slice(from + 4)}`)
      : null
  },
  'number-gloss': say('- Mỗi đơn vị chọn 03 (bốn) việc khó để đăng ký.'),
  'scoring-total': plan =>
    say(
      '| TT | Tiêu chí | Điểm |\n| --- | --- | --- |\n| 1 | Đúng hẹn | 40 |\n| 2 | Trực tuyến | 30 |\n| 3 | Kỷ luật | 20 |\n|  | Tổng cộng | 100 |',
    )(plan),
  'quota-conflict': ({ lines, draft }) => {
    const heading = draft.sections.find(s => s.roles.includes('award_forms') || s.roles.includes('award_quota'))
    const line = heading && draft.lineAt(heading.start)
    return line
      ? inserted(
          lines,
          line.index + 1,
          '- Chủ tịch UBND tỉnh tặng Bằng khen cho 11 tập thể.',
          '- Bằng khen của Chủ tịch UBND tỉnh: 17 tập thể.',
        )
      : null
  },
  'target-direction': ({ lines, draft }) => {
    const heading = draft.sections.findLast(s => s.roles.includes('objectives') && s.heading !== null)
    const line = heading && draft.lineAt(heading.start)
    return line ? inserted(lines, line.index + 1, '- Chỉ số hài lòng của người dân (SIPAS) đạt không quá 80%.') : null
  },
  'basis-expired': plan => basisOf(plan, 'Căn cứ Nghị định số 42/2010/NĐ-CP ngày 15/4/2010 của Chính phủ;', '2017-10-01'),
  'basis-not-yet': plan =>
    plan.draft.day && plan.draft.day < '2024-01-01' && plan.draft.day > '2022-06-15'
      ? basisOf(plan, 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;', '2022-06-16')
      : null,
  'basis-amended': plan =>
    plan.draft.day && plan.draft.day > '2020-07-01' && plan.draft.day < '2025-03-01'
      ? basisOf(plan, 'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19/6/2015;', '2020-07-01')
      : null,
  'citation-date': plan => basisOf(plan, 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 15/3/2020 của Chính phủ;', '2020-03-05'),
  'citation-future': plan =>
    year(plan) ? basisOf(plan, `Căn cứ Quyết định số 115/QĐ-UBND ngày 20/3/${year(plan)! + 1} của UBND tỉnh;`, '2000-01-01') : null,
  'citation-issuer': plan => basisOf(plan, 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Thủ tướng Chính phủ;', '2021-07-15'),
  'unit-ended': plan =>
    plan.draft.day && plan.draft.day >= '2025-07-01' ? say('- Phối hợp với UBND huyện Nguyên Bình, tỉnh Cao Bằng.')(plan) : null,
  'body-ended': plan =>
    plan.draft.day && plan.draft.day >= '2025-07-01' ? say('- Sở Giao thông vận tải cung cấp số liệu hằng tháng.')(plan) : null,
}

/** A basis put before the first one, in a plan that is later than a day. */
function basisOf(plan: Plan, text: string, after: string): string[] | null {
  const first = plan.draft.zones.preamble[0]
  return first && plan.draft.day && plan.draft.day > after ? inserted(plan.lines, first.index, text) : null
}
