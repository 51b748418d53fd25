/** A comparison on the terminal: families, the cascade with who submitted, what is asked of which index, before and after, text in common. */
import { type Comparison, comparisonLabels } from '../index.ts'
import type { CliContext } from './context.ts'
import { plain, shorten, table } from './output.ts'

const WORDS = {
  vi: {
    families: (n: number, records: number) => `${records} văn bản, ${n} nhóm phong trào:`,
    family: 'Nhóm',
    parent: 'Văn bản cấp trên',
    campaigns: 'Số đợt',
    reason: 'Vì sao cùng nhóm',
    notHere: (number: string) => `${number} (không có trong hồ sơ)`,
    cascade: (name: string) => `Theo dõi kế hoạch cấp trên: ${name}`,
    unit: 'Đơn vị',
    submission: 'Nộp kế hoạch',
    lowered: 'Thấp hơn kế hoạch cấp trên:',
    more: (n: number) => `… và ${n} dòng khác, xem comparison.json.`,
    counts: 'Số đơn vị',
    indices: 'Yêu cầu đối với các chỉ số:',
    years: 'Trước và sau:',
    change: 'Thay đổi',
    measure: 'Chỉ tiêu',
    reuse: (n: number) => `Câu chữ trùng nhau (${n} cặp):`,
    pair: 'Hai văn bản',
    share: 'Phần trùng',
    none: 'Không có chỉ số nào được nêu.',
    not_submitted: 'Chưa nộp',
    late: 'Quá hạn',
    unknown: 'Không rõ ngày nhận',
  },
  en: {
    families: (n: number, records: number) => `${records} documents, ${n} families of campaigns:`,
    family: 'Family',
    parent: 'Document from above',
    campaigns: 'Campaigns',
    reason: 'Why they belong together',
    notHere: (number: string) => `${number} (not among the records)`,
    cascade: (name: string) => `The parent plan followed down: ${name}`,
    unit: 'Unit',
    submission: 'Submission',
    lowered: 'Less than the parent plan asks:',
    more: (n: number) => `… and ${n} more lines, see comparison.json.`,
    counts: 'Units',
    indices: 'What is asked of indices:',
    years: 'Before and after:',
    change: 'Change',
    measure: 'Measure',
    reuse: (n: number) => `Text in common (${n} pairs):`,
    pair: 'Two documents',
    share: 'In common',
    none: 'No index is named.',
    not_submitted: 'Not submitted',
    late: 'Late',
    unknown: 'Day of receipt unknown',
  },
} as const

/** Shortened at the end: what tells titles apart is how they begin. */
function cut(text: string, length: number): string {
  const characters = [...plain(text)]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}

/** Rows of one table; the rest is counted and stands in the file. */
const MOST = 40
const STATES = ['kept', 'raised', 'lowered', 'missing', 'added', 'not_read'] as const

const day = (iso: string, lang: 'vi' | 'en'): string => (lang === 'vi' ? iso.split('-').reverse().join('/') : iso)

function limited(rows: string[][], context: CliContext): { rows: string[][]; rest: string[] } {
  const left = rows.length - MOST
  return left > 0 ? { rows: rows.slice(0, MOST), rest: [WORDS[context.lang].more(left)] } : { rows, rest: [] }
}

function families({ families: all, records }: Comparison, context: CliContext): string[] {
  const { lang } = context
  const words = WORDS[lang]
  const { rows, rest } = limited(
    all.map(f => {
      const number = f.parent?.number ?? ''
      return [
        cut(f.name, 70),
        plain(number && !f.parent?.record ? words.notHere(number) : number),
        String(f.campaigns.length),
        plain(lang === 'vi' ? f.reason : f.reasonEn),
      ]
    }),
    context,
  )
  const head = [words.family, words.parent, words.campaigns, words.reason]
  return [words.families(all.length, records.length), table(head, rows, { widths: [34, 24, null, 54], right: [2] }), ...rest]
}

/** Names of units by their ids: a comparison has every unit that it speaks of. */
type Names = Map<string, string>

/** "đúng hạn 02/02/2026", "quá hạn 12/02/2026" */
function submitted(comparison: Comparison, family: string, unit: string, { lang }: CliContext): string {
  const s = comparison.submissions.find(x => x.family === family && x.unit === unit)
  return s ? [comparisonLabels.SubmissionState[s.state][lang], s.received && day(s.received, lang)].filter(Boolean).join(' ') : ''
}

function cascade(comparison: Comparison, c: Comparison['cascade'][number], names: Names, context: CliContext): string[] {
  const { lang } = context
  const words = WORDS[lang]
  const parent = comparison.records.find(r => r.id === c.parent)
  const byUnit = Map.groupBy(c.cells, cell => cell.unit)
  const { rows, rest } = limited(
    c.units.map(unit => {
      const cells = byUnit.get(unit) ?? []
      const count = (state: string) => String(cells.filter(cell => cell.state === state).length || '')
      return [cut(names.get(unit)!, 40), submitted(comparison, c.family, unit, context), ...STATES.map(count)]
    }),
    context,
  )
  const head = [words.unit, words.submission, ...STATES.map(s => comparisonLabels.CellState[s][lang])]
  const widths = [null, null, 8, 8, 8, 8, 9, 9]
  return [
    `${words.cascade(plain([parent?.number, parent?.issuer].filter(Boolean).join(' – ')))}`,
    plain(c.unitsNote),
    table(head, rows, { widths, right: [2, 3, 4, 5, 6, 7] }),
    ...rest,
    ...notIn(comparison, c.family, names, context),
    ...lowered(c, names, context),
  ]
}

