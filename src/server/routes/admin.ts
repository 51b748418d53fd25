/** The store as a whole: its backup, and reading everything again. */

import { Readable } from 'node:stream'
import { JobAccepted } from '../../../schemas/api/jobs.ts'
import { EXTRACTOR } from '../../index.ts'
import { attachment } from '../headers.ts'
import { route } from '../route.ts'

export const adminRoutes = [
  route({
    method: 'post',
    path: '/backup',
    summary: 'The whole store as one file; logins are left out',
    access: 'admin',
    replies: { 200: { description: 'The backup', mediaType: 'application/zstd' } },
    handle: async ({ services, caller }) => {
      await services.store.accounts.audit(caller.name, 'backup')
      return new Response(Readable.toWeb(Readable.from(services.store.backup())) as ReadableStream<Uint8Array>, {
        headers: { 'content-type': 'application/zstd', 'content-disposition': attachment('thidua.backup') },
      })
    },
  }),
  route({
    method: 'post',
    path: '/reextract',
    summary: 'Read every document again that this version has not read; old records and corrections stay',
    access: 'admin',
    replies: { 202: { description: 'Queued', schema: JobAccepted }, 204: { description: 'There is nothing to read again' } },
    handle: async ({ c, services, caller }) => {
      const jobId = await services.store.jobs.reextract(EXTRACTOR.version, caller.name)
      if (!jobId) return c.body(null, 204)
      await services.store.accounts.audit(caller.name, 'reextract', jobId)
      services.runner.wake()
      return c.json({ jobId }, 202)
    },
  }),
]
