/**
 * Markdown → ParsedDocument, through unified and remark-parse.
 *
 * Printed labels are data here ("1.", "a)", "-"): list markers are written into the text as the source has them, never renumbered.
 */
import type { List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ParsedDocument } from '../../schemas/document.ts'
import { type DecodedDocument, decodeDocument } from '../decode.ts'
import { ParseError } from '../errors.ts'
import { isPlacedMark, officeMark } from '../marks-of-office.ts'
import { lineText, reflow, type SourceLine, wrapWidth } from '../reflow.ts'
import type { Parse } from '../registry.ts'
import { type BlockInput, build, type CellInput, type ParagraphInput } from '../text-builder.ts'
import { columnPieces, pieceBlocks, WIDEST } from './columns.ts'
import { inlineLines } from './inline.ts'
import { pieces } from './pieces.ts'

/**
 * Constructs that office texts do not mean: indentation is layout, not code; a rule of dashes under a letterhead line is a rule;
 * angle brackets and square brackets are text.
 */
const OFF = ['codeIndented', 'setextUnderline', 'htmlFlow', 'definition', 'autolink', 'literalAutolink']

/** Marker of a list item as printed, its spaces folded: "-", "+", "1.", "2)". */
const MARKER = /^\s*([-+*•]|\d{1,9}[.)])/u
/** A cell border that a flattened table left alone on its line; it divides blocks. */
const LONE_BAR = /^[ \t]*\|[ \t]*$/gmu
/** A rule drawn with dashes, underscores or equals signs. */
const RULE = /^[\s\-_=*—–.…]{3,}$/u

interface Context {
  source: string
  width: number
  blocks: BlockInput[]
  /** number of the next block that is set in columns */
  group: number
}

const paragraph = (lines: SourceLine[], data: ParagraphInput['data']): ParagraphInput => ({
  type: 'paragraph',
  runs: lines.flatMap((l, i) => (i ? [{ text: ' ' }, ...l.runs] : l.runs)),
  data: { ...data, source: { start: lines[0]!.start, end: lines.at(-1)!.end } },
})

function pushLines(context: Context, lines: SourceLine[], data: ParagraphInput['data'], label = '') {
  const groups = reflow(lines, context.width)
  groups.forEach((group, i) => {
    if (RULE.test(lineText({ runs: group.flatMap(l => l.runs), start: 0, end: 0 }))) return
    const p = paragraph(group, i === 0 ? data : { ...data, listDepth: undefined })
    if (i === 0 && label) p.runs.unshift({ text: `${label} ` })
    context.blocks.push(p)
  })
}

/** Blanks before the first word of a line. */
const INDENT = /[^\S\r\n]*$/u

function pushParagraph(context: Context, node: Paragraph) {
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  // the first line's indentation stands before the node
  const lineStart = start - INDENT.exec(context.source.slice(Math.max(0, start - WIDEST), start))![0].length
  const columns = columnPieces(context.source.slice(lineStart, end).split(/\r\n?|\n/u))
  if (columns) context.blocks.push(...pieceBlocks(columns, context.group++, { start, end }))
  else pushLines(context, inlineLines(node), {})
}

/** A year that fell to the head of a wrapped line ("… tháng 12 năm" / "2024.") is no label. */
const YEAR = /^(?:19|20)\d\d\.$/u
const ENDED = /[.;:!?…]\s*$/u

/** Joins an item to the paragraph before it, where that one has not ended. */
function goesOn(context: Context, item: ListItem, label: string): boolean {
  const before = context.blocks.at(-1)
  const [first, ...others] = item.children
  if (before?.type !== 'paragraph' || ENDED.test(before.runs.at(-1)!.text) || (first && first.type !== 'paragraph')) return false
  before.runs.push({ text: ` ${label} ` }, ...(first ? paragraph(inlineLines(first), {}).runs : []))
  before.data!.source!.end = item.position!.end.offset
  for (const child of others) pushNode(context, child, 1)
  return true
}

function pushItem(context: Context, item: ListItem, depth: number) {
  const from = item.position!.start.offset!
  const label = MARKER.exec(context.source.slice(from, from + 12))![1]!
  if (YEAR.test(label) && goesOn(context, item, label)) return
  // a label alone on its line is text; so is a number before something else than words
  const [first] = item.children
  if (!first || (first.type !== 'paragraph' && /\d/u.test(label))) {
    const end = first ? from + label.length : item.position!.end.offset!
    context.blocks.push(paragraph([{ runs: [{ text: label }], start: from, end }], { listDepth: depth }))
  }
  item.children.forEach((child, i) => {
    if (i === 0 && child.type === 'paragraph')
      pushLines(context, inlineLines(child), { listDepth: depth }, label === '*' || label === '•' ? '-' : label)
    else pushNode(context, child, depth + 1)
  })
}

