/**
 * The only maker of offsets. Parsers describe blocks; this joins them into one canonical text
 * (NFC, spaces folded, one "\n" between blocks) and gives every node its position.
 *
 * Reads: BlockInput trees. Writes: ParsedDocument.
 */
import type { Block, BlockData, Mark, Paragraph, ParsedDocument, ParsedStamp, Table, TableCell, TableRow } from '../schemas/document.ts'
import { incomingLines } from './incoming-words.ts'
import { stampLines } from './stamp-words.ts'

/** A run of characters of one paragraph with its type; `text` may hold any white space. */
export interface RunInput {
  text: string
  bold?: boolean
  italic?: boolean
  font?: string
}
export interface ParagraphInput {
  type: 'paragraph'
  runs: RunInput[]
  data?: Omit<BlockData, 'marks'>
}
export interface CellInput {
  blocks: BlockInput[]
  header?: boolean
  colSpan?: number
  rowSpan?: number
}
export interface TableInput {
  type: 'table'
  rows: CellInput[][]
  data?: Omit<BlockData, 'marks'>
}
export type BlockInput = ParagraphInput | TableInput
export interface StampInput {
  kind: ParsedStamp['kind']
  text: string
  page?: number
  boxes?: ParsedStamp['boxes']
}

/** White space, zero-width and soft-hyphen characters, and control characters other than tab and line breaks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\p{Cc}]/gu
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu

/** One paragraph's characters in canonical form: NFC, every run of white space one space. Not trimmed. */
export const canonical = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(INVISIBLE, c => (c === '\t' || c === '\n' || c === '\r' || c === '\v' || c === '\f' ? ' ' : ''))
    .replace(SPACES, ' ')

/** A combining mark at the head of a run belongs to the letter before it: move it there, so that NFC can join them. */
function joinMarks(runs: RunInput[]): RunInput[] {
  const out: RunInput[] = []
  for (const run of runs) {
    const lead = /^\p{M}+/u.exec(run.text)?.[0] ?? ''
    const before = out.at(-1)
    if (lead && before) before.text += lead
    out.push({ ...run, text: before ? run.text.slice(lead.length) : run.text })
  }
  return out.filter(r => r.text)
}

/** Adds the look of a run, to the mark before it where that goes on. */
function addMark(marks: Mark[], { bold, italic, font }: RunInput, start: number, end: number): void {
  if (!bold && !italic && !font) return
  const last = marks.at(-1)
  const mark: Mark = { start, end, ...(bold && { bold: true }), ...(italic && { italic: true }), ...(font && { font }) }
  if (last && last.end === mark.start && last.bold === mark.bold && last.italic === mark.italic && last.font === mark.font)
    last.end = mark.end
  else marks.push(mark)
}

class Builder {
  text = ''
  private parts: string[] = []
  private length = 0

  private write(s: string) {
    this.parts.push(s)
    this.length += s.length
  }

  /** Adds one paragraph; undefined where it has no visible character. */
  paragraph(input: ParagraphInput): Paragraph | undefined {
    const runs = joinMarks(input.runs.map(r => ({ ...r })))
    let text = ''
    const marks: Mark[] = []
    const base = this.length + (this.length ? 1 : 0)
    // asked of the last piece: to ask the growing text itself would copy it for each run
    let afterSpace = true
    for (const run of runs) {
      let piece = canonical(run.text)
      if (afterSpace) piece = piece.replace(/^ /, '')
      if (!piece) continue
      afterSpace = piece.endsWith(' ')
      const start = text.length
      text += piece
      addMark(marks, run, base + start, base + text.length)
    }
    text = text.trimEnd()
    if (!text) return undefined
    if (this.length) this.write('\n')
    const start = this.length
    this.write(text)
    for (const m of marks) m.end = Math.min(m.end, this.length)
    const kept = marks.filter(m => m.end > m.start)
    return {
      type: 'paragraph',
      position: { start: { offset: start }, end: { offset: this.length } },
      data: { ...input.data, ...(kept.length && { marks: kept }) },
    }
  }

