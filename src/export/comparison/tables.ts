/** The tidy sheets of a comparison: who handed in what and when, indices, targets, rewards, deadlines, years, families. One fact a row. */
import type { Comparison } from '../../../schemas/comparison.ts'
import { comparisonLabels } from '../../../schemas/comparison-labels.ts'
import { codeLabel, type Label, type Language, fieldLabels as label } from '../../../schemas/labels.ts'
import { byName } from '../order.ts'
import { EVIDENCE } from '../sheets/detail.ts'
import type { Column, Value } from '../types.ts'
import type { Page } from '../workbook/page.ts'
import { tablePage } from '../workbook/table.ts'
import type { CitedValue, Sentences } from './sentences.ts'

const both = (vi: string, en: string): Label => ({ vi, en })
const UNIT = both('Đơn vị', 'Unit')
const NOTE = both('Ghi chú', 'Note')

/** A column: heading, width, value. */
type Field<Row> = [heading: Label, width: number, value: (row: Row) => Value]

const day = (date: string | null): Value => date && { date }

export class Tables {
  private readonly comparison: Comparison
  private readonly sentences: Sentences
  private readonly lang: Language
  private readonly units: ReadonlyMap<string, string>
  private readonly families: ReadonlyMap<string, string>

  constructor(comparison: Comparison, sentences: Sentences, lang: Language) {
    this.comparison = comparison
    this.sentences = sentences
    this.lang = lang
    this.units = new Map(comparison.units.map(u => [u.id, u.name]))
    this.families = new Map(comparison.families.map(f => [f.id, f.name]))
  }

  readonly unit = (id: string | null): string => (id === null ? '' : this.units.get(id)!)
  readonly family = (id: string): string => this.families.get(id)!

  /** A page of rows in the order of their units' names; with `source`, the last columns hold and open the sentence. */
  private page<Row extends { unit: string | null }>(
    name: Label,
    rows: readonly Row[],
    fields: Field<Row>[],
    source: ((row: Row) => CitedValue | null) | null,
  ): Page {
    const { lang, sentences } = this
    const sorted = rows.toSorted((a, b) => byName(this.unit(a.unit), this.unit(b.unit)))
    const numbers = new Map(sorted.map((row, i) => [row, i + 1]))
    const columns: Column<Row>[] = [
      { heading: 'STT', width: 6, value: row => numbers.get(row)! },
      { heading: UNIT[lang], width: 34, value: row => this.unit(row.unit) },
      ...fields.map(([heading, width, value]) => ({ heading: heading[lang], width, value })),
      ...(source ? this.cited(source) : []),
    ]
    const intro = [lang === 'vi' ? this.comparison.asOfNote : this.comparison.asOfNoteEn]
    return tablePage({ name, columns: () => columns }, sorted, { lang, place: sentences.place, intro })
  }

  /** The columns of a sentence: its words, and the cell that opens it. */
  private cited<Row>(source: (row: Row) => CitedValue | null): Column<Row>[] {
    const { lang, sentences } = this
    const quote = (row: Row): string | null => {
      const value = source(row)
      return value && sentences.quote(value)
    }
    return [
      { heading: label.Evidence.quote[lang], width: 60, value: quote },
      { heading: EVIDENCE[lang], width: 9, opens: true, value: () => null, source },
    ]
  }

  submissions(): Page {
    const { lang } = this
    return this.page(
      both('Nộp kế hoạch', 'Submissions'),
      this.comparison.submissions,
      [
        [both('Tình trạng', 'State'), 14, s => comparisonLabels.SubmissionState[s.state][lang]],
        [both('Ngày nhận', 'Received'), 13, s => day(s.received)],
        [both('Căn cứ ngày nhận', 'Known from'), 18, s => s.receivedFrom && comparisonLabels.ReceivedFrom[s.receivedFrom][lang]],
        [both('Hạn nộp', 'Due'), 13, s => day(s.due)],
        [both('Số ngày trễ', 'Days late'), 10, s => s.daysLate],
        [both('Văn bản', 'Document'), 30, s => s.record && this.sentences.file(s.record)],
        [both('Ghi như trong danh sách, dấu đến', 'As noted'), 26, s => s.receivedText],
        [NOTE, 30, s => s.note],
        [both('Họ văn bản', 'Family'), 30, s => this.family(s.family)],
      ],
      s => s.dueItem,
    )
  }

  indices(): Page {
    const { lang } = this
    return this.page(
      both('Chỉ số', 'Indices'),
      this.comparison.matrices.indices,
      [
        [both('Chỉ số', 'Index'), 30, c => c.name],
        [label.Condition.year, 8, c => c.year],
        [both('Là', 'As'), 12, c => comparisonLabels.IndexKind[c.kind][lang]],
        [both('Yêu cầu', 'Demand'), 18, c => c.demands.map(d => comparisonLabels.Demand[d][lang]).join(', ') || null],
        [both('Nội dung', 'In words'), 34, c => c.label],
        [label.Condition.value, 10, c => c.value],
        [label.Condition.valueMax, 10, c => c.valueMax],
        [label.Condition.unit, 10, c => c.measureUnit],
        [label.Condition.grade, 14, c => c.grade],
        [both('Thứ hạng', 'Rank'), 10, c => c.rank],
        [label.Condition.rankedAmong, 20, c => c.rankedAmong],
      ],
      c => c.source,
    )
  }

