/** The stages that a run drives, as one interface: tests and process pools put their own in its place. */

import { ParseError } from '../../parsers/errors.ts'
import { formatRow, type ParseOptions } from '../../parsers/registry.ts'
import { sniff } from '../../parsers/sniff.ts'
import type { SourceFormat } from '../../schemas/codes.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import type { CampaignRecord, Source } from '../../schemas/record.ts'
import { EXTRACTOR } from '../extract/version.ts'

/** Loaded when the first document is there: opening one needs no rules, and what parses is loaded meanwhile. */
const rules = () => import('../extract/index.ts')

export interface Engine {
  /** what the bytes are; throws ParseError where they are nothing known */
  sniff(bytes: Uint8Array): { format: SourceFormat; mediaType: string }
  /** throws ParseError */
  parse(bytes: Uint8Array, format: SourceFormat, name: string, scans?: Pick<ParseOptions, 'onPage' | 'lanes'>): Promise<ParsedDocument>
  /** the documents of one file, in order, each with its own text; where it is not given a file is one document */
  parts?(document: ParsedDocument): ParsedDocument[] | Promise<ParsedDocument[]>
  extract(document: ParsedDocument, source: Source): CampaignRecord | Promise<CampaignRecord>
  readonly extractor: CampaignRecord['extractor']
}

export const engine: Engine = {
  sniff,
  async parse(bytes, format, name, scans) {
    const load = formatRow(format).load
    if (!load) throw new ParseError('unsupported')
    const parse = await load()
    return parse(bytes, { name, ...scans })
  },
  parts: async document => (await rules()).partsOf(document),
  extract: async (document, source) => (await rules()).extractRecord(document, source),
  extractor: EXTRACTOR,
}
