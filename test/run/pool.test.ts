import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { discover, Pool, type PoolOptions, type RunItem, type RunOptions, runBatch } from '../../src/run/index.ts'
import { memoryOf } from '../../src/run/pool/memory.ts'
import { problemOf } from '../../src/run/validate.ts'
import { folder } from './folder.ts'
import { extractor } from './obedient.ts'

const MB = 1024 * 1024
const entry = new URL('./obedient-worker.ts', import.meta.url)

function poolOf(options: Partial<PoolOptions> = {}): Pool {
  const pool = new Pool({ extractor, entry, size: 2, ...options })
  onTestFinished(() => pool.close())
  return pool
}

async function run(contents: readonly string[], pool: Pool, options: RunOptions = {}): Promise<RunItem[]> {
  const root = folder()
  for (const [i, text] of contents.entries()) writeFileSync(path.join(root, `${String(i).padStart(3, '0')}.txt`), text)
  const items: RunItem[] = []
  for await (const item of runBatch([root], { reader: pool, concurrency: 2, ...options })) items.push(item)
  return items
}

const outcome = (item: RunItem) =>
  item.kind === 'record' ? (item.failure?.reason ?? item.record.status) : item.kind === 'unread' ? item.failure.reason : item.kind
const textOf = (item: RunItem) => (item.kind === 'record' ? item.record.text : undefined)
const messageOf = (item: RunItem) => (item.kind === 'record' ? item.failure?.message.vi : undefined)

/** True once a process is gone, or is no more than its exit code. */
async function isGone(pid: number, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await new Promise(done => setTimeout(done, 50))) {
    try {
      process.kill(pid, 0)
      if (memoryOf(pid)?.now === 0) return true
    } catch {
      return true
    }
  }
  return false
}

