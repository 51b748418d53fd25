/**
 * Gold files: what documents say, made by reading them.
 * Reads: a folder of "<document file name>.json". Writes: annotations by document.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FIELDS } from './fields.ts'

/** Why nothing can be scored: a wrong folder, a broken gold file, records that cannot be told apart. */
export class EvaluationError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'EvaluationError'
  }
}

const Annotations = z.looseObject({
  /** values beside the annotated one that count neither for nor against */
  accept: z.record(z.string(), z.array(z.unknown())).optional(),
  /** tempting wrong values */
  not: z.record(z.string(), z.array(z.string())).optional(),
})

export interface GoldDocument {
  /** file name of the document, NFC; "<name>#2" for the second document of a file */
  file: string
  /** annotated facts by field */
  facts: Record<string, unknown>
  accept: Record<string, unknown[]>
  not: Record<string, string[]>
  /** keys that are no field of scoring */
  ignored: string[]
}

function readGold(folder: string, name: string): GoldDocument {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    throw new EvaluationError(`${name}: ${(error as Error).message}`)
  }
  const parsed = Annotations.safeParse(json)
  if (!parsed.success) throw new EvaluationError(`${name}: ${z.prettifyError(parsed.error)}`)
  const { accept = {}, not = {}, ...facts } = parsed.data
  const ignored = Object.keys(facts).filter(key => !FIELDS[key])
  for (const key of ignored) delete facts[key]
  for (const [key, value] of Object.entries(facts)) {
    const spec = FIELDS[key]!
    if ((spec.kind === 'list') !== Array.isArray(value))
      throw new EvaluationError(`${name}: "${key}" must ${spec.kind === 'list' ? '' : 'not '}be a list`)
  }
  return { file: name.slice(0, -'.json'.length).normalize('NFC'), facts, accept, not, ignored }
}

/** All gold of a folder, in order of file names. */
export function loadGold(folder: string): GoldDocument[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw new EvaluationError((error as Error).message)
  }
  return names
    .filter(n => n.endsWith('.json'))
    .sort()
    .map(n => readGold(folder, n))
}
