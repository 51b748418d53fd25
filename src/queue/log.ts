/** A line of JSON for what happens to each document (pino), on standard error. Names of places stand in it, never texts of documents. */
import pino from 'pino'
import type { WorkerEvents } from './worker.ts'

export interface WorkerLog extends WorkerEvents {
  started(facts: Record<string, unknown>): void
  stopped(): void
}

export function logOf(level: string): WorkerLog {
  const log = pino({ level, base: { worker: process.pid } }, pino.destination({ fd: 2, sync: true }))
  return {
    started: facts => log.info(facts, 'started'),
    stopped: () => log.info('stopped'),
    taken: place => log.debug({ place }, 'taken'),
    ended: (place, outcome, milliseconds) => log.info({ place, outcome, ms: Math.round(milliseconds) }, 'ended'),
    postponed: (place, error) => log.warn({ place, error: error.message }, 'postponed'),
    trouble: error => log.warn({ error: error.message }, 'trouble'),
  }
}

/** Tells several listeners. */
export const both = (...all: readonly WorkerEvents[]): WorkerEvents => ({
  taken: place => all.forEach(e => void e.taken?.(place)),
  ended: (...args) => all.forEach(e => void e.ended?.(...args)),
  postponed: (...args) => all.forEach(e => void e.postponed?.(...args)),
  trouble: error => all.forEach(e => void e.trouble?.(error)),
})
