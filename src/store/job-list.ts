/** Jobs as the API shows them: how far they are, and what became of each of their files. */
import { type Selectable, sql } from 'kysely'
import type { Words } from '../../schemas/api/common.ts'
import { type Job, type JobDetail, type JobItem, JobItemState } from '../../schemas/api/jobs.ts'
import { type Listed, listed, type Paged, placeOf } from './cursor.ts'
import { NotFound } from './errors.ts'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'

/** How many items of jobs are in which state. */
async function statesOf(db: Db, ids: readonly string[]): Promise<Map<string, Map<string, number>>> {
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('job_items')
    .select(['job_id', 'state', sql<number>`count(*)::int`.as('count')])
    .where('job_id', 'in', ids)
    .groupBy(['job_id', 'state'])
    .execute()
  return new Map(
    Array.from(
      Map.groupBy(rows, r => r.job_id),
      ([id, own]) => [id, new Map(own.map(r => [r.state, r.count]))],
    ),
  )
}

function jobOf(row: Selectable<Tables['jobs']>, states: ReadonlyMap<string, number> = new Map()): Job {
  return {
    id: row.id,
    kind: row.kind as Job['kind'],
    state: row.state as Job['state'],
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    finishedAt: row.finished_at?.toISOString() ?? null,
    total: [...states.values()].reduce((a, b) => a + b, 0),
    counts: Object.fromEntries(JobItemState.options.map(s => [s, states.get(s) ?? 0])) as Job['counts'],
  }
}

/** Throws NotFound. */
export async function jobDetail(db: Db, id: string): Promise<JobDetail> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound(`job ${id}`)
  const items = await db.selectFrom('job_items').selectAll().where('job_id', '=', id).orderBy('n').execute()
  return {
    ...jobOf(row, (await statesOf(db, [id])).get(id)),
    items: items.map(
      (i): JobItem => ({
        n: i.n,
        fileName: i.file_name,
        document: i.document_id,
        state: i.state as JobItemState,
        reason: i.reason as Words | null,
        milliseconds: i.milliseconds,
      }),
    ),
  }
}

/** Newest first. */
export async function jobPage(db: Db, { cursor, limit }: Paged): Promise<Listed<Job>> {
  const after = placeOf(cursor, ['number', 'text'])
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .$if(after !== null, qb => qb.where(sql<boolean>`(extract(epoch from created_at)::float8, id) < (${after![0]}, ${after![1]})`))
    .select(sql<number>`extract(epoch from created_at)::float8`.as('at'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const { total } = await db.selectFrom('jobs').select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const states = await statesOf(
    db,
    rows.map(r => r.id),
  )
  return listed(rows, { limit, total, place: r => [r.at, r.id], item: r => jobOf(r, states.get(r.id)) })
}
