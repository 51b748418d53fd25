/**
 * One file's bytes to one record. Nothing is thrown: whatever goes wrong becomes a failed record with its reason.
 *
 * Reads: Content. Writes: CampaignRecord.
 */
import path from 'node:path'
import { overLimit, ParseError } from '../../parsers/errors.ts'
import { formats } from '../../parsers/registry.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { Label } from '../../schemas/labels.ts'
import type { CampaignRecord, Source } from '../../schemas/record.ts'
import { pack, unpack } from './cache/pack.ts'
import type { Engine } from './engine.ts'
import { failedRecord } from './failed-record.ts'
import { type Failure, type FailureFacts, failure, type Unread } from './failures.ts'
import { type Limits, limitOf } from './limits.ts'
import type { Content } from './read.ts'
import { secrecyOf } from './secrecy.ts'
import { problemOf } from './validate.ts'

export interface FileInput {
  uri: string
  fileName: string
  content: Content
  /** other places of the same bytes */
  alsoAt?: string[]
  /** read it though it bears a stamp of secrecy */
  includeSecret?: boolean
  /** the document that was made of these bytes before, packed: it is not parsed again */
  parsed?: Uint8Array
  /** give the document back, packed, to be kept */
  keep?: boolean
}

export interface FileReading {
  record: CampaignRecord
  /** records of the documents that stand behind the first, where the file holds several */
  behind?: CampaignRecord[]
  failure: Failure | null
  /** what the user should know of a file that was read */
  notes: Label[]
  /** the document, packed, where it was asked for */
  parsed?: Uint8Array
  /** this reading, packed, as it came from its process */
  packed?: Uint8Array
  /** it was read in an earlier run */
  cached?: true
  /** how long it took, without waiting */
  ms?: number
  /** it bears a stamp of secrecy: nothing of it is kept */
  secret?: true
}

/** Format that a name promises; undefined for names that promise none. */
export const formatOfName = (fileName: string): SourceFormat | undefined => {
  const extension = path.extname(fileName).slice(1).toLowerCase()
  return formats.find(row => row.extensions.includes(extension))?.format
}

const isPlain = (format: SourceFormat): boolean => format === 'text' || format === 'markdown'

/** A name that promises another format than the bytes are: said, because people look for the file by its kind. */
function nameNote(fileName: string, format: SourceFormat): Label[] {
  const promised = formatOfName(fileName)
  if (!promised || promised === format || (isPlain(promised) && isPlain(format))) return []
  const row = formats.find(r => r.format === format)!
  const extension = path.extname(fileName)
  return [
    {
      vi: `Tên tệp có đuôi ${extension} nhưng nội dung là ${row.label.vi}; đã đọc theo nội dung.`,
      en: `The name ends in ${extension} but the content is ${row.label.en}; it was read as what it is.`,
    },
  ]
}

/** What a record says of its file. */
export function sourceOf(input: FileInput, kind: { format: SourceFormat; mediaType: string }, document?: ParsedDocument): Source {
  const { pages, ocr, part, legacyEncoding } = document?.data ?? {}
  return {
    uri: input.uri,
    fileName: input.fileName,
    sha256: input.content.sha256,
    bytes: input.content.size,
    mediaType: document?.mediaType ?? kind.mediaType,
    format: document?.format ?? kind.format,
    ...(pages !== undefined && { pages }),
    ...(ocr && { ocr }),
    part: part ?? null,
    ...(legacyEncoding && { legacyEncoding }),
    ...(input.alsoAt?.length && { alsoAt: input.alsoAt }),
  }
}

/** A library that walks a tree by recursion ends like this where the tree is too deep. */
const isTooDeep = (error: unknown): boolean => error instanceof RangeError && error.message.includes('call stack')

function failureOf(error: unknown, facts: FailureFacts): Failure {
  if (error instanceof ParseError) return failure(error.reason, { ...facts, detail: error.detail, excess: error.excess })
  return failure('crashed', { detail: error instanceof Error ? error.message.split('\n')[0] : String(error) })
}

/** What the bytes are; where they are nothing known, what the name says, so that the record can name a format. */
function kindOf(input: FileInput, engine: Engine): { kind: { format: SourceFormat; mediaType: string }; error?: unknown } {
  try {
    return { kind: engine.sniff(input.content.bytes) }
  } catch (error) {
    return { kind: { format: formatOfName(input.fileName) ?? 'text', mediaType: 'application/octet-stream' }, error }
  }
}

/** The document of one file with its source, or why there is none. */
export type Opened = { source: Source; document: ParsedDocument; failure: null } | { source: Source; document: null; failure: Failure }

/** A document that was kept; undefined where it is damaged. */
function kept(parsed: Uint8Array): ParsedDocument | undefined {
  try {
    return unpack(parsed) as ParsedDocument
  } catch {
    return undefined
  }
}

/** Sniffs and parses one file. */
export async function openFile(input: FileInput, limits: Limits, engine: Engine): Promise<Opened> {
  const { kind, error } = kindOf(input, engine)
  const facts: FailureFacts = { format: kind.format, size: input.content.size, limit: limitOf(kind.format, limits) }
  const failed = (reason: Failure): Opened => ({ source: sourceOf(input, kind), document: null, failure: reason })
  // The size goes first: of a file over the limit only the beginning was kept, and what it is may not show in that.
  if (input.content.size > facts.limit!) return failed(failure('too_large', facts))
  if (error) return failed(failureOf(error, facts))
  try {
    const document = (input.parsed && kept(input.parsed)) ?? (await engine.parse(input.content.bytes, kind.format, input.fileName))
    return { source: sourceOf(input, kind, document), document, failure: null }
  } catch (thrown) {
    return failed(failureOf(isTooDeep(thrown) ? overLimit('nesting') : thrown, facts))
  }
}

/** Reads one file: sniff, parse, extract, validate. A document that bears a stamp of secrecy is left unread, text and all. */
export async function readFile(input: FileInput, limits: Limits, engine: Engine): Promise<FileReading | Unread> {
  const started = performance.now()
  const { source, document, failure: unopened } = await openFile(input, limits, engine)
  if (!document) return { record: failedRecord(source, unopened, engine.extractor), failure: unopened, notes: [] }
  const secrecy = secrecyOf(document)
  if (secrecy && !input.includeSecret) return { unread: failure('secret', { detail: secrecy }) }
  const parts = (await engine.parts?.(document)) ?? [document]
  const read = await Promise.all(parts.map(part => recordOf(part, { ...source, part: part.data.part ?? null }, engine)))
  const [first, ...others] = read.map(r => r.record)
  return {
    record: first!,
    ...(others.length && { behind: others }),
    failure: read.find(r => r.failure)?.failure ?? null,
    notes: read.every(r => r.failure) ? [] : nameNote(source.fileName, source.format),
    ms: Math.round(performance.now() - started),
    ...(input.keep && !secrecy && { parsed: pack(document) }),
    ...(secrecy && { secret: true as const }),
  }
}

/** The record of one document, or of why it has none. */
async function recordOf(
  document: ParsedDocument,
  source: Source,
  engine: Engine,
): Promise<{ record: CampaignRecord; failure: Failure | null }> {
  const failed = (reason: Failure) => ({ record: failedRecord(source, reason, engine.extractor, document.text), failure: reason })
  try {
    const record = await engine.extract(document, source)
    const problem = problemOf(record)
    return problem ? failed(failure('schema', { detail: problem })) : { record, failure: null }
  } catch (thrown) {
    return failed(failureOf(thrown, {}))
  }
}
