/**
 * One child process that reads files one at a time, and is ended when a file takes too long or too much memory.
 *
 * Reads: ToChild. Writes: Outcome.
 */
import { type ChildProcess, fork } from 'node:child_process'
import module from 'node:module'
import path from 'node:path'
import { unpack } from '../cache/pack.ts'
import type { FileReading } from '../file.ts'
import { type Ending, endingOf } from './ending.ts'
import { memoryOf } from './memory.ts'
import type { Answer, FromChild, ToChild } from './protocol.ts'

/** How often the parent looks at a child's memory, in milliseconds. */
const LOOK = 50
/** Longest start of a child, in milliseconds: a busy machine takes its time. */
const START = 60_000
/** Standard error of a child that is kept: enough for the last words of V8. */
const LAST_WORDS = 4096

export type Sniffed = Pick<Extract<FromChild, { kind: 'sniffed' }>, 'format' | 'mediaType'>

export type Outcome =
  | { answer: Answer }
  /** `started`: false where the child was gone before the job came */
  | { ending: Ending; started: boolean; sniffed?: Sniffed }

export interface ChildOptions {
  /** what it runs */
  entry: URL
  /** bytes of JavaScript objects, below its resident memory */
  heap: number
}

/**
 * What a child may do: read files, and have threads and native code (OCR, pictures). Not write, not start programs, and on
 * Node 25 and newer not open connections: whatever a document makes a library do, nothing is fetched or run.
 */
const PERMISSIONS = ['--permission', '--allow-fs-read=*', '--allow-worker', '--allow-addons', '--disable-warning=SecurityWarning']

/** What Windows cannot do without. Nothing else of the environment is a child's business: no tokens, no options of Node. */
const ENVIRONMENT = ['SystemRoot', 'TEMP', 'TMP']

function start({ entry, heap }: ChildOptions): ChildProcess {
  const kept = ENVIRONMENT.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  // compiled code is read where the parent keeps it, and never written there
  const code = module.getCompileCacheDir?.()
  const compiled = code ? { NODE_COMPILE_CACHE: path.dirname(code), NODE_COMPILE_CACHE_READONLY: '1' } : {}
  return fork(entry, [], {
    env: { ...Object.fromEntries(kept), ...compiled, TZ: 'UTC' },
    execArgv: [...PERMISSIONS, `--max-old-space-size=${Math.floor(heap / 1024 / 1024)}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'json',
  })
}

function unpacked({ answer, parsed }: Extract<FromChild, { kind: 'packed' }>): Answer {
  const packed = Buffer.from(answer, 'base64')
  return { ...(unpack(packed) as FileReading), packed, ...(parsed && { parsed: Buffer.from(parsed, 'base64') }) }
}

export class Child {
  /** files that it was given */
  jobs = 0
  /** resident bytes after its last file */
  memory = 0
  /** the most resident bytes that were seen */
  peak = 0
  private readonly process: ChildProcess
  private readonly gone: Promise<Ending>
  private ended: Ending | undefined
  private stderr = ''

  constructor(options: ChildOptions) {
    this.process = start(options)
    this.process.stderr!.on('data', chunk => (this.stderr = (this.stderr + chunk).slice(-LAST_WORDS)))
    this.gone = new Promise(resolve => {
      const end = (ending: Ending) => {
        this.ended ??= ending
        resolve(this.ended)
      }
      // 'close' comes when its last words are in as well
      this.process.once('close', (code, signal) => end(endingOf(code, signal, this.stderr)))
      this.process.once('error', (error: NodeJS.ErrnoException) => end({ reason: 'crashed', detail: error.code! }))
    })
  }

  /** process id; undefined where it could not be started */
  get pid(): number | undefined {
    return this.process.pid
  }

  get isAlive(): boolean {
    return this.ended === undefined && this.process.exitCode === null && this.process.signalCode === null
  }

  /** Ends the process, whatever it does; resolves when it is gone. */
  async end(ending: Ending = { reason: 'crashed', detail: 'SIGKILL' }): Promise<void> {
    if (this.isAlive) this.ended = ending
    this.process.kill('SIGKILL')
    await this.gone
  }

  private look(limit: number): void {
    const memory = memoryOf(this.pid)
    if (!memory) return
    this.peak = Math.max(this.peak, memory.peak)
    if (memory.now > limit) void this.end({ reason: 'memory', limit })
  }

  /** Gives it one file. Never rejects; a child that is given a file must have answered the one before. */
  async run(message: ToChild): Promise<Outcome> {
    const { time, pageTime, scanTime, memory } = message.limits
    let started = false
    let from = performance.now()
    let sniffed: Sniffed | undefined
    let timer: NodeJS.Timeout | undefined
    const allow = (milliseconds: number) => {
      clearTimeout(timer)
      const left = scanTime - (performance.now() - from)
      const limit = left < milliseconds ? scanTime : milliseconds
      timer = setTimeout(() => void this.end({ reason: 'timeout', limit }), Math.min(left, milliseconds))
    }
    this.jobs++
    const answered = new Promise<Outcome>(resolve => {
      this.process.on('message', (said: FromChild) => {
        if (said.kind === 'started') {
          started = true
          from = performance.now()
          allow(time)
        } else if (said.kind === 'sniffed') sniffed = { format: said.format, mediaType: said.mediaType }
        else if (said.kind === 'page') allow(pageTime)
        else {
          this.memory = said.memory
          resolve(said.kind === 'done' ? { answer: said.answer } : { answer: unpacked(said) })
        }
      })
    })
    const died = this.gone.then((ending): Outcome => ({ ending, started, ...(sniffed && { sniffed }) }))
    const looking = setInterval(() => this.look(memory), LOOK)
    allow(START)
    this.process.send(message, () => {})
    const outcome = await Promise.race([answered, died])
    clearTimeout(timer)
    clearInterval(looking)
    this.look(memory)
    this.process.removeAllListeners('message')
    return outcome
  }
}
