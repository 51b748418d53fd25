/**
 * The sheet that a board files: head of the issuing office, title, span of days, one document a row, and the foot with place, day and signatures
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, for head and foot). Every value opens its sentence.
 */
import type { CellObject } from 'write-excel-file/node'
import { isDoubtful } from '../../../schemas/doubt.ts'
import type { Sourced } from '../../../schemas/evidence.ts'
import { codeLabel, type Label, type Language, fieldLabels as label } from '../../../schemas/labels.ts'
import type { CampaignRecord, Deadline } from '../../../schemas/record.ts'
import * as say from '../describe.ts'
import { sourcedOf } from '../doubt.ts'
import type { ExportContext, Value } from '../types.ts'
import { calendarDay, cellOf, withHeight } from '../workbook/cells.ts'
import type { Cell, Link, Page } from '../workbook/page.ts'
import type { Place } from '../workbook/table.ts'
import { doubtful } from './evidence.ts'

type Content = { value: Value; source?: Sourced<unknown> | null | undefined }
interface BoardColumn {
  heading: Label
  width: number
  align?: 'center' | 'right'
  cell(record: CampaignRecord, number: number, lang: Language): Content
}
/** Columns under one heading; a group of one column without `heading` takes both rows of the head. */
interface Group {
  heading: Label | null
  columns: BoardColumn[]
}

const one = <T>(s: Sourced<T> | null, value: (v: T) => Value): Content => ({ value: s && value(s.value), source: s })
const many = <T>(list: Sourced<T>[], words: (v: T) => string): Content => ({
  value: [...new Set(list.map(s => words(s.value)))].join('\n') || null,
  source: list[0],
})
const count = (list: Sourced<unknown>[]): Content => ({ value: list.length, source: list[0] })

/** What the units owe the board: reports and dossiers. */
const isDue = ({ value }: Sourced<Deadline>): boolean => ['report', 'award_dossier', 'submit_plan', 'registration'].includes(value.kind)

const due = (d: Deadline, lang: Language): string => {
  const when = d.date ? `${codeLabel('DeadlineBound', d.bound, lang)} ${say.date(d.date, lang)}` : d.event
  const again = d.recurrence === 'none' ? null : codeLabel('Recurrence', d.recurrence, lang).toLocaleLowerCase(lang)
  return `${codeLabel('DeadlineKind', d.kind, lang)}: ${[when, again].filter(Boolean).join(', ')}`
}

/** Reviewed values of a record, in words; null where no person looked. */
function reviewed(record: CampaignRecord, lang: Language): string | null {
  const n = sourcedOf(record).filter(([, s]) => s.review).length
  return n ? { vi: `Đã duyệt, sửa ${n} chỗ`, en: `${n} values reviewed` }[lang] : null
}

function note(record: CampaignRecord, lang: Language): string | null {
  const status = record.status === 'complete' ? null : codeLabel('RecordStatus', record.status, lang)
  const open = doubtful(record).length
  const doubts = open ? { vi: `Còn ${open} chỗ cần xem`, en: `${open} values to be checked` }[lang] : null
  return [status, doubts, reviewed(record, lang)].filter(Boolean).join('\n') || null
}

const own = (heading: Label, width: number, cell: BoardColumn['cell'], align?: 'center' | 'right'): BoardColumn => ({
  heading,
  width,
  cell,
  ...(align && { align }),
})
const alone = (column: BoardColumn): Group => ({ heading: null, columns: [column] })

