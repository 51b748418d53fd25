/** Speaks with the API of this origin. Every request that changes something carries the session's CSRF token. */
import type { SessionInfo } from '../../../schemas/api/account.ts'
import { Problem } from './problem.ts'

export const API = '/api/v1'

let csrf: string | null = null

/** The token of the present session, as /session told it. */
export const keepCsrf = (session: SessionInfo): void => {
  csrf = session.csrf
}

interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** sent as JSON */
  json?: unknown
  /** sent as multipart/form-data */
  form?: FormData
  ifMatch?: string
  signal?: AbortSignal
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}))
  return new Problem(response.status, body && typeof body === 'object' ? body : {})
}

/** A successful answer. Throws Problem otherwise. */
export async function ask(path: string, { method = 'GET', json, form, ifMatch, signal }: Request = {}): Promise<Response> {
  const headers: Record<string, string> = {}
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (ifMatch) headers['if-match'] = ifMatch
  if (method !== 'GET' && csrf) headers['x-csrf-token'] = csrf
  const body = form ?? (json === undefined ? null : JSON.stringify(json))
  const response = await fetch(`${API}${path}`, { method, headers, body, signal: signal ?? null, credentials: 'same-origin' }).catch(
    error => {
      if (signal?.aborted) throw error
      throw new Problem(0, {})
    },
  )
  if (!response.ok) throw await problemOf(response)
  return response
}

/** The JSON of a successful answer. */
export async function askJson<T>(path: string, request: Request = {}): Promise<T> {
  const response = await ask(path, request)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** "?a=1&b=2" of what is said; '' of nothing. */
export function query(params: Record<string, string | number | boolean | null | undefined>): string {
  const said = Object.entries(params).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [[key, String(value)]],
  )
  return said.length ? `?${new URLSearchParams(said)}` : ''
}
