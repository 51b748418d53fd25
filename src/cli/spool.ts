/** Records of a run on disk until all are known to one another: a large run is not held in memory. */
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CampaignRecord } from '../light.ts'

export class Spool {
  private readonly file: string
  private readonly handle: FileHandle
  /** bytes of each record, in order */
  private readonly sizes: number[] = []
  private end = 0

  private constructor(file: string, handle: FileHandle) {
    this.file = file
    this.handle = handle
  }

  /** A nameless file in a folder that there is; throws the system's error. */
  static async create(folder: string): Promise<Spool> {
    const file = path.join(folder, `.records-${process.pid}.part`)
    const spool = new Spool(file, await open(file, 'w+', 0o600))
    // where the system lets it, it is gone with the process, however that ends; elsewhere close() removes it
    await rm(file, { force: true }).catch(() => {})
    return spool
  }

  async add(record: CampaignRecord): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(record))
    for (let at = 0; at < bytes.length; ) at += (await this.handle.write(bytes, at, bytes.length - at, this.end + at)).bytesWritten
    this.sizes.push(bytes.length)
    this.end += bytes.length
  }

  /** All records, in the order in which they came. */
  async *records(): AsyncGenerator<CampaignRecord, void, void> {
    let at = 0
    for (const size of this.sizes) {
      const bytes = Buffer.allocUnsafe(size)
      for (let done = 0; done < size; ) {
        const { bytesRead } = await this.handle.read(bytes, done, size - done, at + done)
        if (!bytesRead) throw new Error(`${this.file} has become shorter`)
        done += bytesRead
      }
      at += size
      yield JSON.parse(bytes.toString('utf8'))
    }
  }

  async close(): Promise<void> {
    await this.handle.close().catch(() => {})
    await rm(this.file, { force: true }).catch(() => {})
  }
}
