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

const drafts = new Map<string, Promise<Draft>>()

/** The same example is the same draft: many rules have the sample plan as it is among theirs. */
export function draftOf({ plan, parent }: Example): Promise<Draft> {
  const key = JSON.stringify([plan, parent])
  const draft = drafts.get(key) ?? make(plan, parent)
  drafts.set(key, draft)
  return draft
}

async function make(plan: Example['plan'], parent: Example['parent']): Promise<Draft> {
  return new Draft(await read(planText(plan)), parent ? await read(parentText(parent), 'parent.txt') : null)
}
