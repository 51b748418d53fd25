/** Folders, made as far as they are missing. */
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** A folder with those above it. (Node's own `recursive` never ends where the system refuses a folder as not found, as /proc does.) */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const code = await made(folder, mode)
  if (code !== 'ENOENT' || path.dirname(folder) === folder) return
  await makeFolder(path.dirname(folder), mode)
  if ((await made(folder, mode)) === 'ENOENT') await mkdir(folder, { mode })
}

/** The code of a refusal that may be none: the folder is there, or the one above is not. Throws the system's error for every other. */
async function made(folder: string, mode: number | undefined): Promise<string | undefined> {
  try {
    await mkdir(folder, { mode })
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || (code === 'EEXIST' && (await stat(folder)).isDirectory())) return code
    throw error
  }
}
