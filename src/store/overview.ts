/** What is to be done: doubts, deadlines, campaigns, findings, in figures and lists. */
import { sql } from 'kysely'
import type { CampaignSummary, DeadlineItem, Overview } from '../../schemas/api/campaigns.ts'
import type { Words } from '../../schemas/api/common.ts'
import type { Doubt } from '../../schemas/api/documents.ts'
import type { Deadline } from '../../schemas/record.ts'
import { foldKey, stripAccents } from '../text/fold.ts'
import { cursorOf, type Listed, placeOf } from './cursor.ts'
import { NotFound } from './errors.ts'
import { nextDay } from './next-day.ts'
import type { Db } from './open.ts'

interface Paged {
  cursor?: string | undefined
  limit: number
}

export interface DeadlineFilter extends Paged {
  campaign?: string | undefined
  unit?: string | undefined
  kind?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Behind every day: deadlines without a day of the calendar stand last. */
const NO_DAY = '9999-12-31'

export interface NewCampaign {
  summary: Omit<CampaignSummary, 'documents' | 'units' | 'doubts'> & { units: number }
  documents: readonly string[]
}

type DeadlineRow = Pick<DeadlineItem, 'path' | 'title' | 'number' | 'issuer' | 'unit'> & { document_id: string; item: unknown }

function itemOf(row: DeadlineRow, today: string): DeadlineItem {
  const { date, event, bound, kind, recurrence, actor, recipient, text } = row.item as Deadline
  const { path, title, number, issuer, unit } = row
  const of = { document: row.document_id, path, title, number, issuer, unit }
  return { ...of, date, next: nextDay(date, recurrence, today), event, bound, kind, recurrence, actor, recipient, text }
}

export class Boards {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /** Values to look at, lowest confidence first. */
  async doubts(query: Paged & { campaign?: string | undefined; field?: string | undefined }): Promise<Listed<Doubt>> {
    const { campaign, field, cursor, limit } = query
    const place = cursor === undefined ? null : placeOf(cursor, 3)
    const base = this.db
      .selectFrom('doubt_rows')
      .innerJoin('list_rows', 'list_rows.document_id', 'doubt_rows.document_id')
      .$if(campaign !== undefined, qb => qb.where('list_rows.campaign_id', '=', campaign!))
      .$if(field !== undefined, qb => qb.where('doubt_rows.field', '=', field!))
    const rows = await base
      .innerJoin('documents', 'documents.id', 'doubt_rows.document_id')
      .$if(place !== null, qb =>
        qb.where(
          sql<boolean>`(doubt_rows.confidence, doubt_rows.document_id, doubt_rows.path) > (${place![0]}::real, ${place![1]}, ${place![2]})`,
        ),
      )
      .selectAll('doubt_rows')
      .select(['list_rows.title', 'list_rows.number', 'list_rows.issuer', 'documents.file_name'])
      .orderBy('doubt_rows.confidence')
      .orderBy('doubt_rows.document_id')
      .orderBy('doubt_rows.path')
      .limit(limit + 1)
      .execute()
    const { total } = await base.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      total,
      next: rows.length > limit && last ? cursorOf([last.confidence, last.document_id, last.path]) : null,
      items: shown.map(r => ({
        document: r.document_id,
        title: r.title,
        number: r.number,
        issuer: r.issuer,
        fileName: r.file_name,
        field: r.field,
        path: r.path,
        confidence: r.confidence,
        ...(r.item as Pick<Doubt, 'value' | 'rule' | 'evidence'>),
      })),
    }
  }

  /** Deadlines by day; recurring ones and those without a day stand last. */
  async deadlines({ campaign, unit, kind, from, to, cursor, limit }: DeadlineFilter): Promise<Listed<DeadlineItem>> {
    const place = cursor === undefined ? null : placeOf(cursor, 3)
    const day = sql<string>`coalesce(deadline_rows.day, ${sql.lit(NO_DAY)})`
    const like = unit === undefined ? '' : `%${stripAccents(foldKey(unit)).replace(/[\\%_]/gu, '\\$&')}%`
    const base = this.db
      .selectFrom('deadline_rows')
      .innerJoin('list_rows', 'list_rows.document_id', 'deadline_rows.document_id')
      .$if(campaign !== undefined, qb => qb.where('list_rows.campaign_id', '=', campaign!))
      .$if(kind !== undefined, qb => qb.where('deadline_rows.kind', '=', kind!))
      .$if(unit !== undefined, qb => qb.where('deadline_rows.actor_key', 'like', like))
      .$if(from !== undefined, qb => qb.where('deadline_rows.day', '>=', from!))
      .$if(to !== undefined, qb => qb.where('deadline_rows.day', '<=', to!))
    const rows = await base
      .$if(place !== null, qb =>
        qb.where(sql<boolean>`(${day}, deadline_rows.document_id, deadline_rows.path) > (${place![0]}, ${place![1]}, ${place![2]})`),
      )
      .selectAll('deadline_rows')
      .select([day.as('at'), 'list_rows.title', 'list_rows.number', 'list_rows.issuer', 'list_rows.unit'])
      .orderBy(day)
      .orderBy('deadline_rows.document_id')
      .orderBy('deadline_rows.path')
      .limit(limit + 1)
      .execute()
    const { total } = await base.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const today = new Date().toISOString().slice(0, 10)
    return {
      total,
      next: rows.length > limit && last ? cursorOf([last.at, last.document_id, last.path]) : null,
      items: shown.map(r => itemOf(r, today)),
    }
  }

