import { describe, expect, test } from 'vitest'
import type { Reuse, ReuseDocument, ReusePair } from '../../../schemas/reuse.ts'
import { documentNames, leastOwnFirst } from '../../../src/export/charts/reuse-documents.ts'
import { reuseHeatMap } from '../../../src/export/charts/reuse-heat-map.ts'
import { reuseNetwork } from '../../../src/export/charts/reuse-network.ts'
import { comparisonOf } from '../comparison.ts'
import { texts, words } from './words.ts'

const reuse = comparisonOf().reuse!
const document = (id: string, changes: Partial<ReuseDocument> = {}): ReuseDocument => ({
  ...reuse.documents[0]!,
  id,
  fileName: `${id}.txt`,
  issuer: null,
  number: null,
  date: '2026-01-01',
  ...changes,
})
const pair = (a: string, b: string, changes: Partial<ReusePair> = {}): ReusePair => ({
  ...reuse.pairs[0]!,
  a,
  b,
  relation: 'neighbour',
  direction: 'a_to_b',
  ...changes,
})
const of = (documents: ReuseDocument[], pairs: ReusePair[]): Reuse => ({ ...reuse, documents, pairs })

describe('names of documents', () => {
  test('are issuer and number, the file where two read the same, and a count where that is the same too', () => {
    const issuer = 'Ủy ban nhân dân xã Đồng Tâm'
    const names = documentNames(
      of(
        [
          document('a', { issuer, number: '12/KH-UBND' }),
          document('b', { issuer, number: '13/KH-UBND' }),
          document('c', { issuer, number: '13/KH-UBND' }),
          document('d', { issuer, number: '13/KH-UBND', fileName: 'c.txt' }),
          document('e'),
        ],
        [],
      ),
    )
    expect([...names.values()]).toEqual(['UBND xã Đồng Tâm, 12/KH-UBND', 'b.txt', 'c.txt', 'c.txt (2)', 'e.txt'])
  })

  test('stand with the least of their own first, what could not be counted last', () => {
    const documents = [
      document('a', { novelty: null }),
      document('b', { novelty: 0.5 }),
      document('d', { novelty: 0.1 }),
      document('c', { novelty: 0.1 }),
    ]
    expect(leastOwnFirst(of(documents, [])).map(d => d.id)).toEqual(['c', 'd', 'b', 'a'])
  })
})

describe('text in common', () => {
  test('is no picture where nothing is, or only within one campaign', () => {
    const documents = [document('a'), document('b')]
    for (const pairs of [[], [pair('a', 'b', { relation: 'same_campaign' })]]) {
      expect(reuseHeatMap(of(documents, pairs), 'vi')).toEqual([])
      expect(reuseNetwork(of(documents, pairs), 'vi')).toEqual([])
    }
  })

  test('stands in the order of days, what has none last', () => {
    const documents = [
      document('a', { date: null }),
      document('b', { date: '2026-03-01' }),
      document('c', { date: '2026-02-01' }),
      document('d', { date: null }),
    ]
    const [chart] = reuseHeatMap(of(documents, [pair('b', 'c'), pair('a', 'd'), pair('a', 'b')]), 'en')
    expect(texts(chart!).filter(t => t.includes('.txt'))).toEqual(['c.txt  1', 'b.txt  2', 'a.txt  3', 'd.txt  4'])
  })

  test('the darker the more, with the number in each cell', () => {
    const [chart] = reuseHeatMap(of([document('a'), document('b')], [pair('a', 'b', { ofA: 0.95, ofB: 0.04 })]), 'vi')
    expect(texts(chart!)).toEqual(expect.arrayContaining(['95', '4']))
    expect(chart!.svg).toContain('<title>a.txt – 2: 95 %</title>')
    expect(chart!.svg).toContain('<title>b.txt – 1: 4 %</title>')
  })
})

describe('who has it from whom', () => {
  const dated = [document('a', { date: '2026-01-01' }), document('b', { date: '2026-02-01' }), document('c', { date: '2026-03-01' })]

  test('an arc leads from the earlier to the later; only kinds that are drawn are in the legend', () => {
    const [chart] = reuseNetwork(of(dated, [pair('a', 'b', { ofB: 0.5 })]), 'vi')
    expect(chart!.svg).toMatch(/<title>a\.txt {2}01\/01\/2026 → b\.txt {2}01\/02\/2026: 50 %<\/title>/u)
    expect(words(chart!)).toContain('từ văn bản khác')
    expect(words(chart!)).not.toContain('từ kế hoạch cấp trên')
    expect(texts(chart!)).not.toContain('không rõ bên nào trước')
  })

  test('where it is not known who was first, it is dashed, from above to below, and said so', () => {
    const documents = [document('a', { date: '2026-01-01' }), document('z', { date: null })]
    const [chart] = reuseNetwork(of(documents, [pair('a', 'z', { direction: 'unknown' })]), 'en')
    expect(chart!.svg).toMatch(/<title>z\.txt {2}no date → a\.txt/u)
    expect(chart!.svg).toContain('stroke-dasharray="5 4"')
    expect(texts(chart!)).toContain('not known which came first')
  })

  test('of a document only its two main sources are drawn', () => {
    const four = [...dated, document('d', { date: '2026-04-01' })]
    const pairs = [pair('a', 'd', { ofB: 0.4 }), pair('c', 'd', { ofB: 0.2 }), pair('b', 'd', { ofB: 0.2 })]
    const [chart] = reuseNetwork(of(four, pairs), 'vi')
    expect(Array.from(chart!.svg.matchAll(/<title>(\w)\.txt[^<]* → (\w)\.txt/gu), m => m.slice(1).join(''))).toEqual(['ad', 'bd'])
  })
})
