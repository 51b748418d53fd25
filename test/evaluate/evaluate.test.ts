import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EvaluationError, evaluate, formatEvaluation, type ScoredRecord } from '../../src/evaluate/index.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { recordOf, spoiler } from './records-of-gold.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-gold-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
/** A folder with these gold files. */
function goldDir(files: Record<string, unknown>): string {
  const dir = join(folder, String(made++))
  mkdirSync(dir)
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return dir
}

const PLAN = {
  documentType: 'plan',
  issuer: 'Ủy ban nhân dân xã Mẫu',
  level: 'commune',
  province: 'Cần Thơ',
  number: '9/KH-UBND',
  issuedDate: '2024-03',
  period: { start: '2024-04-01', end: null },
  indices: ['PAR_INDEX', 'SIPAS'],
  purposes: ['Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa'],
  dossier: [],
  sections: ['purpose', 'criteria', 'recipients', 'signature'],
}

describe('scoring', () => {
  test('a record that says what the gold says is right in every fact', () => {
    const result = evaluate({ goldDir: goldDir({ 'a.txt.json': PLAN }), records: [recordOf('a.txt', PLAN)] })
    expect(result.micro).toMatchObject({ precision: 1, recall: 1, f1: 1, support: 14, fp: 0, fn: 0 })
    expect(result.documents[0]).toMatchObject({ file: 'a.txt', hasRecord: true, errors: [], tempted: [] })
    expect(result.fields.dossier).toMatchObject({ support: 0, f1: 1 })
  })

  test('without a record every fact is missed', () => {
    const result = evaluate({ goldDir: goldDir({ 'a.txt.json': PLAN }), records: [] })
    expect(result.micro).toMatchObject({ tp: 0, fp: 0, fn: 14, f1: 0 })
    expect(result.documents[0]!.hasRecord).toBe(false)
  })

  test('a wrong value is missed and extra, an invented one only extra', () => {
    const gold = { issuedDate: '2024-03-01', theme: null }
    const record = recordOf('a.txt', { issuedDate: '2024-03-02', theme: 'Tự nghĩ ra' })
    const result = evaluate({ goldDir: goldDir({ 'a.txt.json': gold }), records: [record] })
    expect(result.micro).toMatchObject({ tp: 0, fp: 2, fn: 1 })
    expect(result.documents[0]!.errors).toEqual([
      { field: 'issuedDate', missed: ['2024-03-01'], extra: ['2024-03-02'] },
      { field: 'theme', missed: [], extra: ['Tự nghĩ ra'] },
    ])
  })

  test('what the gold leaves out is not scored, neither keys nor parts', () => {
    const record = recordOf('a.txt', { title: 'Gì đó', period: { start: '2024', end: '2025', endBound: 'inclusive' } })
    const result = evaluate({ goldDir: goldDir({ 'a.txt.json': { period: { end: '2025' } } }), records: [record] })
    expect(Object.keys(result.fields)).toEqual(['period.end'])
    expect(result.micro).toMatchObject({ tp: 1, fp: 0, fn: 0 })
  })

  test('an accepted shortfall counts neither for nor against', () => {
    const gold = { number: '7/CT-UBND', issuedDate: '2021-01-05', accept: { number: [null, '/CT-UBND'], issuedDate: ['2021-01'] } }
    const score = (record: object) =>
      evaluate({
        goldDir: goldDir({ 'a.pdf.json': { ...gold, level: 'commune' } }),
        records: [recordOf('a.pdf', { ...record, issuer: 'x', level: 'commune' })],
      })
    expect(score({ number: '/CT-UBND', issuedDate: '2021-01' }).micro).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    expect(score({ number: '7/CT-UBND', issuedDate: '2021-01-05' }).micro).toMatchObject({ tp: 3, fp: 0, fn: 0 })
    expect(score({ number: '8/CT-UBND', issuedDate: null }).micro).toMatchObject({ tp: 1, fp: 1, fn: 2 })
  })

  test('tempting values and values without ground are counted and listed', () => {
    const record = recordOf('a.txt', { theme: 'Văn hóa công sở' })
    record.theme!.evidence = [{ quote: 'không có', start: 0, end: 8 }]
    const result = evaluate({
      goldDir: goldDir({ 'a.txt.json': { theme: null, not: { theme: ['công sở'], deadlines: ['2024-01-01'] } } }),
      records: [record],
    })
    expect(result).toMatchObject({ tempted: 1, grounded: 0, ungrounded: 1 })
    expect(result.documents[0]!.tempted).toEqual([{ field: 'theme', value: 'công sở' }])
    expect(result.documents[0]!.ungrounded).toEqual(['Văn hóa công sở'])
  })

  test('the second document of a file has gold of its own; names are compared as NFC', () => {
    const dir = goldDir({ 'tệp.pdf.json': { issuedDate: '2024' }, 'tệp.pdf#2.json': { issuedDate: '2025' } })
    const records = [recordOf('tệp.pdf'.normalize('NFD'), { issuedDate: '2024' }), recordOf('tệp.pdf#2', { issuedDate: '2025' })]
    expect(evaluate({ goldDir: dir, records }).micro).toMatchObject({ tp: 2, fp: 0, fn: 0 })
  })

  test('one field alone', () => {
    const result = evaluate({ goldDir: goldDir({ 'a.txt.json': PLAN }), records: [recordOf('a.txt', PLAN)], only: ['period', 'number'] })
    expect(Object.keys(result.fields)).toEqual(['number', 'period.start'])
  })
})

