/** Real documents for development live outside the checkout; tests over them run only where they are. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Folder of real documents (env THIDUA_REAL_CORPUS, default ../shared/corpus beside the checkout), or undefined where there is none. */
export function realCorpus(): string | undefined {
  const folder = process.env.THIDUA_REAL_CORPUS ?? resolve(join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus'))
  return existsSync(folder) ? folder : undefined
}
