/** Headings and words by which a workbook that a person filled in is read back. */
import type { CorrectionAction } from './correction.ts'
import type { Label } from './labels.ts'

const label = (vi: string, en: string): Label => ({ vi, en })

export const returnLabels = {
  decision: label('Quyết định', 'Decision'),
  value: label('Giá trị mới', 'New value'),
  remark: label('Ý kiến', 'Remark'),
  key: label('Mã dòng (không sửa)', 'Key (leave as it is)'),
}

/** Words of a decision; a value that was missed is given by the same word as one that is put right. */
export const decisionLabels: Record<Exclude<CorrectionAction, 'add'>, Label> = {
  accept: label('Đúng', 'Right'),
  correct: label('Sửa', 'Correct'),
  reject: label('Bỏ', 'Remove'),
}
