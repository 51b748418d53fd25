/**
 * Offices that exist by rule: ministries, Sở, Phòng, committees; when, where and at which level.
 * Reads: a name or the symbol of a document's number, data/bodies.json (`standing`; sources in data/PROVENANCE.md). Writes: the office.
 */
import data from '../../data/bodies.json' with { type: 'json' }
import type { AdministrativeLevel, BodyKind } from '../../schemas/codes.ts'
import { literal } from '../text/boundary.ts'
import { foldKey, stripAccents } from '../text/fold.ts'
import { writeOut } from './body-abbreviations.ts'
import { provinceOf, type Unit } from './gazetteer/index.ts'
import { overlaps, rangeOf } from './gazetteer/validity.ts'

export interface StandingBody {
  /** the same office wherever it stands: "so-noi-vu" */
  code: string
  /** canonical name without a unit: "Sở Nội vụ" */
  name: string
  kind: BodyKind
  /** null: every level has one; the unit behind its name tells */
  level: AdministrativeLevel | null
  /** first day, and first day on which it is no more; null: no bound within the data (2015 to 2026) */
  validFrom: string | null
  validTo: string | null
  /** offices that took its tasks over */
  became: readonly string[]
  /** all: every unit of its level has one; some: it is not recorded which; else codes of provinces */
  where: 'all' | 'some' | readonly string[]
  /** kinds of units that have it; null: all */
  types: readonly string[] | null
  /** offices that a unit does not have beside this one */
  replaces: readonly string[]
  /** as in "KH-SNV" */
  symbols: readonly string[]
  /** the office it belongs to, where that is no committee */
  parent: string | null
}

interface Row {
  name: string
  kind: string
  level: string | null
  symbols?: string[]
  since?: string
  until?: string
  became?: string[]
  where?: string | string[]
  types?: string[]
  replaces?: string[]
  parent?: string
  aliases?: string[]
}

/** "Sở Nội vụ" → "so-noi-vu" */
export const slugOf = (name: string): string =>
  stripAccents(foldKey(name))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

/** All rows, in the order of the file; an office has several where its places differ in time. */
export const standingBodies: readonly StandingBody[] = (data.standing as readonly Row[]).map(row => ({
  code: slugOf(row.name),
  name: row.name,
  kind: row.kind as BodyKind,
  level: row.level as AdministrativeLevel | null,
  validFrom: row.since ?? null,
  validTo: row.until ?? null,
  became: row.became ?? [],
  where: (row.where ?? 'all') as StandingBody['where'],
  types: row.types ?? null,
  replaces: row.replaces ?? [],
  symbols: row.symbols ?? [],
  parent: row.parent ?? null,
}))

/** Marks between the parts of a name are mixed up in print: "Văn hóa - Thông tin", "Văn hóa và Thông tin". */
const patternOf = (name: string): RegExp => {
  const parts = foldKey(name)
    .split(/\s*(?:[,-]|\svà\s)\s*/u)
    .map(part => part.split(' ').map(literal).join(' +'))
  return new RegExp(parts.join('(?: *[,-] *(?:và +)?| +và +)'), 'y')
}
/** Apart from the patterns: each would compile the classes again. */
const IN_WORD = /[\p{L}\p{M}\p{N}]/uy

const rows = data.standing as readonly Row[]
const byFirstWord = Map.groupBy(
  standingBodies
    .flatMap((body, i) => [body.name, ...(rows[i]!.aliases ?? [])].map(name => ({ name, body, pattern: undefined as RegExp | undefined })))
    .sort((a, b) => b.name.length - a.name.length),
  row => foldKey(row.name).split(' ')[0]!,
)
const FIRST_WORD = /[\p{L}\p{M}]+/uy

/** The standing office whose name stands at an offset of a folded text, the longest name; its rows differ in time or place. */
export function standingAt(folded: string, at: number): { bodies: StandingBody[]; end: number } | null {
  FIRST_WORD.lastIndex = at
  const candidates = byFirstWord.get(FIRST_WORD.exec(folded)?.[0] ?? '') ?? []
  for (const row of candidates) {
    row.pattern ??= patternOf(row.name)
    row.pattern.lastIndex = at
    const m = row.pattern.exec(folded)
    IN_WORD.lastIndex = row.pattern.lastIndex
    if (m && !IN_WORD.test(folded))
      return { bodies: candidates.filter(other => other.name === row.name).map(other => other.body), end: at + m[0].length }
  }
  return null
}

