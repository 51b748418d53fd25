/**
 * What is known of a body or a class of bodies, as lines for a terminal.
 * Reads: a name, a symbol ("KH-SNV") or a class ("UBND các xã thuộc huyện Thuận Bắc"), a date. Writes: printable lines.
 */
import { codeLabel } from '../../schemas/labels.ts'
import { bodyHead, writeOut } from './bodies.ts'
import { classLabel, classOf, membersOf } from './body-classes.ts'
import { findUnitMentions } from './gazetteer/index.ts'
import { overlaps, rangeOf } from './gazetteer/validity.ts'
import type { Language } from './laws.ts'
import { bodyOfSymbol, bodyParent, type StandingBody, standingNamed } from './standing-bodies.ts'

const shown = (day: string): string => day.split('-').reverse().join('/')

/** "Sở Dân tộc và Tôn giáo: cấp tỉnh, từ 01/03/2025; chỉ ở một số tỉnh" */
function line(body: StandingBody, lang: Language): string {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const level = body.level ? codeLabel('AdministrativeLevel', body.level, lang) : say('mọi cấp', 'every level')
  const dates = [
    body.validFrom && `${say('từ', 'from')} ${shown(body.validFrom)}`,
    body.validTo && `${say('đến trước', 'until before')} ${shown(body.validTo)}`,
  ]
  const where =
    body.where === 'some'
      ? say('chỉ ở một số tỉnh', 'in some provinces only')
      : typeof body.where === 'string'
        ? ''
        : `${say('mã tỉnh', 'provinces')} ${body.where.join(', ')}`
  const became = body.became.length ? `${say('nay thuộc', 'tasks now with')} ${body.became.join(', ')}` : ''
  return `  ${[level, dates.filter(Boolean).join(' '), body.types?.join(', ') ?? '', where, became].filter(Boolean).join('; ')}`
}

function standing(bodies: readonly StandingBody[], at: string | null, lang: Language): string[] {
  const [first] = bodies
  if (!first) return []
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const valid = bodies.filter(body => overlaps(body, rangeOf(at)))
  const symbols = [...new Set(bodies.flatMap(body => body.symbols))]
  const parent = bodyParent(first.name)
  return [
    `${first.name} (${first.code})`,
    `  ${codeLabel('BodyKind', first.kind, lang)}`,
    ...(valid.length ? valid : bodies).map(body => line(body, lang)),
    ...(at && !valid.length ? [`  ${say('Không có vào thời điểm', 'Did not exist in')} ${shown(at)}`] : []),
    ...(symbols.length ? [`  ${say('Ký hiệu', 'Symbol')}: ${symbols.join(', ')}`] : []),
    ...(parent ? [`  ${say('Thuộc', 'Under')}: ${parent}`] : []),
    `${say('Nguồn', 'Source')}: data/PROVENANCE.md`,
  ]
}

/** Lines about a standing office, by name or symbol, or about a class with its members where the text names an area; [] where nothing is known. */
export function describeBody(text: string, at: string | null, lang: Language = 'vi'): string[] {
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  const found = classOf(text)
  if (found) {
    const area = findUnitMentions(text, at).at(-1)?.unit ?? null
    const members = membersOf(found.code, area, at)
    const count = members.length ? [`  ${say('Thành viên', 'Members')} (${members.length}):`, ...members.map(name => `    ${name}`)] : []
    return [`${classLabel(found.code, lang)} (${found.code})`, ...count, `${say('Nguồn', 'Source')}: data/PROVENANCE.md`]
  }
  const bySymbol = /^[\p{Lu}&]+[-/]/u.test(text.trim()) ? bodyOfSymbol(text.trim(), at) : null
  const lines = standing(bySymbol ? standingNamed(bySymbol.name) : standingNamed(text), at, lang)
  if (lines.length) return lines
  const head = bodyHead(writeOut(text).toLowerCase())
  return head ? [writeOut(text), `  ${codeLabel('BodyKind', head.kind, lang)}`, `${say('Nguồn', 'Source')}: data/PROVENANCE.md`] : []
}
