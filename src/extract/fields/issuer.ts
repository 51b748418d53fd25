import type { AdministrativeLevel, BodyKind } from '../../../schemas/codes.ts'
import type { Body } from '../../../schemas/record.ts'
import { bodyCase, bodyHead, hasOwnName, isOrgan } from '../../knowledge/bodies.ts'
import type { Span } from '../../structure/index.ts'
import { foldKey } from '../../text/fold.ts'
import { type Context, oneLine } from '../context.ts'
import { type Candidate, field } from '../field.ts'
import { type IssuerMention, issuerMentions } from '../issuer/find.ts'
import {
  dateOf,
  levelOfType,
  type NamedUnit,
  provinceFromContext,
  toUnit,
  unitByName,
  unitFromContext,
  unitNamedIn,
} from '../issuer/unit.ts'

/** The body that issued the document; of news, the body whose plan is reported. */
export const issuer = field<Body>({
  name: 'issuer',
  many: false,
  find: ctx => issuerMentions(ctx).flatMap(m => candidate(ctx, m) ?? []),
})

const TYPE_AT_END = /(?<![\p{L}\p{M}])(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)$/u

function candidate(ctx: Context, m: IssuerMention): Candidate<Body> | null {
  const printed = keepSymbols(
    m.text,
    bodyCase(oneLine(m.text).replace(/[.,;:]+$/u, ''), key => writtenElsewhere(ctx, key)),
  )
  const kind = bodyHead(foldKey(printed))?.kind
  if (!kind) return null
  const parent = m.parent ? bodyCase(oneLine(m.parent.text), k => writtenElsewhere(ctx, k)) : null
  const { name, unit, ground } = placed(ctx, m, printed, kind, parent)
  const evidence = [ctx.evidence(m.span), ...ground.map(span => ctx.evidence(span))]
  const resolved = toUnit(unit, dateOf(ctx))
  const value: Body = { name: tidy(name), kind, level: levelOf(kind, unit, m), parent, unit: resolved }
  const exact = value.name === oneLine(m.text)
  return {
    value,
    evidence,
    score: m.score - (unit ? 0 : 0.1) - (unit && !unit.unit ? 0.1 : 0),
    rule: m.rule,
    basis: exact ? 'stated' : 'normalised',
    ...(resolved && { parts: { unit: { basis: 'inferred' as const, evidence }, level: { basis: 'inferred' as const, evidence } } }),
  }
}

/** A body with its unit: the name completed by it, and where the unit stands if not with the body. */
interface Placed {
  name: string
  unit: NamedUnit | null
  ground: Span[]
}

/** The unit is named with the body, elsewhere in the document, or above it in the letterhead; a department has at least its province. */
function placed(ctx: Context, m: IssuerMention, printed: string, kind: BodyKind, parent: string | null): Placed {
  const unit = unitNamedIn(ctx, m.span) ?? unitInText(ctx, printed, m.span)
  if (unit) return { name: withUnit(printed, unit), unit, ground: [] }
  const key = foldKey(printed)
  const bareType = TYPE_AT_END.exec(key)?.[1]
  const needsUnit = bareType !== undefined || kind === 'people_committee' || key === 'ủy ban nhân dân'
  const found = needsUnit ? inContext(ctx, printed, bareType) : m.parent ? underParent(ctx, printed, m.parent, parent!) : null
  if (found) return found
  const own = hasOwnName(key)
  const province = kind === 'department' || own ? provinceFromContext(ctx) : null
  if (!province) return { name: printed, unit: null, ground: [] }
  const { type, name } = province.unit
  return {
    name: own ? printed : `${printed} ${type} ${name}`,
    unit: { ...province, candidates: [province.unit], type, normalised: false, name },
    ground: [province],
  }
}

/** "Ủy ban nhân dân huyện", "UBND": whose it is stands elsewhere in the document. */
function inContext(ctx: Context, printed: string, bareType: string | undefined): Placed | null {
  const unit = bareType ? unitFromContext(ctx, bareType) : firstUnitAnywhere(ctx)
  if (!unit) return null
  const name = bareType ? `${printed} ${unit.name}` : `${printed} ${unit.type ?? unit.unit?.type ?? ''} ${unit.name}`
  return { name, unit, ground: [{ start: unit.start, end: unit.end }] }
}

