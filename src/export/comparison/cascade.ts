/** A parent plan against its units: the matrix of states, and every cell with both sentences. */
import type { Cascade, Cell, CellKind, CellState, Comparison, Item } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { fieldLabels, type Label, type Language } from '../../../schemas/labels.ts'
import { byName } from '../order.ts'
import { EVIDENCE } from '../sheets/detail.ts'
import type { Column, Table } from '../types.ts'
import type { Page } from '../workbook/page.ts'
import { type MatrixCell, matrixPage } from './matrix.ts'
import type { Sentences } from './sentences.ts'

/** Tints that are told apart by the colour-blind and in grey; the word of the state stands in each cell. */
const FILL: Partial<Record<CellState, string>> = {
  raised: '#D6E6F4',
  lowered: '#FBE0C2',
  missing: '#F6C9B8',
  added: '#EDE7F3',
  not_read: '#E8E8E8',
}

export const CASCADE: Label = { vi: 'Đối chiếu', en: 'Cascade' }

const KINDS: readonly CellKind[] = ['target', 'deadline', 'section', 'award', 'quota']

const stateWords = ({ state, note }: Cell, lang: Language): string =>
  [comparisonLabels.CellState[state][lang], note].filter(Boolean).join(': ')

/** An item's place in its record names it. */
const itemKey = (item: Item): string => `${item.record} ${item.path}`

/** Several cells of one pair (an item kept twice) in one, the graver state's colour first. */
const GRAVE: readonly CellState[] = ['missing', 'lowered', 'not_read', 'raised', 'added', 'kept']

function merged(cells: readonly Cell[], lang: Language): MatrixCell {
  const order = [...cells].sort((a, b) => GRAVE.indexOf(a.state) - GRAVE.indexOf(b.state))
  const source = order[0]!.unitItem ?? order[0]!.parentItem
  return { text: order.map(c => stateWords(c, lang)).join('\n'), fill: FILL[order[0]!.state], source }
}

function added(cells: readonly Cell[], lang: Language): MatrixCell | null {
  const own = cells.filter(c => c.state === 'added' && c.unitItem)
  if (!own.length) return null
  const text = own.map(c => `${comparisonLabels.CellKind[c.kind][lang]}: ${c.unitItem!.label}`).join('\n')
  return { text, fill: FILL.added, source: own[0]!.unitItem }
}

const familyName = (comparison: Comparison, id: string): string => comparison.families.find(f => f.id === id)!.name

export function cascadePage(cascade: Cascade, name: string, comparison: Comparison, sentences: Sentences, lang: Language): Page {
  const units = new Map(comparison.units.map(u => [u.id, u.name]))
  const groups = KINDS.flatMap(kind => {
    const items = cascade.items.filter(i => i.kind === kind)
    return items.length ? [{ heading: comparisonLabels.CellKind[kind][lang], items }] : []
  })
  const byUnit = Map.groupBy(cascade.cells, c => c.unit)
  const rows = cascade.units
    .toSorted((a, b) => byName(units.get(a)!, units.get(b)!))
    .map(unit => {
      const cells = byUnit.get(unit)!
      const byItem = Map.groupBy(
        cells.filter(c => c.parentItem),
        c => itemKey(c.parentItem!),
      )
      const all = groups.flatMap(g => g.items.map(item => merged(byItem.get(itemKey(item))!, lang)))
      return { heading: units.get(unit)!, cells: [...all, added(cells, lang)] }
    })
  return matrixPage(
    {
      name,
      intro: [familyName(comparison, cascade.family), cascade.unitsNote, lang === 'vi' ? comparison.asOfNote : comparison.asOfNoteEn],
      corner: { vi: 'Đơn vị', en: 'Unit' }[lang],
      groups: [
        ...groups.map(g => ({ heading: g.heading, columns: g.items.map(item => ({ heading: item.label, source: item })) })),
        {
          heading: { vi: 'Ngoài kế hoạch cấp trên', en: 'Beyond the parent plan' }[lang],
          columns: [{ heading: comparisonLabels.CellState.added[lang] }],
        },
      ],
      rows,
      width: 26,
    },
    sentences.place,
  )
}

interface CellRow {
  family: string
  cell: Cell
}

/** Every cell of every cascade on a row, for filters and programs. */
export function cellTable(
  comparison: Comparison,
  sentences: Sentences,
): { table: Pick<Table<CellRow>, 'name' | 'columns'>; rows: CellRow[] } {
  const units = new Map(comparison.units.map(u => [u.id, u.name]))
  const rows = comparison.cascade.flatMap(c => c.cells.map(cell => ({ family: familyName(comparison, c.family), cell })))
  rows.sort((a, b) => byName(units.get(a.cell.unit)!, units.get(b.cell.unit)!))
  const quote = (item: Item | null): string | null => item && sentences.quote(item)
  const columns = (lang: Language): Column<CellRow>[] => [
    { heading: { vi: 'Đơn vị', en: 'Unit' }[lang], width: 32, value: r => units.get(r.cell.unit)! },
    { heading: { vi: 'Họ văn bản', en: 'Family' }[lang], width: 30, value: r => r.family },
    { heading: { vi: 'Loại', en: 'Kind' }[lang], width: 16, value: r => comparisonLabels.CellKind[r.cell.kind][lang] },
    { heading: { vi: 'Kế hoạch cấp trên', en: 'Parent plan' }[lang], width: 34, value: r => r.cell.parentItem?.label ?? null },
    { heading: { vi: 'Tình trạng', en: 'State' }[lang], width: 14, value: r => comparisonLabels.CellState[r.cell.state][lang] },
    { heading: { vi: 'Kế hoạch đơn vị', en: 'Unit plan' }[lang], width: 34, value: r => r.cell.unitItem?.label ?? null },
    { heading: { vi: 'Ghi chú', en: 'Note' }[lang], width: 24, value: r => r.cell.note },
    { heading: { vi: 'Câu của cấp trên', en: 'Sentence of the parent' }[lang], width: 50, value: r => quote(r.cell.parentItem) },
    { heading: { vi: 'Câu của đơn vị', en: 'Sentence of the unit' }[lang], width: 50, value: r => quote(r.cell.unitItem) },
    { heading: `${EVIDENCE[lang]} 1`, width: 9, opens: true, value: () => null, source: r => r.cell.parentItem },
    { heading: `${EVIDENCE[lang]} 2`, width: 9, opens: true, value: () => null, source: r => r.cell.unitItem },
    { heading: fieldLabels.Sourced.confidence[lang], width: 9, confidence: true, value: r => r.cell.unitItem?.confidence ?? null },
  ]
  return { table: { name: { vi: 'Từng nội dung', en: 'Cells' }, columns }, rows }
}
