import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CachedReader } from '../../src/run/cache/cached.ts'
import { pack, unpack } from '../../src/run/cache/pack.ts'
import { engine as ownEngine } from '../../src/run/engine.ts'
import { Cache, cacheFolder, DEFAULT_LIMITS, type Engine, type RunItem, runBatch, versions } from '../../src/run/index.ts'
import { folder } from './folder.ts'
import { obedient } from './obedient.ts'

const DOCUMENTS = path.join(import.meta.dirname, '../../corpus/documents')

/** An engine that counts what it is asked for. */
function counting(engine: Engine = obedient): Engine & { counts: { parse: number; extract: number } } {
  const counts = { parse: 0, extract: 0 }
  return {
    ...engine,
    counts,
    parse(...args) {
      counts.parse++
      return engine.parse(...args)
    },
    extract(...args) {
      counts.extract++
      return engine.extract(...args)
    },
  }
}

const V1 = { document: 'd1', record: 'r1' }

/** Runs over files of these contents, with the entries of earlier runs of the same test. */
function setting() {
  const root = folder()
  const cache = new Cache({ folder: folder() })
  const write = (contents: Record<string, string>) => {
    for (const [name, content] of Object.entries(contents)) writeFileSync(path.join(root, name), content)
  }
  const run = async (engine: Engine, version = V1, options: object = {}): Promise<RunItem[]> => {
    const items: RunItem[] = []
    for await (const item of runBatch([root], { engine, cache, versions: version, ...options })) items.push(item)
    return items
  }
  return { root, cache, write, run }
}

const recordsOf = (items: RunItem[]) => items.flatMap(i => (i.kind === 'record' ? [i.record] : []))
const reused = (items: RunItem[]) => items.filter(i => i.kind === 'record' && i.cached).length
const filesIn = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter(e => e.isFile())
    .map(e => path.join(e.parentPath, e.name))

describe('what was read before', () => {
  it('is not read again: the same records come, byte for byte', async () => {
    const { write, run } = setting()
    write({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'one' })
    const first = await run(obedient)
    const engine = counting()
    const second = await run(engine)
    expect(engine.counts).toEqual({ parse: 0, extract: 0 })
    expect(reused(second)).toBe(2)
    expect(JSON.stringify(recordsOf(second))).toBe(JSON.stringify(recordsOf(first)))
  })

  it('is extracted anew, and not parsed, where only the rules have changed', async () => {
    const { write, run } = setting()
    write({ 'a.txt': 'one', 'b.txt': 'two' })
    const first = await run(obedient)
    const engine = counting()
    const second = await run(engine, { ...V1, record: 'r2' })
    expect(engine.counts).toEqual({ parse: 0, extract: 2 })
    expect(recordsOf(second)).toEqual(recordsOf(first))
  })

  it.each([
    ['the parsers have changed', 'one', { document: 'd2', record: 'r2' }],
    ['the bytes have changed', 'other', V1],
  ])('is read anew where %s', async (_, content, version) => {
    const { write, run } = setting()
    write({ 'a.txt': 'one' })
    await run(obedient)
    write({ 'a.txt': content })
    const engine = counting()
    await run(engine, version)
    expect(engine.counts).toEqual({ parse: 1, extract: 1 })
  })

  it('is told with the places of this run', async () => {
    const { root, write, run } = setting()
    write({ 'a.txt': 'one', 'z.txt': 'one' })
    await run(obedient)
    write({ 'a.txt': 'two', 'b.txt': 'one' })
    const [, b] = recordsOf(await run(obedient)).map(r => r.source)
    expect(b).toMatchObject({ uri: path.join(root, 'b.txt'), fileName: 'b.txt', alsoAt: [path.join(root, 'z.txt')] })
  })

  it('counts by the way in which it was read: --include-secret, limits, the end of the name', async () => {
    const { write, run } = setting()
    write({ 'a.txt': 'one' })
    await run(obedient)
    const engine = counting()
    await run(engine, V1, { includeSecret: true })
    await run(engine, V1, { limits: { text: 5000 } })
    write({ 'a.html': 'three' })
    await run(engine)
    expect(engine.counts.extract).toBe(3)
  })

  it('keeps refusals that the bytes decide, and none that chance decides', async () => {
    const { write, run } = setting()
    write({ 'a.txt': 'parse', 'b.txt': 'bug in parse', 'c.txt': 'schema' })
    await run(obedient)
    const engine = counting()
    const items = await run(engine)
    expect(items.map(i => i.kind === 'record' && [i.failure?.reason, i.cached ?? false])).toEqual([
      ['damaged', true],
      ['crashed', false],
      ['schema', false],
    ])
  })

  it('gives the records of the real engine that a fresh reading gives, from the kept document too', async () => {
    const names = readdirSync(DOCUMENTS).filter(name => /tinh-phu-luc.*\.(?:pdf|docx)$|huong-dan.*html$|mot-cua.*txt$/.test(name))
    expect(names.length).toBeGreaterThan(3)
    const cache = new Cache({ folder: folder() })
    const read = async (version: typeof V1) => {
      const items: RunItem[] = []
      const files = names.map(name => path.join(DOCUMENTS, name))
      for await (const item of runBatch(files, { engine: counted, cache, versions: version })) items.push(item)
      return JSON.stringify(recordsOf(items))
    }
    const counted = counting(ownEngine)
    const fresh = await read(V1)
    expect(await read(V1)).toBe(fresh)
    expect(await read({ ...V1, record: 'r2' })).toBe(fresh)
    expect(counted.counts).toEqual({ parse: names.length, extract: names.length * 2 })
  })
})

