/** The panel where documents state little: empty cells, never a guess. */
import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'
import { run, runFolder } from './run.ts'
import { condition, sample } from './sample.ts'

const base = sample()
const target = base.targets[0]!
const silent = sample({
  issuer: null,
  number: null,
  documentType: null,
  issuedDate: null,
  years: null,
  criteria: [],
  targets: [{ ...target, value: { ...condition({ value: null, unit: null }), text: 'x' }, evidence: [], basis: 'corrected' }],
})

const cells = async (record = silent): Promise<Record<string, string>> => {
  const [head, row] = readCsv((await run('panel', [record])).toString().slice(1))
  return Object.fromEntries(head!.map((name, i) => [name, row![i]!]))
}

describe('a row of a document that states little', () => {
  it('leaves empty what is not stated', async () => {
    const row = await cells()
    const filled = Object.keys(row).filter(name => row[name])
    expect(filled).toEqual([
      'indicator',
      'indicator_name',
      'kind',
      'comparator',
      'document',
      'record_id',
      'basis',
      'confidence',
      'needs_review',
      'review_state',
      'extractor_version',
    ])
  })

  it('has the issuer and its level where its unit is not settled', async () => {
    const issuer = { ...base.issuer!, value: { ...base.issuer!.value, unit: null } }
    expect(await cells(sample({ issuer }))).toMatchObject({ unit: '', province: '', level: 'district', issuer: issuer.value.name })
  })

  it('has the date as stated, and no day, where the day is not', async () => {
    const issuedDate = { ...base.issuedDate!, value: '2024-03' }
    expect(await cells(sample({ issuedDate }))).toMatchObject({ issued: '', issued_as_stated: '2024-03' })
  })

  it('has the place of its sentence where there is one', async () => {
    const [evidence] = target.evidence
    const paged = { ...target, evidence: [{ ...evidence!, page: 2 }] }
    const row = await cells(sample({ targets: [paged] }))
    expect([row.page, row.start, row.end]).toEqual(['2', `${evidence!.start}`, `${evidence!.end}`])
  })
})

describe('the data package without records', () => {
  it.each([
    ['vi', 'Trích dẫn: Dữ liệu chỉ tiêu, tiêu chí thi đua từ 0 văn bản (0 dòng), đọc bằng thidua.'],
    ['en', 'Citation: Targets and criteria of emulation campaigns in 0 documents (0 rows), read by thidua.'],
  ] as const)('says so in %s, without a list of sources', async (lang, citation) => {
    const files = await runFolder('datapackage', [], { lang })
    const described = JSON.parse(files.get('datapackage.json')!)
    expect(described.description).toBe(citation)
    expect(described).not.toHaveProperty('sources')
    expect(described.resources[0].bytes).toBe(Buffer.byteLength(files.get('panel.csv')!))
  })
})
