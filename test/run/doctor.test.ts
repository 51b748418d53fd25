/** What the examination of a machine says, and what it tells to do. */
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/run/doctor/index.ts'
import { machine, temporaryFolder } from '../../src/run/doctor/machine.ts'
import type { Sample } from '../../src/run/doctor/samples.ts'
import { folder } from './folder.ts'

const GB = 1024 ** 3

it.each([
  [{ node: '26.0.0', cores: 8, memory: 16 * GB }, ['ok', 'ok', 'ok'], ['26.0.0', '8', '16.0 GB']],
  [{ node: '24.1.0', cores: 1, memory: 2 * GB }, ['ok', 'slow', 'slow'], ['24.1.0', '1', '2.0 GB']],
])('a machine with %j', (facts, states, found) => {
  const all = machine(facts)
  expect(all.map(one => one.state)).toEqual(states)
  expect(all.map(one => one.found)).toEqual(found)
  // what is not well has a next step in both languages
  for (const { state, next } of all) expect([state === 'ok', Boolean(next?.vi && next.en)]).toContain(true)
  expect(all.filter(one => one.next).length).toBe(states.filter(s => s !== 'ok').length)
})

it('a folder for temporary files is well, short of space, or missing', async () => {
  const dir = folder()
  expect(await temporaryFolder(dir, 1)).toMatchObject({ state: 'ok', found: expect.stringContaining(dir), next: null })
  expect(await temporaryFolder(dir, Number.POSITIVE_INFINITY)).toMatchObject({ state: 'slow', next: { vi: `Dọn bớt ổ đĩa chứa ${dir}.` } })
  expect(await temporaryFolder(`${dir}/none`, 1)).toMatchObject({ state: 'missing', found: `${dir}/none` })
})

describe('a way of reading', () => {
  const sample = (text: string, more: Partial<Sample> = {}): Sample => ({
    name: 'mau.md',
    bytes: () => new TextEncoder().encode(text),
    words: 'KẾ HOẠCH',
    slow: 600_000,
    ...more,
  })

  it('is well where the words were read in time', async () => {
    expect(await reading(sample('KẾ HOẠCH\n\nTrồng cây'), folder())).toMatchObject({ id: 'read.md', state: 'ok', next: null })
  })

  it('is slow where they were read late', async () => {
    expect(await reading(sample('KẾ HOẠCH\n\nTrồng cây', { slow: -1 }), folder())).toMatchObject({
      state: 'slow',
      next: { en: expect.stringContaining('virus') },
    })
  })

  it.each([
    ['words that were not read', 'không có chữ cần tìm', 'không có bản ghi'],
    ['a file that could not be read', '', 'Tệp rỗng'],
  ])('is missing with %s', async (_, text, why) => {
    expect(await reading(sample(text), folder())).toMatchObject({ state: 'missing', next: { vi: expect.stringContaining(why) } })
  })
})
