/**
 * Stories (body, notes, headers, text boxes) → paragraphs with their runs as WordprocessingML.
 * Reads: pieces and properties. Writes: Para[].
 */
import { escaped, type Names, paragraphContent, runProperties, styleId } from './markup.ts'
import type { Properties } from './pages.ts'
import type { Piece } from './pieces.ts'
import { type CharacterProperties, characterProperties, type ParagraphProperties, paragraphProperties } from './sprms.ts'

export interface Para {
  properties: ParagraphProperties
  /** "\r", or "\x07" where a cell or a row ends */
  end: string
  /** w:p */
  xml: string
}

/** What stands in the place of a character: notes, text boxes. */
export type Anchor = (c: string, cp: number) => string

/** Marks that end a paragraph; the first two stand nowhere else. */
const PARAGRAPH_ENDS = new Set(['\r', '\x07', '\x0c'])
const SHOWN: Record<string, string> = {
  '\t': '<w:tab/>',
  '\v': '<w:br/>',
  '\x0c': '<w:br w:type="page"/>',
  '\x0e': '<w:br/>',
  '\x1e': '<w:noBreakHyphen/>',
  '\x1f': '<w:softHyphen/>',
  '\x13': '<w:fldChar w:fldCharType="begin"/>',
  '\x14': '<w:fldChar w:fldCharType="separate"/>',
  '\x15': '<w:fldChar w:fldCharType="end"/>',
}
/** Word's own marks stand where other texts have control characters. */
const isMark = (c: string): boolean => c < ' '

export class Stories {
  private readonly pieces: readonly Piece[]
  private readonly characters: Properties
  private readonly paragraphs: Properties
  private readonly names: Names

  constructor(pieces: readonly Piece[], characters: Properties, paragraphs: Properties, names: Names) {
    this.pieces = pieces
    this.characters = characters
    this.paragraphs = paragraphs
    this.names = names
  }

  /** Number of the last piece that begins at or before a character; pieces stand in the order of their characters. */
  private pieceAt(cp: number): number {
    let low = 0
    let high = this.pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.pieces[middle]!.cp <= cp) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  /** Characters from..to with one set of properties, piece by piece. */
  private *runs(
    from: number,
    to: number,
  ): Generator<{ text: string; cp: number; fc: number; width: number; properties: CharacterProperties }> {
    for (let i = this.pieceAt(from); i < this.pieces.length && this.pieces[i]!.cp < to; i++) {
      const { cp, text, fc, width } = this.pieces[i]!
      const [start, end] = [Math.max(from, cp), Math.min(to, cp + text.length)]
      if (start >= end) continue
      for (const span of this.characters.within(fc + (start - cp) * width, fc + (end - cp) * width)) {
        const [a, b] = [Math.floor((span.from - fc) / width), Math.floor((span.to - fc) / width)]
        if (b <= a) continue
        yield { text: text.slice(a, b), cp: cp + a, fc: fc + a * width, width, properties: characterProperties(span.group) }
      }
    }
  }

  /** Paragraphs of the characters from..to. */
  read(from: number, to: number, anchor: Anchor = () => ''): Para[] {
    const out: Para[] = []
    const open = new OpenParagraph(this.names)
    for (const run of this.runs(from, to)) {
      const { text } = run
      let begin = 0
      for (let at = 0; at <= text.length; at++) {
        if (at < text.length && !PARAGRAPH_ENDS.has(text[at]!)) continue
        if (at > begin) open.add(text.slice(begin, at), run.cp + begin, run.properties, anchor)
        begin = at + 1
        if (at === text.length) break
        const fc = run.fc + at * run.width
        const span = this.paragraphs.at(fc)
        // a page break stands in the middle of its paragraph, a section's end is the end of one
        if (text[at] === '\x0c' && span && span.to > fc + run.width) open.add('\x0c', run.cp + at, run.properties, anchor)
        else out.push(open.close(text[at]!, span?.style ?? 0, paragraphProperties(span?.group ?? Buffer.alloc(0)), run.properties))
      }
    }
    if (!open.isEmpty) out.push(open.close('\r', 0, paragraphProperties(), {}))
    return out
  }
}

class OpenParagraph {
  private content: [text: string, cp: number, properties: CharacterProperties, anchor: Anchor][] = []
  /** fields that are in their code, from the outermost; a field may end in another paragraph */
  private readonly codes: boolean[] = []
  private readonly names: Names

  constructor(names: Names) {
    this.names = names
  }

  get isEmpty(): boolean {
    return this.content.length === 0
  }

  add(text: string, cp: number, properties: CharacterProperties, anchor: Anchor) {
    this.content.push([text, cp, properties, anchor])
  }

  close(end: string, style: number, properties: ParagraphProperties, mark: CharacterProperties): Para {
    const runs = this.content.map(([text, cp, p, anchor]) => this.run(text, cp, p, anchor, style)).join('')
    this.content = []
    const look = runProperties(mark, this.names, style)
    const deleted = mark.deleted && end === '\r' ? '<w:del w:id="0"/>' : ''
    const rPr = look || deleted ? `<w:rPr>${deleted}${look.replace(/^<w:rPr>|<\/w:rPr>$/gu, '')}</w:rPr>` : ''
    const pPr = `<w:pPr><w:pStyle w:val="${styleId(style)}"/>${paragraphContent(properties)}${rPr}</w:pPr>`
    return { properties, end: end === '\x07' ? end : '\r', xml: `<w:p>${pPr}${runs}</w:p>` }
  }

  private run(text: string, cp: number, properties: CharacterProperties, anchor: Anchor, style: number): string {
    if (properties.deleted) return '<w:del w:id="0"/>'
    const rPr = runProperties(properties, this.names, style)
    let inner = ''
    let plain = ''
    const flush = () => {
      if (plain)
        inner += this.codes.at(-1) ? `<w:instrText>${escaped(plain)}</w:instrText>` : `<w:t xml:space="preserve">${escaped(plain)}</w:t>`
      plain = ''
    }
    for (let i = 0; i < text.length; i++) {
      const c = text[i]!
      const symbol = properties.special ? properties.symbol : undefined
      if (!isMark(c) && !symbol) {
        plain += c
        continue
      }
      flush()
      if (c === '\x13') this.codes.push(true)
      else if (c === '\x14') this.codes.splice(-1, 1, false)
      else if (c === '\x15') this.codes.pop()
      if (symbol) inner += symbolXml(symbol, this.names)
      else inner += SHOWN[c] ?? (properties.special ? anchor(c, cp + i) : '')
    }
    flush()
    return inner && `<w:r>${rPr}${inner}</w:r>`
  }
}

const symbolXml = ({ font, code }: { font: number; code: number }, names: Names): string =>
  `<w:sym w:font="${escaped(names.fonts[font] ?? '')}" w:char="${code.toString(16).padStart(4, '0')}"/>`
