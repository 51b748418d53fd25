/**
 * The shape of a field: find candidates, pick, ground. One file a field under fields/; registry.ts lists them.
 */
import type { Absence, Basis, Evidence, Sourced } from '../../schemas/evidence.ts'
import { confidenceOf } from './confidence.ts'
import type { Context } from './context.ts'

export interface Candidate<T> {
  value: T
  evidence: Evidence[]
  /** how sure its rule is, 0..1: decides between candidates; what a value's confidence is, is measured (confidence.ts) */
  score: number
  /** id of the rule: "<field>.<how>" */
  rule: string
  basis?: Basis
  parts?: Sourced<T>['parts']
  /** why it was found or what was repaired, for `explain` */
  note?: string
}

export interface Field<T> {
  name: string
  /** a list of values, or the best one */
  many: boolean
  find: (ctx: Context) => Candidate<T>[]
  /** among candidates in the order found; default: the best score (the first of equals), or all of a list */
  pick?: (candidates: Candidate<T>[], ctx: Context) => Candidate<T>[]
  /** why there is no value, where it is not simply absent */
  absence?: (ctx: Context, candidates: Candidate<T>[]) => Absence
  /** blank or missing parts of a value that was found, by dotted path */
  partAbsences?: (value: T, ctx: Context) => Record<string, Absence>
}

export const field = <T>(definition: Field<T>): Field<T> => definition

const best = <T>(candidates: Candidate<T>[]): Candidate<T>[] => {
  const top = candidates.reduce<Candidate<T> | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)
  return top ? [top] : []
}

export interface FieldResult<T> {
  candidates: Candidate<T>[]
  chosen: Candidate<T>[]
  sourced: Sourced<T>[]
  absence: Absence | null
  partAbsences: Record<string, Absence>
}

export const toSourced = <T>(c: Candidate<T>, ctx: Context): Sourced<T> => ({
  value: c.value,
  basis: c.basis ?? 'stated',
  evidence: c.evidence,
  ...(c.parts && { parts: c.parts }),
  confidence: confidenceOf(c, ctx.source.ocr !== undefined),
  rule: c.rule,
})

/** Runs one field. Candidates without ground are dropped here: a value without evidence does not exist. */
export function run<T>(f: Field<T>, ctx: Context): FieldResult<T> {
  const candidates = f.find(ctx).filter(c => c.evidence.length > 0 && c.evidence.every(e => e.quote.length > 0))
  const chosen = f.pick ? f.pick(candidates, ctx) : f.many ? candidates : best(candidates)
  const sourced = chosen.map(c => toSourced(c, ctx))
  const partAbsences: Record<string, Absence> = {}
  for (const c of chosen) Object.assign(partAbsences, f.partAbsences?.(c.value, ctx))
  return { candidates, chosen, sourced, absence: sourced.length ? null : (f.absence?.(ctx, candidates) ?? 'absent'), partAbsences }
}
