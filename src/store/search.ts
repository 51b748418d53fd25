/** Search: where the words stand decides the order – title before text, the same accents before others, phrases before scattered words. */
import { type RawBuilder, sql } from 'kysely'
import type { SearchHit } from '../../schemas/api/documents.ts'
import { stripAccents } from '../text/fold.ts'
import { cursorOf, type Listed, placeOf } from './cursor.ts'
import type { Db } from './open.ts'
import { summaries } from './summary.ts'
import { type Queries, queriesOf, syllables } from './text.ts'
import { extracted } from './write.ts'

/** What a tier of hits means. */
const TIERS = [
  { where: 'head', match: 'exact', query: 'exact' },
  { where: 'head', match: 'folded', query: 'phrase' },
  { where: 'body', match: 'exact', query: 'exact' },
  { where: 'body', match: 'folded', query: 'phrase' },
  { where: 'head', match: 'folded', query: 'all' },
  { where: 'body', match: 'folded', query: 'all' },
] as const

/** A subquery of documents with the number of the best tier they are found in. */
export function hits(queries: Queries): RawBuilder<{ document_id: string; tier: number }> {
  const parts = TIERS.map(
    (t, tier) =>
      sql`select document_id, ${sql.lit(tier)}::int as tier from search_rows where ${sql.ref(t.where)} @@ ${queries[t.query]}::tsquery`,
  )
  return sql`(select document_id, min(tier)::int as tier from (${sql.join(parts, sql` union all `)}) found group by document_id)`
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
    const place = cursor === undefined ? null : placeOf(cursor, 3)
    const found = hits(queries)
    const { rows, total } = await byIndex(this.db, async db => {
      const rows = await db
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
        .execute()
      const { total } = await db.selectFrom(found.as('hits')).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
      return { rows, total }
    })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const documents = await summaries(
      this.db,
      shown.map(r => r.id),
    )
    const items: SearchHit[] = []
    for (const [i, document] of documents.entries()) {
      const { where, match } = TIERS[shown[i]!.tier]!
      const text = (await extracted(this.db, document.id))?.text ?? ''
      items.push({ document, match, where: where === 'head' ? 'head' : 'text', ...snippetOf(text, q) })
    }
    return { items, total, next: rows.length > limit && last ? cursorOf([last.tier, last.title_key, last.id]) : null }
  }
}