const groups: Group[] = [
  alone(own({ vi: 'STT', en: 'No.' }, 5, (r, n) => ({ value: n, source: sourcedOf(r)[0]?.[1] }), 'center')),
  alone(own(label.CampaignRecord.issuer, 24, r => one(r.issuer, v => v.name))),
  {
    heading: { vi: 'Văn bản', en: 'Document' },
    columns: [
      own({ vi: 'Loại', en: 'Type' }, 10, (r, _n, lang) => one(r.documentType, v => codeLabel('DocumentType', v, lang))),
      own(label.CampaignRecord.number, 15, r => one(r.number, v => v.raw)),
      own(label.CampaignRecord.issuedDate, 11, r => one(r.issuedDate, v => ({ date: v })), 'center'),
      own(label.CampaignRecord.title, 34, r => (r.title ? one(r.title, v => v) : one(r.publication, v => v.headline))),
    ],
  },
  {
    heading: label.CampaignRecord.period,
    columns: [
      own({ vi: 'Từ ngày', en: 'From' }, 11, r => one(r.period, v => (v.start ? { date: v.start } : v.startEvent)), 'center'),
      own({ vi: 'Đến ngày', en: 'To' }, 11, r => one(r.period, v => (v.end ? { date: v.end } : v.endEvent)), 'center'),
    ],
  },
  {
    heading: { vi: 'Nội dung thi đua', en: 'Contents' },
    columns: [
      own({ vi: 'Số chỉ tiêu', en: 'Targets' }, 8, r => count(r.targets), 'center'),
      own({ vi: 'Số tiêu chí', en: 'Criteria' }, 8, r => count(r.criteria), 'center'),
      own(label.CampaignRecord.indices, 15, r => many(r.indices, say.indexName)),
    ],
  },
  {
    heading: { vi: 'Khen thưởng', en: 'Rewards' },
    columns: [
      own({ vi: 'Hình thức', en: 'Forms' }, 14, (r, _n, lang) => many(r.awardForms, v => codeLabel('AwardCode', v.code, lang))),
      own({ vi: 'Số lượng', en: 'Quotas' }, 18, (r, _n, lang) => many(r.quotas, v => say.quota(v, lang))),
    ],
  },
  alone(
    own({ vi: 'Hạn báo cáo, đăng ký, gửi hồ sơ', en: 'Due from units' }, 22, (r, _n, lang) =>
      many(r.deadlines.filter(isDue), d => due(d, lang)),
    ),
  ),
  alone(own({ vi: 'Ghi chú', en: 'Note' }, 18, (r, _n, lang) => ({ value: note(r, lang) }))),
]

const columns = groups.flatMap(g => g.columns)
const LAST = columns.length - 1
const DOTS = '………………'

const HEAD: CellObject = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true }
const BOX: CellObject = { borderStyle: 'thin', borderColor: '#000000' }

const words = {
  state: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  title: { vi: 'BẢNG TỔNG HỢP VĂN BẢN VỀ PHONG TRÀO THI ĐUA', en: 'SUMMARY OF DOCUMENTS ON EMULATION CAMPAIGNS' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  documents: { vi: 'văn bản', en: 'documents' },
  others: {
    vi: 'văn bản khác không phải về phong trào thi đua, không đưa vào bảng',
    en: 'others are not about a campaign and are left out',
  },
  maker: { vi: 'NGƯỜI LẬP BẢNG', en: 'PREPARED BY' },
  head: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE OFFICE' },
  signs: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature, full name)' },
  seals: { vi: '(Ký, đóng dấu, ghi rõ họ tên)', en: '(Signature, seal, full name)' },
}

/** "Từ ngày 05/01/2024 đến ngày 20/12/2024": the days of issue of the documents, dots where none is known. */
function span(records: readonly CampaignRecord[], lang: Language): string {
  const days = records
    .flatMap(r => r.issuedDate?.value ?? [])
    .filter(d => calendarDay(d))
    .sort()
  const [from, to] = [days[0], days.at(-1)].map(d => (d ? say.date(d, lang) : DOTS))
  return lang === 'vi' ? `Từ ngày ${from} đến ngày ${to}` : `From ${from} to ${to}`
}

/** A row with one text over some columns and perhaps another over the rest. */
function across(parts: { from: number; to: number; text: string; style: CellObject }[]): Cell[] {
  const cells: Cell[] = Array.from({ length: LAST + 1 }, () => null)
  for (const { from, to, text, style } of parts) cells[from] = { ...style, value: text, type: String, columnSpan: to - from + 1 }
  return cells
}

const LEFT = { from: 0, to: 4 }
const RIGHT = { from: 8, to: LAST }

function headRows(records: readonly CampaignRecord[], { lang, office }: ExportContext): Cell[][] {
  const plain: CellObject = { align: 'center' }
  return [
    across([
      { ...LEFT, text: office ? office.toLocaleUpperCase('vi') : DOTS, style: { ...plain, fontWeight: 'bold' } },
      { ...RIGHT, text: words.state[lang], style: { ...plain, fontWeight: 'bold' } },
    ]),
    across([
      { ...LEFT, text: '_______', style: plain },
      { ...RIGHT, text: words.motto[lang], style: { ...plain, fontWeight: 'bold', textDecoration: { underline: true } } },
    ]),
    [null],
    across([{ from: 0, to: LAST, text: words.title[lang], style: { ...plain, fontWeight: 'bold', fontSize: 14 } }]),
    across([{ from: 0, to: LAST, text: span(records, lang), style: { ...plain, fontStyle: 'italic' } }]),
    [null],
  ]
}

