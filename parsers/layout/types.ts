/**
 * Pages as the layout takes them, whether a PDF's own text or OCR filled them, and the shapes that its steps hand on.
 * Lengths are PDF points; the origin is the page's top-left corner as it is shown.
 */

/** A typeface of the file: name without its subset tag, and what the name or the descriptor says of it. */
export interface Face {
  font: string
  bold: boolean
  italic: boolean
}

/** One visible character (with its combining marks) and the advance box that it takes on its line. */
export interface Glyph {
  text: string
  x: number
  right: number
  top: number
  bottom: number
  /** y of the baseline */
  base: number
  size: number
  face: Face
  /** place in the content stream: neighbours there were typed together */
  seq: number
  /** a space character stands before it in the stream */
  spaced: boolean
  /** index of the annotation that draws it (signature appearance, note); -1: the page itself */
  annotation: number
  /** OCR, where a glyph is a word: how sure it is, 0..1, and what was read where a word of the form was restored */
  confidence?: number
  read?: string
}

/** An axis-parallel line: a stroke, the edge of a stroked rectangle, or a filled rectangle that is as good as one. */
export interface Rule {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** What is known of one page before it is laid out. */
export interface RawPage {
  number: number
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  /** share of the page that images cover, 0..1 */
  imageShare: number
  /** characters that are not set from left to right: left out */
  turned: number
  /** characters that are not painted: an OCR program's text layer */
  unseen: number
}

/** Text that stands together on one line of one column. */
export interface Segment {
  page: number
  glyphs: Glyph[]
  /** text with its spaces, for decisions; runs are made of the glyphs when it is written */
  text: string
  x: number
  right: number
  top: number
  bottom: number
  base: number
  size: number
}

/** Segments beside each other. */
export interface Row {
  segments: Segment[]
  base: number
  top: number
  bottom: number
  size: number
}

/** Left and right edge of the column that a line is set in. */
export interface Frame {
  left: number
  right: number
}
