import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { discover, openDocument, type RunItem, RunLog, type RunOptions, runBatch } from '../../src/run/index.ts'
import { documentFields, problemOf } from '../../src/run/validate.ts'
import { sample } from '../export/sample.ts'
import { folder } from './folder.ts'
import { extractor, obedient } from './obedient.ts'

async function run(contents: Record<string, string | Buffer>, options: RunOptions = {}): Promise<RunItem[]> {
  const root = folder()
  for (const [name, content] of Object.entries(contents)) writeFileSync(path.join(root, name), content)
  const items: RunItem[] = []
  for await (const item of runBatch([root], { engine: obedient, ...options })) items.push({ ...item, uri: path.relative(root, item.uri) })
  return items
}

const brief = (items: RunItem[]) =>
  items.map(i => [
    i.uri,
    i.kind === 'record' ? (i.failure?.reason ?? i.record.status) : i.kind === 'unread' ? i.failure.reason : 'duplicate',
  ])

describe('a run', () => {
  it('gives a record for every file, and no bad one stops the others', async () => {
    const bad = ['sniff', 'parse', 'bug in parse', 'bug in extract', 'schema', 'ungrounded']
    const items = await run(Object.fromEntries(['good', ...bad].map((text, i) => [`${i}.txt`, text])))
    expect(brief(items)).toEqual([
      ['0.txt', 'complete'],
      ['1.txt', 'not_text'],
      ['2.txt', 'damaged'],
      ['3.txt', 'crashed'],
      ['4.txt', 'crashed'],
      ['5.txt', 'schema'],
      ['6.txt', 'schema'],
    ])
    for (const item of items) expect(item.kind === 'record' && problemOf(item.record)).toBeUndefined()
  })

  it('fills a failed record with its reason and nothing else', async () => {
    const [item] = await run({ 'a.txt': 'parse' })
    const { record } = item as RunItem & { kind: 'record' }
    expect(record).toMatchObject({ status: 'failed', documentType: null, isCampaign: null, targets: [], text: '' })
    expect(new Set(Object.values(record.absences))).toEqual(new Set(['not_read']))
    expect(Object.keys(record.absences).sort()).toEqual([...documentFields].sort())
    expect(record.diagnostics).toEqual([
      {
        rule: 'read-damaged',
        severity: 'error',
        message: 'Tệp bị hỏng hoặc thiếu dữ liệu (offset 3).',
        messageEn: 'The file is damaged (offset 3).',
        evidence: [],
        help: '',
      },
    ])
  })

  it('keeps the text of a document whose extraction failed', async () => {
    const [item] = await run({ 'a.txt': 'bug in extract' })
    expect(item).toMatchObject({ kind: 'record', record: { status: 'failed', text: 'bug in extract' } })
  })

  it('makes one record of the same bytes under several names', async () => {
    const items = await run({ 'a.txt': 'same', 'b.txt': 'other', 'c.html': 'same' })
    expect(brief(items)).toEqual([
      ['a.txt', 'complete'],
      ['b.txt', 'complete'],
      ['c.html', 'duplicate'],
    ])
    const [first, second, third] = items
    expect(first).toMatchObject({ record: { source: { alsoAt: [expect.stringContaining('c.html')] } } })
    expect(second).not.toHaveProperty('record.source.alsoAt')
    expect(third).toMatchObject({ of: expect.stringContaining('a.txt'), sha256: createHash('sha256').update('same').digest('hex') })
  })

  it('keeps the order of the files, however long each takes', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${String(i).padStart(2, '0')}.txt`)
    const contents = Object.fromEntries(names.map((name, i) => [name, `${i % 3 ? 'fast' : 'slow'} ${i}`]))
    for (const concurrency of [1, 3]) expect((await run(contents, { concurrency })).map(i => i.uri)).toEqual(names)
  })

  it('gives equal records in two runs, apart from nothing', async () => {
    const contents = { 'a.txt': 'one', 'b.txt': 'parse' }
    const [once, again] = [await run(contents), await run(contents)].map(items =>
      items.map(i => i.kind === 'record' && { ...i.record, source: { ...i.record.source, uri: '' } }),
    )
    expect(again).toEqual(once)
  })

  it('turns away what is over the limit, and says both sizes', async () => {
    const contents = { 'text.txt': 'x'.repeat(3000), 'page.htm': `<${'x'.repeat(3000)}`, 'small.txt': 'x' }
    const items = await run(contents, { limits: { text: 2048 } })
    expect(brief(items).map(([, what]) => what)).toEqual(['too_large', 'complete', 'too_large'])
    const [, , text] = items as (RunItem & { kind: 'record' })[]
    expect(text!.record.source).toMatchObject({ bytes: 3000, sha256: createHash('sha256').update('x'.repeat(3000)).digest('hex') })
    const big = await run({ 'big.txt': Buffer.alloc(5 * 1024 * 1024) }, { limits: { file: 1024 * 1024 } })
    expect(big).toMatchObject([{ failure: { message: { vi: expect.stringContaining('5 MB, vượt giới hạn 1 MB') } } }])
  })

  it('names a file that is gone before it is read', async () => {
    const missing = { files: [{ uri: 'đi-đâu.txt', path: path.join(folder(), 'nope.txt') }], problems: [], skipped: 0 }
    const items: RunItem[] = []
    for await (const item of runBatch(missing, { engine: obedient })) items.push(item)
    expect(items).toMatchObject([
      { kind: 'unread', uri: 'đi-đâu.txt', failure: { reason: 'unreadable', message: { vi: expect.stringContaining('ENOENT') } } },
    ])
  })

  it('reads standard input', async () => {
    const items: RunItem[] = []
    for await (const item of runBatch(['-'], { engine: obedient, stdin: Readable.from(['từ ', 'ống']) })) items.push(item)
    expect(items).toMatchObject([{ kind: 'record', record: { text: 'từ ống', source: { uri: '-', fileName: 'stdin' } } }])
  })

  it('can be left before its end', async () => {
    for await (const item of runBatch(await discover([import.meta.dirname]), { engine: obedient })) {
      expect(item.kind).toBe('record')
      break
    }
  })
})

describe('the log of a run', () => {
  it('says what became of every file', async () => {
    const items = await run({ 'a.txt': 'one', 'b.txt': 'parse', 'c.txt': 'one', 'd.html': 'x' })
    const log = new RunLog({ files: [], problems: [{ uri: 'nope', reason: 'not_found' }], skipped: 2 }, extractor, { lang: 'vi' })
    for (const item of items) log.add(item)
    const summary = log.finish()
    expect(summary.counts).toEqual({
      files: 4,
      records: 3,
      status: { complete: 2, partial: 0, failed: 1, duplicate: 1, unread: 0, secret: 0 },
      format: { text: 3 },
      problems: 1,
      skipped: 2,
    })
    expect(summary.files.map(f => [f.path, f.status, f.reason])).toEqual([
      ['a.txt', 'complete', null],
      ['b.txt', 'failed', 'damaged'],
      ['c.txt', 'duplicate', null],
      ['d.html', 'complete', null],
    ])
    expect(summary.files[3]!.notes).toEqual(['Tên tệp có đuôi .html nhưng nội dung là Văn bản thuần; đã đọc theo nội dung.'])
    expect(Date.parse(summary.finished)).toBeGreaterThanOrEqual(Date.parse(summary.started))
  })
})

describe('the contract', () => {
  it('holds for a good record', () => expect(problemOf(sample())).toBeUndefined())

  it.each([
    ['a missing key', { ...sample(), targets: undefined }, /^targets: /],
    ['an unknown code', { ...sample(), status: 'done' }, /^status: /],
    ['a quote that does not stand at its place', { ...sample(), text: `x${sample().text}` }, /evidence does not stand in the text/],
    ['a value without evidence', { ...sample(), title: { ...sample().title, evidence: [] } }, /^title: a value without evidence/],
  ])('is broken by %s', (_, record, problem) => expect(problemOf(record)).toMatch(problem))
})

describe('one document', () => {
  it('is opened with its source, or says why not', async () => {
    const file = path.join(folder(), 'a.txt')
    writeFileSync(file, 'chữ')
    expect(await openDocument(file, { engine: obedient })).toMatchObject({
      document: { text: 'chữ' },
      source: { fileName: 'a.txt' },
      failure: null,
    })
    writeFileSync(file, 'parse')
    expect(await openDocument(file, { engine: obedient })).toMatchObject({ document: null, failure: { reason: 'damaged' } })
    expect(await openDocument(`${file}.nope`, { engine: obedient })).toMatchObject({ source: null, failure: { reason: 'unreadable' } })
  })
})
