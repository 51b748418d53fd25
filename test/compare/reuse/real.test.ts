/** Text reuse among the real documents. Their sentences are not kept here. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findReuse } from '../../../src/compare/reuse/index.ts'
import { readRecord } from '../../helpers/read-record.ts'
import { realCorpus } from '../../helpers/real-corpus.ts'

const corpus = realCorpus()

describe.runIf(corpus)('reuse among real documents (skipped where the corpus of real documents is not there)', () => {
  test('three seeds have text in common, every other pair little', async () => {
    const folder = join(corpus!, 'seeds')
    const records = (await Promise.all(readdirSync(folder).map(f => readRecord(join(folder, f))))).map(r => r.record)
    const { documents, pairs, limits } = findReuse(records, { threshold: 0 })
    const nameOf = (id: string) => documents.find(d => d.id === id)!.fileName.slice(0, 3)
    const shares = pairs.map(p => ({ pair: [nameOf(p.a), nameOf(p.b)].sort().join('-'), share: p.sequences }))
    console.info(shares.map(s => `${s.pair} ${(s.share * 100).toFixed(1)} %`).join(', '))
    expect(new Set(shares.slice(0, 3).map(s => s.pair))).toEqual(new Set(['000-002', '000-003', '002-003']))
    for (const { share } of shares.slice(0, 3)) expect(share).toBeGreaterThan(0.18)
    for (const { share } of shares.slice(3)) expect(share).toBeLessThan(0.08)
    expect(limits.pairsListed).toBe(pairs.length)
    expect(findReuse(records).pairs).toHaveLength(3)
  })
})
