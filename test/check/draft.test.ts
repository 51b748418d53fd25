/** A draft as rules see it: its dates, its form, where its parts stand and where missing ones would. */
import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../src/check/finding.ts'
import { formBasis, underLaw2022 } from '../../src/check/legal.ts'
import { evidenceOf, LineIndex, sectionAt, sentenceOf } from '../../src/check/place.ts'
import { checkDocument, refusal } from '../../src/check/run.ts'
import { type PlanParts, planText } from '../../src/check/sample.ts'
import { settingsFor } from '../../src/check/settings.ts'
import { ownUnit } from '../../src/check/unit.ts'
import { draftOf, read } from './draft-of.ts'

const draft = (plan: Partial<PlanParts>) => draftOf({ plan })
const textsOf = (lines: readonly { text: string }[]) => lines.map(l => l.text)

describe('the date', () => {
  const UNDATED = { dateline: '', title: 'Phát động phong trào thi đua', period: '', basis: '', closing: 'Hết./.', launch: '' }
  test.each<[string, Partial<PlanParts>, string | null, string | null, string | null]>([
    ['of a whole day', {}, '2026-01-15', '2026-01-15', '2026-01-15'],
    ['with an open day', { dateline: 'Tam Kim, ngày      tháng 01 năm 2026' }, '2026-01', null, '2026-01-31'],
    ['that is not there, in a year', { dateline: '' }, null, null, '2026-01-31'],
    ['that nothing tells', UNDATED, null, null, null],
  ])('%s', async (_, plan, date, day, lawDay) => {
    const found = await draft(plan)
    expect([found.date, found.day, found.lawDay]).toEqual([date, day, lawDay])
  })

  test.each([
    ['2020-03-04', 'Thông tư số 01/2011/TT-BNV, Điều 8'],
    ['2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3'],
    [null, 'Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3'],
  ])('%s chooses the rules of form', (lawDay, basis) => expect(formBasis('number')({ lawDay }).vi).toBe(basis))

  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    [null, true],
  ])('%s: under the law of 2022 %s', (lawDay, under) => expect(underLaw2022({ lawDay })).toBe(under))
})

describe('the form', () => {
  test.each<[string, Partial<PlanParts>, boolean]>([
    ['of a committee', {}, true],
    ['of the front', { letterhead: 'ỦY BAN MTTQ VIỆT NAM\n\nXÃ TAM KIM' }, false],
    ['of a union', { letterhead: 'LIÊN ĐOÀN LAO ĐỘNG\n\nTỈNH CAO BẰNG' }, false],
    ['of the Party, by its symbol', { number: 'Số: 08-KH/ĐU' }, false],
  ])('%s is the State’s: %s', async (_, plan, is) => expect((await draft(plan)).isState).toBe(is))

  test('of a plan, and of a plan of a campaign', async () => {
    const council = await draft({ title: 'Kiểm tra công tác văn thư năm 2026', launch: 'UBND xã ban hành Kế hoạch như sau:' })
    expect([council.isPlan, council.isCampaign]).toEqual([true, false])
    expect((await draft({ type: 'THÔNG BÁO', number: 'Số: 08/TB-UBND' })).isPlan).toBe(false)
  })
})

