/** Records for tests of the comparison that no extractor made: what a test says of them, and nothing else. */
import type { Sourced } from '../../schemas/evidence.ts'
import type { Body, CampaignRecord, Deadline, Quota, Reference, Target } from '../../schemas/record.ts'
import { condition } from '../export/sample.ts'
import { record, type Sketch } from '../resolve/records.ts'

export const stated = <T>(value: T): Sourced<T> => ({
  value,
  basis: 'stated',
  evidence: [{ quote: 'Ủy', start: 0, end: 2 }],
  confidence: 0.95,
  rule: 'test.stated',
})

export type Some = Sketch & { but?: Partial<CampaignRecord>; body?: Partial<Body> }

/** A plan of a unit; `but` what else it holds, `body` how its issuer is otherwise. */
export function bare({ but, body, ...sketch }: Some): CampaignRecord {
  const made = record({ at: '2026-02-02', ...sketch })
  return {
    ...made,
    documentType: stated('plan'),
    ...(body && { issuer: { ...made.issuer!, value: { ...made.issuer!.value, ...body } } }),
    ...but,
  }
}

export const reference = (some: Partial<Reference>): Reference => ({
  type: 'plan',
  number: '36/KH-UBND',
  date: '2026-01-16',
  issuer: 'UBND tỉnh Khánh Hòa',
  title: null,
  role: 'implements',
  status: 'unknown',
  replacedBy: null,
  amendedBy: [],
  ...some,
})

export const target = (some: Partial<Target>): Target => ({ ...condition({}), text: '', ...some })

export const deadline = (some: Partial<Deadline>): Deadline => ({
  date: '2026-11-15',
  event: null,
  bound: 'before',
  kind: 'report',
  recurrence: 'none',
  actor: null,
  addressees: [],
  recipient: null,
  text: 'gửi báo cáo kết quả',
  ...some,
})

export const quota = (some: Partial<Quota>): Quota => ({
  award: 'giay_khen',
  subject: 'collective',
  count: 5,
  percent: null,
  bound: 'max',
  countMax: null,
  perUnit: true,
  scope: null,
  ...some,
})
