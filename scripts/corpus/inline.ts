/** Inline marks of the dialect: **bold**, *italic*, ***both***, and the sign of a footnote "[^1]". */
import type { Line, Run } from './types.ts'

// "[^3]", "***", "**", "*"
const MARK = /(\[\^\d{1,2}\]|\*{1,3})/u

export function readInline(text: string): Line {
  const runs: Line = []
  let bold = false
  let italic = false
  for (const piece of text.split(MARK)) {
    const note = /^\[\^(\d{1,2})\]$/u.exec(piece)
    if (note) runs.push({ text: '', note: Number(note[1]) })
    else if (/^\*{1,3}$/u.test(piece)) {
      if (piece.length !== 1) bold = !bold
      if (piece.length !== 2) italic = !italic
    } else if (piece) {
      const run: Run = { text: piece }
      if (bold) run.bold = true
      if (italic) run.italic = true
      runs.push(run)
    }
  }
  if (bold || italic) throw new Error(`emphasis is not closed: ${text}`)
  return runs
}

export const plain = (line: Line): string => line.map(r => r.text).join('')
