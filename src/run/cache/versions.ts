/**
 * Versions of what makes documents and records, as hashes of the sources, the data and the installed libraries: a changed rule needs no number that
 * somebody could forget to raise.
 */
import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Versions {
  /** of what a ParsedDocument hangs on */
  document: string
  /** of what a record hangs on, that of its document among it */
  record: string
  /** of what the outputs of a run hang on */
  outputs: string
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const OF_DOCUMENTS = ['parsers', 'src/text', 'schemas/document.ts', 'schemas/codes.ts']
const OF_RECORDS = [
  'schemas',
  'data',
  'src/knowledge',
  'src/structure',
  'src/extract',
  'src/run/failed-record.ts',
  'src/run/file.ts',
  'src/run/secrecy.ts',
  'src/run/validate.ts',
]
const OF_OUTPUTS = ['src/run', 'src/resolve', 'src/review', 'src/export', 'src/cli']

/** Every file at or below a place, in order of name; a place may end in .js where the sources are built. */
function filesAt(place: string): string[] {
  const found = [place, place.replace(/\.ts$/u, '.js')].find(p => existsSync(p))!
  if (!statSync(found).isDirectory()) return [found]
  return readdirSync(found)
    .sort()
    .flatMap(name => filesAt(path.join(found, name)))
    .filter(file => !/\.(?:d\.ts|md|map)$/u.test(file))
}

const hashOf = (places: readonly string[]): string =>
  hash(
    'sha256',
    places
      .flatMap(place => filesAt(path.join(ROOT, place)))
      .map(file => `${path.relative(ROOT, file)} ${hash('sha256', readFileSync(file))}`)
      .join('\n'),
  )

interface Manifest {
  version?: string
  dependencies?: Record<string, string>
}
const readManifest = (folder: string): Manifest | undefined => {
  const file = path.join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Folders from the sources up: the package's own lies over built ones, its libraries may lie over that. */
function above(folder: string): string[] {
  const up = path.dirname(folder)
  return up === folder ? [folder] : [folder, ...above(up)]
}

/** "pdfium 2.15.1" of every library, as it is installed. */
function libraries(): string {
  const folders = above(path.resolve(ROOT))
  const own = folders.map(readManifest).find(m => m !== undefined)!
  const installed = (name: string) => folders.map(f => readManifest(path.join(f, 'node_modules', name))).find(m => m !== undefined)?.version
  return Object.keys(own.dependencies!)
    .sort()
    .map(name => `${name} ${installed(name)}`)
    .join('\n')
}

let known: Versions | undefined

/** Reads some hundred files, once a process. */
export function versions(): Versions {
  if (known) return known
  const document = hash('sha256', `${hashOf(OF_DOCUMENTS)}\n${libraries()}`)
  const record = hash('sha256', `${document}\n${hashOf(OF_RECORDS)}`)
  known = { document, record, outputs: hash('sha256', `${record}\n${hashOf(OF_OUTPUTS)}`) }
  return known
}
