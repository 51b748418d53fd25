/** The rest of a record: its lists of plain text, and the facts that stand once in a document, each with its ground. */
import { codeLabel, type Label, type Language, fieldLabels as label, yesNo } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import * as say from '../describe.ts'
import type { Value } from '../types.ts'
import { detailTable, type Grounded } from './detail.ts'

interface Item {
  field: Label
  value: Value
}

const field = label.CampaignRecord

/** Items of a list field; `text` says each in words. */
const items = <T>(name: Label, list: Grounded<T>[], text: (value: T) => Value): Grounded<Item>[] =>
  list.map(s => ({ ...s, value: { field: name, value: text(s.value) } }))

const itself = (value: string): string => value

export const texts = detailTable<Item>(
  { vi: 'Nội dung', en: 'Contents' },
  [
    [{ vi: 'Phần', en: 'Part' }, 22, (x, lang) => x.field[lang]],
    [label.Target.text, 80, x => x.value],
  ],
  (r, lang) => [
    ...items(field.purposes, r.purposes, itself),
    ...items(field.requirements, r.requirements, itself),
    ...items(field.objectives, r.objectives, itself),
    ...items(field.participants, r.participants, p => `${p.text} (${codeLabel('Subject', p.subject, lang).toLocaleLowerCase(lang)})`),
    ...items(field.contents, r.contents, itself),
    ...items(field.solutions, r.solutions, itself),
    ...items(field.dossier, r.dossier, itself),
    ...items(field.funding, r.funding, f => f.text),
    ...items(field.reporting, r.reporting, x => say.reporting(x, lang)),
    ...items(field.recipients, r.recipients, itself),
  ],
)

const one = <T>(name: Label, sourced: Grounded<T> | null, text: (value: T) => Value): Grounded<Item>[] =>
  sourced ? items(name, [sourced], text) : []

/** The document's own facts, as rows. */
const ownFacts = (r: CampaignRecord, lang: Language): Grounded<Item>[] => [
  ...one(field.documentType, r.documentType, v => codeLabel('DocumentType', v, lang)),
  ...one(field.isCampaign, r.isCampaign, v => yesNo(v, lang)),
  ...one(field.issuer, r.issuer, v => v.name),
  ...one(field.number, r.number, v => v.raw),
  ...one(field.issuedPlace, r.issuedPlace, itself),
  ...one(field.issuedDate, r.issuedDate, v => ({ date: v })),
  ...one(field.title, r.title, itself),
  ...one(field.publication, r.publication, v => say.publication(v, lang)),
  ...one(field.theme, r.theme, itself),
  ...one(field.period, r.period, v => say.period(v, lang)),
  ...one(field.years, r.years, say.years),
  ...items(field.indices, r.indices, v => `${v.name} (${codeLabel('IndexUse', v.as, lang).toLocaleLowerCase(lang)})`),
  ...one(field.signature, r.signature, v => say.signature(v, lang)),
  ...items(field.stamps, r.stamps, v => `${codeLabel('StampKind', v.kind, lang)}: ${v.text}`),
]

export const facts = detailTable<Item>(
  { vi: 'Dẫn chứng', en: 'Evidence' },
  [
    [{ vi: 'Trường', en: 'Field' }, 24, (x, lang) => x.field[lang]],
    [label.Sourced.value, 60, x => x.value],
  ],
  ownFacts,
)
