/** Findings about a document, shaped like vfile messages: what is wrong, where, and where to read more. */
import { z } from 'zod'
import { Severity } from './codes.ts'
import { Evidence } from './evidence.ts'

export const Diagnostic = z.object({
  rule: z.string().min(1),
  severity: Severity,
  /** one sentence in Vietnamese */
  message: z.string().min(1),
  messageEn: z.string().min(1),
  evidence: z.array(Evidence),
  /** path of the rule's page, '' where there is none */
  help: z.string(),
})
export type Diagnostic = z.infer<typeof Diagnostic>
