/**
 * One door to what is known, for people who ask.
 * Reads: a kind, a text, a date. Writes: printable lines with their source.
 */
import { describeAward } from './describe-award.ts'
import { describeBody } from './describe-body.ts'
import { describeUnit } from './gazetteer/index.ts'
import { describeIndex } from './indices.ts'
import { describeLaw, type Language } from './laws.ts'

/** A unit that is not known gets one line that says so; every known one has more. */
const unitLines = (text: string, at: string | null, lang: Language): string[] => {
  const lines = describeUnit(text, at, lang)
  return lines.length > 1 ? lines : []
}

const SOURCE = { vi: 'Nguồn: data/PROVENANCE.md', en: 'Source: data/PROVENANCE.md' }
const indexLines = (text: string, lang: Language): string[] => {
  const lines = describeIndex(text, lang)
  return lines.length ? [...lines, SOURCE[lang]] : []
}

const describe = {
  unit: unitLines,
  law: describeLaw,
  index: (text: string, _: string | null, lang: Language) => indexLines(text, lang),
  award: (text: string, _: string | null, lang: Language) => describeAward(text, lang),
  body: describeBody,
} satisfies Record<string, (text: string, at: string | null, lang: Language) => string[]>

export type LookUpKind = keyof typeof describe
export const lookUpKinds = Object.keys(describe) as LookUpKind[]

/** Lines about a unit, law, index, award or body at a date (ISO, also partial; null: any), its source last; [] where nothing is known. */
export const lookUp = (kind: LookUpKind, text: string, at: string | null, lang: Language): string[] => describe[kind](text, at, lang)
