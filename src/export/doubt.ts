/** Values that a person should look at, as exports mark them. */
import { DOUBT_LABEL, isDoubtful } from '../../schemas/doubt.ts'
import type { Sourced } from '../../schemas/evidence.ts'
import { type Language, pathLabel } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'

const isSourced = (x: unknown): x is Sourced<unknown> => typeof x === 'object' && x !== null && 'evidence' in x && 'confidence' in x

/** Every value of a record with the key that it stands under. */
export function sourcedOf(record: CampaignRecord): [key: string, sourced: Sourced<unknown>][] {
  return Object.entries(record).flatMap(([key, content]) => {
    const values: unknown[] = Array.isArray(content) ? content : [content]
    return values.filter(isSourced).map((s): [string, Sourced<unknown>] => [key, s])
  })
}

/** "cần xem" for a value below the published line, nothing for another. */
export const doubtMark = (sourced: { confidence: number }, lang: Language): string | null =>
  isDoubtful(sourced) ? DOUBT_LABEL[lang] : null

/** "Chỉ tiêu (2)\nChữ ký": the fields of a record with values below the line, and how many they are where they are several. */
export function doubtfulFields(record: CampaignRecord, lang: Language): string | null {
  const counts = new Map<string, number>()
  for (const [key, sourced] of sourcedOf(record)) if (isDoubtful(sourced)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, n]) => `${pathLabel(key, lang)}${n > 1 ? ` (${n})` : ''}`).join('\n') || null
}
