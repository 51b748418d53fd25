/** What the processes that tests start have counted, file by file. */
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mergeProcessCovs, type ProcessCov } from '@bcoe/v8-coverage'
import { convert } from 'ast-v8-to-istanbul'
import type { FileCoverageData } from 'istanbul-lib-coverage'
import { parseAstAsync } from 'vitest/node'

/** Where processes write their counts. */
export const PROCESSES = join(import.meta.dirname, '..', '..', 'coverage', 'processes')
const ROOT = pathToFileURL(join(import.meta.dirname, '..', '..')).href
const COUNTED = ['schemas', 'parsers', 'src'].map(folder => `${ROOT}/${folder}/`)

/** One file's counts of a process; a process that was killed may have left half a file, or none. */
function read(name: string): ProcessCov {
  try {
    const { result } = JSON.parse(readFileSync(join(PROCESSES, name), 'utf8')) as ProcessCov
    return { result: result.filter(script => COUNTED.some(folder => script.url.startsWith(folder))) }
  } catch {
    return { result: [] }
  }
}

/** The counts of all processes, added up. Types are blanked by Node, so that places are those of the source. */
export async function* countedByProcesses(): AsyncGenerator<FileCoverageData> {
  let merged: ProcessCov = { result: [] }
  for (const name of readdirSync(PROCESSES)) merged = mergeProcessCovs([merged, read(name)])
  for (const { url, functions } of merged.result) {
    const code = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
    const converted = await convert({ code, ast: await parseAstAsync(code), coverage: { url, functions } })
    yield* Object.values(converted) as FileCoverageData[]
  }
}
