/**
 * Values of records for comparison: the same words in another spelling are the same value.
 * Reads: values of a record. Writes: keys, and the parts that differ.
 */
import { foldKey } from '../../text/fold.ts'

/** "Phòng Nội vụ;" and "phòng nội vụ" are one. */
const plain = (s: string): string =>
  foldKey(s)
    .replace(/\s*([-/,.;:()"'])\s*/gu, '$1')
    .replace(/^[-+*•·"'\s]+|[.,;:"'\s]+$/gu, '')

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(canonical)
  if (isObject(value))
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map(k => [k, canonical(value[k])]),
    )
  return value ?? null
}

export const keyOf = (value: unknown): string => JSON.stringify(canonical(value))

/** The parts of two values that differ, by dotted path. A part that is an object on both sides is looked into, anything else is told whole. */
export function partsOf(a: unknown, b: unknown, path = ''): { path: string; a: unknown; b: unknown }[] {
  if (keyOf(a) === keyOf(b)) return []
  if (!isObject(a) || !isObject(b)) return [{ path, a: a ?? null, b: b ?? null }]
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.flatMap(k => partsOf(a[k], b[k], path ? `${path}.${k}` : k))
}

/** All words of a value, for likeness. */
export function wordsOf(value: unknown): Set<string> {
  const strings = (v: unknown): string[] =>
    typeof v === 'string' ? [v] : typeof v === 'number' ? [String(v)] : typeof v === 'object' && v ? Object.values(v).flatMap(strings) : []
  return new Set(strings(value).flatMap(s => foldKey(s).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))
}

/** Dice's coefficient of two sets of words, 0..1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return (2 * common) / (a.size + b.size)
}
