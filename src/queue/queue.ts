/**
 * The queue on PostgreSQL (pg-boss). Jobs carry places, never bytes. Who dies while reading loses his heartbeat, and the job goes to another, later each
 * time; what no worker could finish ends in the queue of the dead, from where it becomes a named failure.
 */
import { fromKysely, PgBoss } from 'pg-boss'
import type { NewSubmission, Store } from '../store/index.ts'

type Tx = Parameters<Parameters<Store['submissions']['transaction']>[0]>[0]

/** New and changed files: for workers of every version. */
export const READ = 'thidua-read'
/** What a new version reads again, in the background: for workers of that version alone. */
export const rereadQueue = (version: string): string => `thidua-reread-${version.replace(/[^\w.-]/gu, '_')}`
export const DEAD = 'thidua-dead'

export interface JobData {
  place: string
  uri: string
}

/** Seconds. A worker that is silent for so long is taken for dead; pg-boss allows no less than ten. */
export const HEARTBEAT = 15
const TRIES = 5

const OPTIONS = {
  retryLimit: TRIES,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: HEARTBEAT,
  // a scan of many pages: as long as a run lets one file be in work
  expireInSeconds: 2 * 3600,
  retentionSeconds: 365 * 24 * 3600,
  // the outcome stands in the submissions: the job is of no more use
  deleteAfterSeconds: 60,
  deadLetter: DEAD,
}

export interface Queue {
  boss: PgBoss
  /** puts places into a queue, in the caller's transaction */
  insert(tx: Tx, name: string, files: readonly NewSubmission[], priority: number): Promise<void>
  close(): Promise<void>
}

/** Opens the queue of a database. `supervise`: looks after jobs of the dead, as one worker at least must. */
export async function openQueue(
  url: string,
  { supervise, version, heard }: { supervise: boolean; version: string; heard?: (error: Error) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'thidua-queue',
    max: 4,
    supervise,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 60,
  })
  boss.on('error', error => heard?.(error))
  await boss.start()
  await boss.createQueue(DEAD, { retryLimit: 100, retentionSeconds: OPTIONS.retentionSeconds, deleteAfterSeconds: 60 })
  for (const name of [READ, rereadQueue(version)]) await boss.createQueue(name, OPTIONS)
  return {
    boss,
    async insert(tx, name, files, priority) {
      const jobs = files.map(({ place, uri }) => ({ data: { place, uri } satisfies JobData, priority }))
      if (jobs.length) await boss.insert(name, jobs, { db: fromKysely(tx as never) })
    },
    close: () => boss.stop({ graceful: false, close: true }),
  }
}
