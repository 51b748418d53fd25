/** `thidua serve`: the web pages and the API over one store, until Ctrl+C. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { loadServer, loadStore } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { plain } from '../output.ts'
import { DATA_FOLDER, placeOf, storeProblem } from '../store.ts'

const WORDS = {
  vi: {
    about: 'Mở trang web và API trên kho dữ liệu',
    data: 'thư mục dữ liệu',
    db: 'cơ sở dữ liệu PostgreSQL thay cho thư mục (mặc định: biến DATABASE_URL)',
    host: 'địa chỉ mạng; khác 127.0.0.1 thì phải có tài khoản',
    port: 'cổng',
    https: 'chỉ gửi cookie qua https (khi đứng sau máy chủ https)',
    name: 'tên miền mà trình duyệt dùng để mở trang, ví dụ thidua.tinh.gov.vn',
    at: (url: string) => `Trang web: ${url}\nNhấn Ctrl+C để dừng.`,
    migrated: (names: string) => `Đã nâng cấp kho dữ liệu: ${names}`,
    accounts: (host: string) => `mở ra ${host} thì phải có tài khoản: tạo bằng lệnh thidua admin user add <tên> --role admin`,
    taken: (port: string) => `cổng ${port} đang được chương trình khác dùng`,
    stopping: 'Đang dừng…',
  },
  en: {
    about: 'Open the web pages and the API over the store',
    data: 'folder of the data',
    db: 'a PostgreSQL instead of a folder (default: the variable DATABASE_URL)',
    host: 'network address; other than 127.0.0.1 accounts are needed',
    port: 'port',
    https: 'send cookies over https only (behind an https server)',
    name: 'name under which browsers open the pages, such as thidua.example.gov.vn',
    at: (url: string) => `Web pages: ${url}\nCtrl+C ends it.`,
    migrated: (names: string) => `The store was brought up to date: ${names}`,
    accounts: (host: string) => `to be open to ${host} accounts are needed: thidua admin user add <name> --role admin`,
    taken: (port: string) => `port ${port} is taken by another program`,
    stopping: 'Ending…',
  },
} as const

/** Where the pages are unless another port is asked for. */
const PORT = 8420

interface Options {
  data: string
  db?: string
  host: string
  port: number
  https?: boolean
  name?: string[]
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError(value)
  return Number(value)
}

/** Resolves when the user, or the system, asks for the end. */
const ended = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

export function addServe(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  program
    .command('serve')
    .description(words.about)
    .addOption(new Option('--data <dir>', words.data).default(DATA_FOLDER))
    .option('--db <url>', words.db)
    .addOption(new Option('--host <address>', words.host).default('127.0.0.1'))
    .addOption(new Option('--port <n>', words.port).argParser(parsePort).default(PORT))
    .option('--https', words.https)
    .option('--name <name...>', words.name)
    .action(async (options: Options) => {
      const { startServer, NeedsAccounts } = await loadServer()
      const { host, port } = options
      const hosts = options.name?.map(n => n.toLowerCase())
      const settings = { ...(hosts && { hosts }), ...(options.https && { secureCookies: true }) }
      const server = await startServer({ place: placeOf(options), host, port, settings }).catch(async error => {
        if (error instanceof NeedsAccounts) throw new UsageError(words.accounts(plain(host)))
        if (error.code === 'EADDRINUSE') throw new UsageError(words.taken(String(port)))
        throw storeProblem(error, await loadStore(), context)
      })
      const { migrated } = server.store
      if (migrated.length) await context.warn(words.migrated(migrated.join(', ')))
      await context.print(words.at(server.url))
      await ended()
      await context.warn(words.stopping)
      await server.close()
    })
}
