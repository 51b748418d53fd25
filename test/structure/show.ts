/** What structure/ made of a document, for fixtures that people read and write. */
import type { OutlineNode, Structured, Zones } from '../../src/structure/index.ts'

/** "label | heading | roles | text of its own", two spaces a level; "¶" between paragraphs of one node. */
export function outlineText({ text, outline }: Structured): string {
  const slice = (s: { start: number; end: number }) => text.slice(s.start, s.end).replaceAll('\n', ' ')
  const lines = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap(n => {
      const cells = [n.label?.text ?? '', n.heading ? slice(n.heading) : '', n.roles.join(', '), n.body.map(slice).join(' ¶ ')]
      const printed = cells.join(' | ').replace(/ +/gu, ' ').trim()
      return [indent + printed, ...lines(n.children, `${indent}  `)]
    })
  return `${lines(outline, '').join('\n')}\n`
}

const ORDER = [
  'header',
  'type',
  'title',
  'preamble',
  'body',
  'closing',
  'recipients',
  'signature',
  'appendix',
  'footnotes',
  'frame',
  'byline',
] as const

/** Each zone that is not empty, in the order in which it begins; of a news text "kind: article" above. */
export function zonesText({ zones }: Structured): string {
  const of = (name: (typeof ORDER)[number]): Zones['body'] => (name === 'type' ? (zones.type ? [zones.type.line] : []) : zones[name])
  const first = (name: (typeof ORDER)[number]) => (zones.kind === 'article' ? ORDER.indexOf(name) : (of(name)[0]?.start ?? 0))
  const blocks = ORDER.filter(name => of(name).length)
    .sort((a, b) => first(a) - first(b))
    .map(
      name =>
        `[${name}]\n${of(name)
          .map(l => l.text)
          .join('\n')}\n`,
    )
  return `${zones.kind === 'article' ? 'kind: article\n' : ''}${blocks.join('')}`
}
