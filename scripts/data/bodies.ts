/**
 * Checks of the bodies and their classes: names that do not come back, abbreviations and symbols that mean two things, dangling references.
 * Reads: data/bodies.json, data/body-classes.json (also through src/knowledge). Writes: problems in words.
 */
import { AdministrativeLevel, BodyKind } from '../../schemas/codes.ts'
import { bodyCase, bodyHead, standingBodies, writeOut } from '../../src/knowledge/bodies.ts'
import { areas, classCodes, classLabel, groups, organs } from '../../src/knowledge/body-class-codes.ts'
import { classOf } from '../../src/knowledge/body-classes.ts'
import { provinces } from '../../src/knowledge/gazetteer/index.ts'
import { compilePhrase } from '../../src/knowledge/phrase.ts'
import type { StandingBody } from '../../src/knowledge/standing-bodies.ts'
import { foldKey } from '../../src/text/fold.ts'
import type { DataSet } from './types.ts'

interface BodyData {
  heads: { kind: string; phrases: string[] }[]
  notHeads: string[]
  names: string[]
  standing: { name: string; aliases?: string[] }[]
  abbreviations: Record<string, string>
  abbreviationsBehind: Record<string, Record<string, string>>
  abbreviationsAlone: Record<string, string>
}
interface ClassData {
  macros: Record<string, string[]>
}

const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((v, i) => values.indexOf(v) !== i))]
const twice = (what: string, values: readonly string[]): string[] => repeated(values).map(v => `${what} "${v}" stands twice`)

function headProblems(data: BodyData): string[] {
  const phrases = [...data.heads.flatMap(h => h.phrases), ...data.notHeads]
  return [
    ...twice('head', phrases),
    ...phrases.filter(p => p !== foldKey(p)).map(p => `head "${p}" is not folded`),
    ...data.heads.filter(h => !BodyKind.safeParse(h.kind).success).map(h => `no such kind "${h.kind}"`),
  ]
}

/** Every name in capitals comes back in its own case; a name written out stays as it is. */
function nameProblems(data: BodyData): string[] {
  const names = [...data.names, ...new Set(data.standing.flatMap(row => [row.name, ...(row.aliases ?? [])]))]
  return [
    ...twice('name', data.names.map(foldKey)),
    ...names.filter(n => bodyCase(n.toUpperCase()) !== n).map(n => `"${n}" in capitals becomes "${bodyCase(n.toUpperCase())}"`),
    ...names.filter(n => writeOut(n) !== n).map(n => `"${n}" is taken for an abbreviation`),
  ]
}

/** Letters of a short form: "GD&ĐT", "GD-ĐT" and "GDĐT" are one; a stop at the end stays. */
const letters = (short: string): string => short.replace(/[^\p{L}\p{N}.]|\.(?!$)/gu, '')

function abbreviationProblems(data: BodyData): string[] {
  const out: string[] = []
  const meanings = (where: string, table: Record<string, string>) => {
    for (const [key, rows] of Map.groupBy(Object.entries(table), ([short]) => letters(short)))
      if (new Set(rows.map(([, full]) => full.trim())).size > 1) out.push(`abbreviation "${key}"${where} means several things`)
  }
  meanings('', data.abbreviations)
  meanings(' alone', data.abbreviationsAlone)
  for (const [head, table] of Object.entries(data.abbreviationsBehind)) {
    meanings(` behind "${head}"`, table)
    for (const [short, full] of Object.entries(table)) {
      const anywhere = Object.entries(data.abbreviations).find(([other]) => letters(other) === letters(short))
      if (anywhere && anywhere[1] !== full) out.push(`abbreviation "${short}" means one thing behind "${head}" and another elsewhere`)
      if (writeOut(`${head} ${short}`) !== `${head} ${full}`) out.push(`"${head} ${short}" is not written out as "${full}"`)
    }
  }
  for (const [short, full] of [...Object.entries(data.abbreviations), ...Object.entries(data.abbreviationsAlone)])
    if (!short.endsWith('.') && writeOut(short) !== full) out.push(`"${short}" is not written out as "${full}"`)
  return out
}

const overlap = (a: StandingBody, b: StandingBody): boolean =>
  (a.validFrom ?? '') < (b.validTo ?? '9999') && (b.validFrom ?? '') < (a.validTo ?? '9999')
