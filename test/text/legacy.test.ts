import { describe, expect, test } from 'vitest'
import { restoreCapitals } from '../../src/text/legacy/capitals.ts'
import { decodeLegacy } from '../../src/text/legacy/decode.ts'
import { detectLegacy, drawsCapitals } from '../../src/text/legacy/fonts.ts'
import { detectByStatistics } from '../../src/text/legacy/statistics.ts'
import { isSyllable } from '../../src/text/legacy/syllable.ts'
import { TCVN3, VISCII, VNI_PAIRS, VNI_SINGLES, VPS } from '../../src/text/legacy/tables.ts'
import { ENCODINGS, encode, sameShare } from '../helpers/legacy-encoders.ts'

const PLAN =
  'Căn cứ chỉ đạo của cấp trên, phường phát động phong trào thi đua chào mừng ngày truyền thống: mỗi tổ dân phố giữ sạch ngõ, ' +
  'mỗi hộ trồng một cây, mỗi trường học có một công trình măng non. Kết quả gửi về Văn phòng trước ngày 15 hằng tháng.'

describe('names of fonts', () => {
  test.each([
    ['.VnTime', 'TCVN3', false],
    ['.VnTimeH', 'TCVN3', true],
    ['.vntimeh', 'TCVN3', true],
    ['.VnArial NarrowH', 'TCVN3', true],
    ['"ABCDEF+.VnAvantH-Bold"', 'TCVN3', true],
    ['ABCDEF+VnTime', 'TCVN3', false],
    ['.VnCommercial Script', 'TCVN3', false],
    ['VNI-Times', 'VNI', false],
    ['vni helve', 'VNI', false],
    ['VISCII Times', 'VISCII', false],
    ['VPS Times', 'VPS', false],
    ['vpstimes', 'VPS', false],
    ['Times New Roman', null, false],
    ['UVN Ha Long', null, false],
    ['Vni', null, false],
    ['Vnet Sans', null, false],
    ['', null, false],
    [undefined, null, false],
  ] as const)('%s', (font, encoding, capitals) => {
    expect(detectLegacy(font)).toBe(encoding)
    expect(drawsCapitals(font)).toBe(capitals)
  })
})

describe('tables', () => {
  const vowels = [...'aăâeêioôơuưy'].flatMap(v => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map(t => (v + t).normalize('NFC')))
  const letters = [...vowels.filter(v => v > '\u007f'), 'đ']
  const all = [...letters, ...letters.map(l => l.toLocaleUpperCase('vi'))]

  test.each([
    ['TCVN3', TCVN3, [...letters, ...'ĂÂÊÔƠƯĐ']],
    ['VNI', new Map([...VNI_PAIRS, ...VNI_SINGLES]), all],
    ['VISCII', VISCII, all],
  ] as const)('%s has every letter', (_, table, expected) => {
    expect([...new Set(table.values())].sort()).toEqual([...expected].sort())
  })

  test('VPS lacks the fourteen capitals on control codes', () => {
    expect(all.filter(l => ![...VPS.values()].includes(l))).toHaveLength(14)
  })

  test.each(['TCVN3', 'VISCII', 'VPS'] as const)('%s: a letter has one code', name => {
    const table = { TCVN3, VISCII, VPS }[name]
    expect(new Set(table.values()).size).toBe(table.size)
  })
})

