/**
 * Which records are one campaign: a plan, its draft, its signed scan, the same plan in another format, and news about it.
 * Reads: records. Writes: groups of records with what each is of the campaign and why.
 */
import type { SourceRole } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { foldKey } from '../text/fold.ts'
import { dateOf, datesAgree } from './day.ts'
import { documentKey, numberKey, ownKey, sameDocument } from './document-key.ts'
import { likeness } from './similar.ts'
import { type Home, homeOf } from './units/home.ts'

export interface SourceOf {
  record: CampaignRecord
  as: SourceRole
  reason: string
}

export interface Sources {
  home: Home | null
  principal: CampaignRecord
  sources: SourceOf[]
}

interface Known {
  record: CampaignRecord
  home: Home | null
  title: string
  news: boolean
}

const isNews = (record: CampaignRecord): boolean => record.documentType?.value === 'news'
const ordinalOf = (record: CampaignRecord): string | null => numberKey(record.number?.value.raw)
const titleOf = (record: CampaignRecord): string => record.title?.value ?? record.publication?.value.headline ?? record.theme?.value ?? ''

/** Shares of words in common from which two titles are one; news tell a plan's title in their own words. */
const SAME_TITLE = 0.8
const SAME_IN_NEWS = 0.55

/** Symbols of one document are one in any spelling: "KH-UBND", "KH/UBND". */
const symbolOf = (record: CampaignRecord): string | null => {
  const symbol = record.number?.value.symbol
  return symbol ? foldKey(symbol).replace(/[\s/-]+/gu, '-') : null
}

const yearsAgree = (a: CampaignRecord, b: CampaignRecord): boolean => {
  const x = a.years?.value
  const y = b.years?.value
  return !x || !y || (x.from <= y.to && y.from <= x.to)
}

/** The plan that news report by its number. */
const reports = (news: Known, plan: Known): boolean => {
  const own = ownKey(plan.record.number?.value.raw, plan.record.issuedDate?.value, plan.record.issuer?.value ?? null)
  if (!own) return false
  const told = [
    ownKey(news.record.number?.value.raw, news.record.issuedDate?.value, news.record.issuer?.value ?? null),
    ...news.record.references
      .filter(r => r.value.role === 'reported')
      .map(r => documentKey(r.value.number, r.value.date, r.value.issuer ?? news.record.issuer?.value.name ?? null)),
  ]
  return told.some(key => key !== null && sameDocument(key, own))
}

/** One document whose issuer was read in two ways, as from a scan: number, day and title say so, and the unit does not contradict. */
function sameButForIssuer(a: Known, b: Known): boolean {
  const [x, y] = [a.record.issuedDate?.value, b.record.issuedDate?.value]
  return (
    a.news === b.news &&
    ordinalOf(a.record) !== null &&
    ordinalOf(a.record) === ordinalOf(b.record) &&
    x?.length === 10 &&
    x === y &&
    a.home?.unit?.key === b.home?.unit?.key &&
    likeness(a.title, b.title) >= SAME_TITLE
  )
}

/** Why two records are of one campaign, in Vietnamese; null where nothing says so. `a` ranks before `b`: of a plan and news, the plan. */
function why(a: Known, b: Known): string | null {
  if (a.home?.key !== b.home?.key && sameButForIssuer(a, b)) return 'cùng số, ký hiệu, ngày ban hành và trích yếu'
  if (a.home?.key !== b.home?.key || (a.home === null && !(ordinalOf(a.record) && titleOf(a.record)))) return null
  if (a.record.source.sha256 === b.record.source.sha256 && a.record.source.part?.index !== b.record.source.part?.index) return null
  if (a.news !== b.news) {
    if (reports(b, a)) return 'tin nêu đúng số, ký hiệu của kế hoạch'
    const alike = Math.max(likeness(a.title, b.title), likeness(a.record.theme?.value ?? '', b.record.theme?.value ?? ''))
    return alike >= SAME_IN_NEWS && yearsAgree(a.record, b.record) && a.record.years && b.record.years
      ? 'tin của cùng đơn vị, cùng năm, cùng nội dung phát động'
      : null
  }
  const numbers = [ordinalOf(a.record), ordinalOf(b.record)]
  const dates = datesAgree(a.record.issuedDate?.value, b.record.issuedDate?.value)
  if (numbers[0] && numbers[1]) return numbers[0] === numbers[1] && dates ? 'cùng đơn vị, cùng số, ký hiệu và ngày ban hành' : null
  if (a.record.documentType?.value !== b.record.documentType?.value || !yearsAgree(a.record, b.record)) return null
  const symbols = [symbolOf(a.record), symbolOf(b.record)]
  if (symbols[0] && symbols[1] && symbols[0] !== symbols[1]) return null
  // a draft waits for its day: it may be signed a month later than it says
  const near = dates || sameYear(a.record, b.record)
  return near && likeness(a.title, b.title) >= SAME_TITLE ? 'cùng đơn vị, cùng trích yếu, một bản chưa ghi số' : null
}

