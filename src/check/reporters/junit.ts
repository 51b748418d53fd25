/** JUnit XML, for build servers: a suite a file, a case a finding; suggestions pass, a file that was not checked is skipped. */
import type { Language } from '../../../schemas/labels.ts'
import type { CheckedFile, Finding } from '../finding.ts'
import type { Reporter } from './types.ts'
import { messageOf, placeInWords, WORDS } from './words.ts'
import { escapeXml } from './xml.ts'

const detail = (f: Finding, lang: Language): string =>
  [
    placeInWords(f, lang),
    `“${f.sentence}”`,
    ...(f.expected ? [`${WORDS.expected[lang]}: ${f.expected[lang]}`] : []),
    ...(f.basis ? [`${WORDS.basis[lang]}: ${f.basis[lang]}`] : []),
    `${WORDS.mend[lang]}: ${f.mend[lang]}`,
  ].join('\n')

function caseOf(path: string, f: Finding, lang: Language): string {
  const name = escapeXml(`${f.rule} (${placeInWords(f, lang)})`)
  const open = `    <testcase classname="${escapeXml(path)}" name="${name}" line="${f.place.line}">`
  const text = escapeXml(detail(f, lang))
  const body =
    f.severity === 'info'
      ? `<system-out>${escapeXml(messageOf(f, lang))}\n${text}</system-out>`
      : `<failure type="${f.severity}" message="${escapeXml(messageOf(f, lang))}">${text}</failure>`
  return `${open}${body}</testcase>`
}

function suite({ path, result, problem }: CheckedFile, lang: Language): { xml: string; tests: number; failures: number; errors: number } {
  const findings = result?.findings ?? []
  const failures = findings.filter(f => f.severity !== 'info').length
  const errors = problem ? 1 : 0
  const refused = result?.refused
  const cases = problem
    ? [`    <testcase classname="${escapeXml(path)}" name="read"><error message="${escapeXml(problem[lang])}"/></testcase>`]
    : refused
      ? [`    <testcase classname="${escapeXml(path)}" name="check"><skipped message="${escapeXml(refused[lang])}"/></testcase>`]
      : findings.length
        ? findings.map(f => caseOf(path, f, lang))
        : [`    <testcase classname="${escapeXml(path)}" name="check"/>`]
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${refused ? 1 : 0}"`
  const xml = `  <testsuite name="${escapeXml(path)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`
  return { xml, tests: cases.length, failures, errors }
}

export const junit: Reporter = (files, { lang }) => {
  const suites = files.map(f => suite(f, lang))
  const sum = (key: 'tests' | 'failures' | 'errors') => suites.reduce((n, s) => n + s[key], 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="thidua" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}">`,
    ...suites.map(s => s.xml),
    '</testsuites>',
  ].join('\n')
}
