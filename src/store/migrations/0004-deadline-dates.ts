/** The stated date of a deadline as a column: the next days of recurring ones are found by their few dates, not by reading them all. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'alter table deadline_rows add column date text collate "C"',
  "update deadline_rows set date = item ->> 'date'",
  "create index deadline_rows_recurring on deadline_rows (recurrence, date, document_id, path) where recurrence <> 'none'",
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
