/**
 * `npm run new -- field|rule|format|export <id> [--vi "nhãn"] [--en "label"]`: what a newcomer adds, with its registry row, its test and
 * its fixture, ready to run; then it says what is left to do by hand.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { exporter } from './scaffold/export.ts'
import { field } from './scaffold/field.ts'
import { format } from './scaffold/format.ts'
import { rule } from './scaffold/rule.ts'
import { type Names, type Scaffold, ScaffoldError } from './scaffold/types.ts'

const KINDS: Record<string, (names: Names) => Scaffold> = { field, rule, format, export: exporter }
const USAGE = 'npm run new -- field|rule|format|export <id> [--vi "nhãn"] [--en "label"]'

const namesOf = (id: string, vi?: string, en?: string): Names => ({
  id,
  camel: id.replace(/-(.)/gu, (_, c: string) => c.toUpperCase()),
  vi: vi ?? `Mẫu ${id}`,
  en: en ?? `Sample ${id}`,
})

/** Writes a scaffold into a checkout. Nothing is written where a file is already there or a place to edit is not found. */
async function apply({ create, edit }: Scaffold, root: string): Promise<string[]> {
  for (const path of Object.keys(create)) if (existsSync(join(root, path))) throw new ScaffoldError(`${path} is already there`)
  const edited: [string, string][] = []
  for (const [path, change] of Object.entries(edit)) edited.push([path, change(await readFile(join(root, path), 'utf8'))])
  for (const [path, text] of [...Object.entries(create), ...edited]) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return [...Object.keys(create).map(p => `new      ${p}`), ...edited.map(([p]) => `changed  ${p}`)]
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { vi: { type: 'string' }, en: { type: 'string' }, root: { type: 'string', default: join(import.meta.dirname, '..') } },
  })
  const [kind = '', id = ''] = positionals
  const make = KINDS[kind]
  if (!make || positionals.length !== 2) throw new ScaffoldError(USAGE)
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) throw new ScaffoldError(`an id is lower case with hyphens: "${id}"`)
  for (const text of [values.vi, values.en]) if (text && /['`\\${}]/u.test(text)) throw new ScaffoldError(`a label is plain words: ${text}`)
  const scaffold = make(namesOf(id, values.vi, values.en))
  for (const line of await apply(scaffold, values.root)) console.log(line)
  console.log('\nNext:')
  for (const line of [...scaffold.next, 'npm run check']) console.log(`- ${line}`)
}

try {
  await main()
} catch (error) {
  const known = error instanceof ScaffoldError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!known) throw error
  console.error((error as Error).message)
  process.exitCode = 2
}
