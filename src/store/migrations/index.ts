/** Every migration in its order. A new one is a file of this folder and a row here. */
import type { Migration } from 'kysely/migration'
import { up as first } from './0001-first.ts'
import { up as submissions } from './0002-submissions.ts'
import { up as lookups } from './0003-lookups.ts'
import { up as deadlineDates } from './0004-deadline-dates.ts'

export const migrations: Record<string, Migration> = {
  '0001-first': { up: first },
  '0002-submissions': { up: submissions },
  '0003-lookups': { up: lookups },
  '0004-deadline-dates': { up: deadlineDates },
}