  table(input: TableInput): Table | undefined {
    const rows: TableRow[] = []
    for (const cells of input.rows) {
      const children: TableCell[] = cells.map(cell => {
        const blocks = cell.blocks.map(b => this.block(b)).filter(b => b !== undefined)
        return {
          type: 'tableCell',
          position: this.span(blocks),
          data: {
            ...(cell.header && { header: true }),
            ...(cell.colSpan && cell.colSpan > 1 && { colSpan: cell.colSpan }),
            ...(cell.rowSpan && cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
          },
          children: blocks,
        }
      })
      if (children.some(c => c.children.length))
        rows.push({ type: 'tableRow', position: this.span(children.flatMap(c => c.children)), children })
    }
    if (!rows.length) return undefined
    return { type: 'table', position: this.span(rows), data: { ...input.data }, children: rows }
  }

  block(input: BlockInput): Block | undefined {
    return input.type === 'table' ? this.table(input) : this.paragraph(input)
  }

  private span(nodes: { position: Paragraph['position'] }[]): Paragraph['position'] {
    const first = nodes[0]
    const last = nodes.at(-1)
    if (!first || !last) return { start: { offset: this.length }, end: { offset: this.length } }
    return { start: first.position.start, end: last.position.end }
  }

  finish(): string {
    this.text = this.parts.join('')
    return this.text
  }
}

export interface BuildInput {
  format: ParsedDocument['format']
  mediaType: string
  blocks: BlockInput[]
  stamps?: StampInput[]
  data?: ParsedDocument['data']
}

/** characters: a stamp and the lines of a letterhead that tell it are shorter */
const SHORT = 200

/** Text of a block that may be a stamp: a paragraph, or a box that is a table of one cell. */
function wordsOf(block: BlockInput): string | undefined {
  const [only] = block.type === 'table' && block.rows.length === 1 && block.rows[0]!.length === 1 ? block.rows[0]![0]!.blocks : []
  const input = block.type === 'table' ? only : block
  if (input?.type !== 'paragraph' || input.runs.length > SHORT) return undefined
  const text = input.runs.map(r => r.text).join('')
  return text.length > SHORT ? undefined : canonical(text).trim()
}

/** Parts the box of incoming mail that is typed above a letterhead. */
function takeIncoming(blocks: readonly BlockInput[]): { blocks: readonly BlockInput[]; stamps: StampInput[] } {
  const lines = blocks.map(wordsOf)
  const box = incomingLines(lines)
  if (!box) return { blocks, stamps: [] }
  const text = lines.slice(box.from, box.to + 1).join('; ')
  const { page, boxes } = blocks[box.from]!.data ?? {}
  return {
    blocks: [...blocks.slice(0, box.from), ...blocks.slice(box.to + 1)],
    stamps: [{ kind: 'incoming', text, ...(page && { page }), ...(boxes && { boxes }) }],
  }
}

/** Parts the stamps that are set in type from the letterhead. */
function takeStamps(blocks: readonly BlockInput[]): { blocks: readonly BlockInput[]; stamps: StampInput[] } {
  const lines = blocks.map(wordsOf)
  const found = stampLines(lines)
  if (!found.size) return { blocks, stamps: [] }
  return {
    blocks: blocks.filter((_, i) => !found.has(i)),
    stamps: [...found].map(([i, kind]) => {
      const { page, boxes } = blocks[i]!.data ?? {}
      return { kind, text: lines[i]!, ...(page && { page }), ...(boxes && { boxes }) }
    }),
  }
}

/** Joins blocks into a ParsedDocument; the text of stamps follows the body, so that it can be cited but never read as body text. */
export function build(input: BuildInput): ParsedDocument {
  const builder = new Builder()
  const mail = takeIncoming(input.blocks)
  const { blocks, stamps } = takeStamps(mail.blocks)
  const typed = [...mail.stamps, ...stamps]
  const children = blocks.map(b => builder.block(b)).filter(b => b !== undefined)
  const parsed: ParsedStamp[] = []
  for (const { kind, text, page, boxes } of [...typed, ...(input.stamps ?? [])]) {
    const p = builder.paragraph({ type: 'paragraph', runs: [{ text }] })
    if (p) parsed.push({ kind, position: p.position, ...(page && { page }), ...(boxes && { boxes }) })
  }
  return {
    type: 'root',
    format: input.format,
    mediaType: input.mediaType,
    text: builder.finish(),
    children,
    stamps: parsed,
    data: input.data ?? {},
  }
}
