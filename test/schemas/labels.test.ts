import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as codes from '../../schemas/codes.ts'
import {
  CellKind,
  CellState,
  Comparison,
  Demand,
  IndexCell,
  LedgerEntry,
  SourceRole,
  Submission,
  YearSeries,
} from '../../schemas/comparison.ts'
import { comparisonLabels } from '../../schemas/comparison-labels.ts'
import { Diagnostic } from '../../schemas/diagnostic.ts'
import { Absence, Basis, Evidence, sourced } from '../../schemas/evidence.ts'
import { codeLabel, codeLabels, fieldLabels, pathLabel, type Shape, type Vocabulary, yesNo } from '../../schemas/labels.ts'
import * as record from '../../schemas/record.ts'

const ownShape = (schema: unknown): Record<string, unknown> => (schema as { shape: Record<string, unknown> }).shape
const inner = (schema: unknown): unknown => (schema as { unwrap(): unknown }).unwrap()
const element = (schema: unknown): unknown => (schema as { element: unknown }).element

const { CampaignRecord, Source, Body, AdministrativeUnit, DocumentNumber, Publication, Period, Years, Reference, IndexMention } = record
const { Condition, Target, Participant, Criterion, AwardForm, Quota, Addressee, Deadline, Responsibility } = record
const { ReportingDuty, Funding, Signature, Stamp, Section } = record

const shapes: Record<Shape, unknown> = {
  CampaignRecord,
  Source,
  Body,
  AdministrativeUnit,
  DocumentNumber,
  Publication,
  Period,
  Phase: element(Period.shape.phases),
  Years,
  Reference,
  IndexMention,
  Condition,
  Baseline: inner(Condition.shape.baseline),
  Target,
  Participant,
  Criterion,
  AwardForm,
  Quota,
  Addressee,
  Deadline,
  Responsibility,
  Task: element(Responsibility.shape.tasks),
  ReportingDuty,
  Funding,
  Signature,
  Stamp,
  Section,
  Sourced: sourced(z.string()),
  Evidence,
  Diagnostic,
}

const enums: Partial<Record<Vocabulary, { options: readonly string[] }>> = Object.fromEntries(
  [...Object.entries(codes), ['Absence', Absence], ['Basis', Basis], ['PeriodBound', inner(Period.shape.endBound)]]
    .concat([
      ['RelativeTo', inner(Condition.shape.relativeTo)],
      ['AddresseeKind', Addressee.shape.kind],
    ])
    .filter(([, schema]) => schema instanceof z.ZodEnum),
)

const bothLanguages = (label: { vi: string; en: string }) => label.vi.trim() !== '' && label.en.trim() !== ''

describe('labels of fields', () => {
  it.each(Object.keys(shapes) as Shape[])('%s: every key of the schema has both languages, and no other key has a label', shape => {
    const labels: Record<string, { vi: string; en: string }> = fieldLabels[shape]
    expect(Object.keys(labels).sort()).toEqual(Object.keys(ownShape(shapes[shape])).sort())
    expect(Object.entries(labels).filter(([, label]) => !bothLanguages(label))).toEqual([])
  })

  it('covers every object that the record module exports', () => {
    const objects = Object.entries(record).filter(([, schema]) => schema instanceof z.ZodObject)
    expect(objects.map(([name]) => name).filter(name => !(name in shapes))).toEqual([])
  })
})

describe('labels of codes', () => {
  it('covers every vocabulary of codes.ts and the small ones', () => {
    expect(Object.keys(codeLabels).sort()).toEqual(Object.keys(enums).sort())
  })

  it.each(Object.keys(codeLabels) as Vocabulary[])('%s: every code has both languages', vocabulary => {
    const labels: Record<string, { vi: string; en: string }> = codeLabels[vocabulary]
    expect(Object.keys(labels).sort()).toEqual([...enums[vocabulary]!.options].sort())
    expect(Object.entries(labels).filter(([, label]) => !bothLanguages(label))).toEqual([])
  })
})

describe('labels of a comparison', () => {
  const vocabularies: Record<keyof typeof comparisonLabels, { options: readonly string[] }> = {
    CellKind,
    CellState,
    Demand,
    IndexKind: IndexCell.shape.kind,
    LedgerState: LedgerEntry.shape.state,
    SourceRole,
    SubmissionState: Submission.shape.state,
    ReceivedFrom: Submission.shape.receivedFrom.unwrap(),
    Change: YearSeries.shape.change,
    By: Comparison.shape.by,
  }

  it.each(Object.keys(vocabularies) as (keyof typeof vocabularies)[])('%s: every code has both languages', name => {
    const labels: Record<string, { vi: string; en: string }> = comparisonLabels[name]
    expect(Object.keys(labels).sort()).toEqual([...vocabularies[name].options].sort())
    expect(Object.entries(labels).filter(([, label]) => !bothLanguages(label))).toEqual([])
  })
})

describe('words', () => {
  it('gives a code in either language, and an unknown index by its own name', () => {
    expect(codeLabel('DocumentType', 'plan', 'vi')).toBe('Kế hoạch')
    expect(codeLabel('DocumentType', 'plan', 'en')).toBe('Plan')
    expect(codeLabel('KnownIndex', 'OTHER:Chỉ số an toàn', 'vi')).toBe('Chỉ số an toàn')
    expect(codeLabel('DocumentType', 'constructor', 'vi')).toBe('constructor')
  })

  it.each([
    ['number', 'Số, ký hiệu'],
    ['number.ordinal', 'Số, ký hiệu – Số'],
    ['issuedDate.day', 'Ngày ban hành – ngày'],
    ['signature.position', 'Chữ ký – Chức vụ'],
    ['nothing.of', 'nothing – of'],
  ])('says the path %s', (path, words) => expect(pathLabel(path, 'vi')).toBe(words))

  it('says yes and no', () => expect([yesNo(true, 'vi'), yesNo(false, 'en')]).toEqual(['có', 'no']))
})