describe('a pool of processes', () => {
  it('reads in processes of its own, one after the other in each', async () => {
    const pool = poolOf()
    const items = await run(
      Array.from({ length: 8 }, (_, i) => `process${' '.repeat(i)}`),
      pool,
    )
    const pids = new Set(items.map(textOf))
    expect(items.map(outcome)).toEqual(new Array(8).fill('complete'))
    expect(pids.size).toBeLessThanOrEqual(2)
    expect(pids).not.toContain(String(process.pid))
    expect(pool.stats.started).toBeLessThanOrEqual(2)
  })

  it('gives a scan that is read alone the cores that have nothing to do', async () => {
    const alone = await run(['lanes'], poolOf({ size: 3 }), { concurrency: 3 })
    expect(alone.map(textOf)).toEqual(['3'])
    const together = await run(['slow', 'slow', 'lanes'], poolOf({ size: 1 }), { concurrency: 3 })
    expect(together.map(textOf).at(-1)).toBe('1')
  })

  it('gives the items that a run in this process gives', async () => {
    const contents = ['good', 'sniff', 'parse', 'cells', 'bug in parse', 'bug in extract', 'schema', 'ungrounded', '<p>', 'good']
    const items = await run(contents, poolOf())
    expect(items.map(outcome)).toEqual([
      'complete',
      'not_text',
      'damaged',
      'too_large',
      'crashed',
      'crashed',
      'schema',
      'schema',
      'complete',
      'duplicate',
    ])
    expect(messageOf(items[3]!)).toBe('Nội dung tệp vượt giới hạn: số ô bảng 250.000 (tối đa 200.000).')
  })

  it('keeps the order, however long each takes', async () => {
    const contents = Array.from({ length: 12 }, (_, i) => `${i % 3 ? 'fast' : 'slow'} ${i}`)
    expect((await run(contents, poolOf())).map(textOf)).toEqual(contents)
  })

  it('carries a record of twenty megabytes', async () => {
    const [item] = await run(['twenty MB'], poolOf())
    expect(textOf(item!)).toHaveLength(20 * MB - 1)
  })

  it('replaces a process after so many files', async () => {
    const pool = poolOf({ size: 1, recycleAfter: 3 })
    const items = await run(
      Array.from({ length: 7 }, (_, i) => `process${' '.repeat(i)}`),
      pool,
      { concurrency: 1 },
    )
    expect(new Set(items.map(textOf)).size).toBe(3)
    expect(pool.stats.started).toBe(3)
  })

  it('reads standard input, and leaves no file of it', async () => {
    const { TMPDIR } = process.env
    const temporary = folder()
    process.env.TMPDIR = temporary
    onTestFinished(() => {
      if (TMPDIR === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = TMPDIR
    })
    const items: RunItem[] = []
    for await (const item of runBatch(['-'], { reader: poolOf(), stdin: Readable.from(['từ ', 'ống']) })) items.push(item)
    expect(items).toMatchObject([{ kind: 'record', record: { text: 'từ ống', source: { uri: '-', fileName: 'stdin', bytes: 10 } } }])
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('one bad document costs one document', () => {
  const dead = (item: RunItem) => item.kind === 'record' && problemOf(item.record) === undefined && item.record.status === 'failed'

  it.each([
    ['a loop', 'loop', 'timeout', 'Đọc tệp quá lâu nên đã dừng (giới hạn 1,5 giây).'],
    ['a promise that is never kept', 'wait', 'timeout', 'Đọc tệp quá lâu nên đã dừng (giới hạn 1,5 giây).'],
    ['an exit', 'exit', 'crashed', 'Lỗi của chương trình khi đọc tệp (exit code 3).'],
    ['a signal', 'die', 'crashed', 'Lỗi của chương trình khi đọc tệp (SIGTERM).'],
    ['an exception that nobody awaits', 'throw', 'crashed', 'Lỗi của chương trình khi đọc tệp (exit code 1).'],
  ])('%s', async (_, order, reason, message) => {
    const items = await run(['good', order, 'better', 'best'], poolOf({ limits: { time: 1500 } }))
    expect(items.map(outcome)).toEqual(['complete', reason, 'complete', 'complete'])
    expect(messageOf(items[1]!)).toBe(message)
    expect(items.filter(dead)).toHaveLength(1)
  })

  it.each(['buffers', 'objects'])('memory without end: %s', async order => {
    const pool = poolOf({ limits: { memory: 320 * MB } })
    const items = await run(['good', order, 'better'], pool)
    expect(items.map(outcome)).toEqual(['complete', 'memory', 'complete'])
    expect(messageOf(items[1]!)).toBe('Đọc tệp cần quá nhiều bộ nhớ nên đã dừng (giới hạn 320 MB).')
    if (process.platform === 'linux') expect(pool.stats.peak).toBeGreaterThan(100 * MB)
    expect(pool.stats.peak).toBeLessThan(640 * MB)
  })

  it('every second document', async () => {
    const contents = Array.from({ length: 10 }, (_, i) => (i % 2 ? `exit${' '.repeat(i)}` : `good ${i}`))
    expect((await run(contents, poolOf())).map(outcome)).toEqual(contents.map(text => (text.startsWith('exit') ? 'crashed' : 'complete')))
  })

  it('names the format that was seen before it died', async () => {
    const [item] = await run(['<exit'], poolOf())
    expect(item).toMatchObject({ record: { source: { format: 'html', bytes: 5 }, status: 'failed' } })
  })

  it('an idle process that is killed costs none', async () => {
    const pool = poolOf({ size: 1 })
    await run(['good'], pool, { concurrency: 1 })
    const [pid] = pool.pids
    process.kill(pid!, 'SIGKILL')
    expect((await run(['better'], pool, { concurrency: 1 })).map(outcome)).toEqual(['complete'])
    expect(pool.stats.started).toBe(2)
  })

  it('a process that cannot start is tried again, then named', async () => {
    const pool = poolOf({ entry: new URL('./no-such-worker.ts', import.meta.url), size: 1 })
    expect((await run(['good'], pool, { concurrency: 1 })).map(outcome)).toEqual(['crashed'])
    expect(pool.stats.started).toBe(3)
  })

  it('of a process that could not even be made, the document is named by the bytes and the word of the system', async () => {
    const { execPath } = process
    process.execPath = path.join(folder(), 'no-node')
    onTestFinished(() => {
      process.execPath = execPath
    })
    const file = path.join(folder(), 'khong-duoi')
    writeFileSync(file, 'good')
    const pool = poolOf({ size: 1 })
    const reading = runBatch([file], { reader: pool })
    const [item] = await Array.fromAsync(reading)
    expect(item).toMatchObject({ record: { status: 'failed', source: { format: 'text', bytes: 4 } } })
    expect(messageOf(item!)).toBe('Lỗi của chương trình khi đọc tệp (ENOENT).')
    expect(pool.pids).toEqual([])
  })

  it('a scan has its time for each page', async () => {
    const items = await run(['pages'], poolOf({ limits: { time: 700, pageTime: 700 } }))
    expect(items.map(outcome)).toEqual(['complete'])
    const limited = await run(['pages'], poolOf({ limits: { time: 700, pageTime: 700, scanTime: 1000 } }))
    expect(limited.map(messageOf)).toEqual(['Đọc tệp quá lâu nên đã dừng (giới hạn 1 giây).'])
  })
})

describe('what a document may make its process do', () => {
  it('is to read: not to write, to start programs, to see the environment', async () => {
    process.env.THIDUA_TEST_TOKEN = 'secret'
    onTestFinished(() => void delete process.env.THIDUA_TEST_TOKEN)
    const [write, spawned, environment] = (await run(['write', 'spawn', 'environment'], poolOf())).map(textOf)
    expect(write).toBe('ERR_ACCESS_DENIED')
    expect(existsSync(path.join(tmpdir(), 'thidua-written'))).toBe(false)
    expect(spawned).toBe('ERR_ACCESS_DENIED')
    expect(JSON.parse(environment!)).toEqual(['TZ'])
  })

  it.skipIf(Number(process.versions.node.split('.')[0]) < 25)(
    'not to open connections (skipped on Node 24, which has no permission for them)',
    async () => {
      expect((await run(['connect'], poolOf())).map(textOf)).toEqual(['ERR_ACCESS_DENIED'])
    },
  )
})

describe('the end of a pool', () => {
  it('is the end of its processes, also of those that are in work', async () => {
    const pool = poolOf()
    const root = folder()
    for (const order of ['loop', 'wait']) writeFileSync(path.join(root, `${order}.txt`), order)
    const first = runBatch(await discover([root]), { reader: pool }).next()
    await new Promise(done => setTimeout(done, 1500))
    const { pids } = pool
    expect(pids).toHaveLength(2)
    await pool.close()
    await first
    for (const pid of pids) expect(await isGone(pid, 1000)).toBe(true)
    expect(pool.pids).toEqual([])
  })

  it('comes with the end of a run, also when it is left', async () => {
    const root = folder()
    for (let i = 0; i < 6; i++) writeFileSync(path.join(root, `${i}.txt`), `process${' '.repeat(i)}`)
    for await (const item of runBatch([root])) {
      expect(item.kind).toBe('record')
      break
    }
    // the handle of a child that has ended is let go a little later
    await expect.poll(() => process.getActiveResourcesInfo(), { timeout: 10_000 }).not.toContain('ProcessWrap')
  })

  it('comes with the parent, even where that is killed and the child is in a loop', async () => {
    const file = path.join(folder(), 'a.txt')
    writeFileSync(file, 'loop')
    const parent = spawn(process.execPath, [fileURLToPath(new URL('./abandoning-parent.ts', import.meta.url)), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [pid] = await new Promise<number[]>(done =>
      parent.stdout.once('data', chunk => done(String(chunk).trim().split(',').map(Number))),
    )
    expect(await isGone(pid!, 200)).toBe(false)
    parent.kill('SIGKILL')
    // on a busy machine the watchdog has to wait for its turn
    expect(await isGone(pid!, 30_000)).toBe(true)
  })
})
