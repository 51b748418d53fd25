/** The sheets of a comparison: columns with their headings, in both languages. */
import type { Cell, Comparison, IndexCell, LedgerEntry, Submission, UnitRow, YearSeries } from '../../../schemas/comparison.ts'
import { comparisonLabels as labels } from '../../../schemas/comparison-labels.ts'
import { codeLabel, type Label, type Language, pathLabel } from '../../../schemas/labels.ts'
import type { Column, Table } from '../types.ts'
import { quoted, type Sentence } from './sentences.ts'

/** Names of units and documents, which rows hold by id. */
export interface Names {
  unit: (id: string | null) => string
  document: (id: string | null) => string
  family: (id: string) => string
}

export function namesOf({ units, records, families }: Comparison): Names {
  const byId = (rows: { id: string; name: string }[]) => new Map(rows.map(r => [r.id, r.name]))
  const [unit, family] = [byId(units), byId(families)]
  const document = new Map(records.map(r => [r.id, r.fileName]))
  return {
    unit: id => (id === null ? '' : (unit.get(id) ?? id)),
    document: id => (id === null ? '' : (document.get(id) ?? id)),
    family: id => family.get(id) ?? id,
  }
}

const sheet = <Row>(vi: string, en: string, columns: (lang: Language) => Column<Row>[]): Table<Row> => ({
  name: { vi, en },
  columns,
  rows: () => [],
})
const word = (lang: Language, vi: string, en: string): string => ({ vi, en })[lang]
const place = (p: UnitRow['successors'][number]): string => [p.type, p.name].join(' ') + (p.province ? ` (${p.province})` : '')

export const submissions = (names: Names): Table<Submission> =>
  sheet('Nộp kế hoạch', 'Submissions', lang => [
    { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: s => names.unit(s.unit) },
    { heading: word(lang, 'Tình trạng', 'State'), width: 14, value: s => labels.SubmissionState[s.state][lang] },
    { heading: word(lang, 'Ngày nhận', 'Received'), width: 13, value: s => s.received && { date: s.received } },
    {
      heading: word(lang, 'Căn cứ ngày nhận', 'Known from'),
      width: 18,
      value: s => s.receivedFrom && labels.ReceivedFrom[s.receivedFrom][lang],
    },
    { heading: word(lang, 'Hạn cuối', 'Due'), width: 13, value: s => s.due && { date: s.due }, source: s => s.dueItem },
    { heading: word(lang, 'Chậm (ngày)', 'Days late'), width: 10, value: s => s.daysLate },
    { heading: word(lang, 'Văn bản', 'Document'), width: 34, value: s => names.document(s.record) },
    { heading: word(lang, 'Ghi chú', 'Note'), width: 44, value: s => s.note },
    { heading: word(lang, 'Nhóm phong trào', 'Family'), width: 40, value: s => names.family(s.family) },
  ])

export const cells = (names: Names): Table<Cell> =>
  sheet('Đối chiếu', 'Cascade', lang => [
    { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: c => names.unit(c.unit) },
    { heading: word(lang, 'Loại', 'Kind'), width: 16, value: c => labels.CellKind[c.kind][lang] },
    { heading: word(lang, 'Kết quả', 'Result'), width: 13, value: c => labels.CellState[c.state][lang] },
    { heading: word(lang, 'Cấp trên', 'Parent'), width: 44, value: c => c.parentItem?.label ?? null, source: c => c.parentItem },
    { heading: word(lang, 'Đơn vị nêu', 'The unit says'), width: 44, value: c => c.unitItem?.label ?? null, source: c => c.unitItem },
    { heading: word(lang, 'So sánh', 'Difference'), width: 40, value: c => c.note },
    { heading: word(lang, 'Câu của cấp trên', "Parent's sentence"), width: 50, value: c => quoted(c.parentItem) },
    { heading: word(lang, 'Câu của đơn vị', "Unit's sentence"), width: 50, value: c => quoted(c.unitItem) },
  ])

/** Units down, the parent's items across, a word a cell. */
export interface MatrixRow {
  unit: string
  states: ReadonlyMap<string, Cell>
}
export const matrix = (names: Names, items: Comparison['cascade'][number]['items']): Table<MatrixRow> =>
  sheet('Bảng đối chiếu', 'Matrix', lang => [
    { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: r => names.unit(r.unit) },
    ...items.map(
      (item): Column<MatrixRow> => ({
        heading: `${labels.CellKind[item.kind][lang]}: ${item.label}`,
        width: 18,
        value: r => {
          const cell = r.states.get(item.path)
          return cell ? labels.CellState[cell.state][lang] : null
        },
        source: r => r.states.get(item.path)?.unitItem,
      }),
    ),
  ])

