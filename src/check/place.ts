/**
 * Where a finding stands, in words that lead a person there: line, page, section, paragraph.
 * Reads: Draft, Spot. Writes: Place.
 */
import type { Evidence } from '../../schemas/evidence.ts'
import type { Section } from '../../schemas/record.ts'
import type { Draft } from './draft.ts'
import type { Spot } from './spot.ts'

export interface Place {
  /** `at` the words themselves, or where something is missing: before or behind them */
  position: 'at' | 'before' | 'after'
  /** line and column, counted from 1: of the source file where its text was given (plain text, Markdown, HTML), else of the document's own text */
  line: number
  column: number
  endLine: number
  endColumn: number
  page: number | null
  /** labels of the headings around it: "V › 1 › a)"; '' outside of all */
  section: string
  /** indices that lead through the document's tree to the paragraph: "9", "12.2.1.0" in a table */
  paragraph: string
  /** Word: part of the package and number of its paragraph */
  word: { part: string; paragraph: string } | null
}

/** Labels of the headings around a place, their points left off: "V › 1 › a)". */
export function sectionAt(outline: readonly Section[], offset: number): string {
  const labels: string[] = []
  let list = outline
  for (;;) {
    const inside = list.find(s => offset >= s.start && offset < s.end)
    if (!inside) return labels.join(' › ')
    const bullet = inside.label !== null && /^[-–—+*•▪●○◦·]$/u.test(inside.label)
    const name = inside.label?.replace(/[.:/]$/u, '') ?? inside.heading
    if (name && !bullet) labels.push(name)
    list = inside.children
  }
}

/** Counts lines and columns in a text, from its offsets. */
export class LineIndex {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /** 1-based line and column of an offset. */
  at(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 }
  }
}

/** Line breaks as the reader of a source file counts them. */
export interface SourceLines {
  index: LineIndex
  text: string
}

/**
 * The place of a spot. In a source file the paragraph's own place is known; the words of the spot are looked for in it, and where markup
 * divides them the whole paragraph is meant.
 */
export function placeOf(draft: Draft, spot: Spot, own: LineIndex, source: SourceLines | null): Place {
  const line = draft.lineAt(spot.start)
  const { part, paragraph, start, end } = line?.node.data.source ?? {}
  const range =
    source && start !== undefined && end !== undefined
      ? sourceRange(source, draft.text.slice(spot.start, spot.end), start, end)
      : { from: own.at(spot.start), to: own.at(spot.end) }
  return {
    position: spot.where ?? 'at',
    line: range.from.line,
    column: range.from.column,
    endLine: range.to.line,
    endColumn: range.to.column,
    page: line?.node.data.page ?? null,
    section: sectionAt(draft.record.outline, spot.start),
    paragraph: line?.path ?? '',
    word: part !== undefined && paragraph !== undefined ? { part, paragraph } : null,
  }
}

function sourceRange({ index, text }: SourceLines, words: string, start: number, end: number) {
  const at = text.slice(start, end).indexOf(words)
  return at < 0 ? { from: index.at(start), to: index.at(end) } : { from: index.at(start + at), to: index.at(start + at + words.length) }
}

/** The words of a spot as evidence, with page and boxes of their paragraph. */
export function evidenceOf(draft: Draft, { start, end }: Spot): Evidence {
  const data = draft.lineAt(start)?.node.data
  return {
    quote: draft.text.slice(start, end),
    start,
    end,
    ...(data?.page !== undefined && { page: data.page }),
    ...(data?.boxes && { boxes: data.boxes }),
  }
}

const SHOWN = 240

/** The paragraph that a spot stands in, cut around it where it is long. */
export function sentenceOf(draft: Draft, { start, end }: Spot): string {
  const line = draft.lineAt(start)
  if (!line) return draft.slice({ start, end })
  const last = Math.max(end, line.end)
  if (last - line.start <= SHOWN) return draft.slice({ start: line.start, end: last })
  const from = Math.max(line.start, Math.min(start - 80, last - SHOWN))
  const until = Math.min(last, Math.max(end, from + SHOWN))
  return `${from > line.start ? '…' : ''}${draft.slice({ start: from, end: until })}${until < last ? '…' : ''}`
}
