/** The bundled corpus, printed, scanned and read again: what OCR loses of text and of facts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { formatRow } from '../../parsers/registry.ts'
import { sniff } from '../../parsers/sniff.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { extractRecord } from '../../src/extract/index.ts'
import { errorRate } from './error-rate.ts'
import { print } from './print.ts'
import { rasterise } from './rasterise.ts'

export const DOCUMENTS = join(import.meta.dirname, '..', '..', 'corpus', 'documents')

/** Every document once: a Word file is printed as the PDF beside it. */
export const names = readdirSync(DOCUMENTS).filter(
  (name, _, all) => !name.endsWith('.docx') || !all.includes(name.replace(/docx$/u, 'pdf')),
)

interface Scanned {
  doc: ParsedDocument
  record: CampaignRecord
  /** pages of the print */
  pages: number
  /** share of letters that were read wrong, against the print's own text layer */
  error: number
}

/** Prints (where it is no PDF), scans and reads one document of the corpus. */
export async function scan(name: string, browser: Browser): Promise<Scanned> {
  const bytes = new Uint8Array(readFileSync(join(DOCUMENTS, name)))
  const { format } = sniff(bytes)
  const printed = format === 'pdf' ? bytes : await print(await (await formatRow(format).load!())(bytes, { name }), browser)
  const layer = await parsePdf(printed)
  const doc = await parsePdf(await rasterise(printed))
  const source = {
    uri: name,
    fileName: name,
    sha256: '0'.repeat(64),
    bytes: bytes.length,
    mediaType: doc.mediaType,
    format: doc.format,
    part: null,
  }
  return { doc, record: extractRecord(doc, source), pages: layer.data.pages!, error: errorRate(layer.text, doc.text) }
}
