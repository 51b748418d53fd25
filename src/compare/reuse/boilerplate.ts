/**
 * What no document has from another: its frame and its citations.
 * Reads: a record, its syllables, the set phrases of src/knowledge. Writes: one mark a syllable.
 *
 * Left out are
 * 1. what the record found to be frame: issuer, number, place and date, type and title (the campaign's name is given), recipients, signature, stamps;
 * 2. citations: the number, date and name of a law are the same wherever it is cited;
 * 3. the national heading, leads of the legal basis and closing sentences (data/formulae.json).
 * Such syllables are neither counted nor part of a sequence, and no sequence runs across them.
 * Text that all documents of a set share is no boilerplate by that alone: it may be the plan that all of them copied.
 */
import type { Evidence, Sourced } from '../../../schemas/evidence.ts'
import type { CampaignRecord, Section } from '../../../schemas/record.ts'
import { formulae } from '../../knowledge/formulae.ts'
import type { Syllables } from './syllables.ts'

type Span = Pick<Evidence, 'start' | 'end'>

function sections(list: readonly Section[]): Section[] {
  return list.flatMap(s => [s, ...sections(s.children)])
}

function frameOf(record: CampaignRecord): Span[] {
  const head = [record.issuer, record.number, record.issuedPlace, record.issuedDate, record.documentType, record.title, record.signature]
  const values = [...head, ...record.recipients, ...record.stamps, ...record.references] as (Sourced<unknown> | null)[]
  // a heading that names the recipients beside the duties is no frame
  const tail = sections(record.outline).filter(s => s.roles.length && s.roles.every(r => r === 'recipients' || r === 'signature'))
  return [...values.flatMap(v => v?.evidence ?? []), ...tail]
}

const byFirst = new Map<string, (readonly string[])[]>()
for (const phrase of formulae) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase])

/** 1 for each syllable that is boilerplate, else 0. */
export function boilerplateOf(record: CampaignRecord, { words, starts, ends }: Syllables): Uint8Array {
  const marks = new Uint8Array(words.length)
  for (const { start, end } of frameOf(record)) {
    for (let i = firstAt(starts, start); i < words.length && ends[i]! <= end; i++) marks[i] = 1
  }
  for (let i = 0; i < words.length; i++) {
    const phrase = byFirst.get(words[i]!)?.find(p => p.every((w, k) => words[i + k] === w))
    if (phrase) marks.fill(1, i, i + phrase.length)
  }
  return marks
}

/** Index of the first syllable that begins at or behind an offset. */
function firstAt(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
