/**
 * What takes the processor for long – rules over untrusted text, comparisons of hundreds of records, workbooks – done beside the server's own thread.
 * Reads and writes: plain values, as they cross between threads.
 */
import type { CheckAnswer } from '../../../schemas/api/check.ts'
import type { Comparison } from '../../../schemas/comparison.ts'
import type { ParsedDocument } from '../../../schemas/document.ts'
import type { Language } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { exporters, loadCheck, loadCompare, type OutputPart, partsOf, unpack } from '../../index.ts'

export interface Kept {
  record: CampaignRecord
  /** the parsed document of its file, packed */
  packed: Uint8Array
  part: number | null
}

const inputOf = ({ record, packed, part }: Kept) => {
  const document = unpack(packed) as ParsedDocument
  return { record, document: part === null ? document : partsOf(document)[part - 1]! }
}

export const tasks = {
  /** Findings of a document, as they stand with its corrections. */
  async check({ draft, parent }: { draft: Kept; parent: Kept | null }): Promise<Omit<CheckAnswer, 'fileName' | 'canAnnotate'>> {
    const { checkDocument } = await loadCheck()
    const { findings, refused, counts, targets } = checkDocument(inputOf(draft), parent && inputOf(parent))
    return { text: draft.record.text, findings: findings as never, refused, counts, targets }
  },

  /** The Word file with its findings as comments; null where it is no Word file. */
  async annotate({
    draft,
    parent,
    bytes,
    lang,
  }: {
    draft: Kept
    parent: Kept | null
    bytes: Uint8Array
    lang: Language
  }): Promise<Uint8Array | null> {
    const { annotateDocx, checkDocument, NotWordError } = await loadCheck()
    const { findings } = checkDocument(inputOf(draft), parent && inputOf(parent))
    try {
      return annotateDocx(bytes, findings, lang)
    } catch (error) {
      if (error instanceof NotWordError) return null
      throw error
    }
  },

  async compare(given: {
    records: CampaignRecord[]
    parent?: CampaignRecord
    by?: Comparison['by']
    asOf?: string
    uploads?: Map<string, string>
    reuse?: boolean
  }): Promise<Comparison> {
    const { compareRecords, reuseOf } = await loadCompare()
    const { records, reuse, ...options } = given
    const comparison = compareRecords(records, options)
    return reuse ? { ...comparison, reuse: reuseOf(records, comparison) } : comparison
  },

  /** One output of many records: a file, or the files of a folder. */
  async export({
    name,
    records,
    lang,
    at,
  }: {
    name: string
    records: CampaignRecord[]
    lang: Language
    at: string
  }): Promise<Uint8Array | OutputPart[]> {
    const exporter = exporters.find(e => e.name === name)!.create({ lang, at })
    const pieces = records.map(r => exporter.add(r) ?? '')
    const tail = await exporter.finish()
    if (Array.isArray(tail)) return tail
    return Buffer.concat([Buffer.from(pieces.join('')), typeof tail === 'string' ? Buffer.from(tail) : (tail ?? Buffer.alloc(0))])
  },
}

export type Tasks = typeof tasks
