import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awards, findAwards } from '../../src/knowledge/awards.ts'
import { expectLinear } from '../helpers/growth.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const short = (text: string) => findAwards(text).map(a => `${a.code} | ${a.text} | ${a.authority}`)
const details = (text: string) => findAwards(text).map(a => a.detail)

describe('forms and authorities', () => {
  it.each([
    ['Bằng khen của Chủ tịch UBND tỉnh', 'bang_khen', 'BANG_KHEN_CT_UBND_TINH', 'Chủ tịch UBND tỉnh'],
    ['Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh', 'bang_khen', 'BANG_KHEN_CT_UBND_TINH', 'Chủ tịch Uỷ ban nhân dân tỉnh'],
    ['Bằng khen của Chủ tịch UBND thành phố Hải Phòng', 'bang_khen', 'BANG_KHEN_CT_UBND_TINH', 'Chủ tịch UBND thành phố Hải Phòng'],
    ['Bằng khen UBND tỉnh', 'bang_khen', 'BANG_KHEN_CT_UBND_TINH', 'UBND tỉnh'],
    ['Bằng khen cấp tỉnh', 'bang_khen', 'BANG_KHEN_CT_UBND_TINH', 'cấp tỉnh'],
    ['Bằng khen của Thủ tướng Chính phủ', 'bang_khen', 'BANG_KHEN_TTG', 'Thủ tướng Chính phủ'],
    ['Bằng khen của Bộ trưởng Bộ Nội vụ', 'bang_khen', 'BANG_KHEN_BO', 'Bộ trưởng Bộ Nội vụ'],
    ['Bằng khen của bộ, ban, ngành, đoàn thể trung ương', 'bang_khen', 'BANG_KHEN_BO', 'bộ, ban, ngành, đoàn thể trung ương'],
    ['Bằng khen', 'bang_khen', 'BANG_KHEN', null],
    ['Giấy khen của Chủ tịch UBND huyện', 'giay_khen', 'GIAY_KHEN_CT_UBND_HUYEN', 'Chủ tịch UBND huyện'],
    ['Giấy khen của Chủ tịch UBND các xã, phường', 'giay_khen', 'GIAY_KHEN_CT_UBND_XA', 'Chủ tịch UBND các xã, phường'],
    ['Giấy khen của Giám đốc Sở Nội vụ', 'giay_khen', 'GIAY_KHEN_GD_SO', 'Giám đốc Sở Nội vụ'],
    ['Giấy khen của Thủ trưởng cơ quan, đơn vị', 'giay_khen', 'GIAY_KHEN_GD_SO', 'Thủ trưởng cơ quan, đơn vị'],
    ['GIẤY KHEN', 'giay_khen', 'GIAY_KHEN', null],
    ['Cờ thi đua của Chính phủ', 'co_thi_dua', 'CO_TD_CP', 'Chính phủ'],
    ['Cờ Thi đua Chính phủ', 'co_thi_dua', 'CO_TD_CP', 'Chính phủ'],
    ['Cờ thi đua của Ủy ban nhân dân tỉnh', 'co_thi_dua', 'CO_TD_TINH', 'Ủy ban nhân dân tỉnh'],
    ['Cờ thi đua xuất sắc', 'co_thi_dua', 'CO_TD', null],
    ['Cờ “Đơn vị dẫn đầu phong trào thi đua” của Ủy ban nhân dân tỉnh', 'co_thi_dua', 'CO_TD_TINH', 'Ủy ban nhân dân tỉnh'],
    ['Chiến sỹ thi đua cấp tỉnh', 'chien_si_thi_dua', 'CSTD_TINH', null],
    ['Chiến sĩ thi đua cơ sở', 'chien_si_thi_dua', 'CSTD_CS', null],
    ['Chiến sĩ thi đua toàn quốc', 'chien_si_thi_dua', 'CSTD_TQ', null],
    ['CSTĐ', 'chien_si_thi_dua', 'CSTD', null],
    ['Tập thể Lao động xuất sắc', 'tap_the_lao_dong_xuat_sac', 'TTLDXS', null],
    ['Tập thể lao động tiên tiến', 'other', 'TTLDTT', null],
    ['Lao động tiên tiến', 'other', 'LDTT', null],
    ['Huân chương Lao động hạng Ba', 'huan_chuong', 'HC_LAO_DONG_3', null],
    ['Huân chương Lao động', 'huan_chuong', 'HC_LAO_DONG', null],
    ['Kỷ niệm chương', 'other', 'KNC', null],
    ['Thư khen của Chủ tịch UBND tỉnh', 'thu_khen', 'THU_KHEN', 'Chủ tịch UBND tỉnh'],
  ])('%s', (text, code, detail, authority) => {
    const around = `- ${text} cho tập thể, cá nhân;`
    const found = findAwards(around)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code, detail, authority, text })
    expect(around.slice(found[0]!.start, found[0]!.end)).toBe(text)
  })

  it('takes the authority before the form where the sentence confers it', () => {
    const text = 'Ủy ban nhân dân huyện tặng Giấy khen; đề nghị Chủ tịch UBND tỉnh xem xét, tặng Bằng khen cho 02 cá nhân.'
    expect(short(text)).toEqual(['giay_khen | Giấy khen | Ủy ban nhân dân huyện', 'bang_khen | Bằng khen | Chủ tịch UBND tỉnh'])
    expect(findAwards(text).map(a => text.slice(a.authorityAt!.start, a.authorityAt!.end))).toEqual([
      'Ủy ban nhân dân huyện',
      'Chủ tịch UBND tỉnh',
    ])
  })

  it.each([
    [
      'Bằng khen của Chủ tịch UBND tỉnh, Giấy khen.',
      ['bang_khen | Bằng khen của Chủ tịch UBND tỉnh | Chủ tịch UBND tỉnh', 'giay_khen | Giấy khen | null'],
    ],
    [
      'Giấy khen của Chủ tịch UBND huyện, thị xã và thành phố;',
      ['giay_khen | Giấy khen của Chủ tịch UBND huyện, thị xã và thành phố | Chủ tịch UBND huyện, thị xã và thành phố'],
    ],
    [
      'Bằng khen của Chủ\ntịch UBND tỉnh Bà Rịa - Vũng Tàu tặng',
      ['bang_khen | Bằng khen của Chủ tịch UBND tỉnh Bà Rịa - Vũng Tàu | Chủ tịch UBND tỉnh Bà Rịa - Vũng Tàu'],
    ],
    ['Giấy khen của Chủ tịch UBND phường\nThời gian thực hiện', ['giay_khen | Giấy khen của Chủ tịch UBND phường | Chủ tịch UBND phường']],
    ['“Bằng khen” của Thủ tướng Chính phủ', ['bang_khen | Bằng khen” của Thủ tướng Chính phủ | Thủ tướng Chính phủ']],
    ['Huân chương Lao động hạng Nhất, Nhì, Ba', ['huan_chuong | Huân chương Lao động | null']],
  ])('ends where the authority ends: %j', (text, expected) => expect(short(text)).toEqual(expected))

  it('every label of the data is found as its own code', () => {
    for (const form of awards) {
      expect(details(`“${form.vi}”`), form.vi).toEqual([form.code])
      for (const row of form.byAuthority ?? []) expect(details(row.vi)[0], row.vi).toBe(row.code)
    }
  })
})

