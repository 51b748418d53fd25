/** The thread beside the server's own: tasks end with their result or their error, and a task that does not end is ended. */
import { afterEach, expect, it } from 'vitest'
import { TookTooLong, WorkThread } from '../../src/server/threads/worker.ts'
import { unitPlan } from '../compare/plans.ts'
import { sample } from '../export/sample.ts'

let thread: WorkThread | undefined
afterEach(() => thread?.close())

const records = [unitPlan({ unit: 'XÃ CÔNG HẢI' }), unitPlan({ unit: 'XÃ BÁC ÁI' })]

it('gives the result of a task, and the error of one that fails, and goes on', async () => {
  thread = new WorkThread()
  const broken = { record: sample(), packed: Buffer.from('no document'), part: null }
  const [first, second, third] = await Promise.allSettled([
    thread.run('compare', { records }),
    thread.run('check', { draft: broken, parent: null }),
    thread.run('export', { name: 'csv', records, lang: 'vi', at: '2026-02-01T00:00:00.000Z' }),
  ])
  expect(first).toMatchObject({ status: 'fulfilled', value: { families: [{ records: expect.arrayContaining(records.map(r => r.id)) }] } })
  expect(second).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringMatching(/./u), stack: expect.stringContaining('unpack') },
  })
  expect(third.status).toBe('fulfilled')
})

it('ends a task that takes too long', async () => {
  thread = new WorkThread(1)
  await expect(thread.run('compare', { records })).rejects.toBeInstanceOf(TookTooLong)
})

it('takes no task once it was ended, and tells those who wait', async () => {
  thread = new WorkThread()
  const waiting = thread.run('compare', { records })
  const refused = expect(waiting).rejects.toThrow('the thread ended')
  await new Promise(resolve => setTimeout(resolve, 1))
  await thread.close()
  await refused
  await expect(thread.run('compare', { records })).rejects.toThrow('the server is ending')
})
