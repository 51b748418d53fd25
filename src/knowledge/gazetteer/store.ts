/**
 * The gazetteer's tables in memory.
 * Reads: data/gazetteer/<level>.tsv and its index of names <level>.index.tsv (see PROVENANCE.md there), each when it is first asked for.
 * Writes: units, made when they are first named: a row stays a stretch of the file's text until then, which keeps the load short.
 */
import { looseOfKey } from './keys.ts'
import { SortedLines } from './lines.ts'
import { readData, UnitRow } from './rows.ts'
import type { Level } from './types.ts'

const FILES: Record<Level, string> = { province: 'provinces', district: 'districts', commune: 'communes' }

/** Rows of one level, sorted by code and first day. */
class Table {
  readonly level: Level
  readonly size: number
  private readonly lines: SortedLines
  /** exact name key → rows; built by `npm run data`, so that no name is folded at load */
  private readonly index: SortedLines
  private readonly units: (UnitRow | undefined)[]
  private byLoose: Map<string, string[]> | undefined
  private byParent: Map<string, UnitRow[]> | undefined
  private bySuccessor: Map<string, UnitRow[]> | undefined

  constructor(level: Level) {
    this.level = level
    this.lines = new SortedLines(readData(`${FILES[level]}.tsv`))
    this.index = new SortedLines(readData(`${FILES[level]}.index.tsv`))
    this.size = this.lines.size
    this.units = new Array(this.size)
  }

  private unit(row: number): UnitRow {
    const known = this.units[row]
    if (known) return known
    const made = new UnitRow(this.level, this.lines.line(row))
    this.units[row] = made
    return made
  }

  *all(): Generator<UnitRow> {
    for (let row = 0; row < this.size; row++) yield this.unit(row)
  }

  /** Units of an exact name key, or of an alias of that key; of all dates. */
  named(key: string): UnitRow[] {
    const [entry] = this.index.rows(key)
    if (entry === undefined) return []
    const [, rows = ''] = this.index.line(entry).split('\t')
    return rows.split(' ').map(row => this.unit(Number(row)))
  }

  /** All exact keys. */
  *keys(): Generator<string> {
    for (let entry = 0; entry < this.index.size; entry++) yield this.index.head(entry)
  }

  /** Exact keys that become one loose key. */
  loose(key: string): readonly string[] {
    this.byLoose ??= grouped(this.keys(), k => [looseOfKey(k)])
    return this.byLoose.get(key) ?? []
  }

  looseKeys(): Iterable<string> {
    this.byLoose ??= grouped(this.keys(), k => [looseOfKey(k)])
    return this.byLoose.keys()
  }

  /** Units of a code, oldest first. */
  coded(code: string): UnitRow[] {
    return this.lines.rows(code).map(row => this.unit(row))
  }

  /** Units whose row names this parent code; of all dates. */
  under(parentCode: string): readonly UnitRow[] {
    this.byParent ??= grouped(this.all(), u => [u.parentCode])
    return this.byParent.get(parentCode) ?? []
  }

  /** Units that name this code among their successors; of all dates. */
  leadingTo(code: string): readonly UnitRow[] {
    this.bySuccessor ??= grouped(this.all(), u => u.successorCodes.map(s => s.code))
    return this.bySuccessor.get(code) ?? []
  }
}

function grouped<T>(items: Iterable<T>, keysOf: (item: T) => string[]): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = out.get(key)
      if (known) known.push(item)
      else out.set(key, [item])
    }
  return out
}

const tables = new Map<Level, Table>()

/** The table of a level, read at the first call (communes: 16,570 rows). */
export function table(level: Level): Table {
  const known = tables.get(level)
  if (known) return known
  const made = new Table(level)
  tables.set(level, made)
  return made
}

/** The level a code belongs to, by its length; undefined for anything else. */
export const levelOfCode = (code: string): Level | undefined =>
  code.length === 2 ? 'province' : code.length === 3 ? 'district' : code.length === 5 ? 'commune' : undefined
