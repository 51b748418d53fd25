/** A record whose every text is an attack: made from the schema itself, so that a new field is tried too. */
import { z } from 'zod'
import { correctableFields } from '../../schemas/correction.ts'
import { PartialDate } from '../../schemas/evidence.ts'

export type CorrectableName = string

/** A value of the schema with the attack wherever free text may stand. */
function filled(schema: z.ZodType, attack: string, depth = 0): unknown {
  if (schema === (PartialDate as z.ZodType)) return '2025-03-05'
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return depth > 6 ? null : filled(schema.unwrap() as z.ZodType, attack, depth)
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodNumber) return 1
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodUnion) return `OTHER:${attack}`
  if (schema instanceof z.ZodArray) return depth > 6 ? [] : [filled(schema.element as z.ZodType, attack, depth + 1)]
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, part]) => [key, filled(part, attack, depth + 1)]),
    )
  return attack
}

/** `record` with an attack in each field, grounded on its first words, reviewed by an attacker. */
export function hostileRecord(record: Record<CorrectableName, unknown>, attack: string): Record<string, unknown> {
  const text = String(record.text)
  const sourced = (schema: z.ZodType) => ({
    value: filled(schema, attack),
    basis: 'stated',
    evidence: [{ quote: text.slice(0, 5), start: 0, end: 5 }],
    review: { state: 'corrected', by: attack, at: attack },
    confidence: 0.5,
    rule: attack,
  })
  const fields = [...correctableFields].map(([field, { list, value }]) => [field, list ? [sourced(value)] : sourced(value)])
  return { ...record, ...Object.fromEntries(fields), absences: { [attack]: 'absent', [`issuedDate.${attack}`]: 'blank' } }
}