describe('what cannot be scored says why', () => {
  const score = (files: Record<string, unknown>, records: ScoredRecord[] = []) => evaluate({ goldDir: goldDir(files), records })

  test.each<[string, () => unknown, RegExp]>([
    ['no folder', () => evaluate({ goldDir: join(folder, 'none'), records: [] }), /none/u],
    ['no gold', () => score({}), /no gold/u],
    ['gold without facts', () => score({ 'a.txt.json': { dossier: [] } }), /no gold with facts/u],
    ['broken JSON', () => score({ 'a.txt.json': '{' }), /a\.txt\.json/u],
    ['gold of another shape', () => score({ 'a.txt.json': { title: 'x', not: { title: 'x' } } }), /a\.txt\.json.*not\.title/su],
    ['a value that is a list', () => score({ 'a.txt.json': { title: ['x'] } }), /"title" must not be a list/u],
    ['a list that is none', () => score({ 'a.txt.json': { criteria: 'x' } }), /"criteria" must be a list/u],
    ['two records of one name', () => score({ 'a.txt.json': PLAN }, [recordOf('a.txt', PLAN), recordOf('a.txt', PLAN)]), /two records/u],
  ])('%s', (_name, run, message) => {
    expect(run).toThrow(EvaluationError)
    expect(run).toThrow(message)
  })

  test('keys that are no field are named, not scored', () => {
    expect(score({ 'a.txt.json': { ...PLAN, note: 'x' } }).ignored).toEqual(['a.txt.json: note'])
  })
})

test('the report shows fields, totals and, where asked, every error of a document', () => {
  const dir = goldDir({ 'a.txt.json': { ...PLAN, not: { issuer: ['Mẫu'] } }, 'b.txt.json': PLAN })
  const result = evaluate({ goldDir: dir, records: [recordOf('a.txt', { ...PLAN, number: '10/KH-UBND' })] })
  const brief = formatEvaluation(result, { byDoc: false })
  expect(brief).toMatch(/^number\s+0\.0\s+0\.0\s+0\.0\s+2\s+0\.0$/mu)
  expect(brief).toMatch(/^micro {2}P {3}92\.9 {2}R {3}46\.4 {2}F1 {3}61\.9 {3}facts 28/mu)
  expect(brief).not.toContain('missed')
  const full = formatEvaluation(result, { byDoc: true })
  expect(full).toContain('missed number: ["9/KH-UBND"]')
  expect(full).toContain('wrong  number: ["10/KH-UBND"]')
  expect(full).toContain('tempted issuer: Mẫu')
  expect(full).toContain('NO RECORD')
})

