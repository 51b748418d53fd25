/** `thidua serve` and the commands of the queue over a database, in the process of the test. */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { inside } from './inside.ts'

let postgres: Postgres
let db: string[]
let url: string
const root = mkdtempSync(path.join(tmpdir(), 'thidua-serve-'))
beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.database('serve')
  db = ['--db', url]
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  rmSync(root, { recursive: true, force: true })
})

/** A server of somebody else's, once it listens. */
async function listening(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: async () => void (await new Promise(done => server.close(done))) }
}

/** Serves until it has said where; gives what it said once it has been told to end. */
async function served(...args: string[]): Promise<{ answer: Response; ended: Awaited<ReturnType<typeof inside>> }> {
  const { port, close } = await listening()
  await close()
  const before = process.listeners('SIGHUP')
  const running = inside(['serve', '--port', String(port), ...db, ...args])
  // the database of the test listens too, and is not to end
  const own = () => process.listeners('SIGHUP').find(listener => !before.includes(listener))
  await expect.poll(own).toBeDefined()
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`)
  own()!('SIGHUP')
  return { answer, ended: await running }
}

describe('thidua serve', () => {
  test('says what it brought up to date, where the pages are, and that it ends', async () => {
    const { answer, ended } = await served()
    expect(answer.status).toBe(200)
    expect(ended.code).toBe(0)
    expect(ended.out).toMatch(/^Trang web: http:\/\/127\.0\.0\.1:\d+\n/u)
    expect(ended.err).toMatch(/^Đã nâng cấp kho dữ liệu: .+\nĐang dừng…\n$/u)
  })

  test('answers to the names that it is given, and no other', async () => {
    const { answer, ended } = await served('--name', 'Thidua.Tinh.example', '--https', '--lang', 'en')
    expect(answer.status).toBe(421)
    expect(ended.err).toBe('Ending…\n')
  })

  test.each([
    ['open to others without accounts', ['--host', '0.0.0.0', '--port', '0'], /mở ra 0\.0\.0\.0 thì phải có tài khoản/],
    ['a port that there is not', ['--port', '70000'], /giá trị "70000" không hợp lệ/],
    ['a database that does not answer', ['--port', '0', '--db', 'postgresql://127.0.0.1:9/none'], /ECONNREFUSED/],
  ])('turns away %s: exit code 2', async (_, args, message) => {
    const { code, out, err } = await inside(['serve', ...db, ...args])
    expect(err).toMatch(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('names a port that another program has', async () => {
    const { port, close } = await listening()
    const { code, err } = await inside(['serve', '--port', String(port), ...db])
    await close()
    expect([code, err]).toEqual([2, `Lỗi: cổng ${port} đang được chương trình khác dùng\n`])
  })
})

describe('the queue', () => {
  test('at a terminal, how many files were found is told as they are', async () => {
    for (const n of [1, 2, 3]) writeFileSync(path.join(root, `${n}.txt`), `kế hoạch ${n}`)
    const { code, out, err } = await inside(['submit', root, path.join(root, 'none'), '--lang', 'en', ...db], { terminal: true })
    expect({ code, out }).toEqual({ code: 1, out: '3 files, 3 of them new or changed and queued.\n' })
    expect(err).toContain('not found')
    expect(err).toContain('\r3')
  })

  test('what another version has read is queued again, and nothing else is asked for', async () => {
    expect(await inside(['submit', '--stale', ...db])).toEqual({ code: 0, out: '0 tệp được đưa vào hàng đợi để đọc lại.\n', err: '' })
  })

  test('failures are listed up to twenty, all of them as JSON', async () => {
    const store = await openStore({ url })
    const places = Array.from({ length: 22 }, (_, i) => `file:///kho/${String(i).padStart(2, '0')}.pdf`)
    await store.submissions.transaction(async tx => {
      await store.submissions.add(
        tx,
        places.map(place => ({ place, uri: place, mark: '1' })),
      )
      const failed = { vi: 'tệp hỏng', en: 'the file is damaged' }
      await store.submissions.settle(
        tx,
        places.map(place => ({ place, outcome: { file: null, reading: { failed }, extractorVersion: '0' } })),
      )
    })
    await store.close()
    const { out } = await inside(['status', '--lang', 'en', ...db])
    expect(out).toMatch(/Could not be read\s*│\s*22 │/u)
    expect(out.match(/: the file is damaged$/gmu)).toHaveLength(20)
    expect(out).toContain('There are more: add --json to see all.')
    const { failed } = JSON.parse((await inside(['status', '--json', ...db])).out)
    expect(failed.map((f: { place: string }) => f.place)).toEqual(places)
    expect((await inside(['retry', '--lang', 'en', ...db])).out).toBe('22 files are queued once more.\n')
  })

  test.each([
    [['submit', '--priority', 'cao', 'x']],
    [['worker', '--concurrency', '1000']],
    [['worker', '--metrics-port', 'x']],
    [['submit']],
    [['submit', 's3://kho/ke-hoach']],
  ])('%j is used wrongly: exit code 2', async args => {
    const { code, out, err } = await inside([...args, ...db])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^Lỗi: /u)
  })

  test('the database is that of DATABASE_URL where none is named', async () => {
    const before = process.env.DATABASE_URL
    process.env.DATABASE_URL = url
    try {
      expect((await inside(['status'])).out).toContain('Trạng thái')
      expect((await inside(['admin', 'user', 'list'])).code).toBe(0)
      process.env.DATABASE_URL = ''
      expect(await inside(['status'])).toMatchObject({ code: 2, err: expect.stringContaining('cần --db') })
    } finally {
      if (before === undefined) delete process.env.DATABASE_URL
      else process.env.DATABASE_URL = before
    }
  })
})
