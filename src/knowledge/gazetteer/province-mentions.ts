/**
 * Provinces that a text names.
 * Reads: a text. Writes: places where a province stands, with the unit in force at a date.
 */
import { nameKey } from './keys.ts'
import { table } from './store.ts'
import { joins, phraseKeys, standsAt, type Token, tokens } from './tokens.ts'
import { typeAt } from './type-at.ts'
import type { Unit } from './types.ts'
import { overlaps, rangeOf } from './validity.ts'

export interface ProvinceMention {
  /** offsets into the text given, the word "tỉnh" or "thành phố" included */
  start: number
  end: number
  unit: Unit
  /** the name stands behind "tỉnh", "thành phố" or "thủ đô", not bare */
  typed: boolean
}

/** Names that bare mean something else too: peace, and the person. */
const NEVER_BARE = new Set(['hòa bình', 'hồ chí minh', 'tth', 'hcm'].map(nameKey))
/** Longer names that begin with a province's and are none. */
const LONGER = ['Điện Biên Phủ', 'Điện Biên Đông', 'Thái Bình Dương', 'Hà Nam Ninh', 'Huế Thương'].map(phraseKeys)
/** Words that make a bare name another thing's: a lower unit, a street, a river, a person. */
const OWNERS = new Set(
  (
    'huyện quận xã phường trấn khu thôn ấp bản làng đường phố sông suối cầu chợ hồ núi đèo biển cảng ga bến kênh trường ' +
    'ông bà anh chị thị văn đức hữu minh ngọc nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương lý đinh'
  )
    .split(' ')
    .map(nameKey),
)

interface Name {
  keys: string[]
  units: Unit[]
}
let names: Map<string, Name[]> | undefined

/** Names and aliases by their first word, longest first. */
function byFirstWord(): Map<string, Name[]> {
  if (names) return names
  names = new Map()
  for (const key of table('province').keys()) {
    const keys = key.split(' ')
    const entry = { keys, units: table('province').named(key) }
    const known = names.get(keys[0]!)
    if (known) known.push(entry)
    else names.set(keys[0]!, [entry])
  }
  for (const known of names.values()) known.sort((a, b) => b.keys.length - a.keys.length)
  return names
}

/** The type word that ends just before index `at`, if it announces a province. */
function typeBefore(words: readonly Token[], at: number): { type: string; from: number } | undefined {
  for (const back of [1, 2]) {
    const found = at >= back ? typeAt(words, at - back) : undefined
    if (found?.next === at) return { type: found.type, from: at - back }
  }
  return undefined
}

/** Of the units of one name, the one a mention means: in force at the date, else (only where its type is said) the last one that was. */
function pick(units: readonly Unit[], type: string | null, at: string | null): Unit | undefined {
  const fitting = type ? units.filter(u => u.type === type) : units
  const range = rangeOf(at)
  return fitting.filter(u => overlaps(u, range)).at(-1) ?? (type === 'tỉnh' ? fitting.at(-1) : undefined)
}

/**
 * Provinces named in a text, in its order: "tỉnh Cao Bằng", "TP. Hà Nội", and bare names with capitals ("Sở Tài chính Ninh Thuận").
 * "thành phố Cao Bằng" and "huyện Hòa Bình" are other units, "Điện Biên Phủ" and "Nguyễn Hà Nam" none. A province that had ended by the
 * date is given only where the text says "tỉnh" (its validTo tells). One pass over the text.
 */
export function findProvinceMentions(text: string, at: string | null): ProvinceMention[] {
  const first = byFirstWord()
  const words = tokens(text)
  const out: ProvinceMention[] = []
  for (let i = 0; i < words.length; i++) {
    const name = first.get(words[i]!.key)?.find(n => standsAt(words, i, n.keys))
    if (!name) continue
    const end = i + name.keys.length
    const before = typeBefore(words, i)
    const unit = before ? pick(name.units, before.type, at) : isBare(words, i, end) ? pick(name.units, null, at) : undefined
    if (unit) out.push({ start: words[before ? before.from : i]!.start, end: words[end - 1]!.end, unit, typed: before !== undefined })
    if (unit || before) i = end - 1
  }
  return out
}

/** True where the words from `at` to `end` are a name that stands by itself and means the province. */
function isBare(words: readonly Token[], at: number, end: number): boolean {
  const span = words.slice(at, end)
  if (!span.every(w => w.capital) || NEVER_BARE.has(span.map(w => w.key).join(' '))) return false
  const previous = words[at - 1]
  if (previous && joins(previous) && previous.after === ' ' && OWNERS.has(previous.key)) return false
  return !LONGER.some(keys => keys.length > span.length && standsAt(words, at, keys))
}
