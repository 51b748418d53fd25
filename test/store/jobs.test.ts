/** Jobs that go on, stop and begin anew; files that hold several documents, and files that lie elsewhere. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { NotFound, Refused, type Store } from '../../src/store/index.ts'
import { hashOf, put, recordOf } from './documents.ts'
import { storeOf } from './stores.ts'

const held = storeOf('PGlite')
let store: Store
let file: { fileName: string; bytes: Buffer }
let made = 0
beforeEach(() => {
  store = held.store
  made++
  file = { fileName: `tep-${made}.txt`, bytes: Buffer.from(`tệp ${made}`) }
})

const reason = { vi: 'hỏng', en: 'broken' }

/** Takes the one item that waits. */
const take = async () => (await store.jobs.claim('test', 60))!

/** The records of a file that holds several documents. */
const partsOf = (states: readonly CampaignRecord['status'][], title = 'Phần'): CampaignRecord[] => {
  const record = recordOf(file.bytes, file.fileName, { title: `${title} – Ủy ban` })
  const part = (i: number) => ({ index: i + 1, of: states.length, pages: [1, 1] as [number, number] })
  return states.map((status, i) => ({ ...record, id: `${record.id}#${i + 1}`, status, source: { ...record.source, part: part(i) } }))
}

it('files join a job that was begun, also one that was over', async () => {
  const job = await store.jobs.accept([file], { by: 'lan' })
  await store.jobs.finish(await take(), 'test', { failed: reason }, 1)
  expect((await store.jobs.get(job)).state).toBe('done')
  await store.jobs.accept([{ fileName: 'them.txt', bytes: Buffer.from(`thêm ${made}`) }], { by: 'lan', job })
  const { items, state, finishedAt } = await store.jobs.get(job)
  expect(items.map(i => [i.n, i.fileName, i.state])).toEqual([
    [0, file.fileName, 'failed'],
    [1, 'them.txt', 'queued'],
  ])
  expect([state, finishedAt]).toEqual(['running', null])
  await store.jobs.cancel(job)
})

it('nothing joins a job that was cancelled, and a job that is not there is not found', async () => {
  const job = await store.jobs.accept([file], { by: 'lan' })
  await store.jobs.cancel(job)
  await expect(store.jobs.accept([file], { by: 'lan', job })).rejects.toBeInstanceOf(Refused)
  const nobody = crypto.randomUUID()
  for (const ask of [
    () => store.jobs.accept([file], { by: 'lan', job: nobody }),
    () => store.jobs.cancel(nobody),
    () => store.jobs.retry(nobody),
    () => store.jobs.get(nobody),
  ])
    await expect(ask()).rejects.toBeInstanceOf(NotFound)
})

it('a job that is over stays as it is when it is cancelled, or told to try again', async () => {
  const job = await store.jobs.accept([file], { by: 'lan' })
  await store.jobs.finish(await take(), 'test', { records: [recordOf(file.bytes, file.fileName)], parsed: null, reason: null }, 1)
  const before = await store.jobs.get(job)
  expect(await store.jobs.cancel(job)).toEqual(before)
  expect(await store.jobs.retry(job)).toEqual(before)
})

it('a file whose reading failed is read again when it comes again', async () => {
  await store.jobs.accept([file], { by: 'lan' })
  await store.jobs.finish(await take(), 'test', { failed: reason }, 1)
  const id = hashOf(file.bytes)
  expect(await store.documents.get(id)).toMatchObject({ state: 'failed', reason })
  const again = await store.jobs.accept([file], { by: 'minh' })
  expect((await store.jobs.get(again)).items[0]).toMatchObject({ document: id, state: 'queued', reason: null })
  expect(await store.documents.get(id)).toMatchObject({ state: 'queued', reason: null })
  await store.jobs.cancel(again)
})

it('a file that waits is found by its name, though there is no text to show', async () => {
  const job = await store.jobs.accept([{ ...file, fileName: `Công văn hỏa tốc ${made}.txt` }], { by: 'lan' })
  const { items } = await store.search.find({ q: `hỏa tốc ${made}`, limit: 5 })
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ document: { state: 'queued' }, where: 'head', snippet: { text: '', marks: [] }, start: null })
  await store.jobs.cancel(job)
})

describe('a file of several documents', () => {
  it('has a row for each of them, and none for itself', async () => {
    await store.jobs.accept([file], { by: 'lan' })
    await store.jobs.finish(await take(), 'test', { records: partsOf(['complete', 'complete']), parsed: null, reason: null }, 1)
    const id = hashOf(file.bytes)
    await expect(store.documents.get(id)).rejects.toBeInstanceOf(NotFound)
    expect(await store.documents.get(`${id}-1`)).toMatchObject({ fileName: file.fileName, uploadedBy: 'lan' })
    expect((await store.documents.list({ q: 'phần', limit: 5 })).items.map(d => d.id)).toEqual(
      expect.arrayContaining([`${id}-1`, `${id}-2`]),
    )
  })

  it('is read again where the first failed, and what was read stays as it was', async () => {
    await store.jobs.accept([file], { by: 'lan' })
    await store.jobs.finish(await take(), 'test', { records: partsOf(['failed', 'complete'], 'Trước'), parsed: null, reason }, 1)
    const id = hashOf(file.bytes)
    expect((await store.documents.get(`${id}-1`)).reason).toEqual(reason)
    expect((await store.documents.get(`${id}-2`)).reason).toBeNull()
    await store.jobs.accept([file], { by: 'lan' })
    await store.jobs.finish(await take(), 'test', { records: partsOf(['complete', 'complete'], 'Sau'), parsed: null, reason: null }, 1)
    const title = async (part: number) => (await store.documents.record(`${id}-${part}`)).record.title?.value
    expect([await title(1), await title(2)]).toEqual(['Sau – Ủy ban', 'Trước – Ủy ban'])
    expect((await store.documents.list({ q: 'sau ủy ban', limit: 5 })).items.map(d => d.id)).toEqual([`${id}-1`])
  })
})

it('what was kept without its bytes is read again from what a parser made of it', async () => {
  const sha256 = hashOf(file.bytes)
  const outcome = {
    file: { sha256, size: file.bytes.length, fileName: file.fileName, bytes: null },
    reading: { records: [recordOf(file.bytes, file.fileName)], parsed: Buffer.from('packed'), reason: null },
    extractorVersion: '0.1.0',
  }
  await store.submissions.transaction(async tx => {
    await store.submissions.add(tx, [{ place: 'a', uri: 'a', mark: '1' }])
    await store.submissions.settle(tx, [{ place: 'a', outcome }])
  })
  await put(store, `khac-${made}.txt`, { version: '0.3.0' })
  const job = (await store.jobs.reextract('0.3.0', 'lan'))!
  const claims = await Promise.all((await store.jobs.get(job)).items.map(take))
  const claim = claims.find(c => c.sha256 === sha256)!
  expect(claim.bytes).toHaveLength(0)
  expect(Buffer.from(claim.parsed!).toString()).toBe('packed')
  await store.jobs.cancel(job)
})

it('what was never read has no parsed document, no bytes of its own, no corrections', async () => {
  const nobody = 'f'.repeat(64)
  for (const ask of [
    () => store.documents.parsed(nobody),
    () => store.documents.bytes(nobody),
    () => store.documents.extracted(nobody),
    () => store.documents.etag(nobody),
    () => store.corrections.list(nobody),
  ])
    await expect(ask()).rejects.toBeInstanceOf(NotFound)
})
