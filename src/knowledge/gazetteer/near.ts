/**
 * What the text near a name says about which of several units it is.
 * Reads: candidates and a text. Writes: the candidates that the text points at.
 */
import { findProvinceMentions } from './province-mentions.ts'
import { liesIn, provinceOf, provinceToday } from './relations.ts'
import type { Unit } from './types.ts'
import { findUnitMentions, type UnitMention } from './unit-mentions.ts'

export interface Decision {
  units: Unit[]
  how: 'near-province' | 'near-units'
}

/**
 * First what the text calls the name itself ("huyện Nguyên Bình" settles a bare "Nguyên Bình"), then the provinces that it names (those behind the
 * word "tỉnh" before bare ones), then other units: communes of the candidate, its neighbours. Undefined where the text names none, or points
 * at several candidates.
 */
export function decideByText(all: readonly Unit[], text: string, at: string | null): Decision | undefined {
  const mentioned = findUnitMentions(text, at)
  const called = all.filter(c => mentioned.some(m => m.candidates.includes(c)))
  const candidates = called.length ? called : all
  if (candidates.length === 1) return { units: called, how: 'near-units' }
  const mentions = findProvinceMentions(text, at)
  for (const named of [mentions.filter(m => m.typed), mentions]) {
    const provinces = new Set(named.map(m => m.unit.name))
    const units = candidates.filter(c => provinces.has(provinceOf(c, at).name) || provinces.has(provinceToday(c).name))
    const exact = units.filter(c => provinces.has(provinceOf(c, at).name))
    const kept = exact.length ? exact : units
    if (kept.length && new Set(kept.map(c => provinceOf(c, at).name)).size === 1) return { units: kept, how: 'near-province' }
  }
  return byUnits(candidates, mentioned, at)
}

/** A candidate wins that alone is supported, or by two names at least and three times as many as any other. */
function byUnits(candidates: readonly Unit[], mentioned: readonly UnitMention[], at: string | null): Decision | undefined {
  const support = new Map<string, Set<Unit>>()
  for (const mention of mentioned) {
    if (mention.candidates.some(c => candidates.includes(c))) continue
    const backed = candidates.filter(c => mention.candidates.some(m => supports(m, c, mention.candidates.length === 1, at)))
    if (backed.length && backed.length < candidates.length) support.set(`${mention.type} ${mention.name}`, new Set(backed))
  }
  const scores = candidates.map(c => ({ c, n: [...support.values()].filter(s => s.has(c)).length })).sort((a, b) => b.n - a.n)
  const [first, second] = scores
  if (!first || first.n === 0) return undefined
  const clear = !second || second.n === 0 || (first.n >= 2 && first.n >= 3 * second.n)
  return clear ? { units: [first.c], how: 'near-units' } : undefined
}

/** A unit inside the candidate, or the candidate inside it; a neighbour in the province where its name is not ambiguous itself. */
function supports(mentioned: Unit, candidate: Unit, unambiguous: boolean, at: string | null): boolean {
  if (liesIn(mentioned, candidate, at) || liesIn(candidate, mentioned, at)) return true
  return unambiguous && provinceOf(mentioned, at) === provinceOf(candidate, at)
}
