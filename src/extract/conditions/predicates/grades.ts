/** Classes: "xếp loại Tốt", "nhóm dẫn đầu". */
import { NOT_BEFORE_WORD } from '../../../text/boundary.ts'
import type { PredicateForm } from './predicate.ts'
import { at } from './quantity.ts'

const GRADE = '(?:hoàn thành\\s+)?(?:xuất sắc|tốt|khá|trung bình khá|trung bình|a|b|cao|rất cao|dẫn đầu)'

export const GRADES: readonly PredicateForm[] = [
  // "duy trì thuộc nhóm tốt của cả tỉnh", "thuộc nhóm khá", "nhóm dẫn đầu"
  {
    pattern: at(
      `(?<keep>(?:duy trì|giữ vững|giữ)\\s+)?(?:(?:nằm|xếp|thuộc|trong|vào|ở|đạt|luôn)\\s+){0,3}nhóm\\s+(?:có\\s+\\p{L}+\\s+)?(?<g>tốt|khá|dẫn đầu|cao nhất|trung bình cao|cao|trên trung bình)${NOT_BEFORE_WORD}`,
    ),
    read: g => ({ kind: 'grade', comparator: g.keep ? 'maintain' : 'achieve', grade: `nhóm ${g.g}` }),
  },
  // "xếp loại Tốt", "đạt mức Xuất sắc trở lên", "xếp hạng Tốt"
  {
    pattern: at(
      `(?:được\\s+)?(?:xếp loại|phân loại|đánh giá|xếp hạng|đạt loại|đạt mức|mức độ|loại|mức|đạt)\\s+(?:mức\\s+|loại\\s+|mức độ\\s+|đạt\\s+|chất lượng\\s+|từ\\s+)*(?<g>${GRADE})(?:\\s+(?:nhiệm vụ\\s+)?trở lên|\\s+nhiệm vụ)?${NOT_BEFORE_WORD}`,
    ),
    read: g => ({ kind: 'grade', comparator: 'achieve', grade: g.g! }),
  },
]
