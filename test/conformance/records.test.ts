/** Every record of every corpus: grounds, absences, confidences and offsets hold, and a record depends on the bytes alone. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { runBatch } from '../../src/index.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { checkRecord } from './record.ts'

const BUNDLED = resolve(import.meta.dirname, '..', '..', 'corpus', 'documents')
const SAMPLE = join(BUNDLED, 'ke-hoach-tinh-cchc-2024.md')

/** Files whose text needs no page to be read: PDF and scans have tests of their own. */
const isTextBorn = (name: string) => /\.(?:txt|md|html?|docx)$/iu.test(name)
const textBornIn = (folders: readonly string[]): string[] =>
  folders.flatMap(f => (readdirSync(f, { recursive: true }) as string[]).filter(isTextBorn).map(name => join(f, name)))

async function recordsOf(inputs: string[]): Promise<CampaignRecord[]> {
  const out: CampaignRecord[] = []
  for await (const item of runBatch(inputs)) if (item.kind === 'record') out.push(item.record)
  return out
}
const wrongIn = (records: readonly CampaignRecord[]) => records.flatMap(r => checkRecord(r).map(w => `${r.source.fileName}: ${w}`))

describe('the bundled corpus', () => {
  let records: CampaignRecord[]
  beforeAll(async () => {
    records = await recordsOf([BUNDLED])
  })

  test('there are documents, and each is read', () => {
    expect(records.length).toBeGreaterThanOrEqual(10)
    expect(records.filter(r => r.status === 'failed').map(r => r.source.fileName)).toEqual([])
  })

  test('every value has its ground; absences, confidences and offsets hold', () => {
    expect(wrongIn(records)).toEqual([])
  })

  test('the same bytes give the same record', async () => {
    const again = await recordsOf(textBornIn([BUNDLED]))
    expect(again).toEqual(records.filter(r => isTextBorn(r.source.fileName)))
  })
})

describe('the check itself', () => {
  let record: CampaignRecord
  beforeAll(async () => {
    record = (await recordsOf([SAMPLE]))[0]!
  })
  test.each<[string, (r: CampaignRecord) => void, RegExp]>([
    ['a quote that is moved', r => (r.number!.evidence[0]!.start += 1), /is not what stands/u],
    ['a quote of a nested part', r => (r.issuer!.evidence[0]!.quote += 'x'), /is not what stands/u],
    ['a value without ground', r => (r.targets[0]!.evidence = []), /without ground|schema/u],
    ['a confidence above one', r => (r.title!.confidence = 1.2), /confidence|schema/u],
    ['an absence of what is there', r => (r.absences.title = 'absent'), /has a value/u],
    ['an empty field without a reason', r => (r.theme = null), /nothing said of theme/u],
    ['an absence of no field', r => (r.absences.colour = 'absent'), /no field/u],
    ['sections out of order', r => void r.outline.reverse(), /begins before/u],
    ['a section outside its parent', r => (r.outline.find(s => s.children.length)!.children[0]!.end = r.text.length), /ends outside/u],
    ['a rule of another field', r => (r.title!.rule = 'theme.title'), /is no title/u],
  ])('finds %s', (_, damage, says) => {
    const copy = structuredClone(record)
    damage(copy)
    expect(checkRecord(copy).join('\n')).toMatch(says)
  })
})

const real = realCorpus()
const folders = real ? ['seeds', 'real', 'snippets'].map(f => join(real, f)).filter(existsSync) : []

describe.skipIf(!folders.length)(`real documents${folders.length ? '' : ' (skipped: no real corpus beside the checkout)'}`, () => {
  test('every value has its ground; absences, confidences and offsets hold', async () => {
    const records = await recordsOf(textBornIn(folders))
    expect(records.length).toBeGreaterThanOrEqual(5)
    expect(wrongIn(records)).toEqual([])
  })
})

test('a file’s name is no part of what is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-name-'))
  try {
    const renamed = join(folder, 'tin-bai-2019.md')
    copyFileSync(SAMPLE, renamed)
    const [a, b] = [(await recordsOf([SAMPLE]))[0]!, (await recordsOf([renamed]))[0]!]
    expect({ ...b, source: a.source }).toEqual(a)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
