/** Who has text from whom: documents in the order of their days, arcs from the earlier to the later. */
import * as Plot from '@observablehq/plot'
import type { Language } from '../../../schemas/labels.ts'
import type { Reuse, ReusePair } from '../../../schemas/reuse.ts'
import { date } from '../describe.ts'
import { draw, labelWidth } from './draw.ts'
import { COLOURS, INK, SOFT } from './palette.ts'
import { apart, busiest, documentNames } from './reuse-documents.ts'
import type { Chart } from './types.ts'

const MOST = 30
/** Arcs that lead into a document: its main sources, so that the picture can be read. */
const SOURCES = 2
const ROW = 24
/** Room for the arcs, in pixels. */
const ARCS = 420

/** The pairs that are drawn: of each document those in which it has most of another. */
function mainPairs(pairs: readonly ReusePair[]): ReusePair[] {
  const taken = new Map<string, number>()
  const kept = new Set<ReusePair>()
  for (const p of [...pairs].sort((x, y) => y.ofB - x.ofB || (x.a + x.b < y.a + y.b ? -1 : 1))) {
    const n = taken.get(p.b) ?? 0
    if (n >= SOURCES) continue
    taken.set(p.b, n + 1)
    kept.add(p)
  }
  return [...kept]
}

interface Arc {
  from: string
  to: string
  share: number
  parent: boolean
}

export function reuseNetwork(reuse: Reuse, lang: Language): Chart[] {
  const shown = busiest(reuse, MOST)
  const names = documentNames(reuse)
  const among = new Set(shown.map(d => d.id))
  const pairs = mainPairs(apart(reuse).filter(p => among.has(p.a) && among.has(p.b)))
  if (!pairs.length) return []
  const inPairs = new Set(pairs.flatMap(p => [p.a, p.b]))
  const drawn = shown.filter(d => inPairs.has(d.id)).sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1))
  const noDate = lang === 'vi' ? 'không rõ ngày' : 'no date'
  const rowOf = new Map(drawn.map(d => [d.id, `${names.get(d.id)!}  ${d.date ? date(d.date, lang) : noDate}`]))
  const rows = [...rowOf.values()]
  const arc = (p: ReusePair): Arc => {
    // an arc without direction is drawn downwards too, dashed and without a head
    const [from, to] = [rowOf.get(p.a)!, rowOf.get(p.b)!]
    const down = rows.indexOf(from) < rows.indexOf(to)
    return { from: down ? from : to, to: down ? to : from, share: p.ofB, parent: p.relation === 'parent' }
  }
  const known = pairs.filter(p => p.direction === 'a_to_b').map(arc)
  const unknown = pairs.filter(p => p.direction !== 'a_to_b').map(arc)
  const left = Math.min(470, labelWidth(rows))
  const line = {
    x1: 0,
    x2: 0,
    y1: 'from',
    y2: 'to',
    bend: 70,
    inset: 6,
    strokeOpacity: 0.8,
    strokeWidth: (a: Arc) => 0.8 + 3.5 * a.share,
    title: (a: Arc) => `${a.from} → ${a.to}: ${Math.round(a.share * 100)} %`,
  }
  return [
    draw({
      id: 'nguon-chep',
      title: lang === 'vi' ? 'Ai có văn bản trước, ai dùng lại' : 'Who had the text first, who has it again',
      description:
        lang === 'vi'
          ? `${drawn.length} văn bản xếp theo ngày từ trên xuống; mũi tên đi từ văn bản có trước đến văn bản có sau, nét càng đậm phần dùng lại càng nhiều; mỗi văn bản chỉ vẽ ${SOURCES} nguồn chính. Nét đứt: không rõ bên nào trước. Hai văn bản cùng chép từ một văn bản thứ ba cũng hiện như vậy.`
          : `${drawn.length} documents in the order of their days; arrows lead from the earlier to the later, the wider the more is used again; each document shows its ${SOURCES} main sources. Dashed: not known which came first. Two that copied a third look the same.`,
      width: left + ARCS,
      legend: [
        { colour: COLOURS.vermilion, label: lang === 'vi' ? 'từ kế hoạch cấp trên' : 'from the parent plan', shape: 'line' as const },
        { colour: COLOURS.blue, label: lang === 'vi' ? 'từ văn bản khác' : 'from another document', shape: 'line' as const },
        { colour: SOFT, label: lang === 'vi' ? 'không rõ bên nào trước' : 'not known which came first', shape: 'dashed' as const },
      ].filter((_, i) => [known.some(a => a.parent), known.some(a => !a.parent), unknown.length > 0][i]),
      plot: {
        height: rows.length * ROW + 20,
        marginLeft: left,
        marginTop: 6,
        marginBottom: 6,
        marginRight: 10,
        x: { type: 'linear', domain: [0, 1], axis: null },
        y: { type: 'point', domain: rows, label: null, padding: 0.5 },
        marks: [
          Plot.axisY({ lineWidth: 200, tickSize: 0, label: null, tickPadding: 10 }),
          Plot.arrow(unknown, { ...line, headLength: 0, stroke: SOFT, strokeDasharray: '5 4' }),
          Plot.arrow(known, { ...line, headLength: 7, stroke: (a: Arc) => (a.parent ? COLOURS.vermilion : COLOURS.blue) }),
          Plot.dot(drawn, { x: 0, y: d => rowOf.get(d.id), r: 4.5, fill: d => (d.date ? INK : 'white'), stroke: INK }),
        ],
      },
    }),
  ]
}
