/**
 * Units × indices: which campaign asks which index to rise, to reach a rank, to hold a grade.
 * Reads: targets, conditions of criteria, mentions of a record. Writes: IndexCells; a condition in a criterion is marked as such.
 */
import type { Demand, IndexCell } from '../../../schemas/comparison.ts'
import type { CampaignRecord, Condition } from '../../../schemas/record.ts'
import { type CitedValue, citeAll } from '../cite.ts'
import { measureWords, requirementWords } from '../words.ts'
import type { Row } from './row.ts'

const isIndex = (measure: string): boolean => /^[A-Z][A-Z_0-9]+$/u.test(measure) || measure.startsWith('OTHER:')

/** What a condition asks. "Duy trì thuộc nhóm tốt" asks to hold, and a grade. */
export function demandsOf(c: Condition): Demand[] {
  const out: Demand[] = []
  if (c.comparator === 'increase') out.push('rise')
  if (c.comparator === 'decrease') out.push('fall')
  if (c.comparator === 'maintain') out.push('hold')
  if (c.comparator === 'top_n' || (c.unit === 'rank' && c.value !== null)) out.push('rank')
  else if (c.value !== null && !out.length) out.push('reach')
  if (c.grade) out.push('grade')
  return out
}

function cell(row: Row, kind: 'target' | 'criterion', source: CitedValue<Condition>): IndexCell {
  const c = source.value
  const rank = c.comparator === 'top_n' || c.unit === 'rank'
  return {
    ...row.at,
    code: c.measure as IndexCell['code'],
    name: measureWords(c.measure),
    year: c.year ?? row.years?.to ?? null,
    kind,
    demands: demandsOf(c),
    comparator: c.comparator,
    value: rank ? null : c.value,
    valueMax: rank ? null : c.valueMax,
    measureUnit: rank ? null : c.unit,
    grade: c.grade,
    rank: rank ? c.value : null,
    rankedAmong: c.rankedAmong,
    label: requirementWords(c),
    source,
  }
}

const conditionsOf = (record: CampaignRecord): CitedValue<Condition>[] =>
  citeAll(record, 'criteria').flatMap(criterion =>
    criterion.value.conditions.map((value, i) => ({ ...criterion, value, path: `${criterion.path}.conditions[${i}]` })),
  )

/** Demands of the record, then the indices that it names without asking anything of them. */
export function indexCells(row: Row): IndexCell[] {
  const { record } = row
  const demands = [
    ...citeAll(record, 'targets').map(t => cell(row, 'target', { ...t, value: t.value as Condition })),
    ...conditionsOf(record).map(c => cell(row, 'criterion', c)),
  ].filter(c => isIndex(c.code))
  const asked = new Set(demands.map(d => d.code))
  const named = citeAll(record, 'indices').filter(i => !asked.has(i.value.code))
  return [
    ...demands,
    ...named.map(
      ({ value, ...place }): IndexCell => ({
        ...row.at,
        code: value.code,
        name: measureWords(value.code),
        year: row.years?.to ?? null,
        kind: 'mention',
        demands: [],
        comparator: null,
        value: null,
        valueMax: null,
        measureUnit: null,
        grade: null,
        rank: null,
        rankedAmong: null,
        label: value.name,
        source: { ...place, value: { name: value.name } },
      }),
    ),
  ]
}
