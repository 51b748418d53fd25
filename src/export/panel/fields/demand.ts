/** What is asked: the indicator, the value it must reach, of whom. */
import { Comparator, KnownIndex, Subject } from '../../../../schemas/codes.ts'
import { codeLabel, fieldLabels as label } from '../../../../schemas/labels.ts'
import type { Condition } from '../../../../schemas/record.ts'
import { both, type PanelField, type PanelRow } from '../field.ts'

const c =
  <K extends keyof Condition>(key: K) =>
  ({ condition }: PanelRow): Condition[K] =>
    condition[key]

/** The name of an index by its code; other measures as they are written. */
const indicatorName = (measure: string): string =>
  KnownIndex.safeParse(measure).success ? codeLabel('KnownIndex', measure, 'vi') : measure.replace(/^OTHER:/, '')

export const demandFields: readonly PanelField[] = [
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
]
