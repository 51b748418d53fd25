/** How far a row can be relied on: where its value comes from, who looked at it, what read it. */
import { isDoubtful } from '../../../../schemas/doubt.ts'
import { Basis } from '../../../../schemas/evidence.ts'
import { fieldLabels as label } from '../../../../schemas/labels.ts'
import { both, type PanelField } from '../field.ts'

export const readingFields: readonly PanelField[] = [
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
    codes: ['none', 'accepted', 'corrected'],
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
