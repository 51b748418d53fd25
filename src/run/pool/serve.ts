/**
 * The work of a child: reads the files that the parent names, one after the other.
 *
 * Reads: ToChild. Writes: FromChild.
 */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { pack } from '../cache/pack.ts'
import type { Engine } from '../engine.ts'
import type { FileReading } from '../file.ts'
import type { Limits } from '../limits.ts'
import { here } from '../reader.ts'
import type { FromChild, ToChild } from './protocol.ts'
import type { Watched } from './watchdog.ts'

/** What a child has of its process: the way to its parent, and the end. */
export type Channel = Pick<NodeJS.Process, 'on' | 'send' | 'exit'>

type Tell = (message: FromChild) => Promise<void>

/** The engine, telling the parent how far it is. */
const telling = (engine: Engine, lanes: number, tell: Tell): Engine => ({
  ...engine,
  sniff(bytes) {
    const kind = engine.sniff(bytes)
    void tell({ kind: 'sniffed', ...kind })
    return kind
  },
  parse: (bytes, format, name) => engine.parse(bytes, format, name, { lanes, onPage: () => void tell({ kind: 'page' }) }),
})

/** Watches from a thread of its own: a loop without end in the parser must not keep it from seeing that the parent is gone. */
function watch({ memory }: Limits): void {
  const data: Watched = { parent: process.ppid, memory }
  const entry = `./watchdog${path.extname(import.meta.url)}`
  new Worker(new URL(entry, import.meta.url), { workerData: data, resourceLimits: { maxOldGenerationSizeMb: 32 } }).unref()
}

function packed({ parsed, ...reading }: FileReading): FromChild {
  const document = parsed && Buffer.from(parsed).toString('base64')
  return {
    kind: 'packed',
    answer: pack(reading).toString('base64'),
    ...(document && { parsed: document }),
    memory: process.memoryUsage.rss(),
  }
}

/** Serves the parent until it goes. */
export function serve(engine: Engine, channel: Channel): void {
  const tell: Tell = message => new Promise(done => channel.send!(message, () => done()))
  let watched = false
  channel.on('message', async ({ task, job: { parsed, ...job }, limits, lanes }: ToChild) => {
    if (!watched) watch(limits)
    watched = true
    await tell({ kind: 'started' })
    const answer = await here(telling(engine, lanes, tell), limits)[task]({
      ...job,
      ...(parsed && { parsed: Buffer.from(parsed, 'base64') }),
    })
    if (job.keep !== undefined && 'record' in answer) await tell(packed(answer))
    else await tell({ kind: 'done', answer, memory: process.memoryUsage.rss() })
  })
  channel.on('disconnect', () => channel.exit())
}
