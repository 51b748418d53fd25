/**
 * Conditions of a sentence, one row per measure and year: targets and criteria share them. A sentence may hold eight
 * (four indices × two years): indices are given to the predicate that they stand with.
 */
import type { Condition } from '../../../schemas/record.ts'
import { findIndicator } from '../../knowledge/indicators.ts'
import { findIndices } from '../../knowledge/indices.ts'
import type { Span } from '../../structure/index.ts'
import { foldInPlace } from '../../text/fold.ts'
import { within } from '../../text/within.ts'
import type { Context } from '../context.ts'
import { clauses, sentences } from '../items.ts'
import { measureOf, ownStart } from './measure.ts'
import { countsIn, type Predicate, predicatesIn, trendIn } from './predicates/index.ts'
import { conditionRow } from './row.ts'

export interface FoundCondition {
  condition: Condition
  /** the clause that sets it */
  span: Span
}

export interface IndexAt {
  code: string
  name: string
  start: number
  end: number
}

/** All index mentions of the text, computed once. */
export const indexMentions = (ctx: Context): IndexAt[] => ctx.once('index-mentions', () => findIndices(ctx.text))

const YEAR = /(?:năm|đến|giai đoạn[^.;]{0,12})\s+((?:19|20)\d{2})(?!\s*[-–]\s*\d)/gu
/** Two patterns, so that brackets which never close cost no search to the end for each. */
const BRACKETS = /\([^()]*\)/gu
/** "(năm 2018 hạng 9/15)": a result in brackets */
const RESULT = /năm\s+(?:19|20)\d{2}|so với/u

type Kind = 'target' | 'criterion'

/** What the clauses of a sentence hand on, one to the next. */
interface Carried {
  comparator: Condition['comparator'] | null
  measure: string | null
  /** the indices named last: a rank or a gain without one is theirs */
  indices: readonly IndexAt[]
  year: number | null
}

/** `headingYear`: the year that the heading prints ("Đến năm 2030"). */
export function conditionsOf(ctx: Context, span: Span, kind: Kind, headingYear: number | null = null): FoundCondition[] {
  return sentences(ctx, span).flatMap(sentence => {
    const carried: Carried = { comparator: null, measure: null, indices: [], year: null }
    return clauses(ctx, sentence).flatMap(clause => inClause(ctx, clause, kind, headingYear, carried))
  })
}

function inClause(ctx: Context, clause: Span, kind: Kind, headingYear: number | null, carried: Carried): FoundCondition[] {
  const folded = ctx.foldedSlice(clause).replace(BRACKETS, m => (RESULT.test(m) ? ' '.repeat(m.length) : m))
  const all = demandsIn(folded, kind)
  const indices = within(indexMentions(ctx), clause).map(i => ({ ...i, start: i.start - clause.start, end: i.end - clause.start }))
  const out: FoundCondition[] = []
  let previousEnd = 0
  let tookBehind = false
  for (const [i, p] of all.entries()) {
    const next = all[i + 1]
    const to = next?.start ?? folded.length
    const group = groupFor(p, indices, previousEnd, to) ?? (goesOnWithIndex(p, carried) ? carried.indices : [])
    const year = yearOf(folded, p, previousEnd, to) ?? carried.year ?? headingYear
    if (year !== headingYear) carried.year = year
    if (group.length) {
      carried.indices = group
      out.push(...unique(group).map(index => ({ condition: conditionRow(index.code, p, year, folded), span: clause })))
    } else if (needsNoIndex(p, kind)) {
      const from = tookBehind ? ownStart(folded, previousEnd, p.start) : previousEnd
      const measure = measureOf(ctx.slice(clause), folded, p, from, next) ?? carried.measure
      if (measure) {
        const comparator = comparatorOf(folded, p, previousEnd, carried)
        const row = conditionRow(measure, { ...p, comparator }, year, folded)
        out.push({ condition: { ...row, measureId: findIndicator(measure) }, span: clause })
        carried.comparator = comparator
        carried.measure = measure
        const behind = ctx.foldedSlice({ start: clause.start + p.end, end: clause.end }).trimStart()
        tookBehind = behind.startsWith(foldInPlace(measure).slice(0, 12))
      }
    }
    previousEnd = p.end
  }
  return out
}

