/**
 * Checks of the small knowledge rooms: laws, indices, indicators, awards.
 * Reads: data/*.json through src/knowledge. Writes: problems in words, none when all is well.
 */
import { AwardCode, DocumentType, KnownIndex } from '../../schemas/codes.ts'
import { PartialDate } from '../../schemas/evidence.ts'
import { awards, findAwards } from '../../src/knowledge/awards.ts'
import { findIndicator, indicators } from '../../src/knowledge/indicators.ts'
import { findIndices, indices } from '../../src/knowledge/indices.ts'
import { findLaw, lawSources, laws } from '../../src/knowledge/laws.ts'
import { foldKey } from '../../src/text/fold.ts'

/** Values that come more than once. */
const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((v, i) => values.indexOf(v) !== i))]

function lawProblems(): string[] {
  const out: string[] = []
  for (const law of laws) {
    const say = (problem: string) => out.push(`laws: ${law.number}: ${problem}`)
    if (findLaw(law.number)?.title !== law.title) say('another row has the same number')
    if (!DocumentType.safeParse(law.type).success) say(`no such type "${law.type}"`)
    for (const key of ['issued', 'effective', 'expired', 'sunset'] as const)
      if (law[key] && !PartialDate.safeParse(law[key]).success) say(`${key} "${law[key]}" is no date`)
    const begins = law.effective ?? law.issued
    if (law.effective && law.effective < law.issued) say('in force before it was issued')
    if (law.expired && law.expired <= begins) say('ends before it begins')
    if (law.replacedBy) {
      const next = findLaw(law.replacedBy)
      if (!next) say(`replacedBy ${law.replacedBy} is not in the timeline`)
      else if (!law.expired) say('replaced, but without a last day')
      else if (law.expired < next.issued) say(`ends before ${law.replacedBy} was issued`)
    }
    for (const by of law.amendedBy) {
      const amending = findLaw(by)
      if (!amending) say(`amendedBy ${by} is not in the timeline`)
      else if (amending.issued < law.issued) say(`amended by the older ${by}`)
    }
    for (const source of law.sources) if (!(source in lawSources)) say(`no such source "${source}"`)
    if (law.sources.length === 0) say('no source')
  }
  const names = laws.flatMap(law => [law.title, ...(law.aliases ?? [])].map(foldKey))
  return [...out, ...repeated(names).map(name => `laws: the name "${name}" stands twice`)]
}

function indexProblems(): string[] {
  const out: string[] = []
  for (const f of indices) {
    const own = (text: string) => {
      const code = findIndices(text)[0]?.code
      return f.code ? code === f.code : code?.startsWith('OTHER:')
    }
    if (f.code && !KnownIndex.safeParse(f.code).success) out.push(`indices: no such code ${f.code}`)
    if (!own(f.vi)) out.push(`indices: ${f.id} is not found by its own label`)
    for (const a of f.abbreviations) if (!own(a.toUpperCase())) out.push(`indices: ${f.id} is not found by "${a}"`)
    for (const number of f.basis) if (!findLaw(number)) out.push(`indices: ${f.id}: ${number} is not in the timeline`)
  }
  const missing = KnownIndex.options.filter(code => !indices.some(f => f.code === code))
  return [
    ...out,
    ...missing.map(code => `indices: ${code} has no row`),
    ...repeated(indices.map(f => f.id)).map(id => `indices: ${id} stands twice`),
    ...repeated(indices.flatMap(f => f.abbreviations)).map(a => `indices: the abbreviation "${a}" stands twice`),
    ...repeated(indices.flatMap(f => [...f.names, ...f.distinct, ...f.weak])).map(n => `indices: the name "${n}" stands twice`),
  ]
}

function indicatorProblems(): string[] {
  const phrases = indicators.flatMap(f => f.phrases.map(foldKey))
  return [
    ...repeated(indicators.map(f => f.code)).map(code => `indicators: ${code} stands twice`),
    ...indicators.filter(f => KnownIndex.safeParse(f.code).success).map(f => `indicators: ${f.code} is an index`),
    ...repeated(phrases).map(p => `indicators: the phrase "${p}" stands twice`),
    ...indicators.filter(f => findIndicator(f.vi) !== f.code).map(f => `indicators: ${f.code} is not found by its own label`),
  ]
}

function awardProblems(): string[] {
  const codes = awards.flatMap(f => [f.code, ...(f.byAuthority ?? []).map(row => row.code)])
  const labels = awards.flatMap(f => [{ code: f.code, vi: f.vi }, ...(f.byAuthority ?? [])])
  return [
    ...repeated(codes).map(code => `awards: ${code} stands twice`),
    ...repeated(awards.flatMap(f => f.phrases)).map(p => `awards: the phrase "${p}" stands twice`),
    ...awards.filter(f => !AwardCode.safeParse(f.award).success).map(f => `awards: no such code ${f.award}`),
    ...labels.filter(l => findAwards(`“${l.vi}”`)[0]?.detail !== l.code).map(l => `awards: ${l.code} is not found by its own label`),
    ...awards.flatMap(f =>
      (f.basis.match(/\d+\/\d{4}\/[^,;\s]+/gu) ?? []).filter(n => !findLaw(n)).map(n => `awards: ${f.code}: ${n} is not in the timeline`),
    ),
  ]
}

/** All problems of the small vocabularies: dangling codes, overlapping validity, names that stand twice, labels that do not lead home. */
export const checkVocabulary = (): string[] => [...lawProblems(), ...indexProblems(), ...indicatorProblems(), ...awardProblems()]
