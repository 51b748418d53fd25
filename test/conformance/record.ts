/** What must hold of every record, whatever the document: grounds, absences, confidences, offsets. Returns what is wrong, in words. */
import { CampaignRecord, type Section } from '../../schemas/record.ts'
import { fieldNames } from '../../src/extract/index.ts'

interface Place {
  path: string
  node: Record<string, unknown>
}

/** Every object of a record with its path. */
function* objects(value: unknown, path: string): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [i, v] of value.entries()) yield* objects(v, `${path}[${i}]`)
  } else if (typeof value === 'object' && value !== null) {
    yield { path, node: value as Record<string, unknown> }
    for (const [k, v] of Object.entries(value)) yield* objects(v, path ? `${path}.${k}` : k)
  }
}

const short = (s: unknown) => JSON.stringify(s).slice(0, 70)

function evidenceOf({ text }: CampaignRecord, { path, node }: Place): string[] {
  const { quote, start, end } = node
  if (typeof quote !== 'string' || typeof start !== 'number' || typeof end !== 'number') return []
  const wrong: string[] = []
  if (text.slice(start, end) !== quote)
    wrong.push(`${path}: ${short(quote)} is not what stands at ${start}–${end}: ${short(text.slice(start, end))}`)
  if (quote === '') wrong.push(`${path}: an empty quote`)
  if (quote !== quote.trim()) wrong.push(`${path}: white space around ${short(quote)}`)
  return wrong
}

function sourcedOf({ path, node }: Place): string[] {
  if (!('basis' in node && 'rule' in node && 'value' in node)) return []
  const { evidence, confidence, rule, value } = node as { evidence: unknown[]; confidence: number; rule: string; value: unknown }
  const wrong: string[] = []
  if (!evidence.length) wrong.push(`${path}: a value without ground`)
  if (!(confidence > 0 && confidence <= 1)) wrong.push(`${path}: confidence ${confidence}`)
  const field = /^[a-zA-Z]+/u.exec(path)![0]
  if (!rule.startsWith(`${field}.`)) wrong.push(`${path}: rule ${rule} is no ${field}.…`)
  if (value === null || value === undefined || value === '') wrong.push(`${path}: an empty value`)
  return wrong
}

const isEmpty = (v: unknown) => v === null || (Array.isArray(v) && v.length === 0)

function absencesOf(record: CampaignRecord): string[] {
  const wrong: string[] = []
  for (const field of fieldNames) {
    const empty = isEmpty(record[field as keyof CampaignRecord])
    const said = field in record.absences
    if (empty && !said) wrong.push(`absences: nothing said of ${field}`)
    if (!empty && said) wrong.push(`absences: ${field} has a value and is ${record.absences[field]}`)
  }
  for (const path of Object.keys(record.absences)) {
    const [field, ...parts] = path.split('.')
    if (!fieldNames.includes(field!)) wrong.push(`absences: ${path} is no field`)
    else if (parts.length && isEmpty(record[field as keyof CampaignRecord])) wrong.push(`absences: ${path} of a field without value`)
  }
  return wrong
}

function outlineOf(sections: readonly Section[], from: number, to: number): string[] {
  const wrong: string[] = []
  let before = from
  for (const s of sections) {
    const at = `outline: ${short(s.heading ?? s.label)} at ${s.start}–${s.end}`
    if (s.start < before) wrong.push(`${at} begins before ${before}`)
    if (s.end > to || s.end < s.start) wrong.push(`${at} ends outside ${from}–${to}`)
    if (new Set(s.roles).size !== s.roles.length) wrong.push(`${at} has a role twice`)
    before = s.start
    wrong.push(...outlineOf(s.children, s.start, s.end))
  }
  return wrong
}

export function checkRecord(record: CampaignRecord): string[] {
  const schema = CampaignRecord.safeParse(record)
  const wrong = schema.success ? [] : schema.error.issues.map(i => `schema: ${i.path.join('.')}: ${i.message}`)
  if (record.text !== record.text.normalize('NFC')) wrong.push('text: not NFC')
  for (const place of objects({ ...record, outline: [], text: '' }, '')) wrong.push(...evidenceOf(record, place), ...sourcedOf(place))
  return [...wrong, ...absencesOf(record), ...outlineOf(record.outline, 0, record.text.length)]
}
