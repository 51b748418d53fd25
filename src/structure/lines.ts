/**
 * ParsedDocument → lines: the paragraphs in reading order, with what their look says.
 * Reads: ParsedDocument. Writes: Line[] and the tables' places among them.
 */
import type { Block, Paragraph, ParsedDocument, Table } from '../../schemas/document.ts'
import { type Label, readLabel } from './labels.ts'

export interface Line {
  index: number
  /** offsets in the document's text */
  start: number
  end: number
  text: string
  /** folded text of the line; same length as `text` */
  folded: string
  label: Label | null
  /** (nearly) every letter is set bold, or the format marks a heading */
  bold: boolean
  italic: boolean
  /** every letter is a capital */
  caps: boolean
  /** depth of a heading marked by the format */
  heading: number | undefined
  node: Paragraph
  /** the table whose cell it stands in */
  table: Table | null
}

const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/gu

function line(node: Paragraph, index: number, doc: ParsedDocument, folded: string, table: Table | null): Line {
  const start = node.position.start.offset
  const end = node.position.end.offset
  const text = doc.text.slice(start, end)
  const label = readLabel(text)
  const letters = end - start
  const covered = (style: 'bold' | 'italic') =>
    (node.data.marks ?? []).reduce((n, m) => n + (m[style] ? Math.min(m.end, end) - m.start : 0), 0) >=
    letters * 0.85 - (label?.length ?? 0)
  const capitals = text.replace(/\([^()]*\)/gu, '')
  return {
    index,
    start,
    end,
    text,
    folded: folded.slice(start, end),
    label,
    bold: (node.data.marks?.length ? covered('bold') : false) || node.data.heading !== undefined,
    italic: node.data.marks?.length ? covered('italic') : false,
    caps: !LOWER.test(capitals.replace(/^[a-zđ][.)]/u, '')) && (capitals.match(UPPER)?.length ?? 0) > 2,
    heading: node.data.heading,
    node,
    table,
  }
}

/** All paragraphs in reading order; those in tables carry their table. */
export function linesOf(doc: ParsedDocument, folded: string): Line[] {
  const out: Line[] = []
  const walk = (blocks: readonly Block[], table: Table | null) => {
    for (const block of blocks) {
      if (block.type === 'paragraph') out.push(line(block, out.length, doc, folded, table))
      else for (const row of block.children) for (const cell of row.children) walk(cell.children, table ?? block)
    }
  }
  walk(doc.children, null)
  return out
}
