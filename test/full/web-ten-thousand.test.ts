/**
 * The pages over 10,000 records: the first page paints in 1.5 s, and a matrix of 10,000 units scrolls without a task over 50 ms.
 * Times are of a machine that may do other work: the best of some tries counts, and each is told.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPARISON_VERSION, type Comparison } from '../../schemas/comparison.ts'
import { Site } from '../web/site.ts'

const RECORDS = 10_000
const TRIES = 5
const PAINT_MS = 1500
const TASK_MS = 50
const SEEDING = 1_500_000

const FILE = 'ke-hoach-xa-dung-hen-2024.txt'
/** what hangs on a document and is shown in lists */
const TABLES = ['records', 'list_rows', 'search_rows', 'doubt_rows', 'deadline_rows']

/** One bundled plan is read, and stands in the store ten thousand times: what is measured is the pages over many records, not the reading. */
async function multiply(template: string): Promise<void> {
  const { db } = site.server.store.connection
  const copy = async (table: string, key: string) => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`.execute(db)
    const columns = rows.map(r => r.name)
    const id = "lpad(to_hex(n), 64, '0')"
    const values = columns.map(c =>
      c === key || (table === 'documents' && c === 'sha256') ? id : c === 'file_name' ? `n || '-' || "${c}"` : `t."${c}"`,
    )
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map(c => sql.ref(c)))})
      select ${sql.raw(values.join(', '))} from ${sql.table(table)} t, generate_series(1, ${sql.lit(RECORDS - 1)}) n where t.${sql.ref(key)} = ${template}`.execute(
      db,
    )
  }
  await copy('files', 'sha256')
  await copy('documents', 'id')
  for (const table of TABLES) await copy(table, 'document_id')
  await sql`analyze`.execute(db)
}

let site: Site
beforeAll(async () => {
  site = await Site.open()
}, 60_000)
afterAll(async () => {
  await site?.close()
}, 60_000)

test(
  `with ${RECORDS} records the first page paints in ${PAINT_MS} ms`,
  async () => {
    await multiply((await site.upload(FILE)).get(FILE)!)
    const times: { paint: number; figures: number }[] = []
    for (let i = 0; i < TRIES; i++) {
      // a browser that was never here: nothing is in its cache
      const v = await site.visitor()
      await v.page.goto(site.server.url)
      await v.page.locator('.figures b').first().waitFor({ timeout: 60_000 })
      const measured = await v.page.evaluate(() => ({
        paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
        figures: performance.now(),
      }))
      expect(await v.page.locator('.figures b').first().textContent()).toBe('10.000')
      times.push({ paint: Math.round(measured.paint), figures: Math.round(measured.figures) })
      if (i === 0) await v.look('60-ten-thousand')
      await v.close()
      if (measured.figures <= PAINT_MS) break
    }
    console.info(`first page: ${times.map(t => `first paint ${t.paint} ms, its figures ${t.figures} ms`).join('; ')}`)
    expect(Math.min(...times.map(t => t.figures))).toBeLessThanOrEqual(PAINT_MS)
  },
  SEEDING,
)

const id = (n: number): string => createHash('sha256').update(String(n)).digest('hex')
/** as many as a browser takes in one answer of some 30 MB */
const ITEMS = 4

