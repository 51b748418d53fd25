/** The command line as its own help says it, command by command. */
import type { Command } from 'commander'
import type { Language } from '../../schemas/labels.ts'
import { createContext } from '../../src/cli/context.ts'
import { createProgram } from '../../src/cli/program.ts'

const WORDS = {
  en: { title: 'Commands', about: 'Every command prints this with `--help`, in English with `--lang en`.' },
  vi: { title: 'Lệnh', about: 'Mỗi lệnh in phần này khi thêm `--help`.' },
}

/** Every command below a program, in the order of its help. */
function* all(command: Command, path: string): Generator<[path: string, command: Command]> {
  for (const child of command.commands) {
    const name = `${path} ${child.name()}`
    yield [name, child]
    yield* all(child, name)
  }
}

/** What a command prints with --help, at a width that does not depend on the terminal. */
function helpOf(command: Command): string {
  const pieces: string[] = []
  command.configureOutput({ writeOut: piece => void pieces.push(piece), getOutHelpWidth: () => 100, getOutHasColors: () => false })
  command.outputHelp()
  return pieces.join('').trimEnd()
}

export async function commandsPage(lang: Language): Promise<string> {
  const program = await createProgram(createContext(['--lang', lang]))
  const lines = [`# ${WORDS[lang].title}`, '', WORDS[lang].about, '']
  for (const [name, command] of all(program, 'thidua')) lines.push(`## ${name}`, '', '```text', helpOf(command), '```', '')
  return lines.join('\n')
}