const samePlace = (a: StandingBody, b: StandingBody): boolean =>
  typeof a.where === 'string' || typeof b.where === 'string' || a.where.some(code => b.where.includes(code))
const sameType = (a: StandingBody, b: StandingBody): boolean => !a.types || !b.types || a.types.some(t => b.types!.includes(t))

function standingProblems(): string[] {
  const out: string[] = []
  const known = new Set(standingBodies.map(b => b.name))
  const codes = new Set(provinces(null).map(p => p.code))
  standingBodies.forEach((body, i) => {
    const say = (problem: string) => out.push(`${body.name}: ${problem}`)
    if (body.level && !AdministrativeLevel.safeParse(body.level).success) say(`no such level "${body.level}"`)
    if (bodyHead(foldKey(body.name))?.kind !== body.kind) say(`is ${body.kind}, by its head ${bodyHead(foldKey(body.name))?.kind}`)
    for (const day of [body.validFrom, body.validTo]) if (day && !/^\d{4}-\d{2}-\d{2}$/u.test(day)) say(`"${day}" is no day`)
    if (body.validFrom && body.validTo && body.validFrom >= body.validTo) say('ends before it begins')
    for (const name of [...body.became, ...body.replaces, ...(body.parent ? [body.parent] : [])])
      if (!known.has(name)) say(`"${name}" is no standing office`)
    if (typeof body.where !== 'string') for (const code of body.where) if (!codes.has(code)) say(`no province ${code}`)
    for (const other of standingBodies.slice(i + 1)) {
      if (!overlap(body, other) || !sameType(body, other)) continue
      if (body.name === other.name && body.level === other.level && samePlace(body, other)) say('two rows overlap')
      const shared = body.symbols.map(letters).filter(s => other.symbols.map(letters).includes(s))
      if (body.name !== other.name && shared.length) say(`symbol ${shared[0]} is also that of ${other.name}`)
    }
  })
  for (const [code, rows] of Map.groupBy(standingBodies, b => b.code))
    if (new Set(rows.map(b => b.name)).size > 1) out.push(`code ${code} is that of several offices`)
  return out
}

function classProblems(data: ClassData): string[] {
  const out: string[] = []
  for (const phrase of [...organs, ...groups, ...areas].flatMap(row => [...row.phrases, ...('heads' in row ? (row.heads ?? []) : [])]))
    try {
      compilePhrase(phrase, 'keep', data.macros)
    } catch (error) {
      out.push((error as Error).message)
    }
  const names = new Set(standingBodies.map(b => b.name))
  for (const { id, members, lower } of groups) {
    for (const name of members?.names ?? []) if (!names.has(name)) out.push(`${id}: "${name}" is no standing office`)
    for (const organ of members?.organs ?? []) if (!organs.some(o => o.id === organ)) out.push(`${id}: no organ "${organ}"`)
    if (lower && !groups.some(g => g.id === lower)) out.push(`${id}: no group "${lower}"`)
  }
  for (const { id, name } of organs)
    if (name && id !== 'localities' && !names.has(name) && !organs.some(o => o.id === id && bodyHead(foldKey(name))))
      out.push(`${id}: "${name}" is no body`)
  // a label leads back to its own code
  for (const code of classCodes.filter(c => !c.endsWith('#heads') && !c.startsWith('localities.'))) {
    const found = classOf(classLabel(code, 'vi'))?.code
    if (found !== code) out.push(`"${classLabel(code, 'vi')}" is ${found ?? 'no class'} instead of ${code}`)
  }
  return [
    ...out,
    ...twice('code', classCodes),
    ...twice(
      'phrase',
      groups.flatMap(g => g.phrases),
    ),
  ]
}

export const bodies: DataSet = {
  name: 'bodies',
  build(read) {
    const data = JSON.parse(read('bodies.json')) as BodyData
    const classes = JSON.parse(read('body-classes.json')) as ClassData
    const problems = [
      ...headProblems(data),
      ...nameProblems(data),
      ...abbreviationProblems(data),
      ...standingProblems(),
      ...classProblems(classes),
    ]
    const offices = new Set(standingBodies.map(b => b.name)).size
    return { problems, files: {}, summary: `${offices} offices, ${data.names.length} other names, ${classCodes.length} codes of classes` }
  },
}
