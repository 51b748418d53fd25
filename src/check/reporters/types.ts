/** What a reporter is: results in, one text out. */
import type { Language } from '../../../schemas/labels.ts'
import type { CheckedFile } from '../finding.ts'

export interface ReportOptions {
  lang: Language
  /** version of thidua, for formats that name their tool */
  version: string
}

export type Reporter = (files: readonly CheckedFile[], options: ReportOptions) => string
