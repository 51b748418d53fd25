/** Compiled code of the processes that read: they may not write, so this process compiles for them, once it is done. */
import { stat, writeFile } from 'node:fs/promises'
import module from 'node:module'
import path from 'node:path'
import { EXTRACTOR, loadReaders } from '../light.ts'

/** In a checkout the sources change: looked at anew each day. */
const DAY = 86_400_000

/** Loads what those processes load, so that Node keeps it compiled when this process ends; once a day and version. */
export async function keepCode(): Promise<void> {
  const folder = module.getCompileCacheDir?.()
  if (!folder) return
  const mark = path.join(folder, `thidua-${EXTRACTOR.version}`)
  const info = await stat(mark).catch(() => null)
  if (info && Date.now() - info.mtimeMs < DAY) return
  try {
    await loadReaders()
    await writeFile(mark, '')
  } catch {
    // a start that is slower, and nothing else
  }
}
