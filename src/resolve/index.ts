/**
 * Second pass over the finished records of a run: what one document leaves open (which of ten huyện Châu Thành), the others, the folders and the
 * user settle.
 * Reads: CampaignRecords. Writes: the same, with units settled where something decides; ids and all other values stay.
 */
import type { Sourced } from '../../schemas/evidence.ts'
import type { AdministrativeUnit, Body } from '../../schemas/record.ts'
import { provinceOf, successorsOf, type Unit } from '../knowledge/gazetteer/index.ts'
import { byPlaces, byText, namesProvince } from './areas.ts'
import { Family, foldersOf } from './kin.ts'
import { type Open, openOf } from './open.ts'
import { type Resolvable, resolvable } from './resolvable.ts'

export { namesProvince, type Resolvable, resolvable }

export interface ResolveRecordsOptions {
  /** the province that all documents of the run belong to where they do not say otherwise ("Tây Ninh", "tỉnh Tây Ninh", of any time) */
  province?: string
}

interface Clue {
  rule: 'resolve.sibling' | 'resolve.folder' | 'resolve.province'
  confidence: number
  keep: (open: Open, candidates: readonly Unit[]) => Unit[]
}

/** What may decide, the most telling first. Each is asked only for what those before it left. */
function cluesFor({ record }: Open, family: Family, { province }: ResolveRecordsOptions): Clue[] {
  const kin = (confidence: number, all: ReturnType<Family['byFolder']>): Clue[] =>
    all.map(({ places, district }) => ({
      rule: 'resolve.sibling',
      confidence,
      keep: (open, candidates) => byPlaces(candidates, open.at, places, district),
    }))
  // the innermost folder first; of bytes that lie at several places, folders that disagree leave each other's units open
  const folders = foldersOf(record).map(path => path.split('/').reverse())
  const depth = Math.max(0, ...folders.map(path => path.length))
  const names = Array.from({ length: depth }, (_, i) => [...new Set(folders.flatMap(path => path[i] ?? []))])
  return [
    ...kin(0.85, family.byDocuments(record)),
    ...names.map(
      (level): Clue => ({
        rule: 'resolve.folder',
        confidence: 0.85,
        keep: (open, candidates) => [...new Set(level.flatMap(name => byText(candidates, open.at, name)))],
      }),
    ),
    ...(province
      ? [
          {
            rule: 'resolve.province',
            confidence: 0.9,
            keep: (open: Open, candidates: readonly Unit[]) => byText(candidates, open.at, province),
          } as const,
        ]
      : []),
    ...kin(0.7, family.byFolder(record)),
    ...kin(0.6, family.byCampaign(record)),
  ]
}

interface Decision {
  units: Unit[]
  rule: Clue['rule']
  confidence: number
}

function decide(open: Open, clues: readonly Clue[]): Decision | null {
  let left = open.candidates
  let last: Clue | undefined
  for (const clue of clues) {
    const kept = clue.keep(open, left)
    // a clue that all fit says nothing, but of the one unit that there is that it is meant
    if (!kept.length || (kept.length === left.length && left.length > 1)) continue
    left = kept
    last = clue
    if (left.length === 1) break
  }
  return last ? { units: left, rule: last.rule, confidence: last.confidence } : null
}

/** Of units that were one another's past and future, the last. */
function only(units: readonly Unit[]): Unit | null {
  const codes = new Set(units.map(u => `${u.code} ${u.name} ${u.type}`))
  return codes.size === 1 ? units.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')).at(-1)! : null
}

function unitFor(open: Open, units: readonly Unit[]): AdministrativeUnit | null {
  const unit = only(units)
  if (unit) {
    const successors = successorsOf(unit).map(({ name, type, code, province }) => ({ name, type, code, province }))
    return { name: unit.name, type: unit.type, code: unit.code, province: provinceOf(unit, open.at).name, successors }
  }
  // several places of that name, all in one province: that much is known
  const provinces = new Set(units.map(u => provinceOf(u, open.at).name))
  const printed = open.issuer.value.unit
  return printed && !printed.province && provinces.size === 1 ? { ...printed, province: [...provinces][0]! } : null
}

function settled(open: Open, { units, rule, confidence }: Decision): Sourced<Body> {
  const { issuer } = open
  const unit = unitFor(open, units)
  if (!unit) return issuer
  const { value, basis, evidence } = issuer
  const level = value.level ?? only(units)?.level ?? null
  const inferred = { basis: 'inferred' as const, evidence: issuer.parts?.unit?.evidence ?? evidence }
  return {
    ...issuer,
    value: { ...value, level, unit },
    basis: 'inferred',
    rule,
    confidence: Math.min(issuer.confidence, confidence),
    parts: {
      // the name stays what it was: stated
      name: { basis, evidence },
      ...issuer.parts,
      unit: inferred,
      ...(value.level === null && level !== null && { level: inferred }),
    },
  }
}

/**
 * Settles open units of issuers: by records that carry out or are the same local plan, by names of folders in `source.uri`, by `province`, and by
 * the other records of a folder or campaign where at least two are settled and all of them lie in one province. Values it writes are `inferred`
 * under rules of its own (resolve.sibling, resolve.folder, resolve.province), with what was printed as evidence. A value that stands is never
 * changed, contradicting clues leave a unit open, and the result depends neither on the order of the records nor on how often it was run.
 */
export function resolveRecords<R extends Resolvable>(records: readonly R[], options: ResolveRecordsOptions = {}): R[] {
  const open = new Map(records.map(record => [record, openOf(record)]))
  if ([...open.values()].every(o => o === null)) return [...records]
  const family = new Family(records)
  return records.map(record => {
    const o = open.get(record)
    const decision = o && decide(o, cluesFor(o, family, options))
    const issuer = decision && settled(o, decision)
    return !issuer || issuer === record.issuer ? record : { ...record, issuer }
  })
}
