/**
 * Boxes of a page that was turned level → where the page shows them.
 *
 * Reads: PageReading. Writes: the boxes of blocks and stamps.
 */
import type { Box } from '../../schemas/evidence.ts'
import type { BlockInput, StampInput } from '../text-builder.ts'
import type { PageReading } from './read-page.ts'

const round = (n: number) => Math.round(n * 100) / 100

/** The smallest box around a box that is turned back. */
function shown(box: Box, { width, height, turns, angle }: PageReading): Box {
  if (!turns && !angle) return box
  const [cx, cy] = [width / 2, height / 2]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x, y]): [number, number] => {
    const u = cos * (x! - cx) + sin * (y! - cy) + cx
    const v = -sin * (x! - cx) + cos * (y! - cy) + cy
    if (turns === 1) return [v, width - u]
    if (turns === 2) return [width - u, height - v]
    return turns === 3 ? [height - v, u] : [u, v]
  })
  const xs = corners.map(c => c[0])
  const ys = corners.map(c => c[1])
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { page: box.page, x: round(x), y: round(y), width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) }
}

const allShown = (boxes: Box[], readings: ReadonlyMap<number, PageReading>): Box[] =>
  boxes.map(b => {
    const reading = readings.get(b.page)
    return reading ? shown(b, reading) : b
  })

/**
 * Puts boxes back, on pages that were read.
 * @param stamps those that were read: what came from a text layer stands where it stood
 */
export function putBack(blocks: readonly BlockInput[], stamps: readonly StampInput[], readings: ReadonlyMap<number, PageReading>): void {
  const visit = (block: BlockInput) => {
    if (block.data?.boxes) block.data.boxes = allShown(block.data.boxes, readings)
    if (block.type === 'table') for (const cell of block.rows.flat()) for (const b of cell.blocks) visit(b)
  }
  for (const b of blocks) visit(b)
  for (const s of stamps) if (s.boxes) s.boxes = allShown(s.boxes, readings)
}
