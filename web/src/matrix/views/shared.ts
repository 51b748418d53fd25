/** What all matrices have in common: words, tones, rows of units, cells with what they rest on. */
import type { CellState, Comparison, Item } from '../../../../schemas/comparison.ts'
import type { Evidence } from '../../../../schemas/evidence.ts'
import { codeLabel, type Language } from '../../../../schemas/labels.ts'
import { collate } from '../../format/fold.ts'
import { deadlineText, valueView } from '../../format/value.ts'
import type { Matrix, MatrixCell, MatrixRow, Side, Tone } from '../model.ts'

export const words = {
  vi: {
    parent: 'Kế hoạch cấp trên',
    added: 'Bổ sung',
    submission: 'Nộp kế hoạch',
    received: 'Ngày nhận',
    due: 'Hạn nộp',
    late: 'Quá hạn (ngày)',
    from: 'Nguồn ngày nhận',
    all: 'Cả phong trào',
    noYear: 'không ghi năm',
    change: 'Thay đổi',
    noPlan: 'chưa có văn bản',
  },
  en: {
    parent: 'Parent plan',
    added: 'Added',
    submission: 'Submission',
    received: 'Received',
    due: 'Due',
    late: 'Days late',
    from: 'Source of day',
    all: 'Whole campaign',
    noYear: 'no year',
    change: 'Change',
    noPlan: 'no document yet',
  },
}

export const tones: Record<CellState, Tone> = {
  kept: 'kept',
  raised: 'raised',
  lowered: 'lowered',
  missing: 'missing',
  added: 'added',
  not_read: 'unknown',
}

export interface Cited {
  record: string
  path: string
  evidence: Evidence[]
}

export const keyOf = (path: string): string => path.split('.')[0]!

export const sideOf = (cited: Cited, who: string, said: string): Side => ({
  who,
  words: said,
  quote: cited.evidence[0]?.quote ?? null,
  record: cited.record,
  key: keyOf(cited.path),
})

/** Cells of one place as one: an index may be asked for twice in a plan. */
export function put(cells: Matrix['cells'], row: string, column: string, cell: MatrixCell): void {
  const line = cells.get(row) ?? new Map<string, MatrixCell>()
  cells.set(row, line)
  const before = line.get(column)
  line.set(
    column,
    before ? { ...before, text: [...new Set([before.text, cell.text])].join('; '), sides: [...before.sides, ...cell.sides] } : cell,
  )
}

/** Rows: units, and under '' what belongs to no unit. */
export function rowsOf(c: Comparison, lang: Language, used?: ReadonlySet<string>): MatrixRow[] {
  const rows: MatrixRow[] = c.units
    .filter(u => !used || used.has(u.id))
    .map(u => ({ id: u.id, name: u.name, note: u.note, record: u.records[0] ?? null }))
    // units of which there is a plan come first: they are what is compared
    .sort((a, b) => Number(b.record !== null) - Number(a.record !== null) || collate(a.name, b.name))
  if (used?.has('')) rows.push({ id: '', name: words[lang].all, note: null, record: null })
  return rows
}

export const known = new WeakMap<Comparison, Map<string, Comparison['units'][number]>>()

/** The units of a comparison by their ids, gathered once. */
export function unitsOf(c: Comparison): Map<string, Comparison['units'][number]> {
  const units = known.get(c) ?? new Map(c.units.map(u => [u.id, u]))
  known.set(c, units)
  return units
}

export const nameOf = (c: Comparison, unit: string | null, lang: Language): string => unitsOf(c).get(unit ?? '')?.name ?? words[lang].all
export const hasPlan = (c: Comparison, unit: string): boolean => (unitsOf(c).get(unit)?.records.length ?? 0) > 0

export function itemText(item: Item, lang: Language): string {
  if (item.kind === 'deadline') return deadlineText(item.value, lang)
  if (item.kind === 'quota') return valueView('quotas', item.value, lang).main
  if (item.kind === 'section') return item.value.heading ?? codeLabel('SectionRole', item.value.role, lang)
  return parted(item.label)[1]
}

/** "Tỷ lệ hồ sơ đúng hạn: ít nhất 98 %" as what is asked and how much; a label without such a form stands for both. */
export function parted(label: string): [what: string, much: string] {
  const at = label.indexOf(': ')
  return at < 0 ? [label, label] : [label.slice(0, at), label.slice(at + 2)]
}
