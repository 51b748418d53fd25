/** Which records are one campaign, record by record. */
import { describe, expect, test } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { groupSources } from '../../src/compare/sources.ts'
import { bare, reference, type Some, stated } from './records.ts'

const TITLE = 'Phát động phong trào thi đua cải cách hành chính năm 2026'
const years = stated({ from: 2026, to: 2026 })
const plan = ({ but, ...some }: Partial<Some>): CampaignRecord =>
  bare({
    id: 'ke-hoach',
    unit: 'xã Công Hải',
    province: 'Khánh Hòa',
    number: '41/KH-UBND',
    but: { title: stated(TITLE), years, ...but },
    ...some,
  })
const news = ({ but, ...some }: Partial<Some>): CampaignRecord =>
  bare({
    id: 'tin',
    unit: 'xã Công Hải',
    province: 'Khánh Hòa',
    at: '2026-02-10',
    but: {
      documentType: stated('news'),
      years,
      publication: stated({ publisher: null, headline: TITLE, date: '2026-02-10', author: null }),
      ...but,
    },
    ...some,
  })
/** Groups by the ids of their records, each with what it is of its campaign. */
const roles = (...records: CampaignRecord[]) => groupSources(records).map(g => Object.fromEntries(g.sources.map(s => [s.record.id, s.as])))

describe('news', () => {
  test('belongs to the plan whose number it reports, whatever its headline', () => {
    const but = {
      publication: stated({ publisher: null, headline: 'Ra quân', date: '2026-02-10', author: null }),
      references: [stated(reference({ number: '41/KH-UBND', date: '2026-02-02', issuer: null, role: 'reported' }))],
    }
    expect(roles(news({ but }), plan({}))).toEqual([{ 'ke-hoach': 'plan', tin: 'news' }])
    const ofAnother = {
      ...but,
      references: [stated(reference({ number: '40/KH-UBND', date: '2026-02-02', issuer: null, role: 'reported' }))],
    }
    expect(roles(news({ but: ofAnother }), plan({}))).toHaveLength(2)
  })
  test('belongs to a plan of its unit and year that says the same, in its headline or its theme', () => {
    expect(roles(news({}), plan({ number: undefined }))).toEqual([{ 'ke-hoach': 'plan', tin: 'news' }])
    const theme = stated('Xây dựng chính quyền gần dân')
    const headline = { publication: stated({ publisher: null, headline: 'Ra quân', date: null, author: null }), theme }
    expect(roles(news({ but: headline }), plan({ but: { theme } }))).toHaveLength(1)
  })
  test.each([
    ['of another year', { years: stated({ from: 2025, to: 2025 }) }],
    ['of no year', { years: null }],
    ['of something else', { publication: stated({ publisher: null, headline: 'Thu hoạch lúa', date: '2026-02-10', author: null }) }],
  ])('%s stands alone', (_, but) => {
    expect(roles(news({ but }), plan({ number: undefined }))).toHaveLength(2)
  })
  test('without an issuer tells no plan', () => {
    expect(roles(news({ but: { issuer: null } }), plan({}))).toHaveLength(2)
  })
})

describe('plans', () => {
  test('of one number and day are one: the text before its scan, the scan before what could not be read', () => {
    const ocr = { engine: 'x', language: 'vie', meanConfidence: 0.9, pages: [1] }
    const text = plan({})
    const scan = plan({ id: 'quet' })
    const failed = plan({ id: 'hong', but: { status: 'failed' } })
    const records = [failed, { ...scan, source: { ...scan.source, ocr } }, text]
    expect(roles(...records)).toEqual([{ 'ke-hoach': 'plan', quet: 'scan', hong: 'copy' }])
    expect(roles(...records.toReversed())).toEqual(roles(...records))
  })
  test('two parts of one file are two campaigns, also under one number', () => {
    const part = (index: number): CampaignRecord => {
      const made = plan({ id: `phan-${index}` })
      return { ...made, source: { ...made.source, sha256: 'a'.repeat(64), part: { index, of: 2, pages: [index, index] } } }
    }
    expect(roles(part(1), part(2))).toHaveLength(2)
  })
  test('a draft without a number is of the plan that says the same in its year, though its day moved', () => {
    expect(roles(plan({}), plan({ id: 'du-thao', number: undefined, at: '2026-01-05' }))).toEqual([
      { 'ke-hoach': 'plan', 'du-thao': 'draft' },
    ])
  })
  test.each<[string, Partial<Some>]>([
    ['another kind of document', { but: { documentType: stated('decision') } }],
    ['another year', { but: { years: stated({ from: 2024, to: 2025 }) } }],
    ['another year of issue', { at: '2025-01-05' }],
    ['another title', { but: { title: stated('Phát động thi đua xây dựng nông thôn mới') } }],
    ['another unit', { unit: 'xã Ninh Hải' }],
    ['another symbol', { but: { number: stated({ raw: '/KH-ĐU', ordinal: null, year: null, symbol: 'KH-ĐU' }) } }],
  ])('a draft of %s is another campaign', (_, some) => {
    const draft = plan({ id: 'du-thao', number: undefined, ...some })
    expect(roles(plan({}), draft)).toHaveLength(2)
  })
  test('a draft whose blank number has the same symbol, spelt otherwise, is of the plan', () => {
    const number = stated({ raw: '/KH/UBND', ordinal: null, year: null, symbol: 'KH/UBND' })
    expect(roles(plan({}), plan({ id: 'du-thao', number: undefined, but: { number } }))).toHaveLength(1)
  })
  test('a document of another kind is no plan of its campaign', () => {
    expect(roles(plan({ but: { documentType: stated('decision') } }))).toEqual([{ 'ke-hoach': 'other' }])
    expect(roles(plan({ but: { documentType: null } }))).toEqual([{ 'ke-hoach': 'plan' }])
  })
})

describe('without an issuer', () => {
  const orphan = (id: string, some: Partial<CampaignRecord>) => plan({ id, but: { issuer: null, ...some } })
  test('number and title together make two records one', () => {
    expect(roles(orphan('a', {}), orphan('b', {}))).toHaveLength(1)
  })
  test.each<[string, Partial<CampaignRecord>]>([
    ['no number', { number: null }],
    ['no title', { title: null }],
  ])('%s: nothing says so', (_, some) => {
    expect(roles(orphan('a', some), orphan('b', some))).toHaveLength(2)
  })
})
