/**
 * Campaigns under one document from above.
 * Reads: members with what they cite. Writes: groups, with the document itself where it is among the records.
 */
import { type DocumentKey, sameDocument } from './document-key.ts'
import type { Member } from './member.ts'
import { isParent, type ParentReference } from './parents.ts'

const HEIGHT = ['commune', 'district', 'province', 'central']
const height = ({ sources: { home } }: Member): number => HEIGHT.indexOf(home?.level ?? '')

/** A committee's document stands over its offices too, which are of its level. */
const above = (parent: Member, child: Member): boolean =>
  height(parent) > height(child) ||
  (height(parent) === height(child) && parent.sources.home?.kind === 'territory' && child.sources.home?.kind !== 'territory')

export interface Under {
  key: DocumentKey
  parent: Member | null
  references: ParentReference[]
  children: Member[]
}

/** Finds the document itself among the records: same number, same day, an issuer above. */
function finder(members: readonly Member[]): (key: DocumentKey, child: Member) => Member | null {
  const byNumber = Map.groupBy(
    members.filter(m => m.own?.date),
    m => m.own!.number,
  )
  return (key, child) => byNumber.get(key.number)?.find(m => above(m, child) && key.date !== null && sameDocument(m.own!, key)) ?? null
}

/** Campaigns under one cited document; each stands under the one document that is most surely its parent. */
export function underOneDocument(members: readonly Member[]): Under[] {
  const find = finder(members)
  const groups: Under[] = []
  const byNumber = new Map<string, Under[]>()
  for (const child of members) {
    // a document of the set is a surer parent than one that is only cited, however it is cited
    const best = child.parents.find(p => find(p.key, child) !== null) ?? child.parents.find(isParent)
    if (!best) continue
    const parent = find(best.key, child)
    const near = byNumber.get(best.key.number) ?? []
    byNumber.set(best.key.number, near)
    let group = near.find(g => (parent ? g.parent === parent : g.parent === null && sameDocument(g.key, best.key)))
    if (!group) {
      group = { key: best.key, parent, references: [], children: [] }
      near.push(group)
      groups.push(group)
    }
    group.references.push(best)
    group.children.push(child)
  }
  return groups
}
