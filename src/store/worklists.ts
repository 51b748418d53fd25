/** What waits for someone: values to look at, deadlines to keep. */
import { type RawBuilder, sql } from 'kysely'
import type { DeadlineItem } from '../../schemas/api/campaigns.ts'
import type { Doubt } from '../../schemas/api/documents.ts'
import type { Deadline } from '../../schemas/record.ts'
import { foldKey, stripAccents } from '../text/fold.ts'
import { type Listed, listed, type Paged, type Place, placeOf } from './cursor.ts'
import { nextDay } from './next-day.ts'
import type { Db } from './open.ts'

export interface DeadlineFilter extends Paged {
  campaign?: string | undefined
  unit?: string | undefined
  kind?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

type DeadlineRow = Pick<DeadlineItem, 'path' | 'title' | 'number' | 'issuer' | 'unit'> & { document_id: string; item: unknown }

function itemOf(row: DeadlineRow, today: string): DeadlineItem {
  const { date, event, bound, kind, recurrence, actor, recipient, text } = row.item as Deadline
  const { path, title, number, issuer, unit } = row
  const of = { document: row.document_id, path, title, number, issuer, unit }
  return { ...of, date, next: nextDay(date, recurrence, today), event, bound, kind, recurrence, actor, recipient, text }
}

type DoubtRow = Pick<Doubt, 'title' | 'number' | 'issuer' | 'field' | 'path' | 'confidence'> & {
  document_id: string
  file_name: string
  item: unknown
}

function doubtOf({ document_id: document, file_name: fileName, title, number, issuer, field, path, confidence, item }: DoubtRow): Doubt {
  const { value, rule, evidence } = item as Pick<Doubt, 'value' | 'rule' | 'evidence'>
  return { document, title, number, issuer, fileName, field, path, confidence, value, rule, evidence }
}

/** Those that have a day, by it. */
const byNext = <T extends { next: string | null }>(list: readonly T[]): T[] =>
  list.filter(d => d.next !== null).sort((a, b) => Number(a.next! > b.next!) - Number(a.next! < b.next!))

const DEADLINE_COLUMNS = ['list_rows.title', 'list_rows.number', 'list_rows.issuer', 'list_rows.unit'] as const

/** Rows behind a place of the order by day, document and path; no day is written "", and stands last. */
function behind([day, document, path]: Place): RawBuilder<boolean> {
  const rest = sql`(deadline_rows.document_id, deadline_rows.path) > (${document}, ${path})`
  return day === ''
    ? sql`deadline_rows.day is null and ${rest}`
    : sql`(deadline_rows.day > ${day} or (deadline_rows.day = ${day} and ${rest}) or deadline_rows.day is null)`
}

export class Worklists {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /** Values to look at, lowest confidence first. */
  async doubts(query: Paged & { campaign?: string | undefined; field?: string | undefined }): Promise<Listed<Doubt>> {
    const { campaign, field, cursor, limit } = query
    const after = placeOf(cursor, ['number', 'text', 'text'])
    const base = this.db
      .selectFrom('doubt_rows')
      .innerJoin('list_rows', 'list_rows.document_id', 'doubt_rows.document_id')
      .$if(campaign !== undefined, qb => qb.where('list_rows.campaign_id', '=', campaign!))
      .$if(field !== undefined, qb => qb.where('doubt_rows.field', '=', field!))
    const rows = await base
      .innerJoin('documents', 'documents.id', 'doubt_rows.document_id')
      .$if(after !== null, qb =>
        qb.where(
          sql<boolean>`(doubt_rows.confidence, doubt_rows.document_id, doubt_rows.path) > (${after![0]}::real, ${after![1]}, ${after![2]})`,
        ),
      )
      .selectAll('doubt_rows')
      .select(['list_rows.title', 'list_rows.number', 'list_rows.issuer', 'documents.file_name'])
      .orderBy('doubt_rows.confidence')
      .orderBy('doubt_rows.document_id')
      .orderBy('doubt_rows.path')
      .limit(limit + 1)
      .execute()
    const counted = field === undefined ? this.countDoubts(campaign) : base.select(sql<number>`count(*)::int`.as('total'))
    const { total } = await counted.executeTakeFirstOrThrow()
    return listed(rows, { limit, total, place: r => [r.confidence, r.document_id, r.path], item: doubtOf })
  }

