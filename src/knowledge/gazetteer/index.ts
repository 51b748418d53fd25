/**
 * The gazetteer: every province, district and commune of Vietnam since 2004, with its validity, and what became of it on 2025-07-01.
 * Reads: data/gazetteer (see PROVENANCE.md there). Writes: units.
 */
export { type FindOptions, findUnits } from './find.ts'
export { describeUnit } from './lookup.ts'
export { findProvinceMentions, type ProvinceMention } from './province-mentions.ts'
export {
  childrenOf,
  liesIn,
  parentOf,
  predecessorsOf,
  provinceOf,
  provinces,
  provinceToday,
  type Successor,
  successorsOf,
  successorUnits,
  unitByCode,
} from './relations.ts'
export { type Resolution, type ResolveOptions, resolveUnit } from './resolve.ts'
export type { Level, Unit } from './types.ts'
export { findUnitMentions, type UnitMention } from './unit-mentions.ts'