/** "Chưa nộp (2): Xã A, Xã B" */
function notIn({ submissions }: Comparison, family: string, names: Names, { lang }: CliContext): string[] {
  const of = (state: 'not_submitted' | 'late' | 'unknown') => submissions.filter(s => s.family === family && s.state === state)
  return (['not_submitted', 'late', 'unknown'] as const).flatMap(state => {
    const units = of(state).map(s => `${plain(names.get(s.unit)!)}${s.daysLate ? ` (+${s.daysLate})` : ''}`)
    const shown = units.slice(0, MOST).join(', ') + (units.length > MOST ? ', …' : '')
    return units.length ? [`${WORDS[lang][state]} (${units.length}): ${shown}`] : []
  })
}

function lowered({ cells }: Comparison['cascade'][number], names: Names, context: CliContext): string[] {
  const { lang } = context
  const found = cells.filter(c => c.state === 'lowered')
  if (!found.length) return []
  const kinds = comparisonLabels.CellKind
  const lines = found.map(c => {
    const what = c.parentItem!.label.split(':')[0]!
    return `  ${plain(names.get(c.unit)!)} – ${kinds[c.kind][lang]}: ${plain(what)}: ${plain(c.note ?? c.unitItem!.label)}`
  })
  return [WORDS[lang].lowered, ...lines.slice(0, MOST), ...(lines.length > MOST ? [`  ${WORDS[lang].more(lines.length - MOST)}`] : [])]
}

/** Rows as asked by --by, a column an index. */
function indices({ matrices, groups }: Comparison, context: CliContext): string[] {
  const { lang } = context
  const words = WORDS[lang]
  const cells = matrices.indices
  if (!cells.length) return [words.indices, `  ${words.none}`]
  const columns = [...new Set(cells.map(c => c.code))].sort()
  const shown: string[] = columns.filter(c => !c.startsWith('OTHER:')).slice(0, 6)
  const rows = groups.flatMap(group => {
    const own = cells.filter(c => group.records.includes(c.source.record))
    if (!own.some(c => shown.includes(c.code))) return []
    const cell = (code: string) =>
      [
        ...new Set(
          own
            .filter(c => c.code === code)
            .map(c => `${c.label}${c.kind === 'target' ? '' : ` [${comparisonLabels.IndexKind[c.kind][lang]}]`}`),
        ),
      ].join('; ')
    return [[cut(group.name, 60), ...shown.map(code => plain(cell(code)))]]
  })
  const { rows: first, rest } = limited(rows, context)
  return [
    words.indices,
    table([words.unit, ...shown.map(c => c.replaceAll('_', ' '))], first, { widths: [24, ...shown.map(() => 22)] }),
    ...rest,
  ]
}

function years({ byYear }: Comparison, names: Names, context: CliContext): string[] {
  const { lang } = context
  const words = WORDS[lang]
  const told = byYear.filter(s => s.points.length > 1)
  if (!told.length) return []
  const { rows, rest } = limited(
    told.map(s => [
      cut(names.get(s.unit)!, 40),
      cut(s.measure, 60),
      `${comparisonLabels.Change[s.change][lang]}${s.note ? ` (${plain(s.note)})` : ''}`,
    ]),
    context,
  )
  return [words.years, table([words.unit, words.measure, words.change], rows, { widths: [null, null, 60] }), ...rest]
}

function reuse({ reuse: found, records }: Comparison, context: CliContext): string[] {
  const { lang } = context
  const words = WORDS[lang]
  if (!found?.pairs.length) return []
  const name = (id: string) => shorten(records.find(r => r.id === id)!.fileName, 40)
  const percent = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US', { style: 'percent', maximumFractionDigits: 0 })
  const rows = found.pairs.slice(0, 15).map(p => [`${name(p.a)} – ${name(p.b)}`, percent.format(p.sequences)])
  return [words.reuse(found.limits.pairsFound), table([words.pair, words.share], rows, { right: [1] })]
}

/** The whole summary; long tables are cut, the file holds everything. */
export function comparisonSummary(comparison: Comparison, context: CliContext): string {
  const { lang } = context
  const names: Names = new Map(comparison.units.map(u => [u.id, u.name]))
  return [
    lang === 'vi' ? comparison.asOfNote : comparison.asOfNoteEn,
    ...families(comparison, context),
    ...comparison.cascade.flatMap(c => ['', ...cascade(comparison, c, names, context)]),
    '',
    ...indices(comparison, context),
    ...years(comparison, names, context),
    ...reuse(comparison, context),
  ].join('\n')
}
