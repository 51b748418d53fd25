/**
 * Rows → flow: single lines, blocks set side by side (letterhead, signature), and tables without ruling lines.
 *
 * A block begins where a row has two segments or more, and takes in the rows around it that keep to its columns. It is read
 * column by column.
 *
 * Reads: Row[] of one region. Writes: Flow[].
 */
import type { Frame, Row, Segment } from './types.ts'

export type Flow =
  | { type: 'line'; line: Segment }
  | { type: 'columns'; columns: { frame: Frame; lines: Segment[] }[] }
  | { type: 'table'; rows: Segment[][][] }

interface Column extends Frame {
  segments: Segment[]
}

/** points between columns */
const RIVER = 4
/** times the size: no block has a wider gap between two of its rows, but for the place of a signature */
const ROW_GAP = 4
const SIGNATURE_GAP = 14
const ALIGNED = 4
const CENTRED = 14

const overlaps = (s: Segment, c: Frame) => s.x < c.right && s.right > c.left
const centre = (s: { x: number; right: number }) => (s.x + s.right) / 2
const leftAligned = (c: Column) => c.segments.length > 1 && c.segments.every(s => Math.abs(s.x - c.segments[0]!.x) <= ALIGNED)
const columnCentre = (c: Column) => {
  const sorted = c.segments.map(centre).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/** Columns after a row of several segments was added; undefined where it does not keep to them. */
function withRow(columns: readonly Column[], row: Row): Column[] | undefined {
  const next: Column[] = columns.map(c => ({ ...c, segments: [...c.segments] }))
  const merged = new Set<Segment>()
  for (const s of row.segments) {
    const hit = next.filter(c => overlaps(s, c))
    if (hit.length > 1) return undefined
    if (hit[0]) {
      hit[0].left = Math.min(hit[0].left, s.x)
      hit[0].right = Math.max(hit[0].right, s.right)
      // a blank to be filled in ("Số:        /KH-…") parts a line, not a column
      const last = hit[0].segments.at(-1)!
      if (row.segments.includes(last) || merged.has(last)) {
        const whole = joined(last, s)
        merged.add(whole)
        hit[0].segments[hit[0].segments.length - 1] = whole
      } else hit[0].segments.push(s)
    } else next.push({ left: s.x, right: s.right, segments: [s] })
  }
  next.sort((a, b) => a.left - b.left)
  return next.every((c, i) => !i || c.left - next[i - 1]!.right >= RIVER) ? next : undefined
}

/** May a line that stands alone on its row belong to one of the columns? It must be set as the column's other lines are. */
function keepsTo(columns: readonly Column[], s: Segment): Column | undefined {
  const hit = columns.filter(c => overlaps(s, c))
  const c = hit[0]
  if (!c || hit.length > 1) return undefined
  const others = columns.filter(o => o !== c)
  if (others.some(o => s.x < o.right + RIVER && s.right > o.left - RIVER)) return undefined
  // the left column (recipients, number) keeps to its side; what is set in the body's size there is set on one edge or axis
  const alike = Math.abs(s.size - c.segments.at(-1)!.size) < 0.1 * s.size
  if (c === columns[0] && alike && c.segments.some(t => Math.abs(t.x - s.x) < 2.5 * s.size) && s.right < columns[1]!.left - 2 * RIVER)
    return c
  const aligned = c.segments.some(t => Math.abs(t.x - s.x) <= ALIGNED) && (leftAligned(c) || c.segments.length === 1)
  const hanging = leftAligned(c) && s.x > c.left && s.x < c.left + 2 * s.size && s.right <= c.right + s.size
  return aligned || hanging || Math.abs(centre(s) - columnCentre(c)) <= CENTRED ? c : undefined
}

interface Block {
  columns: Column[]
  rows: Row[]
}

function growBlock(rows: readonly Row[], at: number, atTop: boolean): { block: Block; next: number } {
  const start = rows[at]!
  let columns: Column[] = start.segments.map(s => ({ left: s.x, right: s.right, segments: [s] }))
  const taken = [start]
  let i = at + 1
  let last = start
  for (; i < rows.length; i++) {
    const row = rows[i]!
    const gap = row.base - last.base
    if (row.segments.length > 1) {
      const next = gap <= ROW_GAP * row.size ? withRow(columns, row) : undefined
      if (!next) break
      columns = next
    } else {
      const s = row.segments[0]!
      const c = keepsTo(columns, s)
      // a name stands far under its office; nothing of the left column does
      const limit = c && c !== columns[0] ? SIGNATURE_GAP : atTop ? ROW_GAP : ROW_GAP / 1.6
      if (!c || gap > limit * row.size) break
      c.left = Math.min(c.left, s.x)
      c.right = Math.max(c.right, s.right)
      c.segments.push(s)
    }
    taken.push(row)
    last = row
  }
  return { block: { columns, rows: taken }, next: i }
}

/** Lines just over the block that are its columns' first: a longer name of the issuer, "TM. …" over the level of "Nơi nhận". */
function takeAbove(block: Block, lines: Segment[], atTop: boolean): void {
  for (;;) {
    const s = lines.at(-1)
    const first = block.rows[0]!
    if (!s || first.base - s.base > 2.2 * s.size || first.base <= s.base) return
    const c = keepsTo(block.columns, s)
    if (!c || (c === block.columns[0] && !(atTop && lines.every(l => keepsTo(block.columns, l))))) return
    lines.pop()
    c.segments.unshift(s)
    c.left = Math.min(c.left, s.x)
    c.right = Math.max(c.right, s.right)
    block.rows.unshift({ segments: [s], base: s.base, top: s.top, bottom: s.bottom, size: s.size })
  }
}

/** Three columns and rows, or a narrow column of keys beside one of texts, are a table though nothing is ruled. */
function isTable({ columns, rows }: Block): boolean {
  const full = rows.filter(r => r.segments.length === columns.length).length
  if (columns.length >= 3) return full >= 3
  const [keys, texts] = columns
  if (!keys || !texts || full < 4 || full < rows.length * 0.5) return false
  return leftAligned(keys) && leftAligned(texts) && keys.right - keys.left < 0.35 * (texts.right - keys.left)
}

/** A row of the table begins where its first column has a cell, or, where that is merged, after a gap. */
function tableRows({ columns, rows }: Block): Segment[][][] {
  const out: Segment[][][] = []
  let last: Row | undefined
  for (const row of rows) {
    const cells = columns.map(c => row.segments.filter(s => overlaps(s, c)))
    const starts = cells[0]!.length > 0 || !last || row.base - last.base > 1.7 * row.size
    if (starts) out.push(columns.map(() => []))
    for (const [i, cell] of cells.entries()) out.at(-1)![i]!.push(...cell)
    last = row
  }
  return out
}

/** Gaps inside one line of text (blanks to be filled in) are no columns. */
function asLine(block: Block): Segment | undefined {
  const { segments, size } = block.rows[0]!
  if (block.rows.length > 1) return undefined
  const oneLine = segments.every((s, i) => {
    const before = segments[i - 1]
    return (
      !before ||
      (s.x - before.right < 8 * size && Math.abs(s.size - before.size) < 0.5 && before.glyphs.at(-1)!.seq + 1 === s.glyphs[0]!.seq)
    )
  })
  return oneLine ? segments.reduce(joined) : undefined
}

const joined = (a: Segment, b: Segment): Segment => ({
  ...a,
  glyphs: [...a.glyphs, { ...b.glyphs[0]!, spaced: true }, ...b.glyphs.slice(1)],
  text: `${a.text} ${b.text}`,
  right: b.right,
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
})

/** The width that each column may use: from where the one before ends to where the next one begins. */
function frames(columns: readonly Column[], frame: Frame): { frame: Frame; lines: Segment[] }[] {
  return columns.map((c, i) => ({
    frame: {
      left: i ? columns[i - 1]!.right + RIVER : Math.min(frame.left, c.left),
      right: columns[i + 1] ? columns[i + 1]!.left - RIVER : Math.max(frame.right, c.right),
    },
    lines: c.segments.sort((a, b) => a.base - b.base),
  }))
}

export function flow(rows: readonly Row[], frame: Frame): Flow[] {
  const out: Flow[] = []
  let lines: Segment[] = []
  let atTop = true
  const flush = () => {
    out.push(...lines.map(line => ({ type: 'line' as const, line })))
    lines = []
  }
  for (let i = 0; i < rows.length; ) {
    const row = rows[i]!
    if (row.segments.length === 1) {
      lines.push(row.segments[0]!)
      i++
      continue
    }
    const { block, next } = growBlock(rows, i, atTop && rows.slice(0, i).every(r => r.segments.length === 1) && i < 4)
    i = next
    const line = asLine(block)
    if (line) {
      lines.push(line)
      continue
    }
    takeAbove(block, lines, atTop)
    flush()
    atTop = false
    if (isTable(block)) out.push({ type: 'table', rows: tableRows(block) })
    else out.push({ type: 'columns', columns: frames(block.columns, frame) })
  }
  flush()
  return out
}
