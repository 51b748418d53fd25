/** What goes wrong around a run: killed processes, full disks, folders that take no writing, files that change. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Pool, type RunItem, runBatch } from '../../src/run/index.ts'
import { DEFAULT_LIMITS } from '../../src/run/limits.ts'
import { here, type Reader } from '../../src/run/reader.ts'
import { thidua } from '../cli/spawn.ts'
import { folder } from './folder.ts'
import { ended, kill, look, type Places, start } from './kills.ts'
import { extractor, obedient } from './obedient.ts'
import { writePlans } from './plans.ts'

const places = (count: number): Places => {
  const root = folder()
  const input = path.join(root, 'in')
  writePlans(input, count)
  return { input, out: path.join(root, 'out'), cache: path.join(root, 'cache') }
}

describe('a run that is killed', () => {
  // before the first file, with it, and behind it; the full count is in test/full/kills.test.ts
  it.each([-300, 60, 700])('goes on, %i ms from its first file', { timeout: 120_000 }, async moment => {
    const at = places(30)
    const { orphans } = await kill(at, moment)
    expect(orphans).toEqual([])
    // either nothing, or all of it
    const finished = existsSync(path.join(at.out, 'run.json'))
    if (finished) expect(look(at).wrong).toEqual([])
    await ended(start(at))
    const { wrong, files, cached } = look(at)
    expect(wrong).toEqual([])
    expect(files).toHaveLength(30)
    // a machine so fast that nothing was left has nothing to go on with
    if (moment > 200 && !finished) expect(cached).toBeGreaterThan(0)
  })

  it('says so where the user stops it, leaves no halves, and goes on the next time', { timeout: 120_000 }, async () => {
    const at = places(40)
    const child = start(at)
    let said = ''
    child.stderr!.on('data', chunk => (said += chunk))
    const over = ended(child)
    await new Promise<void>(done => child.stderr!.once('data', () => done()))
    child.kill('SIGINT')
    expect(await over).toBe(2)
    expect(said).toContain('Chạy lại lệnh này để đọc tiếp')
    expect(readdirSync(at.out)).toEqual([])
    await ended(start(at))
    const { wrong, cached } = look(at)
    expect(wrong).toEqual([])
    expect(cached).toBeGreaterThan(0)
  })
})

describe('processes that are killed while they read', () => {
  it('cost the documents that they had, by name, and no other', { timeout: 120_000 }, async () => {
    const root = folder()
    for (let i = 0; i < 60; i++) writeFileSync(path.join(root, `${String(i).padStart(2, '0')}.txt`), `slow ${i}`)
    const pool = new Pool({ extractor, entry: new URL('./obedient-worker.ts', import.meta.url), size: 2 })
    onTestFinished(() => pool.close())
    let kills = 0
    const killing = setInterval(() => {
      const pid = pool.pids[kills % 2]
      if (pid !== undefined && kills < 5) {
        kills++
        process.kill(pid, 'SIGKILL')
      }
    }, 170)
    const items: RunItem[] = []
    for await (const item of runBatch([root], { reader: pool, concurrency: 2 })) items.push(item)
    clearInterval(killing)
    expect(items.map(i => path.basename(i.uri))).toEqual(readdirSync(root).sort())
    const outcomes = items.map(i => (i.kind === 'record' ? (i.failure?.reason ?? i.record.status) : i.kind))
    const crashed = outcomes.filter(o => o === 'crashed').length
    expect(kills).toBe(5)
    expect(crashed).toBeLessThanOrEqual(kills)
    expect(outcomes.filter(o => o === 'complete')).toHaveLength(60 - crashed)
    for (const item of items)
      if (item.kind === 'record' && item.failure) expect(item.failure.message.vi).toBe('Lỗi của chương trình khi đọc tệp (SIGKILL).')
  })
})

describe('outputs that cannot be written', () => {
  /** Answers every write to a file as a full disk does, once so many bytes are written. */
  const fullDisk = (bytes: number): string => {
    const shim = path.join(folder(), 'full-disk.mjs')
    writeFileSync(
      shim,
      `import { open } from 'node:fs/promises'
      const handle = await open(new URL(import.meta.url))
      const proto = Object.getPrototypeOf(handle)
      await handle.close()
      let left = ${bytes}
      for (const name of ['write', 'writeFile']) {
        const real = proto[name]
        proto[name] = async function (data, ...rest) {
          left -= Buffer.byteLength(data)
          if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
          return real.call(this, data, ...rest)
        }
      }`,
    )
    return shim
  }

  it.each([0, 60_000])('a disk that is full after %i bytes is named, and what stood there stands', { timeout: 120_000 }, async bytes => {
    const at = places(12)
    const args = ['extract', at.input, '-o', at.out, '--no-cache']
    expect((await thidua(args)).code).toBe(1)
    const before = readdirSync(at.out).map(name => [name, readFileSync(path.join(at.out, name), 'base64')])
    const { code, err } = await thidua(args, { node: ['--import', fullDisk(bytes)] })
    expect(code).toBe(2)
    expect(err).toMatch(/Lỗi: không ghi được .*out \(ENOSPC\)/)
    expect(err).not.toContain('    at ')
    expect(readdirSync(at.out).map(name => [name, readFileSync(path.join(at.out, name), 'base64')])).toEqual(before)
  })

  it('a folder that takes no writing is named; a cache that takes none is done without', { timeout: 120_000 }, async () => {
    const at = places(3)
    // nobody may make folders there, an administrator neither
    const { code, err } = await thidua(['extract', at.input, '-o', '/proc/thidua-out', '--no-cache'])
    expect([code, err]).toEqual([2, expect.stringContaining('không ghi được /proc/thidua-out')])
    expect((await thidua(['extract', at.input, '-o', at.out, '--cache', '/proc/thidua-cache'])).code).toBe(0)
    expect(look(at).wrong).toEqual([])
  })
})

