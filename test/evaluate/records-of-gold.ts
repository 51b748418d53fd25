/** Records made from gold, with mistakes planted by a seeded generator: something to score without an extractor. */
import type { ScoredRecord } from '../../src/evaluate/index.ts'

type Json = Record<string, unknown>

/** Small seeded generator (mulberry32): the same mistakes in every run. */
export function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** "047/2024/KH-UBND" as the record has it. */
function numberOf(text: string): Json {
  const m = /^(\d*)[/-](?:(\d{4})\/)?(.*)$/u.exec(text)!
  return { raw: text, ordinal: m[1] ? Number(m[1]) : null, year: m[2] ? Number(m[2]) : null, symbol: m[3] }
}

/** Facts that the record wraps in an object of their own. */
const WRAPPED: Record<string, string> = { awardForms: 'code', indices: 'code', responsibilities: 'body' }
/** Keys of gold that are no keys of a record. */
const ELSEWHERE = new Set(['accept', 'not', 'issuer', 'level', 'province', 'sections'])

const TEXT = 'Văn bản thử'
const sourced = (value: unknown, grounded = true): Json => ({
  value,
  basis: grounded ? 'stated' : 'inferred',
  evidence: [grounded ? { quote: 'Văn bản', start: 0, end: 7 } : { quote: 'khác', start: 0, end: 4 }],
  confidence: 1,
  rule: 'test',
})

type Spoil = (fact: unknown) => unknown
const present = (x: unknown): boolean => x !== undefined && x !== null

/** One field of a record: spoilt objects lose their ground too, so that it is seen to be counted. */
function fieldOf(key: string, want: unknown, spoil: Spoil): unknown {
  if (Array.isArray(want)) {
    const wrap = (x: unknown) => (WRAPPED[key] ? { [WRAPPED[key]]: x } : x)
    return want
      .map(spoil)
      .filter(present)
      .map(fact => sourced(wrap(fact)))
  }
  const given = want === null ? null : spoil(want)
  if (!present(given)) return null
  return sourced(key === 'number' ? numberOf(String(given)) : given, typeof given !== 'object' || given === want)
}

/** A record that says what the gold says; `spoil` changes a fact, or drops it (undefined). */
export function recordOf(file: string, gold: Json, spoil: Spoil = x => x): ScoredRecord {
  const [fileName, part] = file.split('#') as [string, string?]
  const record: Json = { source: { fileName, ...(part && { part: { index: Number(part), of: 2, pages: [1, 2] } }) }, text: TEXT }
  for (const [key, want] of Object.entries(gold)) if (!ELSEWHERE.has(key)) record[key] = fieldOf(key, want, spoil)
  if (gold.issuer) {
    const unit = gold.province ? { province: spoil(gold.province) ?? null } : null
    record.issuer = sourced({ name: spoil(gold.issuer) ?? 'Không rõ', level: gold.level ?? null, unit })
  }
  const roles = ((gold.sections as string[] | undefined) ?? []).map(spoil).filter(present)
  record.outline = [{ roles: roles.slice(0, 3), children: [{ roles: roles.slice(3), children: [] }] }]
  return record as unknown as ScoredRecord
}

/** A generator of mistakes: some facts are dropped, some are changed a little, some a lot. */
export function spoiler(seed: number): Spoil {
  const next = random(seed)
  return fact => {
    const n = next()
    if (n < 0.1) return undefined
    if (typeof fact === 'string') {
      if (n < 0.2) return `${fact} thêm vài chữ`
      if (n < 0.25) return fact.toUpperCase()
      if (n < 0.3) return 'hoàn toàn khác hẳn'
      return fact
    }
    if (typeof fact === 'object' && fact !== null && n < 0.35) {
      const keys = Object.keys(fact)
      const key = keys[Math.floor(next() * keys.length)]!
      return { ...fact, [key]: typeof (fact as Json)[key] === 'number' ? 12345 : 'khác' }
    }
    return fact
  }
}
