/** A record as facts that can be compared between formats: each value with its basis and rule, without its places. */
import type { CampaignRecord, Section } from '../../schemas/record.ts'

/** Keys that say where a record was read, or are taken apart below. */
const APART = ['schemaVersion', 'id', 'source', 'text', 'outline', 'absences', 'diagnostics', 'status', 'extractor']

interface Grounded {
  value: unknown
  basis: string
  rule: string
}

function* sections(list: readonly Section[], depth: number): Generator<string> {
  for (const { label, heading, roles, children } of list) {
    yield `outline: ${depth} ${JSON.stringify({ label, heading, roles })}`
    yield* sections(children, depth + 1)
  }
}

export function factsOf(record: CampaignRecord): string[] {
  const out: string[] = [`status: ${record.status}`, ...sections(record.outline, 1)]
  for (const [field, found] of Object.entries(record)) {
    if (APART.includes(field)) continue
    for (const { value, basis, rule } of [found ?? []].flat() as Grounded[]) out.push(`${field}: ${JSON.stringify({ value, basis, rule })}`)
  }
  for (const [path, reason] of Object.entries(record.absences)) out.push(`absences: ${path} ${reason}`)
  for (const { rule, severity } of record.diagnostics) out.push(`diagnostics: ${rule} ${severity}`)
  return out
}

export interface Comparison {
  /** equal facts among all, 0..1: twice the common ones by the sum of both */
  share: number
  /** "- " only in the first, "+ " only in the second */
  differences: string[]
}

/** Compares two lists of facts as multisets. */
export function compareFacts(a: readonly string[], b: readonly string[]): Comparison {
  const left = [...b]
  const missing = a.filter(fact => {
    const at = left.indexOf(fact)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const common = a.length - missing.length
  return {
    share: a.length + b.length ? (2 * common) / (a.length + b.length) : 1,
    differences: [...missing.map(f => `- ${f}`), ...left.map(f => `+ ${f}`)],
  }
}
