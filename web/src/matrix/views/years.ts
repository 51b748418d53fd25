/** The course of the years. */
import type { Comparison } from '../../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../../schemas/comparison-labels.ts'
import type { Language } from '../../../../schemas/labels.ts'
import type { Matrix, Tone } from '../model.ts'
import { nameOf, put, sideOf, words } from './shared.ts'

/** One measure of one unit a row, years across. */
export function yearMatrix(c: Comparison, lang: Language): Matrix {
  const cells: Matrix['cells'] = new Map()
  const years = new Set<number>()
  const tone: Record<string, Tone | null> = {
    raised: 'raised',
    lowered: 'lowered',
    kept: 'kept',
    new: 'added',
    gone: 'missing',
    unclear: 'unknown',
  }
  const rows = c.byYear.map((series, i) => {
    const id = String(i)
    for (const point of series.points) {
      years.add(point.year)
      put(cells, id, String(point.year), {
        text: point.label,
        tone: 'found',
        note: null,
        sides: [sideOf(point.item, nameOf(c, series.unit, lang), point.label)],
        sort: point.item.value.value ?? point.label,
      })
    }
    put(cells, id, 'change', {
      text: comparisonLabels.Change[series.change][lang],
      tone: tone[series.change] ?? null,
      note: series.note,
      sides: [],
      sort: series.change,
    })
    return { id, name: `${nameOf(c, series.unit, lang)} · ${series.measure}`, note: null, record: series.points[0]?.item.record ?? null }
  })
  const columns = [...years].sort((a, b) => a - b).map(y => ({ id: String(y), label: String(y), group: '', parent: null }))
  return { rows, columns: [...columns, { id: 'change', label: words[lang].change, group: '', parent: null }], cells, hasParent: false }
}
