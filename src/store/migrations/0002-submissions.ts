/** What was submitted to the queue, wherever it lies: each place ends in exactly one outcome. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table submissions (
    place text primary key,
    uri text not null,
    mark text not null,
    state text not null default 'queued',
    reason json,
    sha256 text,
    document_id text,
    extractor_version text,
    attempts integer not null default 0,
    submitted_at timestamptz not null default now(),
    finished_at timestamptz)`,
  'create index submissions_by_state on submissions (state, place)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
