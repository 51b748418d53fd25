/**
 * Word's automatic numbering, counted as Word counts (ECMA-376 Part 1, 17.9): the labels "I.", "1.", "a)", "-" stand nowhere in the text.
 * Reads: w:numbering and the styles. Gives: the label of each numbered paragraph, in document order.
 */
import { bullet } from './bullets.ts'
import { formatNumber } from './number-format.ts'
import type { NumberReference, Styles } from './styles.ts'
import { attribute, child, childrenNamed, descendants, type Element, integer, toggle, value } from './xml.ts'

interface Level {
  start: number
  format: string
  custom: string | undefined
  /** "%1.%2." */
  text: string
  /** all numbers of the label in figures ("Điều 1.2" under a Roman chapter) */
  legal: boolean
  /** this level starts again after a level up to this one (1-based); 0 never; undefined after any higher one */
  restart: number | undefined
  suffix: 'tab' | 'space' | 'nothing'
  rPr: Element | undefined
}
interface List {
  /** lists of one abstract definition share their counters */
  abstract: Element
  levels: (Level | undefined)[]
  /** numbers that this list starts with at its first paragraph of a level */
  starts: Map<number, number>
}

export interface Label {
  /** as shown, without the gap behind it: "1.2." */
  text: string
  gap: string
  depth: number
  isBullet: boolean
  rPr: Element | undefined
}

const MAX_LEVEL = 8

function readLevel(lvl: Element): Level {
  // a padded format stands in an alternative beside the plain one
  const numFmt = child(lvl, 'w:numFmt') ?? descendants(lvl, 'w:numFmt')[0]
  const suffix = value(lvl, 'w:suff')
  return {
    start: integer(value(lvl, 'w:start')) ?? 0,
    format: attribute(numFmt, 'w:val') ?? 'decimal',
    custom: attribute(numFmt, 'w:format'),
    text: value(lvl, 'w:lvlText') ?? '',
    legal: toggle(lvl, 'w:isLgl') ?? false,
    restart: integer(value(lvl, 'w:lvlRestart')),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    rPr: child(lvl, 'w:rPr'),
  }
}

export class Numbering {
  private readonly lists = new Map<string, List | undefined>()
  private readonly abstracts: Map<string | undefined, Element>
  private readonly nums: Map<string | undefined, Element>
  private readonly styles: Styles
  private counters = new Map<Element, (number | undefined)[]>()
  private started = new Set<string>()

  constructor(root: Element | undefined, styles: Styles) {
    this.styles = styles
    this.abstracts = new Map(childrenNamed(root, 'w:abstractNum').map(e => [attribute(e, 'w:abstractNumId'), e]))
    this.nums = new Map(childrenNamed(root, 'w:num').map(e => [attribute(e, 'w:numId'), e]))
  }

  /** Counting starts again: each part (body, notes) counts for itself. */
  reset() {
    this.counters = new Map()
    this.started = new Set()
  }

  /** Definition behind a num; a definition may point to a numbering style, which points to the real one. */
  private abstractOf(num: Element | undefined, seen = 0): Element | undefined {
    const abstract = this.abstracts.get(value(num, 'w:abstractNumId'))
    const link = value(abstract, 'w:numStyleLink')
    if (link === undefined || seen > 4) return abstract
    const numId = value(child(child(this.styles.style(link), 'w:pPr'), 'w:numPr'), 'w:numId')
    return (numId !== undefined && this.abstractOf(this.nums.get(numId), seen + 1)) || abstract
  }

  private list(numId: string): List | undefined {
    if (this.lists.has(numId)) return this.lists.get(numId)
    const num = this.nums.get(numId)
    const abstract = this.abstractOf(num)
    let list: List | undefined
    if (abstract) {
      list = { abstract, levels: [], starts: new Map() }
      for (const lvl of childrenNamed(abstract, 'w:lvl')) list.levels[integer(attribute(lvl, 'w:ilvl')) ?? 0] = readLevel(lvl)
      for (const override of childrenNamed(num, 'w:lvlOverride')) {
        const at = integer(attribute(override, 'w:ilvl')) ?? 0
        const lvl = child(override, 'w:lvl')
        const start = integer(value(override, 'w:startOverride'))
        if (lvl) list.levels[at] = readLevel(lvl)
        if (start !== undefined) list.starts.set(at, start)
      }
    }
    this.lists.set(numId, list)
    return list
  }

  /** Level of a list that is tied to a paragraph style. */
  private levelOfStyle(numId: string, styleId: string | undefined): number | undefined {
    if (styleId === undefined) return undefined
    const tied = childrenNamed(this.abstractOf(this.nums.get(numId)), 'w:lvl').find(l => value(l, 'w:pStyle') === styleId)
    return tied && integer(attribute(tied, 'w:ilvl'))
  }

  /** Counts one paragraph and gives its label; undefined where its list is not defined. Call in document order, once a paragraph. */
  next(reference: NumberReference): Label | undefined {
    const { numId } = reference
    const list = this.list(numId)
    const depth = Math.min(MAX_LEVEL, Math.max(0, this.levelOfStyle(numId, reference.styleId) ?? reference.level ?? 0))
    const level = list?.levels[depth]
    if (!list || !level) return undefined
    const counter = this.counters.get(list.abstract) ?? []
    this.counters.set(list.abstract, counter)
    this.count(counter, list, numId, depth, level)
    return {
      text: this.show(counter, list, depth, level),
      gap: level.suffix === 'tab' ? '\t' : level.suffix === 'space' ? ' ' : '',
      depth,
      isBullet: level.format === 'bullet',
      rPr: level.rPr,
    }
  }

  private count(counter: (number | undefined)[], list: List, numId: string, depth: number, level: Level) {
    const first = `${numId} ${depth}`
    const override = list.starts.get(depth)
    const before = counter[depth]
    if (override !== undefined && !this.started.has(first)) counter[depth] = override
    else counter[depth] = before === undefined ? (override ?? level.start) : before + 1
    this.started.add(first)
    // a level that was skipped over counts as its first number: "1.1." without a "1." before it, then "2." (LibreOffice shows the same)
    for (let higher = 0; higher < depth; higher++) counter[higher] ??= list.starts.get(higher) ?? list.levels[higher]?.start ?? 0
    for (let deeper = depth + 1; deeper <= MAX_LEVEL; deeper++) {
      const restart = list.levels[deeper]?.restart
      if (restart === undefined || depth < restart) counter[deeper] = undefined
    }
  }

  private show(counter: (number | undefined)[], list: List, depth: number, level: Level): string {
    if (level.format === 'bullet') return bullet(level.text, attribute(child(level.rPr, 'w:rFonts'), 'w:ascii'))
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = list.levels[at]
      if (!of || at > depth) return ''
      return formatNumber(counter[at]!, level.legal && of.format !== 'decimalZero' ? 'decimal' : of.format, of.custom)
    })
  }
}
