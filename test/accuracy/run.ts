/** Records and scores of a set of documents against gold. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { CampaignRecord } from '../../schemas/record.ts'
import { evaluate, runBatch } from '../../src/index.ts'

export async function recordsOf(inputs: readonly string[]): Promise<CampaignRecord[]> {
  const out: CampaignRecord[] = []
  for await (const item of runBatch([...inputs])) if (item.kind === 'record') out.push(item.record)
  return out
}

/** Evaluates over the gold of these documents alone: a gold file without its document would count as missed. */
export function scoreOf(records: readonly CampaignRecord[], goldDir: string, documents: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-gold-'))
  try {
    for (const d of documents) cpSync(join(goldDir, `${basename(d)}.json`), join(folder, `${basename(d)}.json`))
    return evaluate({ goldDir: folder, records })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What is worth reading when a floor breaks: the figures and the worst documents. */
export const summary = ({ micro, documents }: ReturnType<typeof evaluate>): string =>
  [
    `micro F1 ${micro.f1.toFixed(4)} (P ${micro.precision.toFixed(4)}, R ${micro.recall.toFixed(4)}, ${micro.tp} tp, ${micro.fp} fp, ${micro.fn} fn)`,
    ...[...documents].sort((a, b) => a.f1 - b.f1).map(d => `${d.f1.toFixed(3)} ${d.file}`),
  ].join('\n')
