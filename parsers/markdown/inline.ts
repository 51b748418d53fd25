/**
 * Phrasing content of mdast → lines of runs.
 *
 * Emphasis that CommonMark does not close is repaired: "**2. Thời gian: **Từ tháng 10" (a space before the closing marks) is what web
 * pages flattened to Markdown hold.
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import type { SourceLine } from '../reflow.ts'
import type { RunInput } from '../text-builder.ts'

interface Style {
  bold: boolean
  italic: boolean
}

class Lines {
  readonly out: SourceLine[] = []
  private current: SourceLine
  private open: Style = { bold: false, italic: false }

  constructor(start: number) {
    this.current = { runs: [], start, end: start }
  }

  /** Adds text in a style; asterisks that were left over as text switch the style themselves. */
  add(text: string, style: Style, at: number) {
    for (const piece of text.split(/(\*\*|(?<![\p{L}\p{N}])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])|\n)/u)) {
      if (piece === '**') this.open.bold = !this.open.bold
      else if (piece === '*') this.open.italic = !this.open.italic
      else if (piece === '\n') this.break(false, style.bold || style.italic || this.open.bold, at)
      else if (piece) {
        const run: RunInput = { text: piece }
        if (style.bold !== this.open.bold) run.bold = true
        if (style.italic || this.open.italic) run.italic = true
        this.current.runs.push(run)
      }
    }
    this.current.end = at + text.length
  }

  /** Where the text that was read last ends in the source. */
  get end(): number {
    return this.current.end
  }

  break(hard: boolean, emphasisGoesOn: boolean, at: number) {
    this.current.hard = hard
    this.current.emphasisGoesOn = emphasisGoesOn
    this.current.end = Math.max(this.current.end, at)
    this.out.push(this.current)
    this.current = { runs: [], start: at, end: at }
  }

  finish(): SourceLine[] {
    this.out.push(this.current)
    return this.out
  }
}

function walk(nodes: readonly PhrasingContent[], style: Style, lines: Lines) {
  for (const node of nodes) {
    // addresses that were made out in a text have no place of their own: they stand behind what was read
    const at = node.position?.start.offset ?? lines.end
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        lines.add(node.value, style, at)
        break
      case 'html':
        // <br> is how a table cell breaks its lines; other tags say nothing here
        if (/^<br\s*\/?>$/iu.test(node.value)) lines.break(true, false, node.position!.end.offset!)
        break
      case 'break':
        lines.break(true, false, node.position!.end.offset!)
        break
      case 'strong':
        walk(node.children, { ...style, bold: true }, lines)
        break
      case 'emphasis':
        walk(node.children, { ...style, italic: true }, lines)
        break
      case 'image':
      case 'imageReference':
        break // an image's alternative text is not the document's text
      case 'footnoteReference':
        break // the note itself follows as a footnote block
      default:
        walk(node.children as PhrasingContent[], style, lines)
    }
  }
}

/** Lines of a paragraph or heading, with bold and italic runs and the source offsets of each line. */
export function inlineLines(node: { children: PhrasingContent[]; position?: Paragraph['position'] }): SourceLine[] {
  const lines = new Lines(node.position!.start.offset!)
  walk(node.children, { bold: false, italic: false }, lines)
  return lines.finish()
}
