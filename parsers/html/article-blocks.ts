/**
 * Blocks of an article in reading order: headline, date, author, lead, text.
 * Reads: the tree and the article's place. Writes: BlockInput with roles.
 */
import type { Element, Root } from 'hast'
import { foldKey } from '../../src/text/fold.ts'
import type { BlockInput, ParagraphInput } from '../text-builder.ts'
import type { Article } from './article.ts'
import { BlockWalker } from './blocks.ts'
import { endOf, startOf, visibleText } from './dom.ts'
import { furnitureLine } from './furniture.ts'
import { findHeadline } from './headline.ts'
import type { PlacedBlock } from './placed.ts'
import { bylineScore, isAuthorElement, isDateElement, publishedScore } from './publication.ts'

const textOf = (block: BlockInput): string =>
  block.type === 'paragraph'
    ? block.runs
        .map(r => r.text)
        .join('')
        .replace(/\s+/gu, ' ')
        .trim()
    : ''
const placeOf = (placed: PlacedBlock): number => placed.block.data!.source!.start!
const isPart = (el: Element | undefined, placed: PlacedBlock): boolean => {
  const at = placeOf(placed)
  return el !== undefined && at >= startOf(el) && at < endOf(el)
}
const setApart = (block: BlockInput): boolean =>
  block.type === 'paragraph' &&
  (block.data!.align === 'right' || block.data!.align === 'center' || block.runs.every(r => r.bold || r.italic || !r.text.trim()))

/** A paragraph of this length is the article's text, no line of its head. */
const PROSE = 150
/** Shortest text between headline and article that is a lead and no tool bar. */
const LEAD = 60

const inRole = (placed: PlacedBlock, role: 'title' | 'byline' | 'published'): ParagraphInput => {
  const block = placed.block as ParagraphInput
  const { heading: _heading, listDepth: _listDepth, ...data } = block.data!
  return { ...block, data: { ...data, role } }
}

/** The headline as one paragraph, its line breaks joined. */
function titleBlock(headline: Element): ParagraphInput | undefined {
  const walker = new BlockWalker()
  walker.read(headline)
  const parts = walker.placed.map(p => p.block).filter(b => b.type === 'paragraph')
  if (!parts.length) return undefined
  return {
    type: 'paragraph',
    runs: parts.flatMap((p, i) => (i ? [{ text: ' ' }, ...p.runs] : p.runs)),
    data: { role: 'title', source: { start: parts[0]!.data!.source!.start, end: parts.at(-1)!.data!.source!.end } },
  }
}

/** A date line shares its line with counters ("14/3/2022 | Lượt xem: 318"): only what stands before them is kept. */
function withoutCounter(block: ParagraphInput): ParagraphInput {
  const text = block.runs.map(r => r.text).join('')
  const at = text.search(/\s*[|•·–-]?\s*(?:Số\s+)?(?:Lượt\s+(?:xem|đọc|truy)|Đã\s+xem|Cỡ\s+chữ)/iu)
  return at > 0 ? { ...block, runs: [{ text: text.slice(0, at) }] } : block
}

interface Found {
  published?: PlacedBlock
  byline?: PlacedBlock
}

/** Where a block stands in the article; it decides how far a line of its kind is believed. */
type Place = 'head' | 'body' | 'last' | 'outside'

const best = (blocks: readonly PlacedBlock[], score: (placed: PlacedBlock) => number): PlacedBlock | undefined => {
  let top: PlacedBlock | undefined
  let reached = 0
  for (const placed of blocks) {
    const n = score(placed)
    if (n > reached) {
      reached = n
      top = placed
    }
  }
  return top
}

/** The date line: named or labelled anywhere, bare only at the head: a bare date deep in an article is part of it. */
const publishedRank = (text: string, placed: PlacedBlock, place: Place): number => {
  const score = publishedScore(text, placed.path)
  return score === 3 || place === 'head' ? score : 0
}

