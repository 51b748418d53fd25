/**
 * Corrections laid over a record. Pure: the same record and corrections give the same result in any order of the corrections. A record names the
 * corrections that it carries, so that laying them over their own result changes nothing.
 *
 * Reads: CampaignRecord, Corrections. Writes: CampaignRecord with values that are `corrected` or reviewed, and what does not fit.
 */
import { type Correction, correctableFields } from '../../schemas/correction.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { already, type Entry, entryOf, insert, meant, same } from './entries.ts'
import { evidenceIn, placeIn } from './place.ts'

export interface Conflict {
  correction: Correction
  /** what the extractor reads now in place of `correction.old`; null where it reads nothing. The correction stands all the same. */
  found: unknown
}

export interface Corrected {
  record: CampaignRecord
  conflicts: Conflict[]
  /** corrections that could not be laid over the record: the field or value has no such shape, or the item's words are gone */
  unplaced: Correction[]
}

/** The value that holds once a correction is laid over; null for none. */
const target = ({ action, old, value }: Correction): unknown => (action === 'reject' ? null : action === 'accept' ? old : value)

/** Parts of the old value's ground that still fit: those whose part a person left as it was. */
function partsOf(before: Sourced<unknown> | null, value: unknown): Sourced<unknown>['parts'] {
  if (!before?.parts) return undefined
  // a value whose parts have grounds of their own has them as keys
  const [old, now] = [before.value, value] as Record<string, unknown>[]
  const kept = Object.entries(before.parts).filter(([key]) => same(old![key], now![key]))
  return kept.length ? Object.fromEntries(kept) : undefined
}

/** The entry's value after the correction. Throws where the value has not the field's shape. */
function decided(entry: Entry, correction: Correction, text: string): Sourced<unknown> | null {
  const { field, action, by, at } = correction
  const said = target(correction)
  if (said === null || said === undefined) return null
  const state = action === 'accept' ? ('accepted' as const) : ('corrected' as const)
  const review = { state, by, at }
  // a person looked: nothing is left to doubt
  if (action === 'accept' && entry.now && same(entry.now.value, said)) return { ...entry.now, confidence: 1, review }
  const value = correctableFields.get(field)!.value.parse(said)
  const evidence = evidenceIn(text, correction.evidence)
  const parts = partsOf(entry.now, value)
  return {
    value,
    basis: 'corrected',
    evidence,
    ...(parts && { parts }),
    review,
    ...(correction.regions.length && { regions: correction.regions }),
    confidence: 1,
    rule: `${field}.review`,
  }
}

/** What the extractor reads in place of what the person saw; undefined where they agree, or where the entry is a person's own. */
function conflictOf({ read, now }: Entry, correction: Correction): Conflict | undefined {
  if (read?.review) return undefined
  const found = read?.value ?? null
  const agrees = same(found, correction.old) || same(found, target(correction)) || same(now?.value, correction.old)
  return agrees ? undefined : { correction, found }
}

/** The values of one field, correction by correction. */
class Field {
  readonly entries: Entry[]
  private readonly text: string
  private readonly list: boolean

  constructor(content: unknown, list: boolean, text: string) {
    this.list = list
    this.text = text
    this.entries = (list ? (content as Sourced<unknown>[]) : [content as Sourced<unknown> | null]).map(entryOf)
  }

  /** The entry that a correction means, which may be a new one; undefined where it has no place in this text. */
  private entryFor(correction: Correction): Entry | undefined {
    if (!this.list) return this.entries[0]!
    const { action, item, evidence, regions } = correction
    const found = action === 'add' ? undefined : meant(this.entries, correction, this.text)
    if (found) return found
    const places = evidenceIn(this.text, evidence)
    const pointsSomewhere = evidence.length > 0 || item !== null
    const isThere = places.length > 0 || regions.length > 0 || (item !== null && placeIn(this.text, item) !== undefined)
    // what was rejected and is read no more is as it should be
    if (action !== 'reject' && pointsSomewhere && !isThere) return undefined
    const known = action === 'reject' ? undefined : already(this.entries, target(correction), places)
    return known ?? { read: null, now: null, places: [] }
  }