  /** Each document's row of the lists has the number of its doubts: they need not be counted one by one. */
  private countDoubts(campaign: string | undefined) {
    return this.db
      .selectFrom('list_rows')
      .$if(campaign !== undefined, qb => qb.where('campaign_id', '=', campaign!))
      .select(sql<number>`coalesce(sum(doubts), 0)::int`.as('total'))
  }

  /** Deadlines by day; recurring ones and those without a day stand last. */
  async deadlines({ campaign, unit, kind, from, to, cursor, limit }: DeadlineFilter): Promise<Listed<DeadlineItem>> {
    const after = placeOf(cursor, ['text', 'text', 'text'])
    const like = unit === undefined ? '' : `%${stripAccents(foldKey(unit)).replace(/[\\%_]/gu, '\\$&')}%`
    const fitting = this.db
      .selectFrom('deadline_rows')
      .$if(kind !== undefined, qb => qb.where('deadline_rows.kind', '=', kind!))
      .$if(unit !== undefined, qb => qb.where('deadline_rows.actor_key', 'like', like))
      .$if(from !== undefined, qb => qb.where('deadline_rows.day', '>=', from!))
      .$if(to !== undefined, qb => qb.where('deadline_rows.day', '<=', to!))
      .$if(campaign !== undefined, qb =>
        qb.where('deadline_rows.document_id', 'in', eb =>
          eb.selectFrom('list_rows').select('list_rows.document_id').where('list_rows.campaign_id', '=', campaign!),
        ),
      )
    const rows = await fitting
      .innerJoin('list_rows', 'list_rows.document_id', 'deadline_rows.document_id')
      .$if(after !== null, qb => qb.where(behind(after!)))
      .selectAll('deadline_rows')
      .select(DEADLINE_COLUMNS)
      // the order of the index: what has no day stands last
      .orderBy('deadline_rows.day')
      .orderBy('deadline_rows.document_id')
      .orderBy('deadline_rows.path')
      .limit(limit + 1)
      .execute()
    const { total } = await fitting.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
    const today = new Date().toISOString().slice(0, 10)
    return listed(rows, { limit, total, place: r => [r.day ?? '', r.document_id, r.path], item: r => itemOf(r, today) })
  }

  /** The next deadlines from `today` (YYYY-MM-DD) on, recurring ones on the day that comes next. */
  async nextDeadlines(today: string, most: number): Promise<DeadlineItem[]> {
    const dated = (await this.deadlines({ from: today, limit: most })).items
    const recurring = this.db
      .selectFrom('deadline_rows')
      .where('recurrence', '<>', 'none')
      .where(eb => eb.or([eb('day', 'is', null), eb('day', '<', today)]))
    // thousands of plans recur on the same few dates: those that come first are looked up, and no others
    const dates = await recurring
      .where('date', 'is not', null)
      .select(['date', 'recurrence', sql<number>`count(*)::int`.as('count')])
      .groupBy(['date', 'recurrence'])
      .execute()
    const coming = byNext(dates.map(d => ({ ...d, next: nextDay(d.date, d.recurrence as Deadline['recurrence'], today) })))
    const rows: DeadlineRow[] = []
    for (const { date, recurrence } of coming) {
      if (rows.length >= most) break
      rows.push(
        ...(await recurring
          .where('date', '=', date)
          .where('recurrence', '=', recurrence)
          .innerJoin('list_rows', 'list_rows.document_id', 'deadline_rows.document_id')
          .selectAll('deadline_rows')
          .select(DEADLINE_COLUMNS)
          .orderBy('deadline_rows.document_id')
          .orderBy('deadline_rows.path')
          .limit(most - rows.length)
          .execute()),
      )
    }
    return byNext([...dated, ...rows.map(r => itemOf(r, today))]).slice(0, most)
  }
}
