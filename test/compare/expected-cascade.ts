/** A hand-made cascade (corpus/family), set beside the cells of a comparison. Texts are beginnings of sentences. */
import type { Cascade, Cell, CellKind, Comparison, Item } from '../../schemas/comparison.ts'
import { foldKey } from '../../src/text/fold.ts'

type ItemKeys = Record<'target' | 'award' | 'section', Record<string, string>> & {
  /** a day where two deadlines share a sentence */
  deadline: Record<string, string | { date: string }>
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

/** An expected.json; its README.md says what the states mean. */
export interface Expected {
  parent: string
  roster: string
  items: ItemKeys
  units: ExpectedUnit[]
}

export const KINDS = ['target', 'deadline', 'quota', 'award', 'section'] as const satisfies readonly CellKind[]

/** Every item of a unit has one state; what is `open` is not scored. */
export const statesOf = (unit: ExpectedUnit, kind: CellKind): [key: string, state: string][] =>
  Object.entries(unit[kind]).flatMap(([state, keys]) => keys.split(' ').map((key): [string, string] => [key, state]))

/** "- Báo cáo …", "b) Đăng ký …" → without its label */
const opening = (sentence: string): string => foldKey(sentence.replace(/^\s*(?:[-+•]|\p{L}{1,2}[).]|[\d.]+[.)]?)\s+/u, ''))
export const begins = (item: Item, text: string): boolean =>
  [...('text' in item.value ? [item.value.text] : []), ...item.evidence.map(e => e.quote)].some(s => opening(s).startsWith(foldKey(text)))

/** Whether the parent's item is the one that the key stands for. */
function isItem(keys: ItemKeys, kind: CellKind, key: string, item: Item): boolean {
  switch (item.kind) {
    case 'quota':
      return kind === item.kind && item.value.award === keys.quota[key]!.award && item.value.subject === keys.quota[key]!.subject
    case 'award':
      return kind === item.kind && item.value.code === keys.award[key]
    case 'section':
      return kind === item.kind && item.value.role === keys.section[key]
    case 'deadline': {
      const as = kind === item.kind ? keys.deadline[key]! : ''
      return as !== '' && (typeof as === 'string' ? begins(item, as) : item.value.date === as.date)
    }
    case 'target':
      return kind === item.kind && begins(item, keys.target[key]!)
  }
}

/** Items of the parent that a key means: one, or the comparison lost or doubled it. */
export const itemsOf = (cascade: Cascade, keys: ItemKeys, kind: CellKind, key: string): Item[] =>
  cascade.items.filter(item => isItem(keys, kind, key, item))

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
export const score = (comparison: Comparison, cascade: Cascade, { items, units }: Expected): Scored[] =>
  units
    .filter(unit => unit.file)
    .flatMap(unit => {
      const row = rowOf(comparison, unit)
      return KINDS.flatMap(kind =>
        statesOf(unit, kind)
          .filter(([, state]) => state !== 'open')
          .map(([key, state]): Scored => {
            const cell = cascade.cells.find(c => c.unit === row && c.parentItem && isItem(items, kind, key, c.parentItem))
            return { cell: `${unit.unit} · ${kind} ${key}`, expected: state, found: cell?.state ?? 'none', note: grounds(cell) }
          }),
      )
    })

export const wrong = (scored: readonly Scored[]): Scored[] => scored.filter(s => s.expected !== s.found)
export const confusion = (scored: readonly Scored[]): string =>
  wrong(scored)
    .map(s => `${s.cell}: expected ${s.expected}, found ${s.found}${s.note && ` (${s.note})`}`)
    .join('\n')
