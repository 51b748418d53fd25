import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Reuse } from '../../../schemas/reuse.ts'
import { findReuse } from '../../../src/compare/reuse/index.ts'
import { foldKey } from '../../../src/text/fold.ts'
import { own, planOf, SENTENCE, samePlan } from './records.ts'

const EARLY = '05 tháng 01 năm 2024'
const LATE = '20 tháng 03 năm 2024'
const documentOf = (reuse: Reuse, id: string) => reuse.documents.find(d => d.id === id)!

describe('a passage in two plans', () => {
  const first = planOf('goc', EARLY, own('a', 0, 60), SENTENCE, own('a', 60, 60))
  const second = planOf('chep', LATE, own('b', 0, 90), SENTENCE, own('b', 90, 30))
  const reuse = findReuse([second, first])

  test('is found with its place in both, earlier plan first', () => {
    expect(reuse.pairs).toHaveLength(1)
    const [pair] = reuse.pairs
    expect(pair).toMatchObject({ a: 'goc', b: 'chep', direction: 'a_to_b', relation: 'neighbour' })
    const [passage, ...others] = pair!.passages!
    expect(others).toEqual([])
    expect(first.text.slice(passage!.a.start, passage!.a.end)).toBe(SENTENCE.slice(0, -1))
    expect(second.text.slice(passage!.b.start, passage!.b.end)).toBe(SENTENCE.slice(0, -1))
  })

  test('is the later plan’s debt, and no less the earlier one’s own', () => {
    expect(documentOf(reuse, 'goc')).toMatchObject({ novelty: 1, nearest: null })
    const chep = documentOf(reuse, 'chep')
    expect(chep.nearest?.id).toBe('goc')
    const syllables = SENTENCE.match(/[\p{L}\p{M}]+/gu)!.length
    expect(chep.novelty).toBeCloseTo(1 - syllables / (chep.syllables - chep.boilerplate), 3)
    expect(documentOf(reuse, 'goc').unique).toBeLessThan(1)
  })

  test('has the shape of the schema, and does not depend on the order of the records', () => {
    expect(Reuse.parse(reuse)).toEqual(reuse)
    expect(findReuse([first, second])).toEqual(reuse)
  })
})

describe('what counts as the same words', () => {
  test.each([
    ['other place of the tone mark', SENTENCE, SENTENCE.replaceAll('xóa', 'xoá')],
    ['capitals', SENTENCE, SENTENCE.toUpperCase()],
    ['punctuation and dashes', SENTENCE, SENTENCE.replaceAll(',', ' –')],
    ['a line break within', SENTENCE, SENTENCE.replace(', rút', ',\nrút')],
  ])('%s', (_, a, b) => {
    const records = [planOf('mot', EARLY, own('a', 0, 50), a), planOf('haihai', LATE, own('b', 0, 50), ...b.split('\n'))]
    const { pairs } = findReuse(records)
    expect(pairs[0]?.passages).toHaveLength(1)
    const { a: here, b: there } = pairs[0]!.passages![0]!
    const words = (text: string) => foldKey(text).match(/[\p{L}\p{M}\p{N}]+/gu)
    expect(words(records[0]!.text.slice(here.start, here.end))).toEqual(words(records[1]!.text.slice(there.start, there.end)))
  })

  test('another year between two runs keeps them in one passage, and is in neither', () => {
    const [left, right] = [own('x', 0, 20), own('x', 20, 20)]
    const records = [
      planOf('mot', EARLY, own('a', 0, 20), `${left} năm 2023 ${right} ${own('a', 20, 50)}`),
      planOf('haihai', LATE, own('b', 0, 20), `${left} năm 2024 ${right} ${own('b', 20, 50)}`),
    ]
    const passage = findReuse(records).pairs[0]!.passages![0]!
    expect(passage.runs.map(r => records[0]!.text.slice(...r.a))).toEqual([`${left} năm`, right])
    expect(passage.syllables).toBe(41)
    expect(records[1]!.text.slice(passage.b.start, passage.b.end)).toBe(`${left} năm 2024 ${right}`)
  })
})