/** Rows whose name opens a name in any spelling ("SỞ NỘI VỤ TỈNH X", "Sở GD&ĐT"), the longest name only; [] for no standing office. */
export const standingNamed = (name: string): StandingBody[] => standingAt(foldKey(writeOut(name)), 0)?.bodies ?? []

/** Level that the word for the kind of unit behind a name says: "tỉnh", "huyện", "xã"; null for "thành phố", which may be two. */
function levelBehind(name: string): AdministrativeLevel | null {
  const word = /(?<![\p{L}\p{M}])(tỉnh|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![\p{L}\p{M}])(?!\s+(?:hội|ủy|đoàn))/u.exec(
    foldKey(name),
  )?.[1]
  if (!word) return null
  if (word === 'tỉnh') return 'province'
  return ['huyện', 'quận', 'thị xã'].includes(word) ? 'district' : 'commune'
}

/**
 * Level of a named body at a date (ISO, also partial): a Sở is provincial; Phòng Nội vụ belonged to the district, Phòng Kinh tế to a town before
 * 1 July 2025 and to a commune since; of committees the unit in the name decides. Null where neither tells.
 */
export function bodyLevel(name: string, at: string | null): AdministrativeLevel | null {
  const rows = standingNamed(name)
  const valid = rows.filter(row => overlaps(row, rangeOf(at)))
  const levels = new Set((valid.length ? valid : rows).map(row => row.level))
  const only = levels.size === 1 ? [...levels][0]! : null
  return only ?? levelBehind(rows[0] ? writeOut(name).slice(rows[0].name.length) : writeOut(name))
}

/** The body above: of a Sở the province's committee, of a Phòng the committee of its level, of an office within another that one. Without unit. */
export function bodyParent(name: string): string | null {
  const [row] = standingNamed(name)
  if (!row) return null
  if (row.parent) return row.parent
  if (row.kind === 'ministry') return 'Chính phủ'
  return row.kind === 'department' || row.kind === 'division' ? 'Ủy ban nhân dân' : null
}

const letters = (symbol: string): string =>
  symbol
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/Ð/gu, 'Đ')
const bySymbol = Map.groupBy(
  standingBodies.flatMap(body => body.symbols.map(symbol => ({ symbol: letters(symbol), body }))),
  row => row.symbol,
)

/**
 * The office that a number's symbol names: "KH-SNV" (plan), "UBND-NC" (letter) → the standing office; null where the letters are unknown, or mean
 * several offices at the date. `type` is the kind of unit that issued ("thành phố": TU is Thành ủy).
 */
export function bodyOfSymbol(symbol: string, at: string | null, type: string | null = null): StandingBody | null {
  const parts = symbol.split(/[-/]/u)
  const tried = [parts.slice(1), parts.slice(1, -1), parts.slice(0, 1), parts.slice(1, 2)].map(p => letters(p.join('')))
  for (const key of tried) {
    const found = (bySymbol.get(key) ?? []).map(row => row.body).filter(body => overlaps(body, rangeOf(at)))
    const fitting = found.filter(body => !type || !body.types || body.types.includes(type))
    if (fitting.length && new Set(fitting.map(body => body.name)).size === 1) return fitting[0]!
  }
  return null
}

const fits = (body: StandingBody, kinds: readonly BodyKind[], names: readonly string[]): boolean =>
  kinds.includes(body.kind) || names.includes(body.name)

/** Offices in force on a day that are of one of the kinds or have one of the names, wherever they stand. */
export const standingOn = (day: string, kinds: readonly BodyKind[] = [], names: readonly string[] = []): StandingBody[] =>
  standingBodies.filter(body => fits(body, kinds, names) && overlaps(body, [day, day]))

/** Of these, those that a unit has; rows that do not say which provinces have them are left out. */
export function standingIn(unit: Unit, day: string, kinds: readonly BodyKind[] = [], names: readonly string[] = []): StandingBody[] {
  const { code } = provinceOf(unit, day)
  const here = standingOn(day, kinds, names).filter(
    body =>
      body.level === unit.level &&
      (body.where === 'all' || (body.where !== 'some' && body.where.includes(code))) &&
      (!body.types || body.types.includes(unit.type)),
  )
  const replaced = new Set(here.flatMap(body => body.replaces))
  return here.filter(body => !replaced.has(body.name))
}
