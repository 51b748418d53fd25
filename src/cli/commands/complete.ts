/** `thidua complete bash|zsh|fish|powershell`: the script that completes commands and options; shells ask it again behind `--`. */
import type { Command } from 'commander'
import type { CliContext } from '../context.ts'

const ABOUT = {
  vi: 'In đoạn mã tự hoàn thành lệnh cho bash, zsh, fish, powershell',
  en: 'Print the completion script for bash, zsh, fish, powershell',
}

/** Adds the command to a program that has all others. What completes is loaded only where it is `asked` for; help names it always. */
export async function addComplete(program: Command, { lang }: CliContext, asked: boolean): Promise<void> {
  if (asked) {
    const { default: tab } = await import('@bomb.sh/tab/commander')
    tab(program)
  } else program.command('complete').argument('<shell>')
  program.commands.find(command => command.name() === 'complete')!.description(ABOUT[lang])
}
