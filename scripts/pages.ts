/** Pages of docs/ that are made from the code. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Names of files that are missing, differ, or come from nothing any more. */
async function stalePages(folder: string, pages: ReadonlyMap<string, string>): Promise<string[]> {
  const there = await readdir(folder).catch(() => [])
  const stale = there.filter(name => !pages.has(name))
  for (const [name, text] of pages) if ((await readFile(join(folder, name), 'utf8').catch(() => null)) !== text) stale.push(name)
  return stale.sort()
}

/** Writes the stale pages of a folder ("docs/rules"); with `--check` among the words of the command it only names them and fails. */
export async function keepPages(shown: string, pages: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(ROOT, shown)
  const stale = await stalePages(folder, pages)
  if (process.argv.includes('--check')) {
    for (const name of stale) console.error(`${shown}/${name} is stale: run "npm run docs"`)
    process.exitCode = stale.length ? 1 : 0
    return
  }
  await mkdir(folder, { recursive: true })
  for (const name of stale) {
    const text = pages.get(name)
    if (text === undefined) await rm(join(folder, name))
    else await writeFile(join(folder, name), text)
  }
  console.log(`${shown}: ${pages.size} pages, ${stale.length} written`)
}
