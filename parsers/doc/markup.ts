/** WordprocessingML as text: escaping, and the properties of runs and paragraphs. */
import type { CharacterProperties, ParagraphProperties, Toggle, ToggleName } from './sprms.ts'
import { TOGGLES } from './sprms.ts'

/** Control characters and noncharacters; XML has no place for the first 32, lone surrogates become U+FFFD. */
const FORBIDDEN = /[\p{Cc}\ufffe\uffff]/gu

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, c => (c >= '\u0080' && c < '\ufffe' ? c : ''))
    .replace(/[&<>"]/gu, c => ENTITIES[c]!)

const ELEMENTS: Record<ToggleName, string> = { bold: 'w:b', italic: 'w:i', caps: 'w:caps', vanish: 'w:vanish' }
const ALIGN: Record<number, string> = { 0: 'left', 1: 'center', 2: 'right', 3: 'both', 4: 'distribute', 5: 'both' }

export interface Names {
  fonts: readonly string[]
  /** does the style of that number say it? */
  toggled: (style: number | undefined, name: ToggleName) => boolean
}

export const styleId = (style: number): string => `s${style}`

const toggle = (name: ToggleName, value: Toggle | undefined, style: number | undefined, names: Names): string => {
  if (value === undefined || value === 128) return ''
  const on = value === 129 ? !names.toggled(style, name) : value !== 0
  return on ? `<${ELEMENTS[name]}/>` : `<${ELEMENTS[name]} w:val="0"/>`
}

/** w:rPr, or nothing. `paragraphStyle` is what toggles turn over where the run names no style of its own. */
export function runProperties(p: CharacterProperties, names: Names, paragraphStyle?: number): string {
  const font = (n: number | undefined) => (n === undefined ? undefined : names.fonts[n])
  const [ascii, other] = [font(p.ascii), font(p.other)]
  const inner = [
    p.style === undefined ? '' : `<w:rStyle w:val="${styleId(p.style)}"/>`,
    ascii || other ? `<w:rFonts${ascii ? ` w:ascii="${escaped(ascii)}"` : ''}${other ? ` w:hAnsi="${escaped(other)}"` : ''}/>` : '',
    ...TOGGLES.map(name => toggle(name, p[name], p.style ?? paragraphStyle, names)),
  ].join('')
  return inner && `<w:rPr>${inner}</w:rPr>`
}

/** Content of w:pPr. */
export function paragraphContent(p: ParagraphProperties): string {
  return [
    p.list === undefined && p.level === undefined
      ? ''
      : `<w:numPr>${p.level === undefined ? '' : `<w:ilvl w:val="${p.level}"/>`}${p.list === undefined ? '' : `<w:numId w:val="${Math.max(0, p.list)}"/>`}</w:numPr>`,
    p.align === undefined || !ALIGN[p.align] ? '' : `<w:jc w:val="${ALIGN[p.align]}"/>`,
    p.outline === undefined ? '' : `<w:outlineLvl w:val="${p.outline}"/>`,
  ].join('')
}
