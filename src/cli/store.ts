/** Where the store is, and what can be wrong with it, in the user's words. */
import path from 'node:path'
import type { loadStore, StorePlace } from '../index.ts'
import { type CliContext, UsageError } from './context.ts'
import { plain } from './output.ts'

/** Folder of the data where none is named. */
export const DATA_FOLDER = 'thidua-data'

const WORDS = {
  vi: {
    inUse: (pid: string) => `thư mục dữ liệu đang được tiến trình ${pid} sử dụng`,
    database: (why: string) => `không mở được kho dữ liệu (${why})`,
  },
  en: {
    inUse: (pid: string) => `process ${pid} has the folder of the data open`,
    database: (why: string) => `the store cannot be opened (${why})`,
  },
} as const

/** `--db`, else `--data` where it is named, else DATABASE_URL, else the usual folder. */
export function placeOf({ db, data }: { db?: string; data: string }): StorePlace {
  const url = db ?? (data === DATA_FOLDER ? process.env.DATABASE_URL : undefined)
  return url ? { url } : { folder: path.resolve(data) }
}

/** What the user can act on, of an error that came from opening a store; other errors as they are. */
export function storeProblem(
  error: unknown,
  { FolderInUse, MigrationError }: Awaited<ReturnType<typeof loadStore>>,
  context: CliContext,
): unknown {
  const words = WORDS[context.lang]
  if (error instanceof FolderInUse) return new UsageError(words.inUse(String(error.owner?.pid ?? '?')))
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof MigrationError || code) return new UsageError(words.database(plain(message || code!)))
  return error
}
