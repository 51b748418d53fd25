/**
 * Whose plan came, and whether in time.
 * Reads: the parent's deadline for plans, the roster, incoming stamps, days of upload. Writes: Submissions. Receipt is taken from the roster,
 * else from the incoming stamp, else from the upload; where none is known the state is `unknown`, never `on_time`.
 */
import type { Submission } from '../../schemas/comparison.ts'
import type { CampaignRecord, Deadline } from '../../schemas/record.ts'
import { findDates } from '../text/dates.ts'
import { foldInPlace } from '../text/fold.ts'
import { lastAllowed } from './cascade/deadlines.ts'
import { type CitedValue, citeAll } from './cite.ts'
import { dayInWords, daysBetween } from './day.ts'

/** What the user's list says of a unit. */
export interface RosterEntry {
  name: string
  /** ISO day; null where the cell is empty, or holds no day */
  received: string | null
  /** the cell as it stands */
  text: string
}

export interface Receipt {
  received: string
  from: NonNullable<Submission['receivedFrom']>
  text: string
}

/** "ngày 12/02/2026 đến", as stamps have it. */
function stampDay(record: CampaignRecord): Receipt | null {
  for (const { value } of record.stamps) {
    if (value.kind !== 'incoming') continue
    const dates = findDates(foldInPlace((value.date ?? value.text).normalize('NFC')))
    const day =
      value.date && /^\d{4}-\d\d-\d\d$/u.test(value.date)
        ? value.date
        : dates.find(d => d.precision === 'day' && !d.date.startsWith('-'))?.date
    if (day) return { received: day, from: 'incoming_stamp', text: value.text }
  }
  return null
}

export function receiptOf(
  entry: RosterEntry | null,
  plans: readonly CampaignRecord[],
  uploads: ReadonlyMap<string, string>,
): Receipt | null {
  if (entry?.received) return { received: entry.received, from: 'roster', text: entry.text }
  for (const plan of plans) {
    const stamp = stampDay(plan)
    if (stamp) return stamp
  }
  const days = plans.flatMap(p => uploads.get(p.id) ?? []).sort()
  return days[0] ? { received: days[0].slice(0, 10), from: 'upload', text: days[0] } : null
}

const LEVEL: Record<string, RegExp> = { commune: /commune|xa|phuong|thi-tran|dac-khu/u, district: /district|huyen|quan|thi-xa|thanh-pho/u }

/** The parent's deadline for plans that is meant for a unit of this level, the earliest of several; the one of all where none is named. */
export function dueFor(parent: CampaignRecord, level: string | null, kind: string): CitedValue<Deadline> | null {
  const all = citeAll(parent, 'deadlines').filter(d => d.value.kind === 'submit_plan' && d.value.date)
  const named = all.filter(d =>
    d.value.addressees.some(a =>
      (kind === 'body' ? /^(?:departments|divisions|agencies|so-|phong-)/u : LEVEL[level ?? ''])?.test(a.code ?? ''),
    ),
  )
  const left = named.length ? named : all
  const [earliest] = left.map(d => d.value.date).sort()
  return left.find(d => d.value.date === earliest) ?? null
}

export interface Case {
  family: string
  unit: string
  /** in the roster, where there is one */
  entry: RosterEntry | null
  /** there is a roster */
  listed: boolean
  plans: readonly CampaignRecord[]
  due: CitedValue<Deadline> | null
  year: number | null
  uploads: ReadonlyMap<string, string>
}

export function submissionOf({ family, unit, entry, listed, plans, due, year, uploads }: Case): Submission {
  const receipt = receiptOf(entry, plans, uploads)
  const last = due ? lastAllowed(due.value, year) : null
  const base = {
    family,
    unit,
    received: receipt?.received ?? null,
    receivedFrom: receipt?.from ?? null,
    receivedText: receipt?.text ?? null,
    daysLate: null,
    due: last,
    dueItem: due,
    record: plans[0]?.id ?? null,
  }
  if (!receipt && !plans.length) {
    const note = listed ? 'Danh sách không ghi ngày nhận, hồ sơ không có văn bản của đơn vị.' : 'Hồ sơ không có văn bản của đơn vị.'
    return { ...base, state: 'not_submitted', note }
  }
  if (!receipt)
    return { ...base, state: 'unknown', note: 'Có văn bản nhưng không rõ ngày nhận: không có trong danh sách, không có dấu đến.' }
  const missing = plans.length ? '' : ' Không có tệp của đơn vị trong hồ sơ.'
  if (!last) return { ...base, state: 'unknown', note: `Văn bản cấp trên không nêu hạn gửi kế hoạch.${missing}` }
  const late = daysBetween(last, receipt.received)
  if (late > 0)
    return { ...base, state: 'late', daysLate: late, note: `Nhận ngày ${dayInWords(receipt.received)}, chậm ${late} ngày.${missing}` }
  return { ...base, state: 'on_time', note: missing.trim() || null }
}
