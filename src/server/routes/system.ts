/** Is it there, and what changed. */
import { z } from 'zod'
import { EXTRACTOR } from '../../index.ts'
import { route } from '../route.ts'
import { eventStream } from '../sse.ts'

const Health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })

export const systemRoutes = [
  route({
    method: 'get',
    path: '/health',
    summary: 'Is the server there',
    access: 'anyone',
    replies: { 200: { description: 'It is', schema: Health } },
    handle: ({ c }) => c.json({ status: 'ok' as const, version: EXTRACTOR.version }),
  }),
  route({
    method: 'get',
    path: '/events',
    summary: 'Changes as they happen: `event: change`, data a ChangeEvent; Last-Event-ID catches up',
    access: 'viewer',
    query: z.object({ document: z.string().max(80).optional() }),
    replies: { 200: { description: 'A stream that stays open', mediaType: 'text/event-stream' } },
    handle: ({ c, services, query }) => {
      const { changes } = services.store
      return eventStream(async (send, close) => {
        const last = Number(c.req.header('last-event-id'))
        let sent = Number.isSafeInteger(last) ? last : 0
        const give = (event: Awaited<ReturnType<typeof changes.since>>[number]) => {
          if (event.seq <= sent) return
          sent = event.seq
          if (!query.document || query.document === event.document) send('change', event, String(event.seq))
        }
        const catchUp = async () => {
          for (let missed = await changes.since(sent); missed.length; missed = await changes.since(sent)) missed.forEach(give)
        }
        // what comes while he catches up waits its turn: told before, it would stand for all that he missed
        let told = sent > 0 ? catchUp().catch(close) : Promise.resolve()
        return changes.subscribe(event => {
          told = told.then(() => give(event))
        })
      })
    },
  }),
]
