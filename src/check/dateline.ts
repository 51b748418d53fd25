/** "Tam Kim, ngày 15/01/2026": place and date abbreviated, of which the record takes no date of issue. */
import type { Draft } from './draft.ts'
import type { Line } from './lines.ts'

const SHORT = /^[^\d:]{2,60}ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\s*$/u

export const shortDateline = (draft: Draft): Line | undefined =>
  draft.record.issuedDate ? undefined : draft.zones.header.find(l => SHORT.test(l.folded))
