/** A comparison of two versions for a terminal: facts with both sentences, then the changed places as [-bỏ-] {+thêm+}. No colours: it reads the same in a log. */
import type { DiffFact, FactChange, RecordDiff } from '../../../schemas/diff.ts'
import { type Language, pathLabel } from '../../../schemas/labels.ts'
import { factWords } from '../fact-words.ts'
import { type Hunk, hunksOf } from './hunks.ts'
import { counts, partWords, says, versionWords, WORDS } from './words.ts'

const SIGN = { added: '+', removed: '-', changed: '~' } as const

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Marks that steer a terminal, or turn the writing direction, in text from outside. */
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const plain = (text: string): string => oneLine(text).replace(STEERING, '\ufffd')

function factLines(mark: string, field: string, fact: DiffFact | null, lang: Language): string[] {
  if (!fact) return []
  const words = factWords(field, fact.value, lang)
  return [`    ${mark} ${plain(words)}`, ...(says(words, fact.sentence) ? [] : [`      “${plain(fact.sentence)}”`])]
}

function changeLines({ field, kind, a, b, parts }: FactChange, lang: Language): string[] {
  const unlike = partWords(field, parts, lang)
  return [
    `  ${SIGN[kind]} ${pathLabel(field, lang)} (${WORDS[kind][lang]}${unlike ? `; ${WORDS.unlike[lang]}: ${unlike}` : ''})`,
    ...factLines('A', field, a, lang),
    ...factLines('B', field, b, lang),
  ]
}

const hunkLine = (hunk: Hunk): string =>
  plain(
    hunk.map(s => (s.kind === 'same' ? s.textB : `${s.textA && ` [-${s.textA.trim()}-]`}${s.textB && ` {+${s.textB.trim()}+}`} `)).join(''),
  )

export function diffText(diff: RecordDiff, lang: Language): string {
  const out = [`A: ${plain(versionWords(diff.a, lang))}`, `B: ${plain(versionWords(diff.b, lang))}`, '']
  out.push(diff.facts.length ? `${WORDS.facts[lang]} (${diff.facts.length}):` : WORDS.noFacts[lang])
  for (const change of diff.facts) out.push(...changeLines(change, lang))
  if (diff.readings.length) {
    out.push('', `${WORDS.readings[lang]} (${diff.readings.length}). ${WORDS.readingsNote[lang]}`)
    for (const change of diff.readings) out.push(...changeLines(change, lang))
  }
  const hunks = hunksOf(diff)
  out.push('', `${WORDS.text[lang]}: ${hunks.length ? counts(diff, lang) : WORDS.sameText[lang]}`)
  if (diff.coarse) out.push(WORDS.coarse[lang])
  for (const hunk of hunks) out.push(`  ${hunkLine(hunk)}`)
  return out.join('\n')
}
