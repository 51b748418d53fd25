/**
 * Campaigns without a common document from above: one theme, one level, overlapping years.
 * Reads: members. Writes: groups of those that are alike.
 */
import { type Member, nameOf } from './member.ts'
import { contentWords } from './similar.ts'

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
export function ofOneTheme(members: readonly Member[]): Member[][] {
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