const sameYear = (a: CampaignRecord, b: CampaignRecord): boolean => dateOf(a)?.slice(0, 4) === dateOf(b)?.slice(0, 4)

const FORMATS = ['docx', 'doc', 'pdf', 'html', 'markdown', 'text', 'image']

/** The lower, the more a record's facts stand for the campaign: the signed document over its draft, read text over recognised text. */
function rank(record: CampaignRecord): number[] {
  return [
    isNews(record) ? 1 : 0,
    record.status === 'failed' ? 1 : 0,
    ordinalOf(record) ? 0 : 1,
    record.issuedDate?.value.length === 10 ? 0 : 1,
    record.source.ocr ? 1 : 0,
    record.status === 'complete' ? 0 : 1,
    FORMATS.indexOf(record.source.format),
  ]
}

function byRank(a: CampaignRecord, b: CampaignRecord): number {
  const x = rank(a)
  const y = rank(b)
  const i = x.findIndex((n, j) => n !== y[j])
  return i >= 0 ? x[i]! - y[i]! : a.id < b.id ? -1 : 1
}

function roleOf(record: CampaignRecord, principal: CampaignRecord): SourceRole {
  if (isNews(record)) return 'news'
  if (record === principal) return record.documentType?.value === 'plan' || !record.documentType ? 'plan' : 'other'
  if (!ordinalOf(record) && ordinalOf(principal)) return 'draft'
  return record.source.ocr ? 'scan' : 'copy'
}

interface Group {
  members: [Known, ...Known[]]
  /** why each member is of the campaign, in Vietnamese */
  reasons: string[]
}

/** Campaigns as they are found: a record joins the first one that it goes with, looked for among those of its unit, then of its number. */
class Groups {
  readonly all: Group[] = []
  private readonly buckets = new Map<string, Group[]>()

  private bucket(key: string): Group[] {
    const known = this.buckets.get(key) ?? []
    this.buckets.set(key, known)
    return known
  }

  add(one: Known): void {
    const number = ordinalOf(one.record)
    const near = [this.bucket(`unit ${one.home?.key ?? ''}`), ...(number ? [this.bucket(`number ${number}`)] : [])]
    for (const group of near.flat()) {
      const reason = why(group.members[0], one)
      if (reason === null) continue
      group.members.push(one)
      group.reasons.push(reason)
      return
    }
    const made: Group = { members: [one], reasons: ['văn bản chính của đợt thi đua'] }
    for (const list of near) list.push(made)
    this.all.push(made)
  }
}

function sourcesOf({ members, reasons }: Group): Sources {
  const [{ record: principal, home }] = members
  const sources = members.map(({ record }, i) => ({
    record,
    as: roleOf(record, principal),
    reason: reasons[i]!,
  }))
  return { home, principal, sources }
}

/** Records grouped into campaigns, each group with its principal first; the order of the records does not matter. */
export function groupSources(records: readonly CampaignRecord[]): Sources[] {
  const groups = new Groups()
  for (const record of [...records].sort(byRank)) groups.add({ record, home: homeOf(record), title: titleOf(record), news: isNews(record) })
  return groups.all.map(sourcesOf)
}
