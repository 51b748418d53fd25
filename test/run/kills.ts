/** Runs of the command line that are killed at some moment, and what the next run makes of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LAUNCHER } from '../cli/spawn.ts'

export interface Places {
  input: string
  out: string
  cache: string
}

const argumentsOf = ({ input, out, cache }: Places) => [
  'extract',
  input,
  '-o',
  out,
  '--cache',
  cache,
  '--format',
  'jsonl,csv',
  '--concurrency',
  '2',
]

export const start = (places: Places): ChildProcess =>
  spawn(process.execPath, [LAUNCHER, ...argumentsOf(places)], { stdio: ['ignore', 'ignore', 'pipe'] })

const after = (milliseconds: number) => new Promise<void>(done => setTimeout(done, milliseconds))

/** Ends with the code, or null where it was killed. */
export const ended = (child: ChildProcess): Promise<number | null> => new Promise(done => child.once('close', code => done(code)))

/** Processes whose parent this is. */
function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task/${pid}/children`
  return existsSync(tasks) ? readFileSync(tasks, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number) : []
}

const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))

/** Starts a run and kills it `moment` milliseconds after its first file is done (below 0: before). Gives what it left running. */
export async function kill(places: Places, moment: number): Promise<{ orphans: number[] }> {
  const child = start(places)
  const over = ended(child)
  const first = new Promise<void>(done => child.stderr!.once('data', () => done()))
  if (moment >= 0) await Promise.race([first, over])
  await Promise.race([after(Math.abs(moment)), over])
  const children = childrenOf(child.pid!)
  child.kill('SIGKILL')
  await over
  for (let i = 0; i < 40 && children.some(isThere); i++) await after(50)
  return { orphans: children.filter(isThere) }
}

interface RunFile {
  path: string
  status: string
  sha256: string | null
  cached?: boolean
}

export interface Found {
  /** paths of run.json, in order */
  files: string[]
  /** what does not fit: a file without its one record or failure, a record of nothing */
  wrong: string[]
  cached: number
}

/** Whether each file has exactly one record or one failure with a name, in run.json and records.jsonl alike. */
export function look({ input, out }: Places): Found {
  const log = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8')) as { files: (RunFile & { reason: string | null })[] }
  const lines = readFileSync(path.join(out, 'records.jsonl'), 'utf8').trimEnd().split('\n')
  const records = lines.map(line => JSON.parse(line) as { id: string; status: string; source: { uri: string; alsoAt?: string[] } })
  const places = new Map<string, number>()
  for (const { source } of records) for (const uri of [source.uri, ...(source.alsoAt ?? [])]) places.set(uri, (places.get(uri) ?? 0) + 1)
  const names = readdirSync(input).sort()
  const wrong = names.flatMap(name => {
    const file = path.join(input, name)
    const entries = log.files.filter(f => f.path === file)
    if (entries.length !== 1) return [`${name}: ${entries.length} entries in run.json`]
    const [entry] = entries
    if (places.get(file) !== 1) return [`${name}: ${places.get(file) ?? 0} records`]
    return entry!.status === 'failed' && !entry!.reason ? [`${name}: failed without a reason`] : []
  })
  if (new Set(records.map(r => r.id)).size !== records.length) wrong.push('a record is there twice')
  const left = readdirSync(out).filter(name => name.endsWith('.part'))
  if (left.length) wrong.push(`left behind: ${left}`)
  return { files: log.files.map(f => f.path), wrong, cached: log.files.filter(f => f.cached).length }
}
