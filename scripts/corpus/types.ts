/** A source of the corpus, read: what all four twins are written from. See README.md in corpus/sources for the dialect. */

export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  /** a footnote's sign stands here; `text` is empty */
  note?: number
}
export type Line = Run[]

/** One level of the automatic numbering: how its own number is written and which numbers its label shows. */
export interface Level {
  format: 'roman' | 'decimal' | 'letter'
  /** "%1.", "%2.%3.", as Word writes it */
  pattern: string
}

export type SourceBlock =
  | { kind: 'columns'; place: 'letterhead' | 'signature'; rows: [Line[], Line[]][] }
  | { kind: 'title'; lines: Line[] }
  /** numbered by the program that shows it; `label` is what it will show */
  | { kind: 'numbered'; level: number; heading: boolean; label: string; runs: Line }
  | { kind: 'bullet'; depth: 0 | 1; runs: Line }
  | { kind: 'paragraph'; runs: Line }
  | { kind: 'table'; widths: number[]; centered: boolean[]; header: Line[][]; rows: Line[][][] }
  /** what follows is set on new pages, turned or not */
  | { kind: 'section'; landscape: boolean }

export interface CorpusSource {
  slug: string
  /** document property, not part of the text */
  title: string
  /** how Word marks numbered headings: with its heading styles, or with bold type alone */
  headings: 'styles' | 'bold'
  levels: Level[]
  blocks: SourceBlock[]
  /** text of each footnote by its number, from 1 in order of the signs */
  notes: Map<number, Line>
}
