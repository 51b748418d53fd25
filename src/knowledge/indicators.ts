/**
 * Common indicators of such plans, so that units align though they phrase them differently.
 * Reads: a noun phrase, data/indicators.json. Writes: a code, or none.
 */
import data from '../../data/indicators.json' with { type: 'json' }
import { KnownIndex } from '../../schemas/codes.ts'
import { foldKey } from '../text/fold.ts'

export interface IndicatorFacts {
  code: string
  vi: string
  en: string
  /** usual unit; null where it varies */
  unit: string | null
  higherIsBetter: boolean
  /** words that name it; "…" stands for any words between, "= x" for a measure that says x and no more */
  phrases: string[]
  /** words that make it another measure */
  not: string[]
}

/** All indicators that have a code. */
export const indicators = data.indicators as readonly IndicatorFacts[]

const expand = new Map(Object.entries(data.abbreviations).map(([short, full]) => [foldKey(short), foldKey(full)]))

/** Words of a phrase with single spaces around each: " hồ sơ nộp trực tuyến ". */
const wordsOf = (text: string) => ` ${(foldKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(w => expand.get(w) ?? w).join(' ')} `

interface Row {
  facts: IndicatorFacts
  pieces: string[]
  whole: boolean
  not: string[]
  weight: number
}

const rows: Row[] = indicators.flatMap(facts => {
  const not = facts.not.map(wordsOf)
  // its own label names it, whatever else the phrases say
  const label: Row = { facts, pieces: [wordsOf(facts.vi)], whole: true, not: [], weight: facts.vi.length + 1 }
  const read = facts.phrases.map((phrase): Row => {
    const pieces = phrase.split('…').map(wordsOf)
    return { facts, pieces, whole: phrase.startsWith('='), not, weight: pieces.join('').length }
  })
  return [label, ...read]
})
const byCode = new Map(indicators.map(f => [f.code, f]))

/** All pieces in their order; plain searches, so the time is linear in the text. */
function holds(words: string, pieces: readonly string[]): boolean {
  let from = 0
  for (const piece of pieces) {
    const at = words.indexOf(piece, from)
    if (at < 0) return false
    // the space behind may be the space before the next piece
    from = at + piece.length - 1
  }
  return true
}

/**
 * Code of a measure: that of the phrasing that covers most of it; null where none fits.
 * Codes of indices ("PAR_INDEX") are measures by themselves and come back as they are.
 */
export function findIndicator(measure: string): string | null {
  if (KnownIndex.safeParse(measure).success) return measure
  const words = wordsOf(measure)
  let best: Row | null = null
  for (const row of rows) {
    if (row.weight <= (best?.weight ?? 0) || row.not.some(n => words.includes(n))) continue
    if (row.whole ? words === row.pieces[0] : holds(words, row.pieces)) best = row
  }
  return best?.facts.code ?? null
}

/** Label, unit and direction of a code; null where there is none. */
export const indicator = (code: string): IndicatorFacts | null => byCode.get(code) ?? null
