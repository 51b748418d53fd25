/** The queue as its users meet it: commands over a real PostgreSQL. */
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { EXTRACTOR } from '../../src/extract/index.ts'
import { again, openQueue, submit, Worker } from '../../src/queue/index.ts'
import { engine } from '../../src/run/engine.ts'
import { DEFAULT_LIMITS, runBatch } from '../../src/run/index.ts'
import { here } from '../../src/run/reader.ts'
import { openStore } from '../../src/store/index.ts'
import { type Postgres, startPostgres } from '../helpers/postgres.ts'
import { finish, folderOf, planOf } from './folder.ts'
import { outcomesOf } from './outcomes.ts'

let postgres: Postgres
let folder = ''
beforeAll(async () => {
  postgres = await startPostgres()
  folder = await folderOf(8)
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

describe('on the command line', () => {
  let url = ''
  beforeAll(async () => {
    url = await postgres.database('commands')
  })

  test('what is submitted twice is queued once, read, and its record is the one of a single machine', async () => {
    expect((await finish(['submit', folder, '--db', url])).out).toContain('9 tệp, 9 tệp mới')
    expect((await finish(['submit', folder, '--db', url])).out).toContain('9 tệp, 0 tệp mới')
    const worked = await finish(['worker', '--db', url, '--until-empty', '--concurrency', '2'])
    expect(worked.code, worked.err).toBe(0)
    expect(await outcomesOf(url)).toEqual({ places: 9, open: 0, records: 8, failures: 1, wrong: [] })

    const stored = await query<{ record: string }>(url, `select record::text from records order by document_id`)
    const single: string[] = []
    for await (const item of runBatch([folder]))
      if (item.kind === 'record' && item.record.status !== 'failed') single.push(JSON.stringify(item.record))
    const read = stored.map(s => s.record).filter(r => (JSON.parse(r) as CampaignRecord).status !== 'failed')
    expect(read.sort()).toEqual(single.sort())
  })

  test('the log has a line of JSON a document, and the status names what failed', async () => {
    const { out } = await finish(['status', '--db', url])
    expect(out).toMatch(/Đã đọc\s*│\s*8/u)
    expect(out).toContain('damaged.pdf')
    const { counts, failed } = JSON.parse((await finish(['status', '--json', '--db', url])).out)
    expect(counts).toEqual({ queued: 0, done: 8, failed: 1, refused: 0 })
    expect(failed[0].reason.vi).toBeTruthy()
  })

  test('retry queues what failed, and nothing else', async () => {
    expect((await finish(['retry', '--db', url])).out).toContain('1 tệp')
    await writeFile(path.join(folder, 'damaged.pdf'), planOf(99))
    const { err } = await finish(['worker', '--db', url, '--until-empty', '--log-level', 'info'])
    const lines = err
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.filter(l => l.msg === 'ended')).toEqual([
      expect.objectContaining({ outcome: 'done', place: expect.stringContaining('damaged.pdf') }),
    ])
    expect(await outcomesOf(url)).toEqual({ places: 9, open: 0, records: 9, failures: 0, wrong: [] })
  })

  test('metrics are served while it works, on loopback', async () => {
    const worker = await import('./folder.ts').then(m => m.start(['worker', '--db', url, '--metrics-port', '0']))
    const at = await new Promise<string>(resolve => {
      let err = ''
      worker.child.stderr!.on('data', piece => {
        err += piece
        const m = /"metrics":"([^"]+)"/u.exec(err)
        if (m) resolve(m[1]!)
      })
    })
    expect(at).toMatch(/^http:\/\/127\.0\.0\.1:/u)
    const text = await (await fetch(at)).text()
    expect(text).toContain('thidua_submissions{state="done"} 9')
    expect((await fetch(at.replace('/metrics', '/other'))).status).toBe(404)
    worker.child.kill('SIGTERM')
    expect((await worker.ended).code).toBe(0)
  })

  test('without a database, or without files, the use is wrong', async () => {
    expect(await finish(['submit', folder], { DATABASE_URL: '' })).toMatchObject({ code: 2, err: expect.stringContaining('--db') })
    expect(await finish(['submit', '--db', url])).toMatchObject({ code: 2 })
    expect(await finish(['status', '--db', 'postgresql://127.0.0.1:9/none'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ECONNREFUSED'),
    })
  })
})

describe('versions', () => {
  test('a new version reads everything again in the background; an old worker leaves that to it', async () => {
    const url = await postgres.database('versions')
    const folder = await folderOf(3)
    const store = await openStore({ url })
    const reader = (version: string) => {
      const extractor = { ...EXTRACTOR, version }
      return here(
        { ...engine, extractor, extract: async (d, source) => ({ ...(await engine.extract(d, source)), extractor }) },
        DEFAULT_LIMITS,
      )
    }
    const [old, next] = await Promise.all(['1.0.0', '2.0.0'].map(version => openQueue(url, { supervise: false, version })))
    const work = (queue: typeof old, version: string, untilEmpty = true) =>
      new Worker({ store, queue: queue!, reader: reader(version), version, concurrency: 2, untilEmpty })
    try {
      await submit(store, old!, [folder])
      await work(old, '1.0.0').run()
      expect(await again(store, next!, { notBy: '2.0.0' }, -1)).toBe(3)
      // the old one is still about, and takes what is new
      await writeFile(path.join(folder, 'later.md'), planOf(500))
      const late = work(old, '1.0.0', false)
      const running = late.run()
      await submit(store, old!, [folder])
      await expect.poll(async () => (await store.submissions.counts()).done).toBe(1)
      late.stop()
      await running
      await work(next, '2.0.0').run()
      const versions = await query<{ extractor_version: string; n: string }>(
        url,
        'select extractor_version, count(*) n from records group by 1 order by 1',
      )
      expect(versions.map(v => [v.extractor_version, Number(v.n)])).toEqual([
        ['1.0.0', 5],
        ['2.0.0', 3],
      ])
      expect(await outcomesOf(url)).toMatchObject({ places: 5, open: 0, failures: 1, wrong: [] })
    } finally {
      await old!.close()
      await next!.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
