/**
 * Before and after: one measure of one unit over the years.
 * Reads: targets of campaigns with their years; units with what they were before the reform. Writes: YearSeries.
 */
import type { Matrices, UnitRow, YearSeries } from '../../schemas/comparison.ts'
import type { ItemOf } from './cascade/items.ts'
import { formOf, judgeTargets } from './cascade/targets.ts'

type Cell = Matrices['targets'][number]

/** Rows whose land went to the unit: their years come before its own. */
function ancestors(unit: UnitRow, all: readonly UnitRow[]): UnitRow[] {
  if (!unit.today) return []
  return all.filter(
    u => u.id !== unit.id && u.kind === unit.kind && u.successors.some(s => s.code === unit.today!.code && s.name === unit.today!.name),
  )
}

const asItem = (cell: Cell): ItemOf<'target'> => ({ kind: 'target', label: cell.label, ...cell.item })

/** What is compared is the demand, not its year. */
const timeless = (cell: Cell): ItemOf<'target'> => {
  const item = asItem(cell)
  return { ...item, value: { ...item.value, year: null } }
}

/** The last two years of a measure: targets put alike are compared, figures before mere directions. */
function changeOf(points: readonly Cell[]): Pick<YearSeries, 'change' | 'note'> {
  const years = [...new Set(points.map(p => p.year!))].sort((a, b) => a - b)
  const of = (year: number | undefined) => points.filter(p => p.year === year)
  const pairs = of(years.at(-2)).flatMap(from => of(years.at(-1)).map(to => ({ from, to })))
  const alike = pairs.filter(({ from, to }) => formOf(from.item.value) === formOf(to.item.value))
  const best = alike.find(({ from }) => formOf(from.item.value) !== 'open') ?? alike[0]
  if (!best) return { change: 'unclear', note: 'Hai năm nêu yêu cầu theo cách khác nhau.' }
  const [a, b] = [best.from.item.value.unit, best.to.item.value.unit]
  if (a !== null && b !== null && a !== b) return { change: 'unclear', note: 'Hai năm dùng đơn vị đo khác nhau.' }
  const { state, note } = judgeTargets(timeless(best.from), timeless(best.to))
  return { change: state, note }
}

/** Years that a unit (with those before it) has campaigns of. */
const yearsOf = (cells: readonly Cell[]): number[] => [...new Set(cells.map(c => c.year).filter(y => y !== null))].sort((a, b) => a - b)

/** A series for each unit and measure where the unit has targets of two years at least. */
export function seriesOf(targets: readonly Cell[], units: readonly UnitRow[]): YearSeries[] {
  const byUnit = Map.groupBy(
    targets.filter(t => t.unit !== null && t.year !== null),
    t => t.unit!,
  )
  return units.flatMap((unit): YearSeries[] => {
    const before = ancestors(unit, units)
    const cells = [...before.flatMap(u => byUnit.get(u.id) ?? []), ...(byUnit.get(unit.id) ?? [])]
    const years = yearsOf(cells)
    if (years.length < 2) return []
    const from = before.length ? ` Các năm trước gồm ${before.map(u => u.name).join(', ')}.` : ''
    return [...Map.groupBy(cells, c => c.measureKey)].map(([measureKey, group]): YearSeries => {
      const points = group
        .toSorted((a, b) => a.year! - b.year!)
        .map(({ year, campaign, item, label }) => ({ year: year!, campaign, item, label }))
      const last = years.at(-1)!
      const own = yearsOf(group)
      const { change, note } =
        own.length > 1 ? changeOf(group) : { change: own[0] === last ? ('new' as const) : ('gone' as const), note: null }
      const noteWords = `${note ?? ''}${from}`.trim() || null
      return { unit: unit.id, measureKey, measure: group[0]!.measure, points, change, note: noteWords }
    })
  })
}
