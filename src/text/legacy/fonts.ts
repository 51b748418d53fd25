/**
 * Legacy encodings by the names of their fonts: a font is the encoding, its letters stand at the places of others.
 * Reads: the name of a font, as Word, a web page or a PDF states it. Writes: the encoding.
 */
import type { LegacyEncoding } from './tables.ts'

/** "ABCDEF+" before the fonts of a PDF, quotes of a style sheet. */
const AROUND = /^["'\s]*(?:[A-Z]{6}\+)?|["'\s]+$/gu
/** Families of TCVN3 fonts: PDF producers drop the dot before them. */
const UNDOTTED =
  /^Vn(?:Time|Arial|Avant|Aristote|Bahamas|Black|Bodoni|BookAntiqua|Centur|Clarendon|Commercial|Cooper|Courier|Exotic|Free|Fujiyama|Gothic|Helvet|Koala|Linus|Lincoln|Lucida|Mono|Monotype|Mystical|Park|Present|Revue|Shelley|Souvir|Southern|Stamp|Teknical|Tifani|Univers|Vogue)/iu

const NAMES: readonly [RegExp, LegacyEncoding][] = [
  // ".VnTime", ".VnArialH", ".VnCentury Schoolbook"
  [/^\.Vn/iu, 'TCVN3'],
  [UNDOTTED, 'TCVN3'],
  // "VNI-Times", "VNI Helve"
  [/^VNI[-_ ]/iu, 'VNI'],
  [/^VISCII(?![\p{L}])/iu, 'VISCII'],
  // "VPS Times", "VPS-Times", "VPSTimes"
  [/^VPS[-_ ]?\p{L}/iu, 'VPS'],
]

const bare = (font: string): string => font.replace(AROUND, '')

/** The encoding that a font stands for; null for every Unicode font, and where no font is named. */
export function detectLegacy(font: string | undefined): LegacyEncoding | null {
  if (!font) return null
  const name = bare(font)
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** Weights that a PDF writes behind the name of a face. */
const WEIGHT = /[-, ]*(?:bold|italic|oblique|regular|mt|ps)+$/iu

/** True for the TCVN3 fonts that draw small letters as capitals: ".VnTimeH", ".VnArial NarrowH", ".VnAvantH-Bold". */
export function drawsCapitals(font: string | undefined): boolean {
  if (detectLegacy(font) !== 'TCVN3') return false
  return /h$/iu.test(bare(font!).replace(WEIGHT, ''))
}
