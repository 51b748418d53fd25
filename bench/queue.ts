/**
 * What the queue itself costs: milliseconds a job for taking, ending and writing down its outcome, with 10,000 and with 1,000,000 jobs queued, beside
 * what reading and storing one document takes; and what a second worker adds. `node bench/queue.ts [--few]` prints a table.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JobWithMetadata } from 'pg-boss'
import { EXTRACTOR } from '../src/extract/index.ts'
import { openQueue, submit } from '../src/queue/index.ts'
import { type JobData, READ } from '../src/queue/queue.ts'
import { Settler } from '../src/queue/settler.ts'
import { openStore } from '../src/store/index.ts'
import { type Postgres, startPostgres } from '../test/helpers/postgres.ts'
import { finish, folderOf, start } from '../test/queue/folder.ts'
import { bundled } from './speed/corpora.ts'

const few = process.argv.includes('--few')
const SIZES = few ? [1_000, 10_000] : [10_000, 1_000_000]
const SAMPLE = few ? 500 : 2_000
const DOCUMENTS = few ? 600 : 1_500
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

let databases = 0
/** Milliseconds a document with so many workers of one process each. */
async function throughput(postgres: Postgres, folder: string, workers: number): Promise<number> {
  const url = await postgres.database(`workers_${workers}_${databases++}`)
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
  // while all are at work: neither the start of the processes, one before the other, nor the end is a part of it
  times.sort((a, b) => a - b)
  const [from, to] = [Math.floor(times.length * 0.3), Math.floor(times.length * 0.9)]
  return (times[to]! - times[from]!) / (to - from)
}

const postgres = await startPostgres()
const folder = await folderOf(DOCUMENTS)
const word = bundled('.docx', DOCUMENTS / 5, await mkdtemp(path.join(tmpdir(), 'thidua-queue-')))
try {
  const costs = []
  for (const size of SIZES) costs.push({ size, ...(await ownCost(postgres, size)) })
  await finish(['--version'])
  const one = await throughput(postgres, folder, 1)
  const two = await throughput(postgres, folder, 2)
  const wordOne = await throughput(postgres, word, 1)
  const wordTwo = await throughput(postgres, word, 2)
  console.log(
    '| queued jobs | ms a job to put | ms a job to take and end | share of a small plan | share of a Word file |\n| --- | ---: | ---: | ---: | ---: |',
  )
  const share = (take: number, of: number) => `${((100 * take) / of).toFixed(1)} %`
  for (const { size, put, take } of costs)
    console.log(`| ${size} | ${put.toFixed(2)} | ${take.toFixed(2)} | ${share(take, one)} | ${share(take, wordOne)} |`)
  console.log('\n| documents | ms each, one worker | two workers | times the work |\n| --- | ---: | ---: | ---: |')
  for (const [name, a, b] of [
    ['small plans', one, two],
    ['Word files', wordOne, wordTwo],
  ] as const)
    console.log(`| ${name} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${(a / b).toFixed(2)} |`)
} finally {
  for (const made of [folder, word]) await rm(made, { recursive: true, force: true })
  await postgres.stop()
}
