/** `thidua admin`: accounts, backup, restore, upgrade. Where a server has the folder, it is asked to do the work. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type Command, Option } from 'commander'
import { EXTRACTOR, loadStore, type Owner, type Store } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { OutputFile } from '../files.ts'
import { plain, table } from '../output.ts'
import { DATA_FOLDER, placeOf, storeProblem } from '../store.ts'

const ROLES = ['viewer', 'reviewer', 'admin'] as const
type Role = (typeof ROLES)[number]

const WORDS = {
  vi: {
    about: 'Quản trị kho dữ liệu: tài khoản, sao lưu, phục hồi, nâng cấp',
    data: 'thư mục dữ liệu',
    db: 'cơ sở dữ liệu PostgreSQL thay cho thư mục (mặc định: biến DATABASE_URL)',
    backup: 'Sao lưu toàn bộ kho vào một tệp',
    restore: 'Phục hồi kho từ tệp sao lưu vào nơi chưa có dữ liệu',
    upgrade: 'Nâng cấp kho lên phiên bản này và đọc lại các văn bản đọc bằng phiên bản cũ',
    user: 'Tài khoản',
    userAdd: 'Thêm tài khoản; mật khẩu được hỏi, hoặc đọc từ dòng đầu của đầu vào chuẩn',
    userList: 'Liệt kê tài khoản',
    userSet: 'Đổi mật khẩu, quyền, hoặc khóa tài khoản',
    file: 'tệp sao lưu',
    name: 'tên đăng nhập',
    role: 'quyền',
    fullName: 'họ tên',
    askPassword: 'đặt mật khẩu mới',
    disable: 'khóa',
    enable: 'mở khóa',
    password: 'Mật khẩu (ít nhất 10 ký tự): ',
    short: 'mật khẩu phải có ít nhất 10 ký tự',
    saved: (file: string, bytes: number) => `Đã sao lưu vào ${file} (${(bytes / 1024 / 1024).toFixed(1)} MB).`,
    restored: 'Đã phục hồi.',
    notABackup: (file: string) => `${file} không phải là tệp sao lưu, hoặc bị hỏng`,
    newer: 'tệp sao lưu của phiên bản mới hơn chương trình này',
    notEmpty: 'nơi phục hồi đã có dữ liệu',
    serving: 'máy chủ đang dùng thư mục này: hãy dừng nó rồi phục hồi',
    added: (name: string) => `Đã thêm tài khoản ${name}.`,
    changed: (name: string) => `Đã sửa tài khoản ${name}.`,
    upToDate: 'Kho đã ở phiên bản này.',
    migrated: (names: string) => `Đã nâng cấp: ${names}.`,
    again: 'Các văn bản đọc bằng phiên bản cũ được xếp hàng đọc lại; máy chủ đọc dần khi chạy.',
    refused: (why: string) => `không thực hiện được (${why})`,
    columns: ['Tên', 'Họ tên', 'Quyền', 'Khóa'],
  },
  en: {
    about: 'Administer the store: accounts, backup, restore, upgrade',
    data: 'folder of the data',
    db: 'a PostgreSQL instead of a folder (default: the variable DATABASE_URL)',
    backup: 'Save the whole store to one file',
    restore: 'Restore the store of a backup to a place without data',
    upgrade: 'Bring the store to this version, and read again what older versions read',
    user: 'Accounts',
    userAdd: 'Add an account; the password is asked for, or is the first line of standard input',
    userList: 'List the accounts',
    userSet: 'Change password or role, or lock an account',
    file: 'the backup',
    name: 'login name',
    role: 'role',
    fullName: 'full name',
    askPassword: 'set a new password',
    disable: 'lock',
    enable: 'unlock',
    password: 'Password (10 characters or more): ',
    short: 'a password has 10 characters or more',
    saved: (file: string, bytes: number) => `Saved to ${file} (${(bytes / 1024 / 1024).toFixed(1)} MB).`,
    restored: 'Restored.',
    notABackup: (file: string) => `${file} is no backup, or damaged`,
    newer: 'the backup is of a newer version of this program',
    notEmpty: 'there is data in that place',
    serving: 'a server has this folder: end it first',
    added: (name: string) => `The account ${name} was added.`,
    changed: (name: string) => `The account ${name} was changed.`,
    upToDate: 'The store is of this version.',
    migrated: (names: string) => `Brought up to date: ${names}.`,
    again: 'What older versions read is queued; a server reads it as it runs.',
    refused: (why: string) => `not done (${why})`,
    columns: ['Name', 'Full name', 'Role', 'Locked'],
  },
} as const

interface Where {
  data: string
  db?: string
}

/** The API of the server that has the folder. */
class Served {
  private readonly owner: Owner
  private readonly context: CliContext

  constructor(owner: Owner, context: CliContext) {
    this.owner = owner
    this.context = context
  }

  async ask(method: string, way: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${this.owner.url}/api/v1${way}`, {
      method,
      headers: { authorization: `Bearer ${this.owner.token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.ok) return response
    const problem = (await response.json().catch(() => ({}))) as Record<string, string>
    const [vi, en] = [problem.detail ?? problem.title, problem.detailEn ?? problem.titleEn]
    throw new UsageError(WORDS[this.context.lang].refused(plain((this.context.lang === 'vi' ? vi : en) ?? String(response.status))))
  }
}

type Reach = { store: Store; served: null } | { store: null; served: Served }

