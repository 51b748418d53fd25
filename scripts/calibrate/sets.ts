/** The sets of documents that confidence is measured on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CampaignRecord } from '../../schemas/record.ts'
import { fromTable, type OutcomeSet, outcomesOf } from '../../src/evaluate/outcomes.ts'
import { traitOf } from '../../src/extract/confidence.ts'
import { runBatch } from '../../src/run/index.ts'

export const FIRST_LOOK = 'corpus/first-look'

export async function recordsOf(inputs: string[]): Promise<CampaignRecord[]> {
  const records: CampaignRecord[] = []
  for await (const item of runBatch(inputs)) if (item.kind === 'record') records.push(item.record)
  return records
}

export const judged = (name: string, goldDir: string, records: CampaignRecord[]): OutcomeSet => outcomesOf(name, goldDir, records, traitOf)

/** How documents were read when nobody had looked at them yet; kept as tables of numbers. */
export const firstLooks = (): OutcomeSet[] =>
  readdirSync(FIRST_LOOK)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => fromTable(name.replace('.tsv', ''), readFileSync(path.join(FIRST_LOOK, name), 'utf8')))

export interface Present {
  bundled: OutcomeSet
  real: OutcomeSet
  snippets: OutcomeSet
  scans: OutcomeSet
}

/** Folder of the real documents, which stay outside of the checkout; undefined where they are not there. */
export function realFolder(): string | undefined {
  const folder = process.env.THIDUA_REAL_CORPUS ?? path.resolve('..', 'shared', 'corpus')
  return existsSync(folder) ? folder : undefined
}

/** All sets as the extractors of this checkout read them. */
export async function present(real: string): Promise<Present> {
  const bundled = judged('bundled', 'corpus/gold', await recordsOf(['corpus/documents']))
  const records = await recordsOf([path.join(real, 'seeds'), path.join(real, 'real')])
  const read = new Set(records.filter(r => r.status !== 'failed').map(r => r.source.fileName.normalize('NFC')))
  const unread = readdirSync(path.join(real, 'gold'))
    .map(f => f.replace(/\.json$/u, '').normalize('NFC'))
    .filter(f => !read.has(f))
  // a document that was not read (out of time on a busy machine) is missing from the measure
  if (unread.length) console.warn(`not read, so not counted: ${unread.join(', ')}`)
  const isScan = (r: CampaignRecord) => r.source.ocr !== undefined
  const gold = path.join(real, 'gold')
  return {
    bundled,
    real: judged(
      'real',
      gold,
      records.filter(r => !isScan(r)),
    ),
    scans: judged('scans', gold, records.filter(isScan)),
    snippets: judged('snippets', path.join(real, 'snippets-gold'), await recordsOf([path.join(real, 'snippets')])),
  }
}
