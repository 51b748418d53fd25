/**
 * One document of a file that holds several: its blocks and stamps over a text of their own, every offset moved; pages and boxes
 * stay those of the file.
 *
 * Reads: ParsedDocument. Writes: ParsedDocument with `data.part`.
 */
import type { Block, ParsedDocument, ParsedStamp, Position } from '../../schemas/document.ts'

/** Where a document begins: offset in the file's text, page in the file (1 where the format has no pages). */
export interface Cut {
  offset: number
  page: number
}

const moved = ({ start, end }: Position, by: number): Position => ({
  start: { offset: start.offset - by },
  end: { offset: end.offset - by },
})

function movedBlock(block: Block, by: number): Block {
  const position = moved(block.position, by)
  const marks = block.data.marks?.map(m => ({ ...m, start: m.start - by, end: m.end - by }))
  const data = { ...block.data, ...(marks && { marks }) }
  if (block.type === 'paragraph') return { ...block, position, data }
  const children = block.children.map(row => ({
    ...row,
    position: moved(row.position, by),
    children: row.children.map(cell => ({
      ...cell,
      position: moved(cell.position, by),
      children: cell.children.map(child => movedBlock(child, by)),
    })),
  }))
  return { ...block, position, data, children }
}

/** A stamp without a page is the first document's. */
const isOwn = ({ page }: ParsedStamp, [from, to]: [number, number], index: number) =>
  page === undefined ? index === 0 : page >= from && page <= to
const pageOfNote = (note: string) => /^page-(\d+)-/u.exec(note)?.[1]

/** The document that begins at `cuts[index]`. */
export function cutAt(doc: ParsedDocument, cuts: readonly Cut[], index: number): ParsedDocument {
  const { offset, page } = cuts[index]!
  const next = cuts[index + 1]
  const last = next ? Math.max(page, next.page - 1) : Math.max(page, doc.data.pages ?? page)
  const pages: [number, number] = [page, last]
  const own = doc.children.filter(b => b.position.start.offset >= offset && (!next || b.position.start.offset < next.offset))
  let text = doc.text.slice(offset, own.at(-1)!.position.end.offset)
  const stamps = doc.stamps
    .filter(s => isOwn(s, pages, index))
    .map(stamp => {
      const { start, end } = stamp.position
      const at = text.length + 1
      text += `\n${doc.text.slice(start.offset, end.offset)}`
      return { ...stamp, position: moved(stamp.position, start.offset - at) }
    })
  const notes = doc.data.notes?.filter(note => {
    const of = pageOfNote(note)
    return of === undefined || (Number(of) >= pages[0] && Number(of) <= pages[1])
  })
  const { notes: _, ...data } = doc.data
  return {
    ...doc,
    text,
    children: own.map(b => movedBlock(b, offset)),
    stamps,
    data: { ...data, ...(notes?.length && { notes }), part: { index: index + 1, of: cuts.length, pages } },
  }
}
