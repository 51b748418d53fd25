/**
 * The document from above that a campaign carries out.
 * Reads: the references of a campaign's sources. Writes: for each campaign the one that is most surely its parent.
 */
import type { Evidence } from '../../schemas/evidence.ts'
import type { CampaignRecord, Reference } from '../../schemas/record.ts'
import { parentOf, provinceOf } from '../knowledge/gazetteer/index.ts'
import { foldKey } from '../text/fold.ts'
import { citeAll } from './cite.ts'
import { type DocumentKey, documentKey, sameDocument } from './document-key.ts'
import { containment, likeness } from './similar.ts'
import type { Sources } from './sources.ts'
import type { Home } from './units/home.ts'

export interface ParentReference {
  key: DocumentKey
  reference: Reference
  /** where it is cited */
  cited: { record: string; path: string; evidence: Evidence[] }
  /** how surely it is the parent */
  score: number
}

/** Law and rules stand over everybody; a campaign of theirs is made by a plan, a decision or a directive. */
const NEVER = new Set(['law', 'decree', 'circular', 'report', 'proposal', 'news'])

/** "UBND tỉnh" in a plan of a commune is its own province: the name that the citation leaves out. */
function placeOf(level: string | null, home: Home | null): string | null {
  if (!home?.unit) return null
  if (level === 'province' || (level === 'city' && home.level !== 'province')) return foldKey(provinceOf(home.unit, home.at).name)
  if (level !== 'district') return null
  const above = home.unit.level === 'commune' ? parentOf(home.unit, home.at) : home.unit
  return above?.level === 'district' ? foldKey(above.name) : null
}

/** A document that opens a campaign says so, or says what the campaign's own title says. */
function scoreOf(reference: Reference, titles: readonly string[]): number {
  const title = reference.title ?? ''
  const alike = Math.max(0, ...titles.map(t => (title && t ? (likeness(title, t) + containment(title, t)) / 2 : 0)))
  const launches = /phong trào thi đua|đợt thi đua|phát động|thi đua/u.test(foldKey(title))
  const role = reference.role === 'implements' ? 1 : reference.role === 'reported' ? 0.6 : reference.role === 'legal_basis' ? 0.3 : 0
  // a plan that rests on a plan carries it out, whether it says so or not
  const plan = reference.type === 'plan' && reference.role === 'legal_basis' ? 0.6 : 0
  return role + alike + Math.max(plan, launches ? 0.5 : 0)
}

/** From this score on a mere legal basis is a parent: its title launches, or is the campaign's own. */
const ENOUGH = 0.9

function referencesOf(record: CampaignRecord, home: Home | null, titles: readonly string[]): ParentReference[] {
  return citeAll(record, 'references').flatMap((cited): ParentReference[] => {
    const reference = cited.value
    if (NEVER.has(reference.type ?? '') || reference.role === 'amends') return []
    const key = documentKey(reference.number, reference.date, reference.issuer)
    // what news report is the campaign's own plan, unless it names another level
    if (!key || (reference.role === 'reported' && (!key.level || key.level === home?.level))) return []
    const { record: id, path, evidence } = cited
    const score = scoreOf(reference, titles)
    return [{ key: { ...key, place: key.place ?? placeOf(key.level, home) }, reference, cited: { record: id, path, evidence }, score }]
  })
}

/** What a campaign may be under, the surest first; its own plan, which news report, is none of them. */
export function parentsOf({ sources, home, principal }: Sources, own: DocumentKey | null): ParentReference[] {
  const titles = [principal.title?.value, principal.theme?.value].filter(t => t != null)
  return sources
    .flatMap(s => referencesOf(s.record, home, titles))
    .filter(p => !own || !sameDocument(p.key, own))
    .sort((a, b) => b.score - a.score)
}

/** True where the citation alone makes a parent; a mere mention does only where the document itself is there and stands above. */
export const isParent = ({ score }: ParentReference): boolean => score >= ENOUGH
