/**
 * The label that a list shows before an item. The outline lives on labels, so they are written into the text as a reader sees them.
 * Reads: ol, ul, li. Writes: label text.
 */
import type { Element } from 'hast'
import { romanNumeral } from '../../src/text/roman.ts'
import { attribute, childrenOf, isElement, isHidden, styleOf } from './dom.ts'

/** 1 → "a", 27 → "aa": the letters of HTML, not the Vietnamese ones. */
export function latin(n: number): string {
  let out = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(97 + ((rest - 1) % 26)) + out
  return out
}

const TYPE: Record<string, string> = { '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }

function listStyle(list: Element, item: Element): string {
  for (const el of [item, list]) {
    const style = styleOf(el)
    const declared = style.get('list-style-type') ?? style.get('list-style')?.split(' ')[0]
    if (declared) return declared
    const type = TYPE[attribute(el, 'type')]
    if (type) return type
  }
  return list.tagName === 'ol' ? 'decimal' : 'disc'
}

function counter(style: string, n: number): string {
  if (n < 1) return `${n}.`
  switch (style) {
    case 'lower-alpha':
    case 'lower-latin':
      return `${latin(n)}.`
    case 'upper-alpha':
    case 'upper-latin':
      return `${latin(n).toUpperCase()}.`
    case 'lower-roman':
      return `${romanNumeral(n)}.`
    case 'upper-roman':
      return `${romanNumeral(n).toUpperCase()}.`
    case 'decimal-leading-zero':
      return `${String(n).padStart(2, '0')}.`
    default:
      return `${n}.`
  }
}

/** A label that the writer typed into the item's own text: "1.", "a)", "-", "+", "(1)". It is the one that is printed. */
export const TYPED_LABEL = /^\s*(?:[-–—+*•▪●○]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)](?=\s|\p{Lu})|Điều\s+\d)/u

/** Items of a list with their labels: "-" for bullets, the number that is shown for ordered ones, "" where none is shown. */
export function listLabels(list: Element): Map<Element, string> {
  const items = childrenOf(list)
    .filter(isElement)
    .filter(el => el.tagName === 'li' && !isHidden(el))
  const reversed = list.properties.reversed !== undefined && list.properties.reversed !== false
  const start = Number(attribute(list, 'start') || (reversed ? items.length : 1))
  let n = Number.isFinite(start) ? start : 1
  const out = new Map<Element, string>()
  for (const item of items) {
    const value = attribute(item, 'value')
    if (value && Number.isInteger(Number(value))) n = Number(value)
    const style = listStyle(list, item)
    const bullet = /^(?:disc|circle|square|"[^"]*"|'[^']*')$/u.test(style)
    out.set(item, style === 'none' ? '' : bullet ? '-' : counter(style, n))
    n += reversed ? -1 : 1
  }
  return out
}
