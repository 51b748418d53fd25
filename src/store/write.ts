/** Records into the store, with everything that is derived from them; always within the caller's transaction. */
import { sql, type Transaction } from 'kysely'
import type { Correction } from '../../schemas/correction.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { applyCorrections, type Corrected } from '../review/index.ts'
import { type Derived, derive } from './derive.ts'
import type { Tables } from './tables.ts'

type Tx = Transaction<Tables>

/** Corrections of a document that hold: those that were undone are left out. */
export async function holding(tx: Pick<Tx, 'selectFrom'>, id: string): Promise<Correction[]> {
  const rows = await tx
    .selectFrom('corrections')
    .select(['seq', 'correction', 'undoes'])
    .where('document_id', '=', id)
    .orderBy('seq')
    .execute()
  const undone = new Set(rows.map(r => r.undoes))
  return rows.filter(r => r.correction !== null && !undone.has(r.seq)).map(r => r.correction as Correction)
}

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

/** Makes the derived rows of a document anew. */
export async function writeDerived(tx: Tx, id: string, derived: Derived, corrections: number): Promise<void> {
  const values = { ...derived.list, corrections }
  await tx
    .insertInto('list_rows')
    .values({ document_id: id, campaign_id: null, ...values })
    .onConflict(c => c.column('document_id').doUpdateSet(values))
    .execute()
  const search = {
    head: sql<string>`array_to_tsvector(${derived.head}::text[])`,
    body: sql<string>`array_to_tsvector(${derived.body}::text[])`,
  }
  await tx
    .insertInto('search_rows')
    .values({ document_id: id, ...search })
    .onConflict(c => c.column('document_id').doUpdateSet(search))
    .execute()
  await tx.deleteFrom('doubt_rows').where('document_id', '=', id).execute()
  await insertAll(derived.doubts, piece =>
    tx
      .insertInto('doubt_rows')
      .values(
        piece.map(({ path, field, confidence, value, rule, evidence }) => ({
          document_id: id,
          path,
          field,
          confidence,
          item: JSON.stringify({ value, rule, evidence }),
        })),
      )
      .execute(),
  )
  await tx.deleteFrom('deadline_rows').where('document_id', '=', id).execute()
  await insertAll(derived.deadlines, piece =>
    tx
      .insertInto('deadline_rows')
      .values(piece.map(({ item, ...d }) => ({ document_id: id, ...d, item: JSON.stringify(item) })))
      .execute(),
  )
}

/** The corrected record of a document as it is now, its derived rows made anew. */
export async function renew(tx: Tx, id: string): Promise<Corrected | null> {
  const record = await extracted(tx, id)
  if (!record) return null
  const corrections = await holding(tx, id)
  const corrected = applyCorrections(record, corrections)
  await writeDerived(tx, id, derive(corrected.record), corrections.length)
  return corrected
}
