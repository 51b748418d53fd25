/** Deadlines on a time line: one row a campaign, the parent plan's days as lines through all rows. */
import * as Plot from '@observablehq/plot'
import type { DeadlineKind } from '../../../schemas/codes.ts'
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import { campaignNames, inOrder, numbered, pagesOf } from './campaigns.ts'
import { draw, type LegendItem, label, labelWidth, rowAxis } from './draw.ts'
import { COLOURS, GRID, INK, SOFT } from './palette.ts'
import type { Chart } from './types.ts'

type DeadlineCell = Comparison['matrices']['deadlines'][number]

interface Group {
  kinds: readonly DeadlineKind[]
  colour: string
  symbol: Plot.SymbolType
  vi: string
  en: string
}

/** Kinds that a reader tells apart by colour and by sign. */
const GROUPS: readonly Group[] = [
  {
    kinds: ['submit_plan', 'issue_plan', 'registration'],
    colour: COLOURS.blue,
    symbol: 'circle',
    vi: 'kế hoạch, đăng ký',
    en: 'plan, registration',
  },
  { kinds: ['report'], colour: COLOURS.orange, symbol: 'square', vi: 'báo cáo', en: 'report' },
  { kinds: ['award_dossier'], colour: COLOURS.green, symbol: 'triangle', vi: 'hồ sơ khen thưởng', en: 'award dossier' },
  { kinds: ['review'], colour: COLOURS.pink, symbol: 'diamond', vi: 'sơ kết, tổng kết', en: 'review' },
  { kinds: ['campaign_end'], colour: COLOURS.black, symbol: 'star', vi: 'kết thúc phong trào', en: 'end of the campaign' },
  { kinds: ['task', 'other'], colour: COLOURS.grey, symbol: 'cross', vi: 'việc khác', en: 'other' },
]
const ROW = 24
const WIDTH = 1000
const DAY = 86_400_000

const WORDS = {
  vi: {
    title: 'Thời hạn theo đơn vị',
    above: 'ngày trong kế hoạch cấp trên',
    about: (units: number, dated: number, lines: boolean, undated: number) =>
      `${units} đơn vị, ${dated} thời hạn có ngày, tháng; thanh ngang là thời hạn chỉ ghi tháng, quý hoặc năm${lines ? '; đường dọc là ngày trong kế hoạch cấp trên' : ''}. ${undated} thời hạn không ghi ngày (theo sự kiện) không có trên hình.`,
  },
  en: {
    title: 'Deadlines by unit',
    above: 'day of the parent plan',
    about: (units: number, dated: number, lines: boolean, undated: number) =>
      `${units} units, ${dated} dated deadlines; bars are deadlines that state a month, quarter or year only${lines ? '; vertical lines are days of the parent plan' : ''}. ${undated} deadlines without a date (by event) are not shown.`,
  },
} as const

interface Mark {
  row: string
  /** the record that states it */
  record: string
  day: Date
  /** of a month, a quarter, a half, a year: its last day */
  until: Date | null
  group: Group
  tip: string
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day))

/** First and last month of a part of a year: "2", "Q1", "H2"; of the whole where none is stated. */
function monthsOf(part: string | undefined): [number, number] {
  if (!part) return [1, 12]
  const n = Number(part.replace(/\D/u, ''))
  const length = part.startsWith('Q') ? 3 : part.startsWith('H') ? 6 : 1
  return [(n - 1) * length + 1, n * length]
}

/** First and last day of a date that has a year; null for the others. */
function daysOf(date: string): [Date, Date] | null {
  const stated = /^(\d{4})(?:-(Q\d|H\d|\d{2})(?:-(\d{2}))?)?$/u.exec(date)
  if (!stated) return null
  const year = Number(stated[1])
  const [first, last] = monthsOf(stated[2])
  if (stated[3]) return [utc(year, first, Number(stated[3])), utc(year, first, Number(stated[3]))]
  return [utc(year, first, 1), utc(year, last + 1, 0)]
}

