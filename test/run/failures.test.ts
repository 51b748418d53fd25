/** What goes wrong with one file, and in which words that is said. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { failure } from '../../src/run/failures.ts'
import {
  Cache,
  type Engine,
  openDocument,
  Pool,
  type Reader,
  type RunItem,
  RunLog,
  type RunOptions,
  runBatch,
} from '../../src/run/index.ts'
import { DEFAULT_LIMITS } from '../../src/run/limits.ts'
import { here } from '../../src/run/reader.ts'
import { problemOf } from '../../src/run/validate.ts'
import { sample } from '../export/sample.ts'
import { folder } from './folder.ts'
import { extractor, obedient } from './obedient.ts'

describe('the words', () => {
  it.each([
    ['empty', {}, 'Tệp rỗng, không có nội dung để đọc.'],
    ['unsupported', { detail: 'RTF' }, 'Chưa đọc được định dạng RTF.'],
    ['unsupported', { format: 'doc' }, 'Chưa đọc được định dạng Word 97–2003 (DOC).'],
    ['unsupported', {}, 'Chưa đọc được định dạng này.'],
    ['encrypted', {}, 'Tệp có đặt mật khẩu nên không mở được.'],
    ['no_text', {}, 'Tệp mở được nhưng không có chữ để đọc (có thể là bản quét).'],
    ['damaged', {}, 'Tệp bị hỏng hoặc thiếu dữ liệu.'],
    ['too_large', { excess: { limit: 'tableCells' } }, 'Nội dung tệp vượt giới hạn: số ô bảng (tối đa 200.000).'],
  ] as const)('of %s with %j', (reason, facts, words) => {
    const { message } = failure(reason, facts as Parameters<typeof failure>[1])
    expect(message.vi).toBe(words)
    expect(message.en).toMatch(/^[A-Z].*\.$/u)
    expect(message.en).not.toContain('undefined')
  })
})

/** Runs over one file of this text. */
async function read(engine: Partial<Engine>, text = 'chữ', name = 'a.txt', options: RunOptions = {}): Promise<RunItem[]> {
  const file = path.join(folder(), name)
  writeFileSync(file, text)
  return Array.fromAsync(runBatch([file], { engine: { ...obedient, ...engine }, ...options }))
}
const reasons = (items: RunItem[]) => items.map(i => (i.kind === 'duplicate' ? null : (i.failure?.reason ?? null)))

describe('one file', () => {
  it.each([
    ['a tree that is too deep', new RangeError('Maximum call stack size exceeded'), 'too_large', /số cấp lồng nhau/],
    ['another range', new RangeError('Invalid array length'), 'crashed', /Invalid array length/],
    ['something that is no error', 'hỏng rồi', 'crashed', /hỏng rồi/],
  ])('whose parser throws %s', async (_, thrown, reason, message) => {
    const items = await read({ parse: () => Promise.reject(thrown) })
    expect(reasons(items)).toEqual([reason])
    expect((items[0] as RunItem & { kind: 'record' }).failure!.message.vi).toMatch(message)
  })

  it('that nobody knows and whose name says nothing stands as text', async () => {
    const [item] = await read({}, 'sniff', 'khong-duoi')
    expect(item).toMatchObject({ failure: { reason: 'not_text' }, record: { source: { format: 'text' } } })
  })

  it('with several documents gives a record of each, with what is known of its pages', async () => {
    const parts: Engine['parts'] = document =>
      [1, 2].map(index => ({ ...document, data: { ...document.data, part: { index, of: 2, pages: [index, index] as [number, number] } } }))
    const cache = new Cache({ folder: folder() })
    const versions = { document: 'd', record: 'r' }
    const file = path.join(folder(), 'a.txt')
    writeFileSync(file, 'chữ')
    const run = () => Array.fromAsync(runBatch([file], { engine: { ...obedient, parts }, cache, versions }))
    const items = await run()
    const records = items.map(i => (i as RunItem & { kind: 'record' }).record)
    expect(records.map(r => r.id)).toEqual([1, 2].map(n => `${records[0]!.source.sha256}#${n}`))
    const log = new RunLog({ files: [], problems: [], skipped: 0 }, extractor, {})
    for (const item of items) log.add(item)
    expect(log.finish()).toMatchObject({ counts: { files: 1, records: 2 }, files: [{ part: { index: 1 } }, { part: { index: 2 } }] })
    // the second run takes both from the cache
    expect((await run()).map(i => i.kind === 'record' && [i.cached, i.record.id])).toEqual(records.map(r => [true, r.id]))
  })

  it('says of which old encoding and of which recognition its text came', async () => {
    const items = await read({
      async parse(...args) {
        const document = await obedient.parse(...args)
        return { ...document, data: { ...document.data, legacyEncoding: 'tcvn3', ocr: { engine: 'o', confidence: 0.9 } } } as never
      },
    })
    expect(items).toMatchObject([{ record: { source: { legacyEncoding: 'tcvn3', ocr: { confidence: 0.9 } } } }])
  })

  it('whose kept document is damaged is parsed again', async () => {
    const file = path.join(folder(), 'a.txt')
    writeFileSync(file, 'chữ')
    const inner = here(obedient, DEFAULT_LIMITS)
    const reader: Reader = { ...inner, read: job => inner.read({ ...job, parsed: Buffer.from('không phải gói') }) }
    expect(await Array.fromAsync(runBatch([file], { reader }))).toMatchObject([{ record: { text: 'chữ', status: 'complete' } }])
  })
})

