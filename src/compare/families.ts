/**
 * Campaigns that belong together: under one document from above, else of one theme, level and time.
 * Reads: campaigns with what they cite. Writes: families, each with its reason in words.
 */
import type { CampaignRecord } from '../../schemas/record.ts'
import { dayInWords } from './day.ts'
import { type DocumentKey, ownKey, sameDocument } from './document-key.ts'
import { isParent, type ParentReference, parentsOf } from './parents.ts'
import { contentWords } from './similar.ts'
import type { Sources } from './sources.ts'

/** A campaign on its way into a family. */
export interface Member {
  sources: Sources
  own: DocumentKey | null
  parents: ParentReference[]
  years: { from: number; to: number } | null
}

export interface FamilyOf {
  members: Member[]
  parent: { member: Member | null; references: ParentReference[] } | null
  reason: string
  reasonEn: string
  name: string
}

export const memberOf = (sources: Sources): Member => {
  const { principal } = sources
  const own = ownKey(principal.number?.value.raw, principal.issuedDate?.value, principal.issuer?.value ?? null)
  const date = principal.issuedDate?.value ?? principal.publication?.value.date
  const year = date && /^\d{4}/u.test(date) ? Number(date.slice(0, 4)) : null
  return { sources, own, parents: parentsOf(sources, own), years: principal.years?.value ?? (year ? { from: year, to: year } : null) }
}

const nameOf = (record: CampaignRecord): string =>
  record.theme?.value ?? record.title?.value ?? record.publication?.value.headline ?? record.source.fileName

/** "2437/QĐ-TTg ngày 04/11/2025 của Thủ tướng Chính phủ" */
const cited = ({ reference: { number, date, issuer } }: ParentReference): string =>
  [number, date && `ngày ${dayInWords(date)}`, issuer && `của ${issuer}`].filter(Boolean).join(' ')

/** Of several citations, the one that says most. */
const fullest = (references: readonly ParentReference[]): ParentReference => references.reduce((a, b) => (said(b) > said(a) ? b : a))
const said = ({ reference: r }: ParentReference): number => [r.number, r.date, r.issuer, r.title].filter(Boolean).length

const HEIGHT = ['commune', 'district', 'province', 'central']
const height = ({ sources: { home } }: Member): number => HEIGHT.indexOf(home?.level ?? '')

/** A committee's document stands over its offices too, which are of its level. */
const above = (parent: Member, child: Member): boolean =>
  height(parent) > height(child) ||
  (height(parent) === height(child) && parent.sources.home?.kind === 'territory' && child.sources.home?.kind !== 'territory')

interface Under {
  key: DocumentKey
  parent: Member | null
  references: ParentReference[]
  children: Member[]
}

/** Finds the document itself among the records: same number, same day, an issuer above. */
function finder(members: readonly Member[]): (key: DocumentKey, child: Member) => Member | null {
  const byNumber = Map.groupBy(
    members.filter(m => m.own?.date),
    m => m.own!.number,
  )
  return (key, child) => byNumber.get(key.number)?.find(m => above(m, child) && key.date !== null && sameDocument(m.own!, key)) ?? null
}

/** Campaigns under one cited document; each stands under the one document that is most surely its parent. */
function underOneDocument(members: readonly Member[]): Under[] {
  const find = finder(members)
  const groups: Under[] = []
  const byNumber = new Map<string, Under[]>()
  for (const child of members) {
    // a document of the set is a surer parent than one that is only cited, however it is cited
    const best = child.parents.find(p => find(p.key, child) !== null) ?? child.parents.find(isParent)
    if (!best) continue
    const parent = find(best.key, child)
    const near = byNumber.get(best.key.number) ?? []
    byNumber.set(best.key.number, near)
    let group = near.find(g => (parent ? g.parent === parent : g.parent === null && sameDocument(g.key, best.key)))
    if (!group) {
      group = { key: best.key, parent, references: [], children: [] }
      near.push(group)
      groups.push(group)
    }
    group.references.push(best)
    group.children.push(child)
  }
  return groups
}

/** Words of what the campaign is about, without its time, its place and the words that all such titles share. */
function themeWords({ sources: { principal, home } }: Member): Set<string> {
  const words = contentWords(nameOf(principal))
  const place = home?.unit ? contentWords(`${home.unit.type} ${home.unit.name} tỉnh huyện xã phường thành phố`) : new Set<string>()
  for (const word of [...words]) if (/^\d+$/u.test(word) || place.has(word) || COMMON.has(word)) words.delete(word)
  return words
}
const COMMON = new Set(
  'kế hoạch phát động phong trào thi đua tổ chức triển khai hưởng ứng đợt năm giai đoạn địa bàn ban hành về khai'.split(' '),
)

/** Share of words in common from which two themes are one. */
const SAME_THEME = 0.6

function themeLike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter(w => b.has(w)).length
  return a.size > 0 && b.size > 0 && (2 * common) / (a.size + b.size) >= SAME_THEME
}

const together = (a: Member['years'], b: Member['years']): boolean => a !== null && b !== null && a.from <= b.to && b.from <= a.to

