/** The store: documents, their records and what people decided about them. One way to open it, wherever it is kept. */
import type { Readable } from 'node:stream'
import { Accounts } from './accounts.ts'
import { backup, restore } from './backup.ts'
import { Changes } from './changes.ts'
import { Corrections } from './corrections.ts'
import { Documents } from './documents.ts'
import { Jobs } from './jobs.ts'
import { migrate } from './migrate.ts'
import { type Connection, openFolder, openUrl } from './open.ts'
import { Boards } from './overview.ts'
import { Search } from './search.ts'
import { Submissions } from './submissions.ts'
import { Worklists } from './worklists.ts'

export { NewUser } from '../../schemas/api/account.ts'
export type { LoggedIn } from './accounts.ts'
export { BackupError } from './backup.ts'
export type { Reading } from './delivery.ts'
export { Conflict, NotFound, Refused } from './errors.ts'
export { documentIdOf } from './id.ts'
export type { Claim, NewFile } from './jobs.ts'
export { FolderInUse, type Owner, ownerOf } from './lock.ts'
export { MigrationError } from './migrate.ts'
export type { KnownOutcome, NewSubmission, Outcome, SettledState, SubmissionCounts, Submitted } from './submissions.ts'

/** A folder for PGlite, or the URL of a PostgreSQL. */
export type Place = { folder: string } | { url: string }

export interface Store {
  accounts: Accounts
  boards: Boards
  worklists: Worklists
  changes: Changes
  corrections: Corrections
  documents: Documents
  jobs: Jobs
  search: Search
  submissions: Submissions
  connection: Connection
  /** migrations that were carried out when it was opened */
  migrated: string[]
  /** the store as it is now, as the bytes of a backup */
  backup(): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

/** Opens the store and brings it to the newest version. Throws FolderInUse, MigrationError, or the database's own error. */
export async function openStore(place: Place): Promise<Store> {
  const connection = await ('folder' in place ? openFolder(place.folder) : openUrl(place.url))
  try {
    const { db } = connection
    const migrated = await migrate(db)
    const changes = new Changes(db)
    await changes.start(connection)
    return {
      accounts: new Accounts(db),
      boards: new Boards(db),
      worklists: new Worklists(db),
      changes,
      corrections: new Corrections(db),
      documents: new Documents(db),
      jobs: new Jobs(db),
      search: new Search(db),
      submissions: new Submissions(db),
      connection,
      migrated,
      backup: () => backup(db),
      close: () => connection.close(),
    }
  } catch (error) {
    await connection.close().catch(() => {})
    throw error
  }
}

/** Puts a backup into a place that has no store yet. Throws BackupError, FolderInUse, MigrationError. */
export async function restoreStore(place: Place, bytes: Readable): Promise<void> {
  const connection = await ('folder' in place ? openFolder(place.folder) : openUrl(place.url))
  try {
    await restore(connection.db, bytes)
  } finally {
    await connection.close()
  }
}
