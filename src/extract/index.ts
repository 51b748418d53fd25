/**
 * ParsedDocument → CampaignRecord: deterministic, from the document alone.
 * Reads: ParsedDocument, Source. Writes: CampaignRecord; `explainField` writes what a field weighed.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import type { Absence, Evidence, Sourced } from '../../schemas/evidence.ts'
import { type CampaignRecord, SCHEMA_VERSION, type Source } from '../../schemas/record.ts'
import { partsOf, structureOf } from '../structure/index.ts'
import { Context } from './context.ts'
import { type FieldResult, run } from './field.ts'
import { outlineSections } from './outline.ts'
import { fields } from './registry.ts'
import { statusOf } from './status.ts'
import { EXTRACTOR } from './version.ts'

export { EXTRACTOR, partsOf }
export const fieldNames: readonly string[] = fields.map(f => f.name)

function runAll(doc: ParsedDocument, source: Source): { ctx: Context; results: Map<string, FieldResult<unknown>> } {
  const ctx = new Context(structureOf(doc), source)
  const results = new Map<string, FieldResult<unknown>>()
  for (const f of fields) {
    const result = run(f, ctx)
    results.set(f.name, result)
    ctx.keep(f.name, result.sourced)
  }
  return { ctx, results }
}

/** One record of one document; its values depend on the document's bytes alone. */
export function extractRecord(doc: ParsedDocument, source: Source): CampaignRecord {
  const { ctx, results } = runAll(doc, source)
  const values: Record<string, unknown> = {}
  const absences: Record<string, Absence> = {}
  for (const f of fields) {
    const r = results.get(f.name)!
    values[f.name] = f.many ? r.sourced : (r.sourced[0] ?? null)
    if (r.absence) absences[f.name] = r.absence
    Object.assign(absences, r.partAbsences)
  }
  const outline = outlineSections(ctx)
  const part = source.part ?? doc.data.part ?? null
  return {
    schemaVersion: SCHEMA_VERSION,
    id: part ? `${source.sha256}#${part.index}` : source.sha256,
    source: { ...source, part },
    text: doc.text,
    ...(values as Pick<
      CampaignRecord,
      Exclude<
        keyof CampaignRecord,
        'schemaVersion' | 'id' | 'source' | 'text' | 'outline' | 'absences' | 'diagnostics' | 'status' | 'extractor'
      >
    >),
    outline,
    absences,
    ...statusOf(doc, results),
    extractor: EXTRACTOR,
  }
}

export interface Explanation {
  field: string
  candidates: { value: unknown; score: number; rule: string; evidence: Evidence[]; note?: string; chosen: boolean }[]
  result: Sourced<unknown> | Sourced<unknown>[] | null
  absence: Absence | null
}

/** What a field weighed: its candidates, their scores and rules, and which won. Undefined for a name that is no field. */
export function explainField(doc: ParsedDocument, source: Source, name: string): Explanation | undefined {
  const f = fields.find(x => x.name === name)
  if (!f) return undefined
  const r = runAll(doc, source).results.get(name)!
  return {
    field: name,
    candidates: r.candidates
      .map(c => ({
        value: c.value,
        score: c.score,
        rule: c.rule,
        evidence: c.evidence,
        ...(c.note && { note: c.note }),
        chosen: r.chosen.includes(c),
      }))
      .sort((a, b) => b.score - a.score),
    result: f.many ? r.sourced : (r.sourced[0] ?? null),
    absence: r.absence,
  }
}
