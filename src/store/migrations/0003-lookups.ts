/** Look-ups that grow with the store: items by their file (cancel, retry), the audit log by who and what. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'create index job_items_by_file on job_items (sha256)',
  'create index audit_by_action on audit (action, id desc)',
  'create index audit_by_person on audit (by, id desc)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
