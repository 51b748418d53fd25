/** What led to the value of a field, in words: candidates, scores, rules, and the sentence that each stands on. */
import { codeLabel, DOUBT_LABEL, type Evidence, type Explanation, isDoubtful, pathLabel, type Sourced } from '../index.ts'
import type { CliContext } from './context.ts'
import { plain } from './output.ts'

/** The line of the text around the evidence, with the words it stands on between » and «; cut where it is long. */
function sentence(text: string, { start, end }: Evidence, reach = 90): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const lineEnd = text.indexOf('\n', end)
  const until = Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach)
  const before = `${from > 0 && text[from - 1] !== '\n' ? '…' : ''}${text.slice(from, start)}`
  const after = `${text.slice(end, until)}${until < text.length && text[until] !== '\n' ? '…' : ''}`
  return plain(`${before}»${text.slice(start, end)}«${after}`)
}

const inWords = (value: unknown): string => plain(typeof value === 'string' ? value : JSON.stringify(value))

/** Several pieces of evidence are shown up to this number. */
const MOST_EVIDENCE = 3

function sentences(text: string, evidence: Evidence[]): string[] {
  const shown = evidence.slice(0, MOST_EVIDENCE).map(e => `      ${sentence(text, e)}`)
  return evidence.length > MOST_EVIDENCE ? [...shown, `      … (+${evidence.length - MOST_EVIDENCE})`] : shown
}

/** All of it for the terminal. */
export function explanationText(explanation: Explanation, fileName: string, text: string, { say, lang }: CliContext): string {
  const { field, candidates, result, absence } = explanation
  const out = [`${say.document}: ${plain(fileName)}`, `${say.field}: ${field} (${pathLabel(field, lang)})`, '']
  out.push(candidates.length ? say.candidates(candidates.length) : say.noCandidates)
  for (const c of candidates) {
    out.push(`  ${c.chosen ? '►' : ' '} ${c.score.toFixed(2)}  ${c.rule}  ${inWords(c.value)}`, ...sentences(text, c.evidence))
    if (c.note) out.push(`      ${say.colNote}: ${plain(c.note)}`)
  }
  out.push('', `${say.result}:`)
  const values: Sourced<unknown>[] = Array.isArray(result) ? result : result ? [result] : []
  for (const s of values) {
    const surety = `${say.confidence} ${s.confidence.toFixed(2)}${isDoubtful(s) ? `: ${DOUBT_LABEL[lang]}` : ''}`
    out.push(`  ${inWords(s.value)}  (${s.rule}, ${surety})`, ...sentences(text, s.evidence))
  }
  if (!values.length) out.push(`  ${say.absence(codeLabel('Absence', absence!, lang))}`)
  return out.join('\n')
}
