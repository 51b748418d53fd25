/**
 * ParsedDocument → Structured: lines, zones and the outline with its roles.
 * Reads: ParsedDocument. Writes: Structured.
 */
import type { ParsedDocument } from '../../schemas/document.ts'
import { foldInPlace } from '../text/fold.ts'
import { linesOf } from './lines.ts'
import { assignRoles, outlineOf } from './outline.ts'
import { cueRoles } from './roles.ts'
import type { Structured } from './types.ts'
import { zonesOf } from './zones.ts'

export function structureOf(doc: ParsedDocument): Structured {
  const folded = foldInPlace(doc.text)
  const lines = linesOf(doc, folded)
  const zones = zonesOf(doc, lines)
  const prose = zones.kind === 'article'
  const outline = outlineOf(zones.body, { prose })
  assignRoles(outline, doc.text)
  if (prose) for (const node of outline) if (!node.roles.length) node.roles = cueRoles(folded.slice(node.start, node.lines.at(-1)!.end))
  return { doc, text: doc.text, folded, lines, zones, outline }
}

export type { Line } from './lines.ts'
export { partsOf } from './parts.ts'
export type { OutlineNode, Span, Structured, Zones } from './types.ts'
