/**
 * A long source as pieces that Markdown reads each by itself. The parser looks back over everything that it has read wherever a list ends, and keeps an
 * event for every blank line: in one piece, texts of many short lists take time that grows with the square of their length.
 */

/** Characters of a piece at least. */
const LEAST = 4096
/** Characters of a piece at most: no paragraph of a document is as long, and time grows with the square of the marks in one. */
const MOST = 8192
/** So many blank lines divide whatever stands around them. */
const GAP = 100
/** Blank lines; lines are ended with "\n" or "\r\n" here, or with "\r" by old programs. */
const BLANK = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/gu
/** Fences hold blank lines, and footnotes are referred to from elsewhere. */
const JOINED = /^[ \t]*(?:```|~~~)|\[\^/mu
/** An unindented line of words behind a blank one: whatever stood before has ended. */
const WORDS = /^[\p{L}“"(]/u

/** Blank lines, ends of lines behind the end of a sentence, of lines, and of words. */
const ENDS = [BLANK, /[.;:!?]["”)]?[ \t]*(?:\r\n?|\n)/gu, /\r\n?|\n/gu, /[ \t]/gu]

/** Where a stretch of `MOST` characters is cut in which nothing has ended: behind the last such place of its second half, else at its end. */
function placeToCut(source: string, start: number): number {
  const middle = start + MOST / 2
  const half = source.slice(middle, start + MOST)
  for (const end of ENDS) {
    const last = [...half.matchAll(end)].at(-1)
    if (last) return middle + last.index + last[0].length
  }
  // never between the two halves of a sign
  return start + MOST - (/[\udc00-\udfff]/.test(source[start + MOST]!) ? 1 : 0)
}

export interface Piece {
  start: number
  text: string
}

/** Pieces in their order; what stands between them is blank. */
export function pieces(source: string): Piece[] {
  const end = source.trimEnd().length
  if (end < LEAST || JOINED.test(source)) return [{ start: 0, text: source.slice(0, end) }]
  const out: Piece[] = []
  let start = 0
  const push = (to: number) => {
    if (source.slice(start, to).trim()) out.push({ start, text: source.slice(start, to) })
  }
  const cut = (to: number, next: number) => {
    while (to - start > MOST) {
      const at = placeToCut(source, start)
      push(at)
      start = at
    }
    push(to)
    start = next
  }
  for (const { 0: blank, index } of source.slice(0, end).matchAll(BLANK)) {
    const behind = index + blank.length
    const long = blank.length > GAP && blank.split(/\r\n?|\n/u).length > GAP
    if (long || (index - start >= LEAST && WORDS.test(source.slice(behind, behind + 1)))) cut(index, behind)
  }
  cut(end, end)
  return out
}
