/** Reading several ways of writing one kind of thing, each a pattern, from one text. */

export type Groups = Record<string, string | undefined>

export interface Form<T> {
  /** global */
  pattern: RegExp
  /** what a match says; null where it says nothing after all */
  read: (groups: Groups, match: RegExpExecArray, text: string) => T | null
}

export interface Read<T> {
  value: T
  start: number
  end: number
}

/** What the forms read, in the order of the text; a form takes nothing that one before it took. Cheap: one pass a form. */
export function readForms<T>(text: string, forms: readonly Form<T>[]): Read<T>[] {
  const out: Read<T>[] = []
  // one bit a character: taken by a form tried before
  const taken = new Uint8Array(text.length)
  for (const { pattern, read } of forms) {
    for (const m of text.matchAll(pattern)) {
      const start = m.index
      const end = start + m[0].trimEnd().length
      if (taken[start] || taken[end - 1]) continue
      const value = read(m.groups ?? {}, m, text)
      if (!value) continue
      taken.fill(1, start, end)
      out.push({ value, start, end })
    }
  }
  return out.sort((a, b) => a.start - b.start)
}
