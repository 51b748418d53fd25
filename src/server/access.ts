/**
 * Who asks, and whether he may. Three kinds of callers: a browser with a login cookie, a command line of the server's own user with the token of
 * the folder's owner.json, and – on a server that is open to its own machine only and has no accounts – whoever sits at this machine.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Role } from '../../schemas/api/account.ts'
import { ProblemError, problem } from './problem.ts'
import type { Caller, Route } from './route.ts'
import type { Services } from './services.ts'

export const COOKIE = 'thidua'

const RANK: Record<Role, number> = { viewer: 0, reviewer: 1, admin: 2 }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/** Stands for the person at a machine without accounts. */
const LOCAL = { name: 'local', displayName: 'Người dùng tại máy này', role: 'admin' as Role }

/** Without accounts the CSRF token is the server's, new with each start: a page of another site cannot read it. */
export const localCaller = (services: Services): Caller => ({ ...LOCAL, csrf: services.localCsrf })

/** Null where nobody is logged in. Throws for a token that is wrong. */
export async function callerOf(c: Context, services: Services): Promise<Caller | null> {
  const { store, settings } = services
  const bearer = /^Bearer (?<token>\S+)$/u.exec(c.req.header('authorization') ?? '')?.groups?.token
  if (bearer !== undefined) {
    if (settings.cliToken && isSame(bearer, settings.cliToken)) return { name: 'cli', displayName: 'Dòng lệnh', role: 'admin', csrf: null }
    throw new ProblemError(401)
  }
  const token = getCookie(c, COOKIE)
  const user = token ? await store.accounts.session(token) : null
  if (user) return user
  return settings.openToAll && !(await store.accounts.any()) ? localCaller(services) : null
}

/** Null for "null": a page without an origin of its own. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/** Requests that change something carry the token of the login, which no other site can read, and come from a page of this server. */
function checkOrigin(c: Context, caller: Caller): void {
  if (caller.csrf === null) return
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const host = c.req.header('host')
  const isForeign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== host)
  const sent = c.req.header('x-csrf-token')
  if (isForeign || sent === undefined || !isSame(sent, caller.csrf)) {
    throw problem(403, 'Yêu cầu không đến từ trang này.', 'The request does not come from a page of this server.', {
      type: '/problems/csrf',
    })
  }
}

/** The caller of a path. Throws 401, 403. */
export async function admit(c: Context, row: Route, services: Services): Promise<Caller> {
  const caller = await callerOf(c, services)
  if (row.access === 'anyone') return caller ?? { name: '', displayName: '', role: 'viewer', csrf: null }
  if (!caller) throw new ProblemError(401)
  if (row.method !== 'get') checkOrigin(c, caller)
  if (RANK[caller.role] < RANK[row.access]) throw new ProblemError(403)
  return caller
}
