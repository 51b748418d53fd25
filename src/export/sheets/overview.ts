/** One row a document: the columns of "Tổng hợp", and those that only the CSV adds. */
import type { PartialDate, Sourced } from '../../../schemas/evidence.ts'
import { codeLabel, fieldLabels, type Label, type Language, pathLabel, yesNo } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import * as say from '../describe.ts'
import { doubtfulFields } from '../doubt.ts'
import type { Column, Table, Value } from '../types.ts'
import type { GroundedField } from '../words.ts'
import { REVIEW } from './detail.ts'

type Row = { record: CampaignRecord }
type Cell = [
  heading: Label,
  width: number,
  value: (record: CampaignRecord, lang: Language) => Value,
  /** the field whose (first) sentence the cell opens */
  field?: GroundedField,
]

const field = fieldLabels.CampaignRecord
const both = (path: string): Label => ({ vi: pathLabel(path, 'vi'), en: pathLabel(path, 'en') })
const day = (date: PartialDate | null | undefined): Value => (date ? { date } : null)
const lines = <T>(list: Sourced<T>[], text: (value: T) => string): string | null => list.map(s => text(s.value)).join('\n') || null

const identity: Cell[] = [
  [fieldLabels.Source.fileName, 34, r => r.source.fileName],
  [fieldLabels.Source.uri, 34, r => [r.source.uri, ...(r.source.alsoAt ?? [])].join('\n')],
  [field.status, 14, (r, lang) => codeLabel('RecordStatus', r.status, lang)],
  [REVIEW, 24, doubtfulFields],
  [field.corrections, 12, r => r.corrections?.length || null],
  [field.documentType, 13, (r, lang) => r.documentType && codeLabel('DocumentType', r.documentType.value, lang), 'documentType'],
  [field.isCampaign, 12, (r, lang) => r.isCampaign && yesNo(r.isCampaign.value, lang), 'isCampaign'],
  [field.issuer, 34, r => r.issuer?.value.name ?? null, 'issuer'],
  [
    fieldLabels.Body.level,
    13,
    (r, lang) => (r.issuer?.value.level ? codeLabel('AdministrativeLevel', r.issuer.value.level, lang) : null),
    'issuer',
  ],
  [fieldLabels.AdministrativeUnit.province, 18, r => r.issuer?.value.unit?.province ?? null, 'issuer'],
  [field.number, 18, r => r.number?.value.raw ?? null, 'number'],
  [field.issuedPlace, 16, r => r.issuedPlace?.value ?? null, 'issuedPlace'],
  [field.issuedDate, 13, r => day(r.issuedDate?.value), 'issuedDate'],
  [field.title, 50, r => r.title?.value ?? null, 'title'],
  [field.theme, 40, r => r.theme?.value ?? null, 'theme'],
  [both('period.start'), 14, r => day(r.period?.value.start) ?? r.period?.value.startEvent ?? null, 'period'],
  [both('period.end'), 14, r => day(r.period?.value.end) ?? r.period?.value.endEvent ?? null, 'period'],
  [field.years, 12, r => r.years && say.years(r.years.value), 'years'],
  [fieldLabels.Signature.name, 22, r => r.signature?.value.name ?? null, 'signature'],
  [fieldLabels.Signature.position, 18, r => r.signature?.value.position ?? null, 'signature'],
  [field.publication, 34, (r, lang) => r.publication && say.publication(r.publication.value, lang), 'publication'],
  [field.indices, 26, (r, lang) => lines(r.indices, i => (i.code.startsWith('OTHER:') ? i.name : say.measure(i.code, lang))), 'indices'],
  [
    field.awardForms,
    20,
    (r, lang) => [...new Set(r.awardForms.map(a => codeLabel('AwardCode', a.value.code, lang)))].join('\n') || null,
    'awardForms',
  ],
  [field.quotas, 34, (r, lang) => lines(r.quotas, q => say.quota(q, lang)), 'quotas'],
]

/** Numbers of what the other sheets list. */
const counts: Cell[] = (['targets', 'criteria', 'deadlines', 'references', 'responsibilities'] as const).map(key => [
  { vi: `Số dòng: ${field[key].vi}`, en: `Count: ${field[key].en}` },
  12,
  r => r[key].length,
  key,
])

const same = (value: string): string => value

/** What has sheets of its own in the workbook, joined by line breaks. */
const lists: Cell[] = [
  [field.references, 60, (r, lang) => lines(r.references, x => say.reference(x, lang))],
  [field.purposes, 60, r => lines(r.purposes, same)],
  [field.requirements, 60, r => lines(r.requirements, same)],
  [field.objectives, 60, r => lines(r.objectives, same)],
  [field.targets, 60, (r, lang) => lines(r.targets, t => say.condition(t, lang))],
  [field.participants, 60, r => lines(r.participants, p => p.text)],
  [field.contents, 60, r => lines(r.contents, same)],
  [field.criteria, 60, r => lines(r.criteria, c => c.text)],
  [field.solutions, 60, r => lines(r.solutions, same)],
  [field.dossier, 60, r => lines(r.dossier, same)],
  [field.funding, 60, r => lines(r.funding, f => f.text)],
  [field.deadlines, 60, (r, lang) => lines(r.deadlines, d => say.deadline(d, lang))],
  [field.responsibilities, 60, r => lines(r.responsibilities, x => x.body)],
  [field.reporting, 60, (r, lang) => lines(r.reporting, x => say.reporting(x, lang))],
  [field.recipients, 60, r => lines(r.recipients, same)],
  [field.diagnostics, 60, (r, lang) => r.diagnostics.map(d => (lang === 'vi' ? d.message : d.messageEn)).join('\n') || null],
]

const columnsOf = (cells: Cell[], lang: Language): Column<Row>[] =>
  cells.map(([heading, width, value, field]) => ({
    heading: heading[lang],
    width,
    value: row => value(row.record, lang),
    ...(field && { source: row => [row.record[field]].flat()[0] }),
  }))

export const overview: Table<Row> = {
  name: { vi: 'Tổng hợp', en: 'Summary' },
  columns: lang => columnsOf([...identity, ...counts], lang),
  rows: record => [{ record }],
}

/** Columns of the CSV: the same document in one row, lists included. */
export const flatColumns = (lang: Language): Column<Row>[] => columnsOf([...identity, ...lists], lang)
