/** The same measure of the same unit in an earlier and a later year. */
import * as Plot from '@observablehq/plot'
import type { Comparison, YearSeries } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import type { Language } from '../../../schemas/labels.ts'
import * as say from '../describe.ts'
import { numbered, ROWS } from './campaigns.ts'
import { draw, label, labelWidth, measureName, short } from './draw.ts'
import { COLOURS, GRID, INK } from './palette.ts'
import type { Chart } from './types.ts'

const ROW = 30
const WIDTH = 900
const MOST_LETTERS = 60

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

const COLOUR: Partial<Record<YearSeries['change'], string>> = { raised: COLOURS.blue, lowered: COLOURS.vermilion }

export function beforeAfter(comparison: Comparison, lang: Language): Chart[] {
  const unitName = new Map(comparison.units.map(u => [u.id, u.name]))
  const steps = comparison.byYear.flatMap(s => stepOf(s, unitName.get(s.unit) ?? s.unit, lang) ?? [])
  const pictures = [...Map.groupBy(steps, s => s.unit)].sort(([, a], [, b]) => b.length - a.length)
  const title = lang === 'vi' ? 'Trước và sau theo năm' : 'Before and after, by year'
  return pictures.map(([unit, group], at) => {
    const shown = group.slice(0, ROWS)
    const taken = new Map<string, number>()
    const data = shown.map(s => {
      const name = short(s.row, MOST_LETTERS)
      const n = (taken.get(name) ?? 0) + 1
      taken.set(name, n)
      return { ...s, row: n > 1 ? `${short(name, MOST_LETTERS - 4)} (${n})` : name }
    })
    const values = data.flatMap(s => [s.from.value, s.to.value])
    const edge = (Math.max(...values) - Math.min(...values)) * 0.12 || 1
    const left = Math.min(380, labelWidth(data.map(s => s.row)))
    const words = say.unit(unit, lang)
    const left_off = group.length - shown.length
    return draw({
      ...numbered('theo-nam', title, at, 1),
      title: words ? `${title} (${words})` : title,
      description:
        lang === 'vi'
          ? `${shown.length} chỉ tiêu có giá trị ở hai năm; mũi tên từ năm trước đến năm sau${left_off ? `; ${left_off} chỉ tiêu nữa không vẽ` : ''}.`
          : `${shown.length} targets with a value in two years; arrows lead from the earlier to the later${left_off ? `; ${left_off} more are not drawn` : ''}.`,
      width: WIDTH,
      legend: (['raised', 'lowered', 'kept'] as const)
        .filter(c => data.some(s => s.change === c))
        .map(c => ({ colour: COLOUR[c] ?? INK, label: comparisonLabels.Change[c][lang], shape: 'line' })),
      plot: {
        height: data.length * ROW + 60,
        marginLeft: left,
        marginBottom: 42,
        marginRight: 30,
        x: {
          domain: [Math.min(...values) - edge, Math.max(...values) + edge],
          label: words ?? (lang === 'vi' ? 'giá trị' : 'value'),
          labelArrow: 'none',
          tickFormat: (v: number) => say.number(v, lang),
        },
        y: { type: 'point', domain: data.map(s => s.row), label: null, padding: 0.6 },
        marks: [
          Plot.gridX({ stroke: GRID, strokeOpacity: 1 }),
          Plot.axisY({ lineWidth: (left - 14) / 11, textOverflow: 'ellipsis', tickSize: 0, label: null }),
          Plot.arrow(data, {
            x1: s => s.from.value,
            x2: s => s.to.value,
            y: 'row',
            stroke: s => COLOUR[s.change as YearSeries['change']] ?? INK,
            strokeWidth: 2,
            inset: 5,
          }),
          Plot.dot(data, { x: s => s.from.value, y: 'row', r: 4, fill: 'white', stroke: INK }),
          Plot.dot(data, { x: s => s.to.value, y: 'row', r: 4, fill: s => COLOUR[s.change as YearSeries['change']] ?? INK, stroke: INK }),
          Plot.text(data, { x: s => s.from.value, y: 'row', text: s => `${s.from.year}`, dy: -11, fontSize: 10 }),
          Plot.text(data, { x: s => s.to.value, y: 'row', text: s => `${s.to.year}`, dy: 13, fontSize: 10 }),
        ],
      },
    })
  })
}
