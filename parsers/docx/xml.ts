/** Small helpers over xast, the XML sibling of the unist tree. Names carry the usual prefixes ("w:p"), whatever the file calls them. */
import type { Element, ElementContent, Text } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { overLimit, ParseError } from '../errors.ts'
import { LIMITS } from '../limits.ts'

export type { Element }

const OOXML = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
/** Namespace → the prefix that this parser writes it with. */
const PREFIXES: Record<string, string> = {
  [`${OOXML}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OOXML}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OOXML}markup-compatibility/2006`]: 'mc',
  [`${OOXML}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OOXML}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  'urn:schemas-microsoft-com:vml': 'v',
}

/**
 * Deepest nesting of elements, without building them: deep trees must not reach a recursive parser.
 * Throws on a DOCTYPE, and on more elements than can be built.
 */
export function nesting(source: string): number {
  let depth = 0
  let deepest = 0
  let count = 0
  let at = source.indexOf('<')
  while (at >= 0) {
    let end: number
    if (source.startsWith('<!--', at)) end = source.indexOf('-->', at + 4)
    else if (source.startsWith('<![CDATA[', at)) end = source.indexOf(']]>', at)
    else if (source.startsWith('<!', at)) throw new ParseError('damaged', 'DOCTYPE')
    else if (source.startsWith('<?', at)) end = source.indexOf('?>', at)
    else if (source.startsWith('</', at)) {
      depth--
      end = source.indexOf('>', at)
    } else {
      if (++count > LIMITS.elements) throw overLimit('elements')
      end = tagEnd(source, at + 1)
      if (end >= 0 && source[end - 1] !== '/') deepest = Math.max(deepest, ++depth)
    }
    if (end < 0) break // the parser says what is wrong
    at = source.indexOf('<', end)
  }
  return deepest
}

/** Offset of the ">" that ends a tag, quoted values stepped over; -1 where there is none. */
function tagEnd(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    const c = source[i]
    if (c === '>') return i
    if (c === '"' || c === "'") {
      i = source.indexOf(c, i + 1)
      if (i < 0) return -1
    }
  }
  return -1
}

/** Root element of an XML part. Throws ParseError('damaged') where it is not well-formed, 'too_large' where it is nested too deep. */
export function parseXml(source: string, part: string): Element {
  const levels = nesting(source)
  if (levels > LIMITS.xmlNesting) throw overLimit('xmlNesting', levels)
  let root: Element
  try {
    // the parser throws where there is none
    root = fromXml(source).children.find(n => n.type === 'element')!
  } catch {
    throw new ParseError('damaged', `${part}: not well-formed`)
  }
  usualPrefixes(root, new Map())
  return root
}

function usualPrefixes(element: Element, outer: Map<string, string>) {
  let scope = outer
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    if (scope === outer) scope = new Map(outer)
    scope.set(name.slice(6), PREFIXES[value!] ?? name.slice(6))
  }
  element.name = renamed(element.name, scope, true)
  for (const name of Object.keys(element.attributes)) {
    const usual = name.startsWith('xmlns') ? name : renamed(name, scope, false)
    if (usual !== name) element.attributes[usual] = element.attributes[name]
  }
  for (const child of element.children) if (child.type === 'element') usualPrefixes(child, scope)
}

function renamed(name: string, scope: Map<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0 && !isElement) return name
  const prefix = scope.get(colon < 0 ? '' : name.slice(0, colon))
  if (!prefix) return name
  return `${prefix}:${name.slice(colon + 1)}`
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'
export const elements = (parent: Element | undefined): Element[] => parent?.children.filter(isElement) ?? []
export const childrenNamed = (parent: Element | undefined, name: string): Element[] => elements(parent).filter(e => e.name === name)
export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((n): n is Element => n.type === 'element' && n.name === name)
export const attribute = (element: Element | undefined, name: string): string | undefined => element?.attributes[name] ?? undefined
/** Value of `w:val` of a child: `value(pPr, 'w:jc')`. */
export const value = (parent: Element | undefined, name: string): string | undefined => attribute(child(parent, name), 'w:val')
/** An on/off property (ECMA-376 17.17.4): present without a value is on; undefined where it is absent. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const e = child(parent, name)
  return e && !/^(?:0|false|off)$/iu.test(attribute(e, 'w:val') ?? '1')
}
export const integer = (s: string | undefined): number | undefined => (s !== undefined && /^-?\d{1,9}$/u.test(s) ? Number(s) : undefined)

export const element = (name: string, attributes: Record<string, string> = {}, children: ElementContent[] = []): Element => ({
  type: 'element',
  name,
  attributes,
  children,
})
export const text = (value: string): Text => ({ type: 'text', value })

/** All text below an element, as it stands. */
export function textOf(node: Element): string {
  return node.children.map(c => (c.type === 'text' || c.type === 'cdata' ? c.value : c.type === 'element' ? textOf(c) : '')).join('')
}

/** Every element below `root` that has the name, in document order. */
export function descendants(root: Element, name: string, out: Element[] = []): Element[] {
  for (const e of elements(root)) {
    if (e.name === name) out.push(e)
    descendants(e, name, out)
  }
  return out
}
