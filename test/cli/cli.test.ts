import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import { CampaignRecord } from '../../schemas/record.ts'
import { folder } from '../run/folder.ts'
import { thidua } from './spawn.ts'

const PLAN = [
  'ỦY BAN NHÂN DÂN HUYỆN AN BÌNH',
  'Số: 12/KH-UBND',
  'An Bình, ngày 15 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Phát động phong trào thi đua cải cách hành chính năm 2024',
].join('\n\n')

/** A folder with documents; `bad` adds one that cannot be read. */
function documents({ bad = false } = {}): string {
  const dir = folder()
  writeFileSync(path.join(dir, 'a.txt'), PLAN)
  writeFileSync(path.join(dir, 'b.txt'), PLAN.replace('12/', '13/'))
  writeFileSync(path.join(dir, 'ban-sao.txt'), PLAN)
  if (bad) writeFileSync(path.join(dir, 'rong.txt'), '')
  return dir
}

const recordsIn = (jsonl: string): CampaignRecord[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('thidua', () => {
  it('says its version', async () => expect(await thidua(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' }))

  it('helps in Vietnamese, with examples and exit codes', async () => {
    const { code, out } = await thidua(['--help'])
    expect(code).toBe(0)
    for (const word of ['Cách dùng:', 'Lệnh:', 'Ví dụ:', 'Mã thoát:', 'extract', 'explain', 'evaluate', 'schema', 'formats'])
      expect(out).toContain(word)
    expect(out).not.toMatch(/Usage|Options|default/)
  })

  it('helps in English', async () => {
    const { out } = await thidua(['extract', '--help', '--lang', 'en'])
    for (const word of ['Usage: thidua extract', 'Options:', 'default: jsonl,xlsx,csv', 'Exit codes:']) expect(out).toContain(word)
  })

  it.each([
    [[], /Cách dùng/],
    [['extrct'], /không có lệnh extrct; có phải extract\?/],
    [['extract'], /thiếu tham số <paths>/],
    [['extract', 'x', '--foo'], /không có tùy chọn --foo/],
    [['extract', 'x', '--format', 'pdf'], /giá trị "pdf" không hợp lệ/],
    [['extract', 'x', '--concurrency', '0'], /giá trị "0" không hợp lệ/],
    [['extract', 'x', '-o'], /tùy chọn -o, --out <dir> cần một giá trị/],
    [['extract', 'không-có.txt', 'cũng-không/*.txt'], /không có tệp nào để đọc\n.*không-có\.txt\n.*cũng-không/],
    [['explain', 'x'], /thiếu tham số <field>/],
    [['explain', LICENCE(), 'sô'], /không có trường "sô"\nCác trường: documentType/],
    [['evaluate', 'x'], /thiếu tùy chọn bắt buộc --gold/],
    [['evaluate', '--gold', 'x'], /cần --records hoặc tệp/],
    [['formats', 'x'], /thừa tham số/],
    [['--lang', 'de', 'formats'], /giá trị "de" không hợp lệ/],
  ])('turns away %j with exit code 2', async (args, message) => {
    const { code, out, err } = await thidua(args)
    expect(err).toMatch(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('says in both languages that Node is too old, with exit code 2', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })"
    const { code, err } = await thidua(['--version'], { node: ['--import', `data:text/javascript,${old}`] })
    expect(code).toBe(2)
    expect(err).toMatch(/cần Node\.js 24 trở lên .*20\.19\.0/)
    expect(err).toMatch(/needs Node\.js 24 or newer/)
  })
})

/** A file that is surely there. */
function LICENCE(): string {
  return path.resolve('package.json')
}

describe('thidua extract', () => {
  it('writes records, tables and the log, and says where: exit code 0', async () => {
    const dir = documents()
    const out = path.join(folder(), 'sâu', 'hơn')
    const ended = await thidua(['extract', dir, '-o', out])
    expect(ended.code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['records.csv', 'records.jsonl', 'records.xlsx', 'run.json'])
    const records = recordsIn(readFileSync(path.join(out, 'records.jsonl'), 'utf8'))
    expect(records.map(r => CampaignRecord.safeParse(r).success)).toEqual([true, true])
    expect(records.map(r => r.source.fileName)).toEqual(['a.txt', 'b.txt'])
    expect(records[0]!.source.alsoAt).toEqual([path.join(dir, 'ban-sao.txt')])
    const log = JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'))
    expect(log.counts).toMatchObject({ files: 3, records: 2, status: { duplicate: 1 } })
    expect(ended.out).toContain('12/KH-UBND')
    expect(ended.out).toContain(path.join(out, 'records.xlsx'))
    expect(ended.err).toMatch(/\[3\/3\]/)
    expect(ended.err).not.toContain('\u001b')
  })

  it('reads the others where one cannot be read: exit code 1', async () => {
    const dir = documents({ bad: true })
    const out = folder()
    const ended = await thidua(['extract', dir, path.join(dir, 'không-có.txt'), '-o', out, '--format', 'jsonl'])
    expect(ended.code).toBe(1)
    expect(ended.out).toMatch(/rong\.txt – Tệp rỗng/)
    expect(ended.err).toMatch(/không tìm thấy .*không-có\.txt/)
    expect(recordsIn(readFileSync(path.join(out, 'records.jsonl'), 'utf8')).map(r => r.status === 'failed')).toEqual([false, false, true])
    expect(readdirSync(out).sort()).toEqual(['records.jsonl', 'run.json'])
  })

  it('does not read its own outputs, and gives the same records again', async () => {
    const dir = documents()
    await thidua(['extract', dir, '-o', dir])
    const first = readFileSync(path.join(dir, 'records.jsonl'), 'utf8')
    expect((await thidua(['extract', dir, '-o', dir])).code).toBe(0)
    expect(readFileSync(path.join(dir, 'records.jsonl'), 'utf8')).toBe(first)
  })

  it('prints records and nothing else with --stdout, and writes no files', async () => {
    const cwd = documents()
    const { code, out } = await thidua(['extract', '.', '--stdout'], { cwd })
    expect(code).toBe(0)
    expect(recordsIn(out).map(r => r.number?.value.raw)).toEqual(['12/KH-UBND', '13/KH-UBND'])
    expect(existsSync(path.join(cwd, 'out'))).toBe(false)
  })

  it('reads standard input', async () => {
    const { code, out } = await thidua(['extract', '-', '--stdout'], { input: PLAN })
    expect(code).toBe(0)
    expect(recordsIn(out)[0]!.source).toMatchObject({ uri: '-', fileName: 'stdin' })
  })

  it('speaks English where it is asked to', async () => {
    const out = folder()
    const ended = await thidua(['extract', documents(), '-o', out, '--lang', 'en'])
    expect(ended.out).toContain('2 records of 3 files')
    expect(readFileSync(path.join(out, 'records.csv'), 'utf8')).toContain('Document type')
  })

  it.each([
    ['a file', (dir: string) => path.join(dir, 'a.txt')],
    ['below a file', (dir: string) => path.join(dir, 'a.txt', 'out')],
    ['where a folder has the name of an output', (dir: string) => path.join(dir, 'taken')],
  ])('says that it cannot write to %s: exit code 2', async (_, place) => {
    const dir = documents()
    mkdirSync(path.join(dir, 'taken', 'records.csv'), { recursive: true })
    const { code, err } = await thidua(['extract', path.join(dir, 'b.txt'), '-o', place(dir)])
    expect(err).toMatch(/không ghi được .* \(E[A-Z]+\)/)
    expect(code).toBe(2)
    expect(readdirSync(path.join(dir, 'taken')).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it('is quiet when its reader goes away', async () => {
    const dir = folder()
    for (let i = 0; i < 40; i++) writeFileSync(path.join(dir, `${i}.txt`), `${PLAN}\n\n${'Nội dung thi đua dài. '.repeat(2000)}\n\n${i}`)
    const { code, err } = await thidua(['extract', dir, '--stdout', '--concurrency', '1'], { leave: true })
    expect(code).toBe(0)
    expect(err).not.toMatch(/EPIPE|Error|Lỗi/)
    expect(err).not.toContain('[40/40]')
  })
})

describe('thidua explain', () => {
  it('shows the candidates, the rule that won and the sentence', async () => {
    const { code, out } = await thidua(['explain', path.join(documents(), 'a.txt'), 'number'])
    expect(code).toBe(0)
    expect(out).toMatch(/Trường: number \(Số, ký hiệu\)/)
    expect(out).toMatch(/► \d\.\d\d {2}\S+/)
    expect(out).toContain('»Số: 12/KH-UBND«')
  })

  it('says why there is no value', async () => {
    const { code, out } = await thidua(['explain', path.join(documents(), 'a.txt'), 'quotas'])
    expect({ code, said: /Không có giá trị: Không có trong văn bản/.test(out) }).toEqual({ code: 0, said: true })
  })

  it('gives everything as JSON', async () => {
    const { out } = await thidua(['explain', path.join(documents(), 'a.txt'), 'title', '--json'])
    expect(JSON.parse(out)).toMatchObject({ field: 'title', absence: null })
  })

  it.each([
    ['rong.txt', 1, /Tệp rỗng/],
    ['không-có.txt', 2, /không tìm thấy/],
    ['.', 2, /đúng một tệp/],
  ])('of %s ends with exit code %i', async (name, code, message) => {
    const ended = await thidua(['explain', path.join(documents({ bad: true }), name), 'title'])
    expect(ended.err).toMatch(message)
    expect(ended.code).toBe(code)
  })
})

describe('thidua evaluate', () => {
  /** Documents and gold that says the number of one of them. */
  function golden(number: string): [gold: string, dir: string] {
    const gold = folder()
    writeFileSync(path.join(gold, 'a.txt.json'), JSON.stringify({ number }))
    return [gold, documents()]
  }

  it('scores documents, and records of a file alike', async () => {
    const [gold, dir] = golden('12/KH-UBND')
    const now = await thidua(['evaluate', '--gold', gold, path.join(dir, 'a.txt'), '--min', '1'])
    expect(now.code).toBe(0)
    expect(now.out).toMatch(/F1 +100/)
    await thidua(['extract', dir, '-o', dir, '--format', 'jsonl'])
    const json = path.join(dir, 'score.json')
    const later = await thidua(['evaluate', '--gold', gold, '--records', path.join(dir, 'records.jsonl'), '--json', json, '--by-doc'])
    expect(later.code).toBe(0)
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ micro: { f1: 1 } })
  })

  it('shows gains and losses against the page of scores beside the gold, or the one that is asked for', async () => {
    const [gold, dir] = golden('12/KH-UBND')
    const page = (f1: string) => `## By document\n\n| a.txt | 50.0 | 50.0 | ${f1} | 1 |\n`
    writeFileSync(path.join(gold, 'before.md'), page('40.0'))
    const input = path.join(dir, 'a.txt')
    const asked = await thidua(['evaluate', '--gold', gold, input, '--against', path.join(gold, 'before.md')])
    expect(asked.out).toMatch(/^\+ a\.txt +40\.0 → +100\.0 {2}\+60\.0$/mu)
    const inside = path.join(gold, 'gold')
    mkdirSync(inside)
    writeFileSync(path.join(inside, 'a.txt.json'), JSON.stringify({ number: '12/KH-UBND' }))
    writeFileSync(path.join(gold, 'SCORES.md'), page('100.0'))
    const beside = await thidua(['evaluate', '--gold', inside, input])
    expect(beside.out).toMatch(/SCORES\.md \(F1\)\n\+ micro /u)
    expect(beside.out).not.toMatch(/^[+-] a\.txt/mu)
    const missing = await thidua(['evaluate', '--gold', gold, input, '--against', path.join(gold, 'none.md')])
    expect(missing.code).toBe(2)
    expect(missing.err).toMatch(/không đọc được .*none\.md/)
  })

  it('ends with exit code 1 below --min', async () => {
    const [gold, dir] = golden('99/KH-UBND')
    const { code, err } = await thidua(['evaluate', '--gold', gold, path.join(dir, 'a.txt'), '--min', '0.5'])
    expect(err).toMatch(/thấp hơn mức 0\.5/)
    expect(code).toBe(1)
  })

  it.each([
    ['no-gold', 'records.jsonl', '{"source":{"fileName":"a.txt"}}\n', /ENOENT/],
    ['gold', 'nope.jsonl', null, /không đọc được .*nope\.jsonl/],
    ['gold', 'records.jsonl', '{"source":{"fileName":"a.txt"}}\n{"x":1}\n', /dòng 2 không phải là một bản ghi/],
  ])('of %s and %s ends with exit code 2', async (goldName, file, content, message) => {
    const dir = folder()
    mkdirSync(path.join(dir, 'gold'))
    if (content) writeFileSync(path.join(dir, file), content)
    const { code, err } = await thidua(['evaluate', '--gold', path.join(dir, goldName), '--records', path.join(dir, file)])
    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('thidua schema', () => {
  it('prints a JSON Schema that a reader can build on', async () => {
    const { code, out } = await thidua(['schema'])
    expect(code).toBe(0)
    const schema = JSON.parse(out)
    expect(schema.$schema).toContain('2020-12')
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(CampaignRecord.shape).sort())
    expect(schema.properties.number).toMatchObject({ title: 'Số, ký hiệu', description: 'Number' })
    expect(z.fromJSONSchema(schema)).toBeDefined()
  })

  it('writes it to a file, or says that it cannot', async () => {
    const file = path.join(folder(), 'schema.json')
    expect(await thidua(['schema', '--out', file])).toEqual({ code: 0, out: '', err: '' })
    expect(JSON.parse(readFileSync(file, 'utf8')).title).toBe('CampaignRecord')
    expect((await thidua(['schema', '--out', path.join(file, 'x')])).code).toBe(2)
  })

  it('is quiet when its reader goes away', async () =>
    expect(await thidua(['schema'], { leave: true })).toMatchObject({ code: 0, err: '' }))
})

describe('thidua formats', () => {
  it('lists what is read', async () => {
    const { code, out } = await thidua(['formats'])
    expect(code).toBe(0)
    expect(out).toMatch(/Markdown\s+│ \.md \.markdown\s+│ có/)
  })
})