/** Works on the store, or through the server that has it. */
async function within<T>(where: Where, context: CliContext, work: (reach: Reach) => Promise<T>): Promise<T> {
  const module = await loadStore()
  let store: Store
  try {
    store = await module.openStore(placeOf(where))
  } catch (error) {
    if (error instanceof module.FolderInUse && error.owner?.url) return work({ store: null, served: new Served(error.owner, context) })
    throw storeProblem(error, module, context)
  }
  try {
    return await work({ store, served: null })
  } catch (error) {
    if (error instanceof module.Refused || error instanceof module.NotFound)
      throw new UsageError(WORDS[context.lang].refused(plain(error.message)))
    throw error
  } finally {
    await store.close()
  }
}

/** Asks for a password without showing it; where nobody sits at a terminal it is the first line of standard input. */
async function passwordOf({ lang }: CliContext): Promise<string> {
  const words = WORDS[lang]
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) process.stderr.write(words.password)
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal })
  const [line = ''] = await Promise.race([
    lines.question('').then(answer => [answer]),
    new Promise<string[]>(resolve => lines.once('close', () => resolve([]))),
  ])
  lines.close()
  if (isTerminal) process.stderr.write('\n')
  if (line.length < 10) throw new UsageError(words.short)
  return line
}

async function save(pieces: AsyncIterable<Uint8Array>, file: string, context: CliContext): Promise<void> {
  try {
    const out = await OutputFile.create(path.dirname(file), path.basename(file))
    for await (const piece of pieces) await out.write(piece)
    await out.close()
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    throw syscall ? new UsageError(context.say.cannotWrite(plain(file), code ?? '')) : error
  }
  await context.print(WORDS[context.lang].saved(plain(file), (await stat(file)).size))
}

export function addAdmin(program: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  const admin = program.command('admin').description(words.about)
  const placed = (command: Command) =>
    command.addOption(new Option('--data <dir>', words.data).default(DATA_FOLDER)).option('--db <url>', words.db)

  placed(admin.command('backup').description(words.backup).argument('<file>', words.file)).action(async (file: string, where: Where) => {
    await within(where, context, async ({ store, served }) => {
      const pieces = served ? (await served.ask('POST', '/backup')).body! : store.backup()
      await save(pieces as AsyncIterable<Uint8Array>, file, context)
    })
  })

  placed(admin.command('restore').description(words.restore).argument('<file>', words.file)).action(async (file: string, where: Where) => {
    const module = await loadStore()
    await stat(file).catch(error => {
      throw new UsageError(context.say.cannotRead(plain(file), error.code))
    })
    try {
      await module.restoreStore(placeOf(where), createReadStream(file))
    } catch (error) {
      if (error instanceof module.FolderInUse) throw new UsageError(words.serving)
      if (!(error instanceof module.BackupError)) throw storeProblem(error, module, context)
      const why = { not_a_backup: words.notABackup(plain(file)), newer: words.newer, not_empty: words.notEmpty }
      throw new UsageError(why[error.reason])
    }
    await context.print(words.restored)
  })

  placed(admin.command('upgrade').description(words.upgrade)).action(async (where: Where) => {
    await within(where, context, async ({ store, served }) => {
      const migrated = store?.migrated ?? []
      await context.print(migrated.length ? words.migrated(migrated.join(', ')) : words.upToDate)
      const again = served
        ? (await served.ask('POST', '/reextract')).status === 202
        : (await store.jobs.reextract(EXTRACTOR.version, 'cli')) !== null
      if (again) await context.print(words.again)
    })
  })

  const user = admin.command('user').description(words.user)
  const role = () => new Option('--role <role>', words.role).choices(ROLES)

  placed(
    user
      .command('add')
      .description(words.userAdd)
      .argument('<name>', words.name)
      .addOption(role().default('viewer'))
      .option('--full-name <name>', words.fullName),
  ).action(async (name: string, options: Where & { role: Role; fullName?: string }) => {
    const { NewUser } = await loadStore()
    const password = await passwordOf(context)
    const checked = NewUser.safeParse({ name, displayName: options.fullName ?? name, role: options.role, password })
    if (!checked.success) throw new UsageError(context.say.invalidArgument(plain(name), words.name))
    await within(options, context, async ({ store, served }) => {
      if (served) await served.ask('POST', '/users', checked.data)
      else {
        await store.accounts.add(checked.data)
        await store.accounts.audit('cli', 'user-add', name, { role: options.role })
      }
      await context.print(words.added(plain(name)))
    })
  })

  placed(
    user
      .command('set')
      .description(words.userSet)
      .argument('<name>', words.name)
      .addOption(role())
      .option('--full-name <name>', words.fullName)
      .option('--password', words.askPassword)
      .addOption(new Option('--disable', words.disable).conflicts('enable'))
      .option('--enable', words.enable),
  ).action(
    async (name: string, options: Where & { role?: Role; fullName?: string; password?: boolean; disable?: boolean; enable?: boolean }) => {
      const password = options.password ? await passwordOf(context) : undefined
      const change = {
        ...(options.role && { role: options.role }),
        ...(options.fullName && { displayName: options.fullName }),
        ...(password && { password }),
        ...(options.disable && { disabled: true }),
        ...(options.enable && { disabled: false }),
      }
      await within(options, context, async ({ store, served }) => {
        if (served) await served.ask('PUT', `/users/${encodeURIComponent(name)}`, change)
        else {
          await store.accounts.change(name, change)
          await store.accounts.audit('cli', 'user-change', name, { ...change, ...(password && { password: true }) })
        }
        await context.print(words.changed(plain(name)))
      })
    },
  )

  placed(user.command('list').description(words.userList)).action(async (where: Where) => {
    await within(where, context, async ({ store, served }) => {
      const users = served
        ? ((await (await served.ask('GET', '/users')).json()) as { items: Awaited<ReturnType<Store['accounts']['users']>> }).items
        : await store.accounts.users()
      const rows = users.map(u => [plain(u.name), plain(u.displayName), u.role, u.disabled ? '×' : ''])
      await context.print(table([...words.columns], rows))
    })
  })
}
