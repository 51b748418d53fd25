/**
 * What was read before, by the content of files: packed readings and packed documents, one file each. Every entry can be made anew: one that is
 * damaged, half written or gone is as good as none, and nothing that goes wrong here stops a run.
 */
import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from '../make-folder.ts'

export type Kind = 'record' | 'document'
const KINDS: readonly Kind[] = ['record', 'document']

/** Layout of the folder; another one lies beside it. */
const LAYOUT = 'v1'
const SUFFIX = '.zst'
const DAY = 86_400_000
/** A file that is written now has this ending; an older one was left by a process that was ended. */
const PART = '.part'

export const DEFAULT_CACHE_LIMIT = 2 * 1024 ** 3

export interface CacheOptions {
  folder: string
  /** bytes; what was not asked for longest goes first when there is more */
  limit?: number
}

export interface CacheState {
  folder: string
  /** bytes */
  limit: number
  entries: Record<Kind, { count: number; bytes: number }>
}

interface Entry {
  kind: Kind
  file: string
  bytes: number
  /** when it was last of use */
  used: number
}

export class Cache {
  readonly folder: string
  readonly limit: number
  private readonly root: string
  private readonly made = new Set<string>()
  /** bytes written since the size was last looked at */
  private written = 0
  /** the folder takes no writing, or the disk is full: reading goes on without */
  private closed = false

  constructor({ folder, limit = DEFAULT_CACHE_LIMIT }: CacheOptions) {
    this.folder = folder
    this.limit = limit
    this.root = path.join(folder, LAYOUT)
  }

  private place(kind: Kind, key: string): string {
    return path.join(this.root, kind, key.slice(0, 2), `${key}${SUFFIX}`)
  }

  async has(kind: Kind, key: string): Promise<boolean> {
    return (await stat(this.place(kind, key)).catch(() => null)) !== null
  }

  /** Bytes of an entry; undefined where there is none. */
  async get(kind: Kind, key: string): Promise<Buffer | undefined> {
    const file = this.place(kind, key)
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes) await this.touch(file)
    return bytes
  }

  /** An entry that is asked for is young again; to the day is enough. */
  private async touch(file: string): Promise<void> {
    const now = Date.now()
    const info = await stat(file).catch(() => null)
    if (info && now - info.mtimeMs > DAY) await utimes(file, now / 1000, now / 1000).catch(() => {})
  }

  /** Writes an entry whole or not at all. */
  async put(kind: Kind, key: string, bytes: Uint8Array): Promise<void> {
    if (this.closed || bytes.length > this.limit / 4) return
    const file = this.place(kind, key)
    const part = `${file}.${process.pid}.${randomBytes(4).toString('hex')}${PART}`
    try {
      const folder = path.dirname(file)
      if (!this.made.has(folder)) await makeFolder(folder, 0o700)
      this.made.add(folder)
      const handle = await open(part, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
      } finally {
        await handle.close()
      }
      await rename(part, file)
      this.written += bytes.length
      if (this.written > this.limit / 4) await this.trim()
    } catch {
      this.closed = true
      await rm(part, { force: true }).catch(() => {})
    }
  }

  async remove(kind: Kind, key: string): Promise<void> {
    await rm(this.place(kind, key), { force: true }).catch(() => {})
  }

  private async *entries(): AsyncGenerator<Entry> {
    for (const kind of KINDS) {
      const folder = path.join(this.root, kind)
      for (const shelf of await readdir(folder).catch(() => [])) {
        for (const name of await readdir(path.join(folder, shelf)).catch(() => [])) {
          const file = path.join(folder, shelf, name)
          const info = await stat(file).catch(() => null)
          if (!info?.isFile()) continue
          if (name.endsWith(SUFFIX)) yield { kind, file, bytes: info.size, used: info.mtimeMs }
          else if (name.endsWith(PART) && Date.now() - info.mtimeMs > DAY) await rm(file, { force: true }).catch(() => {})
        }
      }
    }
  }

  async state(): Promise<CacheState> {
    const entries: CacheState['entries'] = { record: { count: 0, bytes: 0 }, document: { count: 0, bytes: 0 } }
    for await (const { kind, bytes } of this.entries()) {
      entries[kind].count++
      entries[kind].bytes += bytes
    }
    return { folder: this.folder, limit: this.limit, entries }
  }

  /** Removes what was not asked for longest until `limit` is kept, with some room for what comes. Gives the bytes that were removed. */
  async trim(limit = this.limit): Promise<number> {
    this.written = 0
    const all: Entry[] = []
    for await (const entry of this.entries()) all.push(entry)
    const total = all.reduce((sum, e) => sum + e.bytes, 0)
    if (total <= limit) return 0
    let left = total
    for (const { file, bytes } of all.sort((a, b) => a.used - b.used || (a.file < b.file ? -1 : 1))) {
      if (left <= limit * 0.9) break
      await rm(file, { force: true }).catch(() => {})
      left -= bytes
    }
    return total - left
  }

  /** After a run: keeps the limit where something was written. */
  async settle(): Promise<void> {
    if (this.written) await this.trim()
  }

  /** Removes all entries, and nothing else that may lie in the folder. */
  async clear(): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
    this.made.clear()
  }
}