/** The two rows of headings; groups span their columns, single ones both rows. */
function headings(lang: Language): Cell[][] {
  const style: CellObject = { ...HEAD, ...BOX, backgroundColor: '#E7EEF5' }
  const upper: Cell[] = []
  const lower: Cell[] = []
  for (const group of groups) {
    for (const [i, column] of group.columns.entries()) {
      const text = { ...style, value: column.heading[lang], type: String }
      if (!group.heading) {
        upper.push({ ...text, rowSpan: 2 })
        lower.push(null)
      } else {
        upper.push(i === 0 ? { ...style, value: group.heading[lang], type: String, columnSpan: group.columns.length } : null)
        lower.push(text)
      }
    }
  }
  return [withHeight(upper, columns), withHeight(lower, columns)]
}

function footRows(total: number, others: number, { lang, place, at }: ExportContext): Cell[][] {
  const plain: CellObject = { align: 'center' }
  const [year, month, day] = at ? at.slice(0, 10).split('-') : ['……', '……', '……']
  const where = place || DOTS
  const when = lang === 'vi' ? `${where}, ngày ${day} tháng ${month} năm ${year}` : `${where}, ${[year, month, day].join('-')}`
  const left = others ? ` (${others} ${words.others[lang]})` : ''
  const text = `${words.total[lang]}: ${total} ${words.documents[lang]}${left}`
  const sum = across([{ from: 0, to: LAST, text, style: { fontWeight: 'bold' } }])
  return [
    sum,
    [null],
    across([{ ...RIGHT, text: when, style: { ...plain, fontStyle: 'italic' } }]),
    across([
      { ...LEFT, text: words.maker[lang], style: { ...plain, fontWeight: 'bold' } },
      { ...RIGHT, text: words.head[lang], style: { ...plain, fontWeight: 'bold' } },
    ]),
    across([
      { ...LEFT, text: words.signs[lang], style: { ...plain, fontStyle: 'italic' } },
      { ...RIGHT, text: words.seals[lang], style: { ...plain, fontStyle: 'italic' } },
    ]),
  ]
}

/** True for what stands on one line: LibreOffice shows linked text in one line, and a filed sheet must be whole. STT opens the document's sentences. */
const fits = (value: Value, { width }: BoardColumn, lang: Language): boolean => {
  const cell = cellOf(value, lang)
  return typeof cell?.value !== 'string' || (cell.value.length < width && !cell.value.includes('\n'))
}

export const BOARD: Label = { vi: 'Biểu tổng hợp', en: 'Filing sheet' }

/** False for what is certainly no campaign's document: an inspection plan in the same folder. */
const belongs = ({ isCampaign }: CampaignRecord): boolean => isCampaign?.value !== false || isDoubtful(isCampaign)

/** The page of the board's sheet; `all` in the order in which they are to stand. */
export function boardPage(all: readonly CampaignRecord[], context: ExportContext, place: Place): Page {
  const { lang } = context
  const records = all.filter(belongs)
  const head = headRows(records, context)
  const first = head.length + 2
  const links: Link[] = []
  const body = records.map((record, i) => {
    const cells = columns.map((column, c): Cell => {
      const { value, source } = column.cell(record, i + 1, lang)
      const target = source && value !== null ? place(source) : undefined
      if (target && fits(value, column, lang)) links.push({ row: first + i, column: c, sheet: target.sheet, cell: `A${target.row}` })
      return { ...cellOf(value, lang), ...BOX, wrap: true, alignVertical: 'top', align: column.align ?? 'left' }
    })
    return withHeight(cells, columns)
  })
  return {
    name: BOARD[lang],
    cells: [...head, ...headings(lang), ...body, ...footRows(records.length, all.length - records.length, context)],
    columns: columns.map(({ width }) => ({ width })),
    frozen: { rows: first, columns: 2 },
    repeatFrom: head.length,
    filter: { row: first - 1, last: first - 1 + body.length, columns: columns.length },
    links,
    choices: [],
    showGridLines: false,
  }
}
