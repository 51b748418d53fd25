/**
 * Letterheads and signature blocks that were set side by side with tabs: "UBND XÃ A ⇥ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
 * Reads: stamped blocks outside tables. Writes: the same blocks, such lines taken apart into a left and a right column.
 */
import { foldKey, stripAccents } from '../../src/text/fold.ts'
import { FORM } from './form.ts'
import { type Facts, STAMP } from './stamp.ts'
import { childrenNamed, type Element, element, elements, textOf } from './xml.ts'

/** Longest half of a line that can stand beside another. */
const MAX_HALF = 70
const MAX_LINES = 24

interface Halves {
  left: Element[]
  right: Element[]
}

/** Content before the first tab that has text before it, and behind it; all on the right where the line opens with a tab. */
function split(p: Element): Halves {
  const left: Element[] = []
  const right: Element[] = []
  let seen = false
  for (const node of elements(p)) {
    if (node.name !== 'w:r') {
      left.push(node)
      continue
    }
    const rPr = childrenNamed(node, 'w:rPr')
    let half: Element[] = []
    const flush = () => {
      if (half.length) (seen ? right : left).push({ ...node, children: [...rPr, ...half] })
      half = []
    }
    for (const piece of elements(node)) {
      if (piece.name === 'w:rPr') continue
      if (piece.name === 'w:tab') {
        flush()
        seen = true
      } else half.push(piece)
    }
    flush()
  }
  return { left, right }
}

const words = (nodes: readonly Element[]): string => nodes.map(textOf).join('').trim()
const hasForm = (s: string): boolean => FORM.test(stripAccents(foldKey(s)))

/** Does a line open such a block: two halves, one of them says what only letterheads and signature blocks say. */
function opens({ left, right }: Halves): boolean {
  const [l, r] = [words(left), words(right)]
  return l !== '' && r !== '' && l.length <= MAX_HALF && r.length <= MAX_HALF && (hasForm(l) || hasForm(r))
}

/** A line that goes on with an open block: it has a right half, is empty, or is one of the recipients. */
function goesOn({ left, right }: Halves): boolean {
  const [l, r] = [words(left), words(right)]
  if (r !== '') return l.length <= MAX_HALF && r.length <= MAX_HALF
  return l === '' || /^[-–+]/u.test(l)
}

/** Takes tabbed blocks apart; `groups` counts the blocks met so far and is given back with those found here added. */
export function splitTabs(blocks: readonly Element[], facts: Facts[], groups: number): { blocks: Element[]; groups: number } {
  const out: Element[] = []
  let group = groups
  for (let i = 0; i < blocks.length; i++) {
    const first = blocks[i]!
    if (first.name !== 'w:p' || !opens(split(first))) {
      out.push(first)
      continue
    }
    const lines = [first]
    while (lines.length < MAX_LINES && blocks[i + 1]?.name === 'w:p' && goesOn(split(blocks[i + 1]!))) lines.push(blocks[++i]!)
    out.push(...lines.map(p => half(p, split(p).left, facts, { group, index: 0 })))
    out.push(...lines.map(p => half(p, split(p).right, facts, { group, index: 1 })))
    group++
  }
  return { blocks: out, groups: group }
}

/** One half of a line as a paragraph with facts of its own. */
function half(p: Element, content: readonly Element[], facts: Facts[], column: NonNullable<Facts['column']>): Element {
  const stamp = facts.push({ ...facts[p.data!.stamp!]!, align: undefined, column }) - 1
  const bookmark = element('w:bookmarkStart', { 'w:id': String(stamp + 1), 'w:name': `${STAMP}${stamp}` })
  const runs = content.filter(n => n.name === 'w:r')
  return { ...p, data: { ...p.data, stamp }, children: [bookmark, ...runs] }
}
