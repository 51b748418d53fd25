/**
 * HTML of mammoth → blocks for text-builder. The stamps lead each paragraph to its facts.
 * A soft line break ends a paragraph ("KẾ HOẠCH" / "Phát động phong trào …" is often one of Word's): each line is a block of its own.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { BlockInput, CellInput, ParagraphInput, RunInput } from '../text-builder.ts'
import { type Facts, STAMP } from './stamp.ts'

export interface BlockContext {
  facts: readonly Facts[]
  fonts: readonly string[]
}
interface Line {
  runs: RunInput[]
  /** the automatic label alone, so far */
  labelOnly: boolean
}
interface Look {
  bold: boolean
  italic: boolean
  font: string
  label: boolean
}

const isElement = (node: RootContent): node is Element => node.type === 'element'

const RUN_CLASS = /^(text|label)(\d+)$/u

/** Lines of one paragraph and the number of its stamp. */
class Paragraph {
  stamp: number | undefined
  readonly lines: Line[] = [{ runs: [], labelOnly: true }]
  private readonly fonts: readonly string[]

  constructor(fonts: readonly string[]) {
    this.fonts = fonts
  }

  read(nodes: readonly ElementContent[], look: Look) {
    for (const node of nodes) {
      if (isElement(node)) this.element(node, look)
      else if (node.type === 'text') this.add(node.value, look)
    }
  }

  private add(text: string, look: Look) {
    const line = this.lines.at(-1)!
    if (!look.label && text.trim()) line.labelOnly = false
    line.runs.push({ text, ...(look.bold && { bold: true }), ...(look.italic && { italic: true }), ...(look.font && { font: look.font }) })
  }

  private element(node: Element, look: Look) {
    const { tagName, properties, children } = node
    if (tagName === 'br') {
      // the label stands before the first line that has text
      if (!this.lines.at(-1)!.labelOnly) this.lines.push({ runs: [], labelOnly: true })
    } else if (tagName === 'a') {
      // all other links are signs of notes: "Hiến pháp 2013" with note 2 must not read "20132"; the note itself follows as a block
      const id = String(properties.id ?? '')
      if (id.startsWith(STAMP)) this.stamp ??= Number(id.slice(STAMP.length))
    } else {
      const [, kind, font] = RUN_CLASS.exec(String((properties.className as string[] | undefined)?.[0] ?? '')) ?? []
      this.read(children, {
        bold: look.bold || tagName === 'strong',
        italic: look.italic || tagName === 'em',
        font: font === undefined ? look.font : this.fonts[Number(font)]!,
        label: look.label || kind === 'label',
      })
    }
  }
}

function paragraphs(node: Element, context: BlockContext): ParagraphInput[] {
  const paragraph = new Paragraph(context.fonts)
  paragraph.read(node.children, { bold: false, italic: false, font: '', label: false })
  const facts = paragraph.stamp === undefined ? undefined : context.facts[paragraph.stamp]
  return paragraph.lines.map((line, i) => ({ type: 'paragraph', runs: line.runs, data: facts && dataOf(facts, i) }))
}

function dataOf(facts: Facts, line: number): ParagraphInput['data'] {
  const { align, heading, listDepth, role, column } = facts
  return {
    ...(heading !== undefined && { heading }),
    ...(listDepth !== undefined && line === 0 && { listDepth }),
    ...(align && { align }),
    ...(role && { role }),
    ...(column && { column }),
    source: { part: facts.part, paragraph: line ? `${facts.index}/${line}` : String(facts.index) },
  }
}

function table(node: Element, context: BlockContext): BlockInput {
  const rows: CellInput[][] = []
  const walk = (nodes: readonly ElementContent[]) => {
    for (const n of nodes.filter(isElement)) {
      if (n.tagName === 'tr') rows.push(n.children.filter(isElement).map(c => cell(c, context)))
      else walk(n.children)
    }
  }
  walk(node.children)
  return { type: 'table', rows }
}

function cell(node: Element, context: BlockContext): CellInput {
  return {
    blocks: blocksOf(node.children, context),
    ...(node.tagName === 'th' && { header: true }),
    ...(node.properties.colSpan !== undefined && { colSpan: Number(node.properties.colSpan) }),
    ...(node.properties.rowSpan !== undefined && { rowSpan: Number(node.properties.rowSpan) }),
  }
}

function blocksOf(nodes: readonly RootContent[], context: BlockContext): BlockInput[] {
  return nodes.filter(isElement).flatMap((node): BlockInput[] => {
    if (node.tagName === 'p') return isBackLink(node) ? [] : paragraphs(node, context)
    if (node.tagName === 'table') return [table(node, context)]
    return blocksOf(node.children, context)
  })
}

/** mammoth ends a note that has no paragraph with a bare link back to its reference. */
const isBackLink = (p: Element): boolean => !p.children.filter(isElement).some(c => c.tagName === 'a' && c.properties.id !== undefined)

/** `html` is what toHtml() gives. Each block knows the part and paragraph that it stands in. */
export function toBlocks(html: string, context: BlockContext): BlockInput[] {
  const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(html)
  return blocksOf(tree.children, context)
}
