/**
 * A reader that first looks whether the same bytes were read before by the same rules, and keeps what it reads. Where only the rules have changed, the
 * kept document goes to the reader behind it, and nothing is parsed or recognised again.
 *
 * Reads: ReadJob, Cache. Writes: FileReading, Cache.
 */
import { hash } from 'node:crypto'
import path from 'node:path'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { isLasting, type Unread } from '../failures.ts'
import type { FileReading } from '../file.ts'
import type { Limits } from '../limits.ts'
import type { Reader, ReadJob } from '../reader.ts'
import type { Cache } from './cache.ts'
import { pack, unpack } from './pack.ts'
import type { Versions } from './versions.ts'

export interface CachedOptions {
  cache: Cache
  versions: Pick<Versions, 'document' | 'record'>
  limits: Limits
}

/** Of one file's records that what only this run knows: its places. */
function placed(record: CampaignRecord, { uri, fileName, alsoAt }: ReadJob): CampaignRecord {
  const { alsoAt: _, ...source } = record.source
  return { ...record, source: { ...source, uri, fileName, ...(alsoAt?.length && { alsoAt }) } }
}

export class CachedReader implements Reader {
  private readonly inner: Reader
  private readonly options: CachedOptions

  constructor(inner: Reader, options: CachedOptions) {
    this.inner = inner
    this.options = options
  }

  /** How a name ends may stand in a message, and tells the format of bytes that do not. */
  private keyOf({ sha256, fileName, includeSecret = false }: ReadJob): string {
    const { versions, limits } = this.options
    return hash('sha256', JSON.stringify([versions.record, sha256, path.extname(fileName), includeSecret, limits.file, limits.text]))
  }

  private documentKeyOf = ({ sha256 }: ReadJob): string => hash('sha256', JSON.stringify([this.options.versions.document, sha256]))

  /** Those that are new need processes; those that are known need none. */
  async prepare(jobs: readonly ReadJob[]): Promise<void> {
    let fresh = 0
    for (const job of jobs) {
      if (await this.options.cache.has('record', this.keyOf(job))) continue
      fresh++
      this.inner.expect?.(fresh)
      if (fresh === MANY) return
    }
  }

  private async known(key: string, job: ReadJob): Promise<FileReading | undefined> {
    const bytes = await this.options.cache.get('record', key)
    if (!bytes) return undefined
    try {
      const reading = unpack(bytes) as FileReading
      if (reading.record.source.sha256 !== job.sha256) throw new Error('of another file')
      const behind = reading.behind?.map(record => placed(record, job))
      return { ...reading, record: placed(reading.record, job), ...(behind && { behind }), cached: true }
    } catch {
      await this.options.cache.remove('record', key)
      return undefined
    }
  }

  async read(job: ReadJob): Promise<FileReading | Unread> {
    const { cache } = this.options
    const key = this.keyOf(job)
    const known = await this.known(key, job)
    if (known) return known
    const documentKey = this.documentKeyOf(job)
    const parsed = await cache.get('document', documentKey)
    const answer = await this.inner.read({ ...job, ...(parsed ? { parsed } : {}), keep: !parsed })
    if ('unread' in answer) return answer
    const { packed, parsed: made, ...reading } = answer
    if (reading.secret) return reading
    if (made) await cache.put('document', documentKey, made)
    if (!reading.failure || isLasting(reading.failure.reason)) await cache.put('record', key, packed ?? pack(reading))
    return reading
  }

  open: Reader['open'] = job => this.inner.open(job)

  async close(): Promise<void> {
    await this.inner.close()
    await this.options.cache.settle()
  }
}

/** More processes than this are not started ahead. */
const MANY = 64
