/**
 * Glyphs of legacy fonts (".VnTime", "VNI-Times") → Unicode, before lines are read from them: a sign of VNI and its letter become one glyph.
 * Reads: RawPage[] of a document. Writes: their glyphs, and which encodings were met.
 */
import { decodeLegacy } from '../../src/text/legacy/decode.ts'
import { detectLegacy, drawsCapitals } from '../../src/text/legacy/fonts.ts'
import { isSyllable } from '../../src/text/legacy/syllable.ts'
import { isVniPair, type LegacyEncoding } from '../../src/text/legacy/tables.ts'
import type { Glyph, RawPage } from '../layout/types.ts'
import { type LegacyTally, nameByStatistics } from '../legacy-runs.ts'

/** em: no font draws its hyphen so wide, and every one its ư */
const WIDE = 0.42
/** Fonts all of whose letters are as wide as a hyphen is. */
const TYPEWRITER = /courier|mono|typewriter/iu
/** What the engine makes of U+00AD at a line's end, and of the code where a font has no map to Unicode. */
const HYPHEN = /^[-\u00ad]$/u

/** Glyphs that were typed together. */
function* wordsOf(glyphs: readonly Glyph[]): Generator<Glyph[]> {
  let word: Glyph[] = []
  for (const g of glyphs) {
    const before = word.at(-1)
    const apart = g.spaced || !before || g.face.font !== before.face.font || Math.abs(g.base - before.base) > 0.2 * g.size
    if (apart && word.length) {
      yield word
      word = []
    }
    word.push(g)
  }
  if (word.length) yield word
}

const spelled = (word: readonly Glyph[]): string => word.map(g => g.text).join('')

/** Text of each font over all pages, as runs of words. */
const runsOf = (pages: readonly RawPage[]) =>
  pages.map(page => Array.from(wordsOf(page.glyphs), word => ({ text: `${spelled(word)} `, font: word[0]!.face.font })))

/** The hyphen of TCVN3 that is "ư": told by its width, in a typewriter's font by the word. */
function isHornedU(g: Glyph, word: readonly Glyph[]): boolean {
  if (!HYPHEN.test(g.text)) return false
  if (g.text === '\u00ad') return true
  if (!TYPEWRITER.test(g.face.font)) return g.right - g.x > WIDE * g.size
  return isSyllable(decodeLegacy(spelled(word).replace(/-/gu, '\u00ad'), 'TCVN3'))
}

/** Fonts of VNI draw a sign over the letter before it; where another font stands in for them, its box reaches over the letter behind. */
function takeRoom(words: readonly Glyph[][]): boolean {
  let over = 0
  let apart = 0
  for (const word of words) {
    for (const [i, g] of word.entries()) {
      const [sign, after] = [word[i + 1], word[i + 2]]
      if (!sign || !after || !isVniPair(g.text + sign.text)) continue
      if (after.x - sign.x < 0.1 * sign.size) over++
      else apart++
    }
  }
  return apart > over
}

interface Reading {
  encoding: LegacyEncoding
  capitals: boolean
  /** signs of VNI have a place of their own on the line */
  room: boolean
}

function decodeWord(word: readonly Glyph[], { encoding, capitals, room }: Reading): Glyph[] {
  const out: Glyph[] = []
  for (let i = 0; i < word.length; i++) {
    const g = word[i]!
    const next = word[i + 1]
    if (encoding === 'VNI' && next && isVniPair(g.text + next.text)) {
      const right = room ? Math.max(g.right, next.right) : g.right
      const text = decodeLegacy(g.text + next.text, encoding)
      out.push({ ...g, text, right, top: Math.min(g.top, next.top), bottom: Math.max(g.bottom, next.bottom) })
      i++
    } else {
      const code = encoding === 'TCVN3' && isHornedU(g, word) ? '\u00ad' : g.text
      out.push({ ...g, text: decodeLegacy(code, encoding, { capitals }) })
    }
  }
  // where a quote stands for a letter only the word tells
  const whole = encoding === 'VISCII' || encoding === 'VPS' ? Array.from(decodeLegacy(spelled(word), encoding)) : []
  return whole.length === out.length ? out.map((g, i) => ({ ...g, text: whole[i]! })) : out
}

/** Decodes the glyphs of all pages whose font is one of a legacy encoding by its name, or by the words that it makes. */
export function decodePages(pages: readonly RawPage[], tally: LegacyTally): RawPage[] {
  const runs = runsOf(pages)
  const named = nameByStatistics(runs)
  const names = new Map<string, string>()
  runs.forEach((own, p) => {
    own.forEach((run, i) => {
      names.set(run.font, named?.[p]?.[i]?.font ?? run.font)
    })
    tally.survey(own)
  })
  const readings = new Map<string, Reading>()
  for (const [font, name] of names) {
    const encoding = detectLegacy(name)
    if (encoding && !tally.isConverted(font)) readings.set(font, { encoding, capitals: drawsCapitals(name), room: true })
  }
  if (!readings.size) return [...pages]
  const words = pages.map(page => [...wordsOf(page.glyphs)])
  for (const [font, reading] of readings) {
    if (reading.encoding === 'VNI') reading.room = takeRoom(words.flat().filter(w => w[0]!.face.font === font))
  }
  return pages.map((page, i) => {
    const glyphs = words[i]!.flatMap(word => {
      const reading = readings.get(word[0]!.face.font)
      if (!reading) return word
      if (/\P{ASCII}/u.test(spelled(word))) tally.add(reading.encoding, spelled(word))
      return decodeWord(word, reading)
    })
    // two that became one leave no gap in the order of the stream
    return { ...page, glyphs: glyphs.map((g, seq) => ({ ...g, seq })) }
  })
}
