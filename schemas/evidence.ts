/**
 * Grounding: what every value of a record stands on.
 * Reads nothing; Writes the shapes that all other schemas and rooms speak.
 */
import { z } from 'zod'

/**
 * A date at the precision the document states: "2023-01-05", "2023-01", "2023", "2026-Q1", "2026-H1",
 * or with the unstated or recurring part left out: "--11-30", "--09", "---25".
 */
export const PartialDate = z
  .string()
  .regex(
    /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?|--(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|---(0[1-9]|[12]\d|3[01]))$/,
  )
export type PartialDate = z.infer<typeof PartialDate>

/** Axis-aligned box in PDF points; the origin is the top-left corner of the page; pages count from 1. */
export const Box = z.object({ page: z.number().int().min(1), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Box = z.infer<typeof Box>

/** Where a value was read: `document.text.slice(start, end) === quote`, in UTF-16 code units. */
export const Evidence = z.object({
  quote: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  page: z.number().int().min(1).optional(),
  boxes: z.array(Box).optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const Basis = z.enum(['stated', 'normalised', 'inferred', 'corrected'])
export type Basis = z.infer<typeof Basis>

const Part = z.object({ basis: z.enum(['stated', 'normalised', 'inferred']), evidence: z.array(Evidence) })

const Review = z.object({ state: z.enum(['accepted', 'corrected', 'rejected']), by: z.string(), at: z.string() })

/** The zod schema of a value with its ground. A value that no person corrected has at least one evidence. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z
    .object({
      value,
      basis: Basis,
      evidence: z.array(Evidence),
      parts: z.record(z.string(), Part).optional(),
      review: Review.nullable().optional(),
      regions: z.array(Box).optional(),
      confidence: z.number().min(0).max(1),
      rule: z.string().min(1),
    })
    .refine(s => s.basis === 'corrected' || s.evidence.length > 0, { message: 'a value without evidence does not exist' })

/** A value and the ground it stands on; see contract. */
export interface Sourced<T> {
  value: T
  basis: Basis
  evidence: Evidence[]
  parts?: Record<string, z.infer<typeof Part>>
  review?: z.infer<typeof Review> | null
  regions?: Box[]
  confidence: number
  rule: string
}

/** Why a field has no value. */
export const Absence = z.enum(['absent', 'blank', 'unreadable', 'not_applicable', 'not_read'])
export type Absence = z.infer<typeof Absence>