  /** The next deadlines from `today` (YYYY-MM-DD) on, recurring ones on the day that comes next. */
  async nextDeadlines(today: string, most: number): Promise<DeadlineItem[]> {
    const dated = (await this.deadlines({ from: today, limit: most })).items
    const recurring = await this.db
      .selectFrom('deadline_rows')
      .innerJoin('list_rows', 'list_rows.document_id', 'deadline_rows.document_id')
      .selectAll('deadline_rows')
      .select(['list_rows.title', 'list_rows.number', 'list_rows.issuer', 'list_rows.unit'])
      .where('deadline_rows.recurrence', '<>', 'none')
      .where(eb => eb.or([eb('deadline_rows.day', 'is', null), eb('deadline_rows.day', '<', today)]))
      .orderBy('deadline_rows.document_id')
      .orderBy('deadline_rows.path')
      .limit(2000)
      .execute()
    return [...dated, ...recurring.map(r => itemOf(r, today))]
      .filter(d => d.next !== null)
      .sort((a, b) => (a.next! < b.next! ? -1 : a.next! > b.next! ? 1 : 0))
      .slice(0, most)
  }

  async campaigns({ year, cursor, limit }: Paged & { year?: number | undefined }): Promise<Listed<CampaignSummary>> {
    const place = cursor === undefined ? null : placeOf(cursor, 3)
    const at = sql<number>`-coalesce(campaigns.year_to, 0)`
    const base = this.db
      .selectFrom('campaigns')
      .$if(year !== undefined, qb => qb.where('year_from', '<=', year!).where('year_to', '>=', year!))
    const rows = await base
      .leftJoin('list_rows', 'list_rows.campaign_id', 'campaigns.id')
      .$if(place !== null, qb => qb.where(sql<boolean>`(${at}, campaigns.name, campaigns.id) > (${place![0]}, ${place![1]}, ${place![2]})`))
      .select(['campaigns.id', 'campaigns.name', 'campaigns.summary', at.as('at')])
      .select([
        sql<number>`count(list_rows.document_id)::int`.as('documents'),
        sql<number>`coalesce(sum(list_rows.doubts), 0)::int`.as('doubts'),
      ])
      .groupBy('campaigns.id')
      .orderBy(at)
      .orderBy('campaigns.name')
      .orderBy('campaigns.id')
      .limit(limit + 1)
      .execute()
    const { total } = await base.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      total,
      next: rows.length > limit && last ? cursorOf([last.at, last.name, last.id]) : null,
      items: shown.map(r => ({ ...(r.summary as NewCampaign['summary']), documents: r.documents, doubts: r.doubts })),
    }
  }

  /** Throws NotFound. */
  async campaign(id: string): Promise<CampaignSummary> {
    const row = await this.db
      .selectFrom('campaigns')
      .leftJoin('list_rows', 'list_rows.campaign_id', 'campaigns.id')
      .select('campaigns.summary')
      .select([
        sql<number>`count(list_rows.document_id)::int`.as('documents'),
        sql<number>`coalesce(sum(list_rows.doubts), 0)::int`.as('doubts'),
      ])
      .where('campaigns.id', '=', id)
      .groupBy('campaigns.id')
      .executeTakeFirst()
    if (!row) throw new NotFound(`campaign ${id}`)
    return { ...(row.summary as NewCampaign['summary']), documents: row.documents, doubts: row.doubts }
  }

  /** Puts the campaigns of all documents in place of those that were known: they are derived, whole. */
  async putCampaigns(campaigns: readonly NewCampaign[]): Promise<void> {
    await this.db.transaction().execute(async tx => {
      await tx.deleteFrom('campaigns').execute()
      for (let i = 0; i < campaigns.length; i += 200) {
        await tx
          .insertInto('campaigns')
          .values(
            campaigns.slice(i, i + 200).map(({ summary: s }) => ({
              id: s.id,
              name: s.name,
              level: s.level,
              province: s.province,
              year_from: s.years?.from ?? null,
              year_to: s.years?.to ?? null,
              parent: s.parent,
              summary: JSON.stringify(s),
            })),
          )
          .execute()
      }
      const documents = campaigns.flatMap(c => c.documents)
      const ids = campaigns.flatMap(c => c.documents.map(() => c.summary.id))
      await sql`
        update list_rows set campaign_id = members.campaign
        from (select l.document_id as document, m.campaign from list_rows l left join
          (select unnest(${documents}::text[]) as document, unnest(${ids}::text[]) as campaign) m on m.document = l.document_id) members
        where members.document = list_rows.document_id and list_rows.campaign_id is distinct from members.campaign`.execute(tx)
    })
  }

  /** Findings of a document as it was at a version. */
  async putFindings(id: string, version: number, findings: unknown, counts: Overview['findings']): Promise<void> {
    await this.db.transaction().execute(async tx => {
      const row = { version, findings: JSON.stringify(findings) }
      await tx
        .insertInto('findings')
        .values({ document_id: id, ...row })
        .onConflict(c => c.column('document_id').doUpdateSet(row))
        .execute()
      await tx.deleteFrom('finding_counts').where('document_id', '=', id).execute()
      if (counts.length)
        await tx
          .insertInto('finding_counts')
          .values(counts.map(c => ({ document_id: id, rule: c.rule, severity: c.severity, message: JSON.stringify(c.message) })))
          .execute()
    })
  }

  /** Undefined where none are kept of this version. */
  async findings(id: string, version: number): Promise<unknown> {
    const row = await this.db
      .selectFrom('findings')
      .select('findings')
      .where('document_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return row?.findings
  }

  /** Documents with a record of which no findings are kept as they are now. */
  async unchecked(): Promise<string[]> {
    const rows = await this.db
      .selectFrom('documents')
      .leftJoin('findings', 'findings.document_id', 'documents.id')
      .select('documents.id')
      .where('documents.state', 'in', ['complete', 'partial'])
      .where(eb => eb.or([eb('findings.version', 'is', null), eb('findings.version', '<>', eb.ref('documents.version'))]))
      .execute()
    return rows.map(r => r.id)
  }

  /** True where a document that was read belongs to no campaign yet. */
  async ungrouped(): Promise<boolean> {
    const row = await this.db
      .selectFrom('documents')
      .innerJoin('list_rows', 'list_rows.document_id', 'documents.id')
      .select('documents.id')
      .where('documents.state', 'in', ['complete', 'partial'])
      .where('list_rows.campaign_id', 'is', null)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  /** Ids of all documents that were read: in one list where they are no more than `most`, else one a year. */
  async byYear(most: number): Promise<string[][]> {
    const rows = await this.db
      .selectFrom('documents')
      .innerJoin('list_rows', 'list_rows.document_id', 'documents.id')
      .select(['documents.id', sql<string>`coalesce(list_rows.year_from::text, left(list_rows.issued, 4), '')`.as('year')])
      .where('documents.state', 'in', ['complete', 'partial'])
      .orderBy('documents.id')
      .execute()
    if (rows.length <= most) return rows.length ? [rows.map(r => r.id)] : []
    return [...Map.groupBy(rows, r => r.year).values()].map(list => list.map(r => r.id))
  }

  async overview(): Promise<Omit<Overview, 'campaigns' | 'deadlines' | 'review'>> {
    const states = await this.db
      .selectFrom('documents')
      .select(['state', sql<number>`count(*)::int`.as('count')])
      .groupBy('state')
      .execute()
    const sums = await this.db
      .selectFrom('list_rows')
      .select([sql<number>`coalesce(sum(doubts), 0)::int`.as('doubts'), sql<number>`coalesce(sum(corrections), 0)::int`.as('corrections')])
      .executeTakeFirstOrThrow()
    const findings = await this.db
      .selectFrom('finding_counts')
      .select(['rule', 'severity', sql<Words>`(array_agg(message))[1]`.as('message'), sql<number>`count(*)::int`.as('documents')])
      .groupBy(['rule', 'severity'])
      .orderBy(sql`count(*)`, 'desc')
      .orderBy('rule')
      .limit(20)
      .execute()
    return {
      documents: states.reduce((n, s) => n + s.count, 0),
      states: Object.fromEntries(states.map(s => [s.state, s.count])),
      ...sums,
      findings,
    }
  }
}