function pushTable(context: Context, node: Extract<RootContent, { type: 'table' }>) {
  const cells = node.children.map(row => row.children.map(cell => reflow(inlineLines(cell), Number.POSITIVE_INFINITY)))
  const source = { start: node.position!.start.offset, end: node.position!.end.offset }
  if (isPlacement(cells)) {
    // letterhead, or recipients beside the signature: column by column
    const group = context.group++
    const columns = Math.max(...cells.map(row => row.length))
    for (let index = 0; index < columns; index++) {
      for (const row of cells)
        for (const lines of row[index] ?? []) context.blocks.push({ ...paragraph(lines, { column: { group, index } }) })
    }
    return
  }
  const rows: CellInput[][] = cells.map((row, r) =>
    row.map(groups => ({ header: r === 0, blocks: groups.map(lines => paragraph(lines, {})) })),
  )
  context.blocks.push({ type: 'table', rows, data: { source } })
}

/** A table that only places text: a mark of the office's form stands in it. */
const isPlacement = (cells: SourceLine[][][][]): boolean =>
  cells.length <= 12 &&
  cells.every(row => row.length <= 3) &&
  cells.some(row => row.some(groups => groups.some(lines => isPlacedMark(officeMark(lines.map(lineText).join(' '))))))

function pushNode(context: Context, node: Nodes, depth = 0) {
  switch (node.type) {
    case 'heading':
      pushLines(context, inlineLines(node), { heading: node.depth })
      break
    case 'paragraph':
      pushParagraph(context, node)
      break
    case 'list':
      for (const item of (node as List).children) pushItem(context, item, depth)
      break
    case 'table':
      pushTable(context, node)
      break
    case 'code':
    case 'html':
      pushLines(
        context,
        inlineLines({ children: [{ type: 'text', value: node.value, position: node.position }], position: node.position }),
        {},
      )
      break
    case 'footnoteDefinition': {
      const from = context.blocks.length
      for (const child of node.children) pushNode(context, child, depth)
      for (const block of context.blocks.slice(from)) block.data = { ...block.data, role: 'footnote' }
      break
    }
    case 'blockquote':
      for (const child of node.children) pushNode(context, child, depth)
      break
    default:
      break // a rule is drawn, not read
  }
}

/** All lines of the tree, to measure the width at which the text wraps. */
function allLines(node: Nodes): SourceLine[] {
  if (node.type === 'paragraph' || node.type === 'heading') return inlineLines(node)
  return 'children' in node ? node.children.flatMap(child => allLines(child as Nodes)) : []
}

/** Gives the nodes of a piece their places in the whole source. */
function moved<T extends Nodes>(node: T, by: number): T {
  if (by && node.position) {
    node.position.start.offset! += by
    node.position.end.offset! += by
  }
  if (by && 'children' in node) for (const child of node.children) moved(child, by)
  return node
}

/** Reads Markdown that is already decoded; `format` is what the caller calls it. */
function readMarkdown({ text: decoded, data }: DecodedDocument, format: 'markdown' | 'text'): ParsedDocument {
  // same length, so that source offsets stay true
  const source = decoded.replace(LONE_BAR, m => ' '.repeat(m.length))
  if (!source.trim()) throw new ParseError('empty')
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .data('micromarkExtensions', [{ disable: { null: OFF } }])
    .freeze()
  const tree: Root = { type: 'root', children: pieces(source).flatMap(({ start, text }) => moved(processor.parse(text), start).children) }
  const context: Context = { source, width: wrapWidth(allLines(tree)), blocks: [], group: 1 }
  for (const node of tree.children) pushNode(context, node)
  return build({ format, mediaType: format === 'text' ? 'text/plain' : 'text/markdown', blocks: context.blocks, data })
}

export const parseMarkdown: Parse = async bytes => readMarkdown(decodeDocument(bytes), 'markdown')

/** Plain text goes the same way: office texts saved as .txt carry list marks and now and then emphasis ("Số: *47* /KH-UBND"). */
export const parseText: Parse = async bytes => readMarkdown(decodeDocument(bytes), 'text')
