/** `thidua admin user`: accounts, added, changed, listed. */
import { type Command, Option } from 'commander'
import { loadStore, type Store } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { plain, table } from '../output.ts'
import { passwordOf } from './password.ts'
import { placed, type Where, within } from './reach.ts'
import { WORDS } from './words.ts'

const ROLES = ['viewer', 'reviewer', 'admin'] as const
type Role = (typeof ROLES)[number]

interface AddOptions extends Where {
  role: Role
  fullName?: string
}

interface SetOptions extends Where {
  role?: Role
  fullName?: string
  password?: boolean
  disable?: boolean
  enable?: boolean
}

async function add(name: string, options: AddOptions, context: CliContext): Promise<void> {
  const words = WORDS[context.lang]
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
}

async function change(name: string, options: SetOptions, context: CliContext): Promise<void> {
  const { role, fullName, disable, enable } = options
  const password = options.password && (await passwordOf(context))
  const changed = {
    ...(role && { role }),
    ...(fullName && { displayName: fullName }),
    ...((disable || enable) && { disabled: !enable }),
  }
  const secret = password ? { password } : {}
  await within(options, context, async ({ store, served }) => {
    if (served) await served.ask('PUT', `/users/${encodeURIComponent(name)}`, { ...changed, ...secret })
    else {
      await store.accounts.change(name, { ...changed, ...secret })
      await store.accounts.audit('cli', 'user-change', name, { ...changed, ...(password && { password: true }) })
    }
    await context.print(WORDS[context.lang].changed(plain(name)))
  })
}

async function list(where: Where, context: CliContext): Promise<void> {
  await within(where, context, async ({ store, served }) => {
    const users = served
      ? ((await (await served.ask('GET', '/users')).json()) as { items: Awaited<ReturnType<Store['accounts']['users']>> }).items
      : await store.accounts.users()
    const rows = users.map(u => [plain(u.name), plain(u.displayName), u.role, u.disabled ? '×' : ''])
    await context.print(table([...WORDS[context.lang].columns], rows))
  })
}

export function addUsers(admin: Command, context: CliContext): void {
  const words = WORDS[context.lang]
  const user = admin.command('user').description(words.user)
  const role = () => new Option('--role <role>', words.role).choices(ROLES)
  const adding = user
    .command('add')
    .description(words.userAdd)
    .argument('<name>', words.name)
    .addOption(role().default('viewer'))
    .option('--full-name <name>', words.fullName)
  placed(adding, context).action((name: string, options: AddOptions) => add(name, options, context))
  const changing = user
    .command('set')
    .description(words.userSet)
    .argument('<name>', words.name)
    .addOption(role())
    .option('--full-name <name>', words.fullName)
    .option('--password', words.askPassword)
    .addOption(new Option('--disable', words.disable).conflicts('enable'))
    .option('--enable', words.enable)
  placed(changing, context).action((name: string, options: SetOptions) => change(name, options, context))
  placed(user.command('list').description(words.userList), context).action((where: Where) => list(where, context))
}
