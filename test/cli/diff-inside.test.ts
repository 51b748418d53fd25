/** `thidua diff` over records that are there: which of them is meant, and what cannot be read. */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unitPlan } from '../compare/plans.ts'
import { inside } from './inside.ts'

const root = mkdtempSync(path.join(tmpdir(), 'thidua-diff-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const at = (name: string) => path.join(root, name)
const [a, b] = [unitPlan({ unit: 'XÃ CÔNG HẢI' }), unitPlan({ unit: 'XÃ NINH HẢI', number: '42' })]

beforeAll(() => {
  writeFileSync(at('mot.json'), JSON.stringify(a))
  writeFileSync(at('danh-sach.json'), JSON.stringify([a, b]))
  writeFileSync(at('dong.jsonl'), `${JSON.stringify(a)}\n\n${JSON.stringify(b)}\n`)
  writeFileSync(at('hong.jsonl'), `${JSON.stringify(a)}\nkhông phải JSON\n`)
  writeFileSync(at('la.json'), '{"x":1}')
  writeFileSync(at('rong.txt'), '')
  mkdirSync(at('thu-muc.jsonl'))
})
const diff = (one: string, other: string, ...args: string[]) => inside(['diff', at(one), at(other), ...args])

test('a record of a list is named by its id, the beginning of it, or its file', async () => {
  for (const name of [a.id, a.id.slice(0, 12), a.source.fileName]) expect((await diff('mot.json', `dong.jsonl#${name}`)).code).toBe(0)
  expect((await diff('mot.json', `danh-sach.json#${b.source.fileName}`)).code).toBe(1)
})

describe('turned away with exit code 2', () => {
  test.each([
    ['dong.jsonl', /dong\.jsonl có 2 bản ghi, cần chỉ rõ/],
    ['dong.jsonl#khac.txt', /dong\.jsonl không có bản ghi "khac\.txt"/],
    ['hong.jsonl', /hong\.jsonl.* dòng 2 không phải là một bản ghi/],
    ['la.json', /la\.json.* dòng 1 không phải là một bản ghi/],
    ['khong-co.json', /không tìm thấy .*khong-co\.json/],
    ['thu-muc.jsonl', /không đọc được .*thu-muc\.jsonl.* \(EISDIR\)/],
    ['rong.txt', /rong\.txt: Tệp rỗng/],
    ['.', /đúng một tệp/],
  ])('%s', async (other, message) => {
    const { code, out, err } = await diff('mot.json', other)
    expect(err).toMatch(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('an output that cannot be written, of which no half is left', async () => {
    const { code, err } = await diff('mot.json', 'mot.json', '-o', at('mot.json/ra.txt'))
    expect([code, err]).toEqual([2, expect.stringMatching(/không ghi được .*ra\.txt \(E[A-Z]+\)/u)])
    expect((await diff('mot.json', 'mot.json', '-o', at('thu-muc.jsonl'))).code).toBe(2)
    expect(readdirSync(root).filter(name => name.endsWith('.part'))).toEqual([])
  })
})

test('a device is written to, and not replaced by a file', async () => {
  symlinkSync('/dev/null', at('nul'))
  expect((await diff('mot.json', 'mot.json', '-o', at('nul'))).code).toBe(0)
  expect(lstatSync(at('nul')).isSymbolicLink()).toBe(true)
})