describe('standard input', () => {
  const broken = () =>
    new Readable({
      read() {
        this.destroy(new Error('ống vỡ'))
      },
    })
  it('that breaks is named', async () => {
    const items = await Array.fromAsync(runBatch(['-'], { engine: obedient, stdin: broken() }))
    expect(items).toMatchObject([{ kind: 'unread', failure: { reason: 'unreadable', message: { vi: expect.stringContaining('ống vỡ') } } }])
  })

  it('is opened as any other document', async () => {
    expect(await openDocument('-', { engine: obedient, stdin: Readable.from(['chữ']) })).toMatchObject({ document: { text: 'chữ' } })
  })

  it('that cannot be laid down for a process is named', async () => {
    const { TMPDIR } = process.env
    const pool = new Pool({ extractor, size: 1, entry: new URL('./obedient-worker.ts', import.meta.url) })
    process.env.TMPDIR = path.join(folder(), 'none')
    try {
      const items = await Array.fromAsync(runBatch(['-'], { reader: pool, stdin: Readable.from(['chữ']) }))
      expect(items).toMatchObject([
        { kind: 'unread', failure: { reason: 'unreadable', message: { en: expect.stringContaining('ENOENT') } } },
      ])
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = TMPDIR
      await pool.close()
    }
  })
})

describe('a run', () => {
  it('that is over before it begins reads nothing', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await read({}, 'chữ', 'a.txt', { signal: stop.signal })).toEqual([])
  })

  it('with a cache names a file that is gone', async () => {
    const missing = { files: [{ uri: 'đi-đâu.txt', path: path.join(folder(), 'none.txt') }], problems: [], skipped: 0 }
    const cache = new Cache({ folder: folder() })
    expect(await Array.fromAsync(runBatch(missing, { engine: obedient, cache }))).toMatchObject([{ kind: 'unread' }])
  })

  it('opens a document through the cache, or says why not', async () => {
    const file = path.join(folder(), 'a.txt')
    writeFileSync(file, 'chữ')
    const cache = new Cache({ folder: folder() })
    expect(await openDocument(file, { engine: obedient, cache })).toMatchObject({ document: { text: 'chữ' } })
    const inner = here(obedient, DEFAULT_LIMITS)
    const reader: Reader = { ...inner, open: async () => ({ unread: failure('changed') }) }
    expect(await openDocument(file, { reader })).toMatchObject({ document: null, failure: { reason: 'changed' } })
  })

  it('counts what could not be had apart from what is secret', () => {
    const log = new RunLog({ files: [], problems: [], skipped: 0 }, extractor, {})
    log.add({ kind: 'unread', uri: 'a', failure: failure('changed') })
    log.add({ kind: 'unread', uri: 'b', failure: failure('secret', { detail: 'MẬT' }) })
    expect(log.finish().counts.status).toMatchObject({ unread: 1, secret: 1 })
  })
})

it('of several breaches of the contract the first is named, and the others counted', () => {
  const broken = { ...sample(), status: 'done', targets: undefined } as unknown as CampaignRecord
  expect(problemOf(broken)).toMatch(/^\S+: .+ \(\+1\)$/u)
})
