/** Bytes of standard input as a file, for as long as a child reads them. */
import { mkdtemp, rmdir, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Gives `use` a file with the bytes, in a folder that only this user may enter; both are gone afterwards. */
export async function withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thidua-'))
  const file = path.join(folder, 'input')
  try {
    await writeFile(file, bytes, { mode: 0o600 })
    return await use(file)
  } finally {
    // one file, one folder: to walk through them costs several times as much
    await unlink(file).catch(() => {})
    await rmdir(folder).catch(() => {})
  }
}
