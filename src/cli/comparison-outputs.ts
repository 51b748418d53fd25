/** The files that a comparison is written to. */
import type { CampaignRecord, Comparison, Label, Language } from '../index.ts'

export interface ComparisonOutput {
  name: string
  label: Label
  content: string | Uint8Array
}

/** The comparison itself, for programs. */
export const COMPARISON_FILE: Omit<ComparisonOutput, 'content'> = {
  name: 'comparison.json',
  label: { vi: 'Toàn bộ phép so, mỗi giá trị kèm câu trích', en: 'The whole comparison, every value with its sentence' },
}

/** What people open, besides. */
export async function comparisonOutputs(
  _comparison: Comparison,
  _records: readonly CampaignRecord[],
  _lang: Language,
): Promise<ComparisonOutput[]> {
  return []
}
