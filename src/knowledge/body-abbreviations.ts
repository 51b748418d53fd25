/**
 * Abbreviations in the names of bodies.
 * Reads: a name as printed. Writes: the same written out.
 */
import data from '../../data/bodies.json' with { type: 'json' }
import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../text/boundary.ts'

type Table = Readonly<Record<string, string>>

/** "GD&ĐT" as a pattern: also "GDĐT", "GD-ĐT", "GD và ĐT"; "," may be a comma, one of these, or nothing. */
const loose = (short: string): string =>
  short
    .split(/([&,])/u)
    .map(part => {
      if (part === '&') return '(?:\\s*[&\\-–—/.+]\\s*|\\s+và\\s+)?'
      return part === ',' ? '(?:\\s*[,&\\-–—/.]\\s*)?' : literal(part).replace(/ /gu, '\\s+')
    })
    .join('')
/** What all spellings of one short form share: "GD - ĐT" and "GD và ĐT" → "GDĐT"; a stop at the end stays. */
const lettersOf = (short: string): string => short.replace(/\s+và\s+|[\s&,/+–—-]|\.(?!\s*$)/gu, '')

const anyOf = (shorts: readonly string[]): string =>
  [...shorts]
    .sort((a, b) => b.length - a.length)
    .map(loose)
    .join('|')
const byLetters = (table: Table): Map<string, string> => new Map(Object.entries(table).map(([short, full]) => [lettersOf(short), full]))

interface Forms {
  anywhere: RegExp
  meanings: Map<string, string>
  behind: RegExp
  /** by head */
  meaningsBehind: Map<string, Map<string, string>>
}
let made: Forms | undefined

/** Two patterns for all short forms: classes of all Unicode cost a millisecond a pattern to compile. */
function forms(): Forms {
  if (made) return made
  const shorts = Object.keys(data.abbreviations)
  const words = shorts.filter(s => !s.endsWith('.'))
  const stopped = shorts.filter(s => s.endsWith('.'))
  const heads = Object.keys(data.abbreviationsBehind)
  const tables = Object.values(data.abbreviationsBehind) as Table[]
  made = {
    anywhere: new RegExp(`${NOT_AFTER_WORD}(?:(?:${anyOf(words)})${NOT_BEFORE_WORD}|(?:${anyOf(stopped)})\\s*)`, 'gu'),
    meanings: byLetters(data.abbreviations),
    behind: new RegExp(
      `${NOT_AFTER_WORD}(${[...heads, ...heads.map(h => h.toUpperCase())].join('|')})\\s+(${anyOf([...new Set(tables.flatMap(t => Object.keys(t)))])})${NOT_BEFORE_WORD}`,
      'gu',
    ),
    meaningsBehind: new Map(heads.map((head, i) => [head.toUpperCase(), byLetters(tables[i]!)])),
  }
  return made
}

const alone: Table = data.abbreviationsAlone
/** Only what holds two capitals in a row, or a stop, can be abbreviated. */
const SHORTENED = /\p{Lu}[\p{Lu}&.]|\p{Lu}\p{Ll}?\.|\p{Lu}\p{Ll}\p{Lu}/u
/** "HU", "TT TU", "HU, HĐND", "TU thành phố" */
const ALONE = /^(?<before>(?:TTr?|BTV|VP)[ .]+)?(?<short>[\p{Lu}h]{2,3})(?=$|,|;| (?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường))/u

function writeOutAlone(name: string): string {
  const m = ALONE.exec(name)
  const { before = '', short = '' } = m?.groups ?? {}
  if (!m || !alone[short]) return name
  const meant = short === 'TU' && /thành phố|TP/u.test(name) ? 'Thành ủy' : alone[short]
  return `${before.replace(/^TTr?[ .]+/u, 'Thường trực ')}${meant}${name.slice(m[0].length)}`
}

/**
 * "UBND", "MTTQ", "THPT", "Sở GD&ĐT", "Sở KH-ĐT", "TT HĐND", "Phòng VHTT" written out. What means one thing only behind its head ("Sở TC") or
 * standing alone ("HU") is written out there only. "TU" is Tỉnh ủy; beside "thành phố" it is Thành ủy.
 */
export function writeOut(name: string): string {
  const given = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (!SHORTENED.test(given)) return given
  const { anywhere, meanings, behind, meaningsBehind } = forms()
  return writeOutAlone(given)
    .replace(anywhere, short => meanings.get(lettersOf(short)) ?? short)
    .replace(behind, (all, head: string, short: string) => {
      const full = meaningsBehind.get(head.toUpperCase())?.get(lettersOf(short))
      return full ? `${head} ${full}` : all
    })
    .replace(/\s+/gu, ' ')
    .trim()
}
