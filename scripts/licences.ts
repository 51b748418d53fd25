/**
 * THIRD-PARTY.md from the lock file: what comes along at run time, and under which licence. `node scripts/licences.ts` writes the page; with
 * `--check` it says which licences are not allowed and whether the page is stale, and fails.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'THIRD-PARTY.md')

/** Licences that ask for no more than a notice, and MPL, whose files stay as they are. */
const ALLOWED = new Set(
  'MIT MIT-0 Apache-2.0 BSD BSD-2-Clause BSD-3-Clause 0BSD ISC MPL-2.0 BlueOak-1.0.0 Unlicense Zlib CC0-1.0 CC-BY-4.0 OFL-1.1 PostgreSQL Python-2.0'.split(
    ' ',
  ),
)

/** What is let through by name, with the reason that the page gives. */
const EXCEPTIONS: readonly { name: RegExp; licence: string; why: string }[] = [
  {
    name: /^@img\/sharp-/u,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips, the shared library that sharp decodes pictures with: loaded as it comes, unchanged, and replaceable by another build',
  },
]

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
}

export interface Licence {
  name: string
  version: string
  licence: string
}

/** Packages that a user's installation may hold, in order of their names; one row a name and version. */
export async function runtimeLicences(): Promise<Licence[]> {
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> }
  const rows = new Map<string, Licence>()
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (!path || locked.dev || locked.devOptional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = locked.license ?? (await licenceOf(path))
    rows.set(`${name}@${locked.version}`, { name, version: locked.version ?? '', licence })
  }
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** From the package's own description, where the lock file does not say. */
async function licenceOf(path: string): Promise<string> {
  try {
    const own = JSON.parse(await readFile(join(ROOT, path, 'package.json'), 'utf8')) as { license?: string; licenses?: { type: string }[] }
    return own.license ?? own.licenses?.map(l => l.type).join(' OR ') ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** "(MIT OR GPL-3.0)" is allowed where one side is, "MIT AND Zlib" where both are. */
function allowed(licence: string, extra: ReadonlySet<string>): boolean {
  const bare = licence.replace(/[()]/gu, ' ')
  return bare.split(/\sOR\s/u).some(side => side.split(/\sAND\s/u).every(l => ALLOWED.has(l.trim()) || extra.has(l.trim())))
}

export const refused = (rows: readonly Licence[]): Licence[] =>
  rows.filter(row => !allowed(row.licence, new Set(EXCEPTIONS.filter(e => e.name.test(row.name)).map(e => e.licence))))

export function page(rows: readonly Licence[]): string {
  const groups = Map.groupBy(rows, row => row.licence)
  const lines = [
    '# Third-party packages',
    '',
    'What thidua runs with, from `package-lock.json` (`npm run licences` makes this page anew). Each package carries the text of its licence',
    'in its own folder under `node_modules`.',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...[...groups.keys()].sort().map(licence => `| ${licence} | ${groups.get(licence)!.length} |`),
    '',
    ...EXCEPTIONS.map(e => `${e.licence}: ${e.why}.`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows.map(row => `| ${row.name} | ${row.version} | ${row.licence} |`),
    '',
  ]
  return lines.join('\n')
}

async function main(check: boolean): Promise<void> {
  const rows = await runtimeLicences()
  for (const row of refused(rows)) {
    console.error(`${row.name} ${row.version}: ${row.licence} is not allowed`)
    process.exitCode = 1
  }
  const text = page(rows)
  if (!check) await writeFile(PAGE, text)
  else if ((await readFile(PAGE, 'utf8').catch(() => '')) !== text) {
    console.error('THIRD-PARTY.md is stale: run "npm run licences"')
    process.exitCode = 1
  }
  if (!process.exitCode) console.log(`${rows.length} packages, every licence allowed`)
}

if (import.meta.main) await main(process.argv.includes('--check'))
