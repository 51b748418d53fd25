/**
 * What the queue itself costs: milliseconds a job for taking, ending and writing down its outcome, with 10,000 and with 1,000,000 jobs queued, beside
 * what reading and storing one document takes; and what a second worker adds. `node bench/queue.ts [--few]` prints a table.
 */
import { rm } from 'node:fs/promises'
import type { JobWithMetadata } from 'pg-boss'
import { EXTRACTOR } from '../src/extract/index.ts'
import { openQueue, submit } from '../src/queue/index.ts'
import { type JobData, READ } from '../src/queue/queue.ts'
import { Settler } from '../src/queue/settler.ts'
import { openStore } from '../src/store/index.ts'
import { type Postgres, startPostgres } from '../test/helpers/postgres.ts'
import { finish, folderOf, start } from '../test/queue/folder.ts'

const few = process.argv.includes('--few')
const SIZES = few ? [1_000, 10_000] : [10_000, 1_000_000]
const SAMPLE = few ? 500 : 2_000
const DOCUMENTS = few ? 60 : 400
const PIECE = 5_000

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Milliseconds a job that the queue takes of a worker's time: fetch in twelves, end and outcome in one transaction. */
async function ownCost(postgres: Postgres, size: number): Promise<{ put: number; take: number }> {
  const url = await postgres.database(`cost_${size}`)
  const store = await openStore({ url })
  const queue = await openQueue(url, { supervise: false, version: EXTRACTOR.version })
  try {
    const put = await milliseconds(async () => {
      for (let from = 0; from < size; from += PIECE) {
        const files = Array.from({ length: Math.min(PIECE, size - from) }, (_, i) => ({
          place: `file:///plans/${from + i}.md`,
          uri: `${from + i}.md`,
          mark: '1',
        }))
        await store.submissions.transaction(async tx => queue.insert(tx, READ, await store.submissions.add(tx, files), 0))
      }
    })
    const failed = { vi: 'đo', en: 'measured' }
    const settler = new Settler(store, queue, step => step())
    const take = await milliseconds(async () => {
      for (let done = 0; done < SAMPLE; ) {
        const jobs = (await queue.boss.fetch<JobData>(READ, { batchSize: 12, includeMetadata: true })) as JobWithMetadata<JobData>[]
        const outcome = { file: null, reading: { failed }, extractorVersion: EXTRACTOR.version }
        const ends = jobs.map(job => settler.settle({ name: READ, job, outcome }))
        settler.flush()
        await Promise.all(ends)
        done += jobs.length
      }
    })
    return { put: put / size, take: take / SAMPLE }
  } finally {
    await queue.close()
    await store.close()
  }
}

/** Milliseconds a document with so many workers of one process each. */
async function throughput(postgres: Postgres, folder: string, workers: number): Promise<number> {
  const url = await postgres.database(`workers_${workers}`)
  const store = await openStore({ url })
  const queue = await openQueue(url, { supervise: false, version: EXTRACTOR.version })
  await submit(store, queue, [folder])
  const all = Array.from({ length: workers }, () =>
    start(['worker', '--db', url, '--concurrency', '1', '--until-empty', '--log-level', 'info']),
  )
  const spans = await Promise.all(all.map(w => w.ended))
  const times = spans.flatMap(s =>
    s.err
      .split('\n')
      .filter(l => l.includes('"ended"'))
      .map(l => (JSON.parse(l) as { time: number }).time),
  )
  await queue.close()
  await store.close()
  // from the first outcome to the last: starting the processes is no part of it
  return (Math.max(...times) - Math.min(...times)) / (times.length - 1)
}

const postgres = await startPostgres()
const folder = await folderOf(DOCUMENTS)
try {
  const costs = []
  for (const size of SIZES) costs.push({ size, ...(await ownCost(postgres, size)) })
  await finish(['--version'])
  const one = await throughput(postgres, folder, 1)
  const two = await throughput(postgres, folder, 2)
  console.log('| queued jobs | ms a job to put | ms a job to take and end | share of a document |\n| --- | ---: | ---: | ---: |')
  for (const { size, put, take } of costs)
    console.log(`| ${size} | ${put.toFixed(2)} | ${take.toFixed(2)} | ${((100 * take) / one).toFixed(1)} % |`)
  console.log(
    `\nA small plan read, stored and ended: ${one.toFixed(1)} ms with one worker, ${two.toFixed(1)} ms with two: ${(one / two).toFixed(2)} times the work.`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
  await postgres.stop()
}
