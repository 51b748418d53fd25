/** `thidua explain`: the candidates of a field, their scores, the rule that won and the sentence it stands on. */
import type { Command } from 'commander'
import { discover, explainField, fieldNames, openDocument } from '../../index.ts'
import { type CliContext, UsageError } from '../context.ts'
import { explanationText } from '../explanation.ts'
import { plain } from '../output.ts'

export function addExplain(program: Command, context: CliContext): void {
  const { say, lang } = context
  program
    .command('explain')
    .description(say.aboutExplain)
    .argument('<file>', say.argFile)
    .argument('<field>', say.argField)
    .option('--json', say.optExplainJson)
    .addHelpText('after', `\n${say.fieldsAre(fieldNames.join(', '))}\n\n${say.exitCodes}`)
    .action(async (file: string, field: string, { json }: { json?: boolean }) => {
      if (!fieldNames.includes(field)) throw new UsageError(say.unknownField(plain(field)), [say.fieldsAre(fieldNames.join(', '))])
      const found = await discover([file])
      if (found.files.length !== 1) throw new UsageError(found.problems.map(p => say[p.reason](plain(p.uri)))[0] ?? say.oneFile())
      const { source, document, failure } = await openDocument(found.files[0]!.uri)
      if (!document) {
        await context.warn(say.error(`${plain(file)}: ${failure.message[lang]}`))
        context.code = 1
        return
      }
      const explanation = explainField(document, source, field)!
      await context.print(
        json ? JSON.stringify(explanation, null, 2) : explanationText(explanation, source.fileName, document.text, context),
      )
    })
}
