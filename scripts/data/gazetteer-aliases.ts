/**
 * Checks of the gazetteer's other names and resolutions.
 * Reads: rows. Writes: problems, one sentence each.
 */
import { nameKey } from '../../src/knowledge/gazetteer/keys.ts'
import { type AliasRow, label, type Row, span } from './gazetteer-rows.ts'

const together = (a: Row, b: Row): boolean => span(a)[0] < span(b)[1] && span(b)[0] < span(a)[1]

/** An alias must belong to a unit, say something new, and not be the name of a neighbour of its type in force at the same time. */
export function checkAliases(rows: readonly Row[], aliases: readonly AliasRow[]): string[] {
  const byKey = new Map(rows.map(r => [`${r.code}@${r.from}`, r]))
  const byName = Map.groupBy(rows, r => nameKey(r.name))
  const taken = new Map<string, Row[]>()
  const out: string[] = []
  for (const a of aliases) {
    const row = byKey.get(`${a.code}@${a.from}`)
    const shown = `alias "${a.alias}" of ${row ? label(row) : `${a.code} ${a.from}`}`
    if (!row) {
      out.push(`${shown}: no such unit`)
      continue
    }
    const key = nameKey(a.alias)
    if (!key || key === nameKey(row.name)) out.push(`${shown}: folds to the unit's own name`)
    const neighbours = [...(byName.get(key) ?? []), ...(taken.get(key) ?? [])]
    const clash = neighbours.find(r => r.type === row.type && r.level === row.level && r.parent === row.parent && together(r, row))
    if (clash) out.push(`${shown}: is also a name of ${label(clash)}`)
    taken.set(key, [...(taken.get(key) ?? []), row])
  }
  return out
}

/** A resolution must stand at a day on which a unit of its level and province begins or ends. */
export function checkActs(rows: readonly Row[], text: string): string[] {
  const codes = new Set(rows.filter(r => r.level === 'province').map(r => r.code))
  const acts = text.trimEnd().split('\n').slice(1)
  return acts.flatMap(line => {
    const [date = '', level = '', provinces = '', act = ''] = line.split('\t')
    const strange = provinces.split(' ').filter(c => c && !codes.has(c))
    const dated = rows.some(r => r.level === level && (r.from === date || r.to === date))
    return [
      ...strange.map(c => `resolution ${act}: no province ${c}`),
      ...(dated && act ? [] : [`resolution ${act || '(none)'}: no ${level} begins or ends on ${date}`]),
    ]
  })
}
