/** What corpus/family/expected.json says, cell by cell, and how a comparison answers it. */
import { readFileSync } from 'node:fs'
import type { Cell, Comparison, Item, Submission } from '../../schemas/comparison.ts'

type Kind = 'target' | 'deadline' | 'quota' | 'award' | 'section'
const KINDS: readonly Kind[] = ['target', 'deadline', 'quota', 'award', 'section']

interface ExpectedUnit {
  unit: string
  file: string | null
  submission: Submission['state']
  received: string | null
  from: Submission['receivedFrom']
  added?: string[]
  target?: Record<string, string>
  deadline?: Record<string, string>
  quota?: Record<string, string>
  award?: Record<string, string>
  section?: Record<string, string>
}

interface Expected {
  parent: string
  roster: string
  due: string
  decoy: string
  draft: { file: string; of: string }
  items: {
    target: Record<string, string>
    deadline: Record<string, string>
    quota: Record<string, { award: string; subject: string }>
    award: Record<string, string>
    section: Record<string, string>
  }
  units: ExpectedUnit[]
}

export const FAMILY = new URL('../../corpus/family/', import.meta.url)
export const expected = (): Expected => JSON.parse(readFileSync(new URL('expected.json', FAMILY), 'utf8'))

/** One hand-read cell with what the comparison says. */
export interface Answer {
  unit: string
  kind: Kind
  item: string
  expected: string
  got: string
  cell: Cell | null
}

/** True where the parent's item is the one that the key stands for. */
function isItem(items: Expected['items'], kind: Kind, key: string, item: Item): boolean {
  if (item.kind !== kind) return false
  if (item.kind === 'quota') return item.value.award === items.quota[key]!.award && item.value.subject === items.quota[key]!.subject
  if (item.kind === 'award') return item.value.code === items.award[key]
  if (item.kind === 'section') return item.value.role === items.section[key]
  return item.value.text.replace(/^(?:[a-zđ]\)|[-+•]|\d+\.) */u, '').startsWith(items[item.kind][key]!)
}

const fold = (name: string): string =>
  name
    .toLocaleLowerCase('vi')
    .replace(/^ubnd /u, '')
    .replace(/ tỉnh .+$/u, '')

/** The row of a unit that the expected file names. */
export function rowOf(comparison: Comparison, unit: string): string | undefined {
  return comparison.units.find(u => fold(u.name) === fold(unit))?.id
}

/** All hand-read cells but the open ones. */
export function answers(comparison: Comparison, { items, units }: Expected): Answer[] {
  const [cascade] = comparison.cascade
  return units
    .filter(u => u.file)
    .flatMap(unit =>
      KINDS.flatMap(kind =>
        Object.entries(unit[kind] ?? {}).flatMap(([state, keys]) =>
          (state === 'open' ? '' : keys)
            .split(' ')
            .filter(Boolean)
            .map((item): Answer => {
              const row = rowOf(comparison, unit.unit)
              const cell = cascade?.cells.find(
                c => c.unit === row && c.kind === kind && c.parentItem && isItem(items, kind, item, c.parentItem),
              )
              return { unit: unit.unit, kind, item, expected: state, got: cell?.state ?? 'no cell', cell: cell ?? null }
            }),
        ),
      ),
    )
}
