/** Uploads and their jobs. */
import { z } from 'zod'
import { JobAccepted, JobDetail, JobPage, JobQuery } from '../../../schemas/api/jobs.ts'
import { route } from '../route.ts'
import { eventStream } from '../sse.ts'

const JobId = z.object({ id: z.uuid() })

export const jobRoutes = [
  route({
    method: 'post',
    path: '/uploads',
    summary: 'Upload files; kept when this answers, read afterwards. With `job` they join a job that was begun',
    access: 'reviewer',
    query: z.object({ job: z.uuid().optional() }),
    files: { files: { many: true } },
    replies: {
      202: { description: 'Kept; the job tells how the reading goes', schema: JobAccepted },
      404: { description: 'No such job' },
    },
    handle: async ({ c, services, query, files, caller }) => {
      const { store, runner } = services
      const sent = files.get('files')!
      const jobId = await store.jobs.accept(sent, { by: caller.name, job: query.job })
      await store.accounts.audit(caller.name, 'upload', jobId, { files: sent.length })
      runner.wake()
      runner.tell(jobId)
      return c.json({ jobId }, 202)
    },
  }),
  route({
    method: 'get',
    path: '/jobs',
    summary: 'Jobs, newest first',
    access: 'viewer',
    query: JobQuery,
    replies: { 200: { description: 'A page of jobs', schema: JobPage } },
    handle: async ({ c, services, query }) => c.json(await services.store.jobs.list(query)),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}',
    summary: 'A job with its files',
    access: 'viewer',
    params: JobId,
    replies: { 200: { description: 'The job', schema: JobDetail }, 404: { description: 'No such job' } },
    handle: async ({ c, services, params }) => c.json(await services.store.jobs.get(params.id)),
  }),
  route({
    method: 'get',
    path: '/jobs/{id}/events',
    summary: 'How a job goes on: `event: job` with a JobDetail, at once and with each step; ends when the job does',
    access: 'viewer',
    params: JobId,
    replies: { 200: { description: 'A stream', mediaType: 'text/event-stream' }, 404: { description: 'No such job' } },
    handle: async ({ services, params }) => {
      const { store, runner } = services
      const now = await store.jobs.get(params.id)
      return eventStream(async (send, close) => {
        const give = (job: Awaited<ReturnType<typeof store.jobs.get>>) => {
          send('job', job)
          if (job.state === 'done' || job.state === 'cancelled') close()
        }
        // steps that come while one is being looked up are told by the next look
        let looking = false
        let again = false
        const look = async () => {
          if (looking) {
            again = true
            return
          }
          looking = true
          do {
            again = false
            give(await store.jobs.get(params.id))
          } while (again)
          looking = false
        }
        const end = runner.subscribe(job => {
          if (job === params.id) void look().catch(close)
        })
        give(now)
        void look().catch(close)
        return end
      })
    },
  }),
  route({
    method: 'post',
    path: '/jobs/{id}/cancel',
    summary: 'Stop a job: what was read stays, what was not is no more queued',
    access: 'reviewer',
    params: JobId,
    replies: { 200: { description: 'The job', schema: JobDetail }, 404: { description: 'No such job' } },
    handle: async ({ c, services, params, caller }) => {
      const job = await services.store.jobs.cancel(params.id)
      await services.store.accounts.audit(caller.name, 'cancel', params.id)
      services.runner.tell(params.id)
      return c.json(job)
    },
  }),
  route({
    method: 'post',
    path: '/jobs/{id}/retry',
    summary: 'Read once more what failed or was stopped',
    access: 'reviewer',
    params: JobId,
    replies: { 200: { description: 'The job', schema: JobDetail }, 404: { description: 'No such job' } },
    handle: async ({ c, services, params, caller }) => {
      const job = await services.store.jobs.retry(params.id)
      await services.store.accounts.audit(caller.name, 'retry', params.id)
      services.runner.wake()
      return c.json(job)
    },
  }),
]
