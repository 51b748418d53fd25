/** The same measure of the same unit in an earlier and a later year. */
import * as Plot from '@observablehq/plot'
import type { Comparison, YearSeries } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import type { Language } from '../../../schemas/labels.ts'
import * as say from '../describe.ts'
import { numbered, ROWS } from './campaigns.ts'
import { draw, label, labelWidth, measureName, rowAxis, short } from './draw.ts'
import { COLOURS, GRID, INK } from './palette.ts'
import type { Chart } from './types.ts'

const ROW = 30
const WIDTH = 900
const MOST_LETTERS = 60

const COLOUR: Record<YearSeries['change'], string> = {
  raised: COLOURS.blue,
  lowered: COLOURS.vermilion,
  kept: INK,
  new: INK,
  gone: INK,
  unclear: INK,
}

const WORDS = {
  vi: {
    title: 'Trước và sau theo năm',
    value: 'giá trị',
    about: (shown: number, more: number) =>
      `${shown} chỉ tiêu có giá trị ở hai năm; mũi tên từ năm trước đến năm sau${more ? `; ${more} chỉ tiêu nữa không vẽ` : ''}.`,
  },
  en: {
    title: 'Before and after, by year',
    value: 'value',
    about: (shown: number, more: number) =>
      `${shown} targets with a value in two years; arrows lead from the earlier to the later${more ? `; ${more} more are not drawn` : ''}.`,
  },
} as const

interface Step {
  row: string
  unit: string | null
  from: { year: number; value: number }
  to: { year: number; value: number }
  change: YearSeries['change']
}

/** First and last year with a value in one unit of measure; null where there is no such pair. */
function stepOf(series: YearSeries, name: string, lang: Language): Step | null {
  const points = series.points.flatMap(p =>
    p.item.value.value === null ? [] : [{ year: p.year, value: p.item.value.value, unit: p.item.value.unit }],
  )
  points.sort((a, b) => a.year - b.year)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.year === last.year || first.unit !== last.unit) return null
  return { row: label(`${name} – ${measureName(series.measure, lang)}`), unit: first.unit, from: first, to: last, change: series.change }
}

/** The rows of a picture, told apart where two would read the same. */
function rowsOf(steps: readonly Step[]): Step[] {
  const taken = new Map<string, number>()
  return steps.map(s => {
    const name = short(s.row, MOST_LETTERS)
    const n = (taken.get(name) ?? 0) + 1
    taken.set(name, n)
    return { ...s, row: n > 1 ? `${short(name, MOST_LETTERS - 4)} (${n})` : name }
  })
}

/** From a ring, the earlier year above it, to a dot with the later year below. */
function marksOf(steps: readonly Step[], left: number): Plot.Markish[] {
  const before = { x: (s: Step) => s.from.value, y: 'row' }
  const after = { x: (s: Step) => s.to.value, y: 'row' }
  const colour = (s: Step) => COLOUR[s.change]
  return [
    Plot.gridX({ stroke: GRID, strokeOpacity: 1 }),
    rowAxis(left),
    Plot.arrow(steps, { x1: before.x, x2: after.x, y: 'row', stroke: colour, strokeWidth: 2, inset: 5 }),
    Plot.dot(steps, { ...before, r: 4, fill: 'white', stroke: INK }),
    Plot.dot(steps, { ...after, r: 4, fill: colour, stroke: INK }),
    Plot.text(steps, { ...before, text: s => `${s.from.year}`, dy: -11, fontSize: 10 }),
    Plot.text(steps, { ...after, text: s => `${s.to.year}`, dy: 13, fontSize: 10 }),
  ]
}

/** The picture of what is measured in one unit, the `at`th of all. */
function picture(unit: string | null, group: readonly Step[], at: number, lang: Language): Chart {
  const steps = rowsOf(group.slice(0, ROWS))
  const values = steps.flatMap(s => [s.from.value, s.to.value])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const edge = (high - low) * 0.12 || 1
  const left = Math.min(380, labelWidth(steps.map(s => s.row)))
  const { title, value, about } = WORDS[lang]
  const measured = say.unit(unit, lang)
  return draw({
    ...numbered('theo-nam', title, at, 1),
    title: measured ? `${title} (${measured})` : title,
    description: about(steps.length, group.length - steps.length),
    width: WIDTH,
    legend: (['raised', 'lowered', 'kept'] as const)
      .filter(c => steps.some(s => s.change === c))
      .map(c => ({ colour: COLOUR[c], label: comparisonLabels.Change[c][lang], shape: 'line' })),
    plot: {
      height: steps.length * ROW + 60,
      marginLeft: left,
      marginBottom: 42,
      marginRight: 30,
      x: {
        domain: [low - edge, high + edge],
        label: measured ?? value,
        labelArrow: 'none',
        tickFormat: (v: number) => say.number(v, lang),
      },
      y: { type: 'point', domain: steps.map(s => s.row), label: null, padding: 0.6 },
      marks: marksOf(steps, left),
    },
  })
}

export function beforeAfter(comparison: Comparison, lang: Language): Chart[] {
  const unitName = new Map(comparison.units.map(u => [u.id, u.name]))
  const steps = comparison.byYear.flatMap(s => stepOf(s, unitName.get(s.unit)!, lang) ?? [])
  const groups = [...Map.groupBy(steps, s => s.unit)].sort(([, a], [, b]) => b.length - a.length)
  return groups.map(([unit, group], at) => picture(unit, group, at, lang))
}
