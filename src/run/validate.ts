/** The contract, held against every record before it leaves the run. */
import { type CampaignRecord, CampaignRecord as CampaignRecordSchema } from '../../schemas/record.ts'

/** Fields that a document fills: what may stand in `absences` at the top level. */
export const documentFields: readonly (keyof CampaignRecord)[] = Object.keys(CampaignRecordSchema.shape).filter(
  key => !['schemaVersion', 'id', 'source', 'text', 'absences', 'diagnostics', 'status', 'extractor', 'corrections'].includes(key),
) as (keyof CampaignRecord)[]

/** First piece of evidence in `value` that does not stand in `text`, as its path; undefined where all do. */
function ungrounded(value: unknown, text: string, at: string): string | undefined {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const found = ungrounded(item, text, `${at}.${i}`)
      if (found) return found
    }
  } else if (value && typeof value === 'object') {
    const { quote, start, end } = value as { quote?: unknown; start?: unknown; end?: unknown }
    if (typeof quote === 'string' && typeof start === 'number' && typeof end === 'number') {
      return text.slice(start, end) === quote ? undefined : at
    }
    for (const [key, item] of Object.entries(value)) {
      const found = ungrounded(item, text, at ? `${at}.${key}` : key)
      if (found) return found
    }
  }
  return undefined
}

/** What is wrong with a record, in one line with the place; undefined for a record that keeps the contract. */
export function problemOf(record: unknown): string | undefined {
  const result = CampaignRecordSchema.safeParse(record)
  if (!result.success) {
    const issue = result.error.issues[0]!
    const more = result.error.issues.length - 1
    return `${issue.path.join('.')}: ${issue.message}${more ? ` (+${more})` : ''}`
  }
  const place = ungrounded(record, result.data.text, '')
  return place && `${place}: evidence does not stand in the text`
}
