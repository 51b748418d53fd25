/**
 * Where the parts of the form stand (NĐ 30/2020, Phụ lục I, boxes 1–9), read off the record: what it found marks the borders.
 * Reads: CampaignRecord, Line[]. Writes: Zones.
 */
import type { SectionRole } from '../../schemas/codes.ts'
import type { CampaignRecord, Section } from '../../schemas/record.ts'
import type { Line } from './lines.ts'

export interface Zones {
  /** letterhead, motto, number, place and date */
  header: Line[]
  /** the line that names the type; null where none does */
  type: Line | null
  title: Line[]
  preamble: Line[]
  /** from the first heading to what closes the text, the closing formula with it */
  body: Line[]
  recipients: Line[]
  signature: Line[]
  appendix: Line[]
}

const within = (lines: readonly Line[], span: { start: number; end: number } | undefined): Line[] =>
  span ? lines.filter(l => l.start >= span.start && l.end <= span.end) : []

/** A line that no letterhead has: the text has begun. */
const TEXT_BEGINS = /^[-–+*\s]*(?:căn cứ|thực hiện|xét đề nghị|theo đề nghị|triển khai|nhằm|để |hưởng ứng)/u

export function zonesOf(record: CampaignRecord, lines: readonly Line[]): Zones {
  const role = (r: SectionRole): Section | undefined => record.outline.find(s => s.heading === null && s.roles.includes(r))
  const main = lines.filter(l => l.node.data.role !== 'footnote')
  const titleSpan = record.title?.evidence.length
    ? { start: record.title.evidence[0]!.start, end: record.title.evidence.at(-1)!.end }
    : undefined
  // a type that was inferred from the symbol stands on no line of its own
  const named = record.documentType?.basis === 'inferred' ? undefined : record.documentType?.evidence[0]
  const typeLine =
    main.find(l => named && named.start >= l.start && named.end <= l.end && (!titleSpan || l.start <= titleSpan.start)) ?? null
  const preambleSection = record.outline.find(s => s.label === null && s.heading === null && (!titleSpan || s.start >= titleSpan.start))
  const first = record.outline.find(s => s.label !== null || s.heading !== null)
  const recipients = within(main, role('recipients'))
  const signature = within(main, role('signature'))
  // annexes stand behind the signature, each a section of its own or all in one
  const annexes = record.outline.filter(s => s.roles.includes('appendix'))
  const tailEnd = Math.max(...[...recipients, ...signature].map(l => l.end), -1)
  const annexFrom = tailEnd >= 0 ? tailEnd : Math.min(...annexes.map(s => s.start), Number.POSITIVE_INFINITY)
  const appendix = annexes.length ? main.filter(l => l.start >= annexFrom) : []
  const headEnd = typeLine?.start ?? titleSpan?.start ?? main.find(l => l.text.length > 140 || TEXT_BEGINS.test(l.folded))?.start ?? 0
  const titleLines = main.filter(l => titleSpan && l !== typeLine && l.end > titleSpan.start && l.start < titleSpan.end)
  const textFrom = titleSpan?.end ?? typeLine?.end ?? headEnd
  const bodyFrom = first?.start ?? (preambleSection && preambleSection.start > textFrom ? preambleSection.end : textFrom)
  const tail = [...recipients, ...signature, ...appendix]
  const bodyTo = Math.min(...tail.map(l => l.start), Number.POSITIVE_INFINITY)
  return {
    header: main.filter(l => l.end <= headEnd),
    type: typeLine,
    title: titleLines,
    preamble: main.filter(l => l.start >= textFrom && l.end <= bodyFrom && l !== typeLine && !titleLines.includes(l) && l.start < bodyTo),
    body: main.filter(l => l.start >= bodyFrom && l.start < bodyTo),
    recipients,
    signature,
    appendix,
  }
}