/** None where no year is stated. */
function markOf(cell: DeadlineCell, names: ReadonlyMap<string, string>): Mark[] {
  const days = daysOf(cell.date ?? '')
  if (!days) return []
  const { record, value } = cell.item
  const group = GROUPS.find(g => g.kinds.includes(value.kind))!
  const [day, last] = days
  return [{ row: names.get(cell.campaign)!, record, day, until: last > day ? last : null, group, tip: label(cell.label) }]
}

const two = (n: number): string => String(n).padStart(2, '0')
const monthWords = (d: Date): string => `${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()}`
const dayWords = (d: Date): string => `${two(d.getUTCDate())}/${monthWords(d)}`

/** First days of months from the first to the last mark, thinned to what fits. */
function ticksOf(marks: readonly Mark[]): Date[] {
  const times = marks.flatMap(m => [m.day, m.until ?? m.day]).map(d => d.getTime())
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))]
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() + 2
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find(n => months / n <= 10) ?? 240
  const from = step >= 12 ? utc(first.getUTCFullYear(), 1, 1) : utc(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)
  return Array.from({ length: Math.ceil(months / step) + 1 }, (_, i) => utc(from.getUTCFullYear(), from.getUTCMonth() + 1 + i * step, 1))
}

/** Days as signs, spans as bars, days of the parent plan as lines through all rows. */
function marksOf(marks: readonly Mark[], lines: readonly Mark[], ticks: Date[], left: number): Plot.Markish[] {
  const sign = ({ symbol, colour: fill }: Group) => ({ x: 'day', y: 'row', symbol, fill, stroke: INK, strokeWidth: 0.5, r: 5 })
  return [
    Plot.gridY({ stroke: GRID, strokeOpacity: 1 }),
    Plot.axisX(ticks, { anchor: 'top', tickFormat: (d: Date) => monthWords(d), tickSize: 4 }),
    rowAxis(left),
    Plot.ruleX([...new Map(lines.map(m => [m.day.getTime(), m])).values()], { x: 'day', stroke: SOFT, strokeDasharray: '4 3' }),
    Plot.link(
      marks.filter(m => m.until),
      { x1: 'day', x2: 'until', y: 'row', stroke: (m: Mark) => m.group.colour, strokeWidth: 5, strokeOpacity: 0.55, title: 'tip' },
    ),
    ...GROUPS.map(g =>
      Plot.dot(
        marks.filter(m => m.group === g && !m.until),
        { ...sign(g), title: (m: Mark) => `${dayWords(m.day)} – ${m.tip}` },
      ),
    ),
  ]
}

export function timeLine(comparison: Comparison, lang: Language): Chart[] {
  const names = campaignNames(comparison)
  const cells = comparison.matrices.deadlines.filter(c => names.has(c.campaign))
  const all = cells.flatMap(c => markOf(c, names))
  if (!all.length) return []
  const ticks = ticksOf(all)
  const parents = new Set(comparison.cascade.map(c => c.parent))
  const lines = all.filter(m => parents.has(m.record) && !m.until)
  const withMarks = new Set(all.map(m => m.row))
  const rowsInOrder = inOrder(comparison, names).map(id => names.get(id)!)
  const pages = pagesOf(rowsInOrder.filter(n => withMarks.has(n)))
  const used = new Set(all.map(m => m.group))
  const { title, above, about } = WORDS[lang]
  const signs = GROUPS.filter(g => used.has(g)).map((g): LegendItem => ({ colour: g.colour, label: g[lang], shape: g.symbol }))
  return pages.map((rows, at) => {
    const marks = all.filter(m => rows.includes(m.row))
    const left = Math.min(320, labelWidth(rows))
    return draw({
      ...numbered('thoi-han', title, at, pages.length),
      description: about(rows.length, marks.length, lines.length > 0, cells.length - all.length),
      width: WIDTH,
      legend: lines.length ? [...signs, { colour: SOFT, label: above, shape: 'dashed' }] : signs,
      plot: {
        height: rows.length * ROW + 56,
        marginLeft: left,
        marginTop: 30,
        marginBottom: 8,
        marginRight: 40,
        x: { type: 'utc', domain: [ticks[0]!, new Date(ticks.at(-1)!.getTime() + DAY)], label: null },
        y: { type: 'point', domain: rows, padding: 0.6, label: null },
        marks: marksOf(marks, lines, ticks, left),
      },
    })
  })
}
