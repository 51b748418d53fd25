/** Cuts a stretch of text where marks begin and end. Reads: offsets in the document's text. Writes: pieces in order, nothing lost. */

/** A place of the text that a value stands on. */
export interface Span {
  key: string
  state: 'good' | 'doubt' | 'finding'
  start: number
  end: number
}

export interface Segment {
  start: number
  text: string
  /** keys of the values that stand on it; [] where none does */
  keys: string[]
  state: Span['state'] | null
}

const rank = { good: 0, doubt: 1, finding: 2 }

/** `text` stands at `at` in the document. */
export function segments(text: string, at: number, spans: readonly Span[]): Segment[] {
  const end = at + text.length
  const own = spans.filter(s => s.start < end && s.end > at)
  if (!own.length) return [{ start: at, text, keys: [], state: null }]
  const cuts = new Set([at, end])
  for (const s of own) {
    cuts.add(Math.max(at, s.start))
    cuts.add(Math.min(end, s.end))
  }
  const order = [...cuts].sort((a, b) => a - b)
  return order.slice(0, -1).map((start, i) => {
    const stop = order[i + 1]!
    const over = own.filter(s => s.start < stop && s.end > start)
    const state = over.reduce<Span['state'] | null>((worst, s) => (worst && rank[worst] >= rank[s.state] ? worst : s.state), null)
    return { start, text: text.slice(start - at, stop - at), keys: [...new Set(over.map(s => s.key))], state }
  })
}

/** Spans that touch [start, end), out of spans sorted by start: found without looking at all of them again for each paragraph. */
export function spansWithin(sorted: readonly Span[], start: number, end: number): Span[] {
  const found: Span[] = []
  for (const span of sorted) {
    if (span.start >= end) break
    if (span.end > start) found.push(span)
  }
  return found
}
