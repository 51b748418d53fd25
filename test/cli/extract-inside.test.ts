/** `thidua extract` in the process of the test: long runs, runs without anything new, outputs that are folders. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { folder } from '../run/folder.ts'
import { inside } from './inside.ts'

const plan = (unit: string, number: number) =>
  [
    'ỦY BAN NHÂN DÂN',
    unit,
    `Số: ${number}/KH-UBND`,
    'Nơi ban hành, ngày 15 tháng 3 năm 2024',
    'KẾ HOẠCH',
    'Phát động phong trào thi đua cải cách hành chính năm 2024',
    'I. TỔ CHỨC THỰC HIỆN',
    '1. Các phòng gửi báo cáo về Phòng Nội vụ trước ngày 30/11/2024.',
  ].join('\n\n')

const recordsIn = (out: string): CampaignRecord[] =>
  readFileSync(path.join(out, 'records.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('a long run is summed up; at a terminal a bar says how far it is', async () => {
  const [input, out] = [folder(), path.join(folder(), 'out')]
  // bytes that are no text: read at once
  for (let i = 0; i < 53; i++) writeFileSync(path.join(input, `${String(i).padStart(2, '0')}.bin`), Buffer.from([0, 1, 2, 0, 255, i]))
  writeFileSync(path.join(input, '.an'), 'ẩn')
  const { code, out: said, err } = await inside(['extract', input, '-o', out, '--format', 'jsonl', '--no-cache'], { terminal: true })
  expect(code).toBe(1)
  expect(said.match(/… và 3 tệp khác, xem run\.json\./gu)).toHaveLength(2)
  expect(said).toContain('Bỏ qua 1 tệp ẩn, tệp tạm trong thư mục.')
  expect(said).toMatch(/49\.bin – /u)
  expect(said).not.toMatch(/50\.bin/u)
  expect(err).toMatch(/Đang đọc .*\/53/u)
  expect(err).not.toContain('[1/53]')
  expect(recordsIn(out)).toHaveLength(53)
})

describe('a run over what has not changed', () => {
  test('leaves the outputs and says when they were made, until somebody touches them', async () => {
    const [input, out, cache] = [folder(), path.join(folder(), 'out'), folder()]
    writeFileSync(path.join(input, 'a.txt'), plan('XÃ CÔNG HẢI', 12))
    const extract = (...args: string[]) => inside(['extract', input, '-o', out, '--format', 'jsonl,csv', '--cache', cache, ...args])
    expect((await extract()).code).toBe(0)
    const vi = await extract()
    expect(vi.out).toMatch(/Không có gì thay đổi so với lần chạy lúc .*\n/u)
    expect(vi.out).toContain(path.join(out, 'records.csv'))
    // the language is one of those things that decide what is written
    expect((await extract('--lang', 'en')).out).toContain('1 of 1 files were read in an earlier run')
    expect((await extract('--lang', 'en')).out).toMatch(/Nothing has changed since the run of /u)
    appendFileSync(path.join(out, 'records.csv'), 'thêm tay\n')
    expect((await extract('--lang', 'en')).out).not.toContain('Nothing has changed')
    expect(readFileSync(path.join(out, 'records.csv'), 'utf8')).not.toContain('thêm tay')
    writeFileSync(path.join(out, 'run.json'), '{"files":[]}')
    expect((await extract('--lang', 'en')).out).not.toContain('Nothing has changed')
    // what people decide about records counts as well
    writeFileSync(path.join(out, 'corrections.jsonl'), '')
    expect((await extract('--lang', 'en')).out).not.toContain('Nothing has changed')
  })
})

describe('the province', () => {
  test('settles which of several units of one name is meant', async () => {
    const [input, out] = [folder(), path.join(folder(), 'out')]
    writeFileSync(path.join(input, 'a.txt'), plan('HUYỆN CHÂU THÀNH', 12))
    const extract = (...args: string[]) => inside(['extract', input, '-o', out, '--format', 'jsonl', '--no-cache', ...args])
    expect((await extract()).code).toBe(0)
    expect(recordsIn(out)[0]!.issuer!.value.unit?.province ?? null).toBeNull()
    expect((await extract('--province', 'Tây Ninh')).code).toBe(0)
    expect(recordsIn(out)[0]!.issuer!.value.unit!.province).toBe('Tây Ninh')
    const printed = await inside(['extract', input, '--stdout', '--province', 'Tây Ninh', '--no-cache'])
    expect(JSON.parse(printed.out).issuer.value.unit.province).toBe('Tây Ninh')
  })

  test('that there is not is turned away', async () => {
    const { code, err } = await inside(['extract', folder(), '--province', 'Nơi Nào'])
    expect([code, err]).toEqual([2, expect.stringContaining('giá trị "Nơi Nào" không hợp lệ')])
  })
})

test('outputs that are folders are written beside the others, and always anew', async () => {
  const [input, out, cache] = [folder(), path.join(folder(), 'out'), folder()]
  writeFileSync(path.join(input, 'a.txt'), plan('XÃ CÔNG HẢI', 12))
  writeFileSync(path.join(input, 'mat.txt'), `MẬT\n\n${plan('XÃ CÔNG HẢI', 13)}`)
  const extract = () => inside(['extract', input, '-o', out, '--format', 'jsonl,ics', '--cache', cache])
  expect((await extract()).code).toBeLessThan(2)
  const inFolder = readdirSync(out, { withFileTypes: true }).find(e => e.isDirectory())!
  expect(readdirSync(path.join(out, inFolder.name))).toContain('all.ics')
  expect((await extract()).out).not.toContain('Không có gì thay đổi')
  expect(existsSync(path.join(out, 'records.jsonl.part'))).toBe(false)
})

test('corrections that are none are named by their line: exit code 2', async () => {
  const [input, out] = [folder(), folder()]
  writeFileSync(path.join(input, 'a.txt'), plan('XÃ CÔNG HẢI', 12))
  writeFileSync(path.join(out, 'corrections.jsonl'), 'không phải JSON\n')
  const line = await inside(['extract', input, '-o', out, '--no-cache'])
  expect([line.code, line.err]).toEqual([2, expect.stringMatching(/corrections\.jsonl: dòng 1 không phải/u)])
  const inTheWay = folder()
  mkdirSync(path.join(inTheWay, 'corrections.jsonl'))
  const closed = await inside(['extract', input, '-o', inTheWay, '--no-cache'])
  expect([closed.code, closed.err]).toEqual([2, expect.stringMatching(/không đọc được .*corrections\.jsonl.* \(EISDIR\)/u)])
})

describe('thidua evaluate', () => {
  const gold = () => {
    const dir = folder()
    writeFileSync(path.join(dir, 'a.txt.json'), JSON.stringify({ number: '12/KH-UBND' }))
    writeFileSync(path.join(dir, 'records.jsonl'), '\n{"source":{"fileName":"a.txt"}}\n\n')
    return dir
  }

  test.each(['2', '-1', '', 'cao'])('a share is from 0 to 1, not %j', async min => {
    const dir = gold()
    const { code, err } = await inside(['evaluate', '--gold', dir, '--records', path.join(dir, 'records.jsonl'), '--min', min])
    expect([code, err]).toEqual([2, expect.stringContaining(`giá trị "${min}" không hợp lệ`)])
  })

  test('documents that are not there are named; where none is, nothing is scored', async () => {
    const dir = gold()
    const none = await inside(['evaluate', '--gold', dir, path.join(dir, 'khong-co.txt')])
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/không có tệp nào để đọc\n.*khong-co\.txt/u)])
    writeFileSync(path.join(dir, 'a.txt'), plan('XÃ CÔNG HẢI', 12))
    const some = await inside(['evaluate', '--gold', dir, path.join(dir, 'a.txt'), path.join(dir, 'khong-co.txt')])
    expect(some.err).toMatch(/khong-co\.txt/u)
  })

  test('scores that cannot be written, and gold that is none, are named', async () => {
    const dir = gold()
    const records = ['--records', path.join(dir, 'records.jsonl')]
    const json = path.join(dir, 'a.txt.json', 'x.json')
    const score = await inside(['evaluate', '--gold', dir, ...records, '--json', json])
    expect([score.code, score.err]).toEqual([2, expect.stringMatching(/không ghi được .*x\.json \(E[A-Z]+\)/u)])
    const empty = await inside(['evaluate', '--gold', folder(), ...records])
    expect(empty.code).toBe(2)
  })
})
