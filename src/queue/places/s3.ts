/**
 * Objects of S3-compatible storage: `s3://bucket/key`. Where the storage is and who we are, is told by the environment, as the tools of the field have it:
 * AWS_ENDPOINT_URL (or AWS_ENDPOINT_URL_S3), AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY. No address ever comes from a document.
 */
import path from 'node:path'
import type { Words } from '../../../schemas/api/common.ts'
import { TOO_LARGE } from './folder.ts'
import type { Fetched } from './index.ts'

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

async function clientOf(bucket: string) {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION = 'auto', AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env
  const endpoint = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL
  if (!endpoint || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new StorageSettings('AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY')
  const { S3mini } = await import('s3mini')
  return new S3mini({
    endpoint: `${endpoint.replace(/\/$/u, '')}/${bucket}`,
    region: AWS_REGION,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
  })
}

/** Objects of a bucket below a prefix, page by page; the mark is the ETag. */
export async function* objectsOf(place: string): AsyncGenerator<{ place: string; uri: string; mark: string }> {
  const { bucket, key } = divide(place)
  const client = await clientOf(bucket)
  let token: string | undefined
  do {
    const page = await client.listObjectsPaged('', key, 1000, token)
    for (const object of page?.objects ?? []) {
      if (object.Key.endsWith('/')) continue
      const uri = `${PREFIX}${bucket}/${object.Key}`
      yield { place: uri, uri, mark: object.ETag || `${object.Size}` }
    }
    token = page?.nextContinuationToken
  } while (token)
}

export async function objectOf(place: string, limit: number): Promise<Fetched> {
  const { bucket, key } = divide(place)
  const client = await clientOf(bucket)
  const response = await client.getObjectResponse(key)
  if (!response) return { gone: GONE }
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel()
    return { gone: TOO_LARGE }
  }
  const bytes = new Uint8Array(await response.arrayBuffer())
  return bytes.byteLength > limit ? { gone: TOO_LARGE } : { bytes, fileName: path.posix.basename(key) }
}
