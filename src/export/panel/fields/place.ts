/** The sentence that a row stands on, and its place in the text. */
import { fieldLabels as label } from '../../../../schemas/labels.ts'
import { quotesOf } from '../../sentence.ts'
import { both, type PanelField, type PanelRow } from '../field.ts'

/** None where a person wrote the value. */
const first = ({ source }: PanelRow) => source.evidence[0]

export const placeFields: readonly PanelField[] = [
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
    value: row => first(row)?.page ?? null,
  },
  {
    name: 'start',
    type: 'integer',
    title: label.Evidence.start,
    description: both('Vị trí đầu của câu trích trong toàn văn (UTF-16)', 'Start of the evidence in the text (UTF-16 code units)'),
    value: row => first(row)?.start ?? null,
  },
  {
    name: 'end',
    type: 'integer',
    title: label.Evidence.end,
    description: both('Vị trí cuối của câu trích', 'End of the evidence'),
    value: row => first(row)?.end ?? null,
  },
]
