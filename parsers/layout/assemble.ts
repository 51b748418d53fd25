/**
 * Pieces of all pages → blocks: paragraphs and tables that go on over a page are joined.
 *
 * Reads: OpenPage[]. Writes: BlockInput[].
 */
import type { BlockInput } from '../text-builder.ts'
import { type OpenPage, type Piece, pieces, settingOf, settings } from './layout.ts'
import { goesOn, type Para, paragraphs, type Setting } from './paragraphs.ts'
import { continueTable, type PageTable, sameColumns, tableInput } from './tables.ts'
import type { Frame, Segment } from './types.ts'
import { paragraph } from './write.ts'

type Draft =
  | { type: 'para'; para: Para; setting: Setting; role?: 'footnote' }
  | { type: 'columns'; group: number; columns: Para[][] }
  | { type: 'table'; table: PageTable }

/** Lines about one axis have the column's width about it: the cell that they are centred in may be narrower, but is not known. */
function aroundAxis(frame: Frame, lines: readonly Segment[]): Frame {
  const centres = lines.map(l => (l.x + l.right) / 2).sort((a, b) => a - b)
  const axis = centres[Math.floor(centres.length / 2)]!
  const onEdge = lines.filter(l => Math.abs(l.x - lines[0]!.x) < 3).length
  if (onEdge > 1 && onEdge > 0.5 * lines.length) return frame
  if (centres.filter(c => Math.abs(c - axis) < 10).length < 0.6 * centres.length) return frame
  const half = (frame.right - frame.left) / 2
  return { left: axis - half, right: axis + half }
}

const blockSetting = (setting: Setting, { frame, lines }: { frame: Frame; lines: Segment[] }): Setting => ({
  ...setting,
  frame: aroundAxis(frame, lines),
  indents: [],
  indented: false,
  block: true,
  widest: Math.max(...lines.map(l => l.right - l.x)),
})

function draftsOf(piece: Piece, setting: Setting, group: () => number): Draft[] {
  if (piece.type === 'table') return [{ type: 'table', table: piece.table }]
  if (piece.type === 'columns')
    return [{ type: 'columns', group: group(), columns: piece.columns.map(c => paragraphs(c.lines, blockSetting(setting, c))) }]
  if (piece.type === 'footnotes')
    return piece.notes.flatMap(lines =>
      paragraphs(lines, { ...setting, pitch: 0 }).map((para): Draft => ({ type: 'para', para, setting, role: 'footnote' })),
    )
  return paragraphs(piece.lines, setting).map(para => ({ type: 'para', para, setting }))
}

/** Joins the first draft of a page to the last of the page before, where it goes on with it. */
function joinPages(before: Draft[], next: Draft[]): void {
  const first = next[0]
  const at = before.findLastIndex(d => !(d.type === 'para' && d.role === 'footnote'))
  const last = before[at]
  if (!first || !last) return
  if (first.type === 'table' && last.type === 'table' && last.table.page < first.table.page && sameColumns(last.table, first.table)) {
    continueTable(last.table, first.table)
    // a table over many pages: the page that it was seen on last decides whether the next one goes on
    last.table.page = Math.min(last.table.page, first.table.page)
    next.shift()
  } else if (first.type === 'para' && last.type === 'para' && !first.role && first.setting === last.setting) {
    const line = first.para.lines[0]!
    if (!goesOn(last.para, line, last.setting)) return
    last.para.lines.push(...first.para.lines)
    next.shift()
  }
}

export function assemble(pages: readonly OpenPage[]): BlockInput[] {
  const all = settings(pages)
  const drafts: Draft[] = []
  let groups = 0
  let previous = 0
  for (const page of pages) {
    const setting = settingOf(all, page)
    const own = pieces(page, setting).flatMap(p => draftsOf(p, setting, () => ++groups))
    if (page.raw.number === previous + 1) joinPages(drafts, own)
    drafts.push(...own)
    previous = page.raw.number
  }
  return drafts.flatMap((d): BlockInput[] => {
    if (d.type === 'table') return [tableInput(d.table)]
    if (d.type === 'columns') return d.columns.flatMap((c, index) => c.map(p => paragraph(p, { column: { group: d.group, index } })))
    return [paragraph(d.para, d.role ? { role: d.role } : {})]
  })
}
