/**
 * Whether the values of a record stand on its text.
 * Reads: a record. Writes: counts and the values without ground.
 */
import type { ScoredRecord } from './fields.ts'

export interface Grounding {
  grounded: number
  /** values whose evidence is missing or is not what stands in the text */
  ungrounded: unknown[]
  /** how many of all values are inferred; they need evidence too */
  inferred: number
}

interface Grounded {
  value?: unknown
  basis: string
  evidence: { start: number; end: number; quote: string }[]
}

const isSourced = (x: object): x is Grounded => 'basis' in x && 'evidence' in x

/** Checks every sourced value of a record, parts included: evidence is there, and each quote is the text between its offsets. */
export function checkGrounding(record: ScoredRecord): Grounding {
  const result: Grounding = { grounded: 0, ungrounded: [], inferred: 0 }
  const text = record.text ?? ''
  const visit = (x: unknown): void => {
    if (typeof x !== 'object' || x === null) return
    if (Array.isArray(x)) {
      for (const item of x) visit(item)
      return
    }
    if (isSourced(x)) {
      const stands = x.evidence.length > 0 && x.evidence.every(e => e.quote.length > 0 && text.slice(e.start, e.end) === e.quote)
      if (x.basis === 'inferred') result.inferred++
      if (stands) result.grounded++
      else result.ungrounded.push(x.value)
    }
    for (const value of Object.values(x)) visit(value)
  }
  const { text: _text, diagnostics: _diagnostics, ...values } = record
  visit(values)
  return result
}
