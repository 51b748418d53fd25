/** Text reuse among many documents: which pairs are laid side by side, which source is the nearest, how passages are cut. */
import { describe, expect, test } from 'vitest'
import { compareRecords } from '../../../src/compare/index.ts'
import { before, dateOf } from '../../../src/compare/reuse/dates.ts'
import { findReuse, reuseOf } from '../../../src/compare/reuse/index.ts'
import { passagesOf } from '../../../src/compare/reuse/passages.ts'
import { prepare } from '../../../src/compare/reuse/prepare.ts'
import { Numbering } from '../../../src/compare/reuse/sequences.ts'
import { bare, reference, stated } from '../records.ts'
import { own, SENTENCE } from './records.ts'

/** A document of these lines alone. */
const page = (id: string, at: string, ...lines: string[]) =>
  bare({ id, unit: 'xã Công Hải', at, but: { text: ['Ủy ban nhân dân xã Công Hải', ...lines].join('\n') } })

describe('eight copies of one text', () => {
  const copies = Array.from({ length: 8 }, (_, i) => page(`ban-${i}`, `2026-01-0${i + 1}`, SENTENCE, own(`w${i}`, 0, 30)))
  const reuse = findReuse(copies)

  test('make a pair each two, of which those of the first of a document are laid side by side', () => {
    expect(reuse.pairs).toHaveLength(28)
    const aligned = reuse.pairs.filter(p => p.passages !== null)
    expect(aligned.length).toBeLessThan(28)
    for (const { id } of reuse.documents) expect(aligned.filter(p => p.a === id || p.b === id).length).toBeGreaterThanOrEqual(5)
    for (const pair of reuse.pairs) expect([pair.direction, pair.passagesLeftOff]).toEqual(['a_to_b', 0])
  })
  test('pairs that share as much stand in the order of their documents', () => {
    expect(reuse.pairs.slice(0, 3).map(p => [p.a, p.b])).toEqual([
      ['ban-0', 'ban-1'],
      ['ban-0', 'ban-2'],
      ['ban-1', 'ban-2'],
    ])
  })
  test('are nobody’s own but the first one’s', () => {
    expect(reuse.documents.map(d => [d.id, d.nearest?.id ?? null]).slice(0, 2)).toEqual([
      ['ban-0', null],
      ['ban-1', 'ban-0'],
    ])
  })
})

test('the nearest source is the one that most of the text stands in', () => {
  const target = page('dich', '2026-03-01', own('a', 0, 40), own('b', 0, 20))
  const sources = [
    page('it', '2026-01-01', own('b', 0, 20), own('y', 0, 20)),
    page('nhieu', '2026-01-02', own('a', 0, 40), own('x', 0, 20)),
  ]
  const { documents } = findReuse([target, ...sources])
  expect(documents.find(d => d.id === 'dich')!.nearest!.id).toBe('nhieu')
  const other = findReuse([target, ...sources.map(s => ({ ...s, id: s.id === 'it' ? 'z-it' : 'b-nhieu' }))])
  expect(other.documents.find(d => d.id === 'dich')!.nearest!.id).toBe('b-nhieu')
})

describe('a parent', () => {
  const parents = new Map([['con', 'cha']])
  test('of which nothing is taken gives a share of nothing, whichever id comes first', () => {
    const shares = [
      ['con', 'cha'],
      ['a-con', 'b-cha'],
    ].map(([child, parent]) => {
      const records = [page(parent!, '2026-01-01', own('p', 0, 60)), page(child!, '2026-02-01', own('c', 0, 60))]
      return findReuse(records, { parents: new Map([[child!, parent!]]) }).documents.find(d => d.id === child)
    })
    expect(shares.map(d => [d!.fromParent, d!.novelty])).toEqual([
      [0, 1],
      [0, 1],
    ])
  })
  test('of a document without words of its own gives none', () => {
    const empty = bare({ id: 'con', unit: 'xã Công Hải', but: { text: '' } })
    const { documents } = findReuse([empty, page('cha', '2026-01-01', own('p', 0, 60))], { parents })
    expect(documents.find(d => d.id === 'con')).toMatchObject({ fromParent: null, novelty: null, unique: null, nearest: null })
  })
  test('that is the document itself is none to compare with', () => {
    const { pairs } = findReuse([page('con', '2026-01-01', own('p', 0, 60))], { parents: new Map([['con', 'con']]) })
    expect(pairs).toEqual([])
  })
})

