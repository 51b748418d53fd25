/** The closed vocabularies of the field, from data/: headings, offices, subjects, verbs of duties, columns of task tables, frames of pages. */
import dutyVerbs from '../../data/duty-verbs.json' with { type: 'json' }
import pageFrame from '../../data/page-frame.json' with { type: 'json' }
import positions from '../../data/positions.json' with { type: 'json' }
import sections from '../../data/sections.json' with { type: 'json' }
import subjects from '../../data/subjects.json' with { type: 'json' }
import taskTables from '../../data/task-tables.json' with { type: 'json' }
import type { SectionRole } from '../../schemas/codes.ts'

export interface RolePhrases {
  role: SectionRole
  phrases: string[]
  /** phrases that must be the whole piece of a heading */
  whole?: string[]
  /** words that rule the role out */
  unless?: string[]
}
export interface RoleCue {
  role: SectionRole
  /** within the first words of a paragraph */
  phrases: string[]
  /** at its very head */
  head: string[]
  /** anywhere in it */
  anywhere?: string[]
}

/** How headings, and the paragraphs of news, say what a section is. Folded phrases. */
export const sectionWords = {
  roles: sections.roles as RolePhrases[],
  joint: sections.joint as { phrase: string; roles: SectionRole[] }[],
  neutral: sections.neutral,
  leads: sections.leads,
  cues: sections.cues as RoleCue[],
  orders: sections.orders,
}
/** Offices that sign, in normal case. */
export const officeTitles: readonly string[] = positions.titles
/** Whom campaigns address: words for bodies and for persons, and words behind which a body only describes. Folded. */
export const subjectWords: { collective: string[]; individual: string[]; modifiers: string[] } = subjects
/** Verbs that open the predicate of a duty; `namedFor` name what a body is for when they stand right behind its kind. Folded. */
export const dutyVerbWords: { verbs: string[]; namedFor: string[] } = dutyVerbs
/** Headings of columns of task tables. Folded. */
export const taskColumns = taskTables.columns
export type TaskColumn = keyof typeof taskColumns
/** Words of the frame around a news text. Folded. */
export const frameWords: { end: string[]; line: string[]; anywhere: string[] } = pageFrame
