import { describe, expect, test } from 'vitest'
import { LETTERHEAD, recordOf, TAIL, TITLE } from './document.ts'

/** References of a plan with this preamble and body. */
const cited = (preamble: string[], body: string[] = ['- Thi đua làm tốt việc được giao.']) =>
  recordOf([...LETTERHEAD, ...TITLE, ...preamble, 'I. NỘI DUNG', ...body, ...TAIL]).references.map(r => r.value)
const brief = (refs: ReturnType<typeof cited>) => refs.map(r => [r.number, r.date, r.role])

describe('forms of numbers and dates', () => {
  test.each([
    ['Căn cứ Kế hoạch số 118/KH-UBND ngày 05/01/2024 của UBND tỉnh;', '118/KH-UBND', '2024-01-05', 'plan'],
    ['Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;', '06/2022/QH15', '2022-06-15', 'law'],
    ['Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;', '98/2023/NĐ-CP', '2023-12-31', 'decree'],
    ['Căn cứ Chỉ thị số 41-CT/TW ngày 03/02/2024 của Ban Bí thư;', '41-CT/TW', '2024-02-03', 'directive'],
    ['Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ;', '30c/NQ-CP', '2011-11-08', 'resolution'],
    ['Căn cứ Thông tư số 12/2019/TT-BNV ngày 04/11/2019;', '12/2019/TT-BNV', '2019-11-04', 'circular'],
    ['Căn cứ Quyết định số 1557/QĐ-UBND của Chủ tịch UBND tỉnh;', '1557/QĐ-UBND', null, 'decision'],
    // the date stands behind the issuer
    ['Căn cứ Quyết định số 258/QĐ-TTg của Thủ tướng Chính phủ ngày 17/3/2024 về thi đua;', '258/QĐ-TTg', '2024-03-17', 'decision'],
    ['Căn cứ Công văn số 77/SNV-TĐKT ngày 09/01/2024 của Sở Nội vụ;', '77/SNV-TĐKT', '2024-01-09', 'official_letter'],
    ['Căn cứ Kế hoạch số: 118/KH-UBND, ngày 5/1/2024 của UBND tỉnh;', '118/KH-UBND', '2024-01-05', 'plan'],
    ['Căn cứ Kế hoạch 118/KH-UBND ngày 05-01-2024 của UBND tỉnh;', '118/KH-UBND', '2024-01-05', 'plan'],
    // split by spaces, other dashes, other alphabets
    ['Căn cứ Nghị quyết số 39-NQ/ TW ngày 17/4/2015 của Bộ Chính trị;', '39-NQ/TW', '2015-04-17', 'resolution'],
    ['Căn cứ Kế hoạch số 118 /KH–UBND ngày 05/01/2024;', '118/KH-UBND', '2024-01-05', 'plan'],
    ['Căn cứ Quyết định số 225/QÐ-TTg ngày 04/02/2016;', '225/QĐ-TTg', '2016-02-04', 'decision'],
    ['Căn cứ Thông tư số 40/2017/TT-BTС ngày 28/4/2017;', '40/2017/TT-BTC', '2017-04-28', 'circular'],
  ])('%s', (text, number, date, type) => {
    expect(cited([text])).toMatchObject([{ number, date, type, role: 'legal_basis' }])
  })

  test.each([
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Căn cứ tiêu chuẩn TCVN ISO 9001:2015 đang áp dụng;',
    'Thực hiện Đề án 06 về dữ liệu dân cư;',
    'Đạt 12/15 tiêu chí, xếp thứ 24/63 tỉnh;',
    'Trong năm 2023/2024, có 15/HS được khen;',
  ])('none: %s', text => {
    expect(cited([text])).toEqual([])
  })

  test('the document’s own number and what stands in Nơi nhận are none', () => {
    const record = recordOf([...LETTERHEAD, ...TITLE, 'I. NỘI DUNG', '- Việc.', 'Nơi nhận:', '- Như Kế hoạch số 3/KH-SNV;', '- Lưu: VT.'])
    expect(record.references).toEqual([])
  })
})

describe('roles by clause', () => {
  test('căn cứ, thực hiện, body and footnote', () => {
    expect(
      brief(
        cited(
          [
            'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;',
            'Thực hiện Kế hoạch số 118/KH-UBND ngày 05/01/2024 của UBND tỉnh;',
          ],
          ['- Rà soát theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ.'],
        ),
      ),
    ).toEqual([
      ['98/2023/NĐ-CP', '2023-12-31', 'legal_basis'],
      ['118/KH-UBND', '2024-01-05', 'implements'],
      ['63/2010/NĐ-CP', '2010-06-08', 'cites'],
    ])
  })

  test('each clause of one paragraph takes the role that it opens with', () => {
    const paragraph =
      'Thực hiện Kế hoạch số 118/KH-UBND ngày 05/01/2024 của UBND tỉnh; Quyết định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng Chính phủ; căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023; UBND huyện xây dựng kế hoạch như sau:'
    expect(brief(cited([paragraph]))).toEqual([
      ['118/KH-UBND', '2024-01-05', 'implements'],
      ['225/QĐ-TTg', '2016-02-04', 'implements'],
      ['98/2023/NĐ-CP', '2023-12-31', 'legal_basis'],
    ])
  })

  test('a document named inside another’s title goes with it', () => {
    expect(
      brief(cited(['Căn cứ Kế hoạch số 118/KH-UBND ngày 05/01/2024 của UBND tỉnh thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021;'])),
    ).toEqual([
      ['118/KH-UBND', '2024-01-05', 'legal_basis'],
      ['76/NQ-CP', '2021-07-15', 'legal_basis'],
    ])
  })

  test('one document, one row: the first mention decides, each is ground', () => {
    const record = recordOf([
      ...LETTERHEAD,
      ...TITLE,
      'Thực hiện Kế hoạch số 07/KH-UBND ngày 05/01/2024 của UBND tỉnh;',
      'I. NỘI DUNG',
      '- Bám sát Kế hoạch số 7/KH-UBND của UBND tỉnh.',
      ...TAIL,
    ])
    expect(record.references).toHaveLength(1)
    expect(record.references[0]).toMatchObject({ value: { number: '07/KH-UBND', role: 'implements' } })
    expect(record.references[0]!.evidence).toHaveLength(2)
  })

  test('issuer and title are kept apart', () => {
    expect(
      cited(['Căn cứ Kế hoạch số 118/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh Lạng Sơn về cải cách hành chính năm 2024;']),
    ).toMatchObject([{ issuer: 'Ủy ban nhân dân tỉnh Lạng Sơn', title: 'về cải cách hành chính năm 2024' }])
  })

  test('a law that was replaced before the date of issue says so', () => {
    expect(cited(['Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;'])).toMatchObject([
      { number: '91/2017/NĐ-CP', status: 'replaced' },
    ])
  })
})