test('a comparison tells parents and campaigns', () => {
  const years = stated({ from: 2026, to: 2026 })
  const text = { text: ['Ủy ban nhân dân xã Công Hải', SENTENCE].join('\n') }
  const parent = bare({
    id: 'tinh',
    unit: 'tỉnh Khánh Hòa',
    province: 'Khánh Hòa',
    number: '36/KH-UBND',
    at: '2026-01-16',
    but: { years, ...text },
  })
  const title = stated('Phát động phong trào thi đua cải cách hành chính')
  const plan = { years, title, references: [stated(reference({}))], ...text }
  const child = bare({ id: 'xa', unit: 'xã Công Hải', province: 'Khánh Hòa', number: '41/KH-UBND', but: plan })
  const draft = bare({ id: 'du-thao', unit: 'xã Công Hải', province: 'Khánh Hòa', but: plan })
  const alone = bare({
    id: 'rieng',
    unit: 'xã Ninh Hải',
    province: 'Khánh Hòa',
    but: { title: stated('Trồng rừng'), text: own('r', 0, 60) },
  })
  const records = [parent, child, draft, alone]
  const reuse = reuseOf(records, compareRecords(records))
  expect(reuse.documents.map(d => [d.id, d.parent])).toEqual([
    ['du-thao', 'tinh'],
    ['rieng', null],
    ['tinh', null],
    ['xa', 'tinh'],
  ])
  expect(reuse.pairs.map(p => [p.a, p.b, p.relation]).sort()).toEqual([
    ['du-thao', 'xa', 'same_campaign'],
    ['tinh', 'du-thao', 'parent'],
    ['tinh', 'xa', 'parent'],
  ])
})

test('news is of the day of its own', () => {
  const told = bare({
    id: 'tin',
    unit: 'xã Công Hải',
    but: { publication: stated({ publisher: null, headline: 'Tin', date: '2026-05', author: null }) },
  })
  expect(dateOf(told)).toBe('2026-05')
  expect([before('2026-04-30', '2026-05'), before('2026-05-02', '2026-05'), before(null, '2026-05')]).toEqual([true, false, false])
})

describe('passages', () => {
  const laid = (a: string, b: string) => {
    const numbering = new Numbering()
    const [x, y] = [page('a', '2026-01-01', a), page('b', '2026-02-01', b)].map(r => prepare(r, numbering))
    return passagesOf(x!, y!)
  }
  test('of a line that stands many times each follow the one before', () => {
    const line = own('n', 0, 10)
    const many = Array.from({ length: 40 }, (_, i) => `${line} ${own(`g${i}x`, 0, 8)}`).join('\n')
    const found = laid(many, `${line}\n${own('h', 0, 8)}\n${line}`)
    expect(found.map(p => p.syllables)).toEqual([10, 10])
    expect(found[0]!.b.start).toBeLessThan(found[1]!.b.start)
    // the second is not the first once more
    expect(found[1]!.a.start).toBeGreaterThan(found[0]!.a.start)
  })
  test('are the longest first', () => {
    const found = laid(`${own('s', 0, 9)} ${own('x', 0, 9)} ${own('l', 0, 20)}`, `${own('s', 0, 9)} ${own('y', 0, 9)} ${own('l', 0, 20)}`)
    expect(found.map(p => p.syllables)).toEqual([20, 9])
  })
  test('begin where most words are the same', () => {
    const start = own('s', 0, 10)
    const found = laid(`${start} ${own('x', 0, 9)}\n${start} ${own('t', 0, 10)}`, `${start} ${own('t', 0, 10)}`)
    expect(found.map(p => p.syllables)).toEqual([20])
  })
  test('are told by their first words, whole words where there are any', () => {
    const [passage] = laid(own('tu', 0, 90), own('tu', 0, 90))
    expect(passage!.a.excerpt).toMatch(/ tu\d+…$/u)
    expect(passage!.a.excerpt.length).toBeLessThanOrEqual(241)
    const glued = Array.from({ length: 90 }, (_, i) => `tu${i}`).join('-')
    expect(laid(glued, glued)[0]!.a.excerpt).toHaveLength(241)
  })
})
