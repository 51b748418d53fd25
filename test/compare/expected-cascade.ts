/** The expected cascade of corpus/family: read, and set beside the cells of a comparison. Texts are beginnings of sentences. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Cascade, Cell, CellKind, Comparison, Item } from '../../schemas/comparison.ts'
import { foldKey } from '../../src/text/fold.ts'

export const FAMILY = resolve(import.meta.dirname, '..', '..', 'corpus', 'family')

type ItemKeys = Record<'target' | 'deadline' | 'award' | 'section', Record<string, string>> & {
  quota: Record<string, { award: string; subject: string }>
}
/** keys of items by state, divided by spaces: { kept: "par sipas", missing: "dti" } */
type States = Record<string, string>

interface ExpectedUnit extends Record<CellKind, States> {
  unit: string
  /** null where the unit sent no plan */
  file: string | null
  submission: string
  received: string | null
  from: string | null
  added: string[]
}

interface Expected {
  parent: string
  roster: string
  due: string
  decoy: string
  draft: { file: string; of: string }
  items: ItemKeys
  units: ExpectedUnit[]
}

export const expected: Expected = JSON.parse(readFileSync(join(FAMILY, 'expected.json'), 'utf8'))
export const KINDS = ['target', 'deadline', 'quota', 'award', 'section'] as const satisfies readonly CellKind[]

/** Every item of a unit has one state; what is `open` is not scored. */
export const statesOf = (unit: ExpectedUnit, kind: CellKind): [key: string, state: string][] =>
  Object.entries(unit[kind]).flatMap(([state, keys]) => keys.split(' ').map((key): [string, string] => [key, state]))

/** "- Báo cáo …", "b) Đăng ký …" → without its label */
const opening = (sentence: string): string => foldKey(sentence.replace(/^\s*(?:[-+•]|\p{L}{1,2}[).]|[\d.]+[.)]?)\s+/u, ''))
export const begins = (item: Item, text: string): boolean =>
  [...('text' in item.value ? [item.value.text] : []), ...item.evidence.map(e => e.quote)].some(s => opening(s).startsWith(foldKey(text)))

const IS: Record<CellKind, (item: Item, key: string) => boolean> = {
  target: (item, key) => item.kind === 'target' && begins(item, expected.items.target[key]!),
  deadline: (item, key) => item.kind === 'deadline' && begins(item, expected.items.deadline[key]!),
  award: (item, key) => item.kind === 'award' && item.value.code === expected.items.award[key],
  section: (item, key) => item.kind === 'section' && item.value.role === expected.items.section[key],
  quota: (item, key) => {
    const { award, subject } = expected.items.quota[key]!
    return item.kind === 'quota' && item.value.award === award && item.value.subject === subject
  },
}

/** Items of the parent that a key means: one, or the comparison lost or doubled it. */
export const itemsOf = (cascade: Cascade, kind: CellKind, key: string): Item[] => cascade.items.filter(item => IS[kind](item, key))

const bare = (name: string): string => foldKey(name).replace(/^(?:ủy ban nhân dân|ubnd) /u, '')

/** Row of a unit: that of its plan; where it sent none, that of its name. */
export function rowOf(comparison: Comparison, { unit, file }: Pick<ExpectedUnit, 'unit' | 'file'>): string | null {
  if (file) return comparison.records.find(r => r.fileName === file)?.unit ?? null
  const name = bare(unit)
  const named = comparison.units.filter(u => bare(u.name) === name || bare(u.name).startsWith(`${name} tỉnh`))
  return named.length === 1 ? named[0]!.id : null
}

export interface Scored {
  /** "xã Gio Linh · deadline reg" */
  cell: string
  expected: string
  found: string
  /** how it was decided, and the unit's sentence */
  note: string
}

const grounds = (cell: Cell | undefined): string =>
  cell ? [cell.note, cell.unitItem?.evidence[0]?.quote.replace(/\s+/gu, ' ').slice(0, 120)].filter(Boolean).join(' · ') : ''

/** Each expected cell beside what was found; "none" where there is no such cell. */
export const score = (comparison: Comparison, cascade: Cascade): Scored[] =>
  expected.units
    .filter(unit => unit.file)
    .flatMap(unit => {
      const row = rowOf(comparison, unit)
      return KINDS.flatMap(kind =>
        statesOf(unit, kind)
          .filter(([, state]) => state !== 'open')
          .map(([key, state]): Scored => {
            const cell = cascade.cells.find(c => c.unit === row && c.parentItem && IS[kind](c.parentItem, key))
            return { cell: `${unit.unit} · ${kind} ${key}`, expected: state, found: cell?.state ?? 'none', note: grounds(cell) }
          }),
      )
    })

export const wrong = (scored: readonly Scored[]): Scored[] => scored.filter(s => s.expected !== s.found)
export const confusion = (scored: readonly Scored[]): string =>
  wrong(scored)
    .map(s => `${s.cell}: expected ${s.expected}, found ${s.found}${s.note && ` (${s.note})`}`)
    .join('\n')
