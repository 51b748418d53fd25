/**
 * How alike two phrases are, by their words.
 * Reads: phrases in Vietnamese. Writes: shares from 0 to 1.
 */
import { words } from '../text/boundary.ts'
import { foldKey } from '../text/fold.ts'

/** Words that phrases about one thing share with phrases about any other. */
const EMPTY = new Set(
  'các của và là có được trên trong ở tại với về theo cho từ đến đạt tỷ tỉ lệ số mức ít nhất tối thiểu trở lên không quá việc công tác thực hiện phấn đấu bảo đảm đảm'.split(
    ' ',
  ),
)

/** The words of a phrase that tell something, each once; all of them where none would be left. */
export function contentWords(phrase: string): Set<string> {
  const all = [...words(foldKey(phrase))].map(w => w.text)
  const telling = all.filter(w => !EMPTY.has(w))
  return new Set(telling.length ? telling : all)
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0
  for (const word of a) if (b.has(word)) n++
  return n
}

/** Words in common, as a share of the words of both (Dice): 1 for the same words in any order. */
export function likeness(a: string, b: string): number {
  const x = contentWords(a)
  const y = contentWords(b)
  return x.size + y.size ? (2 * shared(x, y)) / (x.size + y.size) : 0
}

/** Words in common, as a share of the shorter phrase: 1 where it says nothing that the longer does not. */
export function containment(a: string, b: string): number {
  const x = contentWords(a)
  const y = contentWords(b)
  const least = Math.min(x.size, y.size)
  return least ? shared(x, y) / least : 0
}
