/**
 * The gazetteer's files: canonical order, counts, and every check that a hand-made change to them must pass.
 * Reads: data/gazetteer/{provinces,districts,communes,aliases,acts}.tsv. Writes: the same sorted, the indices of names, and counts.json.
 */
import { nameKey } from '../../src/knowledge/gazetteer/keys.ts'
import { checkActs, checkAliases } from './gazetteer-aliases.ts'
import { checkRows } from './gazetteer-checks.ts'
import { type AliasRow, LEVELS, type Level, lineOf, type Row, readAliases, readRows } from './gazetteer-rows.ts'
import type { DataSet } from './types.ts'

const FILES: Record<Level, string> = {
  province: 'gazetteer/provinces.tsv',
  district: 'gazetteer/districts.tsv',
  commune: 'gazetteer/communes.tsv',
}
const HEADS: Record<Level, string> = {
  province: 'code\tname\ttype\tfrom\tto\tsuccessors',
  district: 'code\tname\ttype\tparent\tfrom\tto\tsuccessors',
  commune: 'code\tname\ttype\tparent\tfrom\tto\tsuccessors',
}
/** Days at which units are counted: around each reform of the provinces. */
const COUNTED = ['20040901', '20080731', '20080801', '20241231', '20250101', '20250630', '20250701', '20260430']

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function counts(rows: readonly Row[]): string {
  const of = (keep: (r: Row) => boolean) =>
    Object.fromEntries(LEVELS.map(level => [level, rows.filter(r => r.level === level && keep(r)).length]))
  const days = COUNTED.map(d => [d, of(r => r.from <= d && (!r.to || r.to > d))] as const)
  return `${JSON.stringify({ rows: of(() => true), inForce: Object.fromEntries(days) }, null, 2)}\n`
}

/** Exact name keys with the numbers of the rows (from 0, in the order of the level's file) that have them as name or alias. */
function nameIndex(rows: readonly Row[], aliases: readonly AliasRow[]): string {
  const byKey = new Map<string, number[]>()
  const byUnit = Map.groupBy(aliases, a => `${a.code}@${a.from}`)
  for (const [number, row] of rows.entries())
    for (const name of [row.name, ...(byUnit.get(`${row.code}@${row.from}`) ?? []).map(a => a.alias)]) {
      const known = byKey.get(nameKey(name))
      if (known) known.push(number)
      else byKey.set(nameKey(name), [number])
    }
  const lines = [...byKey].sort(([a], [b]) => compare(a, b)).map(([key, numbers]) => `${key}\t${numbers.join(' ')}`)
  return `${['key\trows', ...lines].join('\n')}\n`
}

const aliasLine = (a: AliasRow): string => `${a.code}\t${a.from}\t${a.alias}`

export const gazetteer: DataSet = {
  name: 'gazetteer',
  build(read) {
    const rows = LEVELS.flatMap(level => readRows(level, read(FILES[level])))
    const aliases = readAliases(read('gazetteer/aliases.tsv'))
    const problems = [...checkRows(rows), ...checkAliases(rows, aliases), ...checkActs(rows, read('gazetteer/acts.tsv'))]
    const sorted = [...rows].sort((a, b) => compare(a.code, b.code) || compare(a.from, b.from))
    const files: Record<string, string> = { 'gazetteer/counts.json': counts(rows) }
    for (const level of LEVELS) {
      const own = sorted.filter(r => r.level === level)
      files[FILES[level]] = `${[HEADS[level], ...own.map(lineOf)].join('\n')}\n`
      files[FILES[level].replace('.tsv', '.index.tsv')] = nameIndex(own, aliases)
    }
    const order = [...aliases].sort((a, b) => a.code.length - b.code.length || compare(aliasLine(a), aliasLine(b)))
    files['gazetteer/aliases.tsv'] = `${['code\tfrom\talias', ...order.map(aliasLine)].join('\n')}\n`
    const per = (level: Level) => rows.filter(r => r.level === level).length
    return {
      problems,
      files,
      summary: `${per('province')} provinces, ${per('district')} districts, ${per('commune')} communes, ${aliases.length} aliases`,
    }
  },
}