/** A cascade of 10,000 units as the server gives it. */
function comparison(): Comparison {
  const evidence = [{ quote: 'Báo cáo kết quả trước ngày 30/11/2027', start: 0, end: 37 }]
  const section = (record: string, i: number) => ({
    kind: 'section' as const,
    label: `Phần ${i}`,
    value: { role: 'contents' as const, label: `${i}`, heading: `Phần thứ ${i} của kế hoạch` },
    record,
    path: `outline[${i}]`,
    evidence,
    confidence: 1,
    basis: 'stated' as const,
  })
  const items = Array.from({ length: ITEMS }, (_, i) => section(id(-1), i))
  const states = ['kept', 'raised', 'lowered', 'missing'] as const
  const units = Array.from({ length: RECORDS }, (_, n) => ({
    id: `u${n}`,
    name: `Xã thử nghiệm số ${n}`,
    kind: 'territory' as const,
    level: 'commune' as const,
    today: null,
    province: null,
    historical: [],
    successors: [],
    records: [id(n)],
    from: 'record' as const,
    note: null,
  }))
  return {
    version: COMPARISON_VERSION,
    extractors: [],
    asOf: '2027-01-01',
    asOfNote: 'Đơn vị hành chính theo ngày 01/01/2027',
    asOfNoteEn: 'Units as of 1 January 2027',
    by: 'unit',
    groups: [],
    records: [],
    families: [],
    units,
    cascade: [
      {
        family: 'f',
        parent: id(-1),
        unitsFrom: 'records',
        unitsNote: '',
        units: units.map(u => u.id),
        items,
        cells: units.flatMap((u, n) =>
          items.map((parentItem, i) => {
            const state = states[(n + i) % states.length]!
            return {
              unit: u.id,
              kind: 'section' as const,
              parentItem,
              unitItem: state === 'missing' ? null : section(id(n), i),
              state,
              note: null,
            }
          }),
        ),
      },
    ],
    submissions: [],
    ledger: [],
    matrices: { indices: [], targets: [], sections: [], quotas: [], awardForms: [], deadlines: [] },
    byYear: [],
  }
}

/** Milliseconds: on the thread itself, and by the clock, which counts what other programs of a busy machine take too. */
interface Task {
  own: number
  wall: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args: { name?: string }
}

/** The longest task of the page's main thread in a trace. */
function longestTask(trace: Buffer): Task {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mains = new Set(events.filter(e => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map(e => `${e.pid}/${e.tid}`))
  const tasks = events.filter(e => e.ph === 'X' && /RunTask$/.test(e.name) && mains.has(`${e.pid}/${e.tid}`))
  expect(tasks.length).toBeGreaterThan(100)
  const most = (of: (e: TraceEvent) => number) => Math.round(Math.max(...tasks.map(of)) / 1000)
  return { own: most(e => e.tdur ?? e.dur ?? 0), wall: most(e => e.dur ?? 0) }
}

test(`a matrix of ${RECORDS} units scrolls without a task over ${TASK_MS} ms`, async () => {
  const v = await site.visitor()
  const { page } = v
  const summary = {
    id: 'f',
    name: 'Phong trào thử',
    level: null,
    province: null,
    years: null,
    parent: null,
    reason: { vi: '', en: '' },
    documents: RECORDS,
    units: RECORDS,
    doubts: 0,
  }
  const body = JSON.stringify(comparison())
  await page.route('**/api/v1/campaigns?*', route => route.fulfill({ json: { items: [summary], total: 1, next: null } }))
  await page.route('**/api/v1/campaigns/f/comparison', route => route.fulfill({ contentType: 'application/json', body }))
  await v.go('/bang-so-sanh?xem=cap-tren')
  await page.getByRole('grid').waitFor({ timeout: 120_000 })
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(RECORDS + 2))
  await page.waitForTimeout(2000)
  const tries: Task[] = []
  for (let i = 0; i < TRIES; i++) {
    await site.browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] })
    await page.evaluate(async () => {
      const grid = document.querySelector<HTMLElement>('.grid')!
      grid.scrollTop = 0
      const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
      // two seconds of a fast wheel, then leaps through all of it
      for (let n = 0; n < 120; n++) {
        grid.scrollTop += 120
        await frame()
      }
      for (let n = 0; n < 60; n++) {
        grid.scrollTop += grid.scrollHeight / 60
        await frame()
      }
    })
    tries.push(longestTask(await site.browser.stopTracing()))
    if (tries.at(-1)!.own <= TASK_MS) break
  }
  console.info(`longest task while scrolling: ${tries.map(t => `${t.own} ms of its own, ${t.wall} ms by the clock`).join('; ')}`)
  await v.look('61-ten-thousand-units')
  expect(Math.min(...tries.map(t => t.own))).toBeLessThanOrEqual(TASK_MS)
  expect(v.troubles).toEqual([])
  await v.close()
}, 300_000)
