/**
 * Which records of a run belong together: one cites the plan that the other cites, or is; they lie in one folder; they are of one campaign.
 * Reads: all records. Writes: for a record, the places of its settled kin. Nothing here depends on the order of the records.
 */
import { bodyLevel, writeOut } from '../knowledge/bodies.ts'
import { foldKey } from '../text/fold.ts'
import { dateOf, type Place, placeOf } from './open.ts'
import type { Resolvable } from './resolvable.ts'

/** Fewer settled records than this in a folder or campaign say nothing. */
const ENOUGH = 2

/** "0595/KH-UBND" and "595-KH/UBND" are one. */
const numberKey = (number: string): string =>
  foldKey(number)
    .replace(/\s/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .replaceAll('/', '-')

/**
 * Level of an issuer's name, as far as it tells one document of a number and a day from another: two thirds of all districts have a plan no. 5 of
 * some day in January. Null for central bodies, which everybody cites, and for names that tell no level.
 */
function levelKey(issuer: string | null, at: string | null): string | null {
  if (!issuer) return null
  const name = writeOut(issuer)
  const level = bodyLevel(name, at) ?? (foldKey(name).includes('thành phố') ? 'city' : null)
  return level === 'central' ? null : level
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

function documentKey(
  number: string | null | undefined,
  date: string | null | undefined,
  issuer: string | null,
  at: string | null,
): string | null {
  const level = levelKey(issuer, at)
  return number && /^\s*\d/u.test(number) && date && DAY.test(date) && level ? `${level}|${date}|${numberKey(number)}` : null
}

/** Local documents that a record carries out, rests on, or reports, and the one that it is. */
function documentKeysOf(record: Resolvable): string[] {
  const at = dateOf(record)
  const cited = record.references
    .map(r => r.value)
    .filter(r => r.role !== 'cites' && r.role !== 'amends')
    .map(r => documentKey(r.number, r.date, r.issuer, at))
  const own = documentKey(record.number?.value.raw, record.issuedDate?.value, record.issuer?.value.name ?? null, at)
  return [...new Set([...cited, own].filter(key => key !== null))]
}

/** Folders in which the bytes lie; "" for files named without one, none for standard input. */
export function foldersOf(record: Resolvable): string[] {
  const uris = [record.source.uri, ...(record.source.alsoAt ?? [])].filter(uri => uri !== '-')
  return [...new Set(uris.map(uri => uri.normalize('NFC').split(/[/\\]/u).slice(0, -1).join('/')))].sort()
}

function campaignKeys(record: Resolvable): string[] {
  const { theme, years } = record
  return theme && years
    ? [
        `${years.value.from}-${years.value.to}|${foldKey(theme.value)
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim()}`,
      ]
    : []
}

interface Group {
  members: Resolvable[]
  places: Place[]
}

function grouped(
  records: readonly Resolvable[],
  places: ReadonlyMap<Resolvable, Place | null>,
  keysOf: (r: Resolvable) => string[],
): Map<string, Group> {
  const out = new Map<string, Group>()
  for (const record of records)
    for (const key of keysOf(record)) {
      const group = out.get(key) ?? { members: [], places: [] }
      out.set(key, group)
      group.members.push(record)
      const place = places.get(record)
      if (place) group.places.push(place)
    }
  return out
}

/** Kin of a record, nearest first; `district`: they also share the district. */
export interface Kin {
  places: Place[]
  district: boolean
}

export class Family {
  private readonly documentKeys: ReadonlyMap<Resolvable, string[]>
  private readonly documents: ReadonlyMap<string, Group>
  private readonly folders: ReadonlyMap<string, Group>
  private readonly campaigns: ReadonlyMap<string, Group>
  /** key of a document → places of all records that are joined to it over shared documents */
  private readonly joined: ReadonlyMap<string, Place[]>

  constructor(records: readonly Resolvable[]) {
    const places = new Map(records.map(record => [record, placeOf(record)] as const))
    this.documentKeys = new Map(records.map(record => [record, documentKeysOf(record)]))
    this.documents = grouped(records, places, record => this.documentKeys.get(record)!)
    this.folders = grouped(records, places, foldersOf)
    this.campaigns = grouped(records, places, campaignKeys)
    this.joined = this.join()
  }

  private join(): Map<string, Place[]> {
    const out = new Map<string, Place[]>()
    for (const start of this.documents.keys()) {
      if (out.has(start)) continue
      // one array for all keys of a component, filled as its records are found
      const places: Place[] = []
      const queue = [start]
      for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
        if (out.has(key)) continue
        out.set(key, places)
        const group = this.documents.get(key)!
        places.push(...group.places)
        queue.push(...group.members.flatMap(member => this.documentKeys.get(member)!).filter(next => !out.has(next)))
      }
    }
    return out
  }

  /** By the documents they cite: first those that share one with the record, then those that are joined to it over others. */
  byDocuments(record: Resolvable): Kin[] {
    const keys = this.documentKeys.get(record)!
    const direct = keys.map(key => ({ places: this.documents.get(key)!.places, district: key.startsWith('district|') }))
    const union = (all: Place[][]): Kin => ({ places: [...new Set(all.flat())], district: false })
    const isSettled = (kin: Kin): boolean => kin.places.length > 0
    return [
      ...direct.filter(kin => kin.district && isSettled(kin)).sort((a, b) => (firstUnit(a) < firstUnit(b) ? -1 : 1)),
      ...[union(direct.map(kin => kin.places)), union(keys.map(key => this.joined.get(key)!))].filter(isSettled),
    ]
  }

  byFolder = (record: Resolvable): Kin[] => foldersOf(record).flatMap(key => enough(this.folders.get(key)))
  byCampaign = (record: Resolvable): Kin[] => campaignKeys(record).flatMap(key => enough(this.campaigns.get(key)))
}

const firstUnit = (kin: Kin): string => kin.places.map(p => p.unit.key).sort()[0]!
const enough = (group: Group | undefined): Kin[] =>
  group && group.places.length >= ENOUGH ? [{ places: group.places, district: false }] : []
