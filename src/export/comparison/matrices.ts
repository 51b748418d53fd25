/** Units against indices, parts of a plan, and fields read: one glance each. */
import type { Comparison, LedgerEntry } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { codeLabel, type Language, pathLabel } from '../../../schemas/labels.ts'
import { byName } from '../order.ts'
import type { Page } from '../workbook/page.ts'
import { type MatrixCell, matrixPage } from './matrix.ts'
import type { Sentences } from './sentences.ts'

interface Context {
  comparison: Comparison
  sentences: Sentences
  lang: Language
}

interface Placed {
  unit: string | null
  group: string
  column: string
  cell: MatrixCell
}

/** A matrix of what stands at each unit and column; several in one cell stand below each other. */
function pageOf(
  { comparison, sentences, lang }: Context,
  { name, width, placed, sorted }: { name: string; width: number; placed: Placed[]; sorted: boolean },
): Page {
  const names = new Map(comparison.units.map(u => [u.id, u.name]))
  const groups = [...Map.groupBy(placed, p => p.group)].map(([heading, own]) => {
    const columns = [...new Set(own.map(p => p.column))]
    return { heading, columns: sorted ? columns.sort(byName) : columns }
  })
  const rows = [...Map.groupBy(placed, p => p.unit)]
    .map(([unit, own]) => ({ heading: unit === null ? '' : names.get(unit)!, own }))
    .sort((a, b) => byName(a.heading, b.heading))
    .map(({ heading, own }) => ({
      heading,
      cells: groups.flatMap(g =>
        g.columns.map((column): MatrixCell | null => {
          const here = own.filter(p => p.group === g.heading && p.column === column).map(p => p.cell)
          const text = [...new Set(here.map(c => c.text))].join('\n')
          return here.length ? { ...here[0]!, text } : null
        }),
      ),
    }))
  const intro = [lang === 'vi' ? comparison.asOfNote : comparison.asOfNoteEn]
  const columns = groups.map(g => ({ heading: g.heading, columns: g.columns.map(heading => ({ heading })) }))
  return matrixPage({ name, intro, corner: { vi: 'Đơn vị', en: 'Unit' }[lang], groups: columns, rows, width }, sentences.place)
}

/** Units × indices by year; a condition of a criterion stands in the same matrix, marked as one. */
export function indexMatrix(context: Context): Page {
  const { comparison, lang } = context
  const none = { vi: 'Không nêu năm', en: 'No year' }[lang]
  const placed = comparison.matrices.indices
    .toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999))
    .map(c => ({
      unit: c.unit,
      group: c.year === null ? none : String(c.year),
      column: c.name,
      cell: {
        text: c.kind === 'target' ? c.label : `${comparisonLabels.IndexKind[c.kind][lang]}: ${c.label}`,
        fill: c.kind === 'criterion' ? '#EDE7F3' : c.kind === 'mention' ? '#F2F2F2' : undefined,
        source: c.source,
      },
    }))
  return pageOf(context, { name: { vi: 'Đơn vị × chỉ số', en: 'Units × indices' }[lang], width: 26, placed, sorted: true })
}

/** Units × parts of a plan. */
export function sectionMatrix(context: Context): Page {
  const { comparison, lang } = context
  const placed = comparison.matrices.sections.map(c => ({
    unit: c.unit,
    group: { vi: 'Các phần của kế hoạch', en: 'Parts of the plan' }[lang],
    column: codeLabel('SectionRole', c.item.value.role, lang),
    cell: { text: [c.item.value.label, c.item.value.heading].filter(Boolean).join(' ') || '✓', source: c.item },
  }))
  return pageOf(context, { name: { vi: 'Đơn vị × phần', en: 'Units × parts' }[lang], width: 20, placed, sorted: false })
}

const LEDGER_FILL: Partial<Record<LedgerEntry['state'], string>> = {
  absent: '#F6C9B8',
  blank: '#FBE0C2',
  unreadable: '#FBE0C2',
  not_read: '#E8E8E8',
}

/** What is known of each field of each unit: silence is not compliance. */
export function ledgerMatrix(context: Context): Page {
  const { comparison, lang } = context
  const family = new Map(comparison.families.map(f => [f.id, f.name]))
  const placed = comparison.ledger.map(e => ({
    unit: e.unit,
    group: family.get(e.family)!,
    column: pathLabel(e.field, lang),
    cell: {
      text: e.state === 'found' && e.count > 1 ? String(e.count) : comparisonLabels.LedgerState[e.state][lang],
      fill: LEDGER_FILL[e.state],
    },
  }))
  return pageOf(context, { name: { vi: 'Sổ theo dõi', en: 'Ledger' }[lang], width: 13, placed, sorted: false })
}
