/** What holds for every answer and every request, before anybody is asked who he is. */
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'
import type { Settings } from './services.ts'

/** Scripts, styles and fonts of this server only; no frames but its own sandboxed pages; nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export const guardHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('x-frame-options', 'DENY')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

/** A name that leads to this machine though it is not its own (DNS rebinding) is answered nothing. */
export const guardHost =
  (settings: Settings): MiddlewareHandler =>
  async (c, next) => {
    const { hosts } = settings
    const asked = c.req.header('host')?.toLowerCase()
    if (hosts && !hosts.some(host => host === asked))
      throw problem(421, 'Hãy mở trang bằng địa chỉ mà lệnh serve in ra.', 'Open the page under the address that serve printed.')
    await next()
  }

/** Address of the other end; undefined where that has gone. */
export const addressOf = (c: Context): string | undefined => (c.env as HttpBindings).incoming.socket.remoteAddress
