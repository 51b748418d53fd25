/**
 * A row of the gazetteer as a unit.
 * Reads: one line of data/gazetteer/<level>.tsv, aliases.tsv. Writes: the unit.
 */
import { readFileSync } from 'node:fs'
import type { Level, Unit } from './types.ts'

/** Text of a file of data/gazetteer. */
export const readData = (file: string): string => readFileSync(new URL(`../../../data/gazetteer/${file}`, import.meta.url), 'utf8')

/** A code another unit became: in force on the day the unit ended, or from `from` where the statistics lag behind. */
export interface SuccessorCode {
  code: string
  /** ISO day on which the successor is to be looked up; null: the day the unit ended */
  from: string | null
  /** only a part of the unit went there */
  partial: boolean
}

/** "20250701" → "2025-07-01" */
const iso = (d: string | undefined): string | null => (d ? `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}` : null)

/** "00008", "00008~" (a part), "26929@20250201" (in force from that day) */
function successor(cell: string): SuccessorCode {
  const partial = cell.endsWith('~')
  const [code = '', day] = (partial ? cell.slice(0, -1) : cell).split('@')
  return { code, from: iso(day), partial }
}

export class UnitRow implements Unit {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly level: Level
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly parentCode: string
  readonly successorCodes: readonly SuccessorCode[]
  constructor(level: Level, line: string) {
    const cells = line.split('\t')
    const [code = '', name = '', type = ''] = cells
    const [from, to, successors] = cells.slice(level === 'province' ? 3 : 4)
    this.level = level
    this.code = code
    this.name = name
    this.type = type
    this.parentCode = level === 'province' ? '' : cells[3]!
    this.validFrom = iso(from)
    this.validTo = iso(to)
    this.key = `${code}@${this.validFrom ?? ''}`
    this.successorCodes = successors ? successors.split(' ').map(successor) : []
  }
  get aliases(): readonly string[] {
    aliases ??= readAliases()
    return aliases.get(this.key) ?? []
  }
}

let aliases: Map<string, string[]> | undefined

/** Other names by key of the unit (about 150 rows). */
function readAliases(): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const line of readData('aliases.tsv').trimEnd().split('\n').slice(1)) {
    const [code = '', from, alias = ''] = line.split('\t')
    const key = `${code}@${iso(from) ?? ''}`
    out.set(key, [...(out.get(key) ?? []), alias])
  }
  return out
}
