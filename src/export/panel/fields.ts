/**
 * The panel for researchers: one row a unit, year and indicator of a document. What a column holds, of which type, and in which words the codebook
 * says it; CSV, Parquet, datapackage.json and the codebook are all made of this list.
 */
import { AdministrativeLevel, Comparator, DocumentType, KnownIndex, Subject } from '../../../schemas/codes.ts'
import { isDoubtful } from '../../../schemas/doubt.ts'
import { Basis, type Sourced } from '../../../schemas/evidence.ts'
import { codeLabel, type Label, fieldLabels as label } from '../../../schemas/labels.ts'
import type { CampaignRecord, Condition, Criterion } from '../../../schemas/record.ts'
import { quotesOf } from '../sentence.ts'

/** One demand of one document on one indicator. */
export interface PanelRow {
  record: CampaignRecord
  kind: 'target' | 'criterion'
  condition: Condition
  criterion: Criterion | null
  source: Sourced<unknown>
}

/** Types of Table Schema (Frictionless), which are those of the columns in Parquet. */
export type PanelType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

export interface PanelField {
  name: string
  type: PanelType
  title: Label
  description: Label
  /** all codes that the column can hold */
  codes?: readonly string[]
  required?: true
  value(row: PanelRow): string | number | boolean | null
}

const both = (vi: string, en: string): Label => ({ vi, en })

const isFullDate = (date: string | undefined): date is string => date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date)

/** The year a demand is for: its own, else that of a campaign of one year. A campaign of several years gives none, and no year is guessed. */
export function yearOf({ condition, record }: PanelRow): { year: number | null; from: 'stated' | 'campaign' | null } {
  if (condition.year !== null) return { year: condition.year, from: 'stated' }
  const years = record.years?.value
  return years && years.from === years.to ? { year: years.from, from: 'campaign' } : { year: null, from: null }
}

const unitOf = ({ record }: PanelRow) => record.issuer?.value.unit ?? null

const c =
  <K extends keyof Condition>(key: K) =>
  ({ condition }: PanelRow): Condition[K] =>
    condition[key]

/** The name of an index by its code; other measures as they are written. */
const indicatorName = (measure: string): string =>
  KnownIndex.safeParse(measure).success ? codeLabel('KnownIndex', measure, 'vi') : measure.replace(/^OTHER:/, '')

export const REVIEW_STATES = ['none', 'accepted', 'corrected'] as const

