/**
 * Page numbers, running headers and footers: dropped.
 *
 * Reads: rows of all pages that stand outside of tables (a table's head that is repeated on every page is none). Writes: the
 * same pages without them.
 */
import type { Row, Segment } from './types.ts'

export interface PageRows {
  number: number
  width: number
  height: number
  rows: Row[]
}

/** "2", "- 2 -", "Trang 2", "Trang 2/5", "2/5", "Page 2 of 5" */
const PAGE_NUMBER = /^[-–—\s]*(?:trang|page)?\s*(\d{1,4})\s*(?:(?:\/|of|trên)\s*\d{1,4})?[-–—\s]*$/iu
/** share of the page's height where numbers may stand alone */
const MARGIN = 0.1
/** points from the edges: the body begins at 20 mm (decree 30/2020) and its first line stands lower than that */
const HEAD = 62
const FOOT = 50

const inMargin = (page: PageRows, row: Row) => row.base < page.height * MARGIN || row.base > page.height * (1 - MARGIN)
/** Rows at the very top or bottom: at most two at each end. */
const ends = (page: PageRows): Row[] => [...new Set([...page.rows.slice(0, 2), ...page.rows.slice(-2)])].filter(r => inMargin(page, r))
/** What a running head says on every page: its own page's number ("Trang 3/9") is the only thing that changes in it. */
const wording = (s: Segment, page: PageRows) => s.text.normalize('NFC').replace(/\d+/gu, n => (Number(n) === page.number ? '#' : n))

const numberIn = (s: Segment): number | undefined => {
  const n = PAGE_NUMBER.exec(s.text)?.[1]
  // appendices count anew, bundles go on counting: any small number may be one; "2026" is a year
  return n && Number(n) < 1900 ? Number(n) : undefined
}
const isOutermost = (page: PageRows, row: Row) => row === page.rows[0] || row === page.rows.at(-1)

/** By how much the numbers beside a running title differ from the places of their pages ("Công báo …    17"), if several agree. */
function offsets(pages: readonly PageRows[]): Set<number> {
  const counts = new Map<number, number>()
  for (const page of pages) {
    const own = ends(page)
      .filter(r => r.segments.length > 1 && isOutermost(page, r))
      .flatMap(r => r.segments.flatMap(s => numberIn(s) ?? []))
    for (const offset of new Set(own.map(n => n - page.number))) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, n]) => n >= 2 && n >= pages.length / 3).map(([offset]) => offset))
}

/** A number alone on the outermost row, or one in step with the pages beside a title. */
function numbered(page: PageRows, row: Row, inStep: ReadonlySet<number>): boolean {
  if (!isOutermost(page, row)) return false
  if (row.segments.length === 1) return numberIn(row.segments[0]!) !== undefined
  return row.segments.some(s => inStep.has((numberIn(s) ?? Number.NaN) - page.number))
}

/** Removes what is furniture from the rows of the pages. */
export function dropFurniture(pages: readonly PageRows[]): void {
  const seen = new Map<string, Set<number>>()
  const key = (s: Segment, page: PageRows, shift = 0) => {
    const fromEdge = s.base < page.height / 2 ? s.base : page.height - s.base
    return `${wording(s, page)}|${Math.round(fromEdge / 4) + shift}`
  }
  for (const page of pages)
    for (const row of ends(page))
      for (const s of row.segments) seen.set(key(s, page), (seen.get(key(s, page)) ?? new Set()).add(page.number))
  const inStep = offsets(pages)
  for (const page of pages) {
    const drop = new Set<Segment>()
    for (const row of ends(page)) {
      const number = numbered(page, row, inStep)
      for (const s of row.segments) {
        const on = new Set([-1, 0, 1].flatMap(shift => [...(seen.get(key(s, page, shift)) ?? [])]))
        const outside = s.base < HEAD || s.base > page.height - FOOT
        const running = outside && on.size >= 2 && on.size >= pages.length / 3 && s.text.length > 1
        if (number || running) drop.add(s)
      }
    }
    page.rows = page.rows.flatMap(row => {
      const segments = row.segments.filter(s => !drop.has(s))
      return segments.length ? [{ ...row, segments }] : []
    })
  }
}
