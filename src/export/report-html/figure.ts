/** A chart in a page: its picture, what it shows, how to read it. */
import type { Chart } from '../charts/index.ts'
import { html, type Markup, trusted } from '../markup.ts'

/** The SVG is of our own making, every word in it escaped by the serializer (see charts/draw.ts). */
export const figure = ({ id, title, description, svg }: Chart): Markup =>
  html`<figure id="hinh-${id}"><div class="scroll" tabindex="0" role="region" aria-label="${title}">${trusted(svg)}</div><figcaption><strong>${title}.</strong> ${description}</figcaption></figure>`
