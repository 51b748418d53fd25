/** Drafts: read like documents, in a process of their own, and not kept. */
import { createHash } from 'node:crypto'
import { problem } from './problem.ts'
import type { SentFile } from './route.ts'
import type { Services } from './services.ts'
import type { Kept } from './threads/tasks.ts'

/** Throws 422 for what cannot be read, or must not be. */
export async function readDraft({ drafts }: Services, { fileName, bytes }: SentFile): Promise<Kept> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const content = { sha256, size: bytes.byteLength, bytes }
  const reading = await drafts.read({ uri: fileName, fileName, path: null, sha256, size: content.size, content, keep: true })
  const failure = 'unread' in reading ? reading.unread : reading.failure
  if ('unread' in reading || failure) {
    const { reason, message } = failure!
    throw problem(422, message.vi, message.en, reason === 'secret' ? { type: '/problems/secret' } : {})
  }
  return { record: reading.record, packed: reading.parsed!, part: reading.record.source.part?.index ?? null }
}

/** A document of the store as a draft's parent, or as a draft. Throws NotFound. */
export async function keptOf({ store }: Services, id: string): Promise<Kept> {
  const { record } = await store.documents.record(id)
  return { record, ...(await store.documents.parsed(id)) }
}
