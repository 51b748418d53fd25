/**
 * Word boundaries for Vietnamese: \b and \w are ASCII and split "thiếu" into "thi" + "ếu"; these are built on letters, marks and digits.
 */

/** No letter, mark or digit before. */
export const NOT_AFTER_WORD = '(?<![\\p{L}\\p{M}\\p{N}])'
/** No letter, mark or digit behind. */
export const NOT_BEFORE_WORD = '(?![\\p{L}\\p{M}\\p{N}])'

/** A pattern that matches whole words only. Flags: "u" is always set. */
export const bounded = (source: string, flags = 'g'): RegExp =>
  new RegExp(`${NOT_AFTER_WORD}(?:${source})${NOT_BEFORE_WORD}`, flags.includes('u') ? flags : `${flags}u`)

/** Text as a literal part of a pattern. */
export const literal = (s: string): string => s.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** Words of a text: runs of letters, marks and digits, with their offsets. */
export function* words(text: string): Generator<{ text: string; start: number; end: number }> {
  for (const m of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) yield { text: m[0], start: m.index, end: m.index + m[0].length }
}

/** Alternation of phrases, longest first, inner spaces matching any white space. */
export const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(p => literal(p).replace(/ /gu, '\\s+'))
    .join('|')
