/** Awards that a draft names, read once for all rules. */
import { type AwardMention, findAwards } from '../knowledge/awards.ts'
import type { Draft } from './draft.ts'

export const mentionsOf = (draft: Draft): AwardMention[] => draft.once('award-mentions', () => findAwards(draft.text))
