/** The web application: the files of dist/web, listed once at start; a name that is not among them leads nowhere. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Hono } from 'hono'
import { ProblemError } from './problem.ts'

/** Sources stand in src/server, what is built of them in dist/src/server. */
export const WEB = path.join(import.meta.dirname, '..', '..', import.meta.url.endsWith('.ts') ? 'dist/web' : 'web')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

function filesOf(folder: string): Map<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(e => e.isFile())
    return new Map(
      entries.map(e => {
        const file = path.join(e.parentPath, e.name)
        return [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]
      }),
    )
  } catch {
    return new Map()
  }
}

/** Answers every address that nothing else does from the files of `folder`. */
export function addWeb(app: Hono, folder: string): void {
  const files = filesOf(folder)
  app.get('*', c => {
    const wanted = c.req.path === '/' ? '/index.html' : c.req.path
    // views have addresses of their own (/van-ban/…): the application reads them
    const name = files.has(wanted) ? wanted : path.extname(wanted) ? undefined : '/index.html'
    const file = name && files.get(name)
    if (!file) return new ProblemError(404).response
    const headers = {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      // built names carry the hash of their content
      'cache-control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    return new Response(new Uint8Array(readFileSync(file)), { headers })
  })
}
