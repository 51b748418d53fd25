/**
 * Planted facts: they come back from random plans and news, and what is noise never becomes a fact.
 * The levels are those reached, rounded down to a whole per cent; they only go up. test/full runs ten times as many.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldKey } from '../../src/text/fold.ts'
import { recordOfSource } from './document.ts'
import { plans } from './planted/documents.ts'
import { compare, factsOf, KINDS } from './planted/facts.ts'
import { LEVELS } from './planted/levels.ts'
import { measure, precision, recall, report } from './planted/measure.ts'
import { NEWS_KINDS, news } from './planted/news.ts'
import { plan } from './planted/plan.ts'
import { render, setting } from './planted/render.ts'

test('200 random plans', async () => {
  const m = await measure(plans, 200, 20_250_701)
  expect(recall(m), report(m)).toBeGreaterThanOrEqual(LEVELS.plans.recall)
  expect(precision(m), report(m)).toBeGreaterThanOrEqual(LEVELS.plans.precision)
})

test('100 random news pages', async () => {
  const m = await measure(news, 100, 20_250_701, NEWS_KINDS)
  expect(recall(m), report(m)).toBeGreaterThanOrEqual(LEVELS.news.recall)
  expect(precision(m), report(m)).toBeGreaterThanOrEqual(LEVELS.news.precision)
})

test('the order of sections changes no field', async () => {
  const shuffled = fc
    .tuple(plan, setting)
    .chain(([p, s]) => fc.tuple(fc.constant(p), fc.constant(s), fc.shuffledSubarray(p.sections, { minLength: p.sections.length })))
  const keys = async (source: string, format: 'md' | 'txt' | 'html') =>
    factsOf(await recordOfSource(source, format))
      .map(f => `${f.kind} ${f.key}`)
      .sort()
  const differ: string[] = []
  for (const [p, s, sections] of fc.sample(shuffled, { numRuns: 60, seed: 7 })) {
    const [a, b] = [await keys(render(p, s), s.format), await keys(render({ ...p, sections }, s), s.format)]
    if (a.join('\n') !== b.join('\n'))
      differ.push(`${a.filter(k => !b.includes(k)).join('; ')} ↔ ${b.filter(k => !a.includes(k)).join('; ')}`)
  }
  expect(differ).toEqual([])
})

describe('the measure itself', () => {
  const fact = (kind: (typeof KINDS)[number], key: string) => ({ kind, key, printed: '' })
  const all = new Set(KINDS)

  test('what is not found is missed, what was not planted is invented, twice is not once', () => {
    const out = compare([fact('number', 'a'), fact('quotas', 'q'), fact('quotas', 'q')], [fact('quotas', 'q'), fact('targets', 't')], all)
    expect([out.hit.length, out.missed.map(f => f.kind), out.invented.map(f => f.kind)]).toEqual([1, ['number', 'quotas'], ['targets']])
  })

  test('kinds that are not asked for count neither way', () => {
    expect(compare([], [fact('targets', 't')], new Set(['number'] as const)).invented).toEqual([])
  })

  test('a plan without planted sections gives nothing of them', async () => {
    const [p] = fc.sample(plan, { numRuns: 1, seed: 3 })
    const bare = {
      ...p!,
      sections: [
        {
          pieces: [
            { as: 'heading' as const, depth: 0 as const, text: 'Quan điểm' },
            { as: 'item' as const, text: 'Làm ít nói nhiều là điều nên tránh' },
          ],
          facts: [],
        },
      ],
      preamble: [],
    }
    const record = await recordOfSource(render(bare, fc.sample(setting, { numRuns: 1, seed: 3 })[0]!), 'md')
    expect([record.targets, record.quotas, record.deadlines, record.period, record.references]).toEqual([[], [], [], null, []])
    expect(foldKey(record.text)).toContain('làm ít nói nhiều')
  })
})
