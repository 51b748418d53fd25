/** The HTML twin: clean and semantic, labels written out. The PDF twin is this page with `style` and the sheets in it, printed. */
import { plain } from './inline.ts'
import type { CorpusSource, Line, SourceBlock } from './types.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const inline = (line: Line): string =>
  line
    .map(run => {
      if (run.note) return `<sup class="footnote-ref"><a href="#fn${run.note}">${run.note}</a></sup>`
      let out = escaped(run.text)
      if (run.italic) out = `<em>${out}</em>`
      return run.bold ? `<strong>${out}</strong>` : out
    })
    .join('')

const paragraphs = (lines: Line[]): string => lines.map(l => `<p>${l.length ? inline(l) : '<br>'}</p>`).join('')
const cell = (tag: 'td' | 'th', lines: Line[], centered: boolean): string =>
  `<${tag}${centered ? ' class="center"' : ''}>${lines.map(inline).join('<br>')}</${tag}>`

/** Text of one footnote, with its sign, as it stands under the page or at the end. */
export const noteHtml = (source: CorpusSource, note: number): string =>
  `<p id="fn${note}"><sup>${note}</sup> ${inline(source.notes.get(note) ?? [])}</p>`

function block(b: Exclude<SourceBlock, { kind: 'bullet' | 'section' }>): string {
  switch (b.kind) {
    case 'columns': {
      const rows = b.rows.map(([left, right]) => `<tr><td>${paragraphs(left)}</td><td>${paragraphs(right)}</td></tr>`)
      return `<table class="${b.place}" role="presentation">\n${rows.join('\n')}\n</table>`
    }
    case 'title':
      return b.lines.map((l, i) => (i ? `<p class="subject">${inline(l)}</p>` : `<h1>${inline(l)}</h1>`)).join('\n')
    case 'numbered': {
      const tag = b.heading ? `h${b.level + 2}` : 'p'
      return `<${tag}>${b.label} ${b.heading ? escaped(plain(b.runs)) : inline(b.runs)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${inline(b.runs)}</p>`
    case 'table': {
      const columns = b.widths.map(w => `<col style="width: ${w}%">`).join('')
      const head = b.header.map(c => cell('th', c, true)).join('')
      const rows = b.rows.map(r => `<tr>${r.map((c, i) => cell('td', c, b.centered[i]!)).join('')}</tr>`)
      return `<table class="data">\n<colgroup>${columns}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
    }
  }
}

/** Bullets that follow one another are one list; deeper ones stand inside the item before them. */
function list(items: Extract<SourceBlock, { kind: 'bullet' }>[]): string {
  let out = ''
  items.forEach((item, i) => {
    const next = items[i + 1]
    const closes = item.depth === 1 && next?.depth !== 1 ? '</ul></li>' : ''
    const opens = item.depth === 0 && next?.depth === 1
    out += `<li>${inline(item.runs)}${opens ? '<ul class="plus">' : '</li>'}${closes}\n`
  })
  return `<ul>\n${out}</ul>`
}

export function bodyHtml(source: CorpusSource): string {
  const out: string[] = []
  let bullets: Extract<SourceBlock, { kind: 'bullet' }>[] = []
  const close = () => {
    if (bullets.length) out.push(list(bullets))
    bullets = []
  }
  let section = false
  for (const b of source.blocks) {
    if (b.kind === 'bullet') {
      bullets.push(b)
      continue
    }
    close()
    if (b.kind === 'section') {
      out.push(`${section ? '</section>\n' : ''}<section class="${b.landscape ? 'landscape' : 'portrait'}">`)
      section = true
    } else out.push(block(b))
  }
  close()
  if (section) out.push('</section>')
  return out.join('\n')
}

export function toHtml(source: CorpusSource): string {
  const notes = [...source.notes.keys()].map(n => noteHtml(source, n))
  const footnotes = notes.length ? `\n<section class="footnotes">\n${notes.join('\n')}\n</section>` : ''
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escaped(source.title)}</title>
</head>
<body>
${bodyHtml(source)}${footnotes}
</body>
</html>
`
}
