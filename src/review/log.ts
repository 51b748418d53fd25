/**
 * The corrections beside the records of a folder: one a line, in the order in which they were made. Nothing is ever taken out; who thinks otherwise
 * later adds a correction.
 */
import { access, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Correction } from '../../schemas/correction.ts'
import { parseLines } from './lines.ts'

export const CORRECTIONS_FILE = 'corrections.jsonl'

/** The corrections of a folder; none where it has no such file. Throws LineError for a line that is no correction, and the system's errors. */
export async function readCorrections(folder: string): Promise<Correction[]> {
  const file = path.join(folder, CORRECTIONS_FILE)
  const isThere = await access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
      throw error
    },
  )
  return isThere ? parseLines(file, line => Correction.parse(line)) : []
}

/** Adds corrections to those of a folder. The file is written whole beside its place and moved there. */
export async function addCorrections(folder: string, corrections: readonly Correction[]): Promise<void> {
  const all = [...(await readCorrections(folder)), ...corrections]
  const file = path.join(folder, CORRECTIONS_FILE)
  await writeFile(`${file}.part`, all.map(c => `${JSON.stringify(c)}\n`).join(''))
  await rename(`${file}.part`, file)
}