export const panelFields: readonly PanelField[] = [
  {
    name: 'unit',
    type: 'string',
    title: both('Đơn vị', 'Unit'),
    description: both(
      'Tên đơn vị hành chính của cơ quan ban hành; không xác định được thì để trống',
      'Name of the administrative unit of the issuing body; empty where it is not settled',
    ),
    value: row => unitOf(row)?.name ?? null,
  },
  {
    name: 'unit_type',
    type: 'string',
    title: both('Loại đơn vị', 'Type of unit'),
    description: both('tỉnh, huyện, xã…, theo ngày của văn bản', 'Province, district, commune … at the date of the document'),
    value: row => unitOf(row)?.type ?? null,
  },
  {
    name: 'unit_code',
    type: 'string',
    title: both('Mã đơn vị', 'Code of unit'),
    description: both('Mã đơn vị hành chính', 'Code of the administrative unit'),
    value: row => unitOf(row)?.code ?? null,
  },
  {
    name: 'province',
    type: 'string',
    title: label.AdministrativeUnit.province,
    description: both('Tỉnh, thành phố tại ngày của văn bản', 'Province at the date of the document'),
    value: row => unitOf(row)?.province ?? null,
  },
  {
    name: 'level',
    type: 'string',
    title: label.Body.level,
    description: both('Cấp của cơ quan ban hành', 'Level of the issuing body'),
    codes: AdministrativeLevel.options,
    value: row => row.record.issuer?.value.level ?? null,
  },
  {
    name: 'issuer',
    type: 'string',
    title: label.CampaignRecord.issuer,
    description: both('Tên cơ quan ban hành', 'Name of the issuing body'),
    value: row => row.record.issuer?.value.name ?? null,
  },
  {
    name: 'year',
    type: 'integer',
    title: both('Năm', 'Year'),
    description: both(
      'Năm của chỉ tiêu; để trống khi phong trào kéo dài nhiều năm mà chỉ tiêu không nêu năm',
      'Year of the demand; empty where a campaign of several years states none for it',
    ),
    value: row => yearOf(row).year,
  },
  {
    name: 'year_basis',
    type: 'string',
    title: both('Căn cứ của năm', 'Basis of the year'),
    description: both('stated: nêu ở chỉ tiêu; campaign: năm của phong trào', 'stated: with the demand; campaign: that of the campaign'),
    codes: ['stated', 'campaign'],
    value: row => yearOf(row).from,
  },
  {
    name: 'campaign_from',
    type: 'integer',
    title: both('Phong trào từ năm', 'Campaign from'),
    description: both('Năm đầu của phong trào', 'First year of the campaign'),
    value: row => row.record.years?.value.from ?? null,
  },
  {
    name: 'campaign_to',
    type: 'integer',
    title: both('Phong trào đến năm', 'Campaign to'),
    description: both('Năm cuối của phong trào', 'Last year of the campaign'),
    value: row => row.record.years?.value.to ?? null,
  },
  {
    name: 'indicator',
    type: 'string',
    required: true,
    title: both('Chỉ số, nội dung đo', 'Indicator'),
    description: both(
      'Mã bộ chỉ số (PAR_INDEX, PCI…), hoặc cụm từ trong văn bản',
      'Code of an index (PAR_INDEX, PCI …), or a phrase of the text',
    ),
    value: c('measure'),
  },
  {
    name: 'indicator_name',
    type: 'string',
    required: true,
    title: both('Tên chỉ số', 'Name of indicator'),
    description: both('Tên bằng lời của indicator', 'The indicator in words'),
    value: row => indicatorName(row.condition.measure),
  },
  {
    name: 'indicator_id',
    type: 'string',
    title: label.Condition.measureId,
    description: both('Mã chung của cùng một nội dung đo ở các văn bản', 'Shared code of the same measure in different documents'),
    value: c('measureId'),
  },
  {
    name: 'kind',
    type: 'string',
    required: true,
    title: both('Loại', 'Kind'),
    description: both('target: chỉ tiêu; criterion: điều kiện trong tiêu chí', 'target, or criterion: a condition within a criterion'),
    codes: ['target', 'criterion'],
    value: row => row.kind,
  },
  {
    name: 'comparator',
    type: 'string',
    required: true,
    title: label.Condition.comparator,
    description: both('Cách so sánh với giá trị', 'How the value binds'),
    codes: Comparator.options,
    value: c('comparator'),
  },
  {
    name: 'value',
    type: 'number',
    title: label.Condition.value,
    description: both('Giá trị phải đạt; để trống khi văn bản không nêu số', 'The value asked for; empty where none is stated'),
    value: c('value'),
  },
  {
    name: 'value_max',
    type: 'number',
    title: label.Condition.valueMax,
    description: both('Đầu trên của khoảng', 'Upper end of a range'),
    value: c('valueMax'),
  },
  {
    name: 'unit_of_measure',
    type: 'string',
    title: label.Condition.unit,
    description: both('Đơn vị tính; rank là thứ hạng', 'Unit of measure; rank is a place in a ranking'),
    value: c('unit'),
  },
  {
    name: 'grade',
    type: 'string',
    title: label.Condition.grade,
    description: both('Mức xếp loại phải đạt', 'The grade asked for'),
    value: c('grade'),
  },
  {
    name: 'relative_to',
    type: 'string',
    title: label.Condition.relativeTo,
    description: both('Mốc mà mức tăng, giảm tính từ đó', 'What an increase or decrease is counted from'),
    codes: ['previous_year', 'baseline'],
    value: c('relativeTo'),
  },
  {
    name: 'ranked_among',
    type: 'string',
    title: label.Condition.rankedAmong,
    description: both('Xếp hạng trong nhóm nào', 'The group that is ranked'),
    value: c('rankedAmong'),
  },
  {
    name: 'scope',
    type: 'string',
    title: label.Condition.scope,
    description: both('Phạm vi áp dụng', 'What it applies to'),
    value: c('scope'),
  },
  {
    name: 'baseline_value',
    type: 'number',
    title: both('Giá trị mốc', 'Baseline'),
    description: both('Giá trị của mốc so sánh', 'Value of the baseline'),
    value: row => row.condition.baseline?.value ?? null,
  },
  {
    name: 'baseline_unit',
    type: 'string',
    title: both('Đơn vị của mốc', 'Unit of the baseline'),
    description: both('Đơn vị tính của mốc', 'Unit of measure of the baseline'),
    value: row => row.condition.baseline?.unit ?? null,
  },
  {
    name: 'baseline_year',
    type: 'integer',
    title: both('Năm của mốc', 'Year of the baseline'),
    description: both('Năm của mốc so sánh', 'Year of the baseline'),
    value: row => row.condition.baseline?.year ?? null,
  },
  {
    name: 'baseline_grade',
    type: 'string',
    title: both('Mức xếp loại của mốc', 'Grade of the baseline'),
    description: both('Mức xếp loại ở mốc so sánh', 'Grade at the baseline'),
    value: row => row.condition.baseline?.grade ?? null,
  },
  {
    name: 'subject',
    type: 'string',
    title: label.Criterion.subject,
    description: both('Đối tượng của tiêu chí', 'Whom a criterion is for'),
    codes: Subject.options,
    value: row => row.criterion?.subject ?? null,
  },
  {
    name: 'award',
    type: 'string',
    title: label.Criterion.award,
    description: both('Hình thức khen thưởng mà tiêu chí gắn với', 'The award that a criterion belongs to'),
    value: row => row.criterion?.award ?? null,
  },
  {
    name: 'sentence',
    type: 'string',
    title: label.Evidence.quote,
    description: both('Câu trong văn bản mà giá trị dựa vào', 'The sentence that the value stands on'),
    value: row => quotesOf(row.record.text, row.source.evidence) || null,
  },
  {
    name: 'page',
    type: 'integer',
    title: label.Evidence.page,
    description: both(
      'Trang của câu, tính từ 1; để trống với định dạng không có trang',
      'Page of the sentence, from 1; empty for formats without pages',
    ),
    value: row => row.source.evidence[0]?.page ?? null,
  },
  {
    name: 'start',
    type: 'integer',
    title: label.Evidence.start,
    description: both('Vị trí đầu của câu trích trong toàn văn (UTF-16)', 'Start of the evidence in the text (UTF-16 code units)'),
    value: row => row.source.evidence[0]?.start ?? null,
  },
  {
    name: 'end',
    type: 'integer',
    title: label.Evidence.end,
    description: both('Vị trí cuối của câu trích', 'End of the evidence'),
    value: row => row.source.evidence[0]?.end ?? null,
  },
  {
    name: 'document',
    type: 'string',
    required: true,
    title: label.Source.fileName,
    description: both('Tên tệp của văn bản', 'File name of the document'),
    value: row => row.record.source.fileName,
  },
  {
    name: 'document_type',
    type: 'string',
    title: label.CampaignRecord.documentType,
    description: both('Loại văn bản', 'Type of document'),
    codes: DocumentType.options,
    value: row => row.record.documentType?.value ?? null,
  },
  {
    name: 'document_number',
    type: 'string',
    title: label.CampaignRecord.number,
    description: both('Số, ký hiệu như in', 'Number as printed'),
    value: row => row.record.number?.value.raw ?? null,
  },
  {
    name: 'issued',
    type: 'date',
    title: label.CampaignRecord.issuedDate,
    description: both('Ngày ban hành khi văn bản nêu đủ ngày, tháng, năm', 'Day of issue where it is stated in full'),
    value: row => (isFullDate(row.record.issuedDate?.value) ? row.record.issuedDate!.value : null),
  },
  {
    name: 'issued_as_stated',
    type: 'string',
    title: both('Ngày ban hành như nêu', 'Date of issue as stated'),
    description: both('Ở độ chính xác văn bản nêu: 2026-03, 2026-Q1…', 'At the precision stated: 2026-03, 2026-Q1 …'),
    value: row => row.record.issuedDate?.value ?? null,
  },
  {
    name: 'record_id',
    type: 'string',
    required: true,
    title: label.CampaignRecord.id,
    description: both('SHA-256 của tệp; #n là phần thứ n của tệp', 'SHA-256 of the file; #n for its nth document'),
    value: row => row.record.id,
  },
  {
    name: 'basis',
    type: 'string',
    required: true,
    title: label.Sourced.basis,
    description: both('Giá trị có từ đâu', 'Where the value comes from'),
    codes: Basis.options,
    value: row => row.source.basis,
  },
  {
    name: 'confidence',
    type: 'number',
    required: true,
    title: label.Sourced.confidence,
    description: both(
      'Tỷ lệ đúng đo được của quy tắc đã đọc, 0–1; 1 khi người dùng đã duyệt',
      'Measured share of right values of the rule, 0–1; 1 once reviewed',
    ),
    value: row => row.source.confidence,
  },
  {
    name: 'needs_review',
    type: 'boolean',
    required: true,
    title: both('Cần xem', 'To be checked'),
    description: both('true khi độ tin cậy dưới ngưỡng công bố', 'true below the published line of confidence'),
    value: row => isDoubtful(row.source),
  },
  {
    name: 'review_state',
    type: 'string',
    required: true,
    title: both('Tình trạng duyệt', 'State of review'),
    description: both('none: chưa ai duyệt; accepted: đã duyệt; corrected: đã sửa', 'none, accepted or corrected by a person'),
    codes: REVIEW_STATES,
    value: row => row.source.review?.state ?? 'none',
  },
  {
    name: 'reviewed_by',
    type: 'string',
    title: label.Sourced.review,
    description: both('Người duyệt', 'Who reviewed'),
    value: row => row.source.review?.by ?? null,
  },
  {
    name: 'reviewed_on',
    type: 'date',
    title: both('Ngày duyệt', 'Day of review'),
    description: both('Ngày duyệt (UTC)', 'Day of the review (UTC)'),
    value: row => (row.source.review ? new Date(row.source.review.at).toISOString().slice(0, 10) : null),
  },
  {
    name: 'extractor_version',
    type: 'string',
    required: true,
    title: both('Phiên bản phần mềm đọc', 'Version of the extractor'),
    description: both('Phiên bản của thidua đã đọc văn bản', 'Version of thidua that read the document'),
    value: row => row.record.extractor.version,
  },
]
