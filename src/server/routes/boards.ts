/** What is to be done: the first page, values to look at, deadlines, campaigns. */
import { z } from 'zod'
import { CampaignPage, CampaignQuery, CampaignSummary, DeadlinePage, DeadlineQuery, Overview } from '../../../schemas/api/campaigns.ts'
import { DoubtPage, ReviewQuery } from '../../../schemas/api/documents.ts'
import { route } from '../route.ts'

export const boardRoutes = [
  route({
    method: 'get',
    path: '/overview',
    summary: 'The first page: figures, campaigns, the next deadlines, what needs a look first',
    access: 'viewer',
    replies: { 200: { description: 'The overview', schema: Overview } },
    handle: async ({ c, services }) => {
      const { boards, worklists } = services.store
      const today = new Date().toISOString().slice(0, 10)
      const { items: campaigns } = await boards.campaigns({ limit: 20 })
      const { items: review } = await worklists.doubts({ limit: 10 })
      const deadlines = await worklists.nextDeadlines(today, 10)
      return c.json({ ...(await boards.overview()), campaigns, deadlines, review })
    },
  }),
  route({
    method: 'get',
    path: '/review',
    summary: 'Values to look at, lowest confidence first',
    access: 'viewer',
    query: ReviewQuery,
    replies: { 200: { description: 'A page of values', schema: DoubtPage } },
    handle: async ({ c, services, query }) => c.json(await services.store.worklists.doubts(query)),
  }),
  route({
    method: 'get',
    path: '/deadlines',
    summary: 'Deadlines by day; those without a day of the calendar last',
    access: 'viewer',
    query: DeadlineQuery,
    replies: { 200: { description: 'A page of deadlines', schema: DeadlinePage } },
    handle: async ({ c, services, query }) => c.json(await services.store.worklists.deadlines(query)),
  }),
  route({
    method: 'get',
    path: '/campaigns',
    summary: 'Campaigns, newest first',
    access: 'viewer',
    query: CampaignQuery,
    replies: { 200: { description: 'A page of campaigns', schema: CampaignPage } },
    handle: async ({ c, services, query }) => c.json(await services.store.boards.campaigns(query)),
  }),
  route({
    method: 'get',
    path: '/campaigns/{id}',
    summary: 'A campaign',
    access: 'viewer',
    params: z.object({ id: z.string().max(40) }),
    replies: { 200: { description: 'The campaign', schema: CampaignSummary }, 404: { description: 'No such campaign' } },
    handle: async ({ c, services, params }) => c.json(await services.store.boards.campaign(params.id)),
  }),
]
