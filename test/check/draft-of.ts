/** Texts as drafts: parsed and read as a file of that text would be. */
import { createHash } from 'node:crypto'
import { parseText } from '../../parsers/markdown/index.ts'
import type { Input } from '../../src/check/draft.ts'
import { Draft } from '../../src/check/draft.ts'
import type { Example } from '../../src/check/rule.ts'
import { parentText, planText } from '../../src/check/sample.ts'
import { extractRecord } from '../../src/extract/index.ts'

export async function read(text: string, fileName = 'draft.txt'): Promise<Input> {
  const bytes = new TextEncoder().encode(text)
  const document = await parseText(bytes, { name: fileName })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = {
    uri: fileName,
    fileName,
    sha256,
    bytes: bytes.length,
    mediaType: document.mediaType,
    format: document.format,
    part: null,
  }
  return { document, record: extractRecord(document, source) }
}

export async function draftOf(example: Example): Promise<Draft> {
  const parent = example.parent ? await read(parentText(example.parent), 'parent.txt') : null
  return new Draft(await read(planText(example.plan)), parent)
}
