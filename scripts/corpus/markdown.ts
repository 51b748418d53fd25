/** The Markdown twin: labels written out, letterhead and signature as tables of two columns, GFM footnotes. */
import { plain } from './inline.ts'
import type { CorpusSource, Line, SourceBlock } from './types.ts'

/** A run with its marks; spaces stay outside of them, as CommonMark wants. */
const inline = (line: Line): string =>
  line
    .map(run => {
      if (run.note) return `[^${run.note}]`
      const mark = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`
      const [, before, text, after] = /^(\s*)(.*?)(\s*)$/su.exec(run.text)!
      return text ? `${before}${mark}${text}${[...mark].reverse().join('')}${after}` : run.text
    })
    .join('')

const cell = (lines: Line[]): string => lines.map(inline).join('<br>')
const row = (cells: string[]): string => `| ${cells.join(' | ')} |`

function table(header: string[], centered: boolean[], rows: string[][]): string {
  return [row(header), row(centered.map(c => (c ? ':---:' : '---'))), ...rows.map(row)].join('\n')
}

function block(b: SourceBlock): string | undefined {
  switch (b.kind) {
    case 'columns': {
      const [first, ...rest] = b.rows.map(r => r.map(cell))
      return table(first!, b.place === 'letterhead' ? [true, true] : [false, true], rest)
    }
    case 'title':
      return b.lines.map((l, i) => (i ? inline(l) : `# ${inline(l)}`)).join('\n\n')
    case 'numbered':
      if (!b.heading) return `${b.label} ${inline(b.runs)}`
      return `${'#'.repeat(b.level + 2)} **${b.label} ${plain(b.runs)}**`
    case 'bullet':
      return b.depth ? `  + ${inline(b.runs)}` : `- ${inline(b.runs)}`
    case 'paragraph':
      return inline(b.runs)
    case 'table':
      return table(
        b.header.map(cell),
        b.centered,
        b.rows.map(r => r.map(cell)),
      )
    case 'section':
      return undefined
  }
}

export function toMarkdown(source: CorpusSource): string {
  const notes = [...source.notes].map(([n, line]) => `[^${n}]: ${inline(line)}`)
  return `${[...source.blocks.map(block).filter(b => b !== undefined), ...notes].join('\n\n')}\n`
}
