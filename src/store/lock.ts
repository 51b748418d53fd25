/**
 * One owner of a folder at a time: two openers would corrupt it. The lock is the system's own on an open file (SQLite takes it, which Node has
 * built in): it goes with the process that holds it, however that ends, and cannot be taken from one that lives, in whatever container it runs.
 * owner.json beside it says who holds it and how to reach him; it is never what decides.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface Owner {
  pid: number
  /** ISO 8601 */
  since: string
  /** where its API is; null for one that serves nobody (a command line at work) */
  url: string | null
  /** for command lines of the same user, who alone can read the file */
  token: string
}

/** Another living process has the folder. */
export class FolderInUse extends Error {
  readonly owner: Owner | null
  constructor(folder: string, owner: Owner | null) {
    super(`${folder} is in use${owner ? ` by process ${owner.pid}` : ''}`)
    this.name = 'FolderInUse'
    this.owner = owner
  }
}

const OWNER = 'owner.json'

/** Who has the folder, or had it last; null where nobody said. */
export async function ownerOf(folder: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path.join(folder, OWNER), 'utf8'))
  } catch {
    return null
  }
}

export class FolderLock {
  readonly owner: Owner
  private readonly folder: string
  private readonly file: DatabaseSync

  private constructor(folder: string, file: DatabaseSync, owner: Owner) {
    this.folder = folder
    this.file = file
    this.owner = owner
  }

  /** Takes the folder, which is made where it is not there. Throws FolderInUse, or the system's error. */
  static async take(folder: string): Promise<FolderLock> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 })
    try {
      file.exec('begin exclusive')
    } catch (error) {
      file.close()
      if (!/locked|busy/iu.test(String(error))) throw error
      throw new FolderInUse(folder, await ownerOf(folder))
    }
    const owner: Owner = { pid: process.pid, since: new Date().toISOString(), url: null, token: randomBytes(32).toString('base64url') }
    const lock = new FolderLock(folder, file, owner)
    await lock.say()
    return lock
  }

  /** Tells where the API is. */
  async serves(url: string): Promise<void> {
    this.owner.url = url
    await this.say()
  }

  private async say(): Promise<void> {
    const place = path.join(this.folder, OWNER)
    await writeFile(`${place}.new`, `${JSON.stringify(this.owner)}\n`, { mode: 0o600 })
    await rename(`${place}.new`, place)
  }

  async release(): Promise<void> {
    await rm(path.join(this.folder, OWNER), { force: true })
    this.file.close()
  }
}
