/**
 * Headers and footers: running text apart from the body. Lines that only number the pages are left out, a line that comes again is read once.
 * A letterhead that was put into the first page's header is read as what it is.
 */
import { foldKey, stripAccents } from '../../src/text/fold.ts'
import type { Package } from './container.ts'
import { MOTTO } from './form.ts'
import { numberParagraphs, simplify } from './simplify.ts'
import { type StampContext, stamp } from './stamp.ts'
import { attribute, descendants, type Element, elements, textOf } from './xml.ts'

/** Blocks of a header that read before the body, and those that stand apart. */
export interface Marginals {
  letterhead: Element[]
  rest: Element[]
}

const isPageLine = (block: Element): boolean => block.name === 'w:p' && block.data?.pageNumber === true

/** Reads the headers and footers that the sections of `body` name; `main` is the part of the body. */
export function marginals(file: Package, main: string, body: Element, context: StampContext): Marginals {
  const out: Marginals = { letterhead: [], rest: [] }
  const seen = new Set<string>()
  const byId = new Map(file.relationships(main).map(r => [r.id, r.target]))
  const references = descendants(body, 'w:sectPr').flatMap(s => elements(s).filter(e => /^w:(?:header|footer)Reference$/u.test(e.name)))
  for (const reference of references) {
    const part = byId.get(attribute(reference, 'r:id'))
    const root = file.xml(part)
    if (!part || !root || seen.has(part)) continue
    seen.add(part)
    numberParagraphs(root)
    context.numbering.reset()
    const blocks = simplify(root).filter(b => !isPageLine(b) && /\p{L}/u.test(textOf(b)))
    if (MOTTO.test(stripAccents(foldKey(blocks.map(textOf).join(' '))))) {
      if (!out.letterhead.length) out.letterhead = stamp(blocks, context, { part })
      continue
    }
    const fresh = blocks.filter(b => !seen.has(foldKey(textOf(b))))
    for (const b of fresh) seen.add(foldKey(textOf(b)))
    out.rest.push(...stamp(fresh, context, { part, role: reference.name === 'w:headerReference' ? 'header' : 'footer' }))
  }
  return out
}
