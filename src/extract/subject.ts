/** Whom a sentence or heading addresses: collectives, individuals or both. */
import type { Subject } from '../../schemas/codes.ts'
import { subjectWords as data } from '../knowledge/vocabulary.ts'
import type { OutlineNode } from '../structure/index.ts'
import { anyOf, bounded } from '../text/boundary.ts'
import { foldInPlace } from '../text/fold.ts'
import type { Context } from './context.ts'

/** One scan, longest word first: the "nhân dân" of "Ủy ban nhân dân" is no person. */
const ADDRESSED = bounded(anyOf([...data.collective, ...data.individual]), 'gu')
const PERSONS = new Set(data.individual)
/** "cá nhân thuộc các cơ quan": what stands behind the modifier belongs to the persons before it. */
const MODIFIER = bounded(anyOf(data.modifiers), 'gu')

/** Subject that a text names, or null. Collectives behind a modifier of persons are not addressed themselves. */
export function subjectOfText(text: string): Subject | null {
  const folded = foldInPlace(text.normalize('NFC'))
  const named = [...folded.matchAll(ADDRESSED)]
  const persons = named.filter(m => PERSONS.has(m[0].replace(/\s+/gu, ' '))).map(m => m.index)
  let bodies = named.filter(m => !PERSONS.has(m[0].replace(/\s+/gu, ' '))).map(m => m.index)
  const modifiers = [...folded.matchAll(MODIFIER)].map(m => m.index)
  const firstPerson = persons[0] ?? Number.POSITIVE_INFINITY
  bodies = bodies.filter(at => {
    if (at < firstPerson) return true
    // behind persons: a body is addressed only if a new member of the series opens with it
    const clause = Math.max(folded.lastIndexOf(';', at), folded.lastIndexOf('. ', at))
    return (
      !modifiers.some(m => m < at && m > clause && persons.some(p => p < m && p > clause)) &&
      (clause > firstPerson || /(?:,|và|;)\s*(?:các\s+)?$/u.test(folded.slice(0, at)))
    )
  })
  if (bodies.length && persons.length) return 'both'
  if (bodies.length) return 'collective'
  return persons.length ? 'individual' : null
}

/** "Đối với cá nhân", "1. Tập thể", "Tiêu chuẩn xét khen đối với tập thể": the words of a heading that name one side. */
const SIDE =
  /(?:đối với|dành cho|cho|về|với|của)\s+(?<who>[^,;:]+)$|^(?:đối với|với|dành cho)\s+(?<side>[^:;]+)$|^(?<head>(?:các\s+|đối với\s+|với\s+)*(?:tập thể|cá nhân|hộ gia đình|gia đình|doanh nghiệp|đơn vị|cơ quan|giáo viên|học sinh|cán bộ|hội viên|đoàn viên|nhà giáo)[^:;]*)/u

/** Subject inherited from the nearest heading that divides by subject: "b) Đối với cá nhân". */
export function inheritedSubject(ctx: Context, node: OutlineNode): Subject | null {
  for (let n: OutlineNode | null = node; n; n = n.parent) {
    const heading = ctx.headingOf(n)
    if (!heading) continue
    const folded = foldInPlace(heading)
    const m = SIDE.exec(folded.replace(/[\s:.]+$/u, ''))
    const who = m?.groups?.who ?? m?.groups?.side ?? m?.groups?.head
    const subject = who
      ? subjectOfText(who)
      : (n.label?.kind === 'alpha' || heading.length < 60) && n.roles.length === 0
        ? subjectOfText(heading)
        : null
    // the heading of the whole section names both and divides nothing
    if (subject && !(n.roles.length && subject === 'both')) return subject
    if (n.roles.length && n !== node) return null
  }
  return null
}