  lay(correction: Correction): { placed: boolean; conflict?: Conflict | undefined } {
    const entry = this.entryFor(correction)
    if (!entry) return { placed: false }
    const conflict = conflictOf(entry, correction)
    entry.now = decided(entry, correction, this.text)
    entry.places.push(...(correction.item ? [correction.item] : []), ...(entry.now?.evidence.slice(0, 1) ?? []))
    if (!this.entries.includes(entry) && entry.now) insert(this.entries, entry)
    return { placed: true, conflict }
  }

  get content(): unknown {
    const values = this.entries.flatMap(e => e.now ?? [])
    return this.list ? values : (values[0] ?? null)
  }
}

/** A date that says its day or month. */
const DATED: Record<string, RegExp> = { day: /^\d{4}-\d\d-\d\d$/u, month: /^\d{4}-\d\d/u }

/** True where a value says the part: a key of its own, or the day or month of a date. */
function says(value: unknown, part: string): boolean {
  if (typeof value === 'string') return DATED[part]?.test(value) === true
  return ((value as Record<string, unknown>)[part] ?? null) !== null
}

/** Reasons for missing values after a field changed: none for what has a value, "absent" for what a person says is not there. */
function absencesFor(absences: CampaignRecord['absences'], field: string, content: unknown): CampaignRecord['absences'] {
  const isEmpty = content === null || (Array.isArray(content) && !content.length)
  const value = isEmpty || Array.isArray(content) ? {} : (content as Sourced<unknown>).value
  const isFilled = (path: string): boolean => isEmpty || says(value, path.slice(field.length + 1).split('.')[0]!)
  const kept = Object.entries(absences).filter(([path]) => {
    if (path === field) return isEmpty
    return !path.startsWith(`${field}.`) || !isFilled(path)
  })
  return { ...(isEmpty && { [field]: 'absent' as const }), ...Object.fromEntries(kept) }
}

const byTime = (a: Correction, b: Correction): number => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1)

/**
 * Lays corrections over a record; those of other records are passed over. The later of two about one value wins. Corrections survive a new
 * extraction: list items are found again by span, else by quote; what the extractor reads otherwise than the person saw is a conflict, told and
 * overruled. `text.slice(start, end) === quote` holds for every piece of evidence of the result.
 */
export function applyCorrections(record: CampaignRecord, corrections: readonly Correction[]): Corrected {
  const carried = new Set(record.corrections)
  const own = corrections.filter(c => c.recordId === record.id && !carried.has(c.id)).toSorted(byTime)
  const fields = new Map<string, Field>()
  const conflicts: Conflict[] = []
  const unplaced: Correction[] = []
  for (const correction of own) {
    const shape = correctableFields.get(correction.field)
    const said = target(correction)
    if (!shape || (said !== null && said !== undefined && !shape.value.safeParse(said).success)) {
      unplaced.push(correction)
      continue
    }
    const content = record[correction.field as keyof CampaignRecord]
    const field = fields.get(correction.field) ?? new Field(content, shape.list, record.text)
    fields.set(correction.field, field)
    const { placed, conflict } = field.lay(correction)
    if (placed) carried.add(correction.id)
    else unplaced.push(correction)
    if (conflict) conflicts.push(conflict)
  }
  if (carried.size === (record.corrections?.length ?? 0)) return { record, conflicts, unplaced }
  let { absences } = record
  const changed: Record<string, unknown> = {}
  for (const [name, field] of fields) {
    changed[name] = field.content
    absences = absencesFor(absences, name, field.content)
  }
  return { record: { ...record, ...changed, absences, corrections: [...carried] }, conflicts, unplaced }
}
