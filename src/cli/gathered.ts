/**
 * The items of a run between its two passes.
 * Reads: RunItems as they come. Writes: the same, settled among one another and corrected.
 */
import {
  type CorrectedRecords,
  type Correction,
  correctRecords,
  type Resolvable,
  type RunItem,
  resolvable,
  resolveRecords,
} from '../index.ts'
import { Spool } from './spool.ts'

type RecordItem = RunItem & { kind: 'record' }

/** An item of the run, its record on disk. */
type Held = Exclude<RunItem, RecordItem> | (Omit<RecordItem, 'record'> & { record: Resolvable })

const byProvince = (province: string | undefined) => ({ ...(province && { province }) })

/** The items of a run as they come, their records on disk until all are known to one another. */
export class Gathered {
  private readonly items: Held[] = []
  private readonly spool: Spool

  private constructor(spool: Spool) {
    this.spool = spool
  }

  /** In a folder that there is; throws the system's error. */
  static async create(folder: string): Promise<Gathered> {
    return new Gathered(await Spool.create(folder))
  }

  close(): Promise<void> {
    return this.spool.close()
  }

  async add(item: RunItem): Promise<void> {
    if (item.kind === 'record') await this.spool.add(item.record)
    this.items.push(item.kind === 'record' ? { ...item, record: resolvable(item.record) } : item)
  }

  /**
   * The second pass: what one document leaves open, the others of the run, its folders or the user may settle; what people corrected before stands
   * above all that. Gives each item with its final record to `give`.
   */
  async settle(
    province: string | undefined,
    corrections: readonly Correction[],
    give: (item: RunItem) => Promise<unknown>,
  ): Promise<CorrectedRecords> {
    const review = noReview()
    const held = this.items.flatMap(item => (item.kind === 'record' ? [item.record] : []))
    const settled = resolveRecords(held, byProvince(province)).values()
    const byRecord = Map.groupBy(corrections, c => c.recordId)
    const records = this.spool.records()
    for (const item of this.items) {
      if (item.kind !== 'record') {
        await give(item)
        continue
      }
      const read = (await records.next()).value!
      const { issuer } = settled.next().value!
      const one = correctRecords([{ ...read, issuer }], byRecord.get(read.id) ?? [])
      await give({ ...item, record: one.records[0]! })
      review.records.push(...one.records.filter(r => r.corrections?.length))
      review.conflicts.push(...one.conflicts)
      review.unplaced.push(...one.unplaced)
      review.corrected += one.corrected
    }
    return review
  }
}

export const noReview = (): CorrectedRecords => ({ records: [], conflicts: [], unplaced: [], corrected: 0 })

/** An item of a run whose records are given at once, settled by its own folders and the province. */
export function alone(item: RunItem, province: string | undefined): RunItem {
  return item.kind === 'record' ? { ...item, record: resolveRecords([item.record], byProvince(province))[0]! } : item
}