test('an error is told in brief, a threshold no fact reaches as nothing, and what is not scored by its name', () => {
  const long = 'Nâng cao chất lượng phục vụ '.repeat(20)
  const dir = goldDir({ 'README.json': { note: 'x' }, 'a.txt.json': { purposes: [long], not: { moods: ['vui'] } } })
  const result = evaluate({ goldDir: dir, records: [recordOf('a.txt', {})] })
  const [line] = formatEvaluation(result, { byDoc: true })
    .split('\n')
    .filter(l => l.includes('missed purposes'))
  expect(line).toMatch(/^ {2}missed purposes: \["Nâng cao .{280,300}…$/u)
  expect(formatEvaluation(result)).toContain('not scored: README.json: note')
  // a file name without an ending has no format
  expect(result.documents.map(d => [d.file, d.format])).toEqual([
    ['README', ''],
    ['a.txt', 'txt'],
  ])
})

test('figures by format and kind, and of the values above the line', () => {
  const gold = { documentType: 'plan', number: '9/KH-UBND', purposes: ['Một mục đích', 'Hai mục đích'], sections: ['purpose'] }
  const dir = goldDir({ 'a.txt.json': gold, 'b.md.json': { ...gold, documentType: 'news' }, 'c.pdf.json': { number: '1/KH-UBND' } })
  const records = [recordOf('a.txt', gold), recordOf('b.md', { ...gold, documentType: 'news', purposes: ['Điều khác', 'Hai mục đích'] })]
  // of the wrong purpose nobody was sure
  records[1]!.purposes![0]!.confidence = 0.4
  const result = evaluate({ goldDir: dir, records, threshold: 0.9 })
  expect(Object.keys(result.formats)).toEqual(['md', 'pdf', 'txt'])
  expect(Object.keys(result.kinds)).toEqual(['news', 'plan', '–'])
  expect(result.formats.txt).toMatchObject({ f1: 1, sure: { given: 4, right: 4, support: 4, precision: 1, coverage: 1 } })
  expect(result.kinds.news).toMatchObject({ tp: 4, fp: 1, sure: { given: 3, right: 3, support: 4, precision: 1, coverage: 0.75 } })
  expect(result.formats.pdf!.sure).toMatchObject({ given: 0, precision: null, coverage: 0 })
  // roles of sections have no confidence and count on neither side
  expect(result.fields.sections!.sure).toMatchObject({ given: 0, support: 0, precision: null, coverage: null })
  expect(result.micro.sure).toMatchObject({ given: 7, right: 7, support: 9 })
  expect(evaluate({ goldDir: dir, records, threshold: 0.3 }).micro.sure).toMatchObject({ given: 8, right: 7 })
  expect(result.textBorn).toBeNull()
  expect(formatEvaluation(result)).toMatch(/^news +80\.0 +80\.0 +80\.0 +5 +100\.0 +75\.0$/mu)
})

test('scans are told from text that was born as text', () => {
  const dir = goldDir({ 'a.txt.json': PLAN, 'b.pdf.json': PLAN })
  const scan = recordOf('b.pdf', { ...PLAN, number: '10/KH-UBND' })
  Object.assign(scan.source, { ocr: { engine: 'x', language: 'vie', meanConfidence: 0.9, pages: [1] } })
  const result = evaluate({ goldDir: dir, records: [recordOf('a.txt', PLAN), scan] })
  expect(result.textBorn).toMatchObject({ f1: 1, support: 14 })
  expect(formatEvaluation(result)).toContain('text-born documents')
})

test('strict figures: to the letter', () => {
  const result = evaluate({
    goldDir: goldDir({ 'a.txt.json': { theme: 'Thi đua dân vận khéo' } }),
    records: [recordOf('a.txt', { theme: 'THI ĐUA DÂN VẬN KHÉO' })],
  })
  expect(result.fields.theme).toMatchObject({ f1: 1, strict: { tp: 0, fp: 1, fn: 1, f1: 0 } })
})

const corpus = realCorpus()
const scorer = corpus && join(corpus, '..', 'eval', 'score.mjs')
const canCompare = Boolean(corpus && scorer && existsSync(scorer))

describe.skipIf(!canCompare)(
  `against the independent scorer${canCompare ? '' : ' (skipped: neither it nor its gold is beside the checkout)'}`,
  () => {
    interface Theirs {
      micro: { p: number; r: number; f: number; n: number }
      macro: number
      tempted: number
      ungrounded: number
      grounded: number
      fields: Record<string, { p: number; r: number; f: number; n: number }>
      docs: { file: string; f: number; n: number }[]
    }

    test.each(['gold', 'snippets-gold'])('figures on %s with planted mistakes are the same', name => {
      const dir = join(corpus!, name)
      const spoil = spoiler(20241103)
      const records = readdirSync(dir)
        .filter(n => n.endsWith('.json'))
        .filter((_, i) => i % 9 !== 5) // some documents have no record
        .map(n => recordOf(n.slice(0, -5), JSON.parse(readFileSync(join(dir, n), 'utf8')), spoil))
      const file = join(folder, `${name}.jsonl`)
      writeFileSync(file, records.map(r => JSON.stringify(r)).join('\n'))
      const out = join(folder, `${name}.scores.json`)
      execFileSync(process.execPath, [scorer!, '--gold', dir, '--records', file, '--json', out], { stdio: 'pipe' })
      const theirs: Theirs = JSON.parse(readFileSync(out, 'utf8'))
      const ours = evaluate({ goldDir: dir, records })

      const figures = (f: { precision: number; recall: number; f1: number; support: number }) => ({
        p: f.precision,
        r: f.recall,
        f: f.f1,
        n: f.support,
      })
      expect(figures(ours.micro)).toEqual(theirs.micro)
      expect(ours.macroF1).toBeCloseTo(theirs.macro, 12)
      expect({ tempted: ours.tempted, ungrounded: ours.ungrounded, grounded: ours.grounded }).toEqual({
        tempted: theirs.tempted,
        ungrounded: theirs.ungrounded,
        grounded: theirs.grounded,
      })
      expect(Object.fromEntries(Object.entries(ours.fields).map(([k, f]) => [k, figures(f)]))).toEqual(theirs.fields)
      expect(ours.documents.map(d => ({ file: d.file, f: d.f1, n: d.support }))).toEqual(
        theirs.docs.map(d => ({ file: d.file, f: d.f, n: d.n })),
      )
      // the mistakes reach every kind of comparison
      expect(ours.micro.f1).toBeGreaterThan(0.4)
      expect(ours.micro.f1).toBeLessThan(0.95)
    })
  },
)
