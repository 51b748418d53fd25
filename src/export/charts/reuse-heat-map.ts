/** Documents × documents: how much of the row stands in the column. */
import * as Plot from '@observablehq/plot'
import type { Language } from '../../../schemas/labels.ts'
import type { Reuse } from '../../../schemas/reuse.ts'
import { draw, labelWidth } from './draw.ts'
import { GROUND, INK, SHADES } from './palette.ts'
import { apart, busiest, documentNames } from './reuse-documents.ts'
import type { Chart } from './types.ts'

/** Larger squares of documents cannot be read on a page. */
const MOST = 36
const ROW = 26
const COLUMN = 34

interface Square {
  row: string
  column: string
  share: number
}

export function reuseHeatMap(reuse: Reuse, lang: Language): Chart[] {
  const shown = busiest(reuse, MOST)
  if (!shown.length) return []
  const names = documentNames(reuse)
  const collator = new Intl.Collator('vi')
  // in the order of their days; those without one stand last
  const ids = shown
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || collator.compare(names.get(a.id)!, names.get(b.id)!))
    .map(d => d.id)
  const among = new Set(ids)
  const squares = apart(reuse)
    .filter(p => among.has(p.a) && among.has(p.b))
    .flatMap((p): Square[] => [
      { row: names.get(p.a)!, column: String(ids.indexOf(p.b) + 1), share: p.ofA },
      { row: names.get(p.b)!, column: String(ids.indexOf(p.a) + 1), share: p.ofB },
    ])
  const rows = ids.map((id, i) => `${names.get(id)!}  ${i + 1}`)
  const rowOf = new Map(ids.map((id, i) => [names.get(id)!, rows[i]!]))
  const left = labelWidth(rows)
  const width = Math.max(left + ids.length * COLUMN + 12, 640)
  const off = reuse.documents.length - ids.length
  const percent = (x: number) => Math.round(x * 100)
  return [
    draw({
      id: 'trung-lap',
      title: lang === 'vi' ? 'Trùng lặp văn bản' : 'Text in common',
      description:
        lang === 'vi'
          ? `Số trong ô: bao nhiêu phần trăm văn bản ở hàng cũng có trong văn bản ở cột (cột đánh số như hàng), không tính phần khuôn mẫu. Xếp theo ngày. Ô trống: dưới ngưỡng ${percent(reuse.threshold)} %. ${off} văn bản không có trên hình vì không trùng hoặc trùng ít hơn.`
          : `Number in a cell: percentage of the document of the row that stands in the document of the column (numbered as the rows), boilerplate aside. In the order of days. Empty: below the threshold of ${percent(reuse.threshold)} %. ${off} documents that share nothing, or less, are not shown.`,
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
        marks: [
          Plot.cell(
            ids.map((_, i) => ({ row: rows[i], column: String(i + 1) })),
            { x: 'column', y: 'row', fill: '#ecece6' },
          ),
          Plot.cell(squares, {
            x: 'column',
            y: s => rowOf.get(s.row),
            fill: (s: Square) => shade(s.share),
            title: (s: Square) => `${s.row} – ${s.column}: ${percent(s.share)} %`,
          }),
          Plot.text(squares, {
            x: 'column',
            y: s => rowOf.get(s.row),
            text: (s: Square) => `${percent(s.share)}`,
            fill: (s: Square) => (s.share > 0.5 ? GROUND : INK),
            fontSize: 10,
          }),
        ],
      },
    }),
  ]
}

/** One of seven steps; words on the darker ones are white. */
function shade(share: number): string {
  const steps = [0.05, 0.15, 0.3, 0.5, 0.7, 0.9]
  const at = steps.findIndex(s => share <= s)
  return SHADES[at < 0 ? SHADES.length - 1 : at]!
}
