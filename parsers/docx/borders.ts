/** Does a table show its grid? Borders of a cell, of the table, of its style (ECMA-376 Part 1, 17.4.66 and 17.7.6). */
import type { Styles } from './styles.ts'
import { attribute, child, type Element, elements, value } from './xml.ts'

type Edge = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV'
type Borders = Partial<Record<Edge, boolean>>

/** White lines are drawn to be unseen. */
const WHITE = /^(?:FFFFFF|background1|bg1)$/iu

function readBorders(borders: Element | undefined): Borders {
  const out: Borders = {}
  for (const e of elements(borders)) {
    const edge = e.name.slice(2).replace('start', 'left').replace('end', 'right') as Edge
    const line = attribute(e, 'w:val') ?? 'none'
    const color = attribute(e, 'w:themeColor') ?? attribute(e, 'w:color') ?? ''
    out[edge] = line !== 'nil' && line !== 'none' && !WHITE.test(color)
  }
  return out
}

/** True where at least half of the cells have lines on two sides or more: one line under a name is no grid. */
export function hasGrid(tbl: Element, styles: Styles): boolean {
  const tblPr = child(tbl, 'w:tblPr')
  const table: Borders = {}
  for (const style of styles.chain(value(tblPr, 'w:tblStyle')).reverse()) {
    Object.assign(table, readBorders(child(child(style, 'w:tblPr'), 'w:tblBorders')))
  }
  Object.assign(table, readBorders(child(tblPr, 'w:tblBorders')))
  const rows = elements(tbl).filter(e => e.name === 'w:tr')
  let cells = 0
  let lined = 0
  rows.forEach((tr, r) => {
    const row = { ...table, ...readBorders(child(child(tr, 'w:tblPrEx'), 'w:tblBorders')) }
    const tcs = elements(tr).filter(e => e.name === 'w:tc')
    tcs.forEach((tc, c) => {
      const own = readBorders(child(child(tc, 'w:tcPr'), 'w:tcBorders'))
      const sides = [
        own.top ?? (r === 0 ? row.top : row.insideH),
        own.bottom ?? (r === rows.length - 1 ? row.bottom : row.insideH),
        own.left ?? (c === 0 ? row.left : row.insideV),
        own.right ?? (c === tcs.length - 1 ? row.right : row.insideV),
      ]
      cells++
      if (sides.filter(Boolean).length >= 2) lined++
    })
  })
  return cells > 0 && lined * 2 >= cells
}
