/** Records into the store, with everything that is derived from them; always within the caller's transaction. */
import { sql, type Transaction } from 'kysely'
import type { Correction } from '../../schemas/correction.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { applyCorrections } from '../review/index.ts'
import { type Derived, derive } from './derive.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

/** Corrections of documents that hold, by document: those that were undone are left out. */
export async function holdingOf(tx: Pick<Tx, 'selectFrom'>, ids: readonly string[]): Promise<Map<string, Correction[]>> {
  const rows = await tx
    .selectFrom('corrections')
    .select(['document_id', 'seq', 'correction', 'undoes'])
    .where('document_id', 'in', ids)
    .orderBy('seq')
    .execute()
  const undone = new Set(rows.map(r => `${r.document_id} ${r.undoes}`))
  const held = rows.filter(r => r.correction !== null && !undone.has(`${r.document_id} ${r.seq}`))
  return new Map(
    Array.from(
      Map.groupBy(held, r => r.document_id),
      ([id, own]) => [id, own.map(r => r.correction as Correction)],
    ),
  )
}

/** Corrections of one document that hold. */
export const holding = async (tx: Pick<Tx, 'selectFrom'>, id: string): Promise<Correction[]> => (await holdingOf(tx, [id])).get(id) ?? []

/** The newest record of a document; null where none was made. */
export async function extracted(tx: Pick<Tx, 'selectFrom'>, id: string): Promise<CampaignRecord | null> {
  const row = await tx
    .selectFrom('records')
    .select('record')
    .where('document_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('extractor_version', 'desc')
    .executeTakeFirst()
  return (row?.record as CampaignRecord | undefined) ?? null
}

/** Many rows a statement, within the number of parameters that one may have. */
async function insertAll<T>(rows: readonly T[], insert: (piece: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += 500) await insert(rows.slice(i, i + 500))
}

/** What follows from a document's corrected record, and how many corrections are in that. */
interface DerivedRows extends Derived {
  id: string
  corrections: number
}

/** Makes the derived rows of documents anew. */
async function writeDerived(tx: Tx, documents: readonly DerivedRows[]): Promise<void> {
  const ids = documents.map(d => d.id)
  const columns = Object.keys({ ...documents[0]!.list, corrections: 0 }) as (keyof Derived['list'] | 'corrections')[]
  await tx
    .insertInto('list_rows')
    .values(documents.map(({ id, list, corrections }) => ({ document_id: id, campaign_id: null, ...list, corrections })))
    .onConflict(c => c.column('document_id').doUpdateSet(eb => Object.fromEntries(columns.map(name => [name, eb.ref(`excluded.${name}`)]))))
    .execute()
  await tx
    .insertInto('search_rows')
    .values(
      documents.map(({ id, head, body }) => ({
        document_id: id,
        head: sql<string>`array_to_tsvector(${head}::text[])`,
        body: sql<string>`array_to_tsvector(${body}::text[])`,
      })),
    )
    .onConflict(c => c.column('document_id').doUpdateSet(eb => ({ head: eb.ref('excluded.head'), body: eb.ref('excluded.body') })))
    .execute()
  for (const table of ['doubt_rows', 'deadline_rows'] as const) await tx.deleteFrom(table).where('document_id', 'in', ids).execute()
  const doubts = documents.flatMap(({ id, doubts: own }) =>
    own.map(({ path, field, confidence, value, rule, evidence }) => ({
      document_id: id,
      path,
      field,
      confidence,
      item: JSON.stringify({ value, rule, evidence }),
    })),
  )
  await insertAll(doubts, piece => tx.insertInto('doubt_rows').values(piece).execute())
  const deadlines = documents.flatMap(({ id, deadlines: own }) =>
    own.map(({ item, ...d }) => ({ document_id: id, ...d, item: JSON.stringify(item) })),
  )
  await insertAll(deadlines, piece => tx.insertInto('deadline_rows').values(piece).execute())
}

/**
 * Lays the corrections of documents over their newest records, and makes what is derived from them anew. Each document has a record: `newest`, where
 * the caller has it.
 */
export async function renew(tx: Tx, documents: readonly { id: string; newest: CampaignRecord | null }[]): Promise<void> {
  const corrections = await holdingOf(
    tx,
    documents.map(d => d.id),
  )
  const rows: DerivedRows[] = []
  for (const { id, newest } of documents) {
    const own = corrections.get(id) ?? []
    const { record } = applyCorrections(newest ?? (await extracted(tx, id))!, own)
    rows.push({ id, ...derive(record), corrections: own.length })
  }
  await writeDerived(tx, rows)
}
