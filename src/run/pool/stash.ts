/** Bytes of standard input as a file, for as long as a child reads them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Gives `use` a file with the bytes, in a folder that only this user may enter; both are gone afterwards. */
export async function withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thidua-'))
  try {
    const file = path.join(folder, 'input')
    await writeFile(file, bytes, { mode: 0o600 })
    return await use(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
