/**
 * Resolutions by which units began and ended.
 * Reads: data/gazetteer/acts.tsv. Writes: the number of the resolution behind a date, where it is recorded.
 */
import { readFileSync } from 'node:fs'
import { provinceOf } from './relations.ts'
import type { Unit } from './types.ts'

interface Act {
  date: string
  level: string
  /** codes of the provinces concerned; empty: all */
  provinces: string[]
  act: string
}
let acts: Act[] | undefined

function all(): Act[] {
  acts ??= readFileSync(new URL('../../../data/gazetteer/acts.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => {
      const [date = '', level = '', provinces = '', act = ''] = line.split('\t')
      return { date, level, provinces: provinces.split(' ').filter(Boolean), act }
    })
  return acts
}

/** "202/2025/QH15" for a province that began or ended on 2025-07-01; undefined where no number is recorded. */
export function actOf(unit: Unit, day: string | null): string | undefined {
  const date = day?.replace(/-/gu, '')
  const { code } = provinceOf(unit, day)
  return all().find(a => a.date === date && a.level === unit.level && (!a.provinces.length || a.provinces.includes(code)))?.act
}