/** The rest: one theme, one level, overlapping years; alone where nothing is like it. */
function ofOneTheme(members: readonly Member[]): Member[][] {
  const groups: { words: Set<string>; members: Member[] }[] = []
  for (const member of members) {
    const words = themeWords(member)
    const level = member.sources.home?.level ?? null
    const group = groups.find(
      g =>
        level !== null &&
        g.members[0]!.sources.home?.level === level &&
        g.members.some(m => together(m.years, member.years)) &&
        themeLike(g.words, words),
    )
    if (group) group.members.push(member)
    else groups.push({ words, members: [member] })
  }
  return groups.map(g => g.members)
}

const LEVELS: Record<string, [string, string]> = {
  central: ['trung ương', 'central'],
  province: ['cấp tỉnh', 'province'],
  district: ['cấp huyện', 'district'],
  commune: ['cấp xã', 'commune'],
}

function themeFamily(members: Member[]): FamilyOf {
  const first = members[0]!
  const level = LEVELS[first.sources.home?.level ?? ''] ?? ['', '']
  const years = first.years ? (first.years.from === first.years.to ? `${first.years.from}` : `${first.years.from}–${first.years.to}`) : ''
  const alone = members.length === 1
  return {
    members,
    parent: null,
    name: nameOf(first.sources.principal),
    reason: alone
      ? 'Không có văn bản nào khác cùng văn bản cấp trên hoặc cùng chủ đề, cấp và thời gian.'
      : `Cùng chủ đề, cùng ${level[0]}, cùng thời gian ${years}; không cùng dẫn một văn bản cấp trên.`,
    reasonEn: alone
      ? 'No other document stands under the same document or has the same theme, level and time.'
      : `Same theme, same level (${level[1]}), same time ${years}; they cite no common document from above.`,
  }
}

function parentFamily(group: ReturnType<typeof underOneDocument>[number]): FamilyOf {
  const best = fullest(group.references)
  const here = group.parent ? ', có trong hồ sơ' : ''
  return {
    members: [...(group.parent ? [group.parent] : []), ...group.children],
    parent: { member: group.parent, references: group.references },
    name: best.reference.title ?? (group.parent ? nameOf(group.parent.sources.principal) : cited(best)),
    reason: `Cùng thực hiện văn bản ${cited(best)}${here}.`,
    reasonEn: `All carry out ${best.reference.number}${best.reference.issuer ? ` of ${best.reference.issuer}` : ''}${group.parent ? ', which is among the records' : ''}.`,
  }
}

/** With a parent that the user names, all other campaigns are measured against it, whatever they cite. */
function givenFamily(parent: Member, members: readonly Member[]): FamilyOf {
  const cites = (m: Member) => m.parents.find(p => parent.own && sameDocument(p.key, parent.own))
  // what carries out another plan of the same office is another campaign
  const elsewhere = (m: Member) =>
    !cites(m) && m.parents.some(p => isParent(p) && p.key.level === parent.own?.level && p.key.place === parent.own?.place)
  const children = members.filter(m => m !== parent && !elsewhere(m))
  const references = children.flatMap(m => cites(m) ?? [])
  return {
    members: [parent, ...children],
    parent: { member: parent, references },
    name: nameOf(parent.sources.principal),
    reason: `Người dùng chọn ${parent.sources.principal.number?.value.raw ?? nameOf(parent.sources.principal)} làm văn bản cấp trên; ${references.length}/${children.length} kế hoạch dẫn văn bản này.`,
    reasonEn: `The user chose ${parent.sources.principal.number?.value.raw ?? nameOf(parent.sources.principal)} as the parent; ${references.length} of ${children.length} plans cite it.`,
  }
}

/**
 * Families of campaigns. A document of the set with plans under it makes a family of its own, even where it stands under another one itself:
 * such a plan is in two families. Every campaign is in one at least.
 */
export function findFamilies(members: readonly Member[], given: CampaignRecord | null): FamilyOf[] {
  const chosen = given && members.find(m => m.sources.sources.some(s => s.record === given))
  if (chosen) {
    const family = givenFamily(chosen, members)
    return [
      family,
      ...ofOneTheme(members.filter(m => !family.members.includes(m)))
        .map(themeFamily)
        .map(withCited),
    ]
  }
  const groups = underOneDocument(members).filter(g => g.parent !== null || g.children.length > 1)
  const held = new Set(groups.flatMap(g => [...(g.parent ? [g.parent] : []), ...g.children]))
  const rest = members.filter(m => !held.has(m))
  return [...groups.map(parentFamily), ...ofOneTheme(rest).map(themeFamily).map(withCited)]
}

/** A campaign alone still says what it stands under. */
function withCited(family: FamilyOf): FamilyOf {
  const [only, ...more] = family.members
  const best = only?.parents.find(isParent)
  if (!best || more.length) return family
  return {
    ...family,
    parent: { member: null, references: [best] },
    reason: `Chỉ có một văn bản trong hồ sơ; văn bản này thực hiện ${cited(best)}.`,
    reasonEn: `The only record of its kind; it carries out ${best.reference.number}.`,
  }
}
