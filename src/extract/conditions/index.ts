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

/** `headingYear`: the year that the heading prints ("Đến năm 2030"). */
export function conditionsOf(ctx: Context, span: Span, kind: 'target' | 'criterion', headingYear: number | null = null): FoundCondition[] {
  const out: FoundCondition[] = []
  for (const sentence of sentences(ctx, span)) {
    let carried: { comparator: Condition['comparator']; measure: string | null } | null = null
    let indices: IndexAt[] = []
    let lastYear: number | null = null
    for (const clause of clauses(ctx, sentence)) {
      const folded = ctx.foldedSlice(clause).replace(BRACKETS, m => (RESULT.test(m) ? ' '.repeat(m.length) : m))
      const found = merge(predicatesIn(folded), folded)
      const counted = kind === 'target' ? [...found, ...countsIn(folded, found)].sort((a, b) => a.start - b.start) : found
      const trend = kind === 'target' && counted.length === 0 ? trendIn(folded) : null
      const all: Predicate[] = trend ? [trend] : counted
      const inClause = within(indexMentions(ctx), clause).map(i => ({ ...i, start: i.start - clause.start, end: i.end - clause.start }))
      let previousEnd = 0
      let tookBehind = false
      all.forEach((p, i) => {
        const next = all[i + 1]
        const group =
          groupFor(p, inClause, previousEnd, next?.start ?? folded.length) ??
          (p.kind === 'top' || p.kind === 'gain' || (p.kind === 'grade' && indices.length > 0) ? indices : [])
        const year = yearOf(folded, p, previousEnd, next?.start ?? folded.length) ?? lastYear ?? headingYear
        lastYear = year === headingYear ? lastYear : year
        if (group.length) {
          indices = group
          for (const index of unique(group)) out.push({ condition: conditionRow(index.code, p, year, folded), span: clause })
        } else if (!p.needsIndex && !(p.kind === 'grade' && kind === 'target' && p.comparator === 'achieve' && p.grade === 'tốt')) {
          const measure =
            measureOf(ctx.slice(clause), folded, p, tookBehind ? ownStart(folded, previousEnd, p.start) : previousEnd, next) ??
            carried?.measure ??
            null
          if (measure) {
            // "Tối thiểu 65 % … và 50 % …": the limit holds for both
            const joined = /(?:^\s*,|và)\s*$/u.test(folded.slice(previousEnd, p.start))
            const inherits =
              p.comparator === '=' && joined && p.value !== 100 && (carried?.comparator === '>=' || carried?.comparator === '<=')
            const comparator = inherits ? carried!.comparator : p.comparator
            out.push({
              condition: { ...conditionRow(measure, { ...p, comparator }, year, folded), measureId: findIndicator(measure) },
              span: clause,
            })
            carried = { comparator, measure }
            tookBehind = ctx
              .foldedSlice({ start: clause.start + p.end, end: clause.end })
              .trimStart()
              .startsWith(foldInPlace(measure).slice(0, 12))
          }
        }
        previousEnd = p.end
      })
    }
  }
  return out
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
