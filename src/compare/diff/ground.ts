/**
 * Do the words under a value stand in the other version too?
 * Reads: both texts, their alignment. Writes: yes or no for a piece of evidence, and the sentence around it.
 */
import type { Evidence } from '../../../schemas/evidence.ts'
import { lowerBound } from '../../text/within.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Side {
  text: string
  tokens: readonly Token[]
  /** 1 for each token that has a partner in the other text */
  matched: Uint8Array
  /** all words of the other text, " a b c " */
  other: string
}

/** Lines of fewer words stand everywhere ("Năm 2024"): that they stand somewhere else too says nothing. */
const TELLING = 5

/** True where each word has its partner at the same place in order, or the whole line stands elsewhere in the other text (two columns read in another order). */
export function sameWords(evidence: readonly Evidence[], side: Side): boolean {
  return evidence.length > 0 && evidence.every(e => aligned(e, side) || moved(e, side))
}

function aligned({ start, end }: Evidence, { tokens, matched }: Side): boolean {
  for (let i = lowerBound(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) if (!matched[i]) return false
  return true
}

function moved(e: Evidence, { text, other }: Side): boolean {
  const words = tokensOf(lineOf(text, e)).map(t => t.key)
  return words.length >= TELLING && other.includes(` ${words.join(' ')} `)
}

function lineOf(text: string, { start, end }: Pick<Evidence, 'start' | 'end'>): string {
  const until = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, until < 0 ? text.length : until)
}

const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' })

/** The sentences that the first piece of evidence touches, within its lines. */
export function sentenceAround(text: string, evidence: readonly Evidence[]): string {
  const [e] = evidence
  if (!e) return ''
  const line = lineOf(text, e)
  const from = text.lastIndexOf('\n', e.start - 1) + 1
  let out = ''
  for (const { segment, index } of sentences.segment(line))
    if (from + index < e.end && from + index + segment.length > e.start) out += segment
  return out.trim()
}
