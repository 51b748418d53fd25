/**
 * Fonts ([MS-DOC] 2.9.286) and styles ([MS-DOC] 2.9.271) → styles.xml.
 * Reads: the table stream's STSH and SttbfFfn. Writes: names of fonts, WordprocessingML, and a look-up of what styles switch on.
 */
import { escaped, type Names, paragraphContent, runProperties, styleId } from './markup.ts'
import { type CharacterProperties, characterProperties, type ParagraphProperties, paragraphProperties, type ToggleName } from './sprms.ts'

/** Offset of a font's name in its entry. */
const FONT_NAME = 40

/** Names of the fonts in the order of their numbers. */
export function readFonts(bytes: Buffer): string[] {
  if (bytes.length < 4) return []
  const names: string[] = []
  const count = bytes.readUInt16LE(0)
  for (let at = 4; names.length < count && at < bytes.length; at += bytes[at]! + 1) {
    const entry = bytes.subarray(at + FONT_NAME, at + 1 + bytes[at]!).toString('utf16le')
    names.push(entry.split('\0')[0]!)
  }
  return names
}

const KINDS = ['', 'paragraph', 'character', 'table', 'numbering']
const NO_BASE = 0xfff
/** Numbers of built-in styles: "Normal", "heading 1" … "heading 9", the default font of paragraphs. */
const NORMAL = 0
const DEFAULT_FONT = 65

interface Style {
  kind: string
  base: number | undefined
  builtIn: number
  name: string
  paragraph: ParagraphProperties
  character: CharacterProperties
}

const NOTHING = Buffer.alloc(0)

/** The groups of properties behind a style's name: each states its length, and stands at an even place. */
function groups(entry: Buffer, from: number): Buffer[] {
  const out: Buffer[] = []
  for (let at = from; at + 2 <= entry.length; ) {
    const length = entry.readUInt16LE(at)
    out.push(entry.subarray(at + 2, at + 2 + length))
    at += 2 + length + (length & 1)
  }
  return out
}

function readStyle(entry: Buffer, baseSize: number): Style | undefined {
  if (entry.length < 10) return undefined
  const kind = KINDS[entry.readUInt16LE(2) & 0xf] ?? ''
  const base = entry.readUInt16LE(2) >> 4
  const length = entry.readUInt16LE(baseSize)
  const nameEnd = baseSize + 2 + length * 2
  const parts = groups(entry, nameEnd + 2)
  // tables say of their rows first; styles of characters and lists have one group
  if (kind === 'table') parts.shift()
  const ofParagraph = kind === 'character' ? NOTHING : (parts.shift() ?? NOTHING).subarray(2)
  return {
    kind,
    base: base === NO_BASE ? undefined : base,
    builtIn: entry.readUInt16LE(0) & 0xfff,
    name: entry.subarray(baseSize + 2, nameEnd).toString('utf16le'),
    paragraph: paragraphProperties(ofParagraph),
    character: characterProperties(parts[0] ?? NOTHING),
  }
}

export class StyleSheet {
  readonly names: Names
  private readonly styles: (Style | undefined)[] = []
  private readonly known = new Map<string, boolean>()
  private readonly defaultFonts: CharacterProperties = {}

  constructor(bytes: Buffer, fonts: readonly string[]) {
    this.names = { fonts, toggled: (style, name) => this.toggled(style, name) }
    if (bytes.length < 20) return
    const headerSize = bytes.readUInt16LE(0)
    const count = bytes.readUInt16LE(2)
    const baseSize = bytes.readUInt16LE(4)
    this.defaultFonts = { ascii: bytes.readUInt16LE(14), other: bytes.readUInt16LE(18) }
    let at = 2 + headerSize
    for (let i = 0; i < count && at + 2 <= bytes.length; i++) {
      const length = bytes.readUInt16LE(at)
      this.styles.push(readStyle(bytes.subarray(at + 2, at + 2 + length), baseSize))
      at += 2 + length + (length & 1)
    }
  }

  /** Does a style, or one that it is based on, switch it on? Asked for every run: what was found is kept. */
  private toggled(number: number | undefined, name: ToggleName): boolean {
    const key = `${number} ${name}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const found = this.findToggle(number, name)
    this.known.set(key, found)
    return found
  }

  private findToggle(number: number | undefined, name: ToggleName): boolean {
    const seen = new Set<number>()
    for (let n = number ?? 0; !seen.has(n); ) {
      seen.add(n)
      const style = this.styles[n]
      const value = style?.character[name]
      if (value === 0 || value === 1) return value === 1
      if (style?.base === undefined) return false
      n = style.base
    }
    return false
  }

  private xmlOf(style: Style, number: number): string {
    const isDefault = style.builtIn === NORMAL || style.builtIn === DEFAULT_FONT
    const heading = style.builtIn >= 1 && style.builtIn <= 9 ? `heading ${style.builtIn}` : style.name
    const pPr = paragraphContent(style.paragraph)
    return (
      `<w:style w:type="${style.kind}" w:styleId="${styleId(number)}"${isDefault ? ' w:default="1"' : ''}><w:name w:val="${escaped(heading)}"/>` +
      `${style.base === undefined ? '' : `<w:basedOn w:val="${styleId(style.base)}"/>`}${pPr && `<w:pPr>${pPr}</w:pPr>`}` +
      `${runProperties(style.character, this.names, style.base)}</w:style>`
    )
  }

  /** Content of w:styles. */
  xml(): string {
    const defaults = `<w:docDefaults><w:rPrDefault>${runProperties(this.defaultFonts, this.names)}</w:rPrDefault></w:docDefaults>`
    return defaults + this.styles.map((style, i) => (style?.kind ? this.xmlOf(style, i) : '')).join('')
  }
}
