/** What a hostile file is, for the generator and its tests. */

/** Port that remote references name: the tests listen there, and nobody may come. */
export const PORT = 47809

/** How a file must end: read (complete or partial), or failed for one of the reasons; nothing given: either, but never a crash. */
export type Expected = 'read' | readonly string[]

export interface Kind {
  /** what is wrong with it, as a slug */
  name: string
  /** files by name; several where one kind is a series (truncations) or needs a name of its own */
  make: () => Record<string, Uint8Array> | Promise<Record<string, Uint8Array>>
  expected?: Expected
  /** takes seconds: only in the full test */
  slow?: boolean
}

/** Text whose cost must grow with its length: `make` gives about `bytes` bytes. */
export interface Costly {
  name: string
  extension: 'txt' | 'md' | 'html' | 'docx'
  /** bytes of the larger of the two files that are compared */
  bytes: number
  make: (bytes: number) => Uint8Array
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const kind = (name: string, extension: string, make: () => Uint8Array | string, expected?: Expected): Kind => ({
  name,
  make: () => {
    const content = make()
    return { [`${name}.${extension}`]: typeof content === 'string' ? utf8(content) : content }
  },
  ...(expected && { expected }),
})

export const slow = (...args: Parameters<typeof kind>): Kind => ({ ...kind(...args), slow: true })

/** Deterministic pseudo-random numbers below `n` (mulberry32): a run that fails can be run again. */
export function random(seed: number): (n: number) => number {
  let a = seed
  return n => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}
