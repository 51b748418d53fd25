/** Structured values of a record in one line of words, for cells that people read. */
import type { PartialDate } from '../../schemas/evidence.ts'
import { codeLabel, type Language } from '../../schemas/labels.ts'
import type {
  AwardForm,
  Condition,
  Deadline,
  IndexMention,
  Participant,
  Period,
  Publication,
  Quota,
  Reference,
  ReportingDuty,
  Responsibility,
  Signature,
  Stamp,
} from '../../schemas/record.ts'

const joined = (parts: (string | null | undefined | false)[], by = ' '): string => parts.filter(Boolean).join(by)

const NUMBERS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-US') }

export const number = (value: number, lang: Language): string => NUMBERS[lang].format(value)

const ROMAN = ['', 'I', 'II', 'III', 'IV']

/**
 * A date at its precision: "05/01/2023", "01/2023", "Quý I/2026", "6 tháng đầu năm 2026"; "30/11", "tháng 9", "ngày 25"
 * where the year or month is not stated. English keeps the ISO order.
 */
export function date(value: PartialDate, lang: Language): string {
  const vi = lang === 'vi'
  const part = /^(\d{4})-([QH])(\d)$/.exec(value)
  if (part) {
    const [, year, kind, n] = part
    if (kind === 'Q') return vi ? `Quý ${ROMAN[Number(n)]}/${year}` : `Q${n} ${year}`
    return vi ? `6 tháng ${n === '1' ? 'đầu' : 'cuối'} năm ${year}` : `${n === '1' ? 'first' : 'second'} half of ${year}`
  }
  const recurring = /^---?(\d\d)(?:-(\d\d))?$/.exec(value)
  if (recurring) {
    const [, first, second] = recurring
    if (value.startsWith('---')) return vi ? `ngày ${first}` : `day ${first}`
    if (second) return `${second}/${first}`
    return vi ? `tháng ${Number(first)}` : `month ${first}`
  }
  return vi ? value.split('-').reverse().join('/') : value
}

const maybeDate = (value: PartialDate | null, lang: Language): string | null => value && date(value, lang)

/** "01/03/2023 – 31/12/2025"; events stand where no date does. */
export function period(value: Period, lang: Language): string {
  const phases = value.phases.map(p => joined([p.name, joined([maybeDate(p.start, lang), maybeDate(p.end, lang)], ' – ')], ': '))
  const span = joined([maybeDate(value.start, lang) ?? value.startEvent, maybeDate(value.end, lang) ?? value.endEvent], ' – ')
  return joined([span, ...phases], '\n')
}

export const years = (value: { from: number; to: number }): string =>
  joined([String(value.from), value.to !== value.from && String(value.to)], '–')

export const measure = (value: string, lang: Language): string => codeLabel('KnownIndex', value, lang)

/** An index in few letters: "PAR INDEX"; one without a code by its name. */
export const indexName = ({ code, name }: { code: string; name: string }): string =>
  code.startsWith('OTHER:') ? name : code.replaceAll('_', ' ')

/** A unit of measure as it is printed; the code of ranks in words. */
export const unit = (value: string | null, lang: Language): string | null => (value === 'rank' && lang === 'vi' ? 'thứ hạng' : value)

/** What must hold, without what is measured: "ít nhất 95 % [2024]", "tăng so với năm trước liền kề". */
export function requirement(c: Condition, lang: Language): string {
  const value = c.value === null ? null : joined([number(c.value, lang), c.valueMax !== null && number(c.valueMax, lang)], '–')
  const first = lang === 'vi' ? `trong nhóm ${value} dẫn đầu` : `among the first ${value}`
  return joined([
    ...(c.comparator === 'top_n' && value ? [first] : [codeLabel('Comparator', c.comparator, lang), value, unit(c.unit, lang)]),
    c.grade && `“${c.grade}”`,
    c.relativeTo && codeLabel('RelativeTo', c.relativeTo, lang),
    c.rankedAmong && `(${c.rankedAmong})`,
    c.year !== null && `[${c.year}]`,
  ])
}

export const condition = (c: Condition, lang: Language): string => `${measure(c.measure, lang)}: ${requirement(c, lang)}`

/** "Bằng khen: tối đa 05 tập thể". */
export function quota(q: Quota, lang: Language): string {
  const count = q.percent !== null ? `${number(q.percent, lang)} %` : joined([q.count?.toString(), q.countMax?.toString()], '–')
  return joined([
    `${codeLabel('AwardCode', q.award, lang)}:`,
    codeLabel('QuotaBound', q.bound, lang),
    count,
    codeLabel('QuotaSubject', q.subject, lang).toLocaleLowerCase(lang),
    q.perUnit && (lang === 'vi' ? '/ đơn vị' : '/ unit'),
    q.scope && `(${q.scope})`,
  ])
}

/** "trước ngày 30/11, hằng năm: Báo cáo – …". */
export function deadline(d: Deadline, lang: Language): string {
  const when = d.date ? `${codeLabel('DeadlineBound', d.bound, lang)} ${date(d.date, lang)}` : d.event
  const again = d.recurrence !== 'none' && codeLabel('Recurrence', d.recurrence, lang).toLocaleLowerCase(lang)
  return joined([joined([when, again], ', '), codeLabel('DeadlineKind', d.kind, lang), d.actor], ' – ')
}

/** "Quyết định 47/QĐ-UBND (05/01/2023) của Ủy ban nhân dân tỉnh: về việc …". */
export function reference(r: Reference, lang: Language): string {
  const head = joined([r.type && codeLabel('DocumentType', r.type, lang), r.number, r.date && `(${date(r.date, lang)})`, r.issuer])
  return joined([head, r.title], ': ')
}

export const reporting = (r: ReportingDuty, lang: Language): string =>
  joined([codeLabel('ReportingKind', r.kind, lang), r.recurrence !== 'none' && codeLabel('Recurrence', r.recurrence, lang), r.text], ' – ')

export const signature = (s: Signature, lang: Language): string =>
  joined([s.authority && codeLabel('SignatureAuthority', s.authority, lang), s.onBehalfOf, s.position, s.name], ' – ')

export const participant = (p: Participant, lang: Language): string =>
  `${p.text} (${codeLabel('Subject', p.subject, lang).toLocaleLowerCase(lang)})`

export const indexMention = (m: IndexMention, lang: Language): string =>
  `${m.name} (${codeLabel('IndexUse', m.as, lang).toLocaleLowerCase(lang)})`

export const awardForm = (a: AwardForm, lang: Language): string =>
  joined([a.text === '' ? codeLabel('AwardCode', a.code, lang) : a.text, a.authority], ' – ')

export const stamp = (s: Stamp, lang: Language): string => `${codeLabel('StampKind', s.kind, lang)}: ${s.text}`

/** The body, with each of its tasks on a line of its own. */
export const responsibility = (r: Responsibility): string => joined([r.body, ...r.tasks.map(t => `– ${t.text}`)], '\n')

export const publication = (p: Publication, lang: Language): string =>
  joined([p.headline, p.publisher, p.author, maybeDate(p.date, lang)], ' – ')
