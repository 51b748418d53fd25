/** The parent plan followed down. */
import type { CellState, Comparison } from '../../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../../schemas/comparison-labels.ts'
import type { Language } from '../../../../schemas/labels.ts'
import type { Matrix, MatrixCell, MatrixColumn } from '../model.ts'
import { hasPlan, itemText, nameOf, parted, put, rowsOf, sideOf, tones, words } from './shared.ts'

const KINDS = ['target', 'deadline', 'section', 'award', 'quota'] as const

const KEYS: CellState[] = ['lowered', 'missing', 'not_read', 'kept', 'raised', 'added']

/** The parent plan followed down: its items across, units down. */
export function cascadeMatrix(c: Comparison, lang: Language): Matrix {
  const w = words[lang]
  const columns: MatrixColumn[] = []
  const cells: Matrix['cells'] = new Map()
  const rows = new Set<string>()
  for (const cascade of c.cascade) {
    for (const unit of cascade.units) rows.add(unit)
    for (const kind of KINDS) {
      const group = comparisonLabels.CellKind[kind][lang]
      for (const item of cascade.items.filter(i => i.kind === kind)) {
        const said = itemText(item, lang)
        const parent: MatrixCell = { text: said, tone: null, note: null, sides: [sideOf(item, w.parent, said)], sort: '' }
        columns.push({
          id: `${kind}:${item.record}:${item.path}`,
          label: item.kind === 'target' ? parted(item.label)[0] : item.label,
          group,
          parent,
        })
      }
      if (cascade.cells.some(cell => cell.kind === kind && cell.state === 'added'))
        columns.push({ id: `${kind}:added`, label: w.added, group, parent: null })
    }
    for (const cell of cascade.cells) {
      const { unitItem, parentItem, state } = cell
      const said = unitItem ? itemText(unitItem, lang) : ''
      const label = state === 'not_read' && !hasPlan(c, cell.unit) ? w.noPlan : comparisonLabels.CellState[state][lang]
      put(cells, cell.unit, parentItem ? `${cell.kind}:${parentItem.record}:${parentItem.path}` : `${cell.kind}:added`, {
        text:
          state === 'missing' || state === 'not_read'
            ? label
            : cell.note && state !== 'kept' && state !== 'added'
              ? cell.note
              : said || label,
        tone: tones[state],
        note: [label, cell.note].filter(Boolean).join(': '),
        sides: [
          ...(parentItem ? [sideOf(parentItem, w.parent, itemText(parentItem, lang))] : []),
          ...(unitItem ? [sideOf(unitItem, nameOf(c, cell.unit, lang), said)] : []),
        ],
        sort: KEYS.indexOf(state),
      })
    }
  }
  return { rows: rowsOf(c, lang, rows), columns, cells, hasParent: columns.some(col => col.parent) }
}
