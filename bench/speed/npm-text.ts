/** Text of every n-th file of a folder by another npm package: node npm-text.ts <package> <folder> <first> <step> <folder of node_modules>. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [name, folder, first, step, modules] = process.argv.slice(2) as [string, string, string, string, string]
function place(): string {
  try {
    return createRequire(path.join(modules, 'x.js')).resolve(name)
  } catch {
    return createRequire(import.meta.url).resolve(name)
  }
}
const library = await import(pathToFileURL(place()).href)

const readers: Record<string, (bytes: Buffer) => Promise<unknown>> = {
  unpdf: async bytes => library.extractText(await library.getDocumentProxy(new Uint8Array(bytes)), { mergePages: true }),
  officeparser: async bytes => (library.parseOffice ?? library.OfficeParser.parseOffice)(bytes),
}
const files = readdirSync(folder)
  .filter(file => /\.(?:pdf|docx)$/u.test(file))
  .sort()
let done = 0
for (let i = Number(first); i < files.length; i += Number(step)) {
  await readers[name]!(readFileSync(path.join(folder, files[i]!)))
  done++
}
if (!done) process.exitCode = 1
