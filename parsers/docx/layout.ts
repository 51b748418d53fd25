/**
 * Tables that only place text side by side, letterhead and Nơi nhận beside the signature (NĐ 30/2020, Phụ lục I), become paragraphs column by
 * column: the whole left column, then the right one. Tables that mean something stay, and their header rows are marked.
 * Reads: stamped blocks. Writes: blocks in which no layout table is left; `column` in the facts of their paragraphs.
 */
import { foldKey, stripAccents } from '../../src/text/fold.ts'
import { hasGrid } from './borders.ts'
import { FORM, FORM_PART } from './form.ts'
import type { Facts } from './stamp.ts'
import type { Styles } from './styles.ts'
import { child, childrenNamed, descendants, type Element, element, elements, integer, textOf, toggle, value } from './xml.ts'

export interface LayoutContext {
  styles: Styles
  facts: Facts[]
  /** letterheads and signature blocks met so far */
  groups: number
}

const MAX_COLUMNS = 3
const MAX_ROWS = { anything: 6, withForm: 20 }
const MAX_HEADER_ROWS = 3

const rowsOf = (tbl: Element): Element[] => childrenNamed(tbl, 'w:tr')
const cellsOf = (tr: Element): Element[] => childrenNamed(tr, 'w:tc')
const shown = (e: Element): string => textOf(e).trim()

function isLayout(tbl: Element, styles: Styles): boolean {
  const rows = rowsOf(tbl)
  const columns = Math.max(0, ...rows.map(r => cellsOf(r).length))
  if (columns > MAX_COLUMNS || rows.some(r => toggle(child(r, 'w:trPr'), 'w:tblHeader'))) return false
  const grid = hasGrid(tbl, styles)
  // one cell is a frame around text
  if (columns <= 1) return rows.length === 1 || !grid
  const lines = descendants(tbl, 'w:p').map(p => stripAccents(foldKey(textOf(p))))
  if (lines.some(l => FORM.test(l))) return rows.length <= (grid ? MAX_ROWS.anything : MAX_ROWS.withForm)
  if (grid) return false
  return rows.length <= (lines.some(l => FORM_PART.test(l)) ? MAX_ROWS.withForm : MAX_ROWS.anything)
}

/** Rows whose cells stand side by side, between rows that hold one cell over the whole width. */
function bands(tbl: Element): Element[][] {
  const out: Element[][] = []
  let open: Element[] | undefined
  for (const tr of rowsOf(tbl)) {
    if (cellsOf(tr).length <= 1) {
      out.push([tr])
      open = undefined
    } else if (open) open.push(tr)
    else {
      open = [tr]
      out.push(open)
    }
  }
  return out
}

function columnByColumn(tbl: Element, context: LayoutContext): Element[] {
  return bands(tbl).flatMap(rows => {
    const columns = Math.max(...rows.map(r => cellsOf(r).length))
    const filled: Element[][] = []
    for (let c = 0; c < columns; c++) {
      const blocks = rows.flatMap(r => elements(cellsOf(r)[c]).filter(isBlock))
      if (blocks.some(b => shown(b) !== '')) filled.push(blocks)
    }
    if (filled.length < 2) return filled.flat()
    const group = context.groups++
    filled.forEach((blocks, index) => {
      for (const p of blocks.flatMap(paragraphsOf)) context.facts[p.data!.stamp!]!.column = { group, index }
    })
    return filled.flat()
  })
}

const isBlock = (e: Element): boolean => e.name === 'w:p' || e.name === 'w:tbl'
const paragraphsOf = (block: Element): Element[] => (block.name === 'w:p' ? [block] : descendants(block, 'w:p'))

/** All letters of a cell are bold. */
function isBold(tc: Element): boolean {
  const runs = descendants(tc, 'w:r').filter(r => shown(r) !== '')
  return runs.length > 0 && runs.every(r => child(child(r, 'w:rPr'), 'w:b') !== undefined)
}

/** Rows at the head of a table that name its columns: marked so in the file, or set all in bold over rows that are not. */
function headerRows(tbl: Element): number {
  const rows = rowsOf(tbl)
  const marked = rows.findIndex(r => !toggle(child(r, 'w:trPr'), 'w:tblHeader'))
  // all rows marked: none is a header
  if (marked !== 0) return Math.max(marked, 0)
  const bold = rows.findIndex(r => {
    const cells = cellsOf(r).filter(c => shown(c) !== '')
    return cells.length < 2 || !cells.every(isBold)
  })
  if (bold <= 0 || bold > MAX_HEADER_ROWS) return 0
  return bold
}

function markHeader(tbl: Element): Element {
  const count = headerRows(tbl)
  const children = rowsOf(tbl).map((tr, row) => {
    const trPr = row < count ? [element('w:trPr', {}, [element('w:tblHeader')])] : []
    return { ...tr, children: [...trPr, ...cellsOf(tr).map(cell)] }
  })
  return { ...tbl, children }
}

/** A cell as mammoth reads it: its spans and its blocks. */
function cell(tc: Element): Element {
  const tcPr = child(tc, 'w:tcPr')
  const span = integer(value(tcPr, 'w:gridSpan')) ?? 1
  const kept = [
    ...(span > 1 ? [element('w:gridSpan', { 'w:val': String(Math.min(span, 100)) })] : []),
    ...childrenNamed(tcPr, 'w:vMerge').map(e => element('w:vMerge', { 'w:val': e.attributes['w:val'] ?? 'continue' })),
  ]
  return { ...tc, children: [element('w:tcPr', {}, kept), ...elements(tc).filter(isBlock)] }
}

/** Takes layout tables apart at every depth and marks the headers of those that stay. */
export function arrange(blocks: readonly Element[], context: LayoutContext): Element[] {
  return blocks.flatMap(block => {
    if (block.name !== 'w:tbl') return [block]
    if (isLayout(block, context.styles)) return arrange(columnByColumn(block, context), context)
    const inner = rowsOf(block).map(tr => ({
      ...tr,
      children: tr.children.flatMap(tc =>
        tc.type === 'element' && tc.name === 'w:tc'
          ? [{ ...tc, children: [...childrenNamed(tc, 'w:tcPr'), ...arrange(elements(tc).filter(isBlock), context)] }]
          : [tc],
      ),
    }))
    return [markHeader({ ...block, children: inner })]
  })
}
