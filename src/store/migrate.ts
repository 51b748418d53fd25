/** Brings a database to a version of its tables, the newest where none is named; what is newer than this program is refused. */
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Db } from './open.ts'

/** A migration failed, or the database is of a newer program. */
export class MigrationError extends Error {}

/** Names of the migrations that were carried out. Throws MigrationError. */
export async function migrate(db: Db, to?: string): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to))
  if (error) throw new MigrationError((error as Error).message, { cause: error })
  return results!.map(r => r.migrationName)
}
