/**
 * An evaluation as a plain table for a terminal or a file.
 * Reads: Evaluation. Writes: text.
 */
import type { DocumentEvaluation, Evaluation } from './evaluation.ts'
import type { Figures } from './figures.ts'

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)
/** Longest account of one error: the values are in the JSON. */
const BRIEF = 300

const brief = (values: readonly unknown[]): string => {
  const text = JSON.stringify(values)
  return text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text
}

const row = (name: string, f: Figures, width: number): string =>
  `${name.padEnd(width)} ${percent(f.precision)}    ${percent(f.recall)} ${percent(f.f1)} ${String(f.support).padStart(7)}`

function documentLines(document: DocumentEvaluation): string[] {
  const lines = ['', `${document.file}  F1 ${percent(document.f1)}  facts ${document.support}`]
  if (!document.hasRecord) lines.push('  NO RECORD')
  for (const { field, missed, extra } of document.errors) {
    if (missed.length) lines.push(`  missed ${field}: ${brief(missed)}`)
    if (extra.length) lines.push(`  wrong  ${field}: ${brief(extra)}`)
  }
  for (const { field, value } of document.tempted) lines.push(`  tempted ${field}: ${value}`)
  for (const value of document.ungrounded) lines.push(`  ungrounded: ${brief([value])}`)
  return lines
}

/** The table of fields, the documents with their errors where asked, and the totals. */
export function formatEvaluation(e: Evaluation, { byDoc = false }: { byDoc?: boolean } = {}): string {
  const width = Math.max(22, ...Object.keys(e.fields).map(f => f.length))
  const lines = [`${'field'.padEnd(width)} precision  recall     F1 support`]
  for (const [field, figures] of Object.entries(e.fields)) lines.push(row(field, figures, width))
  if (byDoc) for (const document of e.documents) lines.push(...documentLines(document))
  if (e.ignored.length) lines.push('', `not scored: ${e.ignored.join(', ')}`)
  lines.push(
    '',
    `documents ${e.documents.length} · grounded ${e.grounded} · ungrounded ${e.ungrounded} · inferred ${e.inferred} · tempted ${e.tempted}`,
    `micro  P ${percent(e.micro.precision)}  R ${percent(e.micro.recall)}  F1 ${percent(e.micro.f1)}   facts ${e.micro.support}   ·   macro F1 over fields ${percent(e.macroF1)}`,
  )
  return lines.join('\n')
}
