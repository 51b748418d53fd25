import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changesSince, evaluate, formatEvaluation, isLoss } from '../../src/evaluate/index.ts'
import { recordOf } from './records-of-gold.ts'

const PAGE = `| all | precision | recall | F1 | facts |
| --- | --: | --: | --: | --: |
| micro | 90.0 | 90.0 | 90.0 | 4 |

## By field

| field | precision | recall | F1 | facts |
| --- | --: | --: | --: | --: |
| period.start | 100.0 | 100.0 | 100.0 | 4 |

## By document

| document | precision | recall | F1 | facts |
| --- | --: | --: | --: | --: |
| a.txt | 50.0 | 50.0 | 50.0 | 2 |
| b.txt | 100.0 | 100.0 | 100.0 | 2 |
| same.txt | 100.0 | 100.0 | 100.0 | 1 |
| gone.txt | 100.0 | 100.0 | 100.0 | 2 |
`

test('gains and losses of documents against a page of scores', () => {
  const dir = mkdtempSync(join(tmpdir(), 'thidua-gold-'))
  try {
    const gold = { number: '9/KH-UBND', level: 'commune' }
    const all = { ...gold, issuer: 'x' }
    for (const name of ['a', 'b', 'new', 'same']) writeFileSync(join(dir, `${name}.txt.json`), JSON.stringify(gold))
    const records = [
      recordOf('a.txt', all),
      recordOf('b.txt', { ...all, number: '8/KH-UBND' }),
      recordOf('new.txt', all),
      recordOf('same.txt', all),
    ]
    const result = evaluate({ goldDir: dir, records })
    const changes = changesSince(PAGE, result)
    expect(changes).toEqual([
      { name: 'micro', before: 90, now: 87.5 },
      { name: 'a.txt', before: 50, now: 100 },
      { name: 'b.txt', before: 100, now: 50 },
      { name: 'gone.txt', before: 100, now: null },
      { name: 'new.txt', before: null, now: 100 },
    ])
    expect(changes.filter(isLoss).map(c => c.name)).toEqual(['micro', 'b.txt', 'gone.txt'])
    const report = formatEvaluation(result, { against: { page: 'SCORES.md', changes } })
    expect(report).toMatch(/^\+ a\.txt +50\.0 → +100\.0 {2}\+50\.0$/mu)
    expect(report).toMatch(/^- b\.txt +100\.0 → +50\.0 {2}-50\.0$/mu)
    expect(report).toMatch(/^- gone\.txt +100\.0 → +– {2}gone$/mu)
    expect(formatEvaluation(result, { against: { page: 'SCORES.md', changes: [] } })).toContain('no document gained or lost')
  } finally {
    rmSync(dir, { recursive: true })
  }
})
