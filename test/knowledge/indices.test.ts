import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeIndex, findIndices, indices } from '../../src/knowledge/indices.ts'
import { expectLinear } from '../helpers/growth.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const short = (text: string) => findIndices(text).map(m => `${m.code}: ${m.name}`)
const codes = (text: string) => findIndices(text).map(m => m.code)

describe('spellings', () => {
  it.each([
    ['PAR INDEX', 'PAR_INDEX'],
    ['Par Index', 'PAR_INDEX'],
    ['PAR-Index', 'PAR_INDEX'],
    ['PARINDEX', 'PAR_INDEX'],
    ['PAR – INDEX', 'PAR_INDEX'],
    ['PAR\nINDEX', 'PAR_INDEX'],
    ['Chỉ số CCHC', 'PAR_INDEX'],
    ['chỉ số PAR', 'PAR_INDEX'],
    ['CHỈ SỐ CẢI CÁCH HÀNH CHÍNH', 'PAR_INDEX'],
    ['CHÍ SỐ CẢI CÁCH HÀNH CHÍNH', 'PAR_INDEX'],
    ['chi so cai cach hanh chinh', 'PAR_INDEX'],
    ['chỉ số cải cách\nhành chính', 'PAR_INDEX'],
    ['Chỉ số đánh giá, xếp hạng công tác cải cách hành chính', 'PAR_INDEX'],
    ['Bộ chỉ số theo dõi, đánh giá cải cách hành chính', 'PAR_INDEX'],
    ['Chỉ số SIPAS', 'SIPAS'],
    ['Sipas', 'SIPAS'],
    ['Chỉ số hài lòng của người dân', 'SIPAS'],
    ['Chỉ số hài lòng về sự phục vụ hành chính', 'SIPAS'],
    ['chỉ số đo lường sự hài lòng của người dân, tổ chức', 'SIPAS'],
    ['Chỉ số hài lòng của tổ chức, cá nhân về sự phục vụ của cơ quan hành chính', 'SIPAS'],
    ['Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh', 'PAPI'],
    ['Chỉ số hiệu quả quản trị hành chính công', 'PAPI'],
    ['hiệu quả quản trị và hành chính công', 'PAPI'],
    ['Papi', 'PAPI'],
    ['Chỉ số năng lực cạnh tranh', 'PCI'],
    ['Chỉ số năng lực cạnh tranh cấp tỉnh', 'PCI'],
    ['Chỉ số năng lực cạnh tranh cấp huyện', 'DDCI'],
    ['Chỉ số năng lực cạnh tranh cấp sở, ban, ngành', 'DDCI'],
    ['Chỉ số đánh giá năng lực cạnh tranh các sở, ban, ngành và địa phương', 'DDCI'],
    ['DCCI', 'DDCI'],
    ['Chỉ số chuyển đổi số', 'DTI'],
    ['Bộ chỉ số đánh giá mức độ chuyển đổi số cấp tỉnh', 'DTI'],
    ['PDTI', 'DTI'],
    ['Chỉ số đổi mới sáng tạo cấp địa phương', 'PII'],
    ['Chỉ số Xanh cấp tỉnh', 'PGI'],
    ['Vietnam ICT Index', 'ICT_INDEX'],
    ['ICT-Index', 'ICT_INDEX'],
    ['Bộ chỉ số 766', 'SERVICE_766'],
    ['Bộ chỉ số theo Quyết định số 766/QĐ-TTg', 'SERVICE_766'],
    ['Bộ chỉ số phục vụ người dân, doanh nghiệp', 'SERVICE_766'],
    ['Bộ chỉ số đánh giá chất lượng phục vụ người dân và doanh nghiệp', 'SERVICE_766'],
    ['Bộ chỉ số chỉ đạo, điều hành, đánh giá chất lượng phục vụ công dân trong giải quyết TTHC', 'SERVICE_766'],
    ['Chỉ số hài lòng của người bệnh', 'OTHER:Chỉ số hài lòng của người bệnh'],
    ['Chỉ số hài lòng về dịch vụ giáo dục công', 'OTHER:Chỉ số hài lòng về dịch vụ giáo dục công'],
    ['Chỉ số chuyển đổi số doanh nghiệp', 'OTHER:Chỉ số chuyển đổi số doanh nghiệp'],
    ['Chỉ số đổi mới sáng tạo toàn cầu (GII)', 'OTHER:Chỉ số đổi mới sáng tạo toàn cầu'],
    ['Chỉ số sẵn sàng kết nối (NRI)', 'OTHER:NRI'],
  ])('%j is %s, in one mention of the whole', (text, code) => {
    const around = `Phấn đấu ${text} tăng điểm.`
    const found = findIndices(around)
    expect(found.map(m => m.code)).toEqual([code])
    expect(around.slice(found[0]!.start, found[0]!.end)).toBe(text)
  })

  it('every abbreviation and every label of the data finds its own index', () => {
    for (const f of indices) {
      const own = (text: string) => {
        const [m] = findIndices(text)
        return f.code ? m?.code === f.code : m?.code.startsWith('OTHER:')
      }
      expect(own(f.vi), f.vi).toBe(true)
      for (const a of f.abbreviations) expect(own(`Chỉ số ${a}`), a).toBe(true)
      for (const a of f.abbreviations) expect(own(a.toUpperCase()), a).toBe(true)
    }
  })
})