/** A department or an organ is of the unit of the body above it. */
function underParent(ctx: Context, printed: string, above: NonNullable<IssuerMention['parent']>, parent: string): Placed | null {
  const unit = unitNamedIn(ctx, above.span)
  if (!unit) return null
  const key = foldKey(printed)
  if (hasOwnName(key)) return { name: printed, unit, ground: [] }
  const ofOrgan = isOrgan(key) && !/ủy ban nhân dân/u.test(foldKey(parent))
  const name = ofOrgan ? `${printed} ${parent.trimEnd()}` : `${printed} ${unit.type ?? unit.unit?.type} ${unit.name}`
  return { name, unit, ground: [above.span] }
}

/** The unit in the printed form, in capitals or misspelt: "UBND HUYỆN NGUYỄN BÌNH". */
function unitInText(ctx: Context, printed: string, span: IssuerMention['span']): NamedUnit | null {
  const m = /(?<![\p{L}\p{M}])(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+(\p{Lu}[\p{L}\p{M}'’\s-]*|\d{1,2})$/u.exec(
    printed,
  )
  if (!m) return null
  return unitByName(ctx, m[2]!.trim(), m[1]!, span.start, span.end)
}

const withUnit = (printed: string, unit: NamedUnit): string => {
  if (!unit.type) return printed
  const at = printed.toLowerCase().lastIndexOf(`${unit.type} `)
  if (at < 0) return /(?:tỉnh|thành phố|huyện|xã|phường)\s/u.test(printed) ? printed : `${printed} ${unit.type} ${unit.name}`
  return `${printed.slice(0, at)}${unit.type} ${unit.name}`
}

function firstUnitAnywhere(ctx: Context): NamedUnit | null {
  for (const place of [ctx.titleSpan, ...ctx.zones.preamble, ...ctx.zones.closing]) {
    const found = place && unitNamedIn(ctx, place)
    if (found) return found
  }
  return null
}

/** Numbers of decisions in a name keep their capitals: "Quyết định số 1050/QĐ-SCT". */
const keepSymbols = (printed: string, name: string): string =>
  [...printed.matchAll(/\d+\/[\p{Lu}\d&-]+/gu)].reduce(
    (out, [symbol]) => out.replace(new RegExp(symbol.replace(/[&/-]/gu, '.'), 'iu'), symbol),
    name,
  )

const tidy = (s: string) => s.replace(/\s+/gu, ' ').replace(/\s+,/gu, ',').trim()

/** "Hội đồng Thi đua - Khen thưởng Trung ương", "Ban Tổ chức Trung ương" */
const CENTRAL = /(?<![\p{L}\p{M}])trung ương$/u

function levelOf(kind: BodyKind, unit: NamedUnit | null, m: IssuerMention): AdministrativeLevel | null {
  if (kind === 'ministry' || kind === 'government' || (!unit && CENTRAL.test(foldKey(m.text).trim()))) return 'central'
  if (kind === 'department') return 'province'
  const parent = m.parent ? bodyHead(foldKey(m.parent.text)) : null
  if (parent?.kind === 'department') return 'province'
  if (unit?.unit) return unit.unit.level
  const byType = levelOfType(unit?.type ?? null)
  if (byType) return byType
  if (unit?.candidates.length) return unit.candidates.every(c => c.level === unit.candidates[0]!.level) ? unit.candidates[0]!.level : null
  return parent ? levelOfType(/(?<![\p{L}])(tỉnh|huyện|xã|phường|quận)(?![\p{L}])/u.exec(foldKey(m.parent!.text))?.[1] ?? null) : null
}

/** How the same words are written elsewhere in the document, where not in capitals: "Sở Nông nghiệp và Môi trường". */
function writtenElsewhere(ctx: Context, key: string): string | null {
  let at = ctx.folded.indexOf(key)
  while (at >= 0) {
    const text = oneLine(ctx.text.slice(at, at + key.length))
    if (/\p{Ll}/u.test(text) && /^\p{Lu}/u.test(text) && /\p{Lu}\p{Ll}/u.test(text) && foldKey(text) === key) return text
    at = ctx.folded.indexOf(key, at + 1)
  }
  return null
}
