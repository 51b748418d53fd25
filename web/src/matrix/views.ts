/** The matrices of a comparison. Reads: Comparison. Writes: Matrix, its words in the reader's language. */
import type { CellState, Comparison, Item } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { codeLabel, fieldLabels, type Language } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { dateText, firstDay } from '../format/date.ts'
import { collate } from '../format/fold.ts'
import { numberText } from '../format/number.ts'
import { deadlineText, valueView } from '../format/value.ts'
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow, Side, Tone } from './model.ts'

const words = {
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

const tones: Record<CellState, Tone> = {
  kept: 'kept',
  raised: 'raised',
  lowered: 'lowered',
  missing: 'missing',
  added: 'added',
  not_read: 'unknown',
}

interface Cited {
  record: string
  path: string
  evidence: Evidence[]
}

const keyOf = (path: string): string => path.split('.')[0]!

const sideOf = (cited: Cited, who: string, said: string): Side => ({
  who,
  words: said,
  quote: cited.evidence[0]?.quote ?? null,
  record: cited.record,
  key: keyOf(cited.path),
})

/** Cells of one place as one: an index may be asked for twice in a plan. */
function put(cells: Matrix['cells'], row: string, column: string, cell: MatrixCell): void {
  const line = cells.get(row) ?? new Map<string, MatrixCell>()
  cells.set(row, line)
  const before = line.get(column)
  line.set(
    column,
    before ? { ...before, text: [...new Set([before.text, cell.text])].join('; '), sides: [...before.sides, ...cell.sides] } : cell,
  )
}

/** Rows: units, and under '' what belongs to no unit. */
function rowsOf(c: Comparison, lang: Language, used?: ReadonlySet<string>): MatrixRow[] {
  const rows: MatrixRow[] = c.units
    .filter(u => !used || used.has(u.id))
    .map(u => ({ id: u.id, name: u.name, note: u.note, record: u.records[0] ?? null }))
    // units of which there is a plan come first: they are what is compared
    .sort((a, b) => Number(b.record !== null) - Number(a.record !== null) || collate(a.name, b.name))
  if (used?.has('')) rows.push({ id: '', name: words[lang].all, note: null, record: null })
  return rows
}

const known = new WeakMap<Comparison, Map<string, Comparison['units'][number]>>()

/** The units of a comparison by their ids, gathered once. */
function unitsOf(c: Comparison): Map<string, Comparison['units'][number]> {
  const units = known.get(c) ?? new Map(c.units.map(u => [u.id, u]))
  known.set(c, units)
  return units
}

const nameOf = (c: Comparison, unit: string | null, lang: Language): string => unitsOf(c).get(unit ?? '')?.name ?? words[lang].all
const hasPlan = (c: Comparison, unit: string): boolean => (unitsOf(c).get(unit)?.records.length ?? 0) > 0

function itemText(item: Item, lang: Language): string {
  if (item.kind === 'deadline') return deadlineText(item.value, lang)
  if (item.kind === 'quota') return valueView('quotas', item.value, lang).main
  if (item.kind === 'section') return item.value.heading ?? codeLabel('SectionRole', item.value.role, lang)
  return parted(item.label)[1]
}

/** "Tỷ lệ hồ sơ đúng hạn: ít nhất 98 %" as what is asked and how much; a label without such a form stands for both. */
function parted(label: string): [what: string, much: string] {
  const at = label.indexOf(': ')
  return at < 0 ? [label, label] : [label.slice(0, at), label.slice(at + 2)]
}

const KINDS = ['target', 'deadline', 'section', 'award', 'quota'] as const

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

const KEYS: CellState[] = ['lowered', 'missing', 'not_read', 'kept', 'raised', 'added']

/** Who has submitted, and when. */
export function submissionMatrix(c: Comparison, lang: Language): Matrix {
  const w = words[lang]
  const columns: MatrixColumn[] = ['submission', 'received', 'due', 'late', 'from'].map(id => ({
    id,
    label: w[id as 'due'],
    group: '',
    parent: null,
    numeric: id === 'late',
  }))
  const cells: Matrix['cells'] = new Map()
  const tone: Record<string, Tone> = { on_time: 'kept', late: 'lowered', not_submitted: 'missing', unknown: 'unknown' }
  for (const s of c.submissions) {
    const sides = s.dueItem ? [sideOf(s.dueItem, w.parent, s.due ? dateText(s.due, lang) : '')] : []
    const plain = (text: string, sort: number | string = text): MatrixCell => ({ text, tone: null, note: null, sides: [], sort })
    put(cells, s.unit, 'submission', {
      text: comparisonLabels.SubmissionState[s.state][lang],
      tone: tone[s.state]!,
      note: s.note,
      sides,
      sort: ['not_submitted', 'late', 'unknown', 'on_time'].indexOf(s.state),
    })
    if (s.received) put(cells, s.unit, 'received', plain(dateText(s.received, lang), s.received))
    if (s.due) put(cells, s.unit, 'due', { ...plain(dateText(s.due, lang), s.due), sides })
    if (s.daysLate !== null && s.daysLate > 0) put(cells, s.unit, 'late', plain(numberText(s.daysLate, lang), s.daysLate))
    if (s.receivedFrom) put(cells, s.unit, 'from', { ...plain(comparisonLabels.ReceivedFrom[s.receivedFrom][lang]), note: s.receivedText })
  }
  return { rows: rowsOf(c, lang, new Set(c.submissions.map(s => s.unit))), columns, cells, hasParent: false }
}

interface CellSource {
  unit: string | null
  column: string
  label: string
  group: string
  text: string
  note: string | null
  cited: Cited
  sort?: number | string
}

/** Units down; across what was found, in the order of groups and labels. */
function simple(c: Comparison, lang: Language, sources: readonly CellSource[]): Matrix {
  const columns = new Map<string, MatrixColumn>()
  const cells: Matrix['cells'] = new Map()
  const rows = new Set<string>()
  for (const s of sources) {
    const row = s.unit ?? ''
    rows.add(row)
    columns.set(s.column, { id: s.column, label: s.label, group: s.group, parent: null })
    put(cells, row, s.column, {
      text: s.text,
      tone: 'found',
      note: s.note,
      sides: [sideOf(s.cited, nameOf(c, s.unit, lang), s.text)],
      sort: s.sort ?? s.text,
    })
  }
  return {
    rows: rowsOf(c, lang, rows),
    columns: [...columns.values()].sort((a, b) => collate(a.group, b.group) || collate(a.label, b.label)),
    cells,
    hasParent: false,
  }
}

export function indexMatrix(c: Comparison, lang: Language): Matrix {
  return simple(
    c,
    lang,
    c.matrices.indices.map(i => ({
      unit: i.unit,
      column: `${i.code}:${i.year ?? ''}`,
      label: i.year ? String(i.year) : words[lang].noYear,
      group: codeLabel('KnownIndex', i.code, lang),
      text: i.kind === 'target' ? i.label : `${i.label} (${comparisonLabels.IndexKind[i.kind][lang]})`,
      note: i.demands.map(d => comparisonLabels.Demand[d][lang]).join(', ') || null,
      cited: i.source,
      sort: i.value ?? i.label,
    })),
  )
}

export function targetMatrix(c: Comparison, lang: Language): Matrix {
  return simple(
    c,
    lang,
    c.matrices.targets.map(x => ({
      unit: x.unit,
      column: `${x.measureKey}:${x.year ?? ''}`,
      label: x.year ? `${x.measure} (${x.year})` : x.measure,
      group: '',
      text: x.label,
      note: null,
      cited: x.item,
      sort: x.item.value.value ?? x.label,
    })),
  )
}

export function sectionMatrix(c: Comparison, lang: Language): Matrix {
  return simple(
    c,
    lang,
    c.matrices.sections.map(s => ({
      unit: s.unit,
      column: s.item.value.role,
      label: codeLabel('SectionRole', s.item.value.role, lang),
      group: '',
      text: s.item.value.label ?? '✓',
      note: s.item.value.heading,
      cited: s.item,
    })),
  )
}

export function awardMatrix(c: Comparison, lang: Language): Matrix {
  const { CampaignRecord: labels } = fieldLabels
  return simple(c, lang, [
    ...c.matrices.quotas.map(q => ({
      unit: q.unit,
      column: `q:${q.item.value.award}:${q.item.value.subject}`,
      label: `${codeLabel('AwardCode', q.item.value.award, lang)} – ${codeLabel('QuotaSubject', q.item.value.subject, lang)}`,
      group: labels.quotas[lang],
      text: q.label,
      note: q.item.value.scope,
      cited: q.item,
      sort: q.item.value.count ?? q.label,
    })),
    ...c.matrices.awardForms.map(a => ({
      unit: a.unit,
      column: `a:${a.item.value.code}`,
      label: codeLabel('AwardCode', a.item.value.code, lang),
      group: labels.awardForms[lang],
      text: a.label,
      note: a.item.value.authority,
      cited: a.item,
    })),
  ])
}

export function deadlineMatrix(c: Comparison, lang: Language): Matrix {
  const matrix = simple(
    c,
    lang,
    c.matrices.deadlines.map(d => ({
      unit: d.unit,
      column: d.item.value.kind,
      label: codeLabel('DeadlineKind', d.item.value.kind, lang),
      group: '',
      text: deadlineText(d.item.value, lang),
      note: d.label,
      cited: d.item,
      sort: d.date ?? d.label,
    })),
  )
  const points = c.matrices.deadlines.flatMap(d => {
    const day = firstDay(d.date)
    const said = deadlineText(d.item.value, lang)
    return day
      ? [
          {
            row: d.unit ?? '',
            day,
            label: `${said}: ${d.label}`,
            kind: codeLabel('DeadlineKind', d.item.value.kind, lang),
            side: sideOf(d.item, nameOf(c, d.unit, lang), said),
          },
        ]
      : []
  })
  return { ...matrix, points }
}

/** What is known of each field of each unit: silence is never read as compliance. */
export function ledgerMatrix(c: Comparison, lang: Language): Matrix {
  const tone = {
    found: 'kept',
    absent: 'missing',
    blank: 'lowered',
    unreadable: 'unknown',
    not_applicable: null,
    not_read: 'unknown',
  } as const
  const columns = new Map<string, MatrixColumn>()
  const cells: Matrix['cells'] = new Map()
  for (const e of c.ledger) {
    const label = fieldLabels.CampaignRecord[e.field as keyof CampaignRecord]?.[lang] ?? e.field
    columns.set(e.field, { id: e.field, label, group: '', parent: null })
    const said = comparisonLabels.LedgerState[e.state][lang]
    put(cells, e.unit, e.field, {
      text: e.state === 'found' && e.count > 1 ? `${said} (${e.count})` : said,
      tone: tone[e.state],
      note: null,
      sides:
        e.record && e.state === 'found' ? [{ who: nameOf(c, e.unit, lang), words: said, quote: null, record: e.record, key: e.field }] : [],
      sort: Object.keys(tone).indexOf(e.state),
    })
  }
  return { rows: rowsOf(c, lang, new Set(c.ledger.map(e => e.unit))), columns: [...columns.values()], cells, hasParent: false }
}

/** One measure of one unit a row, years across. */
export function yearMatrix(c: Comparison, lang: Language): Matrix {
  const cells: Matrix['cells'] = new Map()
  const years = new Set<number>()
  const tone: Record<string, Tone | null> = {
    raised: 'raised',
    lowered: 'lowered',
    kept: 'kept',
    new: 'added',
    gone: 'missing',
    unclear: 'unknown',
  }
  const rows = c.byYear.map((series, i) => {
    const id = String(i)
    for (const point of series.points) {
      years.add(point.year)
      put(cells, id, String(point.year), {
        text: point.label,
        tone: 'found',
        note: null,
        sides: [sideOf(point.item, nameOf(c, series.unit, lang), point.label)],
        sort: point.item.value.value ?? point.label,
      })
    }
    put(cells, id, 'change', {
      text: comparisonLabels.Change[series.change][lang],
      tone: tone[series.change] ?? null,
      note: series.note,
      sides: [],
      sort: series.change,
    })
    return { id, name: `${nameOf(c, series.unit, lang)} · ${series.measure}`, note: null, record: series.points[0]?.item.record ?? null }
  })
  const columns = [...years].sort((a, b) => a - b).map(y => ({ id: String(y), label: String(y), group: '', parent: null }))
  return { rows, columns: [...columns, { id: 'change', label: words[lang].change, group: '', parent: null }], cells, hasParent: false }
}

export const views = {
  'cap-tren': { make: cascadeMatrix, label: 'view_cascade' },
  nop: { make: submissionMatrix, label: 'view_submissions' },
  'chi-so': { make: indexMatrix, label: 'view_indices' },
  'chi-tieu': { make: targetMatrix, label: 'view_targets' },
  phan: { make: sectionMatrix, label: 'view_sections' },
  'khen-thuong': { make: awardMatrix, label: 'view_awards' },
  'thoi-han': { make: deadlineMatrix, label: 'view_deadlines' },
  nam: { make: yearMatrix, label: 'view_years' },
  'doc-duoc': { make: ledgerMatrix, label: 'view_ledger' },
} as const
export type ViewId = keyof typeof views
