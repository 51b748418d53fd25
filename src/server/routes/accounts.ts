/** Logins, accounts, the audit log. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { AuditPage, AuditQuery, Login, NewUser, SessionInfo, User, UserChange, UserList } from '../../../schemas/api/account.ts'
import { COOKIE, callerOf } from '../access.ts'
import { addressOf } from '../guard.ts'
import { ProblemError, problem } from '../problem.ts'
import { route } from '../route.ts'

const Name = z.object({ name: z.string().max(64) })

export const accountRoutes = [
  route({
    method: 'get',
    path: '/session',
    summary: 'Who is logged in, and the token that changes need',
    access: 'anyone',
    replies: { 200: { description: 'The session', schema: SessionInfo } },
    handle: async ({ c, services }) => {
      const caller = await callerOf(c, services)
      const { csrf = null, ...user } = caller ?? {}
      const needsLogin = !services.settings.openToAll || (await services.store.accounts.any())
      return c.json({ user: caller && user, csrf, needsLogin } as SessionInfo)
    },
  }),
  route({
    method: 'post',
    path: '/session',
    summary: 'Log in; the cookie is new with each login',
    access: 'anyone',
    body: Login,
    replies: {
      200: { description: 'Logged in', schema: SessionInfo },
      401: { description: 'Name or password is wrong' },
      403: { description: 'Sent by a page of another site' },
    },
    handle: async ({ c, services, body }) => {
      const { store, settings, logins } = services
      const address = addressOf(c)
      const keys = [`address ${address}`, `name ${body.name}`]
      const wait = Math.max(...keys.map(k => logins.wait(k)))
      if (wait) throw new ProblemError(429, {}, { 'retry-after': String(wait) })
      const site = c.req.header('sec-fetch-site')
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError(403, { type: '/problems/csrf' })
      const login = await store.accounts.login(body.name, body.password)
      if (!login) {
        for (const key of keys) logins.count(key)
        await store.accounts.audit(body.name, 'login-failed')
        throw problem(401, 'Sai tên hoặc mật khẩu.', 'Name or password is wrong.')
      }
      // whatever login this browser had is over: a cookie that somebody planted before leads nowhere
      const before = getCookie(c, COOKIE)
      if (before) await store.accounts.logout(before)
      await store.accounts.audit(body.name, 'login')
      setCookie(c, COOKIE, login.token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        secure: settings.secureCookies,
        expires: login.expires,
      })
      const { csrf, ...user } = login.user
      return c.json({ user, csrf, needsLogin: true } satisfies SessionInfo)
    },
  }),
  route({
    method: 'delete',
    path: '/session',
    summary: 'Log out',
    access: 'viewer',
    replies: { 204: { description: 'Logged out' } },
    handle: async ({ c, services, caller }) => {
      const token = getCookie(c, COOKIE)
      if (token) await services.store.accounts.logout(token)
      await services.store.accounts.audit(caller.name, 'logout')
      deleteCookie(c, COOKIE, { path: '/' })
      return c.body(null, 204)
    },
  }),
  route({
    method: 'get',
    path: '/users',
    summary: 'Accounts',
    access: 'admin',
    replies: { 200: { description: 'The accounts', schema: UserList } },
    handle: async ({ c, services }) => c.json({ items: await services.store.accounts.users() }),
  }),
  route({
    method: 'post',
    path: '/users',
    summary: 'Add an account',
    access: 'admin',
    body: NewUser,
    replies: { 201: { description: 'Added', schema: User } },
    handle: async ({ c, services, body, caller }) => {
      const user = await services.store.accounts.add(body)
      await services.store.accounts.audit(caller.name, 'user-add', user.name, { role: user.role })
      return c.json(user, 201)
    },
  }),
  route({
    method: 'put',
    path: '/users/{name}',
    summary: 'Change an account; what it was logged in with ends',
    access: 'admin',
    params: Name,
    body: UserChange,
    replies: { 200: { description: 'Changed', schema: User }, 404: { description: 'No such account' } },
    handle: async ({ c, services, params, body, caller }) => {
      const user = await services.store.accounts.change(params.name, body)
      await services.store.accounts.audit(caller.name, 'user-change', user.name, { ...body, ...(body.password && { password: true }) })
      return c.json(user)
    },
  }),
  route({
    method: 'get',
    path: '/audit',
    summary: 'Who did what, newest first',
    access: 'admin',
    query: AuditQuery,
    replies: { 200: { description: 'A page of the log', schema: AuditPage } },
    handle: async ({ c, services, query }) => c.json(await services.store.accounts.audits(query)),
  }),
]
