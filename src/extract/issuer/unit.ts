/** The unit that a body governs or sits in, by its name and by what else the document says. */
import type { AdministrativeLevel } from '../../../schemas/codes.ts'
import type { AdministrativeUnit } from '../../../schemas/record.ts'
import {
  findProvinceMentions,
  findUnitMentions,
  provinceOf,
  resolveUnit,
  successorsOf,
  type Unit,
} from '../../knowledge/gazetteer/index.ts'
import type { Context } from '../context.ts'
import { datelineOf } from '../dateline.ts'

/** Date at which units are looked up: the dateline's, else (news) the reported plan's, else unknown. */
export function dateOf(ctx: Context): string | null {
  const found = ctx.given('issuedDate')[0]?.value
  if (found && /^\d{4}/u.test(found)) return found
  const inTitle = ctx.zones.title.flatMap(l => [...l.folded.matchAll(/năm\s+((?:19|20)\d{2})/gu)].map(m => m[1]!))[0]
  if (inTitle) return inTitle
  // news: the year that the page was published in
  const published = ctx.isArticle
    ? ctx.structured.lines
        .filter(l => l.index < 12 || l.node.data.role === 'published')
        .flatMap(l => ctx.datesIn(l))
        .find(d => /^\d{4}-/u.test(d.date))
    : undefined
  return published?.date ?? null
}

/** Parts of the document that may decide which unit is meant, the most telling first: letterhead, title, preamble, recipients, body. */
export function nearTexts(ctx: Context): string[] {
  return ctx.once('near', () => {
    const { header, title, preamble, recipients, signature, closing, body } = ctx.zones
    const join = (lines: readonly { text: string }[]) => lines.map(l => l.text).join('\n')
    return [join(header), join(title), join(preamble), join(recipients), join(signature), join(closing), join(body)].filter(Boolean)
  })
}

export interface NamedUnit {
  unit: Unit | null
  candidates: Unit[]
  /** type word as printed: "huyện" */
  type: string | null
  /** where the name stands */
  start: number
  end: number
  normalised: boolean
  name: string
}

const LEVEL_OF_TYPE: Record<string, AdministrativeLevel> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
}
export const levelOfType = (type: string | null): AdministrativeLevel | null => (type ? (LEVEL_OF_TYPE[type] ?? null) : null)

/** First unit named in a span of the text ("huyện Nguyên Bình"), resolved with the document's context. */
export function unitNamedIn(ctx: Context, span: { start: number; end: number }, type?: string): NamedUnit | null {
  const text = ctx.text.slice(span.start, span.end)
  const at = dateOf(ctx)
  for (const m of findUnitMentions(text, at)) {
    if (type && m.type !== type) continue
    return unitByName(ctx, m.name, m.type, span.start + m.start, span.start + m.end)
  }
  // capitals and misspelt names: the type word and the capitalised words behind it
  for (const m of text.matchAll(
    /(?<![\p{L}\p{M}])(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+((?:\p{Lu}[\p{L}\p{M}'’]*(?:[\s-]+(?=\p{Lu}|\d))?|\d{1,2}){1,5})/giu,
  )) {
    const kind = m[1]!.toLowerCase()
    if ((type && kind !== type) || !/^\p{Lu}|^\d/u.test(m[2]!)) continue
    const found = unitByName(ctx, m[2]!.trim(), kind, span.start + m.index, span.start + m.index + m[0].trimEnd().length)
    if (found.unit || found.candidates.length) return found
  }
  return null
}

/** A unit by its printed name and the word for its kind. */
export function unitByName(ctx: Context, name: string, type: string, start: number, end: number): NamedUnit {
  const found = resolveUnit(name, dateOf(ctx), { type, near: nearTexts(ctx) })
  return {
    unit: found.unit,
    candidates: found.candidates,
    type,
    start,
    end,
    normalised: found.normalised,
    name: found.unit?.name ?? commonName(found.candidates) ?? name,
  }
}
const commonName = (units: readonly Unit[]): string | null =>
  units.length && units.every(u => u.name === units[0]!.name) ? units[0]!.name : null

/** Unit for a bare body ("Ủy ban nhân dân huyện" without a name): the title's, the dateline's, the preamble's. */
export function unitFromContext(ctx: Context, type: string): NamedUnit | null {
  const places = [
    ctx.titleSpan,
    ...ctx.zones.preamble,
    ...ctx.zones.recipients,
    ...ctx.zones.closing,
    ...(ctx.isArticle ? ctx.zones.body : []),
  ]
  for (const place of places) {
    const found = place && unitNamedIn(ctx, place, type)
    if (found) return found
  }
  const line = datelineOf(ctx)
  if (line?.place && line.placeSpan) {
    const found = resolveUnit(line.place, dateOf(ctx), { type, near: nearTexts(ctx) })
    if (found.unit || found.candidates.length) {
      return {
        ...found,
        type,
        start: line.placeSpan.start,
        end: line.placeSpan.end,
        name: found.unit?.name ?? commonName(found.candidates) ?? line.place,
      }
    }
  }
  return null
}

/** The province that the letterhead, the cited parent plan or the title names. */
export function provinceFromContext(ctx: Context): { unit: Unit; start: number; end: number } | null {
  const { header, title, preamble, closing, body } = ctx.zones
  for (const lines of [header, title, preamble, closing, ctx.isArticle ? body : []]) {
    for (const line of lines) {
      const found = findProvinceMentions(line.text, dateOf(ctx))[0]
      if (found) return { unit: found.unit, start: line.start + found.start, end: line.start + found.end }
    }
  }
  return null
}

/** The record's unit, with the units that hold its territory today. */
export function toUnit(found: NamedUnit | null, at: string | null): AdministrativeUnit | null {
  if (!found) return null
  const { unit } = found
  if (!unit) {
    const provinces = new Set(found.candidates.map(c => provinceOf(c, at).name))
    return {
      name: found.name,
      type: found.type ?? '',
      code: null,
      province: provinces.size === 1 ? [...provinces][0]! : null,
      successors: [],
    }
  }
  return {
    name: unit.name,
    type: unit.type,
    code: unit.code,
    province: provinceOf(unit, at).name,
    successors: successorsOf(unit).map(s => ({ name: s.name, type: s.type, code: s.code, province: s.province })),
  }
}
