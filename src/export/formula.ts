/**
 * Cells that a spreadsheet would run. Text of documents is untrusted: "=HYPERLINK(…)" in a plan must stay text.
 * Source: OWASP, CSV Injection; the full-width and small forms are what an Asian locale of Excel takes for the same signs.
 */

/** Spaces and invisible characters that a program may drop before it looks at the first sign. */
const LEAD = String.raw`[\s\p{Cc}\p{Cf}]*`
/** = + - @, full-width ＝＋－＠, small ﹦﹢﹣﹫ */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'

const BEGINS = new RegExp(`^${LEAD}${SIGN}|^[\\t\\r]`, 'u')
/** A sign behind a line break, a tab or a semicolon: the first of a cell for a program that splits there. */
const AFTER_SPLIT = new RegExp(String.raw`([\n\r\t]${LEAD}|;)(?=${SIGN})`, 'gu')

/** True where a spreadsheet could take the text for a formula. */
export const beginsFormula = (text: string): boolean => BEGINS.test(text)

/** The text with an apostrophe before every place where a formula could begin, for CSV, which knows no types. */
export function defuse(text: string): string {
  const inner = text.replace(AFTER_SPLIT, "$1'")
  return beginsFormula(inner) ? `'${inner}` : inner
}
