/** From doubt to doubt through the values of a record, in the order in which they are shown. */
import type { Item } from './items.ts'

export const doubtsOf = (items: readonly Item[]): Item[] => items.filter(i => i.state === 'doubt')

/** The next doubt in a direction, from the other end again where there is none; undefined where nothing is doubtful. */
export function stepFrom(items: readonly Item[], key: string | null, by: 1 | -1): Item | undefined {
  const at = items.findIndex(i => i.key === key)
  const order = by === 1 ? doubtsOf(items) : doubtsOf(items).toReversed()
  return order.find(d => (items.indexOf(d) - at) * by > 0) ?? order[0]
}

/** The doubt to go to once one has been decided; undefined where it was the last. */
export const doubtAfter = (items: readonly Item[], decided: Item): Item | undefined => {
  const next = stepFrom(items, decided.key, 1)
  return next?.key === decided.key ? undefined : next
}
