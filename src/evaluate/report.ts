/**
 * An evaluation as plain tables for a terminal or a file.
 * Reads: Evaluation. Writes: text.
 */
import { type Change, isLoss } from './baseline.ts'
import type { DocumentEvaluation, Evaluation, FieldFigures, GroupFigures } from './evaluation.ts'

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)
const maybe = (share: number | null): string => (share === null ? '–'.padStart(6) : percent(share))
/** Longest account of one error: the values are in the JSON. */
const BRIEF = 300

const brief = (values: readonly unknown[]): string => {
  const text = JSON.stringify(values)
  return text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text
}

const fieldRow = (name: string, f: FieldFigures, width: number): string =>
  `${name.padEnd(width)} ${percent(f.precision)}    ${percent(f.recall)} ${percent(f.f1)} ${String(f.support).padStart(7)}   ${percent(f.strict.f1)}`

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

/** Figures of groups of documents, with those above the threshold of doubt. */
function groupLines(title: string, groups: Record<string, GroupFigures>, threshold: number): string[] {
  const width = Math.max(22, title.length, ...Object.keys(groups).map(g => g.length))
  const rows = Object.entries(groups).map(
    ([name, g]) =>
      `${name.padEnd(width)} ${percent(g.precision)}    ${percent(g.recall)} ${percent(g.f1)} ${String(g.support).padStart(7)}   ` +
      `${maybe(g.sure.precision)}    ${maybe(g.sure.coverage)}`,
  )
  return ['', `${title.padEnd(width)} precision  recall     F1 support   at ${threshold}: precision coverage`, ...rows]
}

const points = (f1: number | null): string => (f1 === null ? '–' : f1.toFixed(1)).padStart(6)

/** Documents that are not scored as a page of before says: gains and losses of F1. */
function changeLines(changes: readonly Change[], page: string): string[] {
  if (!changes.length) return ['', `as in ${page}: no document gained or lost`]
  const width = Math.max(22, ...changes.map(c => c.name.length))
  const rows = changes.map(c => {
    const difference =
      c.before === null ? 'new' : c.now === null ? 'gone' : `${c.now > c.before ? '+' : ''}${(c.now - c.before).toFixed(1)}`
    return `${isLoss(c) ? '-' : '+'} ${c.name.padEnd(width)} ${points(c.before)} → ${points(c.now)}  ${difference}`
  })
  return ['', `against ${page} (F1)`, ...rows]
}

export interface ReportOptions {
  /** the errors of every document */
  byDoc?: boolean
  /** a page of scores of before: its name, and what changed since */
  against?: { page: string; changes: readonly Change[] }
}

/** The tables of fields, formats and kinds, the documents with their errors where asked, gains and losses, and the totals. */
export function formatEvaluation(e: Evaluation, { byDoc = false, against }: ReportOptions = {}): string {
  const width = Math.max(22, ...Object.keys(e.fields).map(f => f.length))
  const lines = [`${'field'.padEnd(width)} precision  recall     F1 support   strict F1`]
  for (const [field, figures] of Object.entries(e.fields)) lines.push(fieldRow(field, figures, width))
  lines.push(...groupLines('format', e.formats, e.threshold), ...groupLines('kind', e.kinds, e.threshold))
  if (byDoc) for (const document of e.documents) lines.push(...documentLines(document))
  if (against) lines.push(...changeLines(against.changes, against.page))
  if (e.ignored.length) lines.push('', `not scored: ${e.ignored.join(', ')}`)
  const sure = (name: string, { sure: s }: GroupFigures): string =>
    `confidence ≥ ${e.threshold}${name}:  precision ${maybe(s.precision)}  coverage ${maybe(s.coverage)}   values ${s.given}   facts ${s.support}`
  lines.push(
    '',
    `documents ${e.documents.length} · grounded ${e.grounded} · ungrounded ${e.ungrounded} · inferred ${e.inferred} · tempted ${e.tempted}`,
    sure('', e.micro),
    ...(e.textBorn ? [sure(', text-born documents', e.textBorn)] : []),
    `micro  P ${percent(e.micro.precision)}  R ${percent(e.micro.recall)}  F1 ${percent(e.micro.f1)}   facts ${e.micro.support}   ·   macro F1 over fields ${percent(e.macroF1)}`,
  )
  return lines.join('\n')
}
