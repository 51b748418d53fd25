/** The files that a comparison is written to. */
import { type CampaignRecord, type Comparison, type Label, type Language, loadComparisonOutputs } from '../index.ts'

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
  comparison: Comparison,
  records: readonly CampaignRecord[],
  lang: Language,
): Promise<ComparisonOutput[]> {
  const { comparisonDocx, comparisonPage, comparisonWorkbook, comparisonWorkbookLabel } = await loadComparisonOutputs()
  const at = new Date().toISOString()
  return [
    { name: 'comparison.xlsx', label: comparisonWorkbookLabel, content: await comparisonWorkbook(comparison, lang, records) },
    {
      name: 'report.html',
      label: { vi: 'Báo cáo một tệp, có hình và câu trích', en: 'Report in one file, with pictures and sentences' },
      content: comparisonPage(comparison, { lang, at }),
    },
    {
      name: 'report.docx',
      label: { vi: 'Báo cáo Word theo thể thức văn bản hành chính', en: 'Report in Word, in the form of an administrative document' },
      content: await comparisonDocx(comparison, { lang, at }),
    },
  ]
}
