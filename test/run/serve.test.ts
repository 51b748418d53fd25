/** What a reading process does, without a process: its channel is the test's own. */
import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { unpack } from '../../src/run/cache/pack.ts'
import type { Engine } from '../../src/run/engine.ts'
import type { FileReading } from '../../src/run/file.ts'
import { DEFAULT_LIMITS } from '../../src/run/limits.ts'
import { OUT_OF_MEMORY } from '../../src/run/pool/ending.ts'
import { lastWords } from '../../src/run/pool/last-words.ts'
import type { FromChild, ToChild } from '../../src/run/pool/protocol.ts'
import { type Channel, serve } from '../../src/run/pool/serve.ts'
import { readPath } from '../../src/run/read.ts'
import { folder } from './folder.ts'
import { obedient } from './obedient.ts'

const GB = 1024 ** 3

/** A parent that sends jobs and keeps what it hears. */
function parent(engine: Engine = obedient) {
  const heard: FromChild[] = []
  const exits: unknown[] = []
  const events = new EventEmitter()
  const channel = Object.assign(events, {
    send: (message: FromChild, done: () => void) => {
      heard.push(message)
      done()
      return true
    },
    exit: (code?: number) => exits.push(code),
  })
  serve(engine, channel as unknown as Channel)
  return {
    exits,
    /** Sends a file with this text; gives all that was said until it was answered. */
    async ask(text: string, task: ToChild['task'] = 'read', more: Partial<ToChild['job']> = {}): Promise<FromChild[]> {
      heard.length = 0
      const file = path.join(folder(), 'a.txt')
      writeFileSync(file, text)
      const { sha256, size } = await readPath(file, 0)
      const job = { uri: file, fileName: 'a.txt', path: file, sha256, size, ...more }
      events.emit('message', { task, job, limits: { ...DEFAULT_LIMITS, memory: 64 * GB }, lanes: 2 } satisfies ToChild)
      await vi.waitFor(() => expect(['done', 'packed']).toContain(heard.at(-1)?.kind), { timeout: 30_000 })
      return [...heard]
    },
    leave: () => events.emit('disconnect'),
  }
}

describe('a reading process', () => {
  it('says that the job has come, what the bytes are, and what it read', async () => {
    const { ask } = parent()
    const said = await ask('chữ')
    expect(said.map(m => m.kind)).toEqual(['started', 'sniffed', 'done'])
    expect(said[1]).toEqual({ kind: 'sniffed', format: 'text', mediaType: 'text/plain' })
    expect(said[2]).toMatchObject({ answer: { record: { text: 'chữ', status: 'complete' } }, memory: expect.any(Number) })
    // the watch over it was begun with the first file, and stays
    expect((await ask('khác')).map(m => m.kind)).toEqual(['started', 'sniffed', 'done'])
  })

  it('gives a document alone where it is asked for', async () => {
    expect((await parent().ask('chữ', 'open')).at(-1)).toMatchObject({ kind: 'done', answer: { document: { text: 'chữ' }, failure: null } })
  })

  it('tells each page of a scan, and reads as many side by side as it may', async () => {
    const { ask } = parent()
    expect((await ask('pages')).filter(m => m.kind === 'page')).toHaveLength(5)
    expect((await ask('lanes')).at(-1)).toMatchObject({ answer: { record: { text: '2' } } })
  })

  it('packs a reading that is kept, with the document where that is asked for', async () => {
    const { ask } = parent()
    const kept = (await ask('chữ', 'read', { keep: true })).at(-1) as FromChild & { kind: 'packed' }
    expect((unpack(Buffer.from(kept.answer, 'base64')) as FileReading).record.text).toBe('chữ')
    expect(unpack(Buffer.from(kept.parsed!, 'base64'))).toMatchObject({ text: 'chữ' })
    // the document that was kept comes with the job: it is not parsed again
    const again = (await ask('chữ', 'read', { keep: false, parsed: kept.parsed! })).at(-1) as FromChild & { kind: 'packed' }
    expect((unpack(Buffer.from(again.answer, 'base64')) as FileReading).record.text).toBe('chữ')
    expect(again).not.toHaveProperty('parsed')
  })

  it('packs no refusal', async () => {
    const { ask } = parent()
    const changed = await ask('chữ', 'read', { keep: true, sha256: '0'.repeat(64) })
    expect(changed.at(-1)).toMatchObject({ kind: 'done', answer: { unread: { reason: 'changed' } } })
  })

  it('ends when its parent has gone', () => {
    const { leave, exits } = parent()
    leave()
    expect(exits).toHaveLength(1)
  })
})

describe('the watch over a reading process', () => {
  afterEach(() => vi.restoreAllMocks())

  it('lets it go on while its parent lives and its memory is within the limit', () => {
    expect(lastWords(process.ppid, 64 * GB)).toBeUndefined()
  })

  it('ends it with a word where it holds too much', () => expect(lastWords(process.ppid, 1)).toBe(`${OUT_OF_MEMORY}\n`))

  it.each([
    ['another process is its parent', () => process.ppid + 1, undefined, ''],
    ['there is no such process', () => process.ppid, 'ESRCH', ''],
    ['the parent is another user’s', () => process.ppid, 'EPERM', undefined],
  ])('of which %s', (_, of, code, words) => {
    if (code)
      vi.spyOn(process, 'kill').mockImplementation(() => {
        throw Object.assign(new Error(code), { code })
      })
    expect(lastWords(of(), 64 * GB)).toBe(words)
  })
})