describe('what is no reuse', () => {
  test('the frame of documents, citations, closing formulae', () => {
    const frame = [
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về phát động phong trào thi đua cải cách hành chính năm 2024;',
      'Trong quá trình tổ chức thực hiện nếu có khó khăn, vướng mắc, kịp thời phản ánh về Phòng Nội vụ.',
    ]
    const reuse = findReuse([samePlan('mot', ...frame, own('a', 0, 20)), samePlan('hai', ...frame, own('b', 0, 20))], { threshold: 0 })
    // the title is no frame: it is left, and is too short to be reuse
    expect(reuse.pairs).toEqual([])
    expect(documentOf(reuse, 'mot').boilerplate).toBeGreaterThan(60)
  })

  test('sources of one campaign', () => {
    const records = [planOf('nhap', EARLY, SENTENCE), planOf('chinhthuc', LATE, SENTENCE)]
    const apart = findReuse(records)
    const together = findReuse(records, { campaigns: new Map(records.map(r => [r.id, 'c1'])) })
    expect(documentOf(apart, 'chinhthuc').novelty).toBeLessThan(0.5)
    expect(documentOf(together, 'chinhthuc')).toMatchObject({ novelty: 1, nearest: null })
    expect(together.pairs[0]).toMatchObject({ relation: 'same_campaign', sequences: 1 })
  })
})

describe('who had it first', () => {
  const pairOf = (a: string | null, b: string | null) =>
    findReuse([planOf('mot', a, SENTENCE, own('a', 0, 30)), planOf('haihai', b, SENTENCE, own('b', 0, 30))])

  test.each([
    ['no day on one of them', null, LATE],
    ['a blank day in the month of the other', '… tháng 03 năm 2024', LATE],
    ['the same day', LATE, LATE],
  ])('is unknown: %s', (_, a, b) => {
    const reuse = pairOf(a, b)
    expect(reuse.pairs[0]?.direction).toBe('unknown')
    // neither is known to be later, so that either may be the copy
    for (const { novelty } of reuse.documents) expect(novelty).toBeLessThan(1)
  })

  test('follows the days, not the order or the ids', () => {
    expect(pairOf(LATE, EARLY).pairs[0]).toMatchObject({ a: 'haihai', b: 'mot', direction: 'a_to_b' })
  })
})

describe('a plan and its parent', () => {
  test('are measured even where little is shared', () => {
    const parent = planOf('tinh', EARLY, own('p', 0, 200))
    const child = planOf('huyen', LATE, own('p', 40, 12), own('c', 0, 300))
    const without = findReuse([parent, child])
    expect(without.pairs).toEqual([])
    const reuse = findReuse([parent, child], { parents: new Map([['huyen', 'tinh']]) })
    const huyen = documentOf(reuse, 'huyen')
    expect(huyen).toMatchObject({ parent: 'tinh', nearest: { id: 'tinh' } })
    expect(huyen.fromParent).toBeGreaterThan(0.02)
    // what is the parent's is not its own, however little it is
    expect(huyen.novelty).toBeCloseTo(1 - huyen.fromParent!, 3)
    expect(reuse.pairs[0]).toMatchObject({ relation: 'parent', a: 'tinh', b: 'huyen' })
    expect(reuse.limits.pairsFound).toBe(0)
  })

  test('a parent that is not among the records is none', () => {
    const reuse = findReuse([planOf('mot', EARLY, SENTENCE)], { parents: new Map([['mot', 'vang-mat']]) })
    expect(reuse.documents[0]).toMatchObject({ parent: null, fromParent: null, novelty: 1 })
  })
})

test('planted passages come back whole, wherever they stand', () => {
  fc.assert(
    fc.property(
      fc.record({ length: fc.integer({ min: 20, max: 80 }), before: fc.nat(40), after: fc.nat(40), inOther: fc.nat(40) }),
      ({ length, before, after, inOther }) => {
        const planted = own('q', 0, length)
        const a = planOf('mot', EARLY, `${own('a', 0, before)} ${planted} ${own('a', before, after)}`)
        const b = planOf('haihai', LATE, `${own('b', 0, inOther)} ${planted}`)
        const [passage] = findReuse([a, b]).pairs[0]!.passages!
        expect(a.text.slice(passage!.a.start, passage!.a.end)).toContain(planted)
        expect(b.text.slice(passage!.b.start, passage!.b.end)).toContain(planted)
        expect(passage!.syllables).toBeGreaterThanOrEqual(length)
      },
    ),
    { numRuns: 40 },
  )
})

test('records without text, and none at all', () => {
  expect(findReuse([])).toMatchObject({ documents: [], pairs: [] })
  const empty = {
    ...planOf('rong', null),
    text: '',
    references: [],
    recipients: [],
    outline: [],
    signature: null,
    number: null,
    issuer: null,
  }
  expect(findReuse([empty, planOf('mot', EARLY, SENTENCE)]).documents.find(d => d.id === 'rong')).toMatchObject({
    syllables: 0,
    novelty: null,
  })
})
