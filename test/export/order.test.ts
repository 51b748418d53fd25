import { expect, test } from 'vitest'
import { byIssuer } from '../../src/export/order.ts'
import { sample } from './sample.ts'

const base = sample()
interface Given {
  issuer?: string | null
  day?: string | null
  file?: string
}
const record = (id: string, { issuer = 'Sở Nội vụ', day = '2024-03-15', file = 'a.txt' }: Given = {}) =>
  sample({
    id,
    issuer: issuer === null ? null : { ...base.issuer!, value: { ...base.issuer!.value, name: issuer } },
    issuedDate: day === null ? null : { ...base.issuedDate!, value: day },
    source: { ...base.source, fileName: file },
  })

test.each([
  ['by issuer, as the Vietnamese alphabet has it', { issuer: 'Phường Đông' }, { issuer: 'Phường Ê' }],
  ['by the numbers within names', { issuer: 'Phường 2' }, { issuer: 'Phường 10' }],
  ['an issuer before none', { issuer: 'Xã Yên' }, { issuer: null }],
  ['of one issuer by day', { day: '2024-01-02' }, { day: '2024-11-01' }],
  ['of one issuer, without a day first', { day: null }, { day: '2024-01-02' }],
  ['of one day by file', { file: 'b2.txt' }, { file: 'b10.txt' }],
  ['without issuers by file', { issuer: null, file: 'a.txt' }, { issuer: null, file: 'b.txt' }],
  ['what is equal by its id', {}, {}],
] as [string, Given, Given][])('%s', (_, first, second) => {
  // the ids say the opposite, where something else decides
  const equal = Object.keys(first).length === 0
  const [a, b] = [record(equal ? 'a' : 'z', first), record(equal ? 'b' : 'y', second)]
  expect([b, a].sort(byIssuer)).toEqual([a, b])
  expect([a, b].sort(byIssuer)).toEqual([a, b])
  expect(byIssuer(a, structuredClone(a))).toBe(0)
})
