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
const wording = (s: Segment, page: PageRows) =>
  s.text.normalize('NFC').replace(/\d+/gu, n => (Number(n) === page.number ? '#' : n))

/** A number alone on the outermost row, at the middle or the side where numbers stand. */
function pageNumber(page: PageRows, row: Row, pages: number): boolean {
  if (row.segments.length !== 1) return false
  const text = row.segments[0]!.text
  const n = PAGE_NUMBER.exec(text)
  if (!n) return false
  const outermost = row === page.rows[0] || row === page.rows.at(-1)
  // appendices count anew, bundles go on counting: any small number there is one; "2026" alone is not
  return outermost && Number(n[1]) <= Math.max(pages, page.number) + 500 && Number(n[1]) < 1900
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
  for (const page of pages) {
    const drop = new Set<Segment>()
    for (const row of ends(page)) {
      const number = pageNumber(page, row, pages.length)
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
