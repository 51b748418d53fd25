/**
 * Word's styles, resolved: document defaults, table style, paragraph style and character style with their `basedOn` chains, direct marks.
 * ECMA-376 Part 1, 17.7.2 (hierarchy) and 17.7.3 (toggle properties: two styles that both say bold cancel each other).
 */
import { attribute, child, childrenNamed, type Element, element, elements, integer, toggle, value } from './xml.ts'

/** On/off properties of a run that this parser reads. */
const TOGGLES = { bold: 'w:b', italic: 'w:i', caps: 'w:caps', vanish: 'w:vanish' } as const
type Toggle = keyof typeof TOGGLES
const TOGGLE_NAMES = Object.keys(TOGGLES) as Toggle[]

interface RunProperties extends Partial<Record<Toggle, boolean>> {
  ascii?: string
  hAnsi?: string
}
export interface RunLook extends Record<Toggle, boolean> {
  /** font of ASCII letters */
  ascii?: string
  /** font of all other letters, Vietnamese ones among them */
  hAnsi?: string
}
export interface NumberReference {
  numId: string
  /** undefined where the style says it and the numbering's own link decides */
  level?: number
  /** style that brings the numbering, where no paragraph mark does */
  styleId?: string
}
interface ParagraphProperties {
  align?: string
  outline?: number
  numId?: string
  level?: number
  numStyle?: string
}
interface Resolved {
  paragraph: ParagraphProperties
  run: RunProperties
}

function readRun(rPr: Element | undefined, theme: Theme): RunProperties {
  if (!rPr) return {}
  const out: RunProperties = {}
  for (const name of TOGGLE_NAMES) {
    const on = toggle(rPr, TOGGLES[name])
    if (on !== undefined) out[name] = on
  }
  const fonts = child(rPr, 'w:rFonts')
  const ascii = theme.font(attribute(fonts, 'w:asciiTheme')) ?? attribute(fonts, 'w:ascii')
  const hAnsi = theme.font(attribute(fonts, 'w:hAnsiTheme')) ?? attribute(fonts, 'w:hAnsi')
  if (ascii) out.ascii = ascii
  if (hAnsi) out.hAnsi = hAnsi
  return out
}

function readParagraph(pPr: Element | undefined, styleId?: string): ParagraphProperties {
  const numPr = child(pPr, 'w:numPr')
  const numId = value(numPr, 'w:numId')
  const level = integer(value(numPr, 'w:ilvl'))
  const outline = integer(value(pPr, 'w:outlineLvl'))
  const align = value(pPr, 'w:jc')
  return {
    ...(align !== undefined && { align }),
    ...(outline !== undefined && { outline }),
    ...(level !== undefined && { level }),
    ...(numId !== undefined && { numId, numStyle: styleId }),
  }
}

/** Fonts that styles name by their role ("minorHAnsi"). */
class Theme {
  private readonly major: string | undefined
  private readonly minor: string | undefined
  constructor(root: Element | undefined) {
    const scheme = child(child(root, 'a:themeElements'), 'a:fontScheme')
    this.major = attribute(child(child(scheme, 'a:majorFont'), 'a:latin'), 'typeface')
    this.minor = attribute(child(child(scheme, 'a:minorFont'), 'a:latin'), 'typeface')
  }
  font(role: string | undefined): string | undefined {
    if (!role) return undefined
    return (role.startsWith('major') ? this.major : this.minor) || undefined
  }
}

export class Styles {
  private readonly byId = new Map<string, Element>()
  private readonly resolved = new Map<string, Resolved>()
  private readonly defaults: Partial<Record<string, string>> = {}
  private readonly theme: Theme
  private readonly base: Resolved

