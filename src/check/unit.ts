/**
 * The unit that a draft is of, and how others stand to it.
 * Reads: Draft, the gazetteer. Writes: Unit, relations.
 */
import { liesIn, provinceToday, resolveUnit, type Unit, unitByCode } from '../knowledge/gazetteer/index.ts'
import type { Draft } from './draft.ts'

/** Unit of the issuing body on the day of the draft; null where the record does not know it. */
export function ownUnit(draft: Draft): Unit | null {
  return draft.once('own-unit', () => {
    const unit = draft.record.issuer?.value.unit
    if (!unit) return null
    const byCode = unit.code && draft.lawDay ? unitByCode(unit.code, draft.lawDay) : undefined
    return byCode ?? resolveUnit(`${unit.type} ${unit.name}`, draft.lawDay, { province: unit.province ?? undefined }).unit
  })
}

/** Above it, below it, or what it was before and became since. */
export function isRelated(own: Unit, other: Unit, day: string | null): boolean {
  if (own.key === other.key || own.name === other.name) return true
  if (liesIn(other, own, day) || liesIn(own, other, day) || liesIn(own, other, null) || liesIn(other, own, null)) return true
  // provinces that are one today: a commune of Khánh Hòa stands on plans of Ninh Thuận
  return provinceToday(own).key === provinceToday(other).key && (other.level === 'province' || own.level === 'province')
}
