/** A matrix as the grid shows it, whatever it is of. */

/** What became of a value, by colour and sign. */
export type Tone = 'kept' | 'raised' | 'lowered' | 'missing' | 'added' | 'unknown' | 'found'

/** A sign beside the colour, so that the colour is not needed. */
export const signs: Record<Tone, string> = { kept: '=', raised: '▲', lowered: '▼', missing: '∅', added: '+', unknown: '?', found: '' }

/** A sentence behind a cell. */
export interface Side {
  /** "Kế hoạch cấp trên", the name of the unit */
  who: string
  /** what it says in short */
  words: string
  quote: string | null
  record: string
  /** key of the value in its record's view: "targets[3]" */
  key: string
}

export interface MatrixCell {
  text: string
  tone: Tone | null
  note: string | null
  sides: Side[]
  /** what the column is sorted by; texts in the order of dictionaries */
  sort: number | string
}

export interface MatrixColumn {
  id: string
  label: string
  group: string
  /** what the parent plan says here */
  parent: MatrixCell | null
  /** numbers stand to the right */
  numeric?: boolean
}

export interface MatrixRow {
  id: string
  name: string
  note: string | null
  record: string | null
}

/** What the rows are sorted by; the names of the units where the column is ''. */
export interface Sort {
  column: string
  down: boolean
}

/** A day on the time line. */
export interface TimePoint {
  row: string
  day: string
  label: string
  kind: string
  side: Side
}

export interface Matrix {
  rows: MatrixRow[]
  columns: MatrixColumn[]
  /** row id → column id → cell */
  cells: Map<string, Map<string, MatrixCell>>
  hasParent: boolean
  points?: TimePoint[]
}

export const cellAt = (matrix: Matrix, row: string, column: string): MatrixCell | undefined => matrix.cells.get(row)?.get(column)
