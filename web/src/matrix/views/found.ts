/** What plans say: units down, what was found across. */
import type { Comparison } from '../../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../../schemas/comparison-labels.ts'
import { codeLabel, fieldLabels, type Language } from '../../../../schemas/labels.ts'
import { firstDay } from '../../format/date.ts'
import { collate } from '../../format/fold.ts'
import { deadlineText } from '../../format/value.ts'
import type { Matrix, MatrixColumn } from '../model.ts'
import { type Cited, nameOf, put, rowsOf, sideOf, words } from './shared.ts'

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
