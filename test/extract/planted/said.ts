/** Words and the facts that they hold. */
import type { Fact, Kind } from './facts.ts'

export interface Said {
  text: string
  facts: Fact[]
}
export const said = (text: string, ...facts: [Kind, string][]): Said => ({
  text,
  facts: facts.map(([kind, key]) => ({ kind, key, printed: text })),
})
