/**
 * A draft as rules see it: the record, the document behind it, and where things stand.
 * Reads: CampaignRecord, ParsedDocument. Writes: Draft.
 */
import type { SectionRole } from '../../schemas/codes.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord, Section } from '../../schemas/record.ts'
import { rangeOf } from '../knowledge/gazetteer/validity.ts'
import { foldInPlace } from '../text/fold.ts'
import { type Line, linesOf } from './lines.ts'
import type { Spot } from './spot.ts'
import { type Zones, zonesOf } from './zones.ts'

export interface Input {
  document: ParsedDocument
  record: CampaignRecord
}

/** The order in which plans set their sections out; what is missing is shown where it would stand in it. */
const ORDER: readonly SectionRole[] = [
  'legal_basis',
  'purpose',
  'requirements',
  'theme',
  'objectives',
  'scope',
  'participants',
  'contents',
  'criteria',
  'solutions',
  'schedule',
  'award_standards',
  'award_forms',
  'award_quota',
  'award_dossier',
  'award_timing',
  'funding',
  'implementation',
  'reporting',
]

/** Bodies with rules of form of their own (Party, fronts, unions): Nghị định 30/2020 binds the others. */
const OWN_FORM = new Set(['party_committee', 'fatherland_front', 'union'])
/** Letterheads of the Party, the front and its members. */
const OWN_HEAD =
  /^(?:đảng (?:cộng sản|bộ|ủy)|(?:ủy ban|ub) (?:mttq|mặt trận)|(?:tỉnh|thành|huyện|quận|thị) ủy|(?:tổng )?liên đoàn lao động|công đoàn|hội (?:nông dân|liên hiệp phụ nữ|cựu chiến binh)|đoàn (?:tncs|thanh niên))(?!\p{L})/u
/** "31-KH/LĐLĐ", "12-KH/HND": the Party's way of writing a number */
const PARTY_SYMBOL = /^\s*(?:\d+\s*)?-\s*[A-ZĐ]/u

export class Draft {
  readonly record: CampaignRecord
  readonly document: ParsedDocument
  readonly text: string
  /** same length as `text` */
  readonly folded: string
  readonly lines: Line[]
  readonly zones: Zones
  /** the plan of the body above, where it was given */
  readonly parent: Draft | null
  private readonly kept = new Map<string, unknown>()

  constructor({ document, record }: Input, parent: Input | null = null) {
    this.record = record
    this.document = document
    this.text = document.text
    this.folded = foldInPlace(document.text)
    this.lines = linesOf(document, this.folded)
    this.zones = zonesOf(record, this.lines)
    this.parent = parent && new Draft(parent)
  }

  /** Date of issue at the precision that is printed; null where none is. */
  get date(): string | null {
    return this.record.issuedDate?.value ?? null
  }

  /** ISO day of issue, where the whole day is printed. */
  get day(): string | null {
    return this.date?.length === 10 && !this.date.startsWith('-') ? this.date : null
  }

  /** The day on which the law is asked: the last that the printed date can mean; null where it has no year. */
  get lawDay(): string | null {
    const last = this.date && !this.date.startsWith('-') ? rangeOf(this.date)[1] : null
    return last ?? (this.record.years ? `${this.record.years.value.from}-01-31` : null)
  }

  get isPlan(): boolean {
    return this.record.documentType?.value === 'plan'
  }

  get isCampaign(): boolean {
    return this.isPlan && this.record.isCampaign?.value === true
  }

  /** Bound by Nghị định 30/2020: not the Party's, a front's or a union's own form. */
  get isState(): boolean {
    const kind = this.record.issuer?.value.kind
    const printed = this.zones.header.some(l => OWN_HEAD.test(l.folded))
    return !(kind && OWN_FORM.has(kind)) && !printed && !PARTY_SYMBOL.test(this.record.number?.value.raw ?? '')
  }

  /** Read by character recognition: what looks misspelt may be the scan's fault. */
  get isScan(): boolean {
    return this.document.data.ocr !== undefined
  }

  /** Value made once a draft. */
  once<T>(key: string, make: () => T): T {
    if (!this.kept.has(key)) this.kept.set(key, make())
    return this.kept.get(key) as T
  }

  /** All sections, topmost first within a branch. */
  get sections(): Section[] {
    return this.once('sections', () => {
      const all = (list: readonly Section[]): Section[] => list.flatMap(s => [s, ...all(s.children)])
      return all(this.record.outline)
    })
  }

  hasRole(...roles: SectionRole[]): boolean {
    return this.sections.some(s => s.roles.some(r => roles.includes(r)))
  }

  /** The line of a place; none for the words of a stamp, which stand behind all lines. */
  lineAt(offset: number): Line | undefined {
    return this.lines.find(l => offset >= l.start && offset <= l.end)
  }

  /** Text of a span on one line, white space single. */
  slice({ start, end }: Spot): string {
    return this.text.slice(start, end).replace(/\s+/gu, ' ').trim()
  }

  /** Places in folded text where a pattern stands (flag g is added), within some lines or everywhere. */
  *find(pattern: RegExp, lines: readonly Line[] = this.lines): Generator<{ at: Spot; match: RegExpExecArray; line: Line }> {
    const global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
    for (const line of lines)
      for (const match of line.folded.matchAll(global))
        yield { at: { start: line.start + match.index, end: line.start + match.index + match[0].length }, match, line }
  }

  /** True within the words that cite another document: they are quoted, not said. */
  isCited(offset: number): boolean {
    return this.record.references.some(r => r.evidence.some(e => offset >= e.start && offset < e.end))
  }

  /** Where a section of that role would stand: before the first one that usually follows it, else at the end of the body. */
  placeOf(role: SectionRole): Spot {
    const rank = ORDER.indexOf(role)
    const tops = this.record.outline.filter(s => s.label !== null || s.heading !== null)
    const next = tops.find(s => s.roles.length > 0 && s.roles.every(r => ORDER.indexOf(r) > rank))
    const line = next && this.lines.find(l => l.end > next.start)
    if (line) return { ...whole(line), where: 'before' }
    return this.bodyEnd()
  }

  /** Behind the last paragraph of the text proper. */
  bodyEnd(): Spot {
    const { body, preamble, title, type, header } = this.zones
    const last = body.at(-1) ?? preamble.at(-1) ?? title.at(-1) ?? type ?? header.at(-1) ?? this.lines.at(-1)!
    return { ...whole(last), where: 'after' }
  }

  /** The head of the document: before its first line. */
  top(): Spot {
    return { ...whole(this.lines[0]!), where: 'before' }
  }

  /** Behind the letterhead (number, place and date stand there), or before the type where there is none. */
  belowHeader(): Spot {
    const { header, type, title } = this.zones
    const last = header.at(-1)
    if (last) return { ...whole(last), where: 'after' }
    const first = type ?? title[0]
    return first ? { ...whole(first), where: 'before' } : this.top()
  }
}

export const whole = ({ start, end }: { start: number; end: number }): Spot => ({ start, end })
/** Span of the first to the last piece of evidence. */
export const spanOf = (evidence: readonly { start: number; end: number }[]): Spot => ({
  start: Math.min(...evidence.map(e => e.start)),
  end: Math.max(...evidence.map(e => e.end)),
})
