/** Days of receipt: stamps, rosters in every state. */
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import type { Stamp } from '../../schemas/record.ts'
import { RosterError, readRoster } from '../../src/compare/index.ts'
import { receiptOf } from '../../src/compare/submissions.ts'
import { bare, stated } from './records.ts'

const stamp = (some: Partial<Stamp>): Stamp => ({ kind: 'incoming', body: null, number: null, date: null, text: 'CÔNG VĂN ĐẾN', ...some })
const received = (...stamps: Partial<Stamp>[]) =>
  receiptOf(null, [bare({ id: 'a', unit: 'xã Công Hải', but: { stamps: stamps.map(s => stated(stamp(s))) } })], new Map())?.received ?? null

describe('an incoming stamp', () => {
  test.each<[string, Partial<Stamp>, string | null]>([
    ['has its day', { date: '2026-02-12' }, '2026-02-12'],
    ['has its day as printed', { date: '12/02/2026' }, '2026-02-12'],
    ['has it in its words', { text: 'ĐẾN Số: 365 Ngày: 12/02/2026' }, '2026-02-12'],
    ['without a year tells none', { date: '--02-12' }, null],
    ['with a month alone tells none', { text: 'ĐẾN tháng 02/2026' }, null],
    ['without a day tells none', {}, null],
    ['of another kind tells none', { kind: 'digital_signature', date: '2026-02-12' }, null],
  ])('%s', (_, some, day) => expect(received(some)).toBe(day))
  test('that can be read counts behind one that cannot', () => expect(received({}, { date: '2026-02-12' })).toBe('2026-02-12'))
})

describe('a roster', () => {
  const csv = (text: string) => readRoster(new TextEncoder().encode(text))
  const workbook = async (rows: unknown[][]) =>
    readRoster(await (writeWorkbook as unknown as (rows: unknown) => { toBuffer(): Promise<Buffer> })(rows).toBuffer())

  test('without a column of receipt has units only', async () => {
    const { entries, unreadable } = await csv('STT,Đơn vị\n1,Xã Công Hải\n2,Xã Ninh Hải\n')
    expect([entries, unreadable]).toEqual([['Xã Công Hải', 'Xã Ninh Hải'].map(name => ({ name, received: null, text: '' })), []])
  })
  test('a day that no calendar has is told as it stands', async () => {
    expect(await csv('Đơn vị,Ngày nhận\nXã Công Hải,2026-13-45\n')).toEqual({
      entries: [{ name: 'Xã Công Hải', received: null, text: '2026-13-45' }],
      unreadable: ['2026-13-45'],
    })
  })
  test.each([
    ['only headings', 'Đơn vị,Ngày nhận\n'],
    ['only sums', 'Đơn vị,Ngày nhận\nTổng số,12\nCộng,\nI,\n'],
  ])('of %s has no units', async (_, text) => {
    await expect(csv(text)).rejects.toMatchObject({ reason: 'no_units' })
  })
  test('of numbers in a workbook is none', async () => {
    await expect(workbook([[{ value: 1 }, { value: 2 }]])).rejects.toBeInstanceOf(RosterError)
  })
  test('larger than a list of all communes is not read', async () => {
    await expect(readRoster(new Uint8Array(20_000_001))).rejects.toMatchObject({ reason: 'too_large' })
  })
})
