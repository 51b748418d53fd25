/** Where the review goes once a value was decided: within a record, and within the list that its document was opened from. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { nextWithin, pathWithin } from '../../web/src/document/from-list.ts'
import type { Item } from '../../web/src/document/items.ts'
import { doubtAfter, stepFrom } from '../../web/src/document/steps.ts'

const item = (key: string): Item => ({
  key: key.toLowerCase(),
  field: 'purposes',
  index: 0,
  sourced: { value: key, evidence: [], confidence: 1, basis: 'stated', rule: 'x' } as unknown as Item['sourced'],
  state: key === key.toUpperCase() ? 'doubt' : 'good',
})
/** capitals are doubtful */
const items = (keys: string) => [...keys].map(item)

describe('steps through the doubts of a record', () => {
  test.each([
    ['aBcD', 'a', 1, 'b'],
    ['aBcD', 'b', 1, 'd'],
    ['aBcD', 'd', 1, 'b'],
    ['aBcD', null, 1, 'b'],
    ['aBcD', 'd', -1, 'b'],
    ['aBcD', 'b', -1, 'd'],
    ['aBcD', null, -1, 'd'],
    ['aBc', 'b', 1, 'b'],
    ['abc', 'a', 1, undefined],
  ] as const)('of %s from %s by %i leads to %s', (keys, from, by, to) => {
    expect(stepFrom(items(keys), from, by)?.key).toBe(to)
  })

  test.each([
    ['aBcD', 'b', 'd'],
    ['aBcD', 'd', 'b'],
    ['aBcD', 'c', 'd'],
    ['aBc', 'c', 'b'],
    ['aBc', 'b', undefined],
    ['abc', 'b', undefined],
  ])('of %s once %s was decided leads to %s', (keys, decided, to) => {
    const all = items(keys)
    expect(doubtAfter(all, all.find(i => i.key === decided)!)?.key).toBe(to)
  })
})

describe('a list goes with the documents that are opened from it', () => {
  test.each([
    [{ type: 'plan', level: null, campaign: 'ph ong' }, '/van-ban/1?ds=type%3Dplan%26campaign%3Dph%2Bong'],
    [{ q: 'thi đua & khen' }, '/van-ban/1?ds=q%3Dthi%2B%25C4%2591ua%2B%2526%2Bkhen'],
    [{ type: null, campaign: null }, '/van-ban/1'],
  ])('%o', (list, path) => {
    expect(pathWithin(list, '1')).toBe(path)
  })

  afterEach(() => vi.unstubAllGlobals())

  /** A server whose list comes in pages of two. Gives the queries that it was asked. */
  function serve(ids: string): URLSearchParams[] {
    const asked: URLSearchParams[] = []
    vi.stubGlobal('fetch', async (path: string) => {
      const query = new URL(path, 'http://x').searchParams
      asked.push(query)
      const at = Number(query.get('cursor') ?? 0)
      const next = at + 2 < ids.length ? String(at + 2) : null
      return Response.json({ items: [...ids.slice(at, at + 2)].map(id => ({ id })), total: ids.length, next })
    })
    return asked
  }

  test.each([
    ['abcde', 'c', 'type=plan', 'd'],
    ['abcde', 'b', 'type=plan', 'c'],
    ['abcde', 'e', 'type=plan', 'a'],
    ['abcde', 'z', 'type=plan', 'a'],
    ['c', 'c', 'type=plan', undefined],
    ['', 'c', 'type=plan', undefined],
    ['abcde', 'c', 'sort=doubt', 'a'],
    ['abcde', 'a', 'sort=doubt', 'b'],
  ])('of the doubtful documents %s, behind %s, in the list %s stands %s', async (ids, id, list, next) => {
    serve(ids)
    expect((await nextWithin(list, id))?.id).toBe(next)
  })

  test('is asked for with its own filters, and only for documents with something to look at', async () => {
    const asked = serve('abc')
    await nextWithin('type=plan&doubtful=true&campaign=p', 'c')
    expect(asked.map(q => Object.fromEntries(q))).toEqual([
      { type: 'plan', doubtful: 'true', campaign: 'p', limit: '200' },
      { type: 'plan', doubtful: 'true', campaign: 'p', limit: '200', cursor: '2' },
    ])
  })
})
