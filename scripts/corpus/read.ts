/** The dialect of corpus/sources (see its README.md) → CorpusSource. Whatever it does not know is an error: a typo must not become text. */
import { readInline } from './inline.ts'
import { Counter, readLevels } from './numbering.ts'
import type { CorpusSource, Line, SourceBlock } from './types.ts'

const splitAt = (lines: string[], mark: string): string[][] => {
  const out: string[][] = [[]]
  for (const line of lines) line.trim() === mark ? out.push([]) : out.at(-1)!.push(line)
  return out
}
const inlineAll = (lines: string[]): Line[] => lines.map(readInline)

/** "::: letterhead … :::": rows divided by "---", the two columns of a row by "|||"; an empty line stays one. */
function readFence(name: string, lines: string[]): SourceBlock {
  if (name === 'title') return { kind: 'title', lines: inlineAll(lines.filter(Boolean)) }
  if (name !== 'letterhead' && name !== 'signature') throw new Error(`unknown block: ${name}`)
  const rows = splitAt(lines, '---').map(row => {
    const columns = splitAt(row, '|||')
    if (columns.length !== 2) throw new Error(`${name}: a row has ${columns.length} columns`)
    return columns.map(inlineAll) as [Line[], Line[]]
  })
  return { kind: 'columns', place: name, rows }
}

/** Lines of a cell stand apart by "<br>". */
const readCells = (row: string): Line[][] =>
  row
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map(cell => inlineAll(cell.trim().split('<br>')))

function readTable(lines: string[], widths: number[] | undefined): SourceBlock {
  const [head, rule, ...rows] = lines
  const columns = readCells(head!)
  const centered = rule!
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map(c => /^:-+:$/u.test(c.trim()))
  const body = rows.map(readCells)
  if ([centered, ...body].some(r => r.length !== columns.length))
    throw new Error(`a row of the table "${head}" has another number of cells`)
  return { kind: 'table', widths: widths ?? columns.map(() => 100 / columns.length), centered, header: columns, rows: body }
}

class Reader {
  readonly blocks: SourceBlock[] = []
  readonly notes = new Map<number, Line>()
  private readonly counter: Counter
  constructor(levels: CorpusSource['levels']) {
    this.counter = new Counter(levels)
  }

  /** One group of lines between empty lines, outside fences. */
  group(lines: string[]) {
    const widths = /^\{widths: ([\d ]+)\}$/u.exec(lines[0]!)
    const rest = widths ? lines.slice(1) : lines
    if (rest[0]?.startsWith('|')) this.blocks.push(readTable(rest, widths?.[1]?.split(' ').map(Number)))
    else if (widths) throw new Error('widths without a table')
    else for (const line of rest) this.line(line)
  }

  private line(text: string) {
    const section = /^=== (landscape|portrait)$/u.exec(text)
    if (section) return this.blocks.push({ kind: 'section', landscape: section[1] === 'landscape' })
    const note = /^\[\^(\d{1,2})\]: (.+)$/u.exec(text)
    if (note) return this.notes.set(Number(note[1]), readInline(note[2]!))
    // "## Mục đích" is a heading, "##. Văn phòng Sở tổng hợp" a numbered paragraph
    const numbered = /^(#{1,4})(\.?) (.+)$/u.exec(text)
    if (numbered) {
      const level = numbered[1]!.length - 1
      const heading = numbered[2] === ''
      const runs = readInline(heading ? `**${numbered[3]}**` : numbered[3]!)
      return this.blocks.push({ kind: 'numbered', level, heading, label: this.counter.next(level), runs })
    }
    const bullet = /^([-+]) (.+)$/u.exec(text)
    if (bullet) return this.blocks.push({ kind: 'bullet', depth: bullet[1] === '-' ? 0 : 1, runs: readInline(bullet[2]!) })
    return this.blocks.push({ kind: 'paragraph', runs: readInline(text) })
  }
}

function frontMatter(text: string): { fields: Map<string, string>; body: string } {
  const found = /^---\n([\s\S]*?)\n---\n/u.exec(text)
  if (!found) throw new Error('front matter is missing')
  const fields = new Map(found[1]!.split('\n').map(l => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1).trim()]))
  return { fields, body: text.slice(found[0].length) }
}

export function readSource(slug: string, text: string): CorpusSource {
  const { fields, body } = frontMatter(text.normalize('NFC'))
  const levels = readLevels(fields.get('levels') ?? 'I. | 1. | a)')
  const reader = new Reader(levels)
  let group: string[] = []
  let fence: { name: string; lines: string[] } | undefined
  const close = () => {
    if (group.length) reader.group(group)
    group = []
  }
  for (const line of body.split('\n')) {
    const opened = /^::: (\p{L}+)$/u.exec(line)
    if (fence && line === ':::') {
      reader.blocks.push(readFence(fence.name, fence.lines))
      fence = undefined
    } else if (fence) fence.lines.push(line.trim())
    else if (opened) {
      close()
      fence = { name: opened[1]!, lines: [] }
    } else if (line.trim() === '') close()
    else group.push(line.trim())
  }
  close()
  if (fence) throw new Error(`block is not closed: ${fence.name}`)
  const headings = fields.get('headings') === 'styles' ? 'styles' : 'bold'
  return { slug, title: fields.get('title') ?? slug, headings, levels, blocks: reader.blocks, notes: reader.notes }
}
