/** Deadlines on a time line: one row a campaign, the parent plan's days as lines through all rows. */
import * as Plot from '@observablehq/plot'
import type { DeadlineKind } from '../../../schemas/codes.ts'
import type { Comparison } from '../../../schemas/comparison.ts'
import type { Language } from '../../../schemas/labels.ts'
import { campaignNames, inOrder, numbered, pagesOf } from './campaigns.ts'
import { draw, label, labelWidth } from './draw.ts'
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

interface Mark {
  row: string
  day: Date
  /** of a month, a quarter, a half, a year: its last day */
  until: Date | null
  group: Group
  tip: string
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day))

/** First and last day of a date that has a year; null for the others. */
function daysOf(date: string): [Date, Date] | null {
  const m = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/u.exec(date)
  if (!m) return null
  const [year, quarter, half, month, day] = m.slice(1).map(x => (x === undefined ? null : Number(x)))
  if (day) return [utc(year!, month!, day), utc(year!, month!, day)]
  const [first, last] = month ? [month, month] : quarter ? [quarter * 3 - 2, quarter * 3] : half ? [half * 6 - 5, half * 6] : [1, 12]
  return [utc(year!, first, 1), utc(year!, last + 1, 0)]
}

function markOf(cell: DeadlineCell, names: ReadonlyMap<string, string>): Mark[] {
  const days = cell.date ? daysOf(cell.date) : null
  if (!days) return []
  const group = GROUPS.find(g => g.kinds.includes(cell.item.value.kind))!
  const [day, last] = days
  return [{ row: names.get(cell.campaign)!, day, until: last > day ? last : null, group, tip: label(cell.label) }]
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

export function timeLine(comparison: Comparison, lang: Language): Chart[] {
  const names = campaignNames(comparison)
  const parents = new Set(comparison.cascade.map(c => c.parent))
  const cells = comparison.matrices.deadlines.filter(c => names.has(c.campaign))
  const dated = cells.filter(c => c.date && daysOf(c.date))
  if (!dated.length) return []
  const all = dated.flatMap(c => markOf(c, names))
  const ticks = ticksOf(all)
  const lines = dated.filter(c => parents.has(c.item.record)).flatMap(c => markOf(c, names).filter(m => !m.until))
  const rowsWithMarks = new Set(all.map(m => m.row))
  const pages = pagesOf(
    inOrder(comparison, names)
      .map(id => names.get(id)!)
      .filter(n => rowsWithMarks.has(n)),
  )
  const undated = cells.length - dated.length
  const used = new Set(all.map(m => m.group))
  return pages.map((rows, at) => {
    const marks = all.filter(m => rows.includes(m.row))
    const left = Math.min(320, labelWidth(rows))
    const about =
      lang === 'vi'
        ? `${rows.length} đơn vị, ${marks.length} thời hạn có ngày, tháng; thanh ngang là thời hạn chỉ ghi tháng, quý hoặc năm${lines.length ? '; đường dọc là ngày trong kế hoạch cấp trên' : ''}. ${undated} thời hạn không ghi ngày (theo sự kiện) không có trên hình.`
        : `${rows.length} units, ${marks.length} dated deadlines; bars are deadlines that state a month, quarter or year only${lines.length ? '; vertical lines are days of the parent plan' : ''}. ${undated} deadlines without a date (by event) are not shown.`
    return draw({
      ...numbered('thoi-han', lang === 'vi' ? 'Thời hạn theo đơn vị' : 'Deadlines by unit', at, pages.length),
      description: about,
      width: WIDTH,
      legend: [
        ...GROUPS.filter(g => used.has(g)).map(g => ({ colour: g.colour, label: g[lang], shape: g.symbol })),
        ...(lines.length
          ? [{ colour: SOFT, label: lang === 'vi' ? 'ngày trong kế hoạch cấp trên' : 'day of the parent plan', shape: 'dashed' as const }]
          : []),
      ],
      plot: {
        height: rows.length * ROW + 56,
        marginLeft: left,
        marginTop: 30,
        marginBottom: 8,
        marginRight: 40,
        x: { type: 'utc', domain: [ticks[0]!, new Date(ticks.at(-1)!.getTime() + DAY)], label: null },
        y: { type: 'point', domain: rows, padding: 0.6, label: null },
        marks: [
          Plot.gridY({ stroke: GRID, strokeOpacity: 1 }),
          Plot.axisX(ticks, { anchor: 'top', tickFormat: (d: Date) => monthWords(d), tickSize: 4 }),
          Plot.axisY({ lineWidth: (left - 14) / 11, textOverflow: 'ellipsis', tickSize: 0 }),
          Plot.ruleX([...new Map(lines.map(m => [m.day.getTime(), m])).values()], { x: 'day', stroke: SOFT, strokeDasharray: '4 3' }),
          Plot.link(
            marks.filter(m => m.until),
            { x1: 'day', x2: 'until', y: 'row', stroke: (m: Mark) => m.group.colour, strokeWidth: 5, strokeOpacity: 0.55, title: 'tip' },
          ),
          ...GROUPS.map(g =>
            Plot.dot(
              marks.filter(m => m.group === g && !m.until),
              {
                x: 'day',
                y: 'row',
                symbol: g.symbol,
                fill: g.colour,
                stroke: INK,
                strokeWidth: 0.5,
                r: 5,
                title: (m: Mark) => `${dayWords(m.day)} – ${m.tip}`,
              },
            ),
          ),
        ],
      },
    })
  })
}