/** The author: named or labelled anywhere, a bare name only as the last line; below the article only where nothing else is found. */
const bylineRank = (text: string, placed: PlacedBlock, place: Place): number => {
  const score = bylineScore(text, placed.path, setApart(placed.block))
  if (score === 1) return place === 'last' ? 5 : 0
  return score * 10 - (place === 'outside' ? 9 : place === 'body' ? 5 : 0)
}

function findPublication(blocks: readonly PlacedBlock[], regionOf: (b: PlacedBlock) => Place): Found {
  const ranked = (rank: typeof publishedRank) =>
    best(blocks, placed => {
      const text = textOf(placed.block)
      return text ? Math.max(0, rank(text, placed, regionOf(placed))) : 0
    })
  return { published: ranked(publishedRank), byline: ranked(bylineRank) }
}

/** More text than this beside a date is a sentence. */
const BESIDE = 60

/** Elements of date and author stand apart from the line they share with each other, not from their own label ("Bài: …"). */
function standsApart(el: Element, parent: Element): boolean {
  if (!isDateElement(el) && !isAuthorElement(el)) return false
  const own = visibleText(el)
  const rest = visibleText(parent).replace(own, '').trim()
  return own.length <= 110 && rest !== '' && rest.length <= BESIDE && !rest.endsWith(':')
}

/** Blocks of an article page. */
export function articleBlocks(tree: Root, body: Element, article: Article): BlockInput[] {
  const walker = new BlockWalker({
    skip: el => article.skip(el) && !(isDateElement(el) || isAuthorElement(el)),
    skipText: article.skipText,
    apart: standsApart,
  })
  walker.read(article.frame)
  const inside = (p: PlacedBlock) => isPart(article.content, p)
  const isProse = (p: PlacedBlock) => textOf(p.block).length > PROSE && !p.block.data!.heading
  const until = endOf(article.content) || Number.POSITIVE_INFINITY
  const prose = walker.placed.find(p => inside(p) && isProse(p))
  const headline = findHeadline(tree, body, prose ? placeOf(prose) : until, article.skip)
  const title = headline && titleBlock(headline)
  const titleKey = title && foldKey(textOf(title))
  const from = startOf(headline ?? article.content)

  const blocks = walker.placed.filter(p => {
    if (isPart(headline, p) || (titleKey && foldKey(textOf(p.block)) === titleKey)) return false
    const text = textOf(p.block)
    if (p.block.type === 'paragraph' && (!/[\p{L}\p{N}]/u.test(text) || furnitureLine(text))) return false
    if (placeOf(p) < from) return justAbove(p, from)
    return placeOf(p) < until || justBelow(p, until)
  })
  const firstProse = blocks.find(p => placeOf(p) >= from && isProse(p))
  const last = blocks.findLast(inside)
  const regionOf = (p: PlacedBlock): Place => {
    if (!firstProse || placeOf(p) < placeOf(firstProse)) return 'head'
    if (p === last) return 'last'
    return inside(p) ? 'body' : 'outside'
  }
  const { published, byline } = findPublication(blocks, regionOf)

  const out: BlockInput[] = title ? [title] : []
  for (const p of blocks) {
    if (p === published) out.push(withoutCounter(inRole(p, 'published')))
    else if (p === byline) out.push(inRole(p, 'byline'))
    else if (inside(p)) out.push(p.block)
    else if (placeOf(p) >= from && placeOf(p) < until && textOf(p.block).length >= LEAD) out.push(p.block)
  }
  return out
}

/** A date line close above the headline can be its date; the page's own clock stands far off. */
const NEAR = 600
const justAbove = (p: PlacedBlock, from: number): boolean => from - placeOf(p) < NEAR && p.path.some(isDateElement)
const justBelow = (p: PlacedBlock, until: number): boolean => placeOf(p) < until + NEAR && p.path.slice(-3).some(isAuthorElement)
