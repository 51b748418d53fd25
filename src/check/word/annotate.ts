/**
 * Findings back into the Word file, as comments at their paragraphs; everything else of the file stays as it was. The XML is not parsed and
 * written anew but added to, so that what is not added is the same to the byte.
 * Reads: bytes of a .docx, Finding[]. Writes: bytes of a .docx.
 */
import type { Language } from '../../../schemas/labels.ts'
import type { Finding } from '../finding.ts'
import { messageOf, plain, WORDS } from '../reporters/words.ts'
import { escapeXml } from '../reporters/xml.ts'
import { levelLabels } from '../words.ts'
import { NotWordError, WordPackage } from './package.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const AUTHOR = 'thidua'

/** A tag with attributes, whatever stands in their quotes. */
const TAG = (name: string) => new RegExp(`<(?<close>/?)${name}(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>`, 'gu')

interface Paragraph {
  /** offset behind its opening tag and properties */
  from: number
  /** offset of its closing tag; null for `<w:p/>` */
  to: number | null
  /** `<w:p …/>`: what is written has to open it */
  empty: { start: number; end: number } | null
  /** number of the paragraph that holds it: comments cannot stand in text boxes */
  outer: number
}

/** End of the properties that stand at `at`, which may hold former properties of their own. */
function behindProperties(xml: string, at: number): number {
  if (!/^<w:pPr[\s/>]/u.test(xml.slice(at, at + 8))) return at
  const tags = TAG('w:pPr')
  tags.lastIndex = at
  let depth = 0
  for (let m = tags.exec(xml); m; m = tags.exec(xml)) {
    if (!m[0].endsWith('/>')) depth += m.groups!.close ? -1 : 1
    if (depth === 0) return m.index + m[0].length
  }
  throw new NotWordError('a paragraph without end')
}

/** Every w:p of a part, in the order of the file. */
function paragraphsOf(xml: string): Paragraph[] {
  const out: Paragraph[] = []
  const open: number[] = []
  for (const m of xml.matchAll(TAG('w:p'))) {
    if (m.groups!.close) {
      const i = open.pop()
      if (i === undefined) throw new NotWordError('a paragraph without beginning')
      out[i]!.to = m.index
      continue
    }
    const end = m.index + m[0].length
    const outer = open[0] ?? out.length
    if (m[0].endsWith('/>')) out.push({ from: end, to: null, empty: { start: m.index, end }, outer })
    else {
      open.push(out.length)
      out.push({ from: behindProperties(xml, end), to: null, empty: null, outer })
    }
  }
  if (open.length) throw new NotWordError('a paragraph without end')
  return out
}

/** Words of a comment, a paragraph each. */
function lines(f: Finding, lang: Language): string[] {
  return [
    `${levelLabels[f.severity][lang]}: ${messageOf(f, lang)}`,
    ...f.related.map(r => `${(r.of === 'parent' ? WORDS.parent : WORDS.elsewhere)[lang]}: “${plain(r.sentence)}”`),
    ...(f.expected ? [`${WORDS.expected[lang]}: ${plain(f.expected[lang])}`] : []),
    ...(f.basis ? [`${WORDS.basis[lang]}: ${plain(f.basis[lang])}`] : []),
    `${WORDS.mend[lang]}: ${plain(f.mend[lang])} (${f.rule})`,
  ]
}

const commentXml = (id: number, f: Finding, lang: Language): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="td">${lines(f, lang)
    .map(line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`

const startXml = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const endXml = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** Part names of the main document and of its comments, which are added to the package where it has none. */
function partsOf(file: WordPackage): { main: string; comments: string } {
  const target = /<Relationship\b[^>]*Type="[^"]*\/officeDocument"[^>]*>/u.exec(file.text('_rels/.rels') ?? '')?.[0]
  const main = /Target="\/?(?<target>[^"]+)"/u.exec(target ?? '')?.groups?.target
  if (!main || file.text(main) === undefined) throw new NotWordError('no document')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`
  const related =
    file.text(rels) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  const known = /<Relationship\b[^>]*Type="[^"]*\/comments"[^>]*>/u.exec(related)?.[0]
  const there = /Target="(?<target>[^"]+)"/u.exec(known ?? '')?.groups?.target
  if (there) return { main, comments: there.startsWith('/') ? there.slice(1) : folder + there }
  const comments = `${folder}comments.xml`
  file.write(
    rels,
    related.replace(
      '</Relationships>',
      `<Relationship Id="rIdThiduaComments" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
    ),
  )
  const types = file.text('[Content_Types].xml') ?? ''
  file.write('[Content_Types].xml', types.replace('</Types>', `<Override PartName="/${comments}" ContentType="${COMMENTS_TYPE}"/></Types>`))
  file.write(comments, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${WORD}"></w:comments>`)
  return { main, comments }
}

/** The document's XML with ranges and references put in; offsets are those of the original, so that it is done from the end. */
function withRanges(xml: string, paragraphs: readonly Paragraph[], ids: ReadonlyMap<number, readonly number[]>): string {
  let out = xml
  for (const [index, own] of [...ids].sort((a, b) => b[0] - a[0])) {
    const p = paragraphs[index]!
    const start = own.map(startXml).join('')
    const end = own.map(endXml).join('')
    if (p.empty) {
      const tag = out.slice(p.empty.start, p.empty.end).replace(/\s*\/>$/u, '>')
      out = `${out.slice(0, p.empty.start)}${tag}${start}${end}</w:p>${out.slice(p.empty.end)}`
    } else out = `${out.slice(0, p.from)}${start}${out.slice(p.from, p.to!)}${end}${out.slice(p.to!)}`
  }
  return out
}

/** Number of the paragraph in the main part that a finding belongs to; what stands in headers or notes goes to the first one. */
function paragraphOf({ place }: Finding, main: string, paragraphs: readonly Paragraph[]): number {
  const index = place.word?.part === main ? Number.parseInt(place.word.paragraph, 10) : 0
  return paragraphs[index]?.outer ?? 0
}

/** The draft with each finding as a comment. Throws NotWordError for what is no .docx. */
export function annotateDocx(bytes: Uint8Array, findings: readonly Finding[], lang: Language): Uint8Array {
  const file = WordPackage.open(bytes)
  const { main, comments } = partsOf(file)
  const xml = file.text(main)!
  const paragraphs = paragraphsOf(xml)
  if (!paragraphs.length) throw new NotWordError('no paragraph')
  const own = file.text(comments)
  if (own === undefined || !own.includes('</w:comments>')) throw new NotWordError('comments')
  const used = Array.from(own.matchAll(/<w:comment\s[^>]*w:id="(?<id>\d+)"/gu), m => Number(m.groups!.id))
  let next = Math.max(-1, ...used) + 1
  const ids = new Map<number, number[]>()
  const added: string[] = []
  for (const finding of findings) {
    const at = paragraphOf(finding, main, paragraphs)
    ids.set(at, [...(ids.get(at) ?? []), next])
    added.push(commentXml(next++, finding, lang))
  }
  file.write(
    comments,
    own.replace('</w:comments>', () => `${added.join('')}</w:comments>`),
  )
  file.write(main, withRanges(xml, paragraphs, ids))
  return file.bytes()
}
