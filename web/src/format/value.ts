/**
 * A value of the record in few words, with the rest as labelled details.
 * Reads: the field's name and a value of its shape. Writes: text only; every word from schemas/labels.ts.
 */
import { codeLabel, fieldLabels, type Language, type Shape, type Vocabulary, yesNo } from '../../../schemas/labels.ts'
import type * as r from '../../../schemas/record.ts'
import { dateText } from './date.ts'
import { numberText } from './number.ts'

export interface ValueView {
  /** what the value says, one line or the sentence */
  main: string
  details: { label: string; text: string }[]
}

type Entries = readonly (readonly [key: string, text: string | null | undefined | false | 0])[]

const detailsOf = (shape: Shape, lang: Language, entries: Entries): ValueView['details'] =>
  entries.flatMap(([key, text]) => {
    const labels = fieldLabels[shape] as Record<string, { vi: string; en: string }>
    return text ? [{ label: labels[key]?.[lang] ?? key, text }] : []
  })

const code = (vocabulary: Vocabulary, value: string | null | undefined, lang: Language) =>
  value ? codeLabel(vocabulary, value, lang) : null
const date = (value: string | null, lang: Language) => (value ? dateText(value, lang) : null)
const amount = (value: number | null, unit: string | null, lang: Language) =>
  value === null ? null : `${numberText(value, lang)}${unit ? ` ${unit}` : ''}`
const joined = (parts: readonly (string | null | undefined | false | 0)[], by = ' · ') => parts.filter(Boolean).join(by)

/** "ít nhất 95 %", "trong nhóm dẫn đầu 10 (cả nước)" */
export function conditionText(c: r.Condition, lang: Language): string {
  const range = c.valueMax === null ? amount(c.value, c.unit, lang) : `${amount(c.value, null, lang)}–${amount(c.valueMax, c.unit, lang)}`
  return joined([code('Comparator', c.comparator, lang), range, c.grade, c.rankedAmong && `(${c.rankedAmong})`], ' ')
}

function baselineText(baseline: r.Condition['baseline'], lang: Language): string | null {
  return baseline && joined([amount(baseline.value, baseline.unit, lang), baseline.grade, baseline.year && String(baseline.year)])
}

const conditionDetails = (c: r.Condition, lang: Language, shape: 'Target' | 'Condition') =>
  detailsOf(shape, lang, [
    ['measure', c.measure],
    ['comparator', conditionText(c, lang)],
    ['year', c.year && String(c.year)],
    ['relativeTo', code('RelativeTo', c.relativeTo, lang)],
    ['baseline', baselineText(c.baseline, lang)],
    ['scope', c.scope],
  ])

const plain = (main: string): ValueView => ({ main, details: [] })
const names = (addressees: r.Addressee[]) =>
  joined(
    addressees.map(a => a.name),
    '; ',
  )

/** "chậm nhất ngày 30/11/2024" */
export const deadlineText = (d: r.Deadline, lang: Language): string =>
  joined([code('DeadlineBound', d.bound, lang), d.date ? dateText(d.date, lang) : d.event], ' ')

const deadlineDetails = (d: r.Deadline, lang: Language) =>
  detailsOf('Deadline', lang, [
    ['date', deadlineText(d, lang)],
    ['kind', code('DeadlineKind', d.kind, lang)],
    ['recurrence', d.recurrence !== 'none' && code('Recurrence', d.recurrence, lang)],
    ['actor', d.actor],
    ['recipient', d.recipient],
  ])

type Views = { [F in keyof r.CampaignRecord]?: (value: never, lang: Language) => ValueView }

