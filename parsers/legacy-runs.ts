/**
 * Runs in fonts of legacy encodings → Unicode, before anything else is read from them: text-builder strips U+00AD, which is TCVN3's "ư".
 * Reads: runs with the names of their fonts. Writes: the same runs, decoded, and which encodings were met.
 */
import type { ParsedDocument } from '../schemas/document.ts'
import { restoreCapitals } from '../src/text/legacy/capitals.ts'
import { decodeLegacy } from '../src/text/legacy/decode.ts'
import { detectLegacy, drawsCapitals } from '../src/text/legacy/fonts.ts'
import { detectByStatistics } from '../src/text/legacy/statistics.ts'
import { isVniPair, type LegacyEncoding } from '../src/text/legacy/tables.ts'
import type { BlockInput, ParagraphInput } from './text-builder.ts'

/** Letters that only Unicode has: text with them is no longer in the encoding that its font stands for. */
const UNICODE = /[ăđĩũơư\u1ea0-\u1ef9]/iu
const UNICODES = new RegExp(UNICODE.source, 'giu')
const BEYOND_ASCII = /\P{ASCII}/gu
const ASCII = /^\p{ASCII}*$/u

/** A font that has more such letters than this share of its letters beyond ASCII was converted, its name kept. */
const CONVERTED = 0.2

interface FontRun {
  text: string
  font?: string
}

/** What is known of the legacy fonts of one document: how much was decoded, and which names are no longer true. */
export class LegacyTally {
  private readonly letters = new Map<LegacyEncoding, number>()
  private readonly fonts = new Map<string, { unicode: number; all: number }>()

  /** Looks at runs of the whole document before any of them is decoded; without it each paragraph is judged alone. */
  survey(runs: Iterable<FontRun>) {
    for (const { font, text } of runs) {
      if (!font || !detectLegacy(font) || ASCII.test(text)) continue
      const seen = this.fonts.get(font) ?? { unicode: 0, all: 0 }
      seen.unicode += text.match(UNICODES)?.length ?? 0
      seen.all += text.match(BEYOND_ASCII)!.length
      this.fonts.set(font, seen)
    }
  }

  /** The font's text is Unicode in this document. */
  isConverted(font: string | undefined): boolean {
    const seen = this.fonts.get(font ?? '')
    return seen !== undefined && seen.unicode > seen.all * CONVERTED
  }

  add(encoding: LegacyEncoding, text: string) {
    this.letters.set(encoding, (this.letters.get(encoding) ?? 0) + text.length)
  }

  has(encoding: LegacyEncoding): boolean {
    return this.letters.has(encoding)
  }

  /** The encoding that most of the document was written in; undefined for a document in Unicode. */
  get main(): LegacyEncoding | undefined {
    return [...this.letters].sort((a, b) => b[1] - a[1])[0]?.[0]
  }

  /** For `data` of the ParsedDocument. */
  get data(): Pick<ParsedDocument['data'], 'legacyEncoding'> {
    return this.main ? { legacyEncoding: this.main } : {}
  }
}

/** Where a run ends between a base letter of VNI and its sign, the sign goes to the letter. */
function joinPairs<T extends FontRun>(runs: readonly T[]): T[] {
  const out: T[] = []
  let open: T | undefined
  for (const run of runs) {
    const copy = { ...run }
    out.push(copy)
    if (!copy.text) continue
    if (open && detectLegacy(open.font) === 'VNI' && detectLegacy(copy.font) === 'VNI' && isVniPair(open.text.at(-1)! + copy.text[0]!)) {
      open.text += copy.text[0]
      copy.text = copy.text.slice(1)
    }
    if (copy.text) open = copy
  }
  return out
}

/**
 * Decodes the runs of one paragraph by the names of their fonts; as many runs come back, in the same order.
 * A font's name is not believed where its text in this paragraph is Unicode already (a document that was converted, its fonts kept).
 */
