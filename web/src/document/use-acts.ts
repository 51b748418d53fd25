/** Everything that a reader can do with the values of a record, and the keys for it. */
import { useCallback } from 'react'
import type { Item } from './items.ts'
import { useDecide } from './use-decide.ts'
import { useDraft } from './use-draft.ts'
import type { KeyMap } from './use-keys.ts'
import { useSteps } from './use-steps.ts'

interface Place {
  document: string
  items: readonly Item[]
  /** the value that stands open */
  activeKey: string | null
  mayReview: boolean
  open: (key: string) => void
}

export function useActs({ document, items, activeKey, mayReview, open }: Place) {
  const { judge, save, undo, finish } = useDecide(document)
  const { draft, edit, add, ground, keep, cancel } = useDraft(items, save, open)
  const { step, acceptAndStep } = useSteps({ document, items, activeKey, judge, open })
  const accept = useCallback((item: Item) => void judge(item, 'accept'), [judge])
  const reject = useCallback((item: Item) => void judge(item, 'reject'), [judge])

  const active = mayReview ? items.find(i => i.key === activeKey) : undefined
  const keys: KeyMap = {
    j: () => step(1),
    k: () => step(-1),
    enter: () => active && void acceptAndStep(active),
    x: () => active && reject(active),
    e: () => active && edit(active),
    u: () => mayReview && void undo(),
  }
  /** as the list of values takes them */
  const ofValues = { onOpen: open, onAccept: accept, onEdit: edit, onReject: reject, onAdd: add, onSave: keep, onCancel: cancel }
  return { draft, ground, step, finish, keys, ofValues }
}
