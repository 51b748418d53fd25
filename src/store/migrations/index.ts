/** Every migration in its order. A new one is a file of this folder and a row here. */
import type { Migration } from 'kysely/migration'
import * as first from './0001-first.ts'
import * as submissions from './0002-submissions.ts'
import * as lookups from './0003-lookups.ts'

export const migrations: Record<string, Migration> = { '0001-first': first, '0002-submissions': submissions, '0003-lookups': lookups }
