/** One file as a run reads it, without its process pool: sniffed, parsed, extracted. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { engine } from '../../src/run/engine.ts'

/** Throws ParseError where the file cannot be read. */
export async function readRecord(path: string): Promise<{ document: ParsedDocument; record: CampaignRecord }> {
  const bytes = new Uint8Array(readFileSync(path))
  const fileName = basename(path)
  const { format, mediaType } = engine.sniff(bytes)
  const document = await engine.parse(bytes, format, fileName)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = { uri: fileName, fileName, sha256, bytes: bytes.length, mediaType, format, part: null }
  return { document, record: await engine.extract(document, source) }
}
