/**
 * One path of the API: what it takes, what it answers, who may. The same row checks requests and is the page of the OpenAPI document, so that the
 * two cannot differ.
 */
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Role } from '../../schemas/api/account.ts'
import type { Services } from './services.ts'

/** A file of a multipart request. The name is what the client calls it: shown, never used as a path. */
export interface SentFile {
  fileName: string
  bytes: Uint8Array
}

/** Who asks. `csrf` is null for command lines, which send no cookies. */
export interface Caller {
  name: string
  displayName: string
  role: Role
  csrf: string | null
}

export interface Call<P, Q, B> {
  c: Context
  services: Services
  params: P
  query: Q
  body: B
  files: Map<string, SentFile[]>
  /** without a name where nobody is logged in, on paths that are open to everybody */
  caller: Caller
}

export interface Reply {
  description: string
  schema?: z.ZodType
  /** of answers that are no JSON */
  mediaType?: string
  headers?: Record<string, string>
}

/** Fields of a multipart request that hold files, and whether several may come. */
export type FileFields = Record<string, { many: boolean; optional?: boolean }>

export interface Route<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete'
  /** OpenAPI's form: "/documents/{id}" */
  path: string
  summary: string
  /** the least role; 'anyone' needs no login */
  access: Role | 'anyone'
  params?: P
  query?: Q
  body?: B
  files?: FileFields
  /** the request names the version that it has seen */
  ifMatch?: boolean
  replies: Record<number, Reply>
  handle(call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>): Promise<Response> | Response
}

export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(row: Route<P, Q, B>): Route => row as unknown as Route
