/** Campaigns, deadlines and the first page. A campaign here is a family of schemas/comparison.ts: a plan and those under it. */
import { z } from 'zod'
import { AdministrativeLevel, DeadlineBound, DeadlineKind, Recurrence } from '../codes.ts'
import { PartialDate } from '../evidence.ts'
import { DocumentId, page, pageQuery, Words } from './common.ts'
import { Doubt } from './documents.ts'

export const CampaignSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    level: AdministrativeLevel.nullable(),
    province: z.string().nullable(),
    years: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
    /** the plan that the others stand under, where it is in the store */
    parent: DocumentId.nullable(),
    /** why these belong together */
    reason: Words,
    documents: z.number().int(),
    units: z.number().int(),
    doubts: z.number().int(),
  })
  .meta({ id: 'CampaignSummary' })
export type CampaignSummary = z.infer<typeof CampaignSummary>

export const CampaignPage = page(CampaignSummary).meta({ id: 'CampaignPage' })
export type CampaignPage = z.infer<typeof CampaignPage>
export const CampaignQuery = z.object({ year: z.coerce.number().int().min(1900).max(2200).optional(), ...pageQuery })

export const DeadlineItem = z
  .object({
    document: DocumentId,
    path: z.string(),
    title: z.string().nullable(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    unit: z.string().nullable(),
    date: PartialDate.nullable(),
    /** the next day it falls on, from today; null where no day of the calendar is stated */
    next: z.iso.date().nullable(),
    event: z.string().nullable(),
    bound: DeadlineBound,
    kind: DeadlineKind,
    recurrence: Recurrence,
    actor: z.string().nullable(),
    recipient: z.string().nullable(),
    text: z.string(),
  })
  .meta({ id: 'DeadlineItem' })
export type DeadlineItem = z.infer<typeof DeadlineItem>

export const DeadlinePage = page(DeadlineItem).meta({ id: 'DeadlinePage' })
export type DeadlinePage = z.infer<typeof DeadlinePage>
export const DeadlineQuery = z.object({
  campaign: z.string().max(200).optional(),
  /** words of the responsible unit, in any spelling */
  unit: z.string().trim().max(200).optional(),
  kind: DeadlineKind.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...pageQuery,
})

export const Overview = z
  .object({
    documents: z.number().int(),
    states: z.record(z.string(), z.number().int()),
    corrections: z.number().int(),
    doubts: z.number().int(),
    campaigns: z.array(CampaignSummary),
    /** the next ten */
    deadlines: z.array(DeadlineItem),
    /** the ten of lowest confidence */
    review: z.array(Doubt),
    /** findings of the documents by rule, most first */
    findings: z.array(z.object({ rule: z.string(), severity: z.string(), message: Words, documents: z.number().int() })),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof Overview>
