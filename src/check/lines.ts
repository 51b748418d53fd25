/**
 * The paragraphs of a document in reading order, each with its way through the tree.
 * Reads: ParsedDocument. Writes: Line[].
 */
import type { Block, Paragraph, ParsedDocument, Table } from '../../schemas/document.ts'

export interface Line {
  index: number
  start: number
  end: number
  text: string
  /** same length as `text` */
  folded: string
  /** every letter is a capital */
  caps: boolean
  node: Paragraph
  table: Table | null
  /** indices of the tree's children that lead to it: "9.2.1.0" */
  path: string
}

const LOWER = /\p{Ll}/u
const LETTER = /\p{Lu}/u

export function linesOf(doc: ParsedDocument, folded: string): Line[] {
  const out: Line[] = []
  const walk = (blocks: readonly Block[], table: Table | null, path: string) => {
    blocks.forEach((block, i) => {
      const at = `${path}${i}`
      if (block.type === 'table') {
        block.children.forEach((row, r) => {
          row.children.forEach((cell, c) => {
            walk(cell.children, table ?? block, `${at}.${r}.${c}.`)
          })
        })
        return
      }
      const { start, end } = { start: block.position.start.offset, end: block.position.end.offset }
      const text = doc.text.slice(start, end)
      const bare = text.replace(/\([^)]*\)/gu, '')
      out.push({
        index: out.length,
        start,
        end,
        text,
        folded: folded.slice(start, end),
        caps: LETTER.test(bare) && !LOWER.test(bare),
        node: block,
        table,
        path: at,
      })
    })
  }
  walk(doc.children, null, '')
  return out
}