describe('zones', () => {
  test('of the sample plan', async () => {
    const { zones } = await draft({ appendix: 'PHỤ LỤC\n\n1. Hồ sơ đúng hẹn: 60 điểm' })
    expect(textsOf(zones.header)[0]).toBe('ỦY BAN NHÂN DÂN')
    expect(textsOf(zones.header).at(-1)).toBe('Tam Kim, ngày 15 tháng 01 năm 2026')
    expect(zones.type?.text).toBe('KẾ HOẠCH')
    expect(textsOf(zones.title)).toEqual(['Phát động phong trào thi đua cải cách hành chính trên địa bàn xã Tam Kim năm 2026'])
    expect(zones.preamble).toHaveLength(4)
    expect(zones.body[0]?.text).toBe('I. MỤC ĐÍCH, YÊU CẦU')
    expect(zones.body.at(-1)?.text).toMatch(/^Trên đây là Kế hoạch/u)
    expect(textsOf(zones.recipients)[0]).toBe('Nơi nhận:')
    expect(textsOf(zones.signature)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nông Thị Sao Mai'])
    expect(textsOf(zones.appendix)).toEqual(['PHỤ LỤC', '1. Hồ sơ đúng hẹn: 60 điểm'])
  })

  test('without type and title the head ends where the text begins', async () => {
    const { zones } = await draft({ type: '', title: '' })
    expect(zones.type).toBeNull()
    expect(zones.title).toEqual([])
    expect(textsOf(zones.header).at(-1)).toBe('Tam Kim, ngày 15 tháng 01 năm 2026')
    expect(zones.preamble[0]?.text).toMatch(/^Căn cứ Luật/u)
  })

  test('without any headings the preamble is all that there is', async () => {
    const parts = ['purpose', 'objectives', 'participants', 'contents', 'criteria', 'measures', 'period', 'awards', 'dossier', 'funding']
    const plain = await draft({
      ...Object.fromEntries(parts.map(p => [p, ''])),
      implementation: '',
      closing: '',
      recipients: '',
      signature: '',
    })
    expect(plain.zones.body).toEqual([])
    expect(plain.bodyEnd()).toMatchObject({ where: 'after' })
    expect(plain.text.slice(plain.bodyEnd().start, plain.bodyEnd().end)).toBe(
      'UBND xã phát động phong trào thi đua với các nội dung như sau:',
    )
  })
})

describe('places of what is missing', () => {
  const wordsAt = async (plan: Partial<PlanParts>, spot: 'belowHeader' | 'top' | 'bodyEnd') => {
    const found = await draft(plan)
    const { start, end, where } = found[spot]()
    return `${where} ${found.text.slice(start, end)}`
  }
  const HEADLESS = { letterhead: '', motto: '', number: '', dateline: '' }

  test('are behind the letterhead, else before the type', async () => {
    expect(await wordsAt({}, 'belowHeader')).toBe('after Tam Kim, ngày 15 tháng 01 năm 2026')
    expect(await wordsAt(HEADLESS, 'belowHeader')).toBe('before KẾ HOẠCH')

    expect(await wordsAt({}, 'top')).toBe('before ỦY BAN NHÂN DÂN')
  })

  test('are before the first section that usually follows', async () => {
    const found = await draft({ funding: '' })
    const { start, end, where } = found.placeOf('funding')
    expect([where, found.text.slice(start, end)]).toEqual(['before', 'X. TỔ CHỨC THỰC HIỆN'])
  })
})

describe('the words of a place', () => {
  const LONG = `- ${'Giải quyết hồ sơ đúng hẹn cho người dân ở các xóm xa trụ sở. '.repeat(8).trim()}`
  test('are cut on both sides where the paragraph is long', async () => {
    const found = await draft({ purpose: `I. MỤC ĐÍCH\n\n${LONG}` })
    const line = found.lines.find(l => l.text.length > 400)!
    const middle = sentenceOf(found, { start: line.start + 200, end: line.start + 210 })
    expect(middle).toMatch(/^….*…$/u)
    expect(middle.length).toBeLessThanOrEqual(242)
    expect(middle).toContain(found.text.slice(line.start + 200, line.start + 210).trim())
    expect(sentenceOf(found, { start: line.start, end: line.start + 5 })).toMatch(/^- Giải quyết.*…$/u)
    expect(sentenceOf(found, { start: line.end - 5, end: line.end })).toMatch(/^….*trụ sở\.$/u)
  })

  test('are whole where it is short, and quoted as they stand', async () => {
    const found = await draft({})
    const line = found.zones.type!
    expect(sentenceOf(found, line)).toBe('KẾ HOẠCH')
    expect(evidenceOf(found, line)).toEqual({ quote: 'KẾ HOẠCH', start: line.start, end: line.end })
  })

  test('have the headings around them, points and bullets left off', async () => {
    const found = await draft({})
    const offset = found.text.indexOf('Rút ngắn')
    expect(sectionAt(found.record.outline, offset)).toBe('I › 1')
    expect(sectionAt(found.record.outline, 0)).toBe('')
  })

  test('are counted in lines and columns from 1', () => {
    const index = new LineIndex('một\nhai\n\nba')
    expect([0, 3, 4, 7, 8, 9, 11].map(n => Object.values(index.at(n)))).toEqual([
      [1, 1],
      [1, 4],
      [2, 1],
      [2, 4],
      [3, 1],
      [4, 1],
      [4, 3],
    ])
  })

  test('that markup divides are those of the paragraph in its source', async () => {
    const text = planText({ number: 'Số: **8**/KH-UBND' })
    const [finding] = checkDocument(await read(text, 'draft.md'), null, { source: text, presets: ['nd30'] }).findings
    expect(finding?.rule).toBe('number-padding')
    const line = text.split('\n').indexOf('Số: **8**/KH-UBND') + 1
    expect(finding?.place).toMatchObject({ line, column: 1, endLine: line })
  })
})

describe('the check', () => {
  test('refuses what could not be read, and an article of an unknown kind', async () => {
    const { document, record } = await read(planText())
    expect(refusal({ document, record })).toBeNull()
    expect(refusal({ document, record: { ...record, status: 'failed' } })?.en).toMatch(/could not be read/u)
    const article = { ...document, data: { ...document.data, article: { start: 0, end: 1 } } } as unknown as typeof document
    expect(refusal({ document: article, record: { ...record, documentType: null } })?.en).toMatch(/news page/u)
    expect(refusal({ document: article, record })).toBeNull()
    expect(refusal(await read('Kính thưa quý vị. Xin cảm ơn quý vị đã tới dự.'))?.en).toMatch(/neither type, national title nor number/u)
  })

  test('sorts findings of one place by their level, then by their rule', async () => {
    const { findings }: CheckResult = checkDocument(await read(planText({ number: 'Số 8/KH–UBND' })))
    expect(findings.map(f => `${f.severity} ${f.rule}`)).toEqual(['warning number-padding', 'warning symbol-form'])
  })

  test('knows the unit of its issuer, with and without a day', async () => {
    expect(ownUnit(await draft({}))).toMatchObject({ name: 'Tam Kim', type: 'xã' })
    expect(
      ownUnit(await draft({ dateline: '', title: 'Phát động phong trào thi đua trên địa bàn xã Tam Kim', period: '', basis: '' }))?.name,
    ).toBe('Tam Kim')
    expect(
      ownUnit(
        await draft({
          letterhead: 'DỰ THẢO',
          title: 'Phát động phong trào thi đua',
          dateline: '',
          basis: '',
          closing: '',
          signature: '',
          launch: '',
        }),
      ),
    ).toBeNull()
  })
})

describe('settings of a place', () => {
  const settings = {
    presets: ['nd30' as const],
    rules: { motto: 'off' as const },
    places: { 'Cao Bằng': { presets: ['campaign' as const] } },
  }
  test('are those of a province for the province itself', async () => {
    const { record } = await draft({
      letterhead: 'ỦY BAN NHÂN DÂN\n\nTỈNH CAO BẰNG',
      number: 'Số: 15/KH-UBND',
      dateline: 'Cao Bằng, ngày 15 tháng 01 năm 2026',
    })
    expect(settingsFor(settings, record)).toEqual({ presets: ['campaign'], rules: { motto: 'off' } })
  })
  test('are the general ones where nobody knows the unit', async () => {
    const { record } = await draft({})
    expect(settingsFor(settings, { ...record, issuer: null })).toEqual({ presets: ['nd30'], rules: { motto: 'off' } })
    expect(settingsFor({}, record)).toEqual({ presets: undefined, rules: {} })
  })
})
