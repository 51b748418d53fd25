/** Which part of the text stands on which page and in which boxes, from the ParsedDocument's blocks. */
import type { Block, Paragraph, ParsedDocument, Table } from '../../../schemas/document.ts'
import type { Box } from '../../../schemas/evidence.ts'

export interface PlacedBlock {
  start: number
  end: number
  boxes: Box[]
}

function* leaves(nodes: readonly Block[]): Generator<Paragraph | Table> {
  for (const node of nodes) {
    yield node
    if (node.type === 'table') for (const row of node.children) for (const cell of row.children) yield* leaves(cell.children)
  }
}

/** Paragraphs (and tables, whose cells may carry no boxes of their own) with their boxes. */
export function placedBlocks(document: ParsedDocument): PlacedBlock[] {
  return [...leaves(document.children)].flatMap(({ data, position }) =>
    data.boxes?.length ? [{ start: position.start.offset, end: position.end.offset, boxes: data.boxes }] : [],
  )
}

/** First and last offset of a page's text; the whole text where nothing is known of the page. */
export function textOfPage(blocks: readonly PlacedBlock[], page: number, length: number): { start: number; end: number } {
  const own = blocks.filter(b => b.boxes.some(box => box.page === page))
  if (!own.length) return { start: 0, end: length }
  return { start: Math.min(...own.map(b => b.start)), end: Math.max(...own.map(b => b.end)) }
}

const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return a.page === b.page && width > 0 && height > 0 ? width * height : 0
}

/** Blocks of which at least half of a box lies in the marked place. */
export const blocksIn = (blocks: readonly PlacedBlock[], place: Box): PlacedBlock[] =>
  blocks.filter(b => b.boxes.some(box => overlap(box, place) >= 0.5 * box.width * box.height))