describe('files that change while a run is under way', () => {
  /** Does something to the files before the one with this name is read. */
  async function run(name: string, act: (file: string) => void): Promise<Record<string, string>> {
    const root = folder()
    for (const n of ['a', 'b', 'c']) writeFileSync(path.join(root, `${n}.txt`), n)
    const inner = here(obedient, DEFAULT_LIMITS)
    const reader: Reader = {
      ...inner,
      read: async job => {
        if (job.fileName === name) act(job.path!)
        return inner.read(job)
      },
    }
    const out: Record<string, string> = {}
    for await (const item of runBatch([root], { reader })) {
      const outcome = item.kind === 'unread' ? item.failure.reason : item.kind === 'record' ? item.record.status : item.kind
      out[path.basename(item.uri)] = outcome
    }
    return out
  }

  it.each([
    ['changed', 'changed', (file: string) => writeFileSync(file, 'something else')],
    ['longer', 'changed', (file: string) => writeFileSync(file, 'b and more')],
    ['empty', 'changed', (file: string) => writeFileSync(file, '')],
    ['gone', 'unreadable', (file: string) => rmSync(file)],
  ])('one that is %s is named, the others are read', async (_, reason, act) => {
    expect(await run('b.txt', act)).toEqual({ 'a.txt': 'complete', 'b.txt': reason, 'c.txt': 'complete' })
  })
})

describe('a run that is told to end', () => {
  it('gives nothing more, and ends its processes', async () => {
    const root = folder()
    for (let i = 0; i < 30; i++) writeFileSync(path.join(root, `${i}.txt`), `slow ${i}`)
    const stop = new AbortController()
    const seen: string[] = []
    const options = { engine: obedient, signal: stop.signal, onProgress: ({ uri }: { uri: string }) => seen.push(uri) }
    let items = 0
    for await (const _ of runBatch([root], options)) if (++items === 3) stop.abort()
    expect(items).toBe(3)
    expect(seen.length).toBeGreaterThanOrEqual(3)
    expect(seen.length).toBeLessThan(30)
  })
  it('says how far it is', async () => {
    const root = folder()
    for (let i = 0; i < 5; i++) writeFileSync(path.join(root, `${i}.txt`), `text ${i}`)
    const seen: [number, number][] = []
    const onProgress = ({ done, total }: { done: number; total: number }) => seen.push([done, total])
    for await (const _ of runBatch([root], { engine: obedient, onProgress }));
    expect(seen).toEqual([1, 2, 3, 4, 5].map(n => [n, 5]))
  })
})
