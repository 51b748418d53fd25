/**
 * HTML from templates: what is put in is escaped unless it is markup already. Texts of documents are untrusted and never become tags.
 */
import { escapeMarkup } from './escape.ts'

/** Finished markup. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

type Piece = Markup | string | number | false | null | undefined | readonly Piece[]

function render(piece: Piece): string {
  if (piece instanceof Markup) return piece.text
  if (Array.isArray(piece)) return piece.map(render).join('')
  return piece === null || piece === undefined || piece === false ? '' : escapeMarkup(String(piece))
}

/** html`<td>${words}</td>`: strings and numbers are escaped, lists joined, null and false left out. Values of attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.reduce((out, s, i) => out + s + (i < pieces.length ? render(pieces[i]) : ''), ''))
}

/** Markup made elsewhere that is known to be safe (an SVG of our own). */
export const trusted = (text: string): Markup => new Markup(text)
