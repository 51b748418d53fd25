/** How much of a text was read wrong. */

/** Fewest letters to add, leave out or change to make `b` of `a`. */
export function editDistance(a: string, b: string): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1)
    next[0] = i
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, change)
    }
    row = next
  }
  return row[b.length]!
}

const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Character error: share of the letters of `expected` that were read wrong, white space folded. */
export const errorRate = (expected: string, read: string): number => editDistance(folded(expected), folded(read)) / folded(expected).length

/** Fewest letters to change to make `part` of some stretch of `text`. */
function nearest(part: string, text: string): number {
  let row = new Uint32Array(text.length + 1)
  for (let i = 1; i <= part.length; i++) {
    const next = new Uint32Array(text.length + 1)
    next[0] = i
    for (let j = 1; j <= text.length; j++) {
      const change = row[j - 1]! + (part.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, change)
    }
    row = next
  }
  return Math.min(...row)
}

/**
 * Character error of a page that was printed with its columns and tables side by side: cells (parted by two spaces or more) are looked for
 * in any order, since a reader takes columns one by one.
 */
export function errorRateInAnyOrder(printed: string, read: string): number {
  const cells = printed
    .split(/\n|\s{2,}/u)
    .map(folded)
    .filter(Boolean)
  const text = folded(read)
  const wrong = cells.reduce((sum, cell) => sum + nearest(cell, text), 0)
  return wrong / cells.reduce((sum, cell) => sum + cell.length, 0)
}
