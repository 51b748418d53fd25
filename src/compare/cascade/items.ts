/**
 * The facts of one plan that are followed from a parent to its units.
 * Reads: a record. Writes: items, each with its sentence.
 */
import type { Item } from '../../../schemas/comparison.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { codeLabel } from '../../../schemas/labels.ts'
import type { CampaignRecord, Section } from '../../../schemas/record.ts'
import { citeAll } from '../cite.ts'
import { awardWords, deadlineWords, quotaWords, targetWords } from '../words.ts'

export type ItemOf<K extends Item['kind']> = Extract<Item, { kind: K }>

export const targetsOf = (record: CampaignRecord): ItemOf<'target'>[] =>
  citeAll(record, 'targets').map(c => ({ ...c, kind: 'target', label: targetWords(c.value) }))

export const deadlinesOf = (record: CampaignRecord): ItemOf<'deadline'>[] =>
  citeAll(record, 'deadlines').map(c => ({ ...c, kind: 'deadline', label: deadlineWords(c.value) }))

export const awardsOf = (record: CampaignRecord): ItemOf<'award'>[] =>
  citeAll(record, 'awardForms').map(c => ({ ...c, kind: 'award', label: awardWords(c.value) }))

export const quotasOf = (record: CampaignRecord): ItemOf<'quota'>[] =>
  citeAll(record, 'quotas').map(c => ({ ...c, kind: 'quota', label: quotaWords(c.value) }))

/** Parts that every document has, or that say nothing of the campaign. */
const FORMAL = new Set(['legal_basis', 'recipients', 'signature', 'appendix'])

/** The heading, or where there is none the first line of the part. */
function headOf(record: CampaignRecord, section: Section): Evidence[] {
  const first = record.text.slice(section.start, section.end)
  const skipped = first.length - first.trimStart().length
  const line = /^[^\n]*/u.exec(first.trimStart())![0].slice(0, 300)
  const start = section.start + skipped
  return line ? [{ quote: record.text.slice(start, start + line.length), start, end: start + line.length }] : []
}

/** Each role once, at the first part that has it. */
export function sectionsOf(record: CampaignRecord): ItemOf<'section'>[] {
  const found = new Map<string, ItemOf<'section'>>()
  const walk = (sections: readonly Section[], path: string) => {
    for (const [i, section] of sections.entries()) {
      const here = `${path}[${i}]`
      for (const role of section.roles) {
        if (FORMAL.has(role) || found.has(role)) continue
        const evidence = headOf(record, section)
        const value = { role, label: section.label, heading: section.heading }
        const label = codeLabel('SectionRole', role, 'vi')
        found.set(role, { kind: 'section', value, label, record: record.id, path: here, evidence, confidence: 1, basis: 'normalised' })
      }
      walk(section.children, `${here}.children`)
    }
  }
  walk(record.outline, 'outline')
  return [...found.values()]
}
