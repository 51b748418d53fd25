/** The review, doubt after doubt: what is accepted leads to the next one, of this document or of the next in its list. */
import type { Item } from './items.ts'
import { doubtAfter, stepFrom } from './steps.ts'
import type { Judgement } from './use-decide.ts'
import { useNextDocument } from './use-next-document.ts'

interface Review {
  document: string
  items: readonly Item[]
  /** the value that stands open */
  activeKey: string | null
  judge: (item: Item, judgement: Judgement) => Promise<boolean>
  open: (key: string) => void
}

export function useSteps({ document, items, activeKey, judge, open }: Review) {
  const askOnward = useNextDocument(document)
  return {
    step: (by: 1 | -1) => {
      const next = stepFrom(items, activeKey, by)
      if (next) open(next.key)
    },
    acceptAndStep: async (item: Item) => {
      const next = doubtAfter(items, item)
      const onward = item.state === 'doubt' && !next ? await askOnward() : null
      if (!(await judge(item, 'accept'))) return
      if (next) open(next.key)
      else await onward?.()
    },
  }
}
