/** What every command is given: the language, its words, and where to write. */
import type { Language } from '../light.ts'
import { catalogues, type Messages } from './messages.ts'
import { type Output, output } from './output.ts'

export interface CliContext extends Output {
  lang: Language
  say: Messages
  /** exit code of the command that ran */
  code: number
}

/** The asked language, looked up before the arguments are parsed: help and errors of the parser speak it too. */
function languageOf(argv: readonly string[]): Language {
  let lang: Language = 'vi'
  for (const [i, arg] of argv.entries()) {
    const value = arg === '--lang' ? argv[i + 1] : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : undefined
    if (value === 'vi' || value === 'en') lang = value
  }
  return lang
}

export function createContext(argv: readonly string[]): CliContext {
  const lang = languageOf(argv)
  return { lang, say: catalogues[lang], code: 0, ...output }
}

/** A failure that the user can act on: printed without a stack, exit code 2. */
export class UsageError extends Error {
  readonly hints: string[]
  constructor(message: string, hints: string[] = []) {
    super(message)
    this.name = 'UsageError'
    this.hints = hints
  }
}