describe('decoding', () => {
  test.each([
    ['TCVN3', 'kÕ ho¹ch ph¸t ®éng', 'kế hoạch phát động'],
    ['TCVN3', 'Hu©n ch\u00ad¬ng Lao ®éng h¹ng Ba', 'Huân chương Lao động hạng Ba'],
    ['VNI', 'keá hoaïch phaùt ñoäng', 'kế hoạch phát động'],
    ['VNI', 'UÛy ban nhaân daân, XAÕ Ñoâng Haûi', 'Ủy ban nhân dân, XÃ Đông Hải'],
    ['VNI', 'XAõ, TÆNH, TRÖÔØNG, chæ thò, lyù do', 'XÃ, TỈNH, TRƯỜNG, chỉ thị, lý do'],
    ['VISCII', 'kª hoÕch phát ðµng', 'kế hoạch phát động'],
    ['VISCII', '“H“I” – TR”, V’I và\u00a0các', '“HỘI” – TRỢ, VỖI và\u00a0các'],
    ['VPS', 'ph\u00e1t \u00c7\u00b6ng', 'phát động'],
  ] as const)('%s %s', (encoding, codes, text) => {
    expect(decodeLegacy(codes, encoding)).toBe(text)
  })

  test('the font that draws capitals, letters that Word moved to the private area', () => {
    expect(decodeLegacy('kÕ ho¹ch 2008', 'TCVN3', { capitals: true })).toBe('KẾ HOẠCH 2008')
    expect(decodeLegacy('k\uf0d5 ho\uf0b9ch', 'TCVN3')).toBe('kế hoạch')
  })

  test.each(ENCODINGS)('%s: round trip', encoding => {
    const read = decodeLegacy(encode(PLAN, encoding), encoding)
    expect(sameShare(PLAN.toLowerCase(), read.toLowerCase())).toBe(1)
  })
})

describe('capitals that TCVN3 cannot write', () => {
  test.each([
    ['ủy ban nhân dân tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['của ủy ban', 'của ủy ban'],
    ['TM. ủy ban', 'TM. Ủy ban'],
    ['- ủng hộ', '- Ủng hộ'],
    ['Kế HOạCH', 'KẾ HOẠCH'],
    ['Về VIệC PHáT ĐộNG PHONG TRàO', 'VỀ VIỆC PHÁT ĐỘNG PHONG TRÀO'],
    ['TấT Cả Vì TổNG KếT', 'TẤT CẢ VÌ TỔNG KẾT'],
    ['TP Hồ Chí Minh', 'TP Hồ Chí Minh'],
    ['Sở GDĐT', 'Sở GDĐT'],
    ['Số: 12/KH-UBND', 'Số: 12/KH-UBND'],
    ['đ) áp dụng', 'đ) Áp dụng'],
  ])('%s', (decoded, text) => {
    expect(restoreCapitals(decoded)).toBe(text)
  })
})

describe('syllables', () => {
  test.each('kế hoạch nghiêng giếng gì quyết khuỷu thuở đương quốc yêu Hòa hoà ngoằn'.split(' '))('%s', word => {
    expect(isSyllable(word)).toBe(true)
  })
  test.each('kÕ hoaïch trờng cế ngế át1 bat hoạc2 QĐ stra'.split(' '))('not %s', word => {
    expect(isSyllable(word)).toBe(false)
  })
})

describe('by statistics', () => {
  test.each(ENCODINGS)('%s is told from its words', encoding => {
    expect(detectByStatistics(encode(PLAN, encoding))?.encoding).toBe(encoding)
  })
  test.each([
    ['Vietnamese in Unicode', PLAN],
    ['the same, decomposed', PLAN.normalize('NFD')],
    [
      'letters of Latin-1 only',
      'Các xã và các xóm báo cáo tình hình, các lý do, các hình thái và các giá trị là bao nhiêu, các nhà làm gì',
    ],
    ['English', 'The plan’s “third” part – naïve, résumé, façade, café – isn’t longer than that. '.repeat(8)],
    ['French', 'Là où le règlement a été adopté à l’unanimité, l’élève dévoué était très fâché par le procédé de l’été passé. '.repeat(4)],
    ['German', 'Für die Übung müssen Schüler größere Räume öffnen; täglich fährt früh die Straßenbahn zurück über die Brücke. '.repeat(4)],
    ['too little', encode('kế hoạch phát động', 'TCVN3')],
    ['nothing', ''],
  ])('nothing is told of %s', (_, text) => {
    expect(detectByStatistics(text)).toBeNull()
  })
})
