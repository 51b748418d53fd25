/** Workflow commands of GitHub Actions: each finding as an annotation at its line. */
import type { Reporter } from './types.ts'
import { messageOf, plain } from './words.ts'

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const

/** A message: what would end the command is written as its code. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

export const github: Reporter = (files, { lang }) =>
  files
    .flatMap(({ path, result, problem }) => {
      const refused = problem ?? result.refused
      if (refused) return [`::${problem ? 'error' : 'notice'} file=${property(path)}::${data(plain(refused[lang]))}`]
      return result!.findings.map(f => {
        const { line, column, endLine, endColumn } = f.place
        // columns count only within one line
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
        const message = f.expected ? `${messageOf(f, lang)} → ${plain(f.expected[lang])}` : messageOf(f, lang)
        return `::${COMMAND[f.severity]} file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(f.rule)}::${data(message)}`
      })
    })
    .join('\n')
