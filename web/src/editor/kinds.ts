/** What a form needs to know of a schema of the record: read from the schema itself, so that a new field needs no form of its own. */
import { z } from 'zod'
import { IndexCode, KnownIndex } from '../../../schemas/codes.ts'
import { PartialDate } from '../../../schemas/evidence.ts'
import { codeLabels, fieldLabels, type Label, type Shape } from '../../../schemas/labels.ts'

export type Part = [name: string, schema: z.ZodType, label: Label]

/** Kinds of values that have no parts. */
export type SingleKind =
  | { kind: 'text' | 'number' | 'boolean' | 'date' | 'index' }
  | { kind: 'code'; options: string[]; labels: Record<string, Label> }

type Kind = SingleKind | { kind: 'list'; element: z.ZodType } | { kind: 'group'; parts: Part[] }

const sameMembers = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(x => b.includes(x))

/** Labels of a closed vocabulary, found by its codes. */
function labelsOfCodes(options: string[]): Record<string, Label> {
  const found = Object.values(codeLabels).find(labels => sameMembers(Object.keys(labels), options))
  return found ?? Object.fromEntries(options.map(o => [o, { vi: o, en: o }]))
}

/** Labels of the parts of a shape, found by its keys. */
function labelsOfParts(keys: string[]): Record<string, Label> {
  const found = (Object.keys(fieldLabels) as Shape[]).find(shape => sameMembers(Object.keys(fieldLabels[shape]), keys))
  return found ? fieldLabels[found] : Object.fromEntries(keys.map(k => [k, { vi: k, en: k }]))
}

const isNullable = (schema: z.ZodType): schema is z.ZodNullable<z.ZodType> => schema instanceof z.ZodNullable

const innerOf = (schema: z.ZodType): z.ZodType => (isNullable(schema) ? schema.unwrap() : schema)

export const kindOf = (schema: z.ZodType): Kind & { nullable: boolean } => ({ ...innerKind(innerOf(schema)), nullable: isNullable(schema) })

function innerKind(schema: z.ZodType): Kind {
  if (schema === (PartialDate as z.ZodType)) return { kind: 'date' }
  if (schema === (IndexCode as z.ZodType)) return { kind: 'index' }
  if (schema instanceof z.ZodEnum) {
    const options = schema.options.map(String)
    return { kind: 'code', options, labels: labelsOfCodes(options) }
  }
  if (schema instanceof z.ZodNumber) return { kind: 'number' }
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' }
  if (schema instanceof z.ZodArray) return { kind: 'list', element: schema.element as z.ZodType }
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.shape as Record<string, z.ZodType>)
    const labels = labelsOfParts(parts.map(([name]) => name))
    return { kind: 'group', parts: parts.map(([name, part]) => [name, part, labels[name]!]) }
  }
  return { kind: 'text' }
}

/** Parts that hold the words of the document themselves, and are filled from the marked sentence. */
const WORDED = new Set(['text', 'raw', 'name', 'headline', 'body', 'measure', 'title'])

/** A value where there was none, to be filled in. */
export const blankEntry = (schema: z.ZodType): unknown => blank(innerOf(schema), '')

/** A value of the schema to begin with: what can be empty is, and the marked words stand where words are asked for. */
export function blank(schema: z.ZodType, quote: string, name = 'text'): unknown {
  const kind = kindOf(schema)
  const isWorded = WORDED.has(name)
  if (kind.nullable && !(isWorded && kind.kind === 'text' && quote)) return null
  switch (kind.kind) {
    case 'text':
      return isWorded ? quote : ''
    case 'number':
      return null
    case 'boolean':
      return false
    case 'date':
      return null
    case 'index':
      return KnownIndex.options[0]
    case 'code':
      return kind.options.includes('other') ? 'other' : kind.options[0]
    case 'list':
      return []
    case 'group':
      return Object.fromEntries(kind.parts.map(([part, inner]) => [part, blank(inner, quote, part)]))
  }
}
