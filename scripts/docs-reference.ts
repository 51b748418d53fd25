/**
 * docs/reference from the code itself: commands, the record, exports and formats. `node scripts/docs-reference.ts` writes the pages, with
 * `--check` it only says which are stale and fails.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandsPage } from './reference/commands.ts'
import { exportsPage } from './reference/exports.ts'
import { formatsPage } from './reference/formats.ts'
import { recordPage } from './reference/record.ts'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'reference')

/** Every page by its file name. */
export async function referencePages(): Promise<Map<string, string>> {
  return new Map([
    ['commands.md', await commandsPage('en')],
    ['commands.vi.md', await commandsPage('vi')],
    ['record.md', recordPage()],
    ['exports.md', exportsPage()],
    ['formats.md', formatsPage()],
  ])
}

/** Names of files that are missing, differ, or come from nothing. */
export async function stalePages(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const there = await readdir(FOLDER).catch(() => [])
  const stale = there.filter(name => !pages.has(name))
  for (const [name, text] of pages) if ((await readFile(join(FOLDER, name), 'utf8').catch(() => null)) !== text) stale.push(name)
  return stale.sort()
}

async function main(check: boolean): Promise<void> {
  const pages = await referencePages()
  const stale = await stalePages(pages)
  if (check) {
    for (const name of stale) console.error(`docs/reference/${name} is stale: run "npm run docs"`)
    process.exitCode = stale.length ? 1 : 0
    return
  }
  await mkdir(FOLDER, { recursive: true })
  for (const name of stale) {
    const text = pages.get(name)
    if (text === undefined) await rm(join(FOLDER, name))
    else await writeFile(join(FOLDER, name), text)
  }
  console.log(`docs/reference: ${pages.size} pages, ${stale.length} written`)
}

if (import.meta.main) await main(process.argv.includes('--check'))
