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

const placeOf = (item: Item): CorrectionInput['item'] => {
  const first = item.sourced.evidence[0]
  return item.index !== null && first ? { start: first.start, end: first.end, quote: first.quote } : null
}

export function useDecide(document: string) {
  const { t, lang } = useLanguage()
  const notify = useNotify()
  const client = useQueryClient()
  const { correct, takeBack, lookedThrough } = useCorrect(document)
  const done = useRef<number[]>([])

  const failed = useCallback(
    (error: unknown) => notify((error instanceof Problem && error.said(lang)) || t('failedHelp')),
    [notify, t, lang],
  )

  const undo = useCallback(async () => {
    const seq = done.current.pop()
    if (seq === undefined) return notify(t('nothingToUndo'))
    try {
      await takeBack(seq)
      client.invalidateQueries({ queryKey: ['corrections', document] })
      notify(t('undone'))
    } catch (error) {
      done.current.push(seq)
      failed(error)
    }
  }, [client, document, failed, notify, t, takeBack])

  /** True once it is kept; false where it is not, and the reader was told why. */
  const decide = useCallback(
    async (input: CorrectionInput, said: string): Promise<boolean> => {
      try {
        const { seq } = await correct(input)
        if (seq === null) {
          notify(t('changedMeanwhile'))
          return false
        }
        done.current.push(seq)
        client.invalidateQueries({ queryKey: ['corrections', document] })
        notify(said, { label: t('undo'), run: undo })
        return true
      } catch (error) {
        failed(error)
        return false
      }
    },
    [client, correct, document, failed, notify, t, undo],
  )

  const judge = useCallback(
    (item: Item, action: 'accept' | 'reject') =>
      decide(
        { field: item.field, item: placeOf(item), action, old: item.sourced.value, value: null, evidence: [], regions: [], reason: null },
        t(action === 'accept' ? 'accepted' : 'rejected'),
      ),
    [decide, t],
  )

  const save = useCallback(
    ({ field, item, evidence, regions }: Draft, value: unknown, reason: string) =>
      decide(
        {
          field,
          item: item ? placeOf(item) : null,
          action: item ? 'correct' : 'add',
          old: item ? item.sourced.value : null,
          value,
          evidence,
          regions,
          reason: reason.trim() || null,
        },
        t(item ? 'corrected' : 'added'),
      ),
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
