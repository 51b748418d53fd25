/** A change without a number, of an index or of what it measures. */
import type { PredicateForm } from './predicate.ts'
import { at } from './quantity.ts'

export const IMPROVEMENTS: readonly PredicateForm[] = [
  // "tăng điểm so với năm trước liền kề", "cải thiện điểm số, thứ hạng", "nâng cao chỉ số"
  {
    pattern: at(
      '(?:(?:duy trì|giữ vững|cải thiện|nâng cao|nâng|tăng|gia tăng|tăng cường)(?:\\s*,\\s*|\\s+và\\s+|\\s*-\\s*)?\\s*){1,4}(?:mạnh\\s+|rõ rệt\\s+|hơn nữa\\s+|các\\s+)*(?:điểm số|điểm|thứ hạng|thứ bậc|xếp hạng|vị trí|kết quả|giá trị|bậc)(?:\\s*(?:,|và|hoặc)\\s*(?:điểm số|điểm|thứ hạng|thứ bậc|vị trí(?:\\s+xếp hạng)?|xếp hạng|kết quả|tăng\\s+\\p{L}+))*',
    ),
    read: (_, m) => ({
      kind: 'change',
      comparator: /cải thiện|nâng|tăng/u.test(m[0]) ? 'increase' : 'maintain',
      needsIndex: true,
      verbFirst: true,
    }),
  },
  // "cải thiện Chỉ số PAPI", "nâng cao PCI": the verb right before an index
  {
    pattern: at('(?:cải thiện|nâng cao)\\s+(?=(?:các\\s+)?(?:bộ\\s+)?chỉ số|par|sipas|papi|pci|ddci|dti|pii|pgi)'),
    read: () => ({ kind: 'change', comparator: 'increase', needsIndex: true, verbFirst: true }),
  },
]
