/**
 * What a clause demands of a measure: "nằm trong nhóm 15 tỉnh", "từ 90% trở lên", "tăng ít nhất 02 bậc", "xếp loại Tốt",
 * "tăng điểm so với năm trước". Folded text in, predicates with offsets out.
 */
import { readForms } from '../../../text/forms.ts'
import { AMOUNTS } from './amounts.ts'
import { GRADES } from './grades.ts'
import { IMPROVEMENTS } from './improvements.ts'
import { type Predicate, UNSAID } from './predicate.ts'
import { RANKS } from './ranks.ts'

export { countsIn } from './counts.ts'
export type { Predicate } from './predicate.ts'
export { trendIn } from './trend.ts'

/** In this order; a later form does not overlap an earlier one. */
const FORMS = [...RANKS, ...AMOUNTS, ...GRADES, ...IMPROVEMENTS]
/** "… so với năm trước", "… hơn cùng kỳ năm ngoái" */
const PREVIOUS =
  /^[^.;]{0,60}?(?:so với|hơn)\s+(?:kết quả\s+)?(?:của\s+)?(?:cùng kỳ\s+)?(?:năm\s+(?:trước|liền kề|ngoái)|năm liền trước|các năm trước)/u

/** All predicates of a folded clause, in order. */
export const predicatesIn = (folded: string): Predicate[] =>
  readForms(folded, FORMS).map(({ value, start, end }) => ({
    ...UNSAID,
    comparator: '=',
    kind: 'percent',
    relativeTo: PREVIOUS.test(folded.slice(start)) ? 'previous_year' : null,
    ...value,
    start,
    end,
  }))
