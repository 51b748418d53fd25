/** What a rule is: an id, what it asks and why, the law behind it, and a function that says where a draft falls short. */

import type { z } from 'zod'
import type { Severity } from '../../schemas/codes.ts'
import type { Label } from '../../schemas/labels.ts'
import type { Draft } from './draft.ts'
import type { PlanParts } from './sample.ts'
import type { Spot } from './spot.ts'

export type Level = z.infer<typeof Severity>
/** Which rules are asked for: the form of Nghị định 30/2020, or what a plan of a campaign has to hold. */
export type Preset = 'nd30' | 'campaign'
export type Group = 'form' | 'completeness' | 'authority' | 'consistency' | 'time' | 'law' | 'parent'

/** What a rule says of one place; the runner adds id, level, sentence and place. */
export interface Report {
  at: Spot
  say: Label
  expected?: Label
  /** where it is not the rule's own */
  mend?: Label
  basis?: Label | null
  level?: Level
  /** further sentences that it stands on, in this text or in the parent plan's */
  related?: { at: Spot; of: 'draft' | 'parent' }[]
}

/** A sample plan with some parts replaced; `parent` likewise, for rules that compare. What no part stands for is left as it is. */
export interface Example {
  /** what the example shows; '' where the text says it */
  note?: Label
  plan: Partial<PlanParts>
  parent?: Partial<PlanParts>
}

export interface Rule {
  id: string
  group: Group
  preset: Preset
  level: Level
  title: Label
  /** why it is asked, one or two sentences */
  about: Label
  /** law behind it at the draft's date; null for what is only good practice */
  basis: ((draft: Pick<Draft, 'lawDay'>) => Label) | null
  mend: Label
  /** whether it has anything to say about this draft at all */
  applies?: (draft: Draft) => boolean
  check: (draft: Draft) => Iterable<Report>
  examples: { valid: Example[]; invalid: Example[] }
}
