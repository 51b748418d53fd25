/** One row of the contract's Condition from a predicate and its measure. */
import type { Condition } from '../../../schemas/record.ts'
import { numberFromDigits } from '../../text/numbers.ts'
import { oneLine } from '../context.ts'
import { type Predicate, UNSAID } from './predicates/predicate.ts'

const AMONG =
  /^[^.;]{0,6}?\s*(?:(?:các\s+)?(?:tỉnh,\s*thành phố|tỉnh|sở,\s*ban,\s*ngành|sở|địa phương|huyện|đơn vị|xã)[^.;,]{0,50}?)(?=\s+và\s+(?:phấn đấu|phần đấu|đến)|[.;,]|$)/u

/** `folded` is the clause in which the predicate stands. */
export function conditionRow(measure: string, p: Predicate, year: number | null, folded: string): Condition {
  const among = p.kind === 'top' ? AMONG.exec(folded.slice(p.end))?.[0] : undefined
  return {
    measure,
    measureId: null,
    comparator: p.comparator,
    value: p.value,
    valueMax: p.valueMax,
    unit: p.unit,
    year,
    relativeTo: p.relativeTo,
    baseline: null,
    rankedAmong: among ? oneLine(among) : null,
    grade: p.grade,
    scope: null,
  }
}

const LIMITS: Record<string, Predicate['comparator']> = {
  '≥': '>=',
  '>=': '>=',
  'ít nhất': '>=',
  'tối thiểu': '>=',
  '≤': '<=',
  '<=': '<=',
  'không quá': '<=',
  'tối đa': '<=',
  '>': '>',
  trên: '>',
  '<': '<',
  dưới: '<',
}

/** A cell that holds a bare number, its unit in another column ("85" under "%"), or a limit with its number ("Ít nhất 02", "Không quá 15 phút"). */
export function unitOnly(folded: string, unit: string | null): Predicate | null {
  const m =
    /^\s*(?<limit>≥|>=|≤|<=|>|<|ít nhất|tối thiểu|không quá|tối đa|trên|dưới)?\s*(?<n>\d[\d.,]*)\s*(?<unit>\p{L}+(?:\s\p{L}+)?)?\s*$/u.exec(
      folded,
    )
  const value = m?.groups?.n ? numberFromDigits(m.groups.n) : null
  const limit = m?.groups?.limit
  const measured = m?.groups?.unit ?? unit
  if (!m || value === null || !(limit || (unit && !m.groups?.unit))) return null
  return { ...UNSAID, comparator: LIMITS[limit ?? ''] ?? '=', value, unit: measured, start: 0, end: folded.length, kind: 'score' }
}
