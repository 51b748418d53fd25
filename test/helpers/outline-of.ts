/** A ParsedDocument as lines of text, one a block, with what the parser says of it: for fixtures that people read. */
import type { Block, ParsedDocument } from '../../schemas/document.ts'

const marksOf = (block: Block): string => {
  const { role, heading, listDepth, column } = block.data
  const said = [
    role,
    heading && `h${heading}`,
    listDepth !== undefined && `list ${listDepth}`,
    column && `column ${column.group}.${column.index}`,
  ].filter(Boolean)
  return said.length ? `[${said.join(', ')}] ` : ''
}

function* lines(doc: ParsedDocument, blocks: readonly Block[], indent: string): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      yield `${indent}${marksOf(block)}${doc.text.slice(block.position.start.offset, block.position.end.offset)}`
      continue
    }
    yield `${indent}${marksOf(block)}table`
    for (const row of block.children) {
      yield `${indent}  row`
      for (const cell of row.children) {
        const { header, colSpan, rowSpan } = cell.data
        const said = [header && 'header', colSpan && `${colSpan} columns`, rowSpan && `${rowSpan} rows`].filter(Boolean).join(', ')
        yield `${indent}    cell${said ? ` (${said})` : ''}`
        yield* lines(doc, cell.children, `${indent}      `)
      }
    }
  }
}

export const outlineOf = (doc: ParsedDocument): string =>
  `${doc.data.article ? 'article\n' : ''}${[...lines(doc, doc.children, '')].join('\n')}\n`
