/** What the sections of a report share: names, places, citations. */
import type { Comparison, Item } from '../../../schemas/comparison.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import type { Language } from '../../../schemas/labels.ts'
import { campaignNames } from '../charts/campaigns.ts'
import { date } from '../describe.ts'
import { html, type Markup } from '../markup.ts'
import { cut } from '../sentence.ts'

export interface ReportContext {
  comparison: Comparison
  lang: Language
  /** the phrase of the report's language */
  say(vi: string, en: string): string
  unitName(id: string): string
  campaignName(id: string): string
  /** begins with a capital: names are cut from titles */
  familyName(id: string): string
  /** file and number of a record */
  recordName(id: string): string
  day(value: string | null): string
}

export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

export function contextOf(comparison: Comparison, lang: Language): ReportContext {
  const units = new Map(comparison.units.map(u => [u.id, u.name]))
  const records = new Map(comparison.records.map(r => [r.id, [r.fileName, r.number].filter(Boolean).join(', ')]))
  const campaigns = campaignNames(comparison)
  const families = new Map(comparison.families.map(f => [f.id, capital(f.name)]))
  return {
    comparison,
    lang,
    say: (vi, en) => (lang === 'vi' ? vi : en),
    unitName: id => units.get(id)!,
    campaignName: id => campaigns.get(id)!,
    familyName: id => families.get(id)!,
    recordName: id => records.get(id)!,
    day: value => (value ? date(value, lang) : ''),
  }
}

/** Longer quotes (a paragraph, a table) are cut; the file and its place are there to read on. */
const LONGEST = 600

/** The sentence with its document and page; "" where a person wrote the value. */
export function quoted(evidence: readonly Evidence[], record: string, { recordName, say }: ReportContext): Markup | '' {
  const [first] = evidence
  if (!first) return ''
  const page = first.page === undefined ? '' : `, ${say('trang', 'page')} ${first.page}`
  return html`<blockquote>“${cut(first.quote, LONGEST)}”<cite>${recordName(record)}${page}</cite></blockquote>`
}

export const quotedItem = (item: Pick<Item, 'evidence' | 'record'>, context: ReportContext): Markup | '' =>
  quoted(item.evidence, item.record, context)

/** A table that scrolls by itself where it is too wide; reachable by the keyboard then. */
export const table = (name: string, head: readonly (string | Markup)[], rows: readonly Markup[]): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head.map(h => html`<th scope="col">${h}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