  /** `root` is w:styles, `theme` a:theme; a package may lack both. */
  constructor(root: Element | undefined, theme: Element | undefined) {
    this.theme = new Theme(theme)
    for (const style of childrenNamed(root, 'w:style')) {
      const id = attribute(style, 'w:styleId')
      const type = attribute(style, 'w:type') ?? 'paragraph'
      if (id === undefined) continue
      this.byId.set(id, style)
      if (/^(?:1|true|on)$/u.test(attribute(style, 'w:default') ?? '')) this.defaults[type] = id
    }
    const docDefaults = child(root, 'w:docDefaults')
    this.base = {
      run: readRun(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr'), this.theme),
      paragraph: readParagraph(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr')),
    }
  }

  style(id: string | undefined): Element | undefined {
    return id === undefined ? undefined : this.byId.get(id)
  }

  /** Chain of a style, itself first. */
  chain(id: string | undefined): Element[] {
    const out: Element[] = []
    for (let style = this.style(id); style && !out.includes(style); style = this.style(value(style, 'w:basedOn'))) out.push(style)
    return out
  }

  private resolve(id: string | undefined): Resolved {
    const known = id === undefined ? undefined : this.resolved.get(id)
    if (known) return known
    const out: Resolved = { paragraph: {}, run: {} }
    for (const style of this.chain(id).reverse()) {
      Object.assign(out.paragraph, readParagraph(child(style, 'w:pPr'), attribute(style, 'w:styleId')))
      Object.assign(out.run, readRun(child(style, 'w:rPr'), this.theme))
      // Word's built-in headings mean their level even where the style does not say it
      const heading = /^heading ([1-9])$/iu.exec(value(style, 'w:name') ?? '')?.[1]
      if (heading && out.paragraph.outline === undefined) out.paragraph.outline = Number(heading) - 1
    }
    if (id !== undefined) this.resolved.set(id, out)
    return out
  }

  private paragraphProperties(pPr: Element | undefined): ParagraphProperties {
    const styleId = value(pPr, 'w:pStyle') ?? this.defaults.paragraph
    return { ...this.base.paragraph, ...this.resolve(styleId).paragraph, ...readParagraph(pPr) }
  }

  /** Alignment of a paragraph, by its own marks or its style's. */
  align(pPr: Element | undefined): 'left' | 'center' | 'right' | 'justify' | undefined {
    const jc = this.paragraphProperties(pPr).align
    if (jc === 'center') return 'center'
    if (jc === 'right' || jc === 'end') return 'right'
    if (jc === 'both' || jc === 'distribute') return 'justify'
    return jc === 'left' || jc === 'start' ? 'left' : undefined
  }

  /** Level of a heading, 1 the highest; undefined for body text. */
  heading(pPr: Element | undefined): number | undefined {
    const outline = this.paragraphProperties(pPr).outline
    return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined
  }

  /** The list that a paragraph belongs to; numId "0" takes a paragraph out of its style's list. */
  numbering(pPr: Element | undefined): NumberReference | undefined {
    const { numId, level, numStyle } = this.paragraphProperties(pPr)
    if (numId === undefined || numId === '0') return undefined
    // a level that the paragraph states itself wins over the one that its style is tied to
    const own = value(child(pPr, 'w:numPr'), 'w:ilvl') !== undefined
    return { numId, level, styleId: own ? undefined : numStyle }
  }

  /** Look of a run: rPr of the run in a paragraph, in a table of `tableStyle` or not. */
  run(rPr: Element | undefined, pPr: Element | undefined, table: RunProperties = {}): RunLook {
    const paragraph = this.resolve(value(pPr, 'w:pStyle') ?? this.defaults.paragraph).run
    const character = this.resolve(value(rPr, 'w:rStyle') ?? this.defaults.character).run
    const direct = readRun(rPr, this.theme)
    const look = { ...this.base.run, ...table, ...paragraph, ...character, ...direct } as RunLook
    for (const name of TOGGLE_NAMES) {
      const styles = [table, paragraph, character].filter(s => s[name]).length % 2 === 1
      look[name] = direct[name] ?? (this.base.run[name] || styles)
    }
    return look
  }

  /** What a table's style says of the runs in it; `firstRow` where the row is the first and the table says that it is special. */
  tableRun(styleId: string | undefined, firstRow: boolean): RunProperties {
    const out: RunProperties = {}
    for (const style of this.chain(styleId ?? this.defaults.table).reverse()) {
      Object.assign(out, readRun(child(style, 'w:rPr'), this.theme))
      const condition = firstRow && childrenNamed(style, 'w:tblStylePr').find(e => attribute(e, 'w:type') === 'firstRow')
      if (condition) Object.assign(out, readRun(child(condition, 'w:rPr'), this.theme))
    }
    return out
  }
}

/** Run properties one over the other: the mark of a paragraph under those of its numbering level. */
export const merged = (...layers: (Element | undefined)[]): Element => {
  const byName = new Map<string, Element>()
  for (const layer of layers) for (const e of elements(layer)) byName.set(e.name, e)
  return element('w:rPr', {}, [...byName.values()])
}
