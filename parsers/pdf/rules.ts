/**
 * Ruling lines out of path objects: strokes, edges of stroked rectangles, and thin filled rectangles (how many producers draw borders).
 *
 * Reads: PdfFile. Writes: Rule[] of one path.
 */

import type { Rule } from '../layout/types.ts'
import type { PdfFile } from './engine.ts'
import { apply, type Matrix, type View } from './geometry.ts'

const SEGMENT = { line: 0, bezier: 1, move: 2 } as const
/** thicker than this a filled rectangle is a shade, not a border */
const THICK = 3
/** a line this short holds nothing apart */
const SHORT = 3
/** a path of more segments is a drawing (logo, seal) */
const DRAWING = 400

function straight([x1, y1]: [number, number], [x2, y2]: [number, number]): Rule | undefined {
  const w = Math.abs(x2 - x1)
  const h = Math.abs(y2 - y1)
  if (Math.max(w, h) < SHORT || Math.min(w, h) > 1) return undefined
  if (w > h) return { x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }
  return { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1: Math.min(y1, y2), y2: Math.max(y1, y2) }
}

/** Polylines of the path as shown; curves end a polyline. */
function polylines({ pdfium, scratch }: PdfFile, object: number, matrix: Matrix, view: View): [number, number][][] {
  const out: [number, number][][] = []
  const count = pdfium._FPDFPath_CountSegments(object)
  if (count > DRAWING) return out
  for (let i = 0; i < count; i++) {
    const segment = pdfium._FPDFPath_GetPathSegment(object, i)
    pdfium._FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    const at = scratch >> 2
    const point = view.point(...apply(matrix, pdfium.HEAPF32[at]!, pdfium.HEAPF32[at + 1]!))
    const type = pdfium._FPDFPathSegment_GetType(segment)
    if (type === SEGMENT.line && out.length) out.at(-1)!.push(point)
    else out.push([point])
    const line = out.at(-1)!
    if (pdfium._FPDFPathSegment_GetClose(segment) && line.length > 1) line.push(line[0]!)
  }
  return out
}

export function pathRules(file: PdfFile, object: number, matrix: Matrix, view: View): Rule[] {
  const { pdfium, scratch } = file
  pdfium._FPDFPath_GetDrawMode(object, scratch, scratch + 4)
  const filled = pdfium.HEAP32[scratch >> 2]! > 0
  const stroked = pdfium.HEAP32[(scratch >> 2) + 1]! !== 0
  const rules: Rule[] = []
  for (const line of polylines(file, object, matrix, view)) {
    if (stroked) for (let i = 1; i < line.length; i++) rules.push(...[straight(line[i - 1]!, line[i]!)].filter(r => r !== undefined))
    else if (filled && line.length >= 4) {
      const xs = line.map(p => p[0])
      const ys = line.map(p => p[1])
      const [l, r, t, b] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      if (Math.min(r - l, b - t) > THICK) continue
      const rule = r - l > b - t ? straight([l, (t + b) / 2], [r, (t + b) / 2]) : straight([(l + r) / 2, t], [(l + r) / 2, b])
      if (rule) rules.push(rule)
    }
  }
  return rules
}
