/**
 * Letterhead and signature set side by side in plain text, with a run of spaces between the columns:
 * "SỞ NỘI VỤ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". They are read column by column.
 */
import { isPlacedMark, officeMark } from '../marks-of-office.ts'
import type { BlockInput } from '../text-builder.ts'

/** A run of spaces, or the border that a flattened table left between its cells: "Số: 4/KH-UBND | Thủ Dầu, ngày …" */
const GAP = /^(?<left>.*?\S)(?:[ \t\u00a0]{4,}|[ \t\u00a0]*\|[ \t\u00a0]+)(?<right>[^\s|].*)$/u
/** A line of more characters is no line of a page. */
export const WIDEST = 1000
const isMark = (s: string) => isPlacedMark(officeMark(s.replace(/[*_]/gu, '')))

interface Piece {
  text: string
  column: 0 | 1
}

/** Lines of a block as two columns; null where nothing of a letterhead or signature stands beside a gap. */
export function columnPieces(lines: readonly string[]): Piece[] | null {
  const split = lines.map(l => (l.length > WIDEST ? null : GAP.exec(l.replace(/[\s|]+$/u, ''))))
  if (!split.some(m => m && (isMark(m.groups!.left!.trim()) || isMark(m.groups!.right!.trim())))) return null
  const middle = Math.min(...split.flatMap(m => (m ? [m[0].length - m.groups!.right!.length] : [])))
  const pieces = lines.flatMap((line, i): Piece[] => {
    const m = split[i]
    if (m)
      return [
        { text: m.groups!.left!, column: 0 },
        { text: m.groups!.right!, column: 1 },
      ]
    // a line of one column: by where it begins
    return /[^\s|]/u.test(line) ? [{ text: line, column: line.search(/\S/u) >= middle - 12 ? 1 : 0 }] : []
  })
  return [...pieces.filter(p => p.column === 0), ...pieces.filter(p => p.column === 1)]
}

const bare = (s: string) => s.replace(/\*+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')

/** Paragraph blocks of pieces; emphasis marks are kept as bold. */
export const pieceBlocks = (pieces: readonly Piece[], group: number, source: { start: number; end: number }): BlockInput[] =>
  pieces.map(p => ({
    type: 'paragraph',
    runs: [{ text: bare(p.text), ...(/\*\*/u.test(p.text) && { bold: true }), ...(/(?<!\*)\*(?!\*)/u.test(p.text) && { italic: true }) }],
    data: { column: { group, index: p.column }, source },
  }))
