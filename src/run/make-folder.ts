/** Folders, made as far as they are missing. */
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** A folder with those above it. (Node's own `recursive` never ends where the system refuses a folder as not found, as /proc does.) */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, { mode })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && path.dirname(folder) !== folder) {
      await makeFolder(path.dirname(folder), mode)
      await mkdir(folder, { mode })
    } else if (code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  }
}