describe('a document with a stamp of secrecy', () => {
  const secret: Engine = {
    ...obedient,
    async parse(...args) {
      const document = await obedient.parse(...args)
      const { position } = document.children[0]!
      return { ...document, stamps: [{ type: 'stamp', kind: 'secrecy', position } as unknown as (typeof document.stamps)[number]] }
    },
  }
  it('leaves nothing behind, whether it is read or not', async () => {
    const { cache, write, run } = setting()
    write({ 'a.txt': 'TỐI MẬT' })
    expect(await run(secret)).toMatchObject([{ kind: 'unread', failure: { reason: 'secret' } }])
    expect(await run(secret, V1, { includeSecret: true })).toMatchObject([{ kind: 'record', record: { text: 'TỐI MẬT' } }])
    expect((await cache.state()).entries).toEqual({ record: { count: 0, bytes: 0 }, document: { count: 0, bytes: 0 } })
  })
})

describe('the cache', () => {
  it('takes damaged entries for none, and replaces them', async () => {
    const { cache, write, run } = setting()
    write({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' })
    const first = await run(obedient)
    const entries = filesIn(cache.folder).filter(f => f.includes('/record/'))
    expect(entries).toHaveLength(3)
    truncateSync(entries[0]!, statSync(entries[0]!).size - 3)
    writeFileSync(entries[1]!, '')
    const bytes = readFileSync(entries[2]!)
    bytes[bytes.length >> 1]! ^= 0xff
    writeFileSync(entries[2]!, bytes)
    const second = await run(obedient)
    expect(reused(second)).toBe(0)
    expect(recordsOf(second)).toEqual(recordsOf(first))
    expect(reused(await run(obedient))).toBe(3)
  })

  it('does not stand in the way where it cannot be written, or read', async () => {
    const root = folder()
    writeFileSync(path.join(root, 'a.txt'), 'one')
    const inTheWay = path.join(folder(), 'a file')
    writeFileSync(inTheWay, '')
    for (const place of [inTheWay, path.join(inTheWay, 'below')]) {
      const items: RunItem[] = []
      const options = { engine: obedient, cache: new Cache({ folder: place }), versions: V1 }
      for await (const item of runBatch([root], options)) items.push(item)
      expect(items).toMatchObject([{ kind: 'record', record: { status: 'complete' } }])
    }
  })

  it('keeps its limit: what was not asked for longest goes first', async () => {
    const cache = new Cache({ folder: folder(), limit: 100_000 })
    const keys = Array.from({ length: 12 }, (_, i) => String(i).padStart(64, '0'))
    for (const [i, key] of keys.entries()) {
      await cache.put('record', key, Buffer.alloc(5000, i))
      const [file] = filesIn(cache.folder).filter(f => f.includes(key))
      utimesSync(file!, 1_700_000_000 + i, 1_700_000_000 + i)
    }
    // a look at the oldest makes it young
    await cache.get('record', keys[0]!)
    expect(await cache.trim(30_000)).toBeGreaterThan(0)
    const left = keys.filter(key => filesIn(cache.folder).some(f => f.includes(key)))
    expect(left).toEqual([keys[0], ...keys.slice(-4)])
    expect((await cache.state()).entries.record.bytes).toBeLessThanOrEqual(30_000)
  })

  it('trims itself while a run fills it, and takes no entry of a quarter of its size', async () => {
    const cache = new Cache({ folder: folder(), limit: 40_000 })
    await cache.put('document', 'f'.repeat(64), Buffer.alloc(20_000))
    expect((await cache.state()).entries.document.count).toBe(0)
    for (let i = 0; i < 40; i++) await cache.put('record', String(i).padStart(64, 'a'), Buffer.alloc(4000))
    expect((await cache.state()).entries.record.bytes).toBeLessThanOrEqual(50_000)
  })

  it('removes what a process that was ended left half written, after a day, and counts no folder as an entry', async () => {
    const cache = new Cache({ folder: folder(), limit: 100_000 })
    const keys = ['a', 'b'].map(letter => letter.repeat(64))
    for (const key of keys) await cache.put('record', key, Buffer.alloc(5000))
    const files = filesIn(cache.folder).sort()
    const [old, fresh] = ['old.part', 'fresh.part'].map(name => path.join(path.dirname(files[0]!), name))
    for (const file of [old!, fresh!]) writeFileSync(file, 'x')
    utimesSync(old!, 1_700_000_000, 1_700_000_000)
    mkdirSync(path.join(path.dirname(files[0]!), 'folder.zst'))
    // of two that are of the same age the one with the smaller name goes
    for (const file of files) utimesSync(file, 1_700_000_000, 1_700_000_000)
    expect((await cache.state()).entries.record).toEqual({ count: 2, bytes: 10_000 })
    expect(filesIn(cache.folder)).toContain(fresh)
    expect(filesIn(cache.folder)).not.toContain(old)
    expect(await cache.trim(6000)).toBe(5000)
    expect(filesIn(cache.folder)).toContain(files[1])
  })

  it('takes no entry that is of another file', async () => {
    const { cache, write, run } = setting()
    write({ 'a.txt': 'one', 'b.txt': 'two' })
    await run(obedient)
    const [one, two] = filesIn(cache.folder).filter(f => f.includes('/record/'))
    writeFileSync(one!, readFileSync(two!))
    const items = await run(obedient)
    expect(recordsOf(items).map(r => r.text)).toEqual(['one', 'two'])
    expect(reused(items)).toBe(1)
  })

  it('asks for no more processes than a run can use, however many files are new', async () => {
    const asked: number[] = []
    const inner = { expect: (n: number) => asked.push(n), read: async () => ({}), open: async () => ({}), close: async () => {} } as never
    const reader = new CachedReader(inner, { cache: new Cache({ folder: folder() }), versions: V1, limits: DEFAULT_LIMITS })
    await reader.prepare(Array.from({ length: 200 }, (_, i) => ({ uri: '', fileName: 'a.txt', path: null, sha256: String(i), size: 1 })))
    expect(asked.at(-1)).toBe(64)
  })

  it('clears its entries and nothing else', async () => {
    const { cache, write, run } = setting()
    writeFileSync(path.join(cache.folder, 'mine.txt'), 'x')
    mkdirSync(path.join(cache.folder, 'code'))
    write({ 'a.txt': 'one' })
    await run(obedient)
    await cache.clear()
    expect(readdirSync(cache.folder).sort()).toEqual(['code', 'mine.txt'])
    expect(reused(await run(obedient))).toBe(0)
  })

  it('lies where the system keeps such things', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/thidua')
    expect(cacheFolder({ XDG_CACHE_HOME: 'not absolute' }, 'linux')).toMatch(/\.cache\/thidua$/)
    expect(cacheFolder({}, 'darwin')).toMatch(/Library\/Caches\/thidua$/)
    expect(cacheFolder({}, 'win32')).toMatch(/AppData.Local.thidua.Cache$/)
    expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toMatch(/thidua.Cache$/)
  })
})

describe('packing', () => {
  it('gives back what was packed, and refuses what is not whole', () => {
    const value = { text: 'Số: 12/KH-UBND '.repeat(500), n: [1, null] }
    const bytes = pack(value)
    expect(unpack(bytes)).toEqual(value)
    expect(() => unpack(bytes.subarray(0, -1))).toThrow()
  })
})

describe('versions', () => {
  it('are hashes, and change from documents to records to outputs', () => {
    const { document, record, outputs } = versions()
    expect(new Set([document, record, outputs]).size).toBe(3)
    for (const v of [document, record, outputs]) expect(v).toMatch(/^[0-9a-f]{64}$/)
  })
})