describe('a name and its abbreviation are one mention, and the abbreviation decides', () => {
  it.each([
    ['Chỉ số năng lực cạnh tranh (DDCI) trên địa bàn', ['DDCI: Chỉ số năng lực cạnh tranh (DDCI)']],
    ['chỉ số cải cách hành chính của huyện (Par Index) duy trì', ['PAR_INDEX: chỉ số cải cách hành chính của huyện (Par Index)']],
    ['Chỉ số cải cách hành chính - PAR INDEX', ['PAR_INDEX: Chỉ số cải cách hành chính - PAR INDEX']],
    ['Chỉ số hài lòng (sau đây viết tắt là SIPAS)', ['SIPAS: Chỉ số hài lòng (sau đây viết tắt là SIPAS)']],
    ['PCI (Chỉ số năng lực cạnh tranh cấp tỉnh)', ['PCI: PCI (Chỉ số năng lực cạnh tranh cấp tỉnh)']],
    ['nâng cao năng lực cạnh tranh cấp tỉnh (PCI)', ['PCI: năng lực cạnh tranh cấp tỉnh (PCI)']],
    ['Chỉ số cải cách hành\nchính (PAR\nINDEX)', ['PAR_INDEX: Chỉ số cải cách hành chính (PAR INDEX)']],
    ['Chỉ số Par index (PAR INDEX)', ['PAR_INDEX: Chỉ số Par index (PAR INDEX)']],
    ['Chỉ số năng lực cạnh tranh (XYCI)', ['OTHER:XYCI: Chỉ số năng lực cạnh tranh (XYCI)']],
    ['Chỉ số cải cách hành chính (PAR INDEX, SIPAS)', ['PAR_INDEX: Chỉ số cải cách hành chính', 'PAR_INDEX: PAR INDEX', 'SIPAS: SIPAS']],
  ])('%j', (text, expected) => expect(short(text)).toEqual(expected))

  it('keeps two indices apart though a bracket follows the second', () =>
    expect(short('Chỉ số cải cách hành chính của tỉnh, hài lòng của người dân (SIPAS)')).toEqual([
      'PAR_INDEX: Chỉ số cải cách hành chính',
      'SIPAS: hài lòng của người dân (SIPAS)',
    ]))

  it('does not reach over a comma for another index', () =>
    expect(codes('Chỉ số năng lực cạnh tranh của địa phương, hài lòng (SIPAS)')).toEqual(['DDCI', 'SIPAS']))

  it('gives one code to all mentions of an index that has none of its own', () =>
    expect(new Set(codes('Chỉ số phát triển con người (HDI) năm 2025; HDI năm 2030; chỉ số phát triển con người')).size).toBe(1))
})

describe('lists', () => {
  it.each([
    ['nâng cao các chỉ số: cải cách hành chính, năng lực cạnh tranh, hiệu quả quản trị và hành chính công.', ['PAR_INDEX', 'PCI', 'PAPI']],
    ['các Chỉ số PAR INDEX, SIPAS, PAPI và PCI', ['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI']],
    ['các chỉ số PAR, SIPAS, PAPI', ['PAR_INDEX', 'SIPAS', 'PAPI']],
    ['cải thiện PAR, SIPAS, PCI', ['PAR_INDEX', 'SIPAS', 'PCI']],
    ['Chỉ số cải cách hành chính, năng lực cạnh tranh cấp tỉnh', ['PAR_INDEX', 'PCI']],
    ['Chỉ số cải cách hành chính, năng lực cạnh tranh của doanh nghiệp', ['PAR_INDEX']],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected))
})

