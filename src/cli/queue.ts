/** What the commands of the queue share: the database by its URL, opened and closed, and what can be wrong with it. */
import { Option } from 'commander'
import { EXTRACTOR, loadQueue, loadStore } from '../index.ts'
import { type CliContext, UsageError } from './context.ts'
import { plain } from './output.ts'
import { storeProblem } from './store.ts'

const WORDS = {
  vi: {
    db: 'cơ sở dữ liệu PostgreSQL (mặc định: biến DATABASE_URL)',
    noDb: 'cần --db hoặc biến DATABASE_URL',
    storage: (names: string) => `kho S3 cần các biến môi trường ${names}`,
  },
  en: {
    db: 'a PostgreSQL (default: the variable DATABASE_URL)',
    noDb: '--db or the variable DATABASE_URL is needed',
    storage: (names: string) => `S3 storage takes the environment variables ${names}`,
  },
} as const

export const dbOption = ({ lang }: CliContext): Option => new Option('--db <url>', WORDS[lang].db)

type Opened = {
  store: Awaited<ReturnType<Awaited<ReturnType<typeof loadStore>>['openStore']>>
  queue: Awaited<ReturnType<Awaited<ReturnType<typeof loadQueue>>['openQueue']>>
}

/** Opens store and queue of a database, and closes both behind the work. */
export async function withQueue<T>(
  { db }: { db?: string },
  { supervise, heard }: { supervise: boolean; heard?: (error: Error) => void },
  context: CliContext,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const words = WORDS[context.lang]
  const url = db ?? process.env.DATABASE_URL
  if (!url) throw new UsageError(words.noDb)
  const [storeRoom, queueRoom] = await Promise.all([loadStore(), loadQueue()])
  try {
    const store = await storeRoom.openStore({ url })
    try {
      const queue = await queueRoom.openQueue(url, { supervise, version: EXTRACTOR.version, ...(heard && { heard }) })
      try {
        return await work({ store, queue })
      } finally {
        await queue.close().catch(() => {})
      }
    } finally {
      await store.close().catch(() => {})
    }
  } catch (error) {
    if (error instanceof queueRoom.StorageSettings) throw new UsageError(words.storage(plain(error.message)))
    throw storeProblem(error, storeRoom, context)
  }
}
