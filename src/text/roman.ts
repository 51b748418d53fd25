/** Roman numerals of headings and quarters. */
const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** "iv" → 4; null for what is no well-formed numeral below 100. Case does not matter. */
export function romanValue(s: string): number | null {
  const t = s.toLowerCase()
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(t) || !t) return null
  let total = 0
  for (let i = 0; i < t.length; i++) {
    const here = VALUES[t[i]!]!
    total += here < (VALUES[t[i + 1] ?? ''] ?? 0) ? -here : here
  }
  return total
}

const NUMERALS: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 4 → "iv"; "" for what is less than 1. */
export function romanNumeral(n: number): string {
  let out = ''
  let rest = n
  for (const [value, digits] of NUMERALS) {
    while (rest >= value) {
      out += digits
      rest -= value
    }
  }
  return out
}
