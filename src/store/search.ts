/** Search: where the words stand decides the order – title before text, the same accents before others, phrases before scattered words. */
import { type RawBuilder, sql } from 'kysely'
import type { SearchHit } from '../../schemas/api/documents.ts'
import { stripAccents } from '../text/fold.ts'
import { type Listed, listed, placeOf } from './cursor.ts'
import type { Db } from './open.ts'
import { summaries } from './summary.ts'
import { type Queries, queriesOf, syllables } from './text.ts'

/** What a tier of hits means. */
const TIERS = [
  { where: 'head', match: 'exact', query: 'exact' },
  { where: 'head', match: 'folded', query: 'phrase' },
  { where: 'body', match: 'exact', query: 'exact' },
  { where: 'body', match: 'folded', query: 'phrase' },
  { where: 'head', match: 'folded', query: 'all' },
  { where: 'body', match: 'folded', query: 'all' },
] as const

type Hits = RawBuilder<{ document_id: string; tier: number }>

/** A subquery of documents with the number of the best tier they are found in; those of the first `tiers` alone. */
function hits(queries: Queries, tiers: number): Hits {
  const parts = TIERS.slice(0, tiers).map(
    (t, tier) =>
      sql`select document_id, ${sql.lit(tier)}::int as tier from search_rows where ${sql.ref(t.where)} @@ ${queries[t.query]}::tsquery`,
  )
  return sql`(select document_id, min(tier)::int as tier from (${sql.join(parts, sql` union all `)}) found group by document_id)`
}

/** A subquery of the documents of all tiers: each of them holds all of the words. */
export const holders = ({ all }: Queries): RawBuilder<{ document_id: string }> =>
  sql`(select document_id from search_rows where head @@ ${all}::tsquery or body @@ ${all}::tsquery)`

/** How many of the first tiers are asked at a time. */
const DEPTHS = [1, 3, TIERS.length]

/** Rows of the best tiers, more than `limit` of them where there are: common words fill a page from the first tier, and the others are never asked. */
export async function bestFirst<T>(queries: Queries, from: number, limit: number, ask: (found: Hits) => Promise<T[]>): Promise<T[]> {
  let rows: T[] = []
  for (const depth of DEPTHS.filter(d => d > from)) {
    rows = await ask(hits(queries, depth))
    if (rows.length > limit) break
  }
  return rows
}

/**
 * Queries of words go by the index: the planner does not count what it costs to unfold each document's words, and would read them all
 * (bench/STORE-PGLITE.md of the first measure: seconds instead of milliseconds).
 */
export const byIndex = <T>(db: Db, ask: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction().execute(async tx => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return ask(tx)
  })

/** Characters of a text that are shown around what was found. */
const AROUND = 90

/** The first stretch of a text where the words stand beside each other, else the first of the words. */
function snippetOf(text: string, typed: string): Pick<SearchHit, 'snippet' | 'start'> {
  const wanted = syllables(typed).map(s => s.word)
  const inText = syllables(text)
  const bare = wanted.map(stripAccents)
  const isLast = (i: number) => i === wanted.length - 1
  const fits = (word: string, i: number, list: string[]) => (isLast(i) ? word.startsWith(list[i]!) : word === list[i])
  const at = (list: string[], fold: (w: string) => string) =>
    inText.findIndex((_, n) => list.every((_w, i) => inText[n + i] !== undefined && fits(fold(inText[n + i]!.word), i, list)))
  const exact = at(wanted, w => w)
  const phrase = exact >= 0 ? exact : at(bare, stripAccents)
  const single = phrase >= 0 ? phrase : inText.findIndex(s => bare.some((w, i) => fits(stripAccents(s.word), i, bare) && w))
  if (single < 0) return { snippet: { text: text.slice(0, AROUND * 2).replaceAll('\n', ' '), marks: [] }, start: null }
  const [first, last] = [inText[single]!, inText[phrase >= 0 ? single + wanted.length - 1 : single]!]
  const from = text.lastIndexOf(' ', Math.max(0, first.start - AROUND)) + 1
  const to = Math.min(text.length, last.end + AROUND)
  return {
    snippet: { text: text.slice(from, to).replaceAll('\n', ' '), marks: [[first.start - from, last.end - from]] },
    start: first.start,
  }
}

export class Search {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /** Throws Refused for a cursor of another list. */
  async find({ q, cursor, limit }: { q: string; cursor?: string | undefined; limit: number }): Promise<Listed<SearchHit>> {
    const queries = queriesOf(q)
    if (!queries) return { items: [], total: 0, next: null }
    const place = placeOf(cursor, ['whole', 'text', 'text'])
    const { rows, total } = await byIndex(this.db, async db => ({
      rows: await bestFirst(queries, Number(place?.[0] ?? 0), limit, found =>
        db
          .selectFrom(found.as('hits'))
          .innerJoin('list_rows', 'list_rows.document_id', 'hits.document_id')
          .select(['hits.document_id as id', 'hits.tier', 'list_rows.title_key'])
          .$if(place !== null, qb =>
            qb.where(sql<boolean>`(hits.tier, list_rows.title_key, hits.document_id) > (${place![0]}, ${place![1]}, ${place![2]})`),
          )
          .orderBy('hits.tier')
          .orderBy('list_rows.title_key')
          .orderBy('hits.document_id')
          .limit(limit + 1)
          .execute(),
      ),
      total: (await db.selectFrom(holders(queries).as('found')).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()).n,
    }))
    const page = listed(rows, { limit, total, place: r => [r.tier, r.title_key, r.id], item: r => r })
    const ids = page.items.map(r => r.id)
    const tiers = new Map(page.items.map(r => [r.id, TIERS[r.tier]!]))
    const texts = await this.texts(ids)
    const items = (await summaries(this.db, ids)).map((document): SearchHit => {
      const { where, match } = tiers.get(document.id)!
      return { document, match, where: where === 'head' ? 'head' : 'text', ...snippetOf(texts.get(document.id) ?? '', q) }
    })
    return { ...page, items }
  }

  /** Texts of the newest records of documents. */
  private async texts(ids: readonly string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map()
    const rows = await this.db
      .selectFrom('records')
      .distinctOn('document_id')
      .select(['document_id', sql<string>`record ->> 'text'`.as('text')])
      .where('document_id', 'in', ids)
      .orderBy('document_id')
      .orderBy('created_at', 'desc')
      .orderBy('extractor_version', 'desc')
      .execute()
    return new Map(rows.map(r => [r.document_id, r.text]))
  }
}
