/** Entry of the command line; bin/thidua.js starts it. */
import { keepCode } from './keep-code.ts'
import { watchPipes } from './output.ts'
import { run } from './program.ts'

watchPipes()
process.exitCode = await run(process.argv.slice(2))
// those that start processes to read
if (['extract', 'check', 'explain'].includes(process.argv[2] ?? '')) await keepCode()
