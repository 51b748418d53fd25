/** Automatic numbering as Word counts it: each level starts again under a new one above it; letters run a, b, c, d, e without "đ". */
import type { Level } from './types.ts'

const ROMAN: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  let rest = n
  let out = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign
      rest -= value
    }
  }
  return out
}

const written = (n: number, format: Level['format']): string => {
  if (format === 'roman') return roman(n)
  return format === 'decimal' ? String(n) : String.fromCharCode(96 + n)
}

/** "I." "1." "1.1." "a)" in order of depth → levels. A dotted level shows the numbers above it. */
export function readLevels(text: string): Level[] {
  return text.split('|').map((part, i) => {
    const sample = part.trim()
    const end = sample.slice(-1)
    const format = sample.startsWith('I') ? 'roman' : /^\d/u.test(sample) ? 'decimal' : 'letter'
    const shown = sample.split('.').filter(Boolean).length
    if (format === 'letter' || shown === 1) return { format, pattern: `%${i + 1}${end}` }
    const numbers = Array.from({ length: shown }, (_, k) => `%${i + 2 - shown + k}`)
    return { format, pattern: `${numbers.join('.')}.` }
  })
}

export class Counter {
  private readonly counts: number[] = []
  private readonly levels: readonly Level[]
  constructor(levels: readonly Level[]) {
    this.levels = levels
  }

  /** The label of the next paragraph on this level, from 0. */
  next(level: number): string {
    if (!this.levels[level]) throw new Error(`no numbering for level ${level + 1}`)
    this.counts.length = Math.min(this.counts.length, level + 1)
    while (this.counts.length <= level) this.counts.push(0)
    this.counts[level]! += 1
    return this.levels[level].pattern.replace(/%(\d)/gu, (_, n: string) =>
      written(this.counts[Number(n) - 1] ?? 0, this.levels[Number(n) - 1]!.format),
    )
  }
}
