/**
 * WordprocessingML → its plain core: w:tbl, w:p, w:r with w:t, w:tab, w:br, w:sym and note references, as the accepted document reads.
 *
 * Left out: tracked deletions, field codes (their results stay), drawings with their coordinates (a naive reader glues "5121181968500" to
 * the next word), prompts of empty form controls. One branch of an alternative is read. Text boxes follow the paragraph that holds them.
 * Reads: the root of a part. Writes: blocks (w:p, w:tbl), each w:p with its number among the part's paragraphs.
 */
import { Fields, numbersPages } from './fields.ts'
import { attribute, child, childrenNamed, descendants, type Element, element, elements, text, textOf, toggle } from './xml.ts'

declare module 'xast' {
  interface ElementData {
    /** number of a w:p among all w:p of its part, in the order of the file, from 0 */
    index?: number
    /** the paragraph shows the page's number */
    pageNumber?: boolean
    /** number of the stamp that a w:p carries */
    stamp?: number
  }
}

/** Wrappers that say something about their content and show nothing themselves. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'w:sdtContent',
  'w:subDoc',
])
const TABLE_PROPERTIES = new Set(['w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:trPr', 'w:tcPr'])

class Simplifier {
  private fields = new Fields()
  /** text boxes met in the paragraph at hand */
  private boxes: Element[] = []
  private pageNumber = false
  /** a paragraph whose mark is deleted: its content belongs to the next one */
  private joined: Element | undefined

  /** Blocks of a container that is read for itself: the body, a cell, a text box, a note. */
  story(container: Element): Element[] {
    const before = this.joined
    this.joined = undefined
    const out = this.blocks(container)
    if (this.joined) out.push(this.joined)
    this.joined = before
    return out
  }

  blocks(parent: Element): Element[] {
    const out: Element[] = []
    for (const e of elements(parent)) {
      if (e.name === 'w:p') out.push(...this.paragraph(e))
      else if (e.name === 'w:tbl') {
        if (this.joined) out.push(this.joined)
        this.joined = undefined
        out.push(this.table(e))
      } else if (e.name === 'w:sdt') out.push(...this.control(e).flatMap(c => this.blocks(c)))
      else if (e.name === 'mc:AlternateContent') out.push(...this.branch(e).flatMap(c => this.blocks(c)))
      else if (TRANSPARENT.has(e.name)) out.push(...this.blocks(e))
    }
    return out
  }

  private control(sdt: Element): Element[] {
    return toggle(child(sdt, 'w:sdtPr'), 'w:showingPlcHdr') ? [] : childrenNamed(sdt, 'w:sdtContent')
  }

  /** One branch of an alternative: the first choice that holds text, else the fallback. */
  private branch(alternative: Element): Element[] {
    const choices = childrenNamed(alternative, 'mc:Choice')
    const fallback = childrenNamed(alternative, 'mc:Fallback')
    const shown = [...choices, ...fallback].find(c => descendants(c, 'w:t').length > 0)
    return [shown ?? choices[0] ?? fallback[0]].filter(e => e !== undefined)
  }

  private table(tbl: Element): Element {
    return element('w:tbl', {}, [...elements(tbl).filter(e => TABLE_PROPERTIES.has(e.name)), ...this.rows(tbl)])
  }

  private rows(parent: Element): Element[] {
    return elements(parent).flatMap(e => {
      if (e.name === 'w:sdt') return this.control(e).flatMap(c => this.rows(c))
      if (e.name !== 'w:tr') return TRANSPARENT.has(e.name) ? this.rows(e) : []
      const trPr = child(e, 'w:trPr')
      if (child(trPr, 'w:del')) return []
      return [element('w:tr', {}, [...elements(e).filter(c => TABLE_PROPERTIES.has(c.name)), ...this.cells(e)])]
    })
  }

  private cells(parent: Element): Element[] {
    return elements(parent).flatMap(e => {
      if (e.name === 'w:sdt') return this.control(e).flatMap(c => this.cells(c))
      if (e.name !== 'w:tc') return TRANSPARENT.has(e.name) ? this.cells(e) : []
      return [element('w:tc', {}, [...childrenNamed(e, 'w:tcPr'), ...this.story(e)])]
    })
  }

  private paragraph(p: Element): Element[] {
    const outerBoxes = this.boxes
    this.boxes = []
    this.pageNumber = false
    const content = this.inline(p)
    const pPr = child(p, 'w:pPr')
    const mark = child(pPr, 'w:rPr')
    const boxes = this.boxes
    this.boxes = outerBoxes
    const after = boxes.flatMap(box => this.apart(box))
    const runs = this.joined?.children.filter(c => c.type === 'element' && c.name === 'w:r') ?? []
    const out = element('w:p', {}, [...(pPr ? [pPr] : []), ...runs, ...content])
    out.data = { ...p.data, pageNumber: this.pageNumber }
    const goesOn = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
    this.joined = goesOn ? out : undefined
    return goesOn ? after : [out, ...after]
  }

  /** A text box has fields of its own. */
  private apart(box: Element): Element[] {
    const { fields, pageNumber, joined } = this
    this.fields = new Fields()
    const out = this.story(box)
    this.fields = fields
    this.pageNumber = pageNumber
    this.joined = joined
    return out
  }

  private inline(parent: Element): Element[] {
    const out: Element[] = []
    for (const e of elements(parent)) {
      if (e.name === 'w:r') out.push(...this.run(e))
      else if (e.name === 'w:sdt') out.push(...this.control(e).flatMap(c => this.inline(c)))
      else if (e.name === 'mc:AlternateContent') out.push(...this.branch(e).flatMap(c => this.inline(c)))
      else if (e.name === 'm:oMath' || e.name === 'm:oMathPara')
        out.push(...this.visible([element('w:t', {}, [text(mathText(e))])], undefined))
      else if (TRANSPARENT.has(e.name)) {
        if (e.name === 'w:fldSimple' && numbersPages(attribute(e, 'w:instr') ?? '')) this.pageNumber = true
        out.push(...this.inline(e))
      }
    }
    return out
  }

  private visible(content: Element[], rPr: Element | undefined): Element[] {
    if (!content.length || this.fields.inCode) return []
    return [element('w:r', {}, rPr ? [rPr, ...content] : content)]
  }

  private run(r: Element): Element[] {
    const rPr = child(r, 'w:rPr')
    const out: Element[] = []
    let content: Element[] = []
    for (const e of elements(r)) {
      if (e.name === 'w:fldChar') {
        // what stands before the field's border belongs to the state before it
        out.push(...this.visible(content, rPr))
        content = this.fields.border(e)
        if (this.fields.pageNumber) this.pageNumber = true
      } else if (e.name === 'w:instrText') this.fields.code(textOf(e))
      else content.push(...this.piece(e))
    }
    out.push(...this.visible(content, rPr))
    return out
  }

  /** What one child of a run shows. */
  private piece(e: Element): Element[] {
    switch (e.name) {
      case 'w:t':
        return [element('w:t', { 'xml:space': 'preserve' }, [text(textOf(e))])]
      case 'w:tab':
      case 'w:ptab':
        return [element('w:tab')]
      case 'w:br':
      case 'w:cr':
        return [element('w:br')]
      case 'w:noBreakHyphen':
        return [element('w:t', {}, [text('-')])]
      case 'w:softHyphen':
        // the letter ư in fonts of TCVN3; text-builder drops it from all others
        return [element('w:t', {}, [text('\u00ad')])]
      case 'w:sym':
        // mammoth knows codes in capitals only, other programs write small letters
        return [element('w:sym', { 'w:font': attribute(e, 'w:font') ?? '', 'w:char': (attribute(e, 'w:char') ?? '').toUpperCase() })]
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return [element(e.name, { 'w:id': attribute(e, 'w:id') ?? '' })]
      case 'mc:AlternateContent':
        return this.branch(e).flatMap(c => elements(c).flatMap(piece => this.piece(piece)))
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawing(e)
        return []
      case 'w:ruby':
        return this.inline(child(e, 'w:rubyBase') ?? e).flatMap(r => elements(r).filter(c => c.name !== 'w:rPr'))
      default:
        return []
    }
  }

  /** Keeps the outermost text boxes of a drawing. */
  private drawing(e: Element) {
    if (this.fields.inCode) return
    for (const c of elements(e)) {
      if (c.name === 'w:txbxContent') this.boxes.push(c)
      else if (c.name === 'mc:AlternateContent') for (const b of this.branch(c)) this.drawing(b)
      else this.drawing(c)
    }
  }
}

const mathText = (e: Element): string => descendants(e, 'm:t').map(textOf).join('')

/** Numbers every w:p of a part, in the order of the file: the place that a finding can be written back to. */
export function numberParagraphs(root: Element) {
  descendants(root, 'w:p').forEach((p, index) => {
    p.data = { index }
  })
}

/** Plain blocks of a container (w:body, w:footnote, w:hdr) whose paragraphs are numbered. */
export const simplify = (container: Element): Element[] => new Simplifier().story(container)

/** Does the part hold tracked changes, content of another file, or hidden alternatives that a reader should know of? */
export function findNotes(root: Element): string[] {
  const has = (...names: string[]) => names.some(name => descendants(root, name).length > 0)
  return [
    ...(has('w:ins', 'w:del', 'w:moveFrom') ? ['tracked_changes'] : []),
    ...(has('w:altChunk', 'w:subDoc') ? ['external_content'] : []),
  ]
}
