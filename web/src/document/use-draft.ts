/** The value that a reader is writing: begun from a value, from a field, or from what was marked in the original. */
import { useCallback, useState } from 'react'
import type { Draft } from './draft.ts'
import type { Item } from './items.ts'
import type { Marked } from './use-marked.ts'

type Save = (draft: Draft, value: unknown, reason: string) => Promise<boolean>

/** `open` shows a value. */
export function useDraft(items: readonly Item[], save: Save, open: (key: string) => void) {
  const [draft, setDraft] = useState<Draft | null>(null)

  const edit = useCallback(
    (item: Item) => {
      open(item.key)
      setDraft({ field: item.field, item, evidence: item.sourced.evidence, regions: item.sourced.regions ?? [], words: '' })
    },
    [open],
  )
  const add = useCallback((field: Draft['field']) => setDraft({ field, item: null, evidence: [], regions: [], words: '' }), [])
  /** Without a field it grounds the value that is being written already. */
  const ground = useCallback(
    (field: Draft['field'] | null, { evidence, regions }: Marked) => {
      const words = evidence.map(e => e.quote).join(' ')
      setDraft(now => {
        if (field === null) return now && { ...now, evidence, regions }
        const single = items.find(i => i.field === field && i.index === null)
        return { field, item: single ?? null, evidence, regions, words }
      })
    },
    [items],
  )
  /** It is closed once it is kept. */
  const keep = useCallback(
    async (value: unknown, reason: string) => {
      if (draft && (await save(draft, value, reason))) setDraft(null)
    },
    [draft, save],
  )
  const cancel = useCallback(() => setDraft(null), [])
  return { draft, edit, add, ground, keep, cancel }
}
