/** Documents for tests of the store: a small record under hashes of its own, put in the way a server does. */
import { createHash } from 'node:crypto'
import type { CampaignRecord } from '../../schemas/record.ts'
import type { Store } from '../../src/store/index.ts'
import { sample as sampleOf, TEXT } from '../export/sample.ts'

export interface Some {
  text?: string
  title?: string
  number?: string
  issuer?: string
  version?: string
  change?: (record: CampaignRecord) => CampaignRecord
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A record of these bytes; a title of the test's own is put in front of the text, so that it stands there. */
export function recordOf(
  bytes: Uint8Array,
  fileName: string,
  { text = TEXT, title, number, issuer, version, change }: Some = {},
): CampaignRecord {
  const sample = sampleOf()
  const sha256 = hashOf(bytes)
  const said = (value: string) => ({
    basis: 'stated' as const,
    evidence: [{ quote: text.slice(0, 5), start: 0, end: 5 }],
    confidence: 0.97,
    rule: 'test',
    value,
  })
  const record: CampaignRecord = {
    ...sample,
    id: sha256,
    source: { ...sample.source, uri: fileName, fileName, sha256, bytes: bytes.length },
    text,
    ...(title !== undefined && { title: said(title) }),
    ...(number !== undefined && { number: { ...said(number), value: { raw: number, ordinal: 1, year: null, symbol: 'KH-UBND' } } }),
    ...(issuer !== undefined && sample.issuer && { issuer: { ...sample.issuer, value: { ...sample.issuer.value, name: issuer } } }),
    extractor: { name: 'thidua', version: version ?? '0.1.0' },
  }
  return change ? change(record) : record
}

/** Uploads a file and writes down its record; gives the document's id. */
export async function put(store: Store, fileName: string, some: Some = {}): Promise<string> {
  const bytes = Buffer.from(`${fileName} ${some.text ?? ''}`)
  await store.jobs.accept([{ fileName, bytes }], { by: 'test' })
  for (let claim = await store.jobs.claim('test', 60); claim; claim = await store.jobs.claim('test', 60)) {
    const record = recordOf(Buffer.from(claim.bytes), claim.fileName, some)
    await store.jobs.finish(claim, 'test', { records: [record], parsed: Buffer.from('packed'), reason: null }, 1)
  }
  return hashOf(bytes)
}