const views: Views = {
  documentType: (v: string, lang) => plain(codeLabel('DocumentType', v, lang)),
  isCampaign: (v: boolean, lang) => plain(yesNo(v, lang)),
  issuedDate: (v: string, lang) => plain(dateText(v, lang)),
  years: (v: { from: number; to: number }) => plain(v.from === v.to ? String(v.from) : `${v.from}–${v.to}`),
  issuer: (v: r.Body, lang) => ({
    main: v.name,
    details: detailsOf('Body', lang, [
      ['kind', code('BodyKind', v.kind, lang)],
      ['level', code('AdministrativeLevel', v.level, lang)],
      ['parent', v.parent],
      ['unit', v.unit && joined([v.unit.name, v.unit.province], ', ')],
    ]),
  }),
  number: (v: r.DocumentNumber, lang) => ({
    main: v.raw,
    details: detailsOf('DocumentNumber', lang, [['symbol', v.symbol]]),
  }),
  publication: (v: r.Publication, lang) => ({
    main: v.headline,
    details: detailsOf('Publication', lang, [
      ['publisher', v.publisher],
      ['date', date(v.date, lang)],
      ['author', v.author],
    ]),
  }),
  period: (v: r.Period, lang) => ({
    main: joined([v.start ? dateText(v.start, lang) : v.startEvent, v.end ? dateText(v.end, lang) : v.endEvent], ' – '),
    details: [
      ...detailsOf('Period', lang, [['endBound', code('PeriodBound', v.endBound, lang)]]),
      ...v.phases.map(p => ({
        label: p.name ?? fieldLabels.Period.phases[lang],
        text: joined([date(p.start, lang), date(p.end, lang)], ' – '),
      })),
    ],
  }),
  references: (v: r.Reference, lang) => ({
    main: joined([joined([code('DocumentType', v.type, lang), v.number], ' '), date(v.date, lang), v.issuer]) || (v.title ?? '—'),
    details: detailsOf('Reference', lang, [
      ['title', v.title],
      ['role', code('ReferenceRole', v.role, lang)],
      ['status', v.status !== 'unknown' && code('ReferenceStatus', v.status, lang)],
      ['replacedBy', v.replacedBy],
      ['amendedBy', joined(v.amendedBy, '; ')],
    ]),
  }),
  targets: (v: r.Target, lang) => ({ main: v.text, details: conditionDetails(v, lang, 'Target') }),
  indices: (v: r.IndexMention, lang) => ({
    main: v.name,
    details: detailsOf('IndexMention', lang, [
      ['code', code('KnownIndex', v.code, lang)],
      ['as', code('IndexUse', v.as, lang)],
    ]),
  }),
  participants: (v: r.Participant, lang) => ({
    main: v.text,
    details: detailsOf('Participant', lang, [['subject', code('Subject', v.subject, lang)]]),
  }),
  criteria: (v: r.Criterion, lang) => ({
    main: v.text,
    details: [
      ...detailsOf('Criterion', lang, [
        ['subject', code('Subject', v.subject, lang)],
        ['award', v.award],
        ['points', amount(v.points, null, lang)],
      ]),
      ...v.conditions.map(c => ({
        label: fieldLabels.Criterion.conditions[lang],
        text: joined([c.measure, conditionText(c, lang)], ': '),
      })),
    ],
  }),
  awardForms: (v: r.AwardForm, lang) => ({
    main: v.text,
    details: detailsOf('AwardForm', lang, [
      ['code', code('AwardCode', v.code, lang)],
      ['authority', v.authority],
    ]),
  }),
  quotas: (v: r.Quota, lang) => ({
    main: joined(
      [
        code('QuotaBound', v.bound, lang),
        v.countMax === null ? amount(v.count, null, lang) : `${amount(v.count, null, lang)}–${amount(v.countMax, null, lang)}`,
        v.percent !== null && amount(v.percent, '%', lang),
        code('AwardCode', v.award, lang),
      ],
      ' ',
    ),
    details: detailsOf('Quota', lang, [
      ['subject', code('QuotaSubject', v.subject, lang)],
      ['perUnit', v.perUnit && yesNo(true, lang)],
      ['scope', v.scope],
    ]),
  }),
  funding: (v: r.Funding, lang) => ({
    main: v.text,
    details: detailsOf('Funding', lang, [
      ['source', v.source],
      ['basis', v.basis],
    ]),
  }),
  deadlines: (v: r.Deadline, lang) => ({ main: v.text, details: deadlineDetails(v, lang) }),
  responsibilities: (v: r.Responsibility, lang) => ({
    main: v.body,
    details: [
      ...detailsOf('Responsibility', lang, [['addressees', v.addressees.length > 1 && names(v.addressees)]]),
      ...v.tasks.map(t => ({
        label: fieldLabels.Task.text[lang],
        text: joined([t.text, t.deadline && deadlineText(t.deadline, lang), t.product, joined(t.coordinators, '; ')]),
      })),
    ],
  }),
  reporting: (v: r.ReportingDuty, lang) => ({
    main: v.text,
    details: detailsOf('ReportingDuty', lang, [
      ['recurrence', code('Recurrence', v.recurrence, lang)],
      ['kind', code('ReportingKind', v.kind, lang)],
    ]),
  }),
  signature: (v: r.Signature, lang) => ({
    main: joined([v.name, v.position]),
    details: detailsOf('Signature', lang, [
      ['authority', code('SignatureAuthority', v.authority, lang)],
      ['onBehalfOf', v.onBehalfOf],
    ]),
  }),
  stamps: (v: r.Stamp, lang) => ({
    main: v.text,
    details: detailsOf('Stamp', lang, [
      ['kind', code('StampKind', v.kind, lang)],
      ['body', v.body],
      ['number', v.number],
      ['date', v.date],
    ]),
  }),
}

/** Any value of the record for a reader. */
export function valueView(field: string, value: unknown, lang: Language): ValueView {
  if (typeof value === 'string' && !Object.hasOwn(views, field)) return plain(value)
  const view = views[field as keyof r.CampaignRecord]
  return view ? view(value as never, lang) : plain(typeof value === 'string' ? value : JSON.stringify(value))
}
