/** One provincial plan and thirty unit plans: the cascade as it was read by hand, see corpus/family/README.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cascade, Comparison } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { compareRecords, readRoster } from '../../src/compare/index.ts'
import { readRecord } from '../helpers/read-record.ts'
import { begins, confusion, type Expected, itemsOf, KINDS, rowOf, type Scored, score, statesOf, wrong } from './expected-cascade.ts'

const FAMILY = resolve(import.meta.dirname, '..', '..', 'corpus', 'family')
const DOCUMENTS = join(FAMILY, 'documents')
const expected: Expected & { due: string; decoy: string; draft: { file: string; of: string } } = JSON.parse(
  readFileSync(join(FAMILY, 'expected.json'), 'utf8'),
)
const withPlan = expected.units.filter(u => u.file)
/** seconds of processor time in which the documents are read; the clock would measure who else is at work */
const READING = 40

describe('the expected cascade itself', () => {
  test('thirty units with a plan, three without; every document has its place', () => {
    expect(withPlan.length).toBe(30)
    expect(expected.units.length - withPlan.length).toBe(3)
    const named = [expected.parent, expected.decoy, expected.draft.file, ...withPlan.map(u => u.file!)]
    expect(named.sort()).toEqual(readdirSync(DOCUMENTS).sort())
  })

  test.each(withPlan.map(u => [u.unit, u] as const))('%s: every item in one state', (_, unit) => {
    for (const kind of KINDS) {
      const states = statesOf(unit, kind)
      expect(states.map(([key]) => key).sort(), kind).toEqual(Object.keys(expected.items[kind]).sort())
      for (const [, state] of states) expect(['kept', 'raised', 'lowered', 'missing', 'open']).toContain(state)
    }
  })
})

describe('the family compared', () => {
  let comparison: Comparison
  let cascade: Cascade
  let scored: Scored[]
  let seconds: number

  beforeAll(async () => {
    const start = process.cpuUsage()
    const records: CampaignRecord[] = []
    for (const file of readdirSync(DOCUMENTS)) records.push((await readRecord(join(DOCUMENTS, file))).record)
    const { user, system } = process.cpuUsage(start)
    seconds = (user + system) / 1e6
    const { entries } = await readRoster(new Uint8Array(readFileSync(join(FAMILY, expected.roster))))
    comparison = compareRecords(records, { roster: entries })
    cascade = comparison.cascade.find(c => fileOf(c.parent) === expected.parent)!
    expect(cascade, 'the provincial plan is found to be the parent').toBeDefined()
    scored = score(comparison, cascade, expected)
  }, 120_000)

  const fileOf = (record: string) => comparison.records.find(r => r.id === record)?.fileName

  test(`the documents are read in ${READING} s of processor time`, () => {
    expect(seconds).toBeLessThan(READING)
  })

  test('each item of the parent is there, once', () => {
    for (const kind of KINDS)
      for (const key of Object.keys(expected.items[kind]))
        expect(itemsOf(cascade, expected.items, kind, key), `${kind} ${key}`).toHaveLength(1)
  })

  test('≥ 0.95 of the cells are right', () => {
    const right = scored.length - wrong(scored).length
    expect(right / scored.length, `${right} of ${scored.length} cells\n${confusion(scored)}`).toBeGreaterThanOrEqual(0.95)
  })

  test.each(['missing', 'lowered'])('every %s one is found', state => {
    expect(confusion(scored.filter(s => s.expected === state))).toBe('')
  })

  // a count of false alarms: what was kept or raised and is called missing or lowered
  test.each(['missing', 'lowered'])('of those called %s, 19 of 20 are', state => {
    const called = scored.filter(s => s.found === state)
    const right = called.length - wrong(called).length
    expect(right / called.length, confusion(called)).toBeGreaterThanOrEqual(0.95)
  })

  test('goals of a unit’s own are added', () => {
    const lost = withPlan.flatMap(unit => {
      const row = rowOf(comparison, unit)
      const own = cascade.cells.filter(c => c.unit === row && c.kind === 'target' && c.state === 'added')
      return unit.added.filter(text => !own.some(c => begins(c.unitItem!, text))).map(text => `${unit.unit}: ${text}`)
    })
    expect(lost).toEqual([])
  })

  test('of the goals called added, 9 of 10 are', () => {
    const called = withPlan.flatMap(unit => {
      const row = rowOf(comparison, unit)
      const own = cascade.cells.filter(c => c.unit === row && c.kind === 'target' && c.state === 'added')
      return own.map(c => ({ right: unit.added.some(text => begins(c.unitItem!, text)), says: `${unit.unit}: ${c.unitItem!.label}` }))
    })
    const alarms = called.filter(c => !c.right).map(c => c.says)
    expect(1 - alarms.length / called.length, alarms.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  test('who submitted, when, and how that is known', () => {
    const found = expected.units.map(({ unit, file }) => {
      const row = rowOf(comparison, { unit, file })
      const s = comparison.submissions.find(x => x.unit === row && x.family === cascade.family)
      return [unit, s?.state, s?.received, s?.receivedFrom, s?.due].join(' ')
    })
    expect(found).toEqual(expected.units.map(u => [u.unit, u.submission, u.received, u.from, expected.due].join(' ')))
  })

  test('a unit without a plan is not read, never kept or missing', () => {
    for (const unit of expected.units.filter(u => !u.file)) {
      const row = rowOf(comparison, unit)
      const cells = cascade.cells.filter(c => c.unit === row)
      expect(cells.length, unit.unit).toBeGreaterThan(0)
      expect([...new Set(cells.map(c => c.state))], unit.unit).toEqual(['not_read'])
    }
  })

  test('one row a unit, none besides', () => {
    const rows = expected.units.map(u => rowOf(comparison, u))
    expect(cascade.units.toSorted()).toEqual(rows.toSorted())
  })

  test('the draft is no plan of its own; the plan of another campaign stays outside', () => {
    const of = (file: string) => comparison.records.find(r => r.fileName === file)!
    const draft = of(expected.draft.file)
    expect(draft.as).toBe('draft')
    expect(draft.campaign).toBe(of(expected.draft.of).campaign)
    expect(of(expected.draft.of).as).toBe('plan')
    expect(of(expected.decoy).family).not.toBe(cascade.family)
  })

  test('both sentences stand behind a cell', () => {
    for (const c of cascade.cells.filter(x => x.parentItem && ['kept', 'raised', 'lowered'].includes(x.state))) {
      if (c.parentItem!.evidence.length && c.unitItem?.evidence.length) continue
      expect.fail(`${c.unit}: ${c.parentItem!.label}`)
    }
  })
})
