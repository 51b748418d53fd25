/** Records for tests of the second pass: an issuer, a date, what it cites; everything else is empty. */
import type { Evidence, Sourced } from '../../schemas/evidence.ts'
import type { Body, CampaignRecord, Reference } from '../../schemas/record.ts'
import { findUnits, provinceOf, successorsOf } from '../../src/knowledge/gazetteer/index.ts'
import { failedRecord } from '../../src/run/failed-record.ts'
import { failure } from '../../src/run/failures.ts'

const stated = <T>(value: T, text: string, evidence?: Evidence[]): Sourced<T> => ({
  value,
  basis: 'stated',
  evidence: evidence ?? [{ quote: text, start: 0, end: text.length }],
  confidence: 0.95,
  rule: 'test.stated',
})

export interface Sketch {
  id: string
  /** "huyện Châu Thành" or "Sở Nội vụ" */
  unit: string
  /** name of the province where the document says it; a unit without one stays open */
  province?: string
  at?: string
  uri?: string
  number?: string
  cites?: { number: string; date: string; issuer: string | null; role?: Reference['role'] }[]
  theme?: string
}

const KIND = /^(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) (.+)$/u

export function record({ id, unit, province, at = '2023-02-20', uri, number, cites = [], theme }: Sketch): CampaignRecord {
  const m = KIND.exec(unit)
  const text = m ? `Ủy ban nhân dân ${unit}` : unit
  const source = {
    uri: uri ?? `${id}/${id}.txt`,
    fileName: `${id}.txt`,
    sha256: Buffer.from(id).toString('hex').padEnd(64, '0').slice(0, 64),
    bytes: 1,
    mediaType: 'text/plain',
    format: 'text' as const,
    part: null,
  }
  const blank = failedRecord(source, failure('crashed'), { name: 'thidua', version: '0' }, text)
  const found = m && province ? findUnits(m[2]!, at, { type: m[1]!, within: province })[0] : undefined
  const named = found && {
    name: found.name,
    type: found.type,
    code: found.code,
    province: provinceOf(found, at).name,
    successors: successorsOf(found).map(({ partial: _, ...s }) => s),
  }
  const body: Body = {
    name: text,
    kind: m ? 'people_committee' : 'department',
    level: !m ? 'province' : m[1] === 'tỉnh' ? 'province' : ['huyện', 'quận', 'thị xã'].includes(m[1]!) ? 'district' : 'commune',
    parent: null,
    unit: named ?? (m ? { name: m[2]!, type: m[1]!, code: null, province: null, successors: [] } : null),
  }
  return {
    ...blank,
    id,
    status: 'complete',
    diagnostics: [],
    issuer: stated(body, text),
    issuedDate: stated(at, text),
    number: number
      ? stated({ raw: number, ordinal: Number.parseInt(number, 10), year: null, symbol: number.replace(/^\d+\//u, '') }, text)
      : null,
    theme: theme ? stated(theme, text) : null,
    years: theme ? stated({ from: 2023, to: 2023 }, text) : null,
    references: cites.map(c =>
      stated(
        {
          type: 'plan' as const,
          title: null,
          status: 'unknown' as const,
          replacedBy: null,
          amendedBy: [],
          role: 'implements' as const,
          ...c,
        },
        text,
      ),
    ),
  }
}