export const indices = (names: Names): Table<IndexCell> =>
  sheet('Chỉ số', 'Indices', lang => [
    { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: i => names.unit(i.unit) },
    { heading: word(lang, 'Chỉ số', 'Index'), width: 40, value: i => codeLabel('KnownIndex', i.code, lang).replace(/^OTHER:/u, '') },
    { heading: word(lang, 'Năm', 'Year'), width: 8, value: i => i.year },
    { heading: word(lang, 'Nêu trong', 'Stated as'), width: 14, value: i => labels.IndexKind[i.kind][lang] },
    { heading: word(lang, 'Yêu cầu', 'Demand'), width: 18, value: i => i.demands.map(d => labels.Demand[d][lang]).join(', ') },
    { heading: word(lang, 'Nội dung', 'In words'), width: 44, value: i => i.label, source: i => i.source },
    { heading: word(lang, 'Câu trích', 'Sentence'), width: 60, value: i => quoted(i.source) },
    { heading: word(lang, 'Văn bản', 'Document'), width: 34, value: i => names.document(i.source.record) },
  ])

export const years = (names: Names): Table<YearSeries> =>
  sheet('Theo năm', 'By year', lang => [
    { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: s => names.unit(s.unit) },
    { heading: word(lang, 'Chỉ tiêu', 'Measure'), width: 44, value: s => s.measure },
    { heading: word(lang, 'Thay đổi', 'Change'), width: 16, value: s => labels.Change[s.change][lang] },
    { heading: word(lang, 'Ghi chú', 'Note'), width: 40, value: s => s.note },
    {
      heading: word(lang, 'Các năm', 'Years'),
      width: 60,
      value: s => s.points.map(p => `${p.year}: ${p.label}`).join('\n'),
      source: s => s.points.at(-1)?.item,
    },
  ])

export const ledger = (names: Names): Table<LedgerEntry> =>
  sheet('Sổ ghi nhận', 'Ledger', lang => [
    { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: l => names.unit(l.unit) },
    { heading: word(lang, 'Mục', 'Field'), width: 26, value: l => pathLabel(l.field, lang) },
    { heading: word(lang, 'Tình trạng', 'State'), width: 18, value: l => labels.LedgerState[l.state][lang] },
    { heading: word(lang, 'Số giá trị', 'Values'), width: 10, value: l => l.count },
    { heading: word(lang, 'Văn bản', 'Document'), width: 34, value: l => names.document(l.record) },
  ])

export const units: Table<UnitRow> = sheet('Đơn vị', 'Units', lang => [
  { heading: word(lang, 'Đơn vị', 'Unit'), width: 34, value: u => u.name },
  { heading: word(lang, 'Tỉnh, thành phố', 'Province'), width: 22, value: u => u.province },
  { heading: word(lang, 'Trước đây', 'Before'), width: 40, value: u => u.historical.map(place).join('\n') },
  { heading: word(lang, 'Nay thuộc', 'Today in'), width: 44, value: u => u.successors.map(place).join('\n') },
  { heading: word(lang, 'Số văn bản', 'Documents'), width: 10, value: u => u.records.length },
  { heading: word(lang, 'Ghi chú', 'Note'), width: 50, value: u => u.note },
])

export const families = (names: Names): Table<Comparison['families'][number]> =>
  sheet('Nhóm phong trào', 'Families', lang => [
    { heading: word(lang, 'Nhóm', 'Family'), width: 50, value: f => f.name },
    { heading: word(lang, 'Văn bản cấp trên', 'Document from above'), width: 22, value: f => f.parent?.number ?? null },
    { heading: word(lang, 'Vì sao cùng nhóm', 'Why'), width: 60, value: f => (lang === 'vi' ? f.reason : f.reasonEn) },
    { heading: word(lang, 'Số đợt thi đua', 'Campaigns'), width: 10, value: f => f.campaigns.length },
    { heading: word(lang, 'Đơn vị', 'Units'), width: 50, value: f => [...new Set(f.campaigns.map(c => names.unit(c.unit)))].join(', ') },
  ])

export const sentences: Table<Sentence> = sheet('Câu trích', 'Sentences', lang => [
  { heading: word(lang, 'Văn bản', 'Document'), width: 40, value: s => s.document },
  { heading: word(lang, 'Trang', 'Page'), width: 8, value: s => s.evidence[0]?.page ?? null },
  { heading: word(lang, 'Câu trích', 'Sentence'), width: 100, value: s => quoted(s) },
  { heading: word(lang, 'Vị trí trong bản ghi', 'Place in the record'), width: 30, value: s => s.path },
])

export const TITLE: Label = { vi: 'Bảng so sánh, mỗi ô kèm câu trích', en: 'Workbook of the comparison, every cell with its sentence' }
