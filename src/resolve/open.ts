/**
 * What one document left open, and what it settled.
 * Reads: Resolvable. Writes: the open issuer with the units it can mean; the unit of a settled one.
 */
import type { Basis, Sourced } from '../../schemas/evidence.ts'
import type { Body } from '../../schemas/record.ts'
import { findUnits, parentOf, provinceOf, provinces, provinceToday, resolveUnit, type Unit } from '../knowledge/gazetteer/index.ts'
import type { Resolvable } from './resolvable.ts'

/** Where a settled record lies: its unit, at its own date. */
export interface Place {
  unit: Unit
  province: Unit
  /** the province that holds it today: comparable over the reform of July 2025 */
  today: Unit
  district: Unit | null
}

/** An issuer as it was read: nobody reviewed it. */
type ReadIssuer = Sourced<Body> & { basis: Exclude<Basis, 'corrected'> }

export interface Open {
  record: Resolvable
  issuer: ReadIssuer
  at: string | null
  /** what its unit can mean */
  candidates: Unit[]
}

/** Values that this pass wrote are no ground for others, else the result would hang on how often it ran. */
const isOwn = (issuer: Sourced<Body>): boolean => issuer.rule.startsWith('resolve.')
const isUnreviewed = (issuer: Sourced<Body>): issuer is ReadIssuer => issuer.basis !== 'corrected' && issuer.review == null

/** The date at which the document's units are looked up: its own, else the campaign's first year, else the day of publication. */
export function dateOf(record: Resolvable): string | null {
  const dates = [record.issuedDate?.value, record.years?.value.from.toString(), record.publication?.value.date]
  return dates.find(date => date != null && /^\d{4}/u.test(date)) ?? null
}

/** Place of a record whose own text settled it; null for every other. */
export function placeOf(record: Resolvable): Place | null {
  const { issuer } = record
  const unit = issuer?.value.unit
  if (!issuer || !unit?.code || isOwn(issuer)) return null
  const at = dateOf(record)
  const found = [at, null].flatMap(day => findUnits(unit.name, day, { type: unit.type })).find(u => u.code === unit.code)
  if (!found) return null
  const above = found.level === 'commune' ? parentOf(found, at) : found
  return {
    unit: found,
    province: provinceOf(found, at),
    today: provinceToday(found),
    district: above?.level === 'district' ? above : null,
  }
}

/** The units between which the document does not decide; null where its issuer is settled, reviewed, or needs no unit. */
export function openOf(record: Resolvable): Open | null {
  const { issuer } = record
  if (!issuer || !isUnreviewed(issuer)) return null
  const at = dateOf(record)
  const { unit, level } = issuer.value
  if (unit?.code) return null
  if (unit) {
    const named = resolveUnit(unit.name, at, { type: unit.type || undefined }).candidates
    const known = named.filter(u => !unit.province || provinceOf(u, at).name === unit.province)
    return known.length ? { record, issuer, at, candidates: known } : null
  }
  // a Sở whose document names no province
  return level === 'province' ? { record, issuer, at, candidates: provinces(at) } : null
}
