/**
 * Observable Plot on the server: marks in, an SVG string out. The same input gives the same bytes.
 * Reads: options of Plot. Writes: an `<svg>` with title, description and a legend of its own.
 */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Language } from '../../../schemas/labels.ts'
import { measure } from '../describe.ts'
import { withoutControls } from '../escape.ts'
import { GROUND, INK } from './palette.ts'
import type { Chart } from './types.ts'

const SVG = 'http://www.w3.org/2000/svg'
const LEGEND_LINE = 22
/** Width of a letter of 11 px, on the large side: Vietnamese marks take none. */
const LETTER = 6.3

export interface LegendItem {
  colour: string
  label: string
  shape?: 'square' | 'line' | 'dashed' | Plot.SymbolType
}

export interface Drawing {
  id: string
  title: string
  description: string
  width: number
  legend: readonly LegendItem[]
  plot: Plot.PlotOptions
}

/** Text from outside as a label: one line, no control characters. */
export const label = (text: string): string => withoutControls(text).replace(/\s+/gu, ' ').trim()

/** Cut to a number of characters, the cut shown. */
export function short(text: string, most: number): string {
  const characters = [...label(text)]
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** What is measured in few letters: an index by its code, "PAR INDEX", anything else by its words. */
export const measureName = (words: string, lang: Language): string =>
  label(/^[A-Z0-9_]+$/u.test(words) ? words.replaceAll('_', ' ') : measure(words, lang))

/** Room for labels on the left, in pixels. */
export const labelWidth = (labels: readonly string[]): number => Math.ceil(Math.max(0, ...labels.map(l => [...l].length)) * LETTER) + 16

/** Labels of rows, cut where the room on the left ends. */
export const rowAxis = (left: number): Plot.Markish =>
  Plot.axisY({ lineWidth: (left - 14) / 11, textOverflow: 'ellipsis', tickSize: 0, label: null })

const { document } = parseHTML('<!doctype html><html><body></body></html>')

function element(name: string, attributes: Record<string, string | number>, text?: string): Element {
  const e = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, String(value))
  if (text !== undefined) e.textContent = text
  return e as Element
}

/** Signs of Plot as small paths around 0,0; the same that `symbol` draws. */
function sign({ colour, shape = 'square' }: LegendItem): Element {
  if (shape === 'square') return element('rect', { x: 0, y: -6, width: 14, height: 12, fill: colour, stroke: INK, 'stroke-width': 0.4 })
  if (shape === 'line' || shape === 'dashed')
    return element('line', {
      x1: 0,
      x2: 18,
      y1: 0,
      y2: 0,
      stroke: colour,
      'stroke-width': 2,
      ...(shape === 'dashed' && { 'stroke-dasharray': '4 3' }),
    })
  const drawn = Plot.plot({
    document,
    axis: null,
    width: 20,
    height: 20,
    margin: 0,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [Plot.dot([0], { x: 0, y: 0, r: 5, symbol: shape, fill: colour, stroke: INK, strokeWidth: 0.4 })],
  })
  const g = element('g', { transform: 'translate(7,0)' })
  const path = drawn.querySelector('path, circle')!
  path.removeAttribute('transform')
  path.removeAttribute('cx')
  path.removeAttribute('cy')
  const inner = element('g', { fill: colour, stroke: INK, 'stroke-width': 0.4 })
  inner.appendChild(path)
  g.appendChild(inner)
  return g
}

/** The legend under the chart, in lines as wide as it; its height in pixels. */
function addLegend(svg: Element, items: readonly LegendItem[], width: number, top: number): number {
  if (!items.length) return 0
  const group = element('g', { 'font-size': 11, 'text-anchor': 'start', 'aria-hidden': 'true' })
  let [x, y] = [8, top + LEGEND_LINE / 2]
  for (const item of items) {
    const needed = 24 + labelWidth([item.label])
    if (x > 8 && x + needed > width) {
      x = 8
      y += LEGEND_LINE
    }
    const g = element('g', { transform: `translate(${x},${y})` })
    g.appendChild(sign(item))
    g.appendChild(element('text', { x: 22, y: '0.35em', fill: INK }, item.label))
    group.appendChild(g)
    x += needed
  }
  svg.appendChild(group)
  return y + LEGEND_LINE / 2 - top
}

export function draw({ id, title, description, width, legend, plot }: Drawing): Chart {
  const svg = Plot.plot({
    document,
    className: 'thidua-chart',
    width,
    ...plot,
    style: { fontSize: '11px', background: GROUND, color: INK },
  }) as unknown as Element
  const height = Number(svg.getAttribute('height'))
  const full = height + addLegend(svg, legend, width, height)
  svg.setAttribute('xmlns', SVG)
  svg.setAttribute('height', String(full))
  svg.setAttribute('viewBox', `0 0 ${width} ${full}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `chart-${id}-title chart-${id}-desc`)
  svg.insertBefore(element('desc', { id: `chart-${id}-desc` }, label(description)), svg.firstChild)
  svg.insertBefore(element('title', { id: `chart-${id}-title` }, label(title)), svg.firstChild)
  // pictures hold words by their own; what Plot says of its parts in English is not for the reader
  const markup = svg.outerHTML.replace(/ aria-label="[^"]*"/gu, '')
  return { id, title: label(title), description: label(description), svg: markup }
}
