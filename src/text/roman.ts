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
