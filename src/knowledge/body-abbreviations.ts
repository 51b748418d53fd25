/**
 * Abbreviations in the names of bodies.
 * Reads: a name as printed. Writes: the same written out.
 */
import data from '../../data/bodies.json' with { type: 'json' }
import { literal, NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../text/boundary.ts'

/** "GD&ĐT" as a pattern: also "GDĐT", "GD-ĐT", "GD và ĐT"; "," may be a comma, any of these, or nothing. */
const loose = (short: string): string =>
  short
    .split(/([&,])/u)
    .map(part => {
      if (part === '&') return '(?:\\s*[&\\p{Pd}/.+]\\s*|\\s+và\\s+)?'
      return part === ',' ? '(?:\\s*[,&\\p{Pd}/.]\\s*)?' : literal(part).replace(/ /gu, '\\s+')
    })
    .join('')

interface Short {
  pattern: RegExp
  full: string
}
const longestFirst = (table: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(table).sort(([a], [b]) => b.length - a.length)
const shorts = (table: Readonly<Record<string, string>>, before = NOT_AFTER_WORD): Short[] =>
  longestFirst(table).map(([short, full]) => ({
    pattern: new RegExp(`${before}${loose(short)}${short.endsWith('.') ? '\\s*' : NOT_BEFORE_WORD}`, 'gu'),
    full,
  }))

let anywhere: Short[] | undefined
let behind: Short[] | undefined
const alone: Readonly<Record<string, string>> = data.abbreviationsAlone

/** Only what holds two capitals in a row, or a stop, can be abbreviated. */
const SHORTENED = /\p{Lu}[\p{Lu}&.]|\p{Lu}\p{Ll}?\.|\p{Lu}\p{Ll}\p{Lu}/u

/**
 * "UBND", "MTTQ", "THPT", "Sở GD&ĐT", "Sở KH-ĐT", "TT HĐND", "Phòng VHTT" written out. What means one thing only behind its head ("Sở TC") or
 * standing alone ("HU") is written out there only. "TU" is Tỉnh ủy; beside "thành phố" it is Thành ủy.
 */
export function writeOut(name: string): string {
  let out = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (!SHORTENED.test(out)) return out
  const whole = /^(?:(?:TTr?|BTV|VP)[ .]+)?([\p{Lu}h]{2,3})(?=$|,|;| (?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường))/u.exec(out)
  const stands = whole && alone[whole[1]!]
  if (whole && stands) {
    const meant = whole[1] === 'TU' && /thành phố|TP/u.test(out) ? 'Thành ủy' : stands
    out = `${whole[0].slice(0, -whole[1]!.length)}${meant}${out.slice(whole[0].length)}`.replace(/^TTr?[ .]+/u, 'Thường trực ')
  }
  behind ??= Object.entries(data.abbreviationsBehind).flatMap(([head, table]) =>
    shorts(table as Record<string, string>, `(?<=${NOT_AFTER_WORD}(?:${head}|${head.toUpperCase()})\\s+)`),
  )
  anywhere ??= shorts(data.abbreviations)
  // "TH&THCS" before "TH" behind "Trường"
  for (const { pattern, full } of anywhere) out = out.replace(pattern, full)
  for (const { pattern, full } of behind) out = out.replace(pattern, full)
  return out.replace(/\s+/gu, ' ').trim()
}