/** Predicates of a clause; in targets counted nouns too, and a trend where nothing else is demanded. */
function demandsIn(folded: string, kind: Kind): Predicate[] {
  const found = merge(predicatesIn(folded), folded)
  if (kind === 'criterion') return found
  const all = [...found, ...countsIn(folded, found)].sort((a, b) => a.start - b.start)
  const trend = all.length ? null : trendIn(folded)
  return trend ? [trend] : all
}

const goesOnWithIndex = (p: Predicate, { indices }: Carried) =>
  p.kind === 'top' || p.kind === 'gain' || (p.kind === 'grade' && indices.length > 0)

/** "tốt" alone is no target but of an index. */
const needsNoIndex = (p: Predicate, kind: Kind) =>
  !p.needsIndex && !(p.kind === 'grade' && kind === 'target' && p.comparator === 'achieve' && p.grade === 'tốt')

/** "Tối thiểu 65 % … và 50 % …": the limit holds for both. */
function comparatorOf(folded: string, p: Predicate, previousEnd: number, { comparator }: Carried): Condition['comparator'] {
  const joined = /(?:^\s*,|và)\s*$/u.test(folded.slice(previousEnd, p.start))
  const inherits = p.comparator === '=' && joined && p.value !== 100 && (comparator === '>=' || comparator === '<=')
  return inherits ? comparator : p.comparator
}

/** "duy trì … trong nhóm 10": the verb belongs to the rank; "học sinh xếp loại Tốt đạt từ 92 %": the class belongs to the measure. */
function merge(found: Predicate[], folded: string): Predicate[] {
  return found.filter((p, i) => {
    const next = found[i + 1]
    if (p.kind === 'change' && p.comparator === 'maintain' && next?.kind === 'top') return false
    if (
      p.kind === 'grade' &&
      next?.kind === 'percent' &&
      next.start - p.end < 30 &&
      /^[^,;]*$|^[\s,]*(?:giỏi|tốt|khá|xuất sắc|trở lên|\s)*$/u.test(folded.slice(p.end, next.start))
    )
      return false
    // "100% đơn vị được xếp loại Tốt": the class is part of what the per cent measures
    const before = found[i - 1]
    return !(p.kind === 'grade' && before?.kind === 'percent' && !/[,;]/u.test(folded.slice(before.end, p.start)))
  })
}

/** Indices of a predicate: behind a verb, before anything else; undefined where none stand near. */
function groupFor(p: Predicate, all: readonly IndexAt[], from: number, to: number): IndexAt[] | undefined {
  const before = all.filter(i => i.start >= from && i.end <= p.start + 1)
  const inside = all.filter(i => i.start >= p.start && i.end <= p.end)
  const behind = all.filter(i => i.start >= p.end && i.end <= to)
  const order = p.verbFirst ? [behind, before] : [before, inside, p.kind === 'gain' || p.kind === 'top' ? behind : []]
  return order.find(g => g.length > 0)
}

const unique = (group: readonly IndexAt[]) => [...new Map(group.map(i => [i.code, i])).values()]

/** Year of a predicate: the last one printed before it, since the predicate before; else right behind it. */
function yearOf(folded: string, p: Predicate, from: number, to: number): number | null {
  const behind = [...folded.slice(p.end, to).matchAll(YEAR)][0]
  const link = behind ? folded.slice(p.end, p.end + behind.index) : ''
  // "… nhóm 20 tỉnh vào năm 2024 và nhóm 15 tỉnh vào năm 2025": a year set behind belongs to what stands before it
  if (behind && /(?:vào|trong)\s*$/u.test(link) && link.length < 80 && !/[;]/u.test(link)) return Number(behind[1])
  const before = [...folded.slice(from, p.start).matchAll(YEAR)]
    .filter(m => !/(?:so với[^.;]{0,20}|vào\s*|của\s*)$/u.test(folded.slice(from, from + m.index)))
    .at(-1)
  if (before) return Number(before[1])
  if (behind && behind.index < 60 && !/so với|của năm|kế hoạch|phấn đấu|(?<![\p{L}])và(?![\p{L}])/u.test(link)) return Number(behind[1])
  return null
}
