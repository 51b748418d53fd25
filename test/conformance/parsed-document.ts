/** What every parser's document must satisfy, whatever its format: see schemas/document.ts. */
import { type Block, type Paragraph, ParsedDocument, type Position } from '../../schemas/document.ts'

const OUTER_SPACE = /^\s|\s$/u
const LINE_BREAK = /[\n\r\v\f\u2028\u2029]/u

class Check {
  readonly wrong: string[] = []
  private readonly leaves: { name: string; start: number; end: number }[] = []
  private readonly doc: ParsedDocument
  constructor(doc: ParsedDocument) {
    this.doc = doc
  }

  private say(name: string, what: string) {
    if (this.wrong.length < 50) this.wrong.push(`${name}: ${what}`)
  }

  private within(name: string, position: Position, outer: Position) {
    const [start, end] = [position.start.offset, position.end.offset]
    if (start > end) this.say(name, `ends before it starts (${start}, ${end})`)
    if (start < outer.start.offset || end > outer.end.offset) this.say(name, `stands outside its parent (${start}, ${end})`)
  }

  private leaf(name: string, position: Position) {
    const start = position.start.offset
    const end = position.end.offset
    const text = this.doc.text.slice(start, end)
    if (!text) this.say(name, 'has no text')
    if (LINE_BREAK.test(text)) this.say(name, 'holds a line break')
    if (OUTER_SPACE.test(text)) this.say(name, `has outer white space: ${JSON.stringify(text.slice(0, 30))}`)
    this.leaves.push({ name, start, end })
  }

  private paragraph(name: string, node: Paragraph) {
    this.leaf(name, node.position)
    let last = node.position.start.offset
    for (const mark of node.data.marks ?? []) {
      if (mark.start < last || mark.end <= mark.start || mark.end > node.position.end.offset) {
        this.say(name, `a mark is out of place (${mark.start}, ${mark.end})`)
      }
      last = mark.end
    }
  }

  blocks(name: string, blocks: readonly Block[], outer: Position) {
    blocks.forEach((block, i) => {
      const here = `${name}/${i}`
      this.within(here, block.position, outer)
      if (block.type === 'paragraph') this.paragraph(here, block)
      else
        block.children.forEach((row, r) => {
          this.within(`${here}/row ${r}`, row.position, block.position)
          row.children.forEach((cell, c) => {
            // an empty cell has no place of its own
            if (cell.children.length) this.within(`${here}/cell ${r},${c}`, cell.position, row.position)
            this.blocks(`${here}/cell ${r},${c}`, cell.children, cell.position)
          })
        })
    })
  }

  run(): string[] {
    const { doc } = this
    const shape = ParsedDocument.safeParse(doc)
    if (!shape.success) this.say('schema', shape.error.issues.map(i => `${i.path.join('.')} ${i.message}`).join('; '))
    if (doc.text !== doc.text.normalize('NFC')) this.say('text', 'is not NFC')
    if (doc.text.includes('\n\n')) this.say('text', 'holds an empty line')
    this.blocks('', doc.children, { start: { offset: 0 }, end: { offset: doc.text.length } })
    doc.stamps.forEach((stamp, i) => {
      this.leaf(`stamp ${i}`, stamp.position)
    })
    this.cover()
    return this.wrong
  }

  /** Leaves follow one another in order, one "\n" apart, from the first character to the last. */
  private cover() {
    let at = 0
    this.leaves.forEach((leaf, i) => {
      const from = i ? at + 1 : 0
      if (leaf.start !== from) this.say(leaf.name, `starts at ${leaf.start}, not ${from}`)
      if (i && this.doc.text[at] !== '\n') this.say(leaf.name, 'does not follow a line break')
      at = leaf.end
    })
    if (at !== this.doc.text.length) this.say('text', `${this.doc.text.length - at} characters behind the last block belong to none`)
  }
}

/** What is wrong with a parsed document, one line a finding; empty where it holds. */
export const checkParsedDocument = (doc: ParsedDocument): string[] => new Check(doc).run()
