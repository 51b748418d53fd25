/** Corrections: rows that are only added. Nobody writes over what he has not seen. */
import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { CorrectionInput, CorrectionList, KeptCorrection } from '../../schemas/api/records.ts'
import { Correction } from '../../schemas/correction.ts'
import { applyCorrections } from '../review/index.ts'
import { tell } from './changes.ts'
import { Conflict, NotFound, Refused } from './errors.ts'
import { etagOf, versionIn } from './etag.ts'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'
import { extracted, holding, renew } from './write.ts'

type Tx = Transaction<Tables>

/**
 * Raises the version of a document that the caller has seen. The update takes the row's lock, so that of two who come at once one waits, and then
 * finds another version than he has seen. Throws Conflict, NotFound.
 */
async function raise(tx: Tx, id: string, seen: string): Promise<number> {
  const raised = await tx
    .updateTable('documents')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', versionIn(seen, id) ?? -1)
    .returning('version')
    .executeTakeFirst()
  if (raised) return raised.version
  const row = await tx.selectFrom('documents').select('version').where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound(id)
  throw new Conflict(etagOf(id, row.version))
}

async function nextSeq(tx: Tx, id: string): Promise<number> {
  const { last } = await tx
    .selectFrom('corrections')
    .select(sql<number>`coalesce(max(seq), 0)::int`.as('last'))
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow()
  return last + 1
}

export class Corrections {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /** Throws NotFound. */
  async list(id: string): Promise<CorrectionList> {
    const document = await this.db.selectFrom('documents').select('version').where('id', '=', id).executeTakeFirst()
    if (!document) throw new NotFound(id)
    const rows = await this.db.selectFrom('corrections').selectAll().where('document_id', '=', id).orderBy('seq').execute()
    const undone = new Map(rows.filter(r => r.undoes !== null).map(r => [r.undoes!, { by: r.by, at: r.at.toISOString() }]))
    const record = await extracted(this.db, id)
    const applied = record && applyCorrections(record, await holding(this.db, id))
    const trouble = new Map<string, string>([
      ...(applied?.conflicts ?? []).map(c => [c.correction.id, 'read-otherwise'] as const),
      ...(applied?.unplaced ?? []).map(c => [c.id, 'unplaced'] as const),
    ])
    const items = rows.flatMap((r): KeptCorrection[] => {
      if (r.correction === null) return []
      const correction = r.correction as Correction
      return [{ seq: r.seq, correction, undone: undone.get(r.seq) ?? null, conflict: trouble.get(correction.id) ?? null }]
    })
    return { etag: etagOf(id, document.version), items }
  }

  /**
   * Adds a correction to the record that the caller has seen; gives the new tag. Throws Conflict where somebody else was faster, Refused where the
   * value has not the field's shape or its words are not in the text, NotFound.
   */
  async add(id: string, seen: string, input: CorrectionInput, by: string): Promise<{ etag: string; seq: number }> {
    return this.db.transaction().execute(async tx => {
      const version = await raise(tx, id, seen)
      const record = await extracted(tx, id)
      if (!record) throw new NotFound(id)
      for (const e of [...input.evidence, ...(input.item ? [input.item] : [])])
        if (record.text.slice(e.start, e.end) !== e.quote) throw new Refused('evidence: the quote is not what stands there')
      const at = new Date().toISOString()
      const checked = Correction.safeParse({
        ...input,
        old: input.old ?? null,
        value: input.value ?? null,
        id: randomUUID(),
        recordId: record.id,
        by,
        at,
        extractorVersion: record.extractor.version,
      })
      if (!checked.success) throw new Refused(checked.error.issues.map(i => `${i.path.join('.')}: ${i.message}`).join('; '))
      const seq = await nextSeq(tx, id)
      const row = { document_id: id, seq, correction: JSON.stringify(checked.data), undoes: null, by, at }
      await tx.insertInto('corrections').values(row).execute()
      await renew(tx, [{ id, newest: record }])
      await tell(tx, [{ by, kind: 'corrected', document: id, version }])
      return { etag: etagOf(id, version), seq }
    })
  }

  /** Takes a correction back, by a row of its own. Throws Conflict, NotFound, Refused where it was taken back before. */
  async undo(id: string, seen: string, seq: number, by: string): Promise<{ etag: string }> {
    return this.db.transaction().execute(async tx => {
      const version = await raise(tx, id, seen)
      const rows = await tx.selectFrom('corrections').select(['seq', 'undoes']).where('document_id', '=', id).execute()
      const row = rows.find(r => r.seq === seq)
      if (!row || row.undoes !== null) throw new NotFound(`correction ${seq}`)
      if (rows.some(r => r.undoes === seq)) throw new Refused('it was taken back before')
      await tx
        .insertInto('corrections')
        .values({ document_id: id, seq: await nextSeq(tx, id), correction: null, undoes: seq, by, at: new Date() })
        .execute()
      await renew(tx, [{ id, newest: null }])
      await tell(tx, [{ by, kind: 'undone', document: id, version }])
      return { etag: etagOf(id, version) }
    })
  }

  /** Writes down that somebody looked the document through as it is now. Throws Conflict, NotFound. */
  async review(id: string, seen: string, note: string | null, by: string): Promise<{ etag: string }> {
    return this.db.transaction().execute(async tx => {
      const version = await raise(tx, id, seen)
      await tx.insertInto('reviews').values({ document_id: id, by, version, note }).execute()
      await tell(tx, [{ by, kind: 'reviewed', document: id, version }])
      return { etag: etagOf(id, version) }
    })
  }
}
