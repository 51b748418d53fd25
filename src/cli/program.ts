/** The command line as a whole: its commands, and the parser's own words in the user's language. */
import { inspect } from 'node:util'
import { type Argument, Command, CommanderError, Help, Option } from 'commander'
import { EXTRACTOR } from '../light.ts'
import { addComplete } from './commands/complete.ts'
import { type CliContext, createContext, UsageError } from './context.ts'
import type { Messages } from './messages.ts'

const EXAMPLES = `  thidua extract ho-so -o out
  thidua extract ke-hoach.docx tin-bai.html --format jsonl
  thidua extract "ho-so/**/*.txt" --stdout | jq .title.value
  thidua explain ke-hoach.txt number
  thidua check du-thao.docx --parent ke-hoach-tinh.pdf
  thidua compare ho-so --parent ke-hoach-tinh.pdf --units danh-sach.xlsx
  thidua evaluate --gold corpus/gold corpus/documents --by-doc
  thidua export out --to ics -o lich
  thidua review import out/records.xlsx --records out
  thidua schema --out record.schema.json`

type Add = (program: Command, context: CliContext) => void

/** Every command, loaded when it is asked for: a start loads one of them. */
const COMMANDS: Record<string, () => Promise<Add>> = {
  extract: async () => (await import('./commands/extract.ts')).addExtract,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  check: async () => (await import('./commands/check.ts')).addCheck,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  serve: async () => (await import('./commands/serve.ts')).addServe,
  admin: async () => (await import('./commands/admin.ts')).addAdmin,
  rules: async () => (await import('./commands/rules.ts')).addRules,
  export: async () => (await import('./commands/export.ts')).addExport,
  review: async () => (await import('./commands/review.ts')).addReview,
  evaluate: async () => (await import('./commands/evaluate.ts')).addEvaluate,
  lookup: async () => (await import('./commands/lookup.ts')).addLookup,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
  formats: async () => (await import('./commands/formats.ts')).addFormats,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  submit: async () => (await import('./commands/submit.ts')).addSubmit,
  worker: async () => (await import('./commands/worker.ts')).addWorker,
  status: async () => (await import('./commands/status.ts')).addStatus,
  retry: async () => (await import('./commands/status.ts')).addRetry,
  cache: async () => (await import('./commands/cache.ts')).addCache,
}

/** The command that is asked for; all where none is: help lists them, and a wrong name is near to one. */
async function asked(argv: readonly string[]): Promise<Add[]> {
  const name = argv.find(arg => Object.hasOwn(COMMANDS, arg) || arg === 'complete')
  const loads = name && name !== 'complete' ? [COMMANDS[name]!] : Object.values(COMMANDS)
  return Promise.all(loads.map(load => load()))
}

interface Described {
  description: string
  argChoices?: string[] | undefined
  defaultValue?: unknown
  defaultValueDescription?: string | undefined
}

/** What an option or an argument is for, with its choices and its default in the user's words. */
function described({ description, argChoices, defaultValue, defaultValueDescription }: Described, say: Messages): string {
  const remarks = [
    ...(argChoices ? [`${say.choices}: ${argChoices.join(', ')}`] : []),
    ...(defaultValue === undefined ? [] : [`${say.defaultValue}: ${defaultValueDescription ?? defaultValue}`]),
  ]
  return remarks.length ? `${description} (${remarks.join('; ')})` : description
}

/** Headings and remarks of the parser's help in the words of the catalogue. */
function helpIn(say: Messages): Partial<Help> {
  const titles: Record<string, string> = {
    'Usage:': say.usage,
    'Options:': say.options,
    'Global Options:': say.globalOptions,
    'Commands:': say.commands,
    'Arguments:': say.arguments,
  }
  const standard = new Help()
  return {
    showGlobalOptions: true,
    styleTitle: title => titles[title] ?? title,
    commandUsage: command => standard.commandUsage(command).replace('[options]', say.usageOptions).replace('[command]', say.usageCommand),
    subcommandTerm: command => standard.subcommandTerm(command).replace('[options]', say.usageOptions),
    optionDescription: (option: Option) => described(option, say),
    argumentDescription: (argument: Argument) => described(argument, say),
  }
}

/** A parser's error, told by its code; its English text only lends the names. */
function usageMessage({ code, message }: CommanderError, say: Messages): string {
  const [first = '', second = ''] = Array.from(message.matchAll(/'([^']*)'/g), m => m[1]!)
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1]
  const what: Record<string, () => string> = {
    'commander.unknownOption': () => say.unknownOption(first),
    'commander.unknownCommand': () => say.unknownCommand(first),
    'commander.missingArgument': () => say.missingArgument(first),
    'commander.optionMissingArgument': () => say.optionMissingArgument(first),
    'commander.missingMandatoryOptionValue': () => say.missingOption(first),
    'commander.invalidArgument': () => say.invalidArgument(second, first),
    'commander.excessArguments': say.excessArguments,
    'commander.conflictingOption': say.conflictingOption,
  }
  const text = what[code]?.() ?? message.replace(/^error: /, '')
  return suggestion ? `${text}; ${say.didYouMean(suggestion)}` : text
}

/** The parser adds a command "help", in English, to every group. */
function withoutHelpCommand(group: Command): void {
  group.helpCommand(false)
  for (const command of group.commands) withoutHelpCommand(command)
}

/** With the command that `argv` asks for; with all where it asks for none. */
export async function createProgram(context: CliContext, argv: readonly string[] = []): Promise<Command> {
  const { say } = context
  const program = new Command('thidua')
    .description(say.about)
    .version(EXTRACTOR.version, '-V, --version', say.aboutVersion)
    .helpOption('-h, --help', say.aboutHelp)
    .helpCommand(false)
    .addOption(new Option('--lang <lang>', say.optLang).choices(['vi', 'en']).default('vi'))
    .configureHelp(helpIn(say))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText('after', `\n${say.examples}\n${EXAMPLES}\n\n${say.exitCodes}`)
  for (const add of await asked(argv)) add(program, context)
  withoutHelpCommand(program)
  return program
}

/** Runs one command line (without node and script) and gives its exit code; see `exitCodes` in messages.ts. */
export async function run(argv: readonly string[]): Promise<number> {
  const context = createContext(argv)
  const program = await createProgram(context, argv)
  await addComplete(program, context, argv.includes('complete'))
  if (!argv.length) {
    await context.warn(program.helpInformation())
    return 2
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return context.code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      // a group of commands without one of them: its help is on standard error already
      if (error.code === 'commander.help') return 2
      const command = program.commands.find(c => argv.includes(c.name()))
      await context.warn(context.say.error(usageMessage(error, context.say)))
      await context.warn(context.say.seeHelp(command ? `thidua ${command.name()}` : 'thidua'))
      return 2
    }
    if (error instanceof UsageError) {
      await context.warn(context.say.error(error.message))
      for (const hint of error.hints) await context.warn(hint)
      return 2
    }
    await context.warn(context.say.error(context.say.unexpected(inspect(error))))
    return 2
  }
}
