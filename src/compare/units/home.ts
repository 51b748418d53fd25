/**
 * Whose document a record is: a unit with a territory, or a body.
 * Reads: the issuer of a record, the gazetteer at the record's own date. Writes: a Home, with a key that is the same for all its documents.
 */
import type { CampaignRecord } from '../../../schemas/record.ts'
import { standingNamed, writeOut } from '../../knowledge/bodies.ts'
import { findUnits, type Unit } from '../../knowledge/gazetteer/index.ts'
import { foldKey } from '../../text/fold.ts'
import { dateOf } from '../day.ts'

export interface Home {
  /** "u:588@…" for a territory, "b:so-noi-vu|…" for a body of one, "n:…" where only a name is known */
  key: string
  kind: 'territory' | 'body' | 'unknown'
  /** as shown */
  name: string
  level: 'central' | 'province' | 'district' | 'commune' | null
  /** the territory: its own, or of the unit that the body belongs to, at its date */
  unit: Unit | null
  at: string | null
}

/** Committees and councils speak for the territory itself; all other bodies are units of their own. */
const OF_TERRITORY = new Set(['people_committee', 'people_council'])

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** "Xã Công Hải", "Tỉnh Phú Yên". */
export const unitName = (unit: { type: string; name: string }): string => capital(`${unit.type} ${unit.name}`.trim())

/** The gazetteer's unit of a code, at a date or ever; null where the record left it open. */
function unitOf(unit: { name: string; type: string; code: string | null }, at: string | null): Unit | null {
  if (!unit.code) return null
  const found = [at, null].flatMap(day => findUnits(unit.name, day, unit.type ? { type: unit.type } : {}))
  return found.find(u => u.code === unit.code) ?? null
}

/** Key of a body's name: a standing office by its code, others by their name. */
const bodyKey = (name: string): string => standingNamed(name)[0]?.code ?? foldKey(writeOut(name))

/** Null for a record whose issuer was not found. */
export function homeOf(record: CampaignRecord): Home | null {
  const issuer = record.issuer?.value
  if (!issuer || record.issuer?.review?.state === 'rejected') return null
  const at = dateOf(record)
  const unit = issuer.unit ? unitOf(issuer.unit, at) : null
  const level = issuer.level ?? unit?.level ?? null
  if (OF_TERRITORY.has(issuer.kind) && unit) return { key: `u:${unit.key}`, kind: 'territory', name: unitName(unit), level, unit, at }
  const place = unit?.key ?? (issuer.unit ? foldKey(`${issuer.unit.type} ${issuer.unit.name} ${issuer.unit.province ?? ''}`) : '')
  const shown = { name: capital(issuer.name), level, unit, at }
  if (!OF_TERRITORY.has(issuer.kind)) return { key: `b:${bodyKey(issuer.name)}|${place}`, kind: 'body', ...shown }
  // committees of places that are not known are told apart by their whole name
  return { key: `n:${place ? bodyKey(issuer.name) : foldKey(writeOut(issuer.name))}|${place}`, kind: 'unknown', ...shown }
}
