/** SARIF 2.1.0 (OASIS), for code-scanning tools and archives. Rules stand in the run; what was let stand is a suppressed result. */
import { createHash } from 'node:crypto'
import type { Language } from '../../../schemas/labels.ts'
import type { CheckedFile, Finding } from '../finding.ts'
import { rules } from '../registry.ts'
import type { Level } from '../rule.ts'
import { groupLabels } from '../words.ts'
import type { Reporter } from './types.ts'
import { messageOf, plain, WORDS } from './words.ts'

const LEVEL: Record<Level, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' }
const INDEX = new Map(rules.map((r, i) => [r.id, i]))

/** A path as a relative URI reference. */
const uriOf = (path: string): string => encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F')

/** The same finding in the next version of a draft: rule and sentence, not the line. */
const fingerprint = (f: Finding): string => createHash('sha256').update(`${f.rule}\n${f.sentence}`).digest('hex').slice(0, 32)

function messageText(f: Finding, lang: Language): string {
  const parts = [messageOf(f, lang)]
  if (f.expected) parts.push(`${WORDS.expected[lang]}: ${plain(f.expected[lang])}.`)
  if (f.basis) parts.push(`${WORDS.basis[lang]}: ${plain(f.basis[lang])}.`)
  parts.push(`${WORDS.mend[lang]}: ${plain(f.mend[lang])}`)
  return parts.join(' ')
}

function resultOf(path: string, f: Finding, lang: Language, reason?: string) {
  const { line, column, endLine, endColumn, section } = f.place
  const region = { startLine: line, startColumn: column, endLine, endColumn, snippet: { text: f.evidence[0]!.quote } }
  return {
    ruleId: f.rule,
    ruleIndex: INDEX.get(f.rule)!,
    level: LEVEL[f.severity],
    message: { text: messageText(f, lang) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path) }, region },
        ...(section && { logicalLocations: [{ fullyQualifiedName: section, kind: 'section' }] }),
      },
    ],
    ...(f.related.length && {
      relatedLocations: f.related.map((r, i) => ({ id: i + 1, message: { text: plain(r.sentence) } })),
    }),
    partialFingerprints: { 'thiduaFinding/v1': fingerprint(f) },
    ...(reason !== undefined && { suppressions: [{ kind: 'external', justification: reason }] }),
    properties: { page: f.place.page, paragraph: f.place.paragraph, position: f.place.position },
  }
}

const ruleOf = (lang: Language) => (rule: (typeof rules)[number]) => ({
  id: rule.id,
  name: rule.title[lang],
  shortDescription: { text: rule.title[lang] },
  fullDescription: { text: rule.about[lang] },
  help: { text: rule.mend[lang], markdown: `${rule.about[lang]}\n\n${rule.mend[lang]}` },
  defaultConfiguration: { level: LEVEL[rule.level] },
  properties: { tags: [rule.preset, rule.group, groupLabels[rule.group][lang]] },
})

const notification = ({ path, result, problem }: CheckedFile, lang: Language) => {
  const text = problem ?? result.refused
  if (!text) return []
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(path) } } }
  return [{ level: problem ? ('error' as const) : ('note' as const), message: { text: plain(text[lang]) }, locations: [location] }]
}

export const sarif: Reporter = (files, { lang, version }) =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'thidua', semanticVersion: version, language: lang, rules: rules.map(ruleOf(lang)) } },
          language: lang,
          columnKind: 'utf16CodeUnits',
          artifacts: files.map(f => ({ location: { uri: uriOf(f.path) } })),
          invocations: [
            { executionSuccessful: files.every(f => !f.problem), toolExecutionNotifications: files.flatMap(f => notification(f, lang)) },
          ],
          results: files.flatMap(({ path, result }) => [
            ...(result?.findings ?? []).map(f => resultOf(path, f, lang)),
            ...(result?.accepted ?? []).map(f => resultOf(path, f, lang, f.reason)),
          ]),
        },
      ],
    },
    null,
    2,
  )
