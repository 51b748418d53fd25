/**
 * Units of any level that a text names behind the word for their kind.
 * Reads: a text. Writes: places with the units they can mean at a date.
 */

import { table } from './store.ts'
import { joins, phraseKeys, type Token, tokens } from './tokens.ts'
import { typeAt } from './type-at.ts'
import { LEVELS, type Level, TYPES, type Unit } from './types.ts'
import { overlaps, rangeOf } from './validity.ts'

export interface UnitMention {
  /** offsets into the text given; of the first of a list the word for the kind included */
  start: number
  end: number
  /** "huyện" */
  type: string
  /** the name as it stands, without the type */
  name: string
  /** null where several units have that name */
  unit: Unit | null
  /** units of that name and type in force at the date; where there is none, those of another date */
  candidates: Unit[]
}

/** The longest name known, "Văn Miếu - Quốc Tử Giám", has five words. */
const MOST_WORDS = 5
/** "các xã A, B và C": words that announce several names. */
const SEVERAL = new Set(
  ['các', 'những', 'hai', 'ba', 'bốn', 'năm', 'gồm', 'xã', 'phường', 'trấn', 'huyện', 'phố'].flatMap(w => phraseKeys(w)),
)
const AND = new Set(['và', 'với', 'hoặc'].flatMap(w => phraseKeys(w)))

interface Found {
  end: number
  candidates: Unit[]
}

/** The longest name of a unit of this type that begins at index `at`. */
function nameAt(words: readonly Token[], at: number, type: string, day: string | null): Found | undefined {
  if (!words[at]?.capital) return undefined
  const range = rangeOf(day)
  const levels = LEVELS.filter((l: Level) => TYPES[l].includes(type))
  const keys: string[] = []
  let best: Found | undefined
  for (let end = at; end < Math.min(words.length, at + MOST_WORDS); end++) {
    if (end > at && !(joins(words[end - 1]!) && words[end]!.capital)) break
    keys.push(words[end]!.key)
    const named = levels.flatMap(l => table(l).named(keys.join(' '))).filter(u => u.type === type)
    const valid = named.filter(u => overlaps(u, range))
    if (named.length) best = { end: end + 1, candidates: valid.length ? valid : named }
  }
  return best
}

/**
 * "huyện X", "xã X", "phường X", "thị xã X", "TP. X", "đặc khu X" with a name of the gazetteer that begins with a capital or a digit, and the
 * further names of a list ("các xã A, B và C"). Words such as "xã hội" and "thị xã phát triển" are none. One pass over the text.
 */
export function findUnitMentions(text: string, at: string | null): UnitMention[] {
  const words = tokens(text)
  const out: UnitMention[] = []
  for (let i = 0; i < words.length; i++) {
    const kind = typeAt(words, i)
    if (!kind) continue
    const list = announcesList(words, i, kind.next)
    let from = i
    let name = kind.next
    for (let found = nameAt(words, name, kind.type, at); found; found = list ? nameAt(words, name, kind.type, at) : undefined) {
      const { candidates, end } = found
      const span = { start: words[from]!.start, end: words[end - 1]!.end }
      out.push({
        ...span,
        type: kind.type,
        name: text.slice(words[name]!.start, span.end),
        unit: candidates.length === 1 ? candidates[0]! : null,
        candidates,
      })
      i = end - 1
      from = nextInList(words, end)
      name = from
      if (from < 0) break
    }
  }
  return out
}

/** "các xã …", "04 xã …", "xã: …" */
function announcesList(words: readonly Token[], type: number, name: number): boolean {
  const before = words[type - 1]
  return words[name - 1]!.after === ': ' || (before !== undefined && (SEVERAL.has(before.key) || /^\d+$/u.test(before.key)))
}

/** Index of the name behind ", " or " và " that follows the word before `at`; -1 where the list ends. */
function nextInList(words: readonly Token[], at: number): number {
  const { after } = words[at - 1]!
  if (after === ', ' || after === '; ') return at < words.length ? at : -1
  const word = words[at]
  return word && after === ' ' && word.after === ' ' && AND.has(word.key) ? at + 1 : -1
}
