/** Into the queue: what is new or changed, once, however often it is submitted and wherever the submitter dies. */
import type { Words } from '../../schemas/api/common.ts'
import type { NewSubmission, Store } from '../store/index.ts'
import { placesOf } from './places/index.ts'
import { type Queue, READ, rereadQueue } from './queue.ts'

const BATCH = 500

export interface SubmitResult {
  /** files that were found */
  found: number
  /** of them, those that are new or changed */
  queued: number
}

export interface SubmitOptions {
  priority?: number
  /** called with places that lead nowhere */
  problem?: (words: Words) => void
  /** called after each batch */
  progress?: (result: SubmitResult) => void
}

/** Files and their jobs are written in one transaction a batch: a submitter that dies is simply started again. */
export async function submit(
  store: Store,
  queue: Queue,
  paths: readonly string[],
  { priority = 0, problem, progress }: SubmitOptions = {},
): Promise<SubmitResult> {
  const result = { found: 0, queued: 0 }
  const give = async (batch: NewSubmission[]) => {
    const added = await store.submissions.transaction(async tx => {
      const fresh = await store.submissions.add(tx, batch)
      await queue.insert(tx, READ, fresh, priority)
      return fresh.length
    })
    result.found += batch.length
    result.queued += added
    progress?.({ ...result })
  }
  let batch = new Map<string, NewSubmission>()
  for await (const file of placesOf(paths, problem ?? (() => {}))) {
    batch.set(file.place, file)
    if (batch.size < BATCH) continue
    await give([...batch.values()])
    batch = new Map()
  }
  if (batch.size) await give([...batch.values()])
  return result
}

/** Queues once more what failed, or in the background what another version of the extractor has read. Gives how many. */
export async function again(store: Store, queue: Queue, which: 'failed' | { notBy: string }, priority = 0): Promise<number> {
  const name = which === 'failed' ? READ : rereadQueue(which.notBy)
  let count = 0
  for (let after = ''; ; ) {
    const files = await store.submissions.transaction(async tx => {
      const opened = await store.submissions.reopen(tx, which, after, BATCH)
      await queue.insert(tx, name, opened, priority)
      return opened
    })
    if (!files.length) return count
    count += files.length
    after = files
      .map(f => f.place)
      .sort()
      .at(-1)!
  }
}
