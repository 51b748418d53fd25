/** Corrections that a store takes, and those that it refuses, whoever sends them. */
import { beforeAll, expect, it } from 'vitest'
import type { CorrectionInput } from '../../schemas/api/records.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { NotFound, Refused, type Store } from '../../src/store/index.ts'
import { ground } from '../export/sample.ts'
import { hashOf, put, recordOf } from './documents.ts'
import { storeOf } from './stores.ts'

const held = storeOf('PGlite')
let store: Store
beforeAll(() => {
  store = held.store
})

const input = (some: Partial<CorrectionInput>): CorrectionInput => ({
  field: 'purposes',
  item: null,
  action: 'add',
  old: null,
  value: 'Mỗi đơn vị chọn việc khó',
  evidence: [],
  regions: [],
  reason: null,
  ...some,
})

/** A correction of the document as it is now. */
const add = async (id: string, some: Partial<CorrectionInput>) =>
  store.corrections.add(id, await store.documents.etag(id), input(some), 'Lan')
const purposes = async (id: string) => (await store.documents.record(id)).record.purposes.map(p => p.value)

it('a document that was not read yet has no corrections, and takes none', async () => {
  const bytes = Buffer.from('chưa đọc')
  const job = await store.jobs.accept([{ fileName: 'cho.txt', bytes }], { by: 'lan' })
  expect((await store.corrections.list(hashOf(bytes))).items).toEqual([])
  await expect(add(hashOf(bytes), {})).rejects.toBeInstanceOf(NotFound)
  await store.jobs.cancel(job)
})

it('a value is added with the words that it stands in, and taken out again', async () => {
  const id = await put(store, 'them.txt')
  const evidence = [ground('Mỗi đơn vị chọn việc khó')]
  await add(id, { evidence })
  expect(await purposes(id)).toContain('Mỗi đơn vị chọn việc khó')
  const { evidence: kept } = (await store.documents.record(id)).record.purposes.find(p => p.value === 'Mỗi đơn vị chọn việc khó')!
  expect(kept).toEqual(evidence)
  const item = ground('Tạo khí thế thi đua sôi nổi')
  // what is rejected has no value that could stand in its place
  await add(id, { action: 'reject', old: 'Tạo khí thế thi đua sôi nổi', item, value: undefined })
  expect(await purposes(id)).toEqual(['Mỗi đơn vị chọn việc khó'])
})

it.each([
  ['an item whose words stand elsewhere', { action: 'correct', item: { quote: 'Tạo khí thế', start: 0, end: 11 } }],
  ['evidence that is not in the text', { evidence: [{ quote: 'không có', start: 3, end: 11 }] }],
  ['a value of another shape', { value: 12 }],
  ['no value where one is added', { value: undefined }],
] as [string, Partial<CorrectionInput>][])('%s is refused, and the document stays as it was', async (what, some) => {
  const id = await put(store, `${what}.txt`)
  const before = await store.documents.record(id)
  await expect(add(id, some)).rejects.toBeInstanceOf(Refused)
  expect(await store.documents.record(id)).toEqual(before)
})

it('a correction whose place a new reading has not is kept and said, and the others hold', async () => {
  const id = await put(store, 'dong.txt')
  const item = ground('Tạo khí thế thi đua sôi nổi')
  await add(id, { action: 'correct', old: 'Tạo khí thế thi đua sôi nổi', item, value: 'Tạo khí thế mới', evidence: [item] })
  await add(id, { field: 'title', action: 'correct', old: null, value: 'Tên đúng' })
  const job = (await store.jobs.reextract('0.2.0', 'lan'))!
  for (let claim = await store.jobs.claim('test', 60); claim; claim = await store.jobs.claim('test', 60)) {
    const bytes = Buffer.from(claim.bytes)
    const change = (record: CampaignRecord): CampaignRecord => ({ ...record, purposes: [] as Sourced<string>[] })
    const text = 'ỦY BAN NHÂN DÂN\nMột văn bản được đọc lại, ngắn hơn.'
    const record = recordOf(bytes, claim.fileName, { version: '0.2.0', title: 'Tên đọc lại', text, change })
    await store.jobs.finish(claim, 'test', { records: [record], parsed: null, reason: null }, 1)
  }
  expect((await store.jobs.get(job)).state).toBe('done')
  const { items } = await store.corrections.list(id)
  expect(items.map(i => [i.correction.field, i.conflict])).toEqual([
    ['purposes', 'unplaced'],
    ['title', 'read-otherwise'],
  ])
  const { record } = await store.documents.record(id)
  expect([record.title?.value, record.purposes]).toEqual(['Tên đúng', []])
})
