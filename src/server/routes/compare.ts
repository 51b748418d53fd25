/** Campaigns side by side, and everything that is handed over as files. Corrected records throughout. */
import { zipSync } from 'fflate'
import { z } from 'zod'
import { DocumentId } from '../../../schemas/api/common.ts'
import { Comparison } from '../../../schemas/comparison.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { exporters, type OutputPart } from '../../index.ts'
import { attachment } from '../headers.ts'
import { ProblemError } from '../problem.ts'
import { route } from '../route.ts'
import type { Services } from '../services.ts'

const Options = {
  by: z.enum(['unit', 'province', 'year']).default('unit'),
  /** the day whose administrative units are shown */
  asOf: z.iso.date().optional(),
}
const withReuse = z.enum(['true', 'false']).default('false')

const all = (services: Services, filter: { campaign?: string; ids?: string[] }): Promise<CampaignRecord[]> =>
  Array.fromAsync(services.store.documents.records(filter))

const optional = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value })

export const compareRoutes = [
  route({
    method: 'get',
    path: '/campaigns/{id}/comparison',
    summary: 'The campaign with all its units: cascade, submissions, matrices',
    access: 'viewer',
    params: z.object({ id: z.string().max(40) }),
    query: z.object({ ...Options, reuse: withReuse }),
    replies: { 200: { description: 'The comparison', schema: Comparison }, 404: { description: 'No such campaign' } },
    handle: async ({ c, services, params, query }) => {
      const { boards, documents } = services.store
      const { parent } = await boards.campaign(params.id)
      const records = await all(services, { campaign: params.id })
      const above = parent === null ? undefined : (await documents.record(parent)).record
      const uploads = await documents.receipts(records.map(r => r.id))
      const options = { by: query.by, ...optional('asOf', query.asOf), reuse: query.reuse === 'true' }
      return c.json(await services.thread.run('compare', { records, ...optional('parent', above), uploads, ...options }))
    },
  }),
  route({
    method: 'post',
    path: '/compare',
    summary: 'Any documents of the store side by side',
    access: 'viewer',
    body: z
      .strictObject({
        documents: z.array(DocumentId).min(1).max(2000),
        parent: DocumentId.optional(),
        ...Options,
        reuse: z.boolean().default(false),
      })
      .meta({ id: 'CompareInput' }),
    replies: { 200: { description: 'The comparison', schema: Comparison }, 404: { description: 'A document is not there' } },
    handle: async ({ c, services, body }) => {
      const { documents } = services.store
      const records = await all(services, { ids: body.documents })
      if (records.length < new Set(body.documents).size) throw new ProblemError(404)
      const above = body.parent === undefined ? undefined : (await documents.record(body.parent)).record
      const uploads = await documents.receipts(records.map(r => r.id))
      const options = { by: body.by, ...optional('asOf', body.asOf), reuse: body.reuse }
      return c.json(await services.thread.run('compare', { records, ...optional('parent', above), uploads, ...options }))
    },
  }),
  route({
    method: 'get',
    path: '/exports',
    summary: 'Outputs that there are',
    access: 'viewer',
    replies: {
      200: {
        description: 'The outputs',
        schema: z
          .object({
            items: z.array(z.object({ name: z.string(), fileName: z.string(), label: z.object({ vi: z.string(), en: z.string() }) })),
          })
          .meta({ id: 'ExportList' }),
      },
    },
    handle: ({ c }) => c.json({ items: exporters.map(({ name, fileName, label }) => ({ name, fileName, label })) }),
  }),
  route({
    method: 'get',
    path: '/exports/{format}',
    summary: 'Records as a file; several files come as a zip',
    access: 'viewer',
    params: z.object({ format: z.string().max(40) }),
    query: z.object({ campaign: z.string().max(40).optional(), lang: z.enum(['vi', 'en']).default('vi') }),
    replies: { 200: { description: 'The file', mediaType: 'application/octet-stream' }, 404: { description: 'No such output' } },
    handle: async ({ services, params, query }) => exported(services, params.format, query),
  }),
  route({
    method: 'get',
    path: '/calendar.ics',
    summary: 'The calendar of all deadlines, or of one responsible unit, to subscribe to',
    access: 'viewer',
    query: z.object({
      campaign: z.string().max(40).optional(),
      /** its name in any spelling */
      unit: z.string().trim().min(1).max(200).optional(),
      lang: z.enum(['vi', 'en']).default('vi'),
    }),
    replies: { 200: { description: 'The calendar', mediaType: 'text/calendar' }, 404: { description: 'No such campaign, no such unit' } },
    handle: async ({ services, query }) => calendar(services, query),
  }),
]

interface ExportQuery {
  campaign?: string | undefined
  lang: 'vi' | 'en'
}

/** What an exporter makes of the records of the store, or of a campaign. */
async function made(services: Services, name: string, query: ExportQuery) {
  if (query.campaign !== undefined) await services.store.boards.campaign(query.campaign)
  const records = await all(services, optional('campaign', query.campaign))
  return services.thread.run('export', { name, records, lang: query.lang, at: new Date().toISOString() })
}

/** The name of a unit as the calendars of units carry it in their file names, after their number. */
const slug = (unit: string): string =>
  unit
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '')

/** One calendar, as programs subscribe to it: of the export's files that of all, or that of the unit. */
async function calendar(services: Services, query: ExportQuery & { unit?: string | undefined }): Promise<Response> {
  const parts = (await made(services, 'ics', query)) as OutputPart[]
  const wanted = query.unit === undefined ? /^all\.ics$/u : new RegExp(`^\\d+-${slug(query.unit)}\\.ics$`, 'u')
  const part = parts.find(p => wanted.test(p.name))
  if (!part) throw new ProblemError(404)
  return new Response(part.content as BodyInit, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': attachment('thi-dua.ics') },
  })
}

async function exported(services: Services, name: string, query: ExportQuery): Promise<Response> {
  const row = exporters.find(e => e.name === name)
  if (!row) throw new ProblemError(404)
  const output = await made(services, name, query)
  const isFolder = Array.isArray(output)
  const bytes = isFolder
    ? zipSync(
        Object.fromEntries(output.map(p => [p.name, typeof p.content === 'string' ? new TextEncoder().encode(p.content) : p.content])),
      )
    : output
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': isFolder ? 'application/zip' : row.mediaType,
      'content-disposition': attachment(isFolder ? `${row.fileName}.zip` : row.fileName),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  })
}
