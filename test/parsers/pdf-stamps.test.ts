import { describe, expect, test } from 'vitest'
import { drawn, lines, stampsOf } from './fixtures/pdf/read.ts'
import { LEFT } from './fixtures/pdf/sheet.ts'

const filler =
  'Cơ quan, đơn vị trong ngành tổ chức thực hiện tốt các nội dung đã nêu và báo cáo kết quả đúng thời gian quy định của cấp trên.'

describe('stamps', () => {
  test('a signature that was drawn into the page', async () => {
    const doc = await drawn(s => {
      for (const [i, line] of [
        'Người ký: Sở Nắng Mai',
        'Email: vanthu@nangmai.example',
        'Cơ quan: Tỉnh Lúa',
        'Vàng',
        'Thời gian ký:',
        '05.01.2026 07:37:07',
        '+07:00',
      ].entries())
        s.text(440, 12 + i * 8, line, { size: 6 })
      s.para(110, filler)
    })
    expect(stampsOf(doc)).toEqual([
      [
        'digital_signature',
        'Người ký: Sở Nắng Mai Email: vanthu@nangmai.example Cơ quan: Tỉnh Lúa Vàng Thời gian ký: 05.01.2026 07:37:07 +07:00',
      ],
    ])
    expect(lines(doc)).toEqual([filler])
  })

  test('a copy line over the letterhead', async () => {
    const doc = await drawn(s => {
      s.text(330, 20, 'SAO Y; SỞ NẮNG MAI; 05/02/2026 08:30:00', { size: 9 }).para(80, filler)
    })
    expect(stampsOf(doc)).toEqual([['copy', 'SAO Y; SỞ NẮNG MAI; 05/02/2026 08:30:00']])
    expect(lines(doc)).toEqual([filler])
  })

  test('a box of incoming mail, with its own number and day', async () => {
    const doc = await drawn(s => {
      s.text(60, 150, 'CÔNG VĂN ĐẾN', { size: 10, face: 'bold' })
        .text(60, 166, 'Số: 1234', { size: 10 })
        .text(60, 182, 'Ngày: 07/01/2026', { size: 10 })
      s.para(230, filler)
    })
    expect(stampsOf(doc)).toEqual([['incoming', 'CÔNG VĂN ĐẾN Số: 1234 Ngày: 07/01/2026']])
    expect(lines(doc)).toEqual([filler])
  })

  test('two signatures are two stamps', async () => {
    const doc = await drawn(s => {
      s.signature(440, 8, ['Ký bởi: Sở Nắng Mai', 'Thời gian ký: 08/01/2026 09:15:02'])
      s.signature(300, 8, ['TRUNG TÂM THÔNG TIN', '09.01.2026 10:00:00 +07:00']).para(80, filler)
    })
    expect(stampsOf(doc).map(([kind]) => kind)).toEqual(['digital_signature', 'digital_signature'])
    expect(lines(doc)).toEqual([filler])
  })

  test('a number typed in through a signature field is text of the document', async () => {
    const doc = await drawn(s => {
      const blank = LEFT + s.width('Số: ')
      s.text(LEFT, 80, 'Số:        /KH-SNM').signature(blank, 68, ['362'], 10).para(110, filler)
    })
    expect(doc.stamps).toEqual([])
    expect(lines(doc)[0]).toBe('Số: 362 /KH-SNM')
  })

  test.each(['Ngày ký hợp đồng do hai bên thống nhất.', 'Đến nay phong trào đã lan rộng.', 'Sao y bản chính gửi các phòng.'])(
    '"%s" is a sentence',
    async sentence => {
      const doc = await drawn(s => s.para(s.para(80, filler), sentence))
      expect(doc.stamps).toEqual([])
      expect(lines(doc)).toEqual([filler, sentence])
    },
  )
})
