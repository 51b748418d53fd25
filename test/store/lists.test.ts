/** Lists in pages, with their filters: each row once, nothing that does not fit, and no cursor but those that a list gave out. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { Refused } from '../../src/store/index.ts'
import { put } from './documents.ts'
import { storeOf } from './stores.ts'

const held = storeOf('PGlite')

interface Page<T> {
  items: T[]
  total: number
  next: string | null
}

/** All rows of a list, two a page. */
async function pagesOf<T>(page: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const out: T[] = []
  let { items, total, next } = await page({ limit: 2 })
  out.push(...items)
  while (next !== null) {
    ;({ items, total, next } = await page({ limit: 2, cursor: next }))
    out.push(...items)
  }
  expect(out).toHaveLength(total)
  return out
}

const cursorOf = (...place: unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

it('a store with nothing in it has empty lists', async () => {
  const { store } = held
  const empty = { items: [], total: 0, next: null }
  expect(await store.jobs.list({ limit: 5 })).toEqual(empty)
  expect(await store.documents.list({ limit: 5 })).toEqual(empty)
  expect(await store.boards.campaigns({ limit: 5 })).toEqual(empty)
  expect(await store.worklists.doubts({ limit: 5 })).toEqual(empty)
  expect(await store.worklists.deadlines({ limit: 5 })).toEqual(empty)
  expect(await store.boards.byYear(10)).toEqual([])
  expect(await store.documents.receipts([])).toEqual(new Map())
})

describe('with five documents', () => {
  let ids: string[]
  const years = (from: number) => (record: CampaignRecord) => ({ ...record, years: { ...record.years!, value: { from, to: from + 1 } } })
  const sure = (record: CampaignRecord) => ({ ...record, purposes: [], deadlines: [], years: null, issuedDate: null, issuer: null })
  const province = (record: CampaignRecord): CampaignRecord => {
    const { value } = record.issuer!
    const unit = { ...value.unit!, name: 'Tây Ninh', type: 'tỉnh' as const, province: null }
    return { ...record, issuer: { ...record.issuer!, value: { ...value, level: 'province', unit } } }
  }

  beforeAll(async () => {
    const { store } = held
    ids = [
      await put(store, 'mot.txt', { title: 'Trồng cây bên suối', change: years(2023) }),
      await put(store, 'hai.txt', { title: 'Trồng cây trên đồi', change: years(2024) }),
      await put(store, 'ba.txt', { title: 'Dạy chữ buổi tối', change: years(2024) }),
      await put(store, 'bon.txt', { title: 'Sổ tay', change: sure }),
      await put(store, 'nam.txt', { title: 'Trồng cây ven đường', change: province }),
    ]
    const campaign = (id: string, from: number, documents: string[]) => ({
      summary: {
        id,
        name: `Phong trào ${id}`,
        level: null,
        province: null,
        years: { from, to: from + 1 },
        parent: null,
        reason: { vi: '', en: '' },
        units: 1,
      },
      documents,
    })
    await store.boards.putCampaigns([
      campaign('c-1', 2023, [ids[0]!]),
      campaign('c-2', 2024, [ids[1]!, ids[2]!]),
      campaign('c-3', 2024, []),
      campaign('c-4', 2020, []),
    ])
    for (let n = 0; n < 5; n++) await store.accounts.audit(n % 2 ? 'lan' : 'minh', 'test', null, { n })
  }, 120_000)

  it('jobs come newest first', async () => {
    const jobs = await pagesOf(query => held.store.jobs.list(query))
    expect(jobs.map(j => j.total)).toEqual([1, 1, 1, 1, 1])
    expect(jobs.map(j => j.createdAt)).toEqual(
      jobs
        .map(j => j.createdAt)
        .toSorted()
        .reverse(),
    )
    expect(new Set(jobs.map(j => j.id)).size).toBe(5)
  })

  it('campaigns come newest first, those of a year alone where it is asked for', async () => {
    const { boards } = held.store
    expect((await pagesOf(query => boards.campaigns(query))).map(c => c.id)).toEqual(['c-2', 'c-3', 'c-1', 'c-4'])
    const of2024 = await pagesOf(query => boards.campaigns({ ...query, year: 2024 }))
    expect(of2024.map(c => [c.id, c.documents])).toEqual([
      ['c-2', 2],
      ['c-3', 0],
      ['c-1', 1],
    ])
  })

  it('values to look at come by their confidence, those of a campaign or a field alone where they are asked for', async () => {
    const { worklists } = held.store
    const all = await pagesOf(query => worklists.doubts(query))
    expect(new Set(all.map(d => d.document))).toEqual(new Set([ids[0], ids[1], ids[2], ids[4]]))
    expect(all.map(d => d.confidence)).toEqual(all.map(d => d.confidence).toSorted((a, b) => a - b))
    const own = await pagesOf(query => worklists.doubts({ ...query, campaign: 'c-2' }))
    expect(new Set(own.map(d => d.document))).toEqual(new Set([ids[1], ids[2]]))
    const purposes = await pagesOf(query => worklists.doubts({ ...query, field: 'purposes' }))
    expect(purposes.map(d => [d.field, d.fileName, d.value])).toContainEqual(['purposes', 'mot.txt', 'Tạo khí thế thi đua sôi nổi'])
    expect(await pagesOf(query => worklists.doubts({ ...query, field: 'title' }))).toEqual([])
  })

  it('deadlines are those of a campaign alone where it is asked for', async () => {
    const own = await pagesOf(query => held.store.worklists.deadlines({ ...query, campaign: 'c-2' }))
    expect(new Set(own.map(d => d.document))).toEqual(new Set([ids[1], ids[2]]))
  })

  it('the log comes newest first, of one person alone where it is asked for', async () => {
    const { accounts } = held.store
    const all = await pagesOf(query => accounts.audits(query))
    expect(all.map(a => a.detail)).toEqual([4, 3, 2, 1, 0].map(n => ({ n })))
    expect((await pagesOf(query => accounts.audits({ ...query, by: 'minh' }))).map(a => a.detail)).toEqual([4, 2, 0].map(n => ({ n })))
  })

  it('documents that fit every filter, and no others', async () => {
    const { documents } = held.store
    const found = async (query: object) => (await pagesOf(page => documents.list({ ...query, ...page }))).map(d => d.id)
    const set = (...numbers: number[]) => new Set(numbers.map(n => ids[n]))
    expect(new Set(await found({ state: 'complete' }))).toEqual(set(0, 1, 2, 3, 4))
    expect(await found({ state: 'failed' })).toEqual([])
    expect(await found({ doubtful: 'false' })).toEqual([ids[3]])
    expect(new Set(await found({ doubtful: 'true', year: 2024 }))).toEqual(set(0, 1, 2, 4))
    expect(await found({ province: 'tinh tay ninh' })).toEqual([ids[4]])
    expect(new Set(await found({ q: 'trồng cây', campaign: 'c-2' }))).toEqual(set(1))
    expect(new Set(await found({ q: 'trồng cây', campaign: 'c-2', sort: 'title' }))).toEqual(set(1))
    // where no words are asked for there is no relevance: the newest come first
    expect(await found({ sort: 'relevance' })).toEqual(await found({ sort: '-uploaded' }))
    expect(await found({ q: '…' })).toEqual([])
  })

  it('records come of a campaign, and a year at a time where they are many', async () => {
    const { boards, documents } = held.store
    const records = await Array.fromAsync(documents.records({ campaign: 'c-2' }))
    expect(new Set(records.map(r => r.id))).toEqual(new Set([ids[1], ids[2]]))
    expect(await boards.byYear(5)).toEqual([ids.toSorted()])
    const parts = await boards.byYear(4)
    expect(parts.map(p => p.length).toSorted()).toEqual([1, 1, 3])
    expect(parts.find(p => p.length === 3)).toEqual([ids[1], ids[2], ids[4]].toSorted())
  })

  it('a search goes on where its page ended, and behind the last tier there is nothing', async () => {
    const { search } = held.store
    expect(await pagesOf(page => search.find({ q: 'trồng cây', ...page }))).toHaveLength(3)
    const beyond = await search.find({ q: 'trồng cây', limit: 5, cursor: cursorOf(99, 'a', 'b') })
    expect(beyond).toMatchObject({ items: [], total: 3, next: null })
    expect(await search.find({ q: '–', limit: 5 })).toEqual({ items: [], total: 0, next: null })
    // words that stand in the name of the file, and nowhere in the text that is shown
    const [hit] = (await search.find({ q: 'bon.txt', limit: 5 })).items
    expect(hit).toMatchObject({ where: 'head', start: null, snippet: { marks: [] } })
  })

  it('a cursor that no list gave out is refused, whatever it holds', async () => {
    const { accounts, boards, documents, jobs, search, worklists } = held.store
    const text = ['', '\u0000', 'a', null, {}, ['a'], true]
    const numbers = [0, -1, 1.5, 1e300, 2 ** 40]
    const hostile = [
      'x',
      Buffer.from('{"length":3}').toString('base64url'),
      cursorOf(),
      ...[...text, ...numbers].flatMap(part => [
        cursorOf(part),
        cursorOf(part, part),
        cursorOf(part, part, part),
        cursorOf(part, 'a', 'b'),
      ]),
    ]
    const lists: Record<string, (query: { cursor: string; limit: number }) => Promise<Page<unknown>>> = {
      audit: q => accounts.audits(q),
      campaigns: q => boards.campaigns(q),
      jobs: q => jobs.list(q),
      search: q => search.find({ q: 'cây', ...q }),
      doubts: q => worklists.doubts(q),
      deadlines: q => worklists.deadlines(q),
      newest: q => documents.list(q),
      doubtful: q => documents.list({ sort: 'doubt', ...q }),
      titles: q => documents.list({ sort: 'title', ...q }),
      words: q => documents.list({ q: 'cây', ...q }),
    }
    for (const [name, list] of Object.entries(lists)) {
      let refused = 0
      for (const cursor of hostile) {
        const answer = await list({ cursor, limit: 2 }).catch(error => error)
        if (answer instanceof Error) expect(answer, `${name} ${Buffer.from(cursor, 'base64url')}`).toBeInstanceOf(Refused)
        if (answer instanceof Refused) refused++
      }
      expect(refused, name).toBeGreaterThan(hostile.length / 2)
    }
  })
})
