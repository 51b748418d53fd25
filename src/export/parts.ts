/** The parts of a value, a line each, as a person may copy, change and give them back: "Giá trị: 95", "Đơn vị tính: %". */
import { z } from 'zod'
import { correctableFields } from '../../schemas/correction.ts'
import { PartialDate } from '../../schemas/evidence.ts'
import { codeLabel, fieldLabels, type Label, type Language, shapeOf, vocabularyOf, yesNo } from '../../schemas/labels.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import * as say from './describe.ts'

/** A longer part is the text of the value itself, which stands beside. */
const LONGEST = 100

const PLAIN = new Intl.NumberFormat('vi-VN', { useGrouping: false, maximumFractionDigits: 20 })

const bare = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema)

/** A part without parts of its own, in words; undefined for one with parts, which is edited where there is more room. */
function leaf(schema: z.ZodType, value: unknown, lang: Language): string | undefined {
  if (value === null || value === undefined) return undefined
  if (schema instanceof z.ZodEnum) return codeLabel(vocabularyOf(schema.options as string[])!, String(value), lang)
  if (schema === PartialDate) return say.date(String(value), lang)
  // with a decimal comma in both languages: a point would be read back as Vietnamese writes it, as a mark of thousands
  if (typeof value === 'number') return PLAIN.format(value)
  if (typeof value === 'boolean') return yesNo(value, lang)
  return typeof value === 'string' ? value.replace(/\n/g, ' ') : undefined
}

/** "Giá trị: 95\nĐơn vị tính: %"; null for values that are one piece. */
export function partsOf(field: string, value: unknown, lang: Language): string | null {
  const schema = correctableFields.get(field)?.value
  const shape = shapeOf[field as keyof CampaignRecord]
  if (!(schema instanceof z.ZodObject) || !shape || !value || typeof value !== 'object') return null
  const labels: Record<string, Label> = fieldLabels[shape]
  const lines = Object.entries(schema.shape).flatMap(([key, part]) => {
    const said = leaf(bare(part as z.ZodType), (value as Record<string, unknown>)[key], lang)
    return said === undefined || said.length > LONGEST ? [] : [`${labels[key]![lang]}: ${said}`]
  })
  return lines.join('\n') || null
}
