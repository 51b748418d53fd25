/** Bodies of requests, within their limits: JSON, and files of a multipart form. */
import type { Context } from 'hono'
import { problem } from './problem.ts'
import type { FileFields, SentFile } from './route.ts'
import type { Settings } from './services.ts'

const MB = 1024 * 1024
/** Of a request that is JSON. */
const JSON_BYTES = MB

const tooLarge = (bytes: number) =>
  problem(413, `Tối đa ${Math.floor(bytes / MB)} MB.`, `At most ${Math.floor(bytes / MB)} MB.`, { type: '/problems/too-large' })

/** Reads a body to its end or its limit, whichever comes first; a length that is announced is not believed. Throws 413. */
async function bytesOf(c: Context, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  let size = 0
  // a request that may have a body has one, if only an empty one
  for await (const chunk of c.req.raw.body! as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const kindOf = (c: Context): string => (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()

/** Parsed JSON. A form of another site cannot send this type without asking first. Throws 400, 413, 415. */
export async function jsonOf(c: Context): Promise<unknown> {
  if (kindOf(c) !== 'application/json') throw problem(415, 'Cần application/json.', 'application/json is needed.')
  const bytes = await bytesOf(c, JSON_BYTES)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw problem(400, 'Nội dung không phải JSON.', 'The body is no JSON.')
  }
}

/** What a file is called: the last step of whatever path was sent, without what steers a terminal or the reading direction. */
export function cleanName(name: string): string {
  const steps = name.normalize('NFC').split(/[\\/]/u)
  const last = steps
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim()
  return Array.from(last).slice(0, 200).join('') || 'tep'
}

/** Files of a multipart request, by field. Throws 400, 413, 415. */
export async function filesOf(c: Context, fields: FileFields, settings: Settings): Promise<Map<string, SentFile[]>> {
  if (kindOf(c) !== 'multipart/form-data') throw problem(415, 'Cần multipart/form-data.', 'multipart/form-data is needed.')
  const bytes = await bytesOf(c, settings.requestBytes)
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': c.req.header('content-type')! } }).formData()
  } catch {
    throw problem(400, 'Nội dung gửi lên bị hỏng.', 'The form is damaged.')
  }
  const out = new Map<string, SentFile[]>()
  for (const [name, value] of form) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field || typeof value === 'string') continue
    if (value.size > settings.fileBytes) throw tooLarge(settings.fileBytes)
    const files = out.get(name) ?? []
    files.push({ fileName: cleanName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
    out.set(name, files)
    const most = field.many ? settings.filesPerRequest : 1
    if (files.length > most)
      throw problem(413, `Tối đa ${most} tệp mỗi lần.`, `At most ${most} files a request.`, { type: '/problems/too-many' })
  }
  for (const [name, { optional }] of Object.entries(fields))
    if (!optional && !out.has(name))
      throw problem(400, 'Không có tệp nào.', 'There is no file.', { errors: [{ path: `body.${name}`, message: 'missing' }] })
  return out
}
