/** The values of one field while corrections are laid over them, and which of them a correction means. */
import { isDeepStrictEqual } from 'node:util'
import type { Correction, ItemPlace } from '../../schemas/correction.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import { overlap, placeIn } from './place.ts'

/** One value: as it was read, as it stands now (null once it is rejected), and every place that it was known by. */
export interface Entry {
  /** null for a value that only a person gave */
  read: Sourced<unknown> | null
  now: Sourced<unknown> | null
  places: ItemPlace[]
}

export const entryOf = (value: Sourced<unknown> | null): Entry => ({ read: value, now: value, places: value?.evidence.slice(0, 1) ?? [] })

/** True for two values that say the same, null and undefined being one. */
export const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a ?? null, b ?? null)

/** How far an entry lies from a place. */
const distance = (entry: Entry, { start }: ItemPlace): number => Math.min(...entry.places.map(p => Math.abs(p.start - start)))

/** True where an entry holds or held the value that the person saw. */
const isSeen = (e: Entry, old: unknown): boolean => same(e.now?.value, old) || same(e.read?.value, old)

/** The entry whose value the person saw, the one that holds it still before the one that held it, the nearer before the farther. */
function seen(entries: readonly Entry[], { old, item }: Correction): Entry | undefined {
  const rank = (e: Entry): number => (same(e.now?.value, old) ? 0 : 1)
  const found = entries.filter(e => isSeen(e, old))
  return found.toSorted((a, b) => rank(a) - rank(b) || (item ? distance(a, item) - distance(b, item) : 0))[0]
}

/** The only one of several; which of many is meant is not guessed. */
const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

/**
 * The list item that a correction means: the one at its span, else with its quote, else the only one about there; undefined where it is gone.
 * Where another value stands there now than the person saw, it is meant if it stands there alone; but nobody rejects what he did not see.
 */
export function meant(entries: readonly Entry[], correction: Correction, text: string): Entry | undefined {
  const { item, action } = correction
  if (!item) return seen(entries, correction)
  const quoted = entries.filter(e => e.places.some(p => p.quote === item.quote))
  const exact = quoted.filter(e => e.places.some(p => p.start === item.start && p.end === item.end))
  const place = placeIn(text, item)
  const about = place ? entries.filter(e => e.places.some(p => overlap(p, place) > 0)) : []
  const found = seen(exact, correction) ?? seen(quoted, correction) ?? seen(about, correction)
  return found ?? (action === 'reject' ? undefined : (only(exact) ?? only(quoted) ?? only(about)))
}

/** The item that says already what a person adds: the same value on words that overlap, or without words. */
export function already(entries: readonly Entry[], value: unknown, places: readonly ItemPlace[]): Entry | undefined {
  return entries.find(e => {
    const known = e.now ?? e.read
    if (!known || !same(known.value, value)) return false
    return !places.length || !e.places.length || e.places.some(p => places.some(q => overlap(p, q) > 0))
  })
}

/** Puts a new item where its words stand among the others; one without words goes last. */
export function insert(entries: Entry[], entry: Entry): void {
  const start = entry.now?.evidence[0]?.start
  const next = start === undefined ? -1 : entries.findIndex(e => (e.now?.evidence[0]?.start ?? -1) > start)
  entries.splice(next < 0 ? entries.length : next, 0, entry)
}
