/** Who has text from whom: documents in the order of their days, arcs from the earlier to the later. */
import * as Plot from '@observablehq/plot'
import type { Language } from '../../../schemas/labels.ts'
import type { Reuse, ReusePair } from '../../../schemas/reuse.ts'
import { date } from '../describe.ts'
import { byId, upwards } from '../order.ts'
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
  for (const p of [...pairs].sort((x, y) => y.ofB - x.ofB || upwards(x.a + x.b, y.a + y.b))) {
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
  /** true where it is known which of the two came first */
  known: boolean
}

/** Arcs between rows, from above to below: an arc without direction is drawn so too, dashed and without a head. */
function arcsOf(pairs: readonly ReusePair[], rowOf: ReadonlyMap<string, string>): Arc[] {
  const rows = [...rowOf.values()]
  return pairs.map(p => {
    const [from, to] = [rowOf.get(p.a)!, rowOf.get(p.b)!].sort((x, y) => rows.indexOf(x) - rows.indexOf(y))
    return { from: from!, to: to!, share: p.ofB, parent: p.relation === 'parent', known: p.direction === 'a_to_b' }
  })
}

const LINE = {
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

/** Kinds of arcs with their look; the legend shows those that are drawn. */
const KINDS = [
  { is: (a: Arc) => a.known && a.parent, colour: COLOURS.vermilion, shape: 'line', vi: 'từ kế hoạch cấp trên', en: 'from the parent plan' },
  { is: (a: Arc) => a.known && !a.parent, colour: COLOURS.blue, shape: 'line', vi: 'từ văn bản khác', en: 'from another document' },
  { is: (a: Arc) => !a.known, colour: SOFT, shape: 'dashed', vi: 'không rõ bên nào trước', en: 'not known which came first' },
] as const

const WORDS = {
  vi: {
    title: 'Ai có văn bản trước, ai dùng lại',
    noDate: 'không rõ ngày',
    about: (documents: number) =>
      `${documents} văn bản xếp theo ngày từ trên xuống; mũi tên đi từ văn bản có trước đến văn bản có sau, nét càng đậm phần dùng lại càng nhiều; mỗi văn bản chỉ vẽ ${SOURCES} nguồn chính. Nét đứt: không rõ bên nào trước. Hai văn bản cùng chép từ một văn bản thứ ba cũng hiện như vậy.`,
  },
  en: {
    title: 'Who had the text first, who has it again',
    noDate: 'no date',
    about: (documents: number) =>
      `${documents} documents in the order of their days; arrows lead from the earlier to the later, the wider the more is used again; each document shows its ${SOURCES} main sources. Dashed: not known which came first. Two that copied a third look the same.`,
  },
} as const

export function reuseNetwork(reuse: Reuse, lang: Language): Chart[] {
  const { title, noDate, about } = WORDS[lang]
  const shown = busiest(reuse, MOST)
  const names = documentNames(reuse)
  const among = new Set(shown.map(d => d.id))
  const pairs = mainPairs(apart(reuse).filter(p => among.has(p.a) && among.has(p.b)))
  if (!pairs.length) return []
  const inPairs = new Set(pairs.flatMap(p => [p.a, p.b]))
  const drawn = shown.filter(d => inPairs.has(d.id)).sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || byId(a, b))
  const rowOf = new Map(drawn.map(d => [d.id, `${names.get(d.id)!}  ${d.date ? date(d.date, lang) : noDate}`]))
  const rows = [...rowOf.values()]
  const arcs = arcsOf(pairs, rowOf)
  const [known, unknown] = [arcs.filter(a => a.known), arcs.filter(a => !a.known)]
  const left = Math.min(470, labelWidth(rows))
  return [
    draw({
      id: 'nguon-chep',
      title,
      description: about(drawn.length),
      width: left + ARCS,
      legend: KINDS.filter(k => arcs.some(k.is)).map(k => ({ colour: k.colour, label: k[lang], shape: k.shape })),
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
          Plot.arrow(unknown, { ...LINE, headLength: 0, stroke: SOFT, strokeDasharray: '5 4' }),
          Plot.arrow(known, { ...LINE, headLength: 7, stroke: (a: Arc) => (a.parent ? COLOURS.vermilion : COLOURS.blue) }),
          Plot.dot(drawn, { x: 0, y: d => rowOf.get(d.id), r: 4.5, fill: d => (d.date ? INK : 'white'), stroke: INK }),
        ],
      },
    }),
  ]
}
