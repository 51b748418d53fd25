/** Deadlines of a draft that fall on a day: one day, once. */

import type { Evidence, Sourced } from '../../schemas/evidence.ts'
import type { Deadline } from '../../schemas/record.ts'
import type { Draft } from './draft.ts'

export interface DayDeadline {
  value: Deadline
  /** ISO day */
  day: string
  at: Evidence
}

/** The last of some days. */
export const lastOf = (list: readonly DayDeadline[]): DayDeadline | undefined =>
  list.reduce<DayDeadline | undefined>((last, d) => (last && last.day >= d.day ? last : d), undefined)

/** Those with day, month and year that do not come again; those within responsibilities stand in the list as well. */
export function dayDeadlines(draft: Draft): DayDeadline[] {
  return (draft.record.deadlines as Sourced<Deadline>[]).flatMap(({ value, evidence }) =>
    value.date && /^\d{4}-\d{2}-\d{2}$/u.test(value.date) && value.recurrence === 'none'
      ? [{ value, day: value.date, at: evidence[0]! }]
      : [],
  )
}
