/** Places that were submitted: queued once for each state of their bytes, settled once, and told as they are. */
import { beforeAll, expect, it } from 'vitest'
import { type KnownOutcome, NotFound, type Outcome, type Store } from '../../src/store/index.ts'
import { hashOf, recordOf } from './documents.ts'
import { storeOf } from './stores.ts'

const VERSION = '0.1.0'
const held = storeOf('PGlite')
let store: Store
beforeAll(() => {
  store = held.store
})

const submit = (places: readonly string[], mark = '1') =>
  store.submissions.transaction(tx =>
    store.submissions.add(
      tx,
      places.map(place => ({ place, uri: `uri of ${place}`, mark })),
    ),
  )
const settle = (outcomes: Record<string, Outcome | KnownOutcome>) =>
  store.submissions.transaction(tx =>
    store.submissions.settle(
      tx,
      Object.entries(outcomes).map(([place, outcome]) => ({ place, outcome })),
    ),
  )
const reopen = (which: 'failed' | { notBy: string }, after = '', limit = 10) =>
  store.submissions.transaction(tx => store.submissions.reopen(tx, which, after, limit))
const placesOf = (all: readonly { place: string }[]) => all.map(s => s.place).toSorted()

const reason = { vi: 'hỏng', en: 'broken' }
function readOf(text: string): Outcome {
  const bytes = Buffer.from(text)
  const file = { sha256: hashOf(bytes), size: bytes.length, fileName: `${text}.txt`, bytes: null }
  return { file, reading: { records: [recordOf(bytes, file.fileName)], parsed: null, reason: null }, extractorVersion: VERSION }
}
const unread = (reading: Outcome['reading']): Outcome => ({ file: null, reading, extractorVersion: VERSION })

it('a place is queued when it is new, and again when its bytes are others', async () => {
  expect(await submit([])).toEqual([])
  expect(placesOf(await submit(['a', 'b']))).toEqual(['a', 'b'])
  expect(await submit(['a', 'b'])).toEqual([])
  expect(await submit(['a'], '2')).toEqual([{ place: 'a', uri: 'uri of a', mark: '2' }])
})

it('each place comes to one end, whatever its file came to', async () => {
  await submit(['c', 'd', 'e', 'f', 'g'])
  const file = readOf('đọc được')
  const ends = await settle({
    a: file,
    // another name of the same bytes
    b: { known: file.file!.sha256, extractorVersion: VERSION },
    c: unread({ failed: reason }),
    d: unread({ refused: { vi: 'mật', en: 'secret' } }),
    e: { ...readOf('hỏng'), reading: { failed: reason } },
    f: file,
  })
  // "known" speaks of bytes that were read before: here they come in the same step
  expect(ends).toEqual(
    new Map([
      ['a', 'done'],
      ['b', 'known'],
      ['c', 'failed'],
      ['d', 'refused'],
      ['e', 'failed'],
      ['f', 'done'],
    ]),
  )
  expect(await store.submissions.counts()).toEqual({ queued: 1, done: 3, failed: 2, refused: 1 })
  expect(await store.submissions.failed('', 10)).toEqual([
    { place: 'c', uri: 'uri of c', reason },
    { place: 'd', uri: 'uri of d', reason: { vi: 'mật', en: 'secret' } },
    { place: 'e', uri: 'uri of e', reason },
  ])
  expect(placesOf(await store.submissions.failed('c', 1))).toEqual(['d'])
  expect((await store.documents.get(file.file!.sha256)).uploads).toHaveLength(1)
  expect(await store.submissions.readBy(file.file!.sha256, VERSION)).toBe(true)
  expect(await store.submissions.readBy(file.file!.sha256, '0.2.0')).toBe(false)
})

it('what another settled meanwhile is left alone, and nothing of it is written', async () => {
  const late = readOf('quá muộn')
  expect(await settle({ a: late, c: late })).toEqual(new Map())
  await expect(store.documents.get(late.file!.sha256)).rejects.toBeInstanceOf(NotFound)
  expect(await settle({ nowhere: late })).toEqual(new Map())
})

it('what failed, or what another version read, is set back place after place', async () => {
  expect(placesOf(await reopen('failed', '', 1))).toEqual(['c'])
  expect(placesOf(await reopen('failed', 'c'))).toEqual(['e'])
  expect(await reopen({ notBy: VERSION })).toEqual([])
  expect(placesOf(await reopen({ notBy: '0.2.0' }, 'a'))).toEqual(['b', 'f'])
  expect(await store.submissions.counts()).toEqual({ queued: 5, done: 1, failed: 0, refused: 1 })
  expect(await store.submissions.failed('', 10)).toHaveLength(1)
})
