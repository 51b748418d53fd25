/**
 * How the targets of many plans lie: for each measure its values from low to high, each with the number of plans that set it, the parent's own
 * marked. Values stand side by side, not to scale: most plans crowd within a few points of one another, where a scale would lay them on a heap.
 */
import * as Plot from '@observablehq/plot'
import type { Comparison, TargetCell } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import * as say from '../describe.ts'
import { numbered, pagesOf } from './campaigns.ts'
import { draw, labelWidth, measureName, short } from './draw.ts'
import { COLOURS, INK, SOFT, TINTS } from './palette.ts'
import type { Chart } from './types.ts'

/** Fewer plans are a list, no distribution. */
const FEWEST = 3
/** Places of a row; more values are put together to ranges. */
const PLACES = 12
const ROW = 46
const COLUMN = 50
const MOST_LETTERS = 52

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

/** Values to places from low to high: each its own, or equal ranges where they are many. */
function placesOf(values: readonly number[], above: ReadonlySet<number>, row: string, lang: Language): Place[] {
  const distinct = [...new Set([...values, ...above])].sort((a, b) => a - b)
  const [low, high] = [distinct[0]!, distinct.at(-1)!]
  const width = (high - low) / PLACES
  const ranges: [number, number][] =
    distinct.length <= PLACES
      ? distinct.map(v => [v, v])
      : Array.from({ length: PLACES }, (_, i) => [low + i * width, i === PLACES - 1 ? high : low + (i + 1) * width])
  const within = (v: number, [from, to]: [number, number], i: number) =>
    v >= from && (v < to || (v === to && (from === to || i === ranges.length - 1)))
  return ranges
    .map(([from, to], i): Place => {
      const all = values.filter(v => within(v, [from, to], i))
      const own = [Math.min(...all), Math.max(...all)]
      const words = from === to || own[0] === own[1] ? say.number(all[0] ?? from, lang) : own.map(v => say.number(v, lang)).join('–')
      return { row, at: i, value: words, count: all.length, above: [...above].some(v => within(v, [from, to], i)) }
    })
    .filter(p => p.count || p.above)
    .map((p, at) => ({ ...p, at }))
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
  return out.sort((a, b) => b.plans - a.plans || (a.row < b.row ? -1 : 1))
}

export function targetDistributions(comparison: Comparison, lang: Language): Chart[] {
  const parents = new Set(comparison.cascade.map(c => c.parent))
  const measures = measuresOf(
    comparison.matrices.targets.filter(c => c.item.value.value !== null),
    parents,
    lang,
  )
  const pages = pagesOf(measures)
  const most = Math.max(...measures.flatMap(m => m.places.map(p => p.count)))
  const columns = Math.max(6, ...measures.map(m => m.places.length))
  return pages.map((page, at) => {
    const rows = page.map(m => m.row)
    const places = page.flatMap(m => m.places)
    const left = Math.min(400, labelWidth(rows))
    const marked = places.some(p => p.above)
    return draw({
      ...numbered('phan-bo', lang === 'vi' ? 'Phân bố chỉ tiêu' : 'Distribution of targets', at, pages.length),
      description:
        lang === 'vi'
          ? `Mỗi hàng là một chỉ tiêu có trong ít nhất ${FEWEST} kế hoạch. Vòng tròn là một mức (ghi bên dưới), số trong vòng là số kế hoạch đặt mức đó, xếp từ thấp đến cao${marked ? '; vòng viền đậm là mức của kế hoạch cấp trên' : ''}.`
          : `A row is a target of at least ${FEWEST} plans. A circle is a value (below it), the number in it says how many plans set it, from low to high${marked ? '; the thick ring is the value of the parent plan' : ''}.`,
      width: left + columns * COLUMN + 20,
      legend: [
        { colour: TINTS.blue, label: lang === 'vi' ? 'số kế hoạch đặt mức này' : 'plans with this value', shape: 'circle' },
        ...(marked
          ? [
              {
                colour: COLOURS.vermilion,
                label: lang === 'vi' ? 'mức của kế hoạch cấp trên' : 'value of the parent plan',
                shape: 'line' as const,
              },
            ]
          : []),
      ],
      plot: {
        height: rows.length * ROW + 12,
        marginLeft: left,
        marginTop: 4,
        marginBottom: 8,
        marginRight: 20,
        x: { type: 'linear', domain: [-0.5, columns - 0.5], axis: null },
        y: { type: 'point', domain: rows, label: null, padding: 0.5 },
        r: { type: 'sqrt', domain: [0, most], range: [0, 14] },
        marks: [
          Plot.axisY({ lineWidth: (left - 14) / 11, textOverflow: 'ellipsis', tickSize: 0, label: null }),
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
        ],
      },
    })
  })
}
