/** Accepting, rejecting, correcting, adding, and taking the last of these back. */

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { CorrectionInput } from '../../../schemas/api/records.ts'
import { useCorrect } from '../api/correct.ts'
import { Problem } from '../api/problem.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useNotify } from '../ui/notices.tsx'
import type { Draft } from './draft.ts'
import type { Item } from './items.ts'

export type Judgement = 'accept' | 'reject'

const placeOf = (item: Item): CorrectionInput['item'] => {
  const first = item.sourced.evidence[0]
  return item.index !== null && first ? { start: first.start, end: first.end, quote: first.quote } : null
}

const judged = (item: Item, action: Judgement): CorrectionInput => ({
  field: item.field,
  item: placeOf(item),
  action,
  old: item.sourced.value,
  value: null,
  evidence: [],
  regions: [],
  reason: null,
})

const written = ({ field, item, evidence, regions }: Draft, value: unknown, reason: string): CorrectionInput => ({
  field,
  item: item ? placeOf(item) : null,
  action: item ? 'correct' : 'add',
  old: item ? item.sourced.value : null,
  value,
  evidence,
  regions,
  reason: reason.trim() || null,
})

/** Tells the reader what went wrong, in the server's words where it has any. */
function useFailed(): (error: unknown) => void {
  const { t, lang } = useLanguage()
  const notify = useNotify()
  return useCallback((error: unknown) => notify((error instanceof Problem && error.said(lang)) || t('failedHelp')), [notify, t, lang])
}

type Correct = ReturnType<typeof useCorrect>

/** Sends decisions and takes them back, the last one first. */
function useKept(document: string, { correct, takeBack }: Correct, failed: (error: unknown) => void) {
  const { t } = useLanguage()
  const notify = useNotify()
  const client = useQueryClient()
  const kept = useRef<number[]>([])
  const askHistory = useCallback(() => client.invalidateQueries({ queryKey: ['corrections', document] }), [client, document])

  const undo = useCallback(async () => {
    const seq = kept.current.pop()
    if (seq === undefined) return notify(t('nothingToUndo'))
    try {
      await takeBack(seq)
      askHistory()
      notify(t('undone'))
    } catch (error) {
      kept.current.push(seq)
      failed(error)
    }
  }, [takeBack, askHistory, failed, notify, t])

  /** True once it is kept; false where it is not, and the reader was told why. */
  const decide = useCallback(
    async (input: CorrectionInput, said: string): Promise<boolean> => {
      try {
        const { seq } = await correct(input)
        if (seq === null) {
          notify(t('changedMeanwhile'))
          return false
        }
        kept.current.push(seq)
        askHistory()
        notify(said, { label: t('undo'), run: undo })
        return true
      } catch (error) {
        failed(error)
        return false
      }
    },
    [correct, askHistory, failed, notify, t, undo],
  )
  return { decide, undo }
}

export function useDecide(document: string) {
  const { t } = useLanguage()
  const notify = useNotify()
  const client = useQueryClient()
  const failed = useFailed()
  const correct = useCorrect(document)
  const { lookedThrough } = correct
  const { decide, undo } = useKept(document, correct, failed)

  const judge = useCallback(
    (item: Item, action: Judgement) => decide(judged(item, action), t(action === 'accept' ? 'accepted' : 'rejected')),
    [decide, t],
  )
  const save = useCallback(
    (draft: Draft, value: unknown, reason: string) => decide(written(draft, value, reason), t(draft.item ? 'corrected' : 'added')),
    [decide, t],
  )
  const finish = useCallback(async () => {
    try {
      await lookedThrough()
      client.invalidateQueries({ queryKey: ['document', document] })
      notify(t('lookedThroughDone'))
    } catch (error) {
      failed(error)
    }
  }, [client, document, failed, lookedThrough, notify, t])

  return { judge, save, undo, finish }
}
