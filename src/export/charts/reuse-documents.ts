/** Documents of a reuse as labels of charts. */
import type { Reuse, ReuseDocument, ReusePair } from '../../../schemas/reuse.ts'
import { byId } from '../order.ts'
import { short } from './draw.ts'

const LETTERS = 54

/** Document id → issuer and number, else file name; the file is added where two would read the same. */
export function documentNames({ documents }: Reuse): Map<string, string> {
  const plain = (d: ReuseDocument) =>
    d.issuer ? [d.issuer.replace(/^Ủy ban nhân dân/u, 'UBND'), d.number].filter(Boolean).join(', ') : d.fileName
  const uses = Map.groupBy(documents, plain)
  const out = new Map<string, string>()
  const taken = new Set<string>()
  for (const d of documents) {
    const own = uses.get(plain(d))!.length > 1 ? d.fileName : plain(d)
    const base = short(own, LETTERS)
    let name = base
    for (let n = 2; taken.has(name); n++) name = `${short(own, LETTERS - 4)} (${n})`
    taken.add(name)
    out.set(d.id, name)
  }
  return out
}

/** Pairs of two campaigns: that a draft has the text of its final version says nothing. */
export const apart = ({ pairs }: Reuse): ReusePair[] => pairs.filter(p => p.relation !== 'same_campaign')

/** Documents with least of their own first; what could not be counted stands last. */
export const leastOwnFirst = ({ documents }: Reuse): ReuseDocument[] =>
  documents.toSorted((a, b) => (a.novelty ?? 2) - (b.novelty ?? 2) || byId(a, b))

/** The documents that share most, at most `most`; those with no pair are left out. */
export function busiest(reuse: Reuse, most: number): ReuseDocument[] {
  const weight = new Map<string, number>()
  for (const p of apart(reuse)) for (const id of [p.a, p.b]) weight.set(id, (weight.get(id) ?? 0) + p.sequences)
  return reuse.documents
    .filter(d => weight.has(d.id))
    .sort((x, y) => weight.get(y.id)! - weight.get(x.id)! || byId(x, y))
    .slice(0, most)
}
