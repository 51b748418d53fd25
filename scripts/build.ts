/**
 * `npm run build`: what the published package runs. JavaScript and types of schemas/, parsers/ and src/ with their data into dist/, in the same
 * folders as the sources, so that relative paths hold; the web application is built into dist/web by its own script.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const ROOMS = ['schemas', 'parsers', 'src', 'data']

for (const room of ROOMS) rmSync(join(DIST, room), { recursive: true, force: true })
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
const { status } = spawnSync(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.build.json')], { cwd: ROOT, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
// what is read as text by its path; JSON files that are imported are there already
cpSync(join(ROOT, 'data'), join(DIST, 'data'), { recursive: true })
