/** Section roles from headings, by the synonyms of data/sections.json. */
import type { SectionRole } from '../../schemas/codes.ts'
import { sectionWords as sections } from '../knowledge/vocabulary.ts'
import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../text/boundary.ts'
import { foldKey } from '../text/fold.ts'
import { HeadPattern } from '../text/head-pattern.ts'

const GAP = '(?:\\s+[\\p{L}\\p{M}\\p{N},-]+){0,5}?\\s+'
/** A phrase at the head of a piece; "…" lets words stand between. */
const headPattern = (phrase: string, whole = false) =>
  new HeadPattern(
    /^[^ …]*/u.exec(phrase)![0],
    `${literal(phrase)
      .replace(/\s*…\s*/gu, GAP)
      .replace(/ /gu, '\\s+')}${whole ? '$' : NOT_BEFORE_WORD}`,
  )

interface Rule {
  role: SectionRole
  patterns: HeadPattern[]
  unless: string[]
}
const RULES: Rule[] = sections.roles.map(r => ({
  role: r.role,
  patterns: [...r.phrases.map(p => headPattern(p)), ...(r.whole ?? []).map(p => headPattern(p, true))],
  unless: r.unless ?? [],
}))
const JOINT = sections.joint.map(j => ({ pattern: headPattern(j.phrase), roles: j.roles }))
const NEUTRAL = sections.neutral.map(p => headPattern(p))
const LEAD = new RegExp(`^(?:${sections.leads.map(literal).join('|')})\\s+`, 'u')

/** A heading longer than this is a sentence. */
const MAX_WORDS = 26

function rolesOfPiece(piece: string): SectionRole[] {
  for (const text of [piece, piece.replace(LEAD, '')]) {
    for (const j of JOINT) if (j.pattern.test(text)) return j.roles
    const found: SectionRole[] = []
    for (const rule of RULES) {
      if (rule.patterns.some(p => p.test(text)) && !rule.unless.some(u => text.includes(u))) found.push(rule.role)
    }
    // the standards of an award are what a heading with "tiêu chí … khen thưởng" means, not the criteria of the campaign
    if (found.length) return found.slice(0, 1)
  }
  return []
}

/**
 * Roles that a heading names: "MỤC ĐÍCH, YÊU CẦU" → purpose, requirements. The first piece must be a known one:
 * "Nâng cao nhận thức, trách nhiệm" names none though a piece of it would.
 */
export function headingRoles(heading: string): SectionRole[] {
  const key = foldKey(heading).replace(/[:.;,\s]+$/u, '')
  if (!key || key.split(' ').length > MAX_WORDS) return []
  for (const j of JOINT) {
    const m = j.pattern.exec(key)
    if (m) return [...new Set([...j.roles, ...piecesOf(key.slice(m[0].length)).flatMap(rolesOfPiece)])]
  }
  const pieces = piecesOf(key)
  const first = pieces[0]
  if (first === undefined) return []
  const opens = rolesOfPiece(first)
  if (!opens.length && !NEUTRAL.some(p => p.test(first))) return []
  // the awards' words may stand in a later piece: "Hình thức, mức, tiêu chuẩn khen thưởng"
  const wholeHasAward = /khen thưởng/u.test(key)
  return [...new Set(pieces.flatMap(p => (wholeHasAward && p === 'hình thức' ? (['award_forms'] as SectionRole[]) : rolesOfPiece(p))))]
}

const piecesOf = (key: string): string[] =>
  key
    .split(/\s*[,;:/]\s*|\s+-\s+|\s+và\s+|\s*&\s*/u)
    .map(p => p.trim())
    .filter(Boolean)

const CUES = sections.cues.map(c => ({
  role: c.role,
  anywhere: c.anywhere ? new RegExp(`${NOT_AFTER_WORD}(?:${c.anywhere.map(literal).join('|')})${NOT_BEFORE_WORD}`, 'u') : null,
  within: new RegExp(`${NOT_AFTER_WORD}(?:${c.phrases.map(literal).join('|')})(?![\\p{L}\\p{M}])`, 'u'),
  head: new RegExp(`^(?:${c.head.map(literal).join('|')})${NOT_BEFORE_WORD}`, 'u'),
}))
/** "Chủ tịch … yêu cầu các cơ quan …": a body gives orders to others. */
const ORDER = new RegExp(
  `${NOT_AFTER_WORD}(?:${sections.orders.map(literal).join('|')})\\s+(?:các|ủy ban|ubnd|phòng|sở|thủ trưởng|hội|mặt trận|ban|toàn thể|mỗi|văn phòng|công an|trung tâm|báo|đài|đoàn|liên đoàn|công đoàn|trường)${NOT_BEFORE_WORD}`,
  'u',
)
/** How far into a paragraph its subject is named, in characters. */
const CUE_REACH = 90

/** The role that a paragraph of news prose plays, from the words that open it; folded text. */
export function cueRoles(paragraph: string): SectionRole[] {
  const opening = paragraph.slice(0, CUE_REACH)
  for (const cue of CUES) if (cue.head.test(opening)) return [cue.role]
  for (const cue of CUES) if (cue.within.test(opening)) return [cue.role]
  // a goal or an award told anywhere in a paragraph: with its number, and not as what was given already
  for (const cue of CUES)
    if (cue.anywhere?.test(paragraph) && /\d/u.test(paragraph) && !/đã\s+(?:được\s+)?(?:tặng|trao)/u.test(paragraph)) return [cue.role]
  return ORDER.test(paragraph) ? ['implementation'] : []
}
