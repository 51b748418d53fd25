/** Brings a database to the newest version; what is newer than this program is refused. */
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Db } from './open.ts'

/** A migration failed, or the database is of a newer program. */
export class MigrationError extends Error {}

export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw new MigrationError(error instanceof Error ? error.message : String(error), { cause: error })
  return (results ?? []).map(r => r.migrationName)
}
