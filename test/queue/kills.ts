/**
 * A run of the queue in which somebody dies at random moments: a worker, the submitter, PostgreSQL itself; or hangs. What must hold afterwards is in
 * outcomes.ts. Moments follow from a seed, so that a run that went wrong can be told apart.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Postgres } from '../helpers/postgres.ts'
import { type Process, start } from './folder.ts'

export type Victim = 'worker' | 'submitter' | 'postgres' | 'hang'

/** A small generator with a seed (mulberry32). */
export function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const workerOf = (url: string): Process => start(['worker', '--db', url, '--concurrency', '1', '--log-level', 'warn'])

/** Submits `folder` and reads it with two workers while the victims die one after the other; ends when nothing is left to do. */
export async function runWithDeaths(
  postgres: Postgres,
  url: string,
  folder: string,
  victims: readonly Victim[],
  seed: number,
): Promise<void> {
  const next = random(seed)
  const workers = [workerOf(url), workerOf(url)]
  let submitter = start(['submit', folder, '--db', url])
  try {
    for (const victim of victims) {
      await sleep(next() * 2000)
      const i = Math.floor(next() * workers.length)
      if (victim === 'worker') {
        workers[i]!.child.kill('SIGKILL')
        workers[i] = workerOf(url)
      } else if (victim === 'hang') {
        // stopped for longer than its heartbeat, then awake again: its work is another's by then
        const { child } = workers[i]!
        child.kill('SIGSTOP')
        setTimeout(() => child.kill('SIGCONT'), 25_000).unref()
      } else if (victim === 'submitter') {
        submitter.child.kill('SIGKILL')
        await submitter.ended
        submitter = start(['submit', folder, '--db', url])
      } else {
        await postgres.kill()
        await sleep(next() * 1000)
        await postgres.start()
        // whoever was submitting found nobody there
        await submitter.ended
        submitter = start(['submit', folder, '--db', url])
      }
    }
    // the last submitter's word counts; one that met a dead database is started again
    while ((await submitter.ended).code !== 0) submitter = start(['submit', folder, '--db', url])
    const last = start(['worker', '--db', url, '--concurrency', '1', '--until-empty', '--log-level', 'warn'])
    const { code, err } = await last.ended
    if (code !== 0) throw new Error(`the last worker ended with ${code}: ${err}`)
  } finally {
    for (const { child, ended } of [...workers, submitter]) {
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      await ended
    }
  }
}
