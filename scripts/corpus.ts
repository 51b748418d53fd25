/**
 * `npm run corpus`: builds corpus/documents/<slug>.docx and .pdf from corpus/sources/<slug>.md, and corpus/family/documents/<slug>.<format>
 * from corpus/family/sources/<slug>.<format>.md, byte for byte the same each time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { toDocx } from './corpus/docx.ts'
import { toHtml } from './corpus/html.ts'
import { openBrowser, toPdf } from './corpus/pdf.ts'
import { DOCUMENTS, FAMILY_DOCUMENTS, type FamilyFormat, familySources, sources } from './corpus/sources.ts'
import type { CorpusSource } from './corpus/types.ts'

function write(path: string, bytes: Uint8Array) {
  const same = existsSync(path) && readFileSync(path).equals(bytes)
  if (!same) writeFileSync(path, bytes)
  console.log(`${same ? 'same ' : 'wrote'} ${relative(process.cwd(), path)} (${bytes.length} bytes)`)
}

const browser = await openBrowser()
const built: Record<FamilyFormat, (source: CorpusSource) => Promise<Uint8Array>> = {
  '.docx': toDocx,
  '.html': async source => new TextEncoder().encode(toHtml(source)),
  '.pdf': source => toPdf(source, browser),
}
try {
  for (const source of sources()) {
    write(join(DOCUMENTS, `${source.slug}.docx`), await toDocx(source))
    write(join(DOCUMENTS, `${source.slug}.pdf`), await toPdf(source, browser))
  }
  for (const { name, format, source } of familySources()) write(join(FAMILY_DOCUMENTS, name), await built[format](source))
} finally {
  await browser.close()
}
