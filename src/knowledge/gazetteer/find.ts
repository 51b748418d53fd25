/**
 * Units by name.
 * Reads: a name in any spelling that folds to the unit's. Writes: the units of that name valid at a date.
 */
import { looseKey, nameKey } from './keys.ts'
import { liesIn, provinceOf, provinceToday } from './relations.ts'
import { table } from './store.ts'
import { LEVELS, type Level, parseName, TYPES, typeOf, type Unit } from './types.ts'
import { overlaps, rangeOf } from './validity.ts'

export interface FindOptions {
  level?: Level
  /** "huyện", "Huyện", "TP." */
  type?: string
  /** a unit to lie in, or the name of a province: its name at the date, or of the province that holds the place today */
  within?: Unit | string
}

/** How a name is compared: folded (case, tone placement, hyphens, y/i), or by its letters alone (accents and spaces ignored). */
export type Match = 'exact' | 'loose'

/** Levels on which a type occurs; all for an unknown type. */
const levelsOf = (type: string | null | undefined): readonly Level[] => {
  const found = type ? LEVELS.filter(l => TYPES[l].includes(type)) : []
  return found.length ? found : LEVELS
}

function ofKey(name: string, level: Level, match: Match): Unit[] {
  const t = table(level)
  return match === 'exact' ? t.named(nameKey(name)) : t.loose(looseKey(name)).flatMap(key => t.named(key))
}

/**
 * Those of the units that lie in an area. A string names a province: the one they lay in at the date, or, where none did, the one that
 * holds them today (huyện Thuận Bắc of 2023 is found under Ninh Thuận and under Khánh Hòa).
 */
export function inArea(units: readonly Unit[], area: Unit | string, at: string | null): Unit[] {
  if (typeof area !== 'string') return units.filter(u => liesIn(u, area, at))
  const { rest, whole } = parseName(area)
  const named = new Set<Unit>([whole, rest ?? whole].flatMap(n => table('province').named(nameKey(n))))
  const letters = looseKey(rest ?? whole)
  // an unknown spelling of a province is compared by its letters, so that "Daklac" is not nowhere
  const isNamed = (p: Unit) => named.has(p) || (named.size === 0 && looseKey(p.name) === letters)
  const then = units.filter(u => isNamed(provinceOf(u, at)))
  return then.length ? then : units.filter(u => isNamed(provinceToday(u)))
}

/** Units that a name can mean under one way of comparing; newest last within a code. */
export function matching(name: string, at: string | null, options: FindOptions = {}, match: Match = 'exact'): Unit[] {
  const parsed = parseName(name)
  const wanted = options.type ? (typeOf(options.type) ?? options.type) : null
  const range = rangeOf(at)
  const found = new Set<Unit>()
  const add = (text: string, type: string | null) => {
    for (const level of options.level ? [options.level] : levelsOf(type ?? wanted))
      for (const unit of ofKey(text, level, match))
        if (overlaps(unit, range) && (!type || unit.type === type) && (!wanted || unit.type === wanted)) found.add(unit)
  }
  // the name as a whole first: "Phường Đúc", "TT Huế" and "Xã Lý" are names too
  add(parsed.whole, null)
  if (parsed.rest) add(parsed.rest, parsed.type)
  return options.within === undefined ? [...found] : inArea([...found], options.within, at)
}

/**
 * All units of a name in force on at least one day of `at` (ISO date or "2023", "2023-01"; null: any day), provinces first.
 * Names are compared folded: case, tone placement, NFC, type words and their abbreviations in front ("TP.", "H."), hyphens,
 * y and i, "Đăk"/"Đắk"/"Đắc"; other names in use (aliases.tsv) count. A misspelt name finds nothing here: see resolveUnit.
 */
export const findUnits = (name: string, at: string | null, options: FindOptions = {}): Unit[] => matching(name, at, options, 'exact')
