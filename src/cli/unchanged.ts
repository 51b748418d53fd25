/**
 * Whether a folder already holds what a run would write: the same files, options and program, and outputs that nobody has touched since.
 */
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { CORRECTIONS_FILE, type Discovery, type Print, type RunSummary, versions } from '../light.ts'
import { RUN_FILE } from './outputs.ts'
import { stateOf } from './state.ts'

export interface RunKey {
  found: Discovery
  prints: readonly Print[]
  /** whatever else decides what is written */
  options: Record<string, unknown>
  folder: string
}

/** A hash of everything that the outputs hang on. */
export async function keyOf({ found, prints, options, folder }: RunKey): Promise<string> {
  const files = prints.map(print => [print.file.uri, 'failure' in print ? print.failure.reason : print.sha256])
  const corrections = await readFile(path.join(folder, CORRECTIONS_FILE)).then(
    bytes => hash('sha256', bytes),
    () => null,
  )
  return hash('sha256', JSON.stringify([versions().outputs, options, found.problems, found.skipped, files, corrections]))
}

/** What the last run into the folder came to, where this one would come to the same; undefined otherwise. */
export async function unchanged(folder: string, key: string): Promise<RunSummary | undefined> {
  try {
    const summary = JSON.parse(await readFile(path.join(folder, RUN_FILE), 'utf8')) as RunSummary
    if (!summary.state || summary.state.key !== key) return undefined
    const now = await stateOf(
      summary.state.outputs.map(o => path.join(folder, o.name)),
      key,
    )
    return JSON.stringify(now) === JSON.stringify(summary.state) ? summary : undefined
  } catch {
    return undefined
  }
}
