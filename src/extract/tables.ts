/** Tables of a document, and the places of what stands in them. */
import type { Block, Table } from '../../schemas/document.ts'
import type { Span } from '../structure/index.ts'
import type { Context } from './context.ts'

/** Place of a node of the document's tree. */
export const spanOf = (node: { position: { start: { offset: number }; end: { offset: number } } }): Span => ({
  start: node.position.start.offset,
  end: node.position.end.offset,
})

const isTable = (block: Block): block is Table => block.type === 'table'

/** Tables that stand in no other. */
export const outerTables = (ctx: Context): Table[] => ctx.structured.doc.children.filter(isTable)

/** Nested ones too. */
export const allTables = (ctx: Context): Table[] => tablesIn(ctx.structured.doc.children)

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.filter(isTable).flatMap(t => [t, ...t.children.flatMap(r => r.children.flatMap(c => tablesIn(c.children)))])
}

/** The cells of the first row, folded. */
export const headingsOf = (ctx: Context, table: Table): string[] =>
  table.children[0]?.children.map(cell => ctx.foldedSlice(spanOf(cell)).trim()) ?? []
