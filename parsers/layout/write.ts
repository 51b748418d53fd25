/**
 * Paragraphs → what the text-builder takes: runs over the line breaks, boxes, alignment.
 *
 * Reads: Para[]. Writes: ParagraphInput.
 */
import type { Box } from '../../schemas/evidence.ts'
import type { ParagraphInput, RunInput } from '../text-builder.ts'
import type { Para } from './paragraphs.ts'
import type { Segment } from './types.ts'
import { runsOf } from './words.ts'

const round = (n: number) => Math.round(n * 100) / 100

const boxOf = (s: Segment): Box => ({
  page: s.page,
  x: round(s.x),
  y: round(s.top),
  width: round(s.right - s.x),
  height: round(s.bottom - s.top),
})

/** One box around all of them, a page. */
export function hull(boxes: readonly Box[]): Box[] {
  return [...Map.groupBy(boxes, b => b.page).values()].map(own => {
    const x = Math.min(...own.map(b => b.x))
    const y = Math.min(...own.map(b => b.y))
    const right = Math.max(...own.map(b => b.x + b.width))
    const bottom = Math.max(...own.map(b => b.y + b.height))
    return { page: own[0]!.page, x, y, width: round(right - x), height: round(bottom - y) }
  })
}

/**
 * A line that ends in a hyphen or slash inside a symbol or name ("BGDĐT-" / "GDPT", "52-NQ/" / "TW") goes on without a space:
 * Vietnamese is not hyphenated, so the sign is the text's own. A dash with a space before it stays a dash.
 */
const OPEN_END = /[\p{L}\p{N}][-‑/]$/u
const OPEN_START = /^[\p{L}\p{N}]/u

function runs(lines: readonly Segment[]): RunInput[] {
  const out: RunInput[] = []
  for (const [i, line] of lines.entries()) {
    const own = runsOf(line.glyphs)
    const last = out.at(-1)
    if (last && i && !(OPEN_END.test(lines[i - 1]!.text) && OPEN_START.test(line.text))) last.text += ' '
    out.push(...own)
  }
  return out
}

type Extra = NonNullable<ParagraphInput['data']>

/** How sure OCR is of the paragraph's words, and what it read where words of the form were restored. */
function ocr(lines: readonly Segment[]): Pick<Extra, 'ocrConfidence' | 'ocrRead'> {
  const words = lines.flatMap(l => l.glyphs)
  let sum = 0
  let n = 0
  for (const { confidence, text } of words) {
    if (confidence === undefined) continue
    sum += confidence * text.length
    n += text.length
  }
  const restored = words.some(w => w.read !== undefined)
  return {
    ...(n && { ocrConfidence: Math.round((sum / n) * 1000) / 1000 }),
    ...(restored && { ocrRead: words.map(w => w.read ?? w.text).join(' ') }),
  }
}

export function paragraph(para: Para, extra: Extra = {}): ParagraphInput {
  return {
    type: 'paragraph',
    runs: runs(para.lines),
    data: {
      ...(para.align && { align: para.align }),
      ...extra,
      page: para.lines[0]!.page,
      boxes: para.lines.map(boxOf),
      ...ocr(para.lines),
    },
  }
}