it('the own index of a province, district or commune bears the name of the index', () =>
  expect(codes('Chỉ số cải cách hành chính cấp sở; chỉ số CCHC các huyện; Chỉ số chuyển đổi số cấp xã')).toEqual([
    'PAR_INDEX',
    'PAR_INDEX',
    'DTI',
  ]))

describe('what is no index', () => {
  it.each([
    'công tác cải cách hành chính năm 2025',
    'các chỉ số thành phần đạt thấp',
    'Nền tảng địa chỉ số và bản đồ số',
    'chỉ số thành phần cải cách thủ tục hành chính',
    'chuyển đổi số (gọi tắt là CĐS)',
    'cải cách hành chính (CCHC)',
    'PARIS, PARTNER, COMPARE, SPAR',
    'chương XIII, phần PIIX, TPGI',
    'truy cập papi.org.vn, dti.gov.vn, pcivietnam.vn',
    'Chỉ số giá tiêu dùng (CPI), chỉ số sản xuất công nghiệp (IIP) tăng 8%',
    'nâng cao năng lực cạnh tranh cấp tỉnh của doanh nghiệp',
    'mức độ hài lòng của người dân đạt trên 90%',
    'Bộ tiêu chí đánh giá (ABC) theo quy định',
    'Chỉ số chất lượng không khí (AQI)',
    'phần mềm PAR của tỉnh',
    '',
  ])('%j', text => expect(codes(text)).toEqual([]))
})

describe('places', () => {
  it('are offsets into the text given, normalised or not', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = `Tỉnh phấn đấu nâng Chỉ số cải cách hành chính (PAR INDEX), PAPI.`.normalize(form)
      const found = findIndices(text)
      expect(found.map(m => text.slice(m.start, m.end).normalize('NFC'))).toEqual(['Chỉ số cải cách hành chính (PAR INDEX)', 'PAPI'])
    }
  })

  it('come back from random surroundings', () => {
    const names = ['Chỉ số năng lực cạnh tranh (DDCI)', 'SIPAS', 'Chỉ số cải cách hành chính (PAR INDEX)', 'Bộ chỉ số 766']
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zđ \n.]{0,40}$/),
        fc.constantFrom(...names),
        fc.stringMatching(/^[a-zđ \n.]{0,40}$/),
        (before, name, after) => {
          const text = `${before}. ${name}. ${after}`
          expect(findIndices(text).map(m => m.name)).toContain(name)
          for (const m of findIndices(text)) expect(text.slice(m.start, m.end).replace(/\s+/gu, ' ')).toBe(m.name)
        },
      ),
    )
  })
})

describe('time', () => {
  it.each([
    ['heads', 'chỉ số '],
    ['spaces', `chỉ số${' '.repeat(500)}`],
    ['lists', 'người dân, tổ chức, '],
    ['open brackets', 'chỉ số cải cách hành chính của tỉnh ('],
    ['words', 'hài lòng của năng lực cạnh tranh của '],
    ['mentions', 'Chỉ số PAR INDEX, '],
  ])('grows with the length only: %s', (_, piece) => {
    expectLinear(n => piece.repeat(Math.ceil(n / piece.length)), 200_000, findIndices, 1)
  })
})

describe('describeIndex', () => {
  it('says publisher, scale and basis in both languages', () => {
    expect(describeIndex('Chỉ số CCHC', 'vi')).toContain('Thang: 0 – 100 (%)')
    expect(describeIndex('PAPI', 'en')[0]).toContain('(PAPI)')
    expect(describeIndex('SERVICE_766', 'vi').at(-1)).toContain('766/QĐ-TTg')
    expect(describeIndex('HDI', 'en')[0]).toContain('Human Development')
    expect(describeIndex('thời tiết', 'vi')).toEqual([])
  })
})

const corpus = realCorpus()
describe.skipIf(!corpus)('real documents (skipped where the corpus is not there)', () => {
  for (const [texts, gold] of [
    ['seeds', 'gold'],
    ['snippets', 'snippets-gold'],
    [join('real', 'tai-lieu-noi-bo-tvpl'), 'gold'],
  ] as const)
    it(`${texts}: the codes that were labelled by hand`, () => {
      for (const file of readdirSync(join(corpus!, texts))) {
        const label = join(corpus!, gold, `${file}.json`)
        const want: string[] | undefined = existsSync(label) ? JSON.parse(readFileSync(label, 'utf8')).indices : undefined
        if (want) expect([...new Set(codes(readFileSync(join(corpus!, texts, file), 'utf8')))].sort(), file).toEqual([...want].sort())
      }
    })
})
