/**
 * Every fact that a record gives for what was annotated, and whether it is right.
 * Reads: a gold document, its record. Writes: rulings by field (or field.part).
 */
import { type Claim, FIELDS, type FieldSpec, factsOf, type ScoredRecord } from './fields.ts'
import type { GoldDocument } from './gold.ts'
import { isMissing, pairUp, type Same } from './matching.ts'
import { strictly } from './strict.ts'

/** A fact of the record, judged. */
export interface Ruled extends Claim {
  right: boolean
}

export interface Ruling {
  /** field, or field.part */
  field: string
  /** facts of the gold */
  want: unknown[]
  given: Ruled[]
  missed: unknown[]
  /** how many of the right ones are so to the letter */
  exact: number
}

function ruling(field: string, want: unknown[], claims: readonly Claim[], same: Same): Ruling {
  const facts = claims.map(c => c.fact)
  const pairs = pairUp(want, facts, same)
  const taken = new Set(pairs)
  return {
    field,
    want,
    given: claims.map((claim, i) => ({ ...claim, right: taken.has(i) })),
    missed: want.filter((_, i) => pairs[i]! < 0),
    exact: pairUp(want, facts, strictly(same)).filter(at => at >= 0).length,
  }
}

const listOf = (x: unknown): unknown[] => (isMissing(x) ? [] : [x])
const part = (value: unknown, name: string): unknown => (isMissing(value) ? null : ((value as Record<string, unknown>)[name] ?? null))
const given = (claim: Claim | null | undefined): Claim[] => (claim && !isMissing(claim.fact) ? [claim] : [])

/** An honest shortfall that the gold allows ("accept"): the field counts neither for nor against. */
function isAccepted(gold: GoldDocument, field: string, spec: FieldSpec, got: unknown): boolean {
  const same = spec.kind === 'parts' ? undefined : spec.same
  return (gold.accept[field] ?? []).some(allowed =>
    isMissing(allowed) ? isMissing(got) : !isMissing(got) && (same ? same(allowed, got) : allowed === got),
  )
}

/** The rulings of one annotated field: none where the gold accepts what the record gives. */
export function* rulingsOf(gold: GoldDocument, field: string, record: ScoredRecord | undefined): Generator<Ruling> {
  const spec = FIELDS[field]!
  const want = gold.facts[field]
  if (record && isAccepted(gold, field, spec, factsOf(spec, record))) return
  if (spec.kind === 'list') yield ruling(field, want as unknown[], record ? spec.claims(record) : [], spec.same)
  else {
    const claim = record && spec.claim(record)
    if (spec.kind === 'value') yield ruling(field, listOf(want), given(claim), spec.same)
    else {
      for (const [name, same] of Object.entries(spec.parts)) {
        // a part that the gold leaves out was not annotated
        if (!isMissing(want) && !(name in (want as object))) continue
        const ofPart = claim ? given({ fact: part(claim.fact, name), of: claim.of }) : []
        yield ruling(`${field}.${name}`, listOf(part(want, name)), ofPart, same)
      }
    }
  }
}
