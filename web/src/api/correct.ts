/**
 * Sends what a person decided. Where somebody else changed the record meanwhile (412), the record is asked for anew:
 * a decision about a value that stayed as it was is sent again; one about a value that changed is given back, for the person to look at.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { CorrectionInput } from '../../../schemas/api/records.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { type Item, itemsOfField } from '../document/items.ts'
import { ask } from './client.ts'
import { Problem } from './problem.ts'
import { askRecord, type RecordAnswer, recordKey } from './queries.ts'

const TRIES = 4

export interface Sent {
  /** number of the correction, by which it can be taken back; null where the value changed meanwhile and nothing was sent */
  seq: number | null
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** True where the value that the person saw still stands. */
function stands(record: CampaignRecord, input: CorrectionInput): boolean {
  if (input.action === 'add') return true
  const field = input.field as Item['field']
  const items = itemsOfField(record, field)
  return input.old === null ? items.length === 0 : items.some(i => same(i.sourced.value, input.old))
}

export function useCorrect(document: string) {
  const client = useQueryClient()
  /** one after the other: each needs the ETag that the one before it made */
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  /** Sends with the newest ETag, as often as others are faster; `false` from `still` ends it. */
  const send = useCallback(
    async (path: string, json: unknown, still: (record: CampaignRecord) => boolean): Promise<Response | null> => {
      for (let i = 0; ; i++) {
        const known = client.getQueryData<RecordAnswer>(recordKey(document)) ?? (await askRecord(document))
        if (!still(known.record)) return null
        try {
          const response = await ask(`/records/${encodeURIComponent(document)}/${path}`, { method: 'POST', json, ifMatch: known.etag })
          client.setQueryData<RecordAnswer>(recordKey(document), await askRecord(document))
          return response
        } catch (error) {
          if (!(error instanceof Problem && error.status === 412) || i >= TRIES) throw error
          client.setQueryData<RecordAnswer>(recordKey(document), await askRecord(document))
        }
      }
    },
    [client, document],
  )
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(work)
    queue.current = done.catch(() => undefined)
    return done
  }, [])

  const correct = useCallback(
    (input: CorrectionInput): Promise<Sent> =>
      inTurn(async () => {
        const response = await send('corrections', input, record => stands(record, input))
        return response ? ((await response.json()) as Sent) : { seq: null }
      }),
    [inTurn, send],
  )
  const takeBack = useCallback((seq: number) => inTurn(() => send(`corrections/${seq}/undo`, undefined, () => true)), [inTurn, send])
  const lookedThrough = useCallback(() => inTurn(() => send('review', { note: null }, () => true)), [inTurn, send])
  return { correct, takeBack, lookedThrough }
}