describe('what is no award', () => {
  it.each([
    'động viên bằng khen thưởng kịp thời',
    'giấy khen thưởng',
    'cơ quan có thi đua, có khen thưởng',
    'kịp thời biểu dương, tôn vinh các điển hình',
    'các đơn vị tiên tiến và gia đình văn hóa ở xã tiêu biểu',
    'đạt huy chương vàng tại giải',
    'gk, bk, GK',
    '',
  ])('%j', text => expect(findAwards(text)).toEqual([]))
})

describe('places and time', () => {
  it('comes back from random surroundings, normalised or not', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zđ \n.]{0,30}$/),
        fc.constantFrom('Giấy khen', 'Bằng khen của Thủ tướng Chính phủ', 'Cờ thi đua cấp tỉnh'),
        fc.constantFrom('NFC', 'NFD'),
        (before, name, form) => {
          const text = `${before}. ${name}; `.normalize(form)
          const last = findAwards(text).at(-1)!
          expect(text.slice(last.start, last.end).normalize('NFC')).toBe(name)
        },
      ),
    )
  })
  it.each([
    'Bằng khen của Chủ tịch UBND tỉnh, ',
    'Chủ tịch UBND tỉnh ',
    'Giấy khen của huyện, xã, phường, ',
    `cờ "${' '.repeat(200)}`,
    'tặng Giấy khen ',
  ])('grows with the length only: %j', piece => {
    expectLinear(n => piece.repeat(Math.ceil(n / piece.length)), 100_000, findAwards, 1)
  })
})

const corpus = realCorpus()
describe.skipIf(!corpus)('real documents (skipped where the corpus is not there)', () => {
  it('finds every form that was labelled by hand', () => {
    for (const [texts, gold] of [
      ['seeds', 'gold'],
      ['snippets', 'snippets-gold'],
      [join('real', 'tai-lieu-noi-bo-tvpl'), 'gold'],
    ] as const)
      for (const file of readdirSync(join(corpus!, texts))) {
        const label = join(corpus!, gold, `${file}.json`)
        const want: string[] = (existsSync(label) && JSON.parse(readFileSync(label, 'utf8')).awardForms) || []
        const got = findAwards(readFileSync(join(corpus!, texts, file), 'utf8')).map(a => a.code)
        for (const code of want) expect(got, file).toContain(code)
      }
  })
})
