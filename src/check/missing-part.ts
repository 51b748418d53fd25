/**
 * Rules for the parts that the law on emulation asks of a campaign's plan, each made of what tells that the part is there:
 * values of the record, sections of its outline, words. A part is missing only where none of them tells of it.
 */
import type { SectionRole } from '../../schemas/codes.ts'
import type { Label } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import type { Draft } from './draft.ts'
import type { Level, Report, Rule } from './rule.ts'

export interface Part {
  id: string
  level: Level | ((draft: Draft) => Level)
  title: Label
  about: Label
  basis: Rule['basis']
  mend: Label
  /** what the finding says */
  say: Label
  expected: Label
  /** where it would stand */
  place: SectionRole
  /** fields of the record that hold it */
  fields: readonly (keyof CampaignRecord)[]
  /** sections that state it */
  roles: readonly SectionRole[]
  /** words of the text proper that state it; folded */
  words?: RegExp
  /** anything else that states it */
  stated?: (draft: Draft) => boolean
  examples: Rule['examples']
}

const holds = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined)

/** Where the plan speaks for itself: not the title, not the recipients, not forms in its annexes. */
const textProper = (draft: Draft) => [...draft.zones.preamble, ...draft.zones.body, ...draft.zones.appendix]

const isStated = (draft: Draft, part: Part): boolean =>
  part.fields.some(f => holds(draft.record[f])) ||
  draft.hasRole(...part.roles) ||
  (part.words !== undefined && textProper(draft).some(l => part.words!.test(l.folded))) ||
  part.stated?.(draft) === true

export function missingPart(part: Part): Rule {
  const { id, title, about, basis, mend, say, expected, place, level, examples } = part
  return {
    id,
    group: 'completeness',
    preset: 'campaign',
    level: typeof level === 'function' ? 'error' : level,
    title,
    about,
    basis,
    mend,
    applies: draft => draft.isCampaign,
    *check(draft): Iterable<Report> {
      if (isStated(draft, part)) return
      yield { at: draft.placeOf(place), say, expected, ...(typeof level === 'function' && { level: level(draft) }) }
    },
    examples,
  }
}
