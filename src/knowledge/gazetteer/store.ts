/**
 * The gazetteer's tables in memory.
 * Reads: data/gazetteer/<level>.tsv (see PROVENANCE.md there), each when it is first asked for. Writes: units, made when they are first named:
 * a row stays a stretch of the file's text until then, which keeps the load under 50 ms.
 */
import { readFileSync } from 'node:fs'
import { looseKey, nameKey } from './keys.ts'
import { parentOf } from './relations.ts'
import type { Level, Unit } from './types.ts'

/** A code another unit became: in force on the day the unit ended, or from `from` where the statistics lag behind. */
export interface SuccessorCode {
  code: string
  /** ISO day on which the successor is to be looked up; null: the day the unit ended */
  from: string | null
  /** only a part of the unit went there */
  partial: boolean
}

const FILES: Record<Level, string> = { province: 'provinces.tsv', district: 'districts.tsv', commune: 'communes.tsv' }
const CODE_LENGTH: Record<Level, number> = { province: 2, district: 3, commune: 5 }

/** "20250701" → "2025-07-01" */
const iso = (d: string | undefined): string | null => (d ? `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}` : null)

export class TableUnit implements Unit {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly level: Level
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly aliases: readonly string[]
  readonly parentCode: string
  readonly successorCodes: readonly SuccessorCode[]
  constructor(level: Level, line: string) {
    const cells = line.split('\t')
    const [code = '', name = '', type = ''] = cells
    const [from, to, successors, aliases] = cells.slice(level === 'province' ? 3 : 4)
    this.level = level
    this.code = code
    this.name = name
    this.type = type
    this.parentCode = level === 'province' ? '' : (cells[3] ?? '')
    this.validFrom = iso(from)
    this.validTo = iso(to)
    this.key = `${code}@${this.validFrom ?? ''}`
    this.aliases = aliases ? aliases.split('|') : []
    this.successorCodes = successors ? successors.split(' ').map(successor) : []
  }
  get parent(): Unit | null {
    return parentOf(this)
  }
}

/** "00008", "00008~" (a part), "26929@20250201" (in force from that day) */
function successor(cell: string): SuccessorCode {
  const partial = cell.endsWith('~')
  const [code = '', day] = (partial ? cell.slice(0, -1) : cell).split('@')
  return { code, from: iso(day), partial }
}

/** Rows of one level, sorted by code and first day. */
class Table {
  readonly level: Level
  readonly size: number
  private readonly text: string
  private readonly starts: Uint32Array
  private readonly units: (TableUnit | undefined)[]
  private readonly byKey = new Map<string, number[]>()
  private byLoose: Map<string, string[]> | undefined
  private byParent: Map<string, number[]> | undefined
  private bySuccessor: Map<string, number[]> | undefined

  constructor(level: Level) {
    this.level = level
    this.text = readFileSync(new URL(`../../../data/gazetteer/${FILES[level]}`, import.meta.url), 'utf8')
    const starts: number[] = []
    const keys = new Map<string, number[]>()
    const skip = CODE_LENGTH[level] + 1
    for (let at = this.text.indexOf('\n') + 1; at > 0 && at < this.text.length; at = this.text.indexOf('\n', at) + 1) {
      const row = starts.push(at) - 1
      const name = this.text.slice(at + skip, this.text.indexOf('\t', at + skip))
      const rows = keys.get(name)
      if (rows) rows.push(row)
      else keys.set(name, [row])
    }
    this.starts = Uint32Array.from(starts)
    this.size = starts.length
    this.units = new Array(this.size)
    for (const [name, rows] of keys) this.index(nameKey(name), rows)
    // the few rows with aliases are the only ones with a bar or with seven (provinces: six) tabs
    for (let row = 0; row < this.size; row++) if (this.hasAliases(row)) for (const a of this.unit(row).aliases) this.index(nameKey(a), [row])
  }

  private hasAliases(row: number): boolean {
    let tabs = 0
    const end = this.starts[row + 1] ?? this.text.length
    for (let at = this.starts[row]!; tabs < 7; tabs++) {
      at = this.text.indexOf('\t', at) + 1
      if (at === 0 || at >= end) break
    }
    return tabs >= (this.level === 'province' ? 6 : 7)
  }

  private index(key: string, rows: number[]) {
    const known = this.byKey.get(key)
    if (known) known.push(...rows)
    else this.byKey.set(key, rows)
  }

  unit(row: number): TableUnit {
    const end = (this.starts[row + 1] ?? this.text.length + 1) - 1
    return (this.units[row] ??= new TableUnit(this.level, this.text.slice(this.starts[row]!, end).trimEnd()))
  }

  *all(): Generator<TableUnit> {
    for (let row = 0; row < this.size; row++) yield this.unit(row)
  }

  /** Units of an exact name key, or of an alias of that key; of all dates. */
  named(key: string): TableUnit[] {
    return (this.byKey.get(key) ?? []).map(r => this.unit(r))
  }

  get keys(): Iterable<string> {
    return this.byKey.keys()
  }

  /** Exact keys that become one loose key. */
  loose(key: string): readonly string[] {
    if (!this.byLoose) {
      this.byLoose = new Map()
      for (const k of this.byKey.keys()) {
        const l = looseKey(k)
        const known = this.byLoose.get(l)
        if (known) known.push(k)
        else this.byLoose.set(l, [k])
      }
    }
    return this.byLoose.get(key) ?? []
  }

  get looseKeys(): Iterable<string> {
    this.loose('')
    return this.byLoose!.keys()
  }

  /** Units of a code, oldest first. */
  coded(code: string): TableUnit[] {
    let low = 0
    let high = this.size
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.codeOf(mid) < code) low = mid + 1
      else high = mid
    }
    const out: TableUnit[] = []
    for (; low < this.size && this.codeOf(low) === code; low++) out.push(this.unit(low))
    return out
  }

  private codeOf(row: number): string {
    const at = this.starts[row]!
    return this.text.slice(at, at + CODE_LENGTH[this.level])
  }

  /** Units whose row names this parent code; of all dates. */
  under(parentCode: string): TableUnit[] {
    this.byParent ??= this.group(u => [u.parentCode])
    return (this.byParent.get(parentCode) ?? []).map(r => this.unit(r))
  }

  /** Units that name this code among their successors; of all dates. */
  leadingTo(code: string): TableUnit[] {
    this.bySuccessor ??= this.group(u => u.successorCodes.map(s => s.code))
    return (this.bySuccessor.get(code) ?? []).map(r => this.unit(r))
  }

  private group(keysOf: (u: TableUnit) => string[]): Map<string, number[]> {
    const out = new Map<string, number[]>()
    for (let row = 0; row < this.size; row++)
      for (const key of keysOf(this.unit(row))) {
        const known = out.get(key)
        if (known) known.push(row)
        else out.set(key, [row])
      }
    return out
  }
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
