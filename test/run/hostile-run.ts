/** Hostile files through a run as a user starts it: what became of each, what memory it took, and whether anybody called home. */
import { createServer } from 'node:net'
import path from 'node:path'
import { type Written, writeHostile } from '../../scripts/hostile/index.ts'
import { type Kind, PORT } from '../../scripts/hostile/kinds.ts'
import { discover, Pool, type RunItem, runBatch } from '../../src/run/index.ts'
import { problemOf } from '../../src/run/validate.ts'
import { extractor } from './obedient.ts'

export interface HostileRun {
  /** one for each file, in the order in which the run gave them */
  results: { name: string; written: Written; item: RunItem; ms: number }[]
  /** most resident memory of a child, in bytes */
  peak: number
  /** connections that were opened to where the files point; undefined where the port is taken */
  calls: number | undefined
}

async function listen(): Promise<{ calls: () => number | undefined; close: () => void }> {
  let calls = 0
  const server = createServer(socket => {
    calls++
    socket.destroy()
  })
  const isOpen = await new Promise<boolean>(done => {
    server.once('error', () => done(false))
    server.listen(PORT, '127.0.0.1', () => done(true))
  })
  return { calls: () => (isOpen ? calls : undefined), close: () => void server.close() }
}

/** Writes the kinds into the folder `root` and reads it; `time` is the limit for one file, in milliseconds. */
export async function runHostile(kinds: readonly Kind[], root: string, time: number): Promise<HostileRun> {
  const written = new Map((await writeHostile(root, kinds)).map(w => [w.file, w]))
  const server = await listen()
  const pool = new Pool({ extractor, limits: { time, pageTime: time, scanTime: time * 2 }, size: 2 })
  const results: HostileRun['results'] = []
  try {
    const found = await discover([root])
    for await (const item of runBatch(found, { reader: pool, concurrency: 2 })) {
      const ms = item.kind === 'record' ? item.ms : 0
      results.push({ name: path.relative(root, item.uri), written: written.get(item.uri)!, item, ms })
    }
  } finally {
    await pool.close()
    server.close()
  }
  return { results, peak: pool.stats.peak, calls: server.calls() }
}

/** "read", "duplicate", or the reason of the failure. */
export function outcomeOf(item: RunItem): string {
  if (item.kind === 'duplicate') return 'duplicate'
  const { failure } = item
  return failure ? failure.reason : 'read'
}

/** What is wrong with the ending of one file; undefined where nothing is. */
export function wrongEnding({ written: { kind }, item, ms }: HostileRun['results'][number], time: number): string | undefined {
  const outcome = outcomeOf(item)
  if (item.kind === 'unread') return `not opened: ${item.failure.message.en}`
  if (item.kind === 'duplicate') return undefined
  const problem = problemOf(item.record)
  if (problem) return problem
  if (item.failure && (item.record.status !== 'failed' || !item.failure.message.vi || !item.failure.message.en)) return 'no message'
  if (outcome === 'crashed' || outcome === 'schema') return `${outcome}: ${item.failure?.message.en}`
  if (ms > time * 2.5 + 5000) return `${ms} ms`
  const expected = kind ? kind.expected : 'read'
  const isExpected = expected === undefined || (expected === 'read' ? outcome === 'read' : expected.includes(outcome))
  return isExpected ? undefined : `${outcome}, not ${expected}`
}
