/**
 * What a unit is, was or became on a day.
 * Reads: a unit of any era, the gazetteer. Writes: units in force on the day.
 */
import { predecessorsOf, provinceOf, provinceToday, successorUnits, type Unit } from '../../knowledge/gazetteer/index.ts'

export const inForce = (unit: Unit, day: string): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || unit.validTo > day)

/** Units of the day that hold the unit's land: itself, those that followed it, or those it was made from; [] where nothing says. */
export function unitsOn(unit: Unit, day: string): Unit[] {
  if (inForce(unit, day)) return [unit]
  if (unit.validFrom !== null && unit.validFrom > day) {
    const before = predecessorsOf(unit)
    return before.filter(u => inForce(u, day))
  }
  return successorUnits(unit)
    .filter(s => !s.partial && inForce(s.unit, day))
    .map(s => s.unit)
}

/** Province of the day that holds the unit's land. */
export function provinceOn(unit: Unit, day: string): Unit {
  const own = provinceOf(unit, inForce(unit, day) ? day : null)
  return inForce(own, day) ? own : provinceToday(unit)
}
