/** Records with their corrections. What is read carries an ETag; what is written names the one that it has seen. */
import { z } from 'zod'
import { DocumentId } from '../../../schemas/api/common.ts'
import { CorrectionInput, CorrectionList } from '../../../schemas/api/records.ts'
import { CampaignRecord } from '../../../schemas/record.ts'
import { route } from '../route.ts'

const Id = z.object({ id: DocumentId })
const missing = { 404: { description: 'No such record' } }
const tagged = { headers: { ETag: 'version of the record, for If-Match' } }
const Added = z.object({ etag: z.string(), seq: z.number().int() }).meta({ id: 'CorrectionAdded' })
const Tag = z.object({ etag: z.string() }).meta({ id: 'Tag' })

export const recordRoutes = [
  route({
    method: 'get',
    path: '/records/{id}',
    summary: 'The record with its corrections',
    access: 'viewer',
    params: Id,
    replies: {
      200: { description: 'The corrected record', schema: CampaignRecord, ...tagged },
      304: { description: 'It is as the reader has it (If-None-Match)' },
      ...missing,
    },
    handle: async ({ c, services, params }) => {
      const { record, etag } = await services.store.documents.record(params.id)
      c.header('etag', etag)
      c.header('cache-control', 'private, no-cache')
      return c.req.header('if-none-match') === etag ? c.body(null, 304) : c.json(record)
    },
  }),
  route({
    method: 'get',
    path: '/records/{id}/extracted',
    summary: 'The record as the extractor read it',
    access: 'viewer',
    params: Id,
    replies: { 200: { description: 'The record without corrections', schema: CampaignRecord }, ...missing },
    handle: async ({ c, services, params }) => c.json(await services.store.documents.extracted(params.id)),
  }),
  route({
    method: 'get',
    path: '/records/{id}/corrections',
    summary: 'Every correction, those that were taken back too',
    access: 'viewer',
    params: Id,
    replies: { 200: { description: 'The corrections', schema: CorrectionList, ...tagged }, ...missing },
    handle: async ({ c, services, params }) => {
      const list = await services.store.corrections.list(params.id)
      c.header('etag', list.etag)
      return c.json(list)
    },
  }),
  route({
    method: 'post',
    path: '/records/{id}/corrections',
    summary: 'Accept, correct, reject or add a value; 412 where somebody else was faster',
    access: 'reviewer',
    params: Id,
    body: CorrectionInput,
    ifMatch: true,
    replies: { 201: { description: 'Kept', schema: Added, ...tagged }, ...missing },
    handle: async ({ c, services, params, body, caller }) => {
      const { store } = services
      const added = await store.corrections.add(params.id, c.req.header('if-match')!, body, caller.displayName)
      await store.accounts.audit(caller.name, `correction-${body.action}`, params.id, { seq: added.seq, field: body.field })
      c.header('etag', added.etag)
      return c.json(added, 201)
    },
  }),
  route({
    method: 'post',
    path: '/records/{id}/corrections/{seq}/undo',
    summary: 'Take a correction back; its row stays',
    access: 'reviewer',
    params: Id.extend({ seq: z.coerce.number().int().min(1) }),
    ifMatch: true,
    replies: { 200: { description: 'Taken back', schema: Tag, ...tagged }, ...missing },
    handle: async ({ c, services, params, caller }) => {
      const { store } = services
      const done = await store.corrections.undo(params.id, c.req.header('if-match')!, params.seq, caller.displayName)
      await store.accounts.audit(caller.name, 'correction-undo', params.id, { seq: params.seq })
      c.header('etag', done.etag)
      return c.json(done)
    },
  }),
  route({
    method: 'post',
    path: '/records/{id}/review',
    summary: 'Say that the whole document was looked through',
    access: 'reviewer',
    params: Id,
    body: z.strictObject({ note: z.string().max(2000).nullable().default(null) }),
    ifMatch: true,
    replies: { 200: { description: 'Written down', schema: Tag, ...tagged }, ...missing },
    handle: async ({ c, services, params, body, caller }) => {
      const { store } = services
      const done = await store.corrections.review(params.id, c.req.header('if-match')!, body.note, caller.displayName)
      await store.accounts.audit(caller.name, 'review', params.id)
      c.header('etag', done.etag)
      return c.json(done)
    },
  }),
]
