/** The application: every route behind the same gate, and the web pages beside them. */
import { Hono } from 'hono'
import { EXTRACTOR, loadStore } from '../index.ts'
import { admit } from './access.ts'
import { filesOf, jsonOf } from './body.ts'
import { addressOf, guardHeaders, guardHost } from './guard.ts'
import { logError } from './log.ts'
import { openApi } from './openapi.ts'
import { ProblemError, problem } from './problem.ts'
import { Rate } from './rate.ts'
import type { Caller, Route } from './route.ts'
import { routes } from './routes/index.ts'
import type { Services } from './services.ts'
import { addWeb, WEB } from './web.ts'

export const BASE = '/api/v1'

/** True where a string of the value holds a NUL, which no database takes as text. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => key.includes('\u0000') || holdsNul(inner))
}

/** What a schema says against a part of a request. */
function checked(schema: Route['query'], value: unknown, where: string): unknown {
  if (!schema) return undefined
  if (holdsNul(value))
    throw problem(400, 'Có ký tự không dùng được.', 'A character cannot be used.', { errors: [{ path: where, message: 'NUL' }] })
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(i => ({ path: [where, ...i.path].join('.'), message: i.message }))
  throw problem(400, 'Có giá trị không hợp lệ.', 'A value is not as it should be.', { errors })
}

/** Errors of the store in the words of HTTP. */
async function problemOf(error: Error): Promise<ProblemError> {
  if (error instanceof ProblemError) return error
  const { Conflict, NotFound, Refused } = await loadStore()
  if (error instanceof Conflict)
    return problem(412, 'Người khác vừa sửa văn bản này.', 'Somebody else has just changed this document.', {
      type: '/problems/conflict',
      etag: error.etag,
    })
  if (error instanceof NotFound) return new ProblemError(404)
  if (error instanceof Refused) return problem(400, 'Không thực hiện được yêu cầu.', error.message)
  logError(error)
  return new ProblemError(500)
}

export function createApp(services: Services): Hono {
  const { settings } = services
  const app = new Hono()
  const rate = new Rate(settings.requestsPerMinute, 60_000)
  const heavy = new Rate(settings.heavyPerMinute, 60_000)
  const document = openApi(routes, EXTRACTOR.version)
  app.use(guardHeaders)
  app.use(guardHost(settings))

  const limit = (caller: Caller, row: Route, address: string | undefined) => {
    const key = `${caller.name}@${address}`
    const wait = rate.count(key) || (row.files ? heavy.count(key) : 0)
    if (wait) throw new ProblemError(429, {}, { 'retry-after': String(wait) })
  }

  app.get(`${BASE}/openapi.json`, c => c.json(document))
  for (const row of routes) {
    app.on(row.method.toUpperCase(), `${BASE}${row.path.replace(/\{(\w+)\}/gu, ':$1')}`, async c => {
      const caller = await admit(c, row, services)
      limit(caller, row, addressOf(c))
      const params = checked(row.params, c.req.param(), 'path')
      const query = checked(row.query, c.req.query(), 'query')
      const body = row.body ? checked(row.body, await jsonOf(c), 'body') : undefined
      const files = row.files ? await filesOf(c, row.files, settings) : new Map()
      if (row.ifMatch && !c.req.header('if-match')) throw new ProblemError(428)
      return row.handle({ c, services, params, query, body, files, caller })
    })
  }
  app.all(`${BASE}/*`, () => new ProblemError(404).response)
  addWeb(app, WEB)
  app.onError(async error => (await problemOf(error)).response)
  return app
}
