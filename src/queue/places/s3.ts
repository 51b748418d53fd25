/**
 * Objects of S3-compatible storage: `s3://bucket/key`. Where the storage is and who we are, is told by the environment, as the tools of the field have it:
 * AWS_ENDPOINT_URL (or AWS_ENDPOINT_URL_S3), AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY. No address ever comes from a document.
 */
import path from 'node:path'
import type { Element, Root, RootContent } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import type { Words } from '../../../schemas/api/common.ts'
import { type Fetched, TOO_LARGE } from './types.ts'

const PREFIX = 's3://'
const GONE: Words = { vi: 'Không tìm thấy tệp trên kho lưu trữ.', en: 'The object is not in the storage.' }

export const isS3 = (place: string): boolean => place.startsWith(PREFIX)

/** Something of the environment is missing. */
export class StorageSettings extends Error {}

function divide(place: string): { bucket: string; key: string } {
  const [bucket = '', ...key] = place.slice(PREFIX.length).split('/')
  if (!bucket) throw new StorageSettings(`${place}: bucket?`)
  return { bucket, key: key.join('/') }
}

/** Signed requests to a bucket; tries of its own where the storage says that it is busy. */
async function storageOf(bucket: string): Promise<(path: string) => Promise<Response>> {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION = 'us-east-1', AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env
  const endpoint = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL
  if (!endpoint || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new StorageSettings('AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY')
  const { AwsClient } = await import('aws4fetch')
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    region: AWS_REGION,
    service: 's3',
    retries: 2,
  })
  const base = `${endpoint.replace(/\/$/u, '')}/${bucket}`
  return path => client.fetch(`${base}${path}`, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
}

/** Milliseconds that a request may take. */
const TIMEOUT = 120_000

/** What the storage answered instead: it may pass. */
class StorageError extends Error {}

/** Texts of the elements of one name, in order. */
function textsOf(xml: Root, name: string): string[] {
  const found: string[] = []
  visit(xml, node => {
    if (node.type === 'element' && node.name === name) found.push(node.children.map(c => (c.type === 'text' ? c.value : '')).join(''))
  })
  return found
}

function visit(node: Root | Element, see: (node: RootContent) => void): void {
  for (const child of node.children) {
    see(child as RootContent)
    if (child.type === 'element') visit(child, see)
  }
}

/** Objects of a bucket below a prefix, page by page; the mark is the ETag. */
export async function* objectsOf(place: string): AsyncGenerator<{ place: string; uri: string; mark: string }> {
  const { bucket, key } = divide(place)
  const get = await storageOf(bucket)
  let token: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: key, ...(token && { 'continuation-token': token }) })
    const response = await get(`?${query}`)
    if (!response.ok) throw new StorageError(`${place}: ${response.status}`)
    const xml = fromXml(await response.text())
    const [keys, marks] = [textsOf(xml, 'Key'), textsOf(xml, 'ETag')]
    for (const [i, name] of keys.entries()) {
      if (name.endsWith('/')) continue
      const uri = `${PREFIX}${bucket}/${name}`
      yield { place: uri, uri, mark: marks[i] ?? '' }
    }
    token = textsOf(xml, 'NextContinuationToken')[0]
  } while (token)
}

export async function objectOf(place: string, limit: number): Promise<Fetched> {
  const { bucket, key } = divide(place)
  const get = await storageOf(bucket)
  const response = await get(`/${key.split('/').map(encodeURIComponent).join('/')}`)
  if (response.status === 404) return { gone: GONE }
  if (!response.ok) throw new StorageError(`${place}: ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel()
    return { gone: TOO_LARGE }
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.byteLength > limit ? { gone: TOO_LARGE } : { bytes, fileName: path.posix.basename(key) }
}
