/**
 * The OpenAPI 3.1 document, made from the routes: its schemas are zod's own JSON Schema (2020-12, which OpenAPI 3.1 takes as it is).
 * Reads: Route[]. Writes: the document.
 */
import { z } from 'zod'
import { Problem } from '../../schemas/api/common.ts'
import { Comparison } from '../../schemas/comparison.ts'
import { Correction } from '../../schemas/correction.ts'
import { Block, ParsedDocument, TableCell } from '../../schemas/document.ts'
import { Evidence } from '../../schemas/evidence.ts'
import { CampaignRecord, Section } from '../../schemas/record.ts'
import type { Reply, Route } from './route.ts'

type Json = Record<string, unknown>

/** Shapes of the house that have no id of their own. */
const NAMED: Record<string, z.ZodType> = {
  CampaignRecord,
  Section,
  ParsedDocument,
  Block,
  TableCell,
  Evidence,
  Comparison,
  Correction,
}

/** Ids of both: those of the API's own shapes are in zod's registry already. */
const registry = z.registry<{ id?: string | undefined }>()
const register = (schema: z.ZodType, id: string | undefined) => {
  if (id && !registry.has(schema)) registry.add(schema, { id })
}

/** A schema with its named parts moved to the components. */
class Components {
  readonly schemas: Record<string, Json> = {}

  ref(schema: z.ZodType, io: 'input' | 'output'): Json {
    const made = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      metadata: registry as never,
      reused: 'inline',
    }) as Json & { $defs?: Record<string, Json> }
    const { $schema: _, $defs = {}, ...root } = made
    const moved = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(moved)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value).map(([key, v]) => {
          if (key === '$ref' && typeof v === 'string') return [key, v.replace(/^#\/\$defs\//u, '#/components/schemas/')]
          return [key, moved(v)]
        }),
      )
    }
    for (const [name, def] of Object.entries($defs)) this.schemas[name] ??= moved(def) as Json
    const id = registry.get(schema)?.id ?? (z.globalRegistry.get(schema)?.id as string | undefined)
    if (!id) return moved(root) as Json
    const { id: __, ...rest } = root
    if (!('$ref' in rest)) this.schemas[id] ??= moved(rest) as Json
    return { $ref: `#/components/schemas/${id}` }
  }
}

const content = (mediaType: string, schema?: Json): Json => ({ [mediaType]: schema ? { schema } : {} })

function parametersOf(row: Route, components: Components): Json[] {
  const of = (where: 'path' | 'query', schema: z.ZodType | undefined): Json[] => {
    if (!schema) return []
    const { properties = {}, required = [] } = components.ref(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
    return Object.entries(properties).map(([name, s]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: s,
    }))
  }
  const match = row.ifMatch ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : []
  return [...of('path', row.params), ...of('query', row.query), ...match]
}

function bodyOf(row: Route, components: Components): Json {
  if (row.files) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' }
    const properties = Object.fromEntries(
      Object.entries(row.files).map(([name, { many }]) => [name, many ? { type: 'array', minItems: 1, items: file } : file]),
    )
    const required = Object.entries(row.files).flatMap(([name, { optional }]) => (optional ? [] : [name]))
    return { requestBody: { required: true, content: content('multipart/form-data', { type: 'object', properties, required }) } }
  }
  return row.body ? { requestBody: { required: true, content: content('application/json', components.ref(row.body, 'input')) } } : {}
}

function replyOf({ description, schema, mediaType, headers }: Reply, components: Components): Json {
  const type = mediaType ?? (schema ? 'application/json' : undefined)
  return {
    description,
    ...(headers && {
      headers: Object.fromEntries(Object.entries(headers).map(([n, d]) => [n, { description: d, schema: { type: 'string' } }])),
    }),
    ...(type && { content: content(type, schema && components.ref(schema, 'output')) }),
  }
}

/** Problems that a path can answer with, besides those that it names. */
function problemsOf(row: Route): number[] {
  return [
    ...(row.params || row.query || row.body || row.files ? [400] : []),
    ...(row.access === 'anyone' ? [] : [401, 403]),
    ...(row.files ? [413] : []),
    ...(row.ifMatch ? [412, 428] : []),
    429,
  ]
}

export function openApi(routes: readonly Route[], version: string): Json {
  for (const [id, schema] of Object.entries(NAMED)) register(schema, id)
  for (const row of routes)
    for (const schema of [row.body, ...Object.values(row.replies).map(r => r.schema)])
      if (schema) register(schema, z.globalRegistry.get(schema)?.id as string | undefined)
  const components = new Components()
  const problem = components.ref(Problem, 'output')
  const paths: Record<string, Json> = {}
  for (const row of routes) {
    const problems = problemsOf(row).filter(status => !(status in row.replies))
    const replies = Object.entries(row.replies).map(([status, reply]) => [
      status,
      Number(status) >= 400 && !reply.schema
        ? { description: reply.description, content: content('application/problem+json', problem) }
        : replyOf(reply, components),
    ])
    const parameters = parametersOf(row, components)
    paths[row.path] ??= {}
    paths[row.path]![row.method] = {
      operationId: `${row.method}${row.path.replace(/[{}]/gu, '').replace(/[/.-](\w)/gu, (_, c: string) => c.toUpperCase())}`,
      summary: row.summary,
      'x-access': row.access,
      ...(parameters.length && { parameters }),
      ...bodyOf(row, components),
      responses: Object.fromEntries([
        ...replies,
        ...problems.map(s => [String(s), { description: 'problem', content: content('application/problem+json', problem) }]),
      ]),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'thidua', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { cookie: { type: 'apiKey', in: 'cookie', name: 'thidua' } },
    },
    security: [{ cookie: [] }, {}],
  }
}
