/** What must hold of every Structured: every line in one zone, nodes nested and in order, spans inside their nodes. */
import type { OutlineNode, Structured } from '../../src/structure/index.ts'

export function checkStructure({ lines, zones, outline, text, folded }: Structured): string[] {
  const wrong: string[] = []
  if (folded.length !== text.length) wrong.push('folded text differs in length')
  const { header, title, preamble, body, closing, recipients, signature, appendix, footnotes, frame, byline, type } = zones
  const all = [
    header,
    type ? [type.line] : [],
    title,
    preamble,
    body,
    closing,
    recipients,
    signature,
    appendix,
    footnotes,
    frame,
    byline,
  ].flat()
  const counts = new Map<number, number>()
  for (const l of all) counts.set(l.index, (counts.get(l.index) ?? 0) + 1)
  for (const l of lines) {
    const n = counts.get(l.index) ?? 0
    if (n !== 1) wrong.push(`in ${n} zones: ${l.text.slice(0, 60)}`)
  }
  const inBody = new Set(body.map(l => l.index))
  const seen = new Map<number, number>()
  const walk = (nodes: readonly OutlineNode[], parent: OutlineNode | null) => {
    let before = parent?.start ?? 0
    for (const n of nodes) {
      const at = `${n.label?.text ?? ''} at ${n.start}`
      if (n.start < before || n.end < n.start) wrong.push(`out of order: ${at}`)
      if (parent && n.end > parent.end) wrong.push(`outside its parent: ${at}`)
      if (parent !== n.parent) wrong.push(`parent: ${at}`)
      if (parent && n.rank <= parent.rank) wrong.push(`not lower than its parent: ${at}`)
      for (const s of [...(n.heading ? [n.heading] : []), ...n.body])
        if (s.start < n.start || s.end > n.end || s.end <= s.start) wrong.push(`span outside: ${at}`)
      for (const l of n.lines) {
        seen.set(l.index, (seen.get(l.index) ?? 0) + 1)
        if (!inBody.has(l.index)) wrong.push(`a line that is not of the body: ${at}`)
      }
      before = n.start
      walk(n.children, n)
    }
  }
  walk(outline, null)
  for (const l of body) if (seen.get(l.index) !== 1) wrong.push(`in ${seen.get(l.index) ?? 0} nodes: ${l.text.slice(0, 60)}`)
  return wrong
}
