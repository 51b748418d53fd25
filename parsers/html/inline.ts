/**
 * Type of inline text: bold, italic, and fonts whose name tells a legacy encoding.
 * Reads: elements. Writes: RunInput.
 */
import type { Element } from 'hast'
import type { RunInput } from '../text-builder.ts'
import { attribute, styleOf } from './dom.ts'

export interface TextStyle {
  bold: boolean
  italic: boolean
  font?: string
  /** white space counts: <pre> */
  pre: boolean
}

export const PLAIN: TextStyle = { bold: false, italic: false, pre: false }

const BOLD = new Set(['b', 'strong'])
const ITALIC = new Set(['i', 'em', 'cite', 'dfn'])
/** Fonts with an encoding of their own: ".VnTime", "VNI-Times", "VPS Times". */
const LEGACY_FONT = /(?:^|,)\s*["']?(\.vn[a-z ]*|vni[- ][a-z ]*|vps[- ]?[a-z ]*)/iu

const isBold = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600

/** The style that holds inside an element. */
export function styleWithin(el: Element, outer: TextStyle): TextStyle {
  const style: TextStyle = { ...outer }
  if (BOLD.has(el.tagName)) style.bold = true
  if (ITALIC.has(el.tagName)) style.italic = true
  if (el.tagName === 'pre') style.pre = true
  if (el.tagName === 'font' && LEGACY_FONT.test(attribute(el, 'face'))) style.font = LEGACY_FONT.exec(attribute(el, 'face'))![1]!.trim()
  if (!el.properties.style) return style
  const declared = styleOf(el)
  const weight = declared.get('font-weight')
  if (weight) style.bold = isBold(weight)
  const slant = declared.get('font-style')
  if (slant) style.italic = slant === 'italic' || slant === 'oblique'
  const font = LEGACY_FONT.exec(declared.get('font-family') ?? '')
  if (font) style.font = font[1]!.trim()
  return style
}

export const run = (text: string, style: TextStyle): RunInput => ({
  text,
  ...(style.bold && { bold: true }),
  ...(style.italic && { italic: true }),
  ...(style.font && { font: style.font }),
})

/** Horizontal alignment that an element sets; undefined where it leaves it. */
export function alignOf(el: Element): 'left' | 'center' | 'right' | 'justify' | undefined {
  if (el.tagName === 'center') return 'center'
  const value = styleOf(el).get('text-align') ?? attribute(el, 'align').toLowerCase()
  return value === 'left' || value === 'center' || value === 'right' || value === 'justify' ? value : undefined
}
