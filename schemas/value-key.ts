/**
 * The name of one value of one record, for tables that leave the house and come back: where it stands and a fingerprint of what it says, so that
 * a decision about a value that has changed meanwhile is not taken for one about the new value.
 */
import type { Sourced } from './evidence.ts'

const SEPARATOR = '|'

/** JSON with keys in order: equal values, equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v,
  ) ?? ''

/** FNV-1a, 32 bits, as eight hexadecimal digits: tells apart what changed, guards nothing. */
function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5
  for (const c of canonical(value)) hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** "<record>|targets|120-148|9f3a2c1b". */
export function valueKey(recordId: string, field: string, { value, evidence }: Pick<Sourced<unknown>, 'value' | 'evidence'>): string {
  const [first] = evidence
  return [recordId, field, first ? `${first.start}-${first.end}` : '', fingerprint(value)].join(SEPARATOR)
}

/** "<record>|issuedDate.day||": of a field or part that has no value. */
export const gapKey = (recordId: string, path: string): string => [recordId, path, '', ''].join(SEPARATOR)

/** The record and the field's path in a key; undefined for other text. */
export function readKey(key: string): { recordId: string; path: string; isGap: boolean } | undefined {
  const parts = key.split(SEPARATOR)
  const [recordId, path, , print] = parts
  return parts.length === 4 && recordId && path ? { recordId, path, isGap: print === '' } : undefined
}
