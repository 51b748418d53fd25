/** What structure/ writes: zones, the outline, and the document they stand in. */
import type { SectionRole } from '../../schemas/codes.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { NamedType } from '../knowledge/document-types.ts'
import type { Label } from './labels.ts'
import type { Line } from './lines.ts'

export interface Span {
  start: number
  end: number
}

export interface Zones {
  kind: 'document' | 'article'
  /** letterhead, number, place and date: what stands above the type */
  header: Line[]
  type: { line: Line; type: NamedType } | null
  title: Line[]
  preamble: Line[]
  body: Line[]
  closing: Line[]
  recipients: Line[]
  signature: Line[]
  appendix: Line[]
  footnotes: Line[]
  /** news: the frame around the article */
  frame: Line[]
  byline: Line[]
}

/** A heading or list item with everything under it. */
export interface OutlineNode {
  label: Label | null
  /** the place of its height; greater is deeper */
  rank: number
  /** the heading's words, label left off; null for a list item that is a sentence */
  heading: Span | null
  /** text of its own, label and heading left off: the sentence of an item, what runs in behind a heading, paragraphs below it */
  body: Span[]
  /** lines of its own, in order */
  lines: Line[]
  roles: SectionRole[]
  children: OutlineNode[]
  parent: OutlineNode | null
  start: number
  end: number
}

export interface Structured {
  doc: ParsedDocument
  text: string
  /** folded text, same length as `text` */
  folded: string
  lines: Line[]
  zones: Zones
  outline: OutlineNode[]
}
