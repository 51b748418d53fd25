/**
 * What lists, searches and calendars show of a document, from its corrected record. Derived: made anew with each change.
 * Reads: CampaignRecord. Writes: rows of the derived tables.
 */
import type { Doubt } from '../../schemas/api/documents.ts'
import { correctableFields } from '../../schemas/correction.ts'
import { isDoubtful } from '../../schemas/doubt.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord, Deadline } from '../../schemas/record.ts'
import { foldKey, stripAccents } from '../text/fold.ts'
import { placeKey, sortKey, tokens } from './text.ts'

export interface Derived {
  list: {
    format: string | null
    type: string | null
    is_campaign: boolean | null
    title: string | null
    number: string | null
    issuer: string | null
    level: string | null
    unit: string | null
    province: string | null
    province_key: string | null
    issued: string | null
    year_from: number | null
    year_to: number | null
    doubts: number
    lowest: number | null
    title_key: string
    issuer_key: string
    issued_key: string
  }
  head: string[]
  body: string[]
  doubts: Pick<Doubt, 'path' | 'field' | 'confidence' | 'value' | 'rule' | 'evidence'>[]
  deadlines: {
    path: string
    kind: string
    date: string | null
    day: string | null
    recurrence: string
    actor_key: string
    item: Deadline
  }[]
}

/** Every value of a record with its ground, by field and place. */
function* valuesOf(record: CampaignRecord): Generator<{ field: string; path: string; value: Sourced<unknown> }> {
  for (const field of correctableFields.keys()) {
    const content = record[field as keyof CampaignRecord] as Sourced<unknown>[] | Sourced<unknown> | null
    if (Array.isArray(content)) for (const [i, value] of content.entries()) yield { field, path: `${field}[${i}]`, value }
    else if (content) yield { field, path: field, value: content }
  }
}

/** First day of a date that has one: "2024-03" → "2024-03-01", "2024-Q2" → "2024-04-01"; null for recurring ones ("--11-30"). */
export function firstDay(date: string | null): string | null {
  if (!date || date.startsWith('-')) return null
  const [year, part] = [date.slice(0, 4), date.slice(5)]
  if (part.startsWith('Q')) return `${year}-${String((Number(part[1]) - 1) * 3 + 1).padStart(2, '0')}-01`
  if (part.startsWith('H')) return `${year}-${part[1] === '1' ? '01' : '07'}-01`
  return `${date}${'-01-01'.slice(date.length - 4)}`
}

/** Behind every letter: what is missing stands last. */
const LAST = '\u007f'

const key = (text: string | null): string => (text === null ? LAST : sortKey(text))

/** The row of a document that was not read (yet). */
export const EMPTY_LIST: Derived['list'] = {
  format: null,
  type: null,
  is_campaign: null,
  title: null,
  number: null,
  issuer: null,
  level: null,
  unit: null,
  province: null,
  province_key: null,
  issued: null,
  year_from: null,
  year_to: null,
  doubts: 0,
  lowest: null,
  title_key: LAST,
  issuer_key: LAST,
  issued_key: LAST,
}

function listOf(record: CampaignRecord, doubts: Derived['doubts']): Derived['list'] {
  const issuer = record.issuer?.value ?? null
  const title = record.title?.value ?? null
  const province = issuer?.unit ? (issuer.unit.province ?? (issuer.level === 'province' ? issuer.unit.name : null)) : null
  return {
    format: record.source.format,
    type: record.documentType?.value ?? null,
    is_campaign: record.isCampaign?.value ?? null,
    title,
    number: record.number?.value.raw ?? null,
    issuer: issuer?.name ?? null,
    level: issuer?.level ?? null,
    unit: issuer?.unit?.name ?? null,
    province,
    province_key: province && placeKey(province),
    issued: record.issuedDate?.value ?? null,
    year_from: record.years?.value.from ?? null,
    year_to: record.years?.value.to ?? null,
    doubts: doubts.length,
    lowest: doubts.length ? Math.min(...doubts.map(d => d.confidence)) : null,
    title_key: key(title),
    issuer_key: key(issuer?.name ?? null),
    issued_key: record.issuedDate?.value ?? LAST,
  }
}

export function derive(record: CampaignRecord): Derived {
  const doubts = Array.from(valuesOf(record)).flatMap(({ field, path, value }) =>
    value.review || !isDoubtful(value)
      ? []
      : [{ field, path, value: value.value, confidence: value.confidence, rule: value.rule, evidence: value.evidence }],
  )
  const list = listOf(record, doubts)
  const head = [list.title, list.issuer, list.number, record.theme?.value, record.source.fileName].filter(Boolean).join(' | ')
  return {
    list,
    head: tokens(head),
    body: tokens(record.text),
    doubts,
    deadlines: record.deadlines.map(({ value }, i) => ({
      path: `deadlines[${i}]`,
      kind: value.kind,
      date: value.date,
      day: firstDay(value.date),
      recurrence: value.recurrence,
      actor_key: stripAccents(foldKey([value.actor, ...value.addressees.map(a => a.name)].filter(Boolean).join(' | '))),
      item: value,
    })),
  }
}
