/** `npm run corpus`: builds corpus/documents/<slug>.docx and .pdf from corpus/sources/<slug>.md, byte for byte the same each time. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toDocx } from './corpus/docx.ts'
import { openBrowser, toPdf } from './corpus/pdf.ts'
import { DOCUMENTS, sources } from './corpus/sources.ts'

function write(name: string, bytes: Uint8Array) {
  const path = join(DOCUMENTS, name)
  const same = existsSync(path) && readFileSync(path).equals(bytes)
  if (!same) writeFileSync(path, bytes)
  console.log(`${same ? 'same ' : 'wrote'} corpus/documents/${name} (${bytes.length} bytes)`)
}

const browser = await openBrowser()
try {
  for (const source of sources()) {
    write(`${source.slug}.docx`, await toDocx(source))
    write(`${source.slug}.pdf`, await toPdf(source, browser))
  }
} finally {
  await browser.close()
}
