/** Entry of the command line; bin/thidua.js starts it. */
import { watchPipes } from './output.ts'
import { run } from './program.ts'

watchPipes()
process.exitCode = await run(process.argv.slice(2))
