/** Jobs that are stopped while their files are read, on a database where all of that happens at once. */
import { expect, it } from 'vitest'
import { recordOf } from './documents.ts'
import { storeOf } from './stores.ts'

const held = storeOf('PostgreSQL')

it('who stops a job and who reads its files never wait for each other', { timeout: 180_000 }, async () => {
  const { jobs } = held.store
  const servers = ['one', 'two', 'three', 'four']
  for (let round = 0; round < 8; round++) {
    const files = servers.map(name => ({ fileName: `${name}-${round}.txt`, bytes: Buffer.from(`${name} ${round}`) }))
    const job = await jobs.accept([...files, { fileName: `rest-${round}.txt`, bytes: Buffer.from(`rest ${round}`) }], { by: 'lan' })
    const claims = await Promise.all(servers.map(name => jobs.claim(name, 60)))
    const finish = async (name: string, i: number) => {
      const claim = claims[i]
      if (!claim) return
      const record = recordOf(Buffer.from(claim.bytes), claim.fileName)
      await jobs.finish(claim, name, { records: [record], parsed: null, reason: null }, 1)
    }
    const ends = await Promise.allSettled([...servers.map(finish), jobs.claim('five', 60), jobs.cancel(job)])
    expect(ends.flatMap(end => (end.status === 'rejected' ? [String(end.reason)] : []))).toEqual([])
    const { state, items } = await jobs.get(job)
    expect(state).toBe('cancelled')
    expect(items.every(i => i.state === 'done' || i.state === 'cancelled')).toBe(true)
  }
})
