/**
 * One unit for a name, or none.
 * Reads: a name as printed, the document's date, what else the document says. Writes: the unit, or the candidates between which nothing decides.
 */
import { foldKey } from '../../text/fold.ts'
import { inArea, matching } from './find.ts'
import { looseKey, nameKey } from './keys.ts'
import { decideByText } from './near.ts'
import { leadsTo, liesIn } from './relations.ts'
import { table } from './store.ts'
import { LEVELS, type Level, type ParsedName, parseName, TYPES, typeOf, type Unit } from './types.ts'
import { neighbours } from './typo.ts'
import { overlaps, rangeOf } from './validity.ts'

export interface ResolveOptions {
  level?: Level
  /** "huyện", "TP." */
  type?: string
  /** name of the province it lies in, then or today */
  province?: string
  /** text that may decide between several units of a name: the letterhead, the cited parent plan; more telling text first */
  near?: string | readonly string[]
}

export interface Resolution {
  unit: Unit | null
  /** what the name can mean; [unit] where it is settled */
  candidates: Unit[]
  /**
   * how the name matched (exact · type: another type of the level · other-date · accents · typo · none), and what decided between several, where
   * something had to: "exact", "exact.version", "exact.context", "exact.near-province", "exact.near-units", "exact.ambiguous"
   */
  rule: string
  /** the name printed is not the gazetteer's spelling: misspelt, an alias, or of another type */
  normalised: boolean
}

interface Stage {
  rule: string
  units: () => Unit[]
  /** what must hold for one of several to be chosen: a misspelt name is repaired only where one unit is possible */
  decide: boolean
}

function stages(name: string, parsed: ParsedName, at: string | null, options: ResolveOptions): Stage[] {
  const type = options.type ? (typeOf(options.type) ?? options.type) : parsed.type
  const filter = { level: options.level, type: options.type, within: options.province }
  const bare = parsed.rest ?? parsed.whole
  const levels = options.level ? [options.level] : LEVELS.filter(l => !type || TYPES[l].includes(type))
  const anyType = (day: string | null) => (type ? levels.flatMap(level => matching(bare, day, { level, within: options.province })) : [])
  const known = type !== null || options.level !== undefined || options.province !== undefined
  const edited = (day: string | null) => (known ? oneEditAway(bare, day, levels, type, options.province) : [])
  const exact: Stage = { rule: 'exact', units: () => matching(name, at, filter), decide: true }
  const accents: Stage = { rule: 'accents', units: () => matching(name, at, filter, 'loose'), decide: true }
  return [
    ...(parsed.plain && !isName(parsed.whole) ? [accents, exact] : [exact]),
    { rule: 'type', units: () => anyType(at), decide: true },
    { rule: 'other-date', units: () => matching(name, null, filter), decide: true },
    accents,
    { rule: 'typo', units: () => edited(at), decide: false },
    { rule: 'other-date.type', units: () => anyType(null), decide: true },
    { rule: 'other-date.accents', units: () => matching(name, null, filter, 'loose'), decide: false },
    { rule: 'other-date.typo', units: () => edited(null), decide: false },
  ]
}

/** True where the words are a name as they stand, type word and all: "Tinh Nhuệ", "Quan Hóa". */
const isName = (whole: string): boolean => LEVELS.some(level => table(level).named(nameKey(whole)).length > 0)

/** Units whose loose name is one letter off. */
function oneEditAway(name: string, at: string | null, levels: readonly Level[], type: string | null, province: string | undefined): Unit[] {
  const key = looseKey(name)
  const range = rangeOf(at)
  const found = levels.flatMap(level => {
    const t = table(level)
    const names = neighbours(key, t.looseKeys()).flatMap(loose => t.loose(loose))
    return names.flatMap(k => t.named(k)).filter(u => overlaps(u, range) && (!type || u.type === type))
  })
  return province === undefined ? found : inArea(found, province, at)
}

/** Where all candidates are one unit at different times (same level, one after the other), the latest of them. */
function latestVersion(units: readonly Unit[]): Unit | undefined {
  const earlier = (u: Unit, last: Unit) =>
    u.level === last.level && u.validTo !== null && u.validTo <= (last.validFrom ?? '') && leadsTo(u, last)
  return units.find(last => units.every(u => u === last || earlier(u, last)))
}

/** "Châu Thành, tỉnh Tây Ninh": what stands behind the comma. */
function decideByContext(units: readonly Unit[], context: readonly string[], at: string | null): Unit[] {
  let left = [...units]
  for (const part of context) {
    const areas = matching(part, at)
    const below = left.filter(u => areas.some(a => a !== u && liesIn(u, a, at)))
    const kept = below.length ? below : inArea(left, part, at)
    if (kept.length) left = kept
  }
  return left
}

/**
 * The unit a printed name means at a date. Exact (folded) names first; a name that fits none is repaired (accents, one letter) only where
 * exactly one unit is possible under the type, level and province known. Several units of a name (ten huyện Châu Thành) are decided by
 * the province, by what follows a comma, or by the text near by; else `unit` is null and `candidates` holds them.
 *
 * @param at ISO date, also partial; null where the document has none
 */
export function resolveUnit(name: string, at: string | null, options: ResolveOptions = {}): Resolution {
  const parsed = parseName(name)
  for (const { rule, units, decide } of stages(parsed.whole, parsed, at, options)) {
    const found = [...new Set(units())]
    if (!found.length) continue
    const { unit, how } = choose(found, decide, parsed, at, options)
    if (unit) return settled(unit, how ? `${rule}.${how}` : rule, parsed)
    return { unit: null, candidates: found, rule: `${rule}.ambiguous`, normalised: false }
  }
  const elsewhere = options.province ? matching(parsed.whole, at, { level: options.level, type: options.type }) : []
  return { unit: null, candidates: elsewhere, rule: elsewhere.length ? 'none.province' : 'none', normalised: false }
}

function choose(
  found: Unit[],
  decide: boolean,
  parsed: ParsedName,
  at: string | null,
  options: ResolveOptions,
): { unit?: Unit; how?: string } {
  if (found.length === 1) return { unit: found[0] }
  const version = latestVersion(found)
  if (version) return { unit: version, how: 'version' }
  if (!decide) return {}
  const left = decideByContext(found, parsed.context, at)
  const inContext = left.length < found.length ? latestVersion(left) : undefined
  if (inContext) return { unit: inContext, how: 'context' }
  const near = options.near === undefined ? [] : typeof options.near === 'string' ? [options.near] : options.near
  for (const text of near) {
    const decided = decideByText(left, text, at)
    const unit = decided && latestVersion(decided.units)
    if (unit) return { unit, how: decided.how }
  }
  return {}
}

function settled(unit: Unit, rule: string, parsed: ParsedName): Resolution {
  const plain = (s: string) => foldKey(s.replace(/\s*\p{Pd}\s*/gu, ' '))
  const asNamed =
    [parsed.whole, parsed.rest ?? parsed.whole].map(plain).includes(plain(unit.name)) && (parsed.type === null || parsed.type === unit.type)
  return { unit, candidates: [unit], rule, normalised: !asNamed }
}
