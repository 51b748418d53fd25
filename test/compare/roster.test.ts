/** Lists of units as offices keep them. */
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { RosterError, readRoster } from '../../src/compare/index.ts'

const csv = (text: string) => readRoster(new TextEncoder().encode(text))
const days = async (text: string) => (await csv(text)).entries.map(e => [e.name, e.received])

describe('csv', () => {
  test.each([
    ['commas', 'STT,Đơn vị,Ngày nhận\n1,Xã Công Hải,02/02/2026\n2,Xã Ninh Hải,\n'],
    ['semicolons, a byte order mark, Windows lines', '\ufeffTT;Tên đơn vị;Ngày đến\r\n1;Xã Công Hải;2/2/2026\r\n2;Xã Ninh Hải;\r\n'],
    ['tabs, a title above', 'DANH SÁCH ĐƠN VỊ\t\t\nSTT\tCơ quan, đơn vị\tNgày nộp\n1\tXã Công Hải\t2026-02-02 08:30\n2\tXã Ninh Hải\t\n'],
    ['English', 'no,Unit,Received\n1,Xã Công Hải,2026-02-02\n2,Xã Ninh Hải,\n'],
    ['no headings', '1,Xã Công Hải,02/02/2026\n2,Xã Ninh Hải,\n'],
    ['a sum below, another day beside', 'Đơn vị,Ngày gửi,Ngày nhận\nXã Công Hải,01/02/2026,02/02/2026\nXã Ninh Hải,,\nTổng cộng,1,1\n'],
  ])('%s', async (_, text) => {
    expect(await days(text)).toEqual([
      ['Xã Công Hải', '2026-02-02'],
      ['Xã Ninh Hải', null],
    ])
  })

  test('words in the column of days are given back', async () => {
    const { entries, unreadable } = await csv('Đơn vị,Ngày nhận\nXã Công Hải,đã nộp\nXã Ninh Hải,31/02/2026\n')
    expect(entries.map(e => e.received)).toEqual([null, null])
    expect(unreadable).toEqual(['đã nộp', '31/02/2026'])
  })
})

test('xlsx, with days as dates and as words', async () => {
  const rows = [
    [{ value: 'Danh sách' }],
    [{ value: 'STT' }, { value: 'Đơn vị' }, { value: 'Ngày nhận' }],
    [{ value: 1 }, { value: 'Xã Công Hải' }, { value: new Date('2026-02-02'), type: Date, format: 'dd/mm/yyyy' }],
    [{ value: 2 }, { value: 'Xã Ninh Hải' }, { value: '03/02/2026' }],
    [{ value: 3 }, { value: 'Xã Thuận Bắc' }, null],
  ]
  const workbook = await (writeWorkbook as unknown as (rows: unknown) => { toBuffer(): Promise<Buffer> })(rows).toBuffer()
  const { entries } = await readRoster(workbook)
  expect(entries.map(e => [e.name, e.received])).toEqual([
    ['Xã Công Hải', '2026-02-02'],
    ['Xã Ninh Hải', '2026-02-03'],
    ['Xã Thuận Bắc', null],
  ])
})

test.each([
  ['nothing', new Uint8Array(), 'no_units'],
  ['no units', new TextEncoder().encode('a,b\n1,2\n'), 'no_units'],
  ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'not_a_table'],
  ['another encoding', new Uint8Array([0xff, 0xfe, 0x41, 0xc3, 0x28]), 'not_a_table'],
])('%s is no list', async (_, bytes, reason) => {
  const error = await readRoster(bytes).catch(e => e)
  expect(error).toBeInstanceOf(RosterError)
  expect(error.reason).toBe(reason)
})
