/** Where submitted files lie: folders, and S3-compatible storage against a server of the test's own. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import S3rver from '@20minutes/s3rver'
import { AwsClient } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPlace, placesOf } from '../../src/queue/places/index.ts'
import { StorageSettings } from '../../src/queue/places/s3.ts'

const all = async (paths: string[]) => {
  const problems: string[] = []
  const places = await Array.fromAsync(placesOf(paths, words => problems.push(words.en)))
  return { places, problems }
}
const LIMIT = 1000

describe('a folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'thidua-places-'))
    await writeFile(path.join(folder, 'kế hoạch.md'), 'KẾ HOẠCH')
    await writeFile(path.join(folder, 'large.txt'), 'a'.repeat(LIMIT + 1))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('gives its files with a mark that changes with them', async () => {
    const before = (await all([folder])).places
    expect(before.map(p => p.place)).toEqual([
      pathToFileURL(path.join(folder, 'kế hoạch.md')).href,
      pathToFileURL(path.join(folder, 'large.txt')).href,
    ])
    await writeFile(path.join(folder, 'kế hoạch.md'), 'KẾ HOẠCH SỐ 2')
    const after = (await all([folder])).places
    expect(after[0]!.mark).not.toBe(before[0]!.mark)
    expect(after[1]!.mark).toBe(before[1]!.mark)
    expect(await fetchPlace(after[0]!.place, LIMIT)).toEqual({ bytes: Buffer.from('KẾ HOẠCH SỐ 2'), fileName: 'kế hoạch.md' })
  })

  test('says what lasts: too large, gone', async () => {
    expect(await fetchPlace(pathToFileURL(path.join(folder, 'large.txt')).href, LIMIT)).toMatchObject({
      gone: { en: expect.stringContaining('size') },
    })
    expect(await fetchPlace(pathToFileURL(path.join(folder, 'none.md')).href, LIMIT)).toMatchObject({
      gone: { en: expect.stringContaining('not there') },
    })
  })

  test('a folder where a file was, or a file where a folder was, lasts; what the system says besides may pass', async () => {
    const gone = { gone: { en: expect.stringContaining('not there') } }
    expect(await fetchPlace(pathToFileURL(folder).href, LIMIT * 100)).toMatchObject(gone)
    expect(await fetchPlace(pathToFileURL(path.join(folder, 'large.txt', 'x.md')).href, LIMIT)).toMatchObject(gone)
    const long = pathToFileURL(path.join(folder, 'x'.repeat(300))).href
    await expect(fetchPlace(long, LIMIT)).rejects.toThrow('ENAMETOOLONG')
  })

  test('tells what leads nowhere', async () => {
    const { places, problems } = await all([path.join(folder, 'nowhere')])
    expect(places).toEqual([])
    expect(problems).toEqual([expect.stringContaining('not found')])
  })
})

describe('S3-compatible storage', () => {
  let server: S3rver
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'thidua-s3-'))
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: folder,
      configureBuckets: [{ name: 'plans', configs: [] }],
    })
    const { port } = await server.run()
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${port}`
    process.env.AWS_REGION = 'us-east-1'
    process.env.AWS_ACCESS_KEY_ID = 'S3RVER'
    process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER'
    const client = new AwsClient({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1', service: 's3' })
    const put = (key: string, body: string) => client.fetch(`${process.env.AWS_ENDPOINT_URL}/plans/${key}`, { method: 'PUT', body })
    await put('2026/a%20%C4%91.md', 'KẾ HOẠCH A')
    await put('2026/b.md', 'b'.repeat(LIMIT + 1))
    await put('2025/c.md', 'KẾ HOẠCH C')
  })
  afterAll(async () => {
    await server.close()
    for (const name of ['AWS_ENDPOINT_URL', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) delete process.env[name]
    await rm(folder, { recursive: true, force: true })
  })

  test('gives the objects below a prefix', async () => {
    const { places } = await all(['s3://plans/2026/'])
    expect(places.map(p => p.uri)).toEqual(['s3://plans/2026/a đ.md', 's3://plans/2026/b.md'])
    expect(new Set(places.map(p => p.mark)).size).toBe(2)
  })

  test('gives bytes, or says what lasts', async () => {
    expect(await fetchPlace('s3://plans/2026/a đ.md', LIMIT)).toEqual({
      bytes: new Uint8Array(Buffer.from('KẾ HOẠCH A')),
      fileName: 'a đ.md',
    })
    expect(await fetchPlace('s3://plans/2026/b.md', LIMIT)).toMatchObject({ gone: { en: expect.stringContaining('size') } })
    expect(await fetchPlace('s3://plans/2026/none.md', LIMIT)).toMatchObject({ gone: { en: expect.stringContaining('storage') } })
  })

  test('a server that is away may come back: that is thrown', async () => {
    const { AWS_ENDPOINT_URL } = process.env
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:9'
    await expect(fetchPlace('s3://plans/2026/a.md', LIMIT)).rejects.toThrow()
    process.env.AWS_ENDPOINT_URL = AWS_ENDPOINT_URL
  })

  test('a bucket that is missing is named by whoever asks; so is a place without one', async () => {
    await expect(all(['s3://none/'])).rejects.toThrow('s3://none/: 404')
    await expect(all(['s3://'])).rejects.toThrow(StorageSettings)
  })

  test('settings that are missing are named', async () => {
    const { AWS_ACCESS_KEY_ID } = process.env
    delete process.env.AWS_ACCESS_KEY_ID
    await expect(all(['s3://plans/'])).rejects.toThrow(StorageSettings)
    process.env.AWS_ACCESS_KEY_ID = AWS_ACCESS_KEY_ID
  })
})

describe('a storage that answers in its own way', () => {
  let server: Server
  const asked: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url!, 'http://storage')
      asked.push(url.search)
      if (url.pathname.endsWith('/none.md')) return void response.writeHead(403).end()
      // no content-length
      if (url.pathname.endsWith('.md')) return void response.writeHead(200, { 'transfer-encoding': 'chunked' }).end('x'.repeat(LIMIT + 1))
      const page = url.searchParams.get('continuation-token')
        ? '<Contents><Key>b.md</Key></Contents>'
        : '<Contents><Key>folder/</Key><ETag>1</ETag></Contents><Contents><Key><b/>a.md</Key><ETag>2</ETag></Contents><NextContinuationToken>t/2</NextContinuationToken>'
      response.end(`<ListBucketResult>${page}</ListBucketResult>`)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
    })
  })
  afterAll(async () => {
    for (const name of ['AWS_ENDPOINT_URL_S3', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) delete process.env[name]
    await new Promise(done => server.close(done))
  })

  test('lists page by page, without folders; what has no mark has an empty one', async () => {
    const { places } = await all(['s3://plans/x'])
    expect(places.map(p => [p.place, p.mark])).toEqual([
      ['s3://plans/a.md', '2'],
      ['s3://plans/b.md', ''],
    ])
    expect(asked.at(-1)).toContain('continuation-token=t%2F2')
  })

  test('an object whose size shows only as it comes has the same limit; a refusal may pass', async () => {
    expect(await fetchPlace('s3://plans/large.md', LIMIT)).toMatchObject({ gone: { en: expect.stringContaining('size') } })
    await expect(fetchPlace('s3://plans/none.md', LIMIT)).rejects.toThrow('403')
  })
})
