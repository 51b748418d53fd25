/**
 * Word boundaries for Vietnamese: \b and \w are ASCII and split "thiếu" into "thi" + "ếu"; these are built on letters, marks and digits.
 */

/**
 * Letters, marks and digits as ranges, without brackets: the same as [\p{L}\p{M}\p{N}] in Latin, Vietnamese, Greek and Cyrillic text, and without the
 * millisecond that each pattern with a class of all Unicode takes to be compiled (of some hundred patterns, most of a start).
 */
const WORD =
  '0-9A-Za-z\\xaa\\xb2\\xb3\\xb5\\xb9\\xba\\xbc-\\xbe\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0300-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\ud7ff'
/** No letter, mark or digit before. */
export const NOT_AFTER_WORD = `(?<![${WORD}])`
/** No letter, mark or digit behind. */
export const NOT_BEFORE_WORD = `(?![${WORD}])`

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
