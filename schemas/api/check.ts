/** Findings of the check over the API: the shapes of src/check. */
import { z } from 'zod'
import { Diagnostic } from '../diagnostic.ts'
import { Evidence } from '../evidence.ts'
import { Words } from './common.ts'

export const CheckFinding = Diagnostic.extend({
  /** where in the document: page, line, paragraph of Word */
  place: z.looseObject({}),
  sentence: z.string(),
  expected: Words.nullable(),
  /** article behind it; null for good practice */
  basis: Words.nullable(),
  mend: Words,
  related: z.array(z.object({ of: z.enum(['draft', 'parent']), sentence: z.string(), evidence: Evidence })),
}).meta({ id: 'CheckFinding' })
export type CheckFinding = z.infer<typeof CheckFinding>

export const CheckAnswer = z
  .object({
    fileName: z.string(),
    /** the draft's canonical text, that the evidence cites */
    text: z.string(),
    findings: z.array(CheckFinding),
    refused: Words.nullable(),
    counts: z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
    targets: z.array(z.object({ state: z.string(), measure: z.string(), parent: z.string(), child: z.string().nullable() })),
    /** true for .docx: POST /check/annotated gives it back with comments */
    canAnnotate: z.boolean(),
  })
  .meta({ id: 'CheckAnswer' })
export type CheckAnswer = z.infer<typeof CheckAnswer>
