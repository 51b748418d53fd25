/**
 * Campaigns that belong together: under one document from above, else of one theme, level and time.
 * Reads: campaigns with what they cite. Writes: families, each with its reason in words.
 */
import type { AdministrativeLevel } from '../../schemas/codes.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { dayInWords } from './day.ts'
import { sameDocument } from './document-key.ts'
import { type Member, nameOf } from './member.ts'
import { isParent, type ParentReference } from './parents.ts'
import { ofOneTheme } from './theme.ts'
import { type Under, underOneDocument } from './under.ts'

export interface FamilyOf {
  members: Member[]
  parent: { member: Member | null; references: ParentReference[] } | null
  reason: string
  reasonEn: string
  name: string
}

/** "2437/QĐ-TTg ngày 04/11/2025 của Thủ tướng Chính phủ" */
const cited = ({ reference: { number, date, issuer } }: ParentReference): string =>
  [number, date && `ngày ${dayInWords(date)}`, issuer && `của ${issuer}`].filter(Boolean).join(' ')

/** Of several citations, the one that says most. */
const fullest = (references: readonly ParentReference[]): ParentReference => references.reduce((a, b) => (said(b) > said(a) ? b : a))
const said = ({ reference: r }: ParentReference): number => [r.number, r.date, r.issuer, r.title].filter(Boolean).length

const LEVELS: Record<AdministrativeLevel, [string, string]> = {
  central: ['trung ương', 'central'],
  province: ['cấp tỉnh', 'province'],
  district: ['cấp huyện', 'district'],
  commune: ['cấp xã', 'commune'],
}

function themeFamily(members: Member[]): FamilyOf {
  const [first, ...others] = members as [Member, ...Member[]]
  const family = { members, parent: null, name: nameOf(first.sources.principal) }
  if (!others.length)
    return {
      ...family,
      reason: 'Không có văn bản nào khác cùng văn bản cấp trên hoặc cùng chủ đề, cấp và thời gian.',
      reasonEn: 'No other document stands under the same document or has the same theme, level and time.',
    }
  // only what has a level and years is found alike
  const [vi, en] = LEVELS[first.sources.home!.level!]
  const { from, to } = first.years!
  const years = from === to ? from : `${from}–${to}`
  return {
    ...family,
    reason: `Cùng chủ đề, cùng ${vi}, cùng thời gian ${years}; không cùng dẫn một văn bản cấp trên.`,
    reasonEn: `Same theme, same level (${en}), same time ${years}; they cite no common document from above.`,
  }
}

function parentFamily(group: Under): FamilyOf {
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
    reason: `Trong hồ sơ chỉ có một kế hoạch thực hiện ${cited(best)}.`,
    reasonEn: `The only plan among the records that carries out ${best.reference.number}.`,
  }
}
