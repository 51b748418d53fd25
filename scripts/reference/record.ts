/** The record, key by key: label in both languages, shape, the codes that it may hold. */
import { codeLabels, fieldLabels, type Label } from '../../schemas/labels.ts'
import { CampaignRecord, SCHEMA_VERSION } from '../../schemas/record.ts'

/** A zod type in a few words: "Sourced<Target>[] ", "text | null". */
function shapeOf(schema: unknown): string {
  const { def } = (schema as { _zod: { def: ZodDef } })._zod
  switch (def.type) {
    case 'nullable':
      return `${shapeOf(def.innerType)} or null`
    case 'optional':
      return `${shapeOf(def.innerType)}, where known`
    case 'array':
      return `list of ${shapeOf(def.element)}`
    case 'record':
      return 'by path'
    case 'enum':
      return 'code'
    case 'object':
      return def.shape && 'evidence' in def.shape && 'value' in def.shape ? `sourced ${shapeOf(def.shape.value)}` : 'object'
    default:
      return def.type
  }
}
interface ZodDef {
  type: string
  innerType?: unknown
  element?: unknown
  shape?: Record<string, unknown>
}

const row = (key: string, { vi, en }: Label, shape: string): string => `| \`${key}\` | ${vi} | ${en} | ${shape} |`

export function recordPage(): string {
  const lines = [
    '# The record / Bản ghi',
    '',
    `Version ${SCHEMA_VERSION} of the shape; \`thidua schema\` prints it as JSON Schema. A *sourced* value carries its ground: \`basis\`,`,
    '`evidence` (quote, start and end in `text`, page and boxes where the file has pages), `confidence`, `rule`.',
    '',
    '| key | nhãn | label | shape |',
    '| --- | --- | --- | --- |',
    ...Object.entries(CampaignRecord.shape).map(([key, schema]) =>
      row(key, fieldLabels.CampaignRecord[key as keyof typeof fieldLabels.CampaignRecord], shapeOf(schema)),
    ),
    '',
  ]
  for (const [name, labels] of Object.entries(fieldLabels)) {
    if (name === 'CampaignRecord') continue
    lines.push(`## ${name}`, '', '| key | nhãn | label |', '| --- | --- | --- |')
    for (const [key, { vi, en }] of Object.entries(labels as Record<string, Label>)) lines.push(`| \`${key}\` | ${vi} | ${en} |`)
    lines.push('')
  }
  lines.push('## Codes / Mã', '')
  for (const [name, labels] of Object.entries(codeLabels)) {
    lines.push(`### ${name}`, '', '| code | nhãn | label |', '| --- | --- | --- |')
    for (const [key, { vi, en }] of Object.entries(labels as Record<string, Label>)) lines.push(`| \`${key}\` | ${vi} | ${en} |`)
    lines.push('')
  }
  return lines.join('\n')
}
