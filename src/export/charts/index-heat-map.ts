/** Units × indices: what each campaign asks of PAR INDEX, SIPAS, PAPI …; a condition of a criterion stands in the same picture, marked. */
import * as Plot from '@observablehq/plot'
import type { Comparison, Demand, IndexCell } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import type { Language } from '../../../schemas/labels.ts'
import * as say from '../describe.ts'
import { upwards } from '../order.ts'
import { campaignNames, inOrder, numbered, pagesOf } from './campaigns.ts'
import { draw, type LegendItem, label, labelWidth, rowAxis, short } from './draw.ts'
import { INK, TINTS } from './palette.ts'
import type { Chart } from './types.ts'

const TINT: Record<Demand | 'mention', string> = {
  rise: TINTS.blue,
  fall: TINTS.vermilion,
  hold: TINTS.yellow,
  reach: TINTS.green,
  rank: TINTS.orange,
  grade: TINTS.pink,
  mention: TINTS.grey,
}
const COLUMN = 116
const ROW = 24
const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' }

const WORDS = {
  vi: {
    title: 'Chỉ số theo đơn vị',
    criterion: '* tiêu chí',
    group: 'nhóm',
    mention: 'nhắc đến',
    about: (units: number, indices: number) =>
      `${units} đơn vị, ${indices} chỉ số. Mỗi ô ghi điều kế hoạch đòi hỏi ở chỉ số: ↑ tăng, = giữ vững, nhóm n, mức đạt; dấu * là điều kiện trong tiêu chí. Ô trống: không tìm thấy trong văn bản.`,
  },
  en: {
    title: 'Indices by unit',
    criterion: '* criterion',
    group: 'first',
    mention: 'mention',
    about: (units: number, indices: number) =>
      `${units} units, ${indices} indices. A cell says what the plan asks of the index: ↑ rise, = hold, first n, a value; * marks a condition of a criterion. Empty: not found in the document.`,
  },
} as const

/** "↑ 2 bậc", "≥ 90 %", "nhóm 15", "Tốt"; a star marks a criterion. */
function sign(cell: IndexCell, lang: Language): string {
  const value = cell.value === null ? null : [say.number(cell.value, lang), say.unit(cell.measureUnit, lang)].filter(Boolean).join(' ')
  const [demand] = cell.demands
  const star = cell.kind === 'criterion' ? ' *' : ''
  const words: Record<Demand, string> = {
    rise: value ? `↑ ${value}` : '↑',
    fall: value ? `↓ ${value}` : '↓',
    hold: '=',
    reach: value ? `${SIGNS[cell.comparator ?? ''] ?? ''} ${value}`.trim() : '✓',
    rank: cell.rank === null ? (value ?? '#') : `${WORDS[lang].group} ${cell.rank}`,
    grade: cell.grade ?? '✓',
  }
  return `${demand ? words[demand] : '·'}${star}`
}

interface Square {
  row: string
  column: string
  tint: string
  text: string
  tip: string
}

function squaresOf(cells: readonly IndexCell[], names: ReadonlyMap<string, string>, lang: Language): Square[] {
  const places = Map.groupBy(cells, c => `${c.campaign}\n${c.code}`)
  return [...places.values()].map(all => {
    // what is asked says more than that it is named
    const asked = all.filter(c => c.kind !== 'mention')
    const shown = asked.length ? asked : all.slice(0, 1)
    const text = [...new Set(shown.map(c => sign(c, lang)))]
    return {
      row: names.get(shown[0]!.campaign)!,
      column: nameOf(shown[0]!),
      tint: TINT[shown[0]!.demands[0] ?? 'mention'],
      text: short(text.length > 2 ? `${text[0]}, +${text.length - 1}` : text.join(', '), 18),
      tip: label(shown.map(c => c.label).join('; ')),
    }
  })
}

const nameOf = (cell: IndexCell): string => short(say.indexName(cell), 17)

/** What the tints of these cells mean. */
function legendOf(cells: readonly IndexCell[], lang: Language): LegendItem[] {
  const { criterion, mention } = WORDS[lang]
  const used = new Set<keyof typeof TINT>(cells.map(c => c.demands[0] ?? 'mention'))
  const tints = (Object.keys(TINT) as (keyof typeof TINT)[])
    .filter(k => used.has(k))
    .map((k): LegendItem => ({ colour: TINT[k], label: k === 'mention' ? mention : comparisonLabels.Demand[k][lang] }))
  return cells.some(c => c.kind === 'criterion') ? [...tints, { colour: 'none', label: criterion, shape: 'line' }] : tints
}

/** The indices that most plans name come first. */
function columnsOf(cells: readonly IndexCell[]): string[] {
  const uses = Map.groupBy(cells, nameOf)
  return [...uses.keys()].sort((a, b) => uses.get(b)!.length - uses.get(a)!.length || upwards(a, b))
}

export function indexHeatMap(comparison: Comparison, lang: Language): Chart[] {
  const names = campaignNames(comparison)
  const cells = comparison.matrices.indices.filter(c => names.has(c.campaign))
  if (!cells.length) return []
  const columns = columnsOf(cells)
  const legend = legendOf(cells, lang)
  const withCells = new Set(cells.map(c => c.campaign))
  const pages = pagesOf(inOrder(comparison, names).filter(id => withCells.has(id)))
  const { title, about } = WORDS[lang]
  return pages.map((ids, at) => {
    const rows = ids.map(id => names.get(id)!)
    const own = cells.filter(c => ids.includes(c.campaign))
    const squares = squaresOf(own, names, lang)
    const left = Math.min(320, labelWidth(rows))
    return draw({
      ...numbered('chi-so', title, at, pages.length),
      description: about(rows.length, columns.length),
      width: left + columns.length * COLUMN + 12,
      legend,
      plot: {
        height: rows.length * ROW + 40,
        marginLeft: left,
        marginTop: 34,
        marginBottom: 4,
        marginRight: 12,
        x: { domain: columns, axis: 'top', label: null, padding: 0.04, tickSize: 0 },
        y: { domain: rows, label: null, padding: 0.08, tickSize: 0, axis: null },
        marks: [
          rowAxis(left),
          Plot.cell(squares, { x: 'column', y: 'row', fill: 'tint', title: 'tip' }),
          Plot.text(squares, { x: 'column', y: 'row', text: 'text', fill: INK, fontSize: 10.5 }),
        ],
      },
    })
  })
}
