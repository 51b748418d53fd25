import type { Comparator } from '../../../../schemas/codes.ts'
import type { Form } from '../../../text/forms.ts'

export interface Predicate {
  comparator: Comparator
  value: number | null
  valueMax: number | null
  unit: string | null
  grade: string | null
  relativeTo: 'previous_year' | null
  start: number
  end: number
  /** the verb stands before its measures ("cải thiện thứ hạng PAR INDEX"), not behind them */
  verbFirst: boolean
  /** needs an index to mean anything: "nâng cao điểm số" */
  needsIndex: boolean
  kind: 'top' | 'gain' | 'percent' | 'score' | 'grade' | 'change' | 'count' | 'trend'
}

/** A way in which a demand is written: folded text in, what it says out. */
export type PredicateForm = Form<Partial<Predicate>>

/** What a predicate does not say. */
export const UNSAID = {
  value: null,
  valueMax: null,
  unit: null,
  grade: null,
  relativeTo: null,
  verbFirst: false,
  needsIndex: false,
} satisfies Partial<Predicate>