  targets(): Page {
    return this.page(
      both('Chỉ tiêu', 'Targets'),
      this.comparison.matrices.targets,
      [
        [label.Condition.measure, 36, c => c.measure],
        [label.Condition.year, 8, c => c.year],
        [both('Mức', 'Level'), 30, c => c.label],
        [label.Condition.value, 10, c => c.item.value.value],
        [label.Condition.unit, 10, c => c.item.value.unit],
      ],
      c => c.item,
    )
  }

  rewards(): Page {
    const { awardForms, quotas } = this.comparison.matrices
    const { lang } = this
    const rows = [
      ...awardForms.map(c => ({ ...c, quota: null as number | null, as: both('Hình thức', 'Form') })),
      ...quotas.map(c => ({ ...c, quota: c.item.value.count ?? c.item.value.percent, as: both('Số lượng', 'Quota') })),
    ]
    return this.page(
      both('Khen thưởng', 'Rewards'),
      rows,
      [
        [both('Loại dòng', 'Row'), 14, c => c.as[lang]],
        [both('Nội dung', 'In words'), 40, c => c.label],
        [both('Số lượng', 'Quota'), 12, c => c.quota],
      ],
      c => c.item,
    )
  }

  deadlines(): Page {
    const { lang } = this
    return this.page(
      both('Thời hạn', 'Deadlines'),
      this.comparison.matrices.deadlines,
      [
        [label.Deadline.date, 13, c => day(c.date ?? c.item.value.date)],
        [label.Deadline.kind, 20, c => codeLabel('DeadlineKind', c.item.value.kind, lang)],
        [both('Nội dung', 'In words'), 40, c => c.label],
      ],
      c => c.item,
    )
  }

  years(): Page {
    const { lang } = this
    const rows = this.comparison.byYear.flatMap(s => s.points.map(point => ({ ...s, point })))
    return this.page(
      both('Theo năm', 'By year'),
      rows,
      [
        [label.Condition.measure, 36, r => r.measure],
        [both('Năm', 'Year'), 8, r => r.point.year],
        [both('Mức', 'Level'), 30, r => r.point.label],
        [label.Condition.value, 10, r => r.point.item.value.value],
        [both('Thay đổi cả kỳ', 'Change over the years'), 16, r => comparisonLabels.Change[r.change][lang]],
        [NOTE, 30, r => r.note],
      ],
      r => r.point.item,
    )
  }

  /** Units as of the day of the comparison, with what they were and what became of them. */
  unitsOfTheDay(): Page {
    const { lang } = this
    const names = (places: Comparison['units'][number]['successors']): string | null =>
      places.map(p => [p.type, p.name].join(' ') + (p.province ? ` (${p.province})` : '')).join('\n') || null
    const from = {
      record: both('có văn bản', 'has documents'),
      roster: both('danh sách đơn vị', 'roster'),
      gazetteer: both('danh mục hành chính', 'gazetteer'),
    }
    return this.page(
      both('Đơn vị', 'Units'),
      this.comparison.units.map(u => ({ ...u, unit: u.id })),
      [
        [label.AdministrativeUnit.province, 20, u => u.province],
        [both('Trước đây', 'Before'), 36, u => names(u.historical)],
        [both('Nay thuộc', 'Today in'), 36, u => names(u.successors)],
        [both('Có trong bảng vì', 'Listed because'), 20, u => from[u.from][lang]],
        [both('Số văn bản', 'Documents'), 10, u => u.records.length],
        [NOTE, 40, u => u.note],
      ],
      null,
    )
  }

  sources(): Page {
    const { lang } = this
    const rows = this.comparison.families.flatMap(family =>
      family.campaigns.flatMap(campaign => campaign.sources.map(source => ({ unit: campaign.unit, family, campaign, source }))),
    )
    return this.page(
      both('Phong trào, văn bản', 'Campaigns'),
      rows,
      [
        [both('Phong trào', 'Campaign'), 40, r => r.campaign.name],
        [both('Văn bản', 'Document'), 32, r => this.sentences.file(r.source.record)],
        [both('Là', 'As'), 18, r => comparisonLabels.SourceRole[r.source.as][lang]],
        [both('Vì sao thuộc phong trào', 'Why it belongs'), 44, r => r.source.reason],
        [both('Họ văn bản', 'Family'), 34, r => r.family.name],
        [both('Vì sao thuộc họ', 'Why the family'), 50, r => (lang === 'vi' ? r.family.reason : r.family.reasonEn)],
      ],
      null,
    )
  }
}
