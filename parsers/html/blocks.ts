/**
 * hast → blocks: what stands on a line of its own becomes a paragraph, with its labels, type and place in the source.
 * Reads: a subtree and a test of what is left out. Writes: BlockInput, each with the elements it stood in.
 */
import type { Element, Text } from 'hast'
import type { BlockData } from '../../schemas/document.ts'
import { canonical, type ParagraphInput, type RunInput } from '../text-builder.ts'
import { attribute, childrenOf, type HtmlNode, isBlock, isElement, isHidden, isText } from './dom.ts'
import { alignOf, PLAIN, run, styleWithin, type TextStyle } from './inline.ts'
import { listLabels, TYPED_LABEL } from './lists.ts'
import type { PlacedBlock } from './placed.ts'
import { readTable } from './tables.ts'
import { isFootnote, isNoteReference, isNoteSign, isWordListLabel, wordBullet, wordListDepth } from './word.ts'

export interface WalkOptions {
  /** subtrees that are not the document's */
  skip?: (el: Element) => boolean
  /** text that is not the document's */
  skipText?: (text: Text) => boolean
  /** inline elements that stand apart nevertheless (a date beside an author) */
  apart?: (el: Element, parent: Element) => boolean
}

/** What a paragraph takes from the elements around it. */
interface Frame {
  style: TextStyle
  data: Omit<BlockData, 'marks'>
}

/** A rule drawn with dashes, underscores or equals signs. */
const RULE = /^[\s\-_=*—–]{3,}$/u
const HEADING = /^h([1-6])$/u

export class BlockWalker {
  readonly placed: PlacedBlock[] = []
  readonly options: WalkOptions
  private groups: { next: number }
  private runs: RunInput[] = []
  private from = Number.POSITIVE_INFINITY
  private to = 0
  private path: Element[] = []
  /** label of the list item that has not shown any text yet */
  private label: { text: string; depth: number } | undefined

  constructor(options: WalkOptions = {}, groups = { next: 1 }) {
    this.options = options
    this.groups = groups
  }

  /** Blocks of one element's content, apart from this walk (a table cell). */
  within(el: Element): PlacedBlock[] {
    const walker = new BlockWalker(this.options, this.groups)
    walker.path = [...this.path, el]
    walker.content(el, { style: PLAIN, data: {} })
    return walker.placed
  }

  /** Reads one element and ends its last line. */
  read(el: Element) {
    const frame: Frame = { style: PLAIN, data: {} }
    this.element(el, frame)
    this.flush(frame)
  }

  private content(el: Element, frame: Frame) {
    for (const child of childrenOf(el)) this.node(child, frame)
    this.flush(frame)
  }

  private node(node: HtmlNode, frame: Frame) {
    if (isText(node)) this.text(node, frame)
    else if (isElement(node)) this.element(node, frame)
  }

  private text(node: Text, frame: Frame) {
    if (this.options.skipText?.(node)) return
    const lines = frame.style.pre ? node.value.split(/\r\n?|\n/u) : [node.value]
    lines.forEach((line, i) => {
      if (i) this.flush(frame)
      if (/\S/u.test(line)) this.mark(node)
      this.runs.push(run(line, frame.style))
    })
  }

  private mark(node: Text) {
    const { start, end } = node.position!
    this.from = Math.min(this.from, start.offset!)
    this.to = Math.max(this.to, end.offset!)
  }

  private element(el: Element, outer: Frame) {
    if (isHidden(el) || this.options.skip?.(el)) return
    if (el.tagName === 'br') return this.flush(outer)
    const sign = outer.data.role === 'footnote' ? isNoteSign(el, () => !this.runs.some(r => /\S/u.test(r.text))) : isNoteReference(el)
    if (sign) return
    if (isWordListLabel(el)) return this.wordLabel(el, outer)
    const frame = this.frame(el, outer)
    const apart = isBlock(el) || this.options.apart?.(el, this.path.at(-1)!)
    if (apart) this.flush(outer)
    this.path.push(el)
    if (el.tagName === 'table')
      this.placed.push(...readTable(el, cell => this.within(cell), this.groups, { block: frame.data, path: [...this.path] }))
    else if (el.tagName === 'ul' || el.tagName === 'ol' || el.tagName === 'menu') this.list(el, frame)
    else for (const child of childrenOf(el)) this.node(child, frame)
    if (apart) this.flush(frame)
    this.path.pop()
  }

  private wordLabel(el: Element, frame: Frame) {
    const walker = new BlockWalker()
    walker.content(el, frame)
    const first = walker.placed[0]?.block
    const label = first?.type === 'paragraph' ? first.runs.map(r => r.text).join('') : ''
    this.runs.push(run(`${wordBullet(canonical(label).trim())} `, frame.style))
  }

  private list(list: Element, frame: Frame) {
    const labels = listLabels(list)
    const depth = (frame.data.listDepth ?? -1) + 1
    const inner: Frame = { ...frame, data: { ...frame.data, listDepth: depth } }
    for (const child of childrenOf(list)) {
      const label = isElement(child) ? labels.get(child) : undefined
      if (label === undefined) {
        this.node(child, inner)
        continue
      }
      this.flush(frame)
      // an item that can be linked to, in a list of notes, is a note: its number is its sign
      const isNote = frame.data.role === 'footnote' && isElement(child) && attribute(child, 'id') !== ''
      this.label = { text: isNote ? '' : label, depth }
      this.node(child, inner)
      this.flush(inner)
      this.label = undefined
    }
  }

  private frame(el: Element, outer: Frame): Frame {
    const data = { ...outer.data }
    const heading = HEADING.exec(el.tagName)?.[1] ?? (attribute(el, 'role') === 'heading' ? attribute(el, 'ariaLevel') || '2' : undefined)
    if (heading) data.heading = Number(heading)
    const align = isBlock(el) ? alignOf(el) : undefined
    if (align) data.align = align
    if (isFootnote(el)) data.role = 'footnote'
    else if (el.tagName === 'figcaption' || el.tagName === 'caption') data.role = 'caption'
    const depth = el.tagName === 'p' || heading ? wordListDepth(el) : undefined
    if (depth !== undefined) data.listDepth = depth
    return { style: styleWithin(el, outer.style), data }
  }

  /** Ends the line: what was gathered becomes a paragraph. */
  private flush(frame: Frame) {
    const { runs, from, to } = this
    if (!runs.length) return
    this.runs = []
    this.from = Number.POSITIVE_INFINITY
    this.to = 0
    const text = runs.map(r => r.text).join('')
    if (!/\S/u.test(canonical(text)) || RULE.test(text)) return
    const data: ParagraphInput['data'] = { ...frame.data, source: { start: from, end: to } }
    // a list item has one label, before its first line; further lines are paragraphs of their own
    const label = this.label
    this.label = undefined
    if (label) data.listDepth = label.depth
    else if (frame.data.listDepth !== undefined && !this.path.some(el => wordListDepth(el) !== undefined)) delete data.listDepth
    if (label?.text && !TYPED_LABEL.test(text)) runs.unshift({ text: `${label.text} ` })
    this.placed.push({ block: { type: 'paragraph', runs, data }, path: [...this.path] })
  }
}
