/**
 * The original as text: the ParsedDocument's own blocks, as elements that this application makes.
 * No markup of the document reaches the page: its words are text nodes, its tables and headings our own elements.
 */
import { createElement, memo, type ReactNode, useMemo } from 'react'
import type { Block, BlockData, Paragraph, ParsedDocument, Table } from '../../../schemas/document.ts'
import { type Segment, type Span, segments, spansWithin } from './segments.ts'

interface Props {
  document: ParsedDocument
  spans: readonly Span[]
}

const byStart = (a: Span, b: Span) => a.start - b.start || b.end - a.end

/** Bold and italic of a piece, by the marks over its first letter. */
function typeOf(data: BlockData, at: number): { bold: boolean; italic: boolean } {
  const over = (data.marks ?? []).filter(m => m.start <= at && at < m.end)
  return { bold: over.some(m => m.bold), italic: over.some(m => m.italic) }
}

/** Pieces cut again where bold or italic begins or ends. */
function cutByType(piece: Segment, data: BlockData): Segment[] {
  const inner = (data.marks ?? []).flatMap(m => [m.start, m.end]).filter(at => at > piece.start && at < piece.start + piece.text.length)
  const cuts = [...new Set([piece.start, ...inner, piece.start + piece.text.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => ({ ...piece, start, text: piece.text.slice(start - piece.start, cuts[i + 1]! - piece.start) }))
}

function Pieces({ text, at, spans, data }: { text: string; at: number; spans: readonly Span[]; data: BlockData }) {
  return segments(text, at, spans)
    .flatMap(piece => cutByType(piece, data))
    .map(piece => {
      const { bold, italic } = typeOf(data, piece.start)
      const style = bold || italic ? { 'data-bold': bold || undefined, 'data-italic': italic || undefined } : {}
      return (
        <span
          key={piece.start}
          data-at={piece.start}
          {...style}
          data-keys={piece.keys.join(' ') || undefined}
          data-state={piece.state ?? undefined}
        >
          {piece.text}
        </span>
      )
    })
}

/** Centred lines of a letterhead that are short and capital look like the print's; the format's own headings keep their depth. */
const tagOf = (data: BlockData): string => (data.heading ? `h${Math.min(6, data.heading + 2)}` : 'p')

function ParagraphView({ node, document, spans }: { node: Paragraph } & Props) {
  const { offset: start } = node.position.start
  const { offset: end } = node.position.end
  return createElement(
    tagOf(node.data),
    { 'data-align': node.data.align, 'data-role': node.data.role, 'data-depth': node.data.listDepth },
    <Pieces text={document.text.slice(start, end)} at={start} spans={spansWithin(spans, start, end)} data={node.data} />,
  )
}

function TableView({ node, document, spans }: { node: Table } & Props) {
  return (
    // a table wider than the pane scrolls on its own, by the keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className="table-wrap" tabIndex={0} aria-label="Bảng">
      <table>
        <tbody>
          {node.children.map(row => (
            <tr key={row.position.start.offset}>
              {row.children.map((cell, i) =>
                createElement(
                  cell.data.header ? 'th' : 'td',
                  { key: `${cell.position.start.offset}-${i}`, colSpan: cell.data.colSpan, rowSpan: cell.data.rowSpan },
                  <Blocks nodes={cell.children} document={document} spans={spans} />,
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Blocks one after another; those of one letterhead side by side. */
function Blocks({ nodes, document, spans }: { nodes: readonly Block[] } & Props) {
  const out: ReactNode[] = []
  for (let i = 0; i < nodes.length; ) {
    const group = nodes[i]!.data.column?.group
    let end = i + 1
    if (group !== undefined) while (end < nodes.length && nodes[end]!.data.column?.group === group) end++
    const run = nodes.slice(i, end)
    const key = run[0]!.position.start.offset
    out.push(
      group === undefined ? (
        <BlockView key={key} node={run[0]!} document={document} spans={spans} />
      ) : (
        <Columns key={key} nodes={run} document={document} spans={spans} />
      ),
    )
    i = end
  }
  return out
}

function Columns({ nodes, document, spans }: { nodes: readonly Block[] } & Props) {
  const columns = [...new Set(nodes.map(n => n.data.column!.index))].sort((a, b) => a - b)
  return (
    <div className="columns">
      {columns.map(index => (
        <div key={index}>
          {nodes
            .filter(n => n.data.column!.index === index)
            .map(n => (
              <BlockView key={n.position.start.offset} node={n} document={document} spans={spans} />
            ))}
        </div>
      ))}
    </div>
  )
}

const BlockView = ({ node, ...rest }: { node: Block } & Props) =>
  node.type === 'table' ? <TableView node={node} {...rest} /> : <ParagraphView node={node} {...rest} />

export const TextOriginal = memo(function TextOriginal({ document, spans }: Props) {
  const sorted = useMemo(() => [...spans].sort(byStart), [spans])
  const stamps = document.stamps
  return (
    <article className="paper text-original" lang="vi">
      <Blocks nodes={document.children} document={document} spans={sorted} />
      {stamps.length > 0 && (
        <aside className="stamps">
          {stamps.map(s => (
            <p key={s.position.start.offset}>
              <Pieces
                text={document.text.slice(s.position.start.offset, s.position.end.offset)}
                at={s.position.start.offset}
                spans={spansWithin(sorted, s.position.start.offset, s.position.end.offset)}
                data={{}}
              />
            </p>
          ))}
        </aside>
      )}
    </article>
  )
})
