/** Accounts, logins and the audit log. Passwords are kept as argon2id hashes, cookies as SHA-256 hashes. */
import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { AuditEntry, NewUser, Role, User, UserChange } from '../../schemas/api/account.ts'
import { type Listed, listed, placeOf } from './cursor.ts'
import { NotFound, Refused } from './errors.ts'
import type { Db } from './open.ts'

/** OWASP's second choice of parameters for argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
/** Of a login, in milliseconds. */
const SESSION = 12 * 3_600_000

const derive = promisify(argon2)

async function hashOf(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...COST })
  return ['argon2id', COST.memory, COST.passes, COST.parallelism, nonce.toString('base64'), tag.toString('base64')].join('$')
}

async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = hash.split('$')
  const wanted = Buffer.from(tag!, 'base64')
  const given = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  })
  return timingSafeEqual(wanted, given)
}

/** Takes as long for a name that is not there as for one that is. */
const nobody = hashOf(randomBytes(16).toString('hex'))

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface LoggedIn {
  name: string
  displayName: string
  role: Role
  csrf: string
}

const userOf = (r: { name: string; display_name: string; role: string; disabled: boolean; created_at: Date }): User => ({
  name: r.name,
  displayName: r.display_name,
  role: r.role as Role,
  disabled: r.disabled,
  createdAt: r.created_at.toISOString(),
})

export class Accounts {
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  async users(): Promise<User[]> {
    return (await this.db.selectFrom('users').selectAll().orderBy('name').execute()).map(userOf)
  }

  /** True where anybody has an account. */
  async any(): Promise<boolean> {
    return (await this.db.selectFrom('users').select('name').limit(1).executeTakeFirst()) !== undefined
  }

  /** Throws Refused where the name is taken. */
  async add({ name, displayName, role, password }: NewUser): Promise<User> {
    const row = await this.db
      .insertInto('users')
      .values({ name, display_name: displayName, role, password: await hashOf(password) })
      .onConflict(c => c.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new Refused('the name is taken')
    return userOf(row)
  }

  /** A changed password, role or a disabled account ends its logins. Throws NotFound, Refused where nobody could administer any more. */
  async change(name: string, { displayName, role, password, disabled }: UserChange): Promise<User> {
    const hash = password === undefined ? undefined : await hashOf(password)
    return this.db.transaction().execute(async tx => {
      const set = {
        ...(displayName !== undefined && { display_name: displayName }),
        ...(role !== undefined && { role }),
        ...(hash !== undefined && { password: hash }),
        ...(disabled !== undefined && { disabled }),
      }
      const known = await tx.selectFrom('users').select('name').where('name', '=', name).forUpdate().executeTakeFirst()
      if (!known) throw new NotFound(`user ${name}`)
      if (Object.keys(set).length) await tx.updateTable('users').set(set).where('name', '=', name).execute()
      const admin = await tx.selectFrom('users').select('name').where('role', '=', 'admin').where('disabled', '=', false).executeTakeFirst()
      if (!admin) throw new Refused('the last administrator')
      if (role !== undefined || hash !== undefined || disabled) await tx.deleteFrom('sessions').where('user_name', '=', name).execute()
      return userOf(await tx.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirstOrThrow())
    })
  }

  /** A new login with a token of its own, or null where name or password is wrong. */
  async login(name: string, password: string): Promise<{ token: string; user: LoggedIn; expires: Date } | null> {
    const row = await this.db.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirst()
    const right = await isPassword(password, row?.password ?? (await nobody))
    if (!row || row.disabled || !right) return null
    const token = randomBytes(32).toString('base64url')
    const csrf = randomBytes(32).toString('base64url')
    const expires = new Date(Date.now() + SESSION)
    await this.db
      .insertInto('sessions')
      .values({ token_hash: tokenHash(token), user_name: name, csrf, expires_at: expires })
      .execute()
    await this.db.deleteFrom('sessions').where('expires_at', '<', new Date()).execute()
    return { token, expires, user: { name, displayName: row.display_name, role: row.role as Role, csrf } }
  }

  /** Who holds the token; null where nobody does (any more). */
  async session(token: string): Promise<LoggedIn | null> {
    const row = await this.db
      .selectFrom('sessions')
      .innerJoin('users', 'users.name', 'sessions.user_name')
      .select(['users.name', 'users.display_name', 'users.role', 'sessions.csrf'])
      .where('token_hash', '=', tokenHash(token))
      .where('expires_at', '>', new Date())
      .where('users.disabled', '=', false)
      .executeTakeFirst()
    return row ? { name: row.name, displayName: row.display_name, role: row.role as Role, csrf: row.csrf } : null
  }

  async logout(token: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('token_hash', '=', tokenHash(token)).execute()
  }

  /** Writes down who did what. Never holds a password or a token. */
  async audit(by: string, action: string, target: string | null = null, detail: unknown = null): Promise<void> {
    await this.db
      .insertInto('audit')
      .values({ by, action, target, detail: detail === null ? null : JSON.stringify(detail) })
      .execute()
  }

  /** Newest first. */
  async audits(query: {
    by?: string | undefined
    action?: string | undefined
    cursor?: string | undefined
    limit: number
  }): Promise<Listed<AuditEntry>> {
    const { by, action, cursor, limit } = query
    const before = placeOf(cursor, ['whole'])
    const base = this.db
      .selectFrom('audit')
      .$if(by !== undefined, qb => qb.where('by', '=', by!))
      .$if(action !== undefined, qb => qb.where('action', '=', action!))
    const rows = await base
      .selectAll()
      .$if(before !== null, qb => qb.where('id', '<', before![0] as number))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const { total } = await base.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
    return listed(rows, {
      limit,
      total,
      place: r => [Number(r.id)],
      item: r => ({ id: Number(r.id), at: r.at.toISOString(), by: r.by, action: r.action, target: r.target, detail: r.detail }),
    })
  }
}
