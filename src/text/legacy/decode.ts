/**
 * Text in a legacy encoding → Unicode.
 * Reads: characters as they come out of a file that knows nothing of the encoding (bytes taken for Latin-1 or windows-1252, or moved to the
 * private area by Word). Writes: Unicode in NFC.
 */
import { isSyllable } from './syllable.ts'
import { type LegacyEncoding, TCVN3, VISCII, VNI_PAIRS, VNI_SINGLES, VPS } from './tables.ts'

/** windows-1252 at 0x80–0x9F; "\0" where it has no character and programs keep the control code. */
const CP1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'
const CODES = new Map<string, string>([
  ...[...CP1252].flatMap((c, i): [string, string][] => (c === '\0' ? [] : [[c, String.fromCharCode(0x80 + i)]])),
  // what PDF producers write for µ and ·
  ['\u03bc', 'µ'],
  ['\u2219', '·'],
])
/** Word keeps characters of fonts that it takes for symbol fonts in U+F020–F0FF. */
const PRIVATE = /[\uf020-\uf0ff]/gu

const toCode = (c: string): string => CODES.get(c) ?? c

/** Characters at which VISCII and VPS have letters and every other text its quotes, dashes and hard spaces. */
const DOUBTFUL = /[…‘’“”•–—\u00a0]/u
const CERTAIN = /[^…‘’“”•–—\u00a0]+/gu
/** No word with its quotes is longer. */
const LONGEST = 24
/** What stands between spaces, digits and ASCII signs. */
// Stryker disable next-line Regex: it turns \v into an escape that is none
const TOKEN = /[^ \t\r\n\v\f!-/:-@[-`{-~\d]+/gu

/** Where the doubtful characters around a word end. */
const OUTER = /^([…‘’“”•–—\u00a0]*)(.*?)([…‘’“”•–—\u00a0]*)$/u

/** The doubtful characters that are letters are those that a syllable needs: in "“H“I”" one of three is, it is “HỘI”. */
function readDoubtful(token: string, decoded: (s: string) => string): string {
  const [, before = '', , after = ''] = (token.length < LONGEST && OUTER.exec(token)) || []
  for (let left = before.length; left >= 0; left--) {
    for (let right = after.length; right >= 0; right--) {
      if (token.length - left - right < 2) continue
      const core = decoded(token.slice(left, token.length - right))
      if (isSyllable(core)) return before.slice(0, left) + core + (right ? after.slice(-right) : '')
    }
  }
  return token.replace(CERTAIN, decoded)
}

/** One code, one letter. */
function single(text: string, table: ReadonlyMap<string, string>): string {
  const decoded = (s: string) => Array.from(s, c => table.get(toCode(c)) ?? c).join('')
  return text.replace(TOKEN, token => (DOUBTFUL.test(token) ? readDoubtful(token, decoded) : decoded(token)))
}

function vni(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const pair = VNI_PAIRS.get(text.slice(i, i + 2))
    if (pair) i++
    out += pair ?? VNI_SINGLES.get(text[i]!) ?? text[i]!
  }
  return out
}

const TABLES = { TCVN3, VISCII, VPS } as const

export interface DecodeOptions {
  /** the font draws small letters as capitals (drawsCapitals) */
  capitals?: boolean
}

/** Decodes text of one encoding. What is no code of it stays as it is. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, { capitals = false }: DecodeOptions = {}): string {
  const codes = text.normalize('NFC').replace(PRIVATE, c => String.fromCharCode(c.charCodeAt(0) - 0xf000))
  const out = encoding === 'VNI' ? vni(codes) : single(codes, TABLES[encoding])
  return capitals ? out.toLocaleUpperCase('vi') : out
}