export function decodeRuns<T extends FontRun>(runs: readonly T[], tally?: LegacyTally): T[] {
  if (!runs.some(r => detectLegacy(r.font))) return [...runs]
  const converted = new Set(runs.filter(r => UNICODE.test(r.text)).map(r => r.font))
  return joinPairs(runs).map(run => {
    const encoding = detectLegacy(run.font)
    if (!encoding || converted.has(run.font) || tally?.isConverted(run.font)) return run
    const capitals = drawsCapitals(run.font)
    if (ASCII.test(run.text)) return capitals ? { ...run, text: run.text.toUpperCase() } : run
    tally?.add(encoding, run.text)
    return { ...run, text: decodeLegacy(run.text, encoding, { capitals }) }
  })
}

/** A name for text whose encoding is known by other means than its font. */
const STAND_IN: Record<LegacyEncoding, string> = { TCVN3: '.VnTime', VNI: 'VNI-Times', VISCII: 'VISCII', VPS: 'VPS Times' }

/**
 * Fonts whose names say nothing (undefined: none is named) and whose text can only be of a legacy encoding: the same runs, such fonts
 * replaced by names that decodeRuns() knows, where there are any.
 */
export function nameByStatistics<T extends FontRun>(paragraphs: readonly (readonly T[])[]): T[][] | undefined {
  const texts = new Map<string | undefined, string[]>()
  for (const { font, text } of paragraphs.flat()) {
    const known = texts.get(font)
    if (known) known.push(text)
    else if (!detectLegacy(font)) texts.set(font, [text])
  }
  const names = new Map<string | undefined, string>()
  for (const [font, pieces] of texts) {
    const found = detectByStatistics(pieces.join(' '))
    if (found) names.set(font, STAND_IN[found.encoding])
  }
  if (!names.size) return undefined
  return paragraphs.map(runs => runs.map(r => ({ ...r, font: names.get(r.font) ?? r.font })))
}

/** Sets the capitals that TCVN3 cannot write, in the decoded runs of one paragraph or line that stand in its fonts. */
export function setCapitals<T extends FontRun>(runs: readonly T[], tally: LegacyTally): T[] {
  const isTcvn3 = ({ font }: FontRun) => detectLegacy(font) === 'TCVN3' && !drawsCapitals(font) && !tally.isConverted(font)
  if (!tally.has('TCVN3') || !runs.some(isTcvn3)) return [...runs]
  const mayBe = runs.flatMap(r => new Array<boolean>(r.text.length).fill(isTcvn3(r)))
  const restored = restoreCapitals(runs.map(r => r.text).join(''), at => mayBe[at]!)
  let at = 0
  return runs.map(r => {
    const from = at
    at += r.text.length
    return { ...r, text: restored.slice(from, at) }
  })
}

function* paragraphsOf(blocks: readonly BlockInput[]): Generator<ParagraphInput> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block
    else for (const row of block.rows) for (const cell of row) yield* paragraphsOf(cell.blocks)
  }
}

/**
 * The last step of a parser: blocks whose runs went through decodeRuns() as far as their fonts are named. Text in fonts of other names is
 * decoded where its statistics leave no doubt; capitals that TCVN3 cannot write are set. The blocks are changed in place.
 */
export function finishLegacy(blocks: readonly BlockInput[], tally: LegacyTally): void {
  const paragraphs = [...paragraphsOf(blocks)]
  // what has a legacy font is decoded already
  const rest = paragraphs.map(p => p.runs.map(r => (detectLegacy(r.font) ? { text: '' } : { text: r.text, font: r.font })))
  const named = nameByStatistics(rest)
  if (!named && !tally.has('TCVN3')) return
  paragraphs.forEach((paragraph, i) => {
    const decoded = named && decodeRuns(named[i]!, tally)
    const runs: FontRun[] = paragraph.runs.map((r, k) => (detectLegacy(r.font) ? r : (decoded?.[k] ?? r)))
    const cased = setCapitals(runs, tally)
    paragraph.runs = paragraph.runs.map((r, k) => ({ ...r, text: cased[k]!.text }))
  })
}
