/**
 * ParsedDocument: a unist tree over one canonical text. Parsers write it, everything downstream reads it.
 *
 * The text is NFC; each leaf block (paragraph) is one run of text without line breaks, blocks are joined by one "\n".
 * `position.*.offset` are UTF-16 offsets in `text` (not in the source); the place in the source is in `data`.
 */
import { z } from 'zod'
import { SourceFormat } from './codes.ts'
import { Box } from './evidence.ts'

const Point = z.object({ offset: z.number().int().min(0) })
export const Position = z.object({ start: Point, end: Point })
export type Position = z.infer<typeof Position>

/** Part of a paragraph that is set apart by type; offsets in `text`. */
export const Mark = z.object({
  start: z.number().int(),
  end: z.number().int(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  font: z.string().optional(),
})
export type Mark = z.infer<typeof Mark>

export const BlockData = z.object({
  /** depth of a heading that the format itself marks (Markdown #, h1, Word style); 1 is the highest */
  heading: z.number().int().min(1).max(9).optional(),
  /** a list item without a printed label: the bullet or number that its format shows ("-", "1.") stands in `text` already */
  listDepth: z.number().int().min(0).optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
  /** what the block is apart from the body's text */
  role: z.enum(['footnote', 'caption', 'header', 'footer', 'comment', 'title', 'byline', 'published']).optional(),
  /** column of a letterhead or signature block that was set side by side: blocks of one `group` stand beside each other */
  column: z.object({ group: z.number().int(), index: z.number().int() }).optional(),
  marks: z.array(Mark).optional(),
  /** where in the source it stands: offsets (HTML, Markdown), or part, paragraph and run (Word) */
  source: z
    .object({
      start: z.number().int().optional(),
      end: z.number().int().optional(),
      part: z.string().optional(),
      paragraph: z.string().optional(),
    })
    .optional(),
  page: z.number().int().min(1).optional(),
  boxes: z.array(Box).optional(),
  /** OCR: mean confidence of its words, 0..1 */
  ocrConfidence: z.number().min(0).max(1).optional(),
  /** OCR: what was read, where words of the form ("CHỈ THỊ", "Nơi nhận") were restored in the text */
  ocrRead: z.string().optional(),
})
export type BlockData = z.infer<typeof BlockData>

export const Paragraph = z.object({ type: z.literal('paragraph'), position: Position, data: BlockData })
export type Paragraph = z.infer<typeof Paragraph>

export const TableCell = z.object({
  type: z.literal('tableCell'),
  position: Position,
  data: z.object({ header: z.boolean().optional(), colSpan: z.number().int().optional(), rowSpan: z.number().int().optional() }),
  get children() {
    return z.array(Block)
  },
})
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.object({ type: z.literal('tableRow'), position: Position, children: z.array(TableCell) })
export type TableRow = z.infer<typeof TableRow>

/** A table whose rows and columns mean something. Tables that only place text (letterhead, signature) are paragraphs with `column`. */
export const Table = z.object({ type: z.literal('table'), position: Position, data: BlockData, children: z.array(TableRow) })
export type Table = z.infer<typeof Table>

export const Block: z.ZodType<Paragraph | Table> = z.lazy(() => z.union([Paragraph, Table]))
export type Block = Paragraph | Table

/** A mark that is not the document's own text, with the text that was read on it. */
export const ParsedStamp = z.object({
  kind: z.enum(['incoming', 'digital_signature', 'copy', 'secrecy', 'urgency', 'internal']),
  /** offsets of its text: stamps stand at the end of `text`, after the body */
  position: Position,
  page: z.number().int().optional(),
  boxes: z.array(Box).optional(),
})
export type ParsedStamp = z.infer<typeof ParsedStamp>

/** Metadata that the container states outside the text (HTML meta tags, article headers): hints with their own text in `text`. */
export const ParsedDocument = z.object({
  type: z.literal('root'),
  format: SourceFormat,
  mediaType: z.string(),
  text: z.string(),
  children: z.array(Block),
  stamps: z.array(ParsedStamp),
  data: z.object({
    pages: z.number().int().optional(),
    /** the page is a web article: its frame (menus, related news) was left out */
    article: z.boolean().optional(),
    legacyEncoding: z.enum(['TCVN3', 'VNI', 'VISCII', 'VPS', 'windows-1258']).optional(),
    ocr: z.object({ engine: z.string(), language: z.string(), meanConfidence: z.number(), pages: z.array(z.number().int()) }).optional(),
    /** which document of its file this is, where one file holds several */
    part: z.object({ index: z.number().int(), of: z.number().int(), pages: z.tuple([z.number().int(), z.number().int()]) }).optional(),
    /** what the parser had to leave out, for the reader: ids of messages */
    notes: z.array(z.string()).optional(),
  }),
})
export type ParsedDocument = z.infer<typeof ParsedDocument>
