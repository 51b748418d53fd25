/** What follows from changes: documents are grouped and checked, whatever one of them holds, and nothing is written once it was ended. */
import { afterEach, expect, it, vi } from 'vitest'
import { Background } from '../../src/server/background.ts'
import { tasks } from '../../src/server/threads/tasks.ts'
import type { WorkThread } from '../../src/server/threads/worker.ts'
import { unitPlan } from '../compare/plans.ts'
import { put } from '../store/documents.ts'
import { storeOf } from '../store/stores.ts'

const held = storeOf('PGlite')
afterEach(() => {
  vi.restoreAllMocks()
})

/** Does its tasks in this process; `before` is asked first. */
const threadOf = (before: (task: string) => unknown = () => {}) =>
  ({
    run: async (task: keyof typeof tasks, input: never) => {
      await before(task)
      return task === 'check'
        ? { text: '', findings: [], refused: null, counts: { error: 0, warning: 0, info: 0 }, targets: [] }
        : tasks[task](input)
    },
    close: async () => {},
  }) as unknown as WorkThread

/** Puts a plan of 2025 or 2026 under the same plan from above. */
const plan = (unit: string, year: number) =>
  put(held.store, `${unit} ${year}.txt`, {
    change: record => ({
      ...unitPlan({ unit, day: `ngày 02 tháng 02 năm ${year}`, title: `Phát động phong trào thi đua cải cách hành chính năm ${year}` }),
      id: record.id,
      source: record.source,
    }),
  })

const campaigns = async () => (await held.store.boards.campaigns({ limit: 10 })).items
const QUICK = { quiet: 1, patience: 1000, atOnce: 1 }

it('what came before it was started is grouped, year by year where there is much, and one campaign stays one', async () => {
  await plan('XÃ CÔNG HẢI', 2025)
  await plan('XÃ CÔNG HẢI', 2026)
  const background = new Background(held.store, threadOf(), QUICK)
  await background.start()
  await expect.poll(campaigns, { timeout: 30_000 }).toHaveLength(1)
  expect(await campaigns()).toMatchObject([{ documents: 2, parent: null }])
  expect(await held.store.boards.ungrouped()).toBe(false)
  await background.close()
}, 60_000)

it('a document that cannot be checked keeps no other from it, and the log says why', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const ids = [await plan('XÃ BÁC ÁI', 2026), await plan('XÃ CAM AN', 2026), await plan('XÃ DIÊN KHÁNH', 2026)]
  const waiting = await held.store.boards.unchecked()
  const troubles: unknown[] = [new Error('a rule broke'), 'no error at all']
  const thread = threadOf(task => {
    if (task === 'check' && troubles.length) throw troubles.shift()
  })
  const background = new Background(held.store, thread, { ...QUICK, quiet: 60_000, patience: 60_000 })
  await background.start()
  await expect.poll(() => held.store.boards.unchecked(), { timeout: 30_000 }).toHaveLength(2)
  expect(waiting).toEqual(expect.arrayContaining(ids))
  expect(logged.mock.calls.map(([words]) => String(words).split('\n')[0])).toEqual(['Error: a rule broke', 'no error at all'])
  await background.close()
}, 60_000)

it('findings are made once for each version of a document', async () => {
  const id = await plan('XÃ NINH PHƯỚC', 2026)
  let checks = 0
  const background = new Background(
    held.store,
    threadOf(() => checks++),
    QUICK,
  )
  const found = await background.findings(id)
  expect(await background.findings(id)).toEqual(found)
  expect(checks).toBe(1)
  await held.store.corrections.add(
    id,
    await held.store.documents.etag(id),
    { field: 'title', item: null, action: 'correct', old: null, value: 'Tên khác', evidence: [], regions: [], reason: null },
    'Lan',
  )
  await background.findings(id)
  expect(checks).toBe(2)
})

it('a comparison that is still at work when it ends writes nothing, and its end is no news', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const before = await campaigns()
  let ended: (error?: Error) => void = () => {}
  const asked = () =>
    new Promise<void>((resolve, reject) => {
      ended = error => (error ? reject(error) : resolve())
    })
  for (const error of [undefined, new Error('the thread ended')]) {
    const wait = vi.fn(asked)
    const background = new Background(
      held.store,
      threadOf(task => (task === 'compare' ? wait() : undefined)),
      { ...QUICK, atOnce: 100 },
    )
    await plan(`XÃ VẠN NINH`, error ? 2025 : 2026)
    await background.start()
    await vi.waitFor(() => expect(wait).toHaveBeenCalled(), { timeout: 30_000 })
    const closing = background.close()
    ended(error)
    await closing
  }
  expect(await campaigns()).toEqual(before)
  expect(logged).not.toHaveBeenCalled()
}, 60_000)

it('one that was ended while it started does nothing any more', async () => {
  const run = vi.fn()
  const background = new Background(held.store, threadOf(run), QUICK)
  const starting = background.start()
  await background.close()
  await starting
  await background.group()
  await plan('XÃ KHÁNH VĨNH', 2026)
  expect(run).not.toHaveBeenCalled()
})
