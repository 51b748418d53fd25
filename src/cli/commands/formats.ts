/** `thidua formats`: which files are read, and which are only recognised yet. */
import type { Command } from 'commander'
import { formats } from '../../index.ts'
import type { CliContext } from '../context.ts'
import { table } from '../output.ts'

export function addFormats(program: Command, context: CliContext): void {
  const { say, lang } = context
  program
    .command('formats')
    .description(say.aboutFormats)
    .action(async () => {
      const rows = formats.map(row => [row.label[lang], row.extensions.map(e => `.${e}`).join(' '), row.load ? say.yes : say.notYet])
      await context.print(table([say.colFormat, say.colExtensions, say.colRead], rows))
    })
}
