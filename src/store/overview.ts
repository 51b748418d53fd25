/** Where things stand: campaigns, findings, figures of the first page. */
import { sql } from 'kysely'
import type { CampaignSummary, Overview } from '../../schemas/api/campaigns.ts'
import type { Words } from '../../schemas/api/common.ts'
import { type Listed, listed, type Paged, placeOf } from './cursor.ts'
import { NotFound } from './errors.ts'
import type { Db } from './open.ts'

export interface NewCampaign {
  summary: Omit<CampaignSummary, 'documents' | 'units' | 'doubts'> & { units: number }
  documents: readonly string[]
}

export class Boards {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  async campaigns({ year, cursor, limit }: Paged & { year?: number | undefined }): Promise<Listed<CampaignSummary>> {
    const place = placeOf(cursor, ['whole', 'text', 'text'])
    const at = sql<number>`-coalesce(campaigns.year_to, 0)`
    const base = this.db
      .selectFrom('campaigns')
      .$if(year !== undefined, qb => qb.where('campaigns.year_from', '<=', year!).where('campaigns.year_to', '>=', year!))
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
    return listed(rows, {
      limit,
      total,
      place: r => [r.at, r.name, r.id],
      item: r => ({ ...(r.summary as NewCampaign['summary']), documents: r.documents, doubts: r.doubts }),
    })
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
    const parts = Map.groupBy(rows, r => (rows.length > most ? r.year : ''))
    return [...parts.values()].map(list => list.map(r => r.id))
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
