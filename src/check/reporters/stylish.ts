/** For a person at a terminal: each finding with its place, sentence, what is expected, the law, and how to mend it. */
import type { Language } from '../../../schemas/labels.ts'
import type { CheckedFile, CheckResult, Finding } from '../finding.ts'
import { levelLabels } from '../words.ts'
import type { Reporter } from './types.ts'
import { countsInWords, messageOf, placeInWords, plain, STATES, sumOf, WORDS } from './words.ts'

const MARK = { error: '✖', warning: '▲', info: '•' } as const

function findingLines(f: Finding, lang: Language): string[] {
  const out = [
    `  ${MARK[f.severity]} ${levelLabels[f.severity][lang]} · ${placeInWords(f, lang)} · ${f.rule}`,
    `    ${messageOf(f, lang)}`,
    `      “${plain(f.sentence)}”`,
  ]
  for (const r of f.related) out.push(`      ${(r.of === 'parent' ? WORDS.parent : WORDS.elsewhere)[lang]}: “${plain(r.sentence)}”`)
  if (f.expected) out.push(`      ${WORDS.expected[lang]}: ${plain(f.expected[lang])}`)
  if (f.basis) out.push(`      ${WORDS.basis[lang]}: ${plain(f.basis[lang])}`)
  out.push(`      ${WORDS.mend[lang]}: ${plain(f.mend[lang])}`)
  return out
}

function fileLines({ path, result, problem }: CheckedFile, lang: Language): string[] {
  const refused = problem ?? result.refused
  return [plain(path), ...(refused ? [`  ${plain(refused[lang])}`] : resultLines(result!, lang))]
}

function resultLines(result: CheckResult, lang: Language): string[] {
  const out: string[] = []
  for (const f of result.findings) out.push(...findingLines(f, lang))
  if (!result.findings.length) out.push(`  ${WORDS.clean[lang]}`)
  for (const f of result.accepted) out.push(`  ✓ ${WORDS.accepted[lang]}: ${f.rule} – ${plain(f.reason)}`)
  if (result.targets.length) {
    out.push(`  ${WORDS.targets[lang]}:`)
    for (const t of result.targets) out.push(`    ${STATES[t.state][lang]}: “${plain(t.parent)}”${t.child ? ` ↔ “${plain(t.child)}”` : ''}`)
  }
  return out
}

export const stylish: Reporter = (files, { lang }) => {
  const total = sumOf(files.flatMap(f => (f.result ? [f.result.counts] : [])))
  return [...files.flatMap(f => [...fileLines(f, lang), '']), `${WORDS.total[lang]}: ${countsInWords(total, lang)}`].join('\n')
}
