/** Documents × documents: how much of the row stands in the column. */
import * as Plot from '@observablehq/plot'
import type { Language } from '../../../schemas/labels.ts'
import type { Reuse } from '../../../schemas/reuse.ts'
import { byName } from '../order.ts'
import { draw, labelWidth } from './draw.ts'
import { GROUND, INK, SHADES } from './palette.ts'
import { apart, busiest, documentNames } from './reuse-documents.ts'
import type { Chart } from './types.ts'

/** Larger squares of documents cannot be read on a page. */
const MOST = 36
const ROW = 26
const COLUMN = 34

const WORDS = {
  vi: {
    title: 'Trùng lặp văn bản',
    about: (threshold: number, left: number) =>
      `Số trong ô: bao nhiêu phần trăm văn bản ở hàng cũng có trong văn bản ở cột (cột đánh số như hàng), không tính phần khuôn mẫu. Xếp theo ngày. Ô trống: dưới ngưỡng ${threshold} %. ${left} văn bản không có trên hình vì không trùng hoặc trùng ít hơn.`,
  },
  en: {
    title: 'Text in common',
    about: (threshold: number, left: number) =>
      `Number in a cell: percentage of the document of the row that stands in the document of the column (numbered as the rows), boilerplate aside. In the order of days. Empty: below the threshold of ${threshold} %. ${left} documents that share nothing, or less, are not shown.`,
  },
} as const

interface Square {
  row: string
  column: string
  share: number
  tip: string
}

const percent = (x: number): number => Math.round(x * 100)

/** One of seven steps; words on the darker ones are white. */
function shade(share: number): string {
  const steps = [0.05, 0.15, 0.3, 0.5, 0.7, 0.9]
  const at = steps.findIndex(s => share <= s)
  return SHADES[at < 0 ? SHADES.length - 1 : at]!
}

/** Both squares of each pair. Columns are numbered as the rows, from 1. */
function squaresOf(reuse: Reuse, ids: readonly string[], names: readonly string[], rows: readonly string[]): Square[] {
  const square = (of: string, within: string, share: number): Square => {
    const [i, column] = [ids.indexOf(of), String(ids.indexOf(within) + 1)]
    return { row: rows[i]!, column, share, tip: `${names[i]} – ${column}: ${percent(share)} %` }
  }
  return apart(reuse)
    .filter(p => ids.includes(p.a) && ids.includes(p.b))
    .flatMap(p => [square(p.a, p.b, p.ofA), square(p.b, p.a, p.ofB)])
}

/** The diagonal in grey, on both sides of it how much of the row is in the column. */
const marksOf = (squares: readonly Square[], rows: readonly string[]): Plot.Markish[] => [
  Plot.cell(
    rows.map((row, i) => ({ row, column: String(i + 1) })),
    { x: 'column', y: 'row', fill: '#ecece6' },
  ),
  Plot.cell(squares, { x: 'column', y: 'row', fill: (s: Square) => shade(s.share), title: 'tip' }),
  Plot.text(squares, {
    x: 'column',
    y: 'row',
    text: (s: Square) => `${percent(s.share)}`,
    fill: (s: Square) => (s.share > 0.5 ? GROUND : INK),
    fontSize: 10,
  }),
]

export function reuseHeatMap(reuse: Reuse, lang: Language): Chart[] {
  const nameOf = documentNames(reuse)
  // in the order of their days; those without one stand last
  const shown = busiest(reuse, MOST).sort(
    (a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || byName(nameOf.get(a.id)!, nameOf.get(b.id)!),
  )
  if (!shown.length) return []
  const ids = shown.map(d => d.id)
  const names = ids.map(id => nameOf.get(id)!)
  const rows = names.map((name, i) => `${name}  ${i + 1}`)
  const left = labelWidth(rows)
  const width = Math.max(left + ids.length * COLUMN + 12, 640)
  const { title, about } = WORDS[lang]
  return [
    draw({
      id: 'trung-lap',
      title,
      description: about(percent(reuse.threshold), reuse.documents.length - ids.length),
      width,
      legend: [0.1, 0.25, 0.5, 0.75, 1].map(v => ({ colour: shade(v), label: `${percent(v)} %` })),
      plot: {
        height: ids.length * ROW + 40,
        marginLeft: left,
        marginTop: 28,
        marginRight: width - left - ids.length * COLUMN,
        marginBottom: 6,
        x: { domain: ids.map((_, i) => String(i + 1)), axis: 'top', label: null, tickSize: 0, padding: 0.05 },
        y: { domain: rows, label: null, tickSize: 0, padding: 0.05 },
        marks: marksOf(squaresOf(reuse, ids, names, rows), rows),
      },
    }),
  ]
}
