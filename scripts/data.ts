/**
 * `npm run data`: rebuilds what data/ derives from its inputs, and checks it. `--check` writes nothing and fails where a file would change.
 * One row a data set; each has its file in scripts/data.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { bodies } from './data/bodies.ts'
import { gazetteer } from './data/gazetteer.ts'
import type { DataSet } from './data/types.ts'

const SETS: readonly DataSet[] = [gazetteer, bodies]

const DATA = new URL('../data/', import.meta.url)
const checkOnly = process.argv.includes('--check')

const read = (path: string): string => readFileSync(new URL(path, DATA), 'utf8')

function current(path: string): string | undefined {
  try {
    return read(path)
  } catch {
    return undefined
  }
}

let failed = false
for (const set of SETS) {
  const { problems, files, summary } = set.build(read)
  console.log(`${set.name}: ${summary}`)
  for (const problem of problems) console.error(`${set.name}: ${problem}`)
  if (problems.length) failed = true
  for (const [path, content] of Object.entries(files)) {
    if (current(path) === content) continue
    if (checkOnly) {
      console.error(`${set.name}: data/${path} is not what its inputs give; run npm run data`)
      failed = true
    } else if (!problems.length) {
      writeFileSync(new URL(path, DATA), content)
      console.log(`${set.name}: wrote data/${path}`)
    }
  }
}
process.exitCode = failed ? 1 : 0
