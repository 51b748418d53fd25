/**
 * Indices of public administration, as plans name them: in full, abbreviated, both, over line breaks, without accents.
 * Reads: any text. Writes: mentions with their places in that text.
 */
import type { IndexCode } from '../../schemas/codes.ts'
import { fold, foldKey } from '../text/fold.ts'
import { ANCHOR, indices, mentionAt, nextInList, type Scan } from './index-mentions.ts'
import type { Language } from './laws.ts'
import { skeleton } from './phrase.ts'

export { type IndexFacts, indices } from './index-mentions.ts'

export interface IndexMentionAt {
  code: IndexCode
  /** as written, white space single */
  name: string
  start: number
  end: number
}

/**
 * Mentions of indices, in order and without overlaps; the longest reading wins, a name and its bracketed abbreviation are one mention.
 * Offsets are into the text given. The index of one's own province, district or commune counts as the index whose name it bears.
 * A set that is not known by name is OTHER:<abbreviation> where it is printed as "Chỉ số … (ABC)", and no mention where it is not.
 */
export function findIndices(text: string): IndexMentionAt[] {
  const folded = fold(text)
  const original = (from: number, to: number) => text.slice(folded.map(from), folded.map(to))
  const scan: Scan = {
    s: skeleton(folded.text),
    original,
    upper: at => /^\p{Lu}/u.test(original(at, at + 1)),
  }
  const others = new Map<string, IndexCode>()
  const mentions: IndexMentionAt[] = []
  const pattern = new RegExp(ANCHOR)
  for (let m = pattern.exec(scan.s); m; m = pattern.exec(scan.s)) {
    let end = m.index + 1
    for (let found = mentionAt(scan, m.index); found; found = nextInList(scan, found)) {
      const name = original(found.start, found.end).replace(/\s+/gu, ' ')
      const key = found.facts?.id ?? found.other!
      const code =
        found.facts?.code ?? others.get(key) ?? `OTHER:${found.other ?? original(found.start, found.nameEnd).replace(/\s+/gu, ' ').trim()}`
      if (!found.facts?.code) others.set(key, code as IndexCode)
      mentions.push({ code: code as IndexCode, name, start: folded.map(found.start), end: folded.map(found.end) })
      end = found.end
    }
    pattern.lastIndex = end
  }
  return mentions
}

/** What is known of the first index named in `text` (or of a code: "PAR_INDEX"), a line a fact; [] where none is named. */
export function describeIndex(text: string, lang: Language): string[] {
  const code = findIndices(text)[0]?.code
  const key = foldKey(text)
  const facts =
    indices.find(f => f.id === text.trim()) ??
    indices.find(f => f.code !== null && f.code === code) ??
    indices.find(f => code !== undefined && (foldKey(f.vi).includes(foldKey(code.slice('OTHER:'.length))) || f.abbreviations.includes(key)))
  if (!facts) return []
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const lines = [`${facts[lang]} (${facts.code ?? 'OTHER'})`, say('Công bố: ', 'Published by: ') + facts.publisher[lang]]
  if (facts.scale) lines.push(`${say('Thang', 'Scale')}: ${facts.scale.join(' – ')} (${facts.unit[lang]})`)
  lines.push(say('Điểm cao hơn là tốt hơn; thứ hạng nhỏ hơn là tốt hơn', 'A higher score is better; a smaller rank is better'))
  if (facts.firstYear) lines.push(say('Từ năm: ', 'Since: ') + facts.firstYear)
  if (facts.basis.length > 0) lines.push(say('Căn cứ: ', 'Basis: ') + facts.basis.join(', '))
  return lines
}
