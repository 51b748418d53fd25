/**
 * What a field extractor sees: the structured document, facts that several fields need (dates, references, items), computed once,
 * and the fields that were read before it.
 */
import type { Evidence, Sourced } from '../../schemas/evidence.ts'
import type { CampaignRecord, Source } from '../../schemas/record.ts'
import type { OutlineNode, Span, Structured } from '../structure/index.ts'
import { type FoundDate, findDates } from '../text/dates.ts'
import { lowerBound, within } from '../text/within.ts'

/** Fields of a record: one value with its ground, or a list of them. */
type FieldName = {
  [N in keyof CampaignRecord]-?: FieldValue<N> extends never ? never : N
}[keyof CampaignRecord]
type FieldValue<N extends keyof CampaignRecord> =
  NonNullable<CampaignRecord[N]> extends { value: infer T; evidence: unknown } | { value: infer T; evidence: unknown }[] ? T : never

/** Characters of a line that is a paragraph of prose. */
const PROSE = 120

export class Context {
  readonly structured: Structured
  readonly source: Source
  private readonly results = new Map<string, unknown>()
  private memo = new Map<string, unknown>()

  constructor(structured: Structured, source: Source) {
    this.structured = structured
    this.source = source
  }

  /** Keeps the values of a field for those behind it. */
  keep(field: string, values: readonly Sourced<unknown>[]): void {
    this.results.set(field, values)
  }
  /** The values of a field that stands before this one in the registry; empty where it has none. */
  given<N extends FieldName>(field: N): readonly Sourced<FieldValue<N>>[] {
    return (this.results.get(field) as Sourced<FieldValue<N>>[] | undefined) ?? []
  }

  get text() {
    return this.structured.text
  }
  get folded() {
    return this.structured.folded
  }
  get zones() {
    return this.structured.zones
  }
  get outline() {
    return this.structured.outline
  }
  get isArticle() {
    return this.structured.zones.kind === 'article'
  }

  /**
   * A published text about emulation: a page whose article was found, or prose that speaks of it. What has neither the form of a document
   * nor this may be anything (a contract, a letter, a list), and is called news by nobody.
   */
  get isNews() {
    return this.once('is-news', () => {
      const { doc, zones } = this.structured
      if (!this.isArticle) return false
      if (doc.data.article) return true
      const prose = zones.body.filter(l => l.text.length > PROSE && /[.…]["”)]*$/u.test(l.text))
      return prose.length > 1 && /(?<!\p{L})thi đua(?!\p{L})/u.test(this.folded)
    })
  }

  /** Computes once a document. */
  once<T>(key: string, make: () => T): T {
    if (!this.memo.has(key)) this.memo.set(key, make())
    return this.memo.get(key) as T
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }
  foldedSlice(span: Span): string {
    return this.folded.slice(span.start, span.end)
  }

  /** Evidence for a span; outer white space is left out, so that the quote reads well. */
  evidence(span: Span): Evidence {
    let { start, end } = span
    while (start < end && /\s/u.test(this.text[start]!)) start++
    while (end > start && /\s/u.test(this.text[end - 1]!)) end--
    const place = this.placeOf(start)
    return { quote: this.text.slice(start, end), start, end, ...place }
  }

  /** Page and boxes of the paragraph at an offset, where the parser knows them. */
  private placeOf(offset: number): Pick<Evidence, 'page' | 'boxes'> {
    const { lines } = this.structured
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lines[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    const data = lines[low]?.node.data
    return { ...(data?.page && { page: data.page }), ...(data?.boxes?.length && { boxes: data.boxes }) }
  }

  /** The title, also where it stands on the line of the type: "KẾ HOẠCH PHÁT ĐỘNG …". */
  get titleSpan(): Span | null {
    return this.once('title-span', () => {
      const { title, type } = this.zones
      const rest = type ? type.line.text.slice(type.type.name.length).replace(/^[\s:.-]+/u, '') : ''
      if (!type || rest.length <= 5) return this.span(title)
      return { start: type.line.end - rest.length, end: title.at(-1)?.end ?? type.line.end }
    })
  }

  /** All dates of the text. */
  get dates(): FoundDate[] {
    return this.once('dates', () => findDates(this.folded))
  }
  datesIn(span: Span): FoundDate[] {
    return within(this.dates, span)
  }

  /** Every node of the outline, parents first. */
  get nodes(): OutlineNode[] {
    return this.once('nodes', () => {
      const out: OutlineNode[] = []
      const walk = (nodes: readonly OutlineNode[]) => {
        for (const n of nodes) {
          out.push(n)
          walk(n.children)
        }
      }
      walk(this.outline)
      return out
    })
  }

  /** The deepest node of the outline at an offset. Nodes follow each other by their start, parents before children. */
  nodeAt(offset: number): OutlineNode | null {
    let node: OutlineNode | null = this.nodes[lowerBound(this.nodes, offset + 1) - 1] ?? null
    while (node && offset >= node.end) node = node.parent
    return node
  }

  /** Does the offset stand in a table? */
  inTable(offset: number): boolean {
    const { lines } = this.structured
    return lines[lowerBound(lines, offset + 1) - 1]?.table != null
  }

  headingOf(node: OutlineNode | null): string {
    return node?.heading ? this.slice(node.heading) : ''
  }

  /** Span of several lines. */
  span(lines: readonly { start: number; end: number }[]): Span | null {
    const first = lines[0]
    return first ? { start: first.start, end: lines.at(-1)!.end } : null
  }
}

/** One line of text for a value: line breaks and runs of spaces become one space. */
export const oneLine = (s: string): string => s.replace(/\s+/gu, ' ').trim()

/** An item's text as a value: one line, end punctuation of a list left off ("…;", "…."), ellipses and "./." handled. */
export const itemText = (s: string): string =>
  oneLine(s)
    .replace(/\s*\.\s?\/\s?\.?\s*$/u, '')
    .replace(/(?<!\.)\.$|[;,:]+$/u, '')
    .trim()
