/** The changed places of a text with a few words around them. */
import type { RecordDiff, TextSegment } from '../../../schemas/diff.ts'

/** Characters of the unchanged text that are shown before and behind. */
const AROUND = 60

/** A place: segments, the outer ones cut to what is shown. */
export type Hunk = TextSegment[]

const tail = (text: string): string => {
  if (text.length <= AROUND) return text
  const cut = text.slice(-AROUND)
  const space = cut.search(/\s/u)
  return `…${space < 0 ? cut : cut.slice(space)}`
}
const head = (text: string): string => {
  if (text.length <= AROUND) return text
  const cut = text.slice(0, AROUND)
  const space = cut.search(/\s\S*$/u)
  return `${space < 0 ? cut : cut.slice(0, space)} …`
}
const shown = (segment: TextSegment, cut: (text: string) => string): TextSegment => ({
  ...segment,
  textA: cut(segment.textA),
  textB: cut(segment.textB),
})

/** Changes that stand near one another are one place. */
export function hunksOf({ text }: RecordDiff): Hunk[] {
  const hunks: Hunk[] = []
  let open: Hunk | null = null
  for (const [i, segment] of text.entries()) {
    if (segment.kind === 'same') {
      if (!open) continue
      const ends = i === text.length - 1 || segment.textA.length > 2 * AROUND
      open.push(ends ? shown(segment, head) : segment)
      if (ends) open = null
      continue
    }
    if (!open) {
      const before = text[i - 1]
      open = before ? [shown(before, tail)] : []
      hunks.push(open)
    }
    open.push(segment)
  }
  return hunks
}
