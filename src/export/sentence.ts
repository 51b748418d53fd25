/** The sentence a value was read in, for a reader who wants to cite it. */
import type { Evidence } from '../../schemas/evidence.ts'

const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' })

/** Longer than this, the words of the evidence are given without their surroundings. */
const LONGEST = 1000
/** Values with many mentions (an index) show the first few. */
const MOST = 3

/** The whole sentences of `text` that the evidence touches, within its lines. */
export function sentenceOf(text: string, { quote, start, end }: Evidence): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const until = text.indexOf('\n', end)
  const block = text.slice(from, until < 0 ? text.length : until)
  let out = ''
  for (const { segment, index } of sentences.segment(block)) {
    if (from + index < end && from + index + segment.length > start) out += segment
  }
  out = out.trim()
  return out.length <= LONGEST && out.includes(quote) ? out : quote
}

/** The sentences of a value's evidence, each once, one a line. */
export function quotesOf(text: string, evidence: readonly Evidence[]): string {
  const found = [...new Set(evidence.map(e => sentenceOf(text, e)))]
  const more = found.length - MOST
  return [...found.slice(0, MOST), ...(more > 0 ? [`… (+${more})`] : [])].join('\n')
}

/** No more than `most` letters, whole words, the cut shown. */
export const cut = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')} …`

/** The part of the evidence that holds `words`, where one piece does; a value made of several parts cites each by its own. */
export function narrowed(evidence: readonly Evidence[], words: string): Evidence[] {
  for (const e of evidence) {
    const at = e.quote.indexOf(words)
    if (words && at >= 0) return [{ ...e, quote: words, start: e.start + at, end: e.start + at + words.length }]
  }
  return [...evidence]
}
