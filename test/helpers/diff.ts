/** Two lists of lines, one beside the other: what only the first has, what only the second has, in order. */

/** Longest common subsequence by lengths of its tails; lists are some hundreds of lines at most. */
function tails(a: readonly string[], b: readonly string[]): number[][] {
  const out = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      out[i]![j] = a[i] === b[j] ? out[i + 1]![j + 1]! + 1 : Math.max(out[i + 1]![j]!, out[i]![j + 1]!)
  return out
}

/** Lines that differ: "- 12: …" only in `expected` (with its line number), "+ 12: …" only in `got`. Empty where both are alike. */
export function diffLines(expected: readonly string[], got: readonly string[]): string[] {
  const common = tails(expected, got)
  const out: string[] = []
  let [i, j] = [0, 0]
  while (i < expected.length || j < got.length) {
    if (i < expected.length && j < got.length && expected[i] === got[j]) {
      i++
      j++
    } else if (j >= got.length || (i < expected.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      out.push(`- ${i + 1}: ${expected[i]}`)
      i++
    } else {
      out.push(`+ ${j + 1}: ${got[j]}`)
      j++
    }
  }
  return out
}
