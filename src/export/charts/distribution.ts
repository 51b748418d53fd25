/**
 * How the targets of many plans lie: for each measure its values from low to high, each with the number of plans that set it, the parent's own
 * marked. Values stand side by side, not to scale: most plans crowd within a few points of one another, where a scale would lay them on a heap.
 */
import * as Plot from '@observablehq/plot'
import type { Comparison, TargetCell } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import * as say from '../describe.ts'
import { upwards } from '../order.ts'
import { numbered, pagesOf } from './campaigns.ts'
import { draw, type LegendItem, labelWidth, measureName, rowAxis, short } from './draw.ts'
import { COLOURS, INK, SOFT, TINTS } from './palette.ts'
import type { Chart } from './types.ts'

/** Fewer plans are a list, no distribution. */
const FEWEST = 3
/** Places of a row; more values are put together to ranges. */
const PLACES = 12
const ROW = 46
const COLUMN = 50
const MOST_LETTERS = 52

const WORDS = {
  vi: {
    title: 'Phân bố chỉ tiêu',
    plans: 'số kế hoạch đặt mức này',
    above: 'mức của kế hoạch cấp trên',
    about: (marked: boolean) =>
      `Mỗi hàng là một chỉ tiêu có trong ít nhất ${FEWEST} kế hoạch. Vòng tròn là một mức (ghi bên dưới), số trong vòng là số kế hoạch đặt mức đó, xếp từ thấp đến cao${marked ? '; vòng viền đậm là mức của kế hoạch cấp trên' : ''}.`,
  },
  en: {
    title: 'Distribution of targets',
    plans: 'plans with this value',
    above: 'value of the parent plan',
    about: (marked: boolean) =>
      `A row is a target of at least ${FEWEST} plans. A circle is a value (below it), the number in it says how many plans set it, from low to high${marked ? '; the thick ring is the value of the parent plan' : ''}.`,
  },
} as const

interface Place {
  row: string
  at: number
  value: string
  count: number
  above: boolean
}

interface Measure {
  row: string
  places: Place[]
  plans: number
}

/** The place of each value, from low to high: its own, or one of equal ranges where values are many. */
function placing(distinct: readonly number[]): (value: number) => number {
  if (distinct.length <= PLACES) return value => distinct.indexOf(value)
  const [low, high] = [distinct[0]!, distinct.at(-1)!]
  return value => Math.min(PLACES - 1, Math.floor(((value - low) / (high - low)) * PLACES))
}

/** A place is named by what plans ask there, and where only the parent's value lies, by that. */
function placesOf(values: readonly number[], above: ReadonlySet<number>, row: string, lang: Language): Place[] {
  const distinct = [...new Set([...values, ...above])].sort((a, b) => a - b)
  return [...Map.groupBy(distinct, placing(distinct)).values()].map((here, at) => {
    const own = values.filter(v => here.includes(v))
    const named = own.length ? own : here
    const ends = new Set([Math.min(...named), Math.max(...named)])
    const value = [...ends].map(v => say.number(v, lang)).join('–')
    return { row, at, value, count: own.length, above: here.some(v => above.has(v)) }
  })
}

function measuresOf(cells: readonly TargetCell[], parents: ReadonlySet<string>, lang: Language): Measure[] {
  const out: Measure[] = []
  const taken = new Set<string>()
  for (const group of Map.groupBy(cells, c => `${c.measureKey}\n${c.item.value.unit}`).values()) {
    const { measure, unit } = group[0]!.item.value
    // a plan that sets a value for several years or bodies counts once
    const plans = new Map(
      group.filter(c => !parents.has(c.item.record)).map(c => [`${c.campaign}\n${c.item.value.value}`, c.item.value.value!]),
    )
    if (plans.size < FEWEST) continue
    const words = say.unit(unit, lang)
    const name = [short(measureName(measure, lang), MOST_LETTERS), words && `(${words})`].filter(Boolean).join(' ')
    let row = name
    for (let n = 2; taken.has(row); n++) row = `${name} – ${n}`
    taken.add(row)
    const above = new Set(group.filter(c => parents.has(c.item.record)).map(c => c.item.value.value!))
    out.push({ row, places: placesOf([...plans.values()], above, row, lang), plans: plans.size })
  }
  return out.sort((a, b) => b.plans - a.plans || upwards(a.row, b.row))
}

/** Circles with the number of plans in them and the value below; `most`: the largest number of all pictures. */
const marksOf = (places: readonly Place[], most: number, left: number): Plot.Markish[] => [
  rowAxis(left),
  Plot.dot(places, {
    x: 'at',
    y: 'row',
    r: (p: Place) => Math.max(p.count, most * 0.18),
    fill: (p: Place) => (p.count ? TINTS.blue : 'white'),
    stroke: (p: Place) => (p.above ? COLOURS.vermilion : COLOURS.blue),
    strokeWidth: (p: Place) => (p.above ? 3 : 1),
    dy: -5,
    title: (p: Place) => `${p.row}: ${p.value} – ${p.count}`,
  }),
  Plot.text(places, { x: 'at', y: 'row', text: 'count', fontSize: 10.5, fill: INK, dy: -5 }),
  Plot.text(places, { x: 'at', y: 'row', text: 'value', fontSize: 10, fill: SOFT, dy: 17 }),
]

export function targetDistributions(comparison: Comparison, lang: Language): Chart[] {
  const parents = new Set(comparison.cascade.map(c => c.parent))
  const cells = comparison.matrices.targets.filter(c => c.item.value.value !== null)
  const measures = measuresOf(cells, parents, lang)
  const pages = pagesOf(measures)
  const most = Math.max(...measures.flatMap(m => m.places.map(p => p.count)))
  const columns = Math.max(6, ...measures.map(m => m.places.length))
  const words = WORDS[lang]
  return pages.map((page, at) => {
    const rows = page.map(m => m.row)
    const places = page.flatMap(m => m.places)
    const left = Math.min(400, labelWidth(rows))
    const marked = places.some(p => p.above)
    const legend: LegendItem[] = [
      { colour: TINTS.blue, label: words.plans, shape: 'circle' },
      { colour: COLOURS.vermilion, label: words.above, shape: 'line' },
    ]
    return draw({
      ...numbered('phan-bo', words.title, at, pages.length),
      description: words.about(marked),
      width: left + columns * COLUMN + 20,
      legend: marked ? legend : legend.slice(0, 1),
      plot: {
        height: rows.length * ROW + 12,
        marginLeft: left,
        marginTop: 4,
        marginBottom: 8,
        marginRight: 20,
        x: { type: 'linear', domain: [-0.5, columns - 0.5], axis: null },
        y: { type: 'point', domain: rows, label: null, padding: 0.5 },
        r: { type: 'sqrt', domain: [0, most], range: [0, 14] },
        marks: marksOf(places, most, left),
      },
    })
  })
}
