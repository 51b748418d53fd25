/** `npm run demo`: the main job on the documents that come with the project. */
import { fileURLToPath } from 'node:url'
import { watchPipes } from '../src/cli/output.ts'
import { run } from '../src/cli/program.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
watchPipes()
process.exitCode = await run(['extract', 'corpus/documents', '-o', 'out/demo'])
