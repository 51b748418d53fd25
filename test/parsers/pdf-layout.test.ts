import { describe, expect, test } from 'vitest'
import { column, drawn, grid, lines, paragraphsOf, tablesOf, textOf } from './fixtures/pdf/read.ts'
import { A4, LEFT, RIGHT, type Sheet } from './fixtures/pdf/sheet.ts'

const filler =
  'Cơ quan, đơn vị trong ngành tổ chức thực hiện tốt các nội dung đã nêu và báo cáo kết quả đúng thời gian quy định của cấp trên.'

describe('words', () => {
  test('letter-spaced capitals stay words', async () => {
    const doc = await drawn(s => {
      let x = 200
      for (const word of ['KẾ', 'HOẠCH']) {
        for (const letter of word) {
          s.text(x, 60, letter, { size: 14 })
          x += s.width(letter, { size: 14 }) + 4
        }
        x += 8
      }
      s.para(90, filler)
    })
    expect(lines(doc)[0]).toBe('KẾ HOẠCH')
  })

  test('letters that were drawn twice for boldness are read once', async () => {
    const doc = await drawn(s => {
      for (const [i, c] of [...'Thông'].entries()) s.text(100 + i * 9, 60, c).text(100.3 + i * 9, 60, c, { face: 'bold' })
      s.para(90, filler)
    })
    expect(lines(doc)[0]).toBe('Thông')
  })

  test('raised digits are marks of notes or powers, not digits of the number before them', async () => {
    const doc = await drawn(s => {
      s.text(LEFT, 60, 'Diện tích 12 km').text(LEFT + s.width('Diện tích 12 km'), 55, '2', { size: 8 })
      s.para(90, filler)
    })
    expect(lines(doc)[0]).toBe('Diện tích 12 km²')
  })

  test('decomposed letters are composed', async () => {
    const doc = await drawn(s => s.text(LEFT, 60, 'Phối hợp'.normalize('NFD')).para(90, filler))
    expect(lines(doc)[0]).toBe('Phối hợp')
  })

  test('a number typed over the dots of a blank takes their place', async () => {
    const doc = await drawn(s => {
      s.text(LEFT, 60, 'Số: ........../KH-SNM').text(LEFT + s.width('Số: ..'), 59, '36', { size: 12 })
      s.para(90, filler)
    })
    expect(lines(doc)[0]).toBe('Số: 36 /KH-SNM')
  })

  test('a stretched line of few words is one line', async () => {
    const doc = await drawn(s => {
      s.justified(LEFT, RIGHT, 60, 'Luật số 06/2022/QH15 ngày')
      s.text(LEFT, 77, '15 tháng 6 năm 2022 về thi đua, khen thưởng.')
      s.para(99, filler)
    })
    expect(lines(doc)[0]).toBe('Luật số 06/2022/QH15 ngày 15 tháng 6 năm 2022 về thi đua, khen thưởng.')
  })

  test('a symbol broken after its hyphen goes on without a space, a dash keeps its own', async () => {
    const doc = await drawn(s => {
      s.justified(LEFT + 36, RIGHT, 60, 'Các đơn vị gửi báo cáo theo mẫu kèm Công văn số 1849/BGDĐT-').text(
        LEFT,
        77,
        'GDPT trước ngày 15 hằng tháng.',
      )
      s.justified(LEFT + 36, RIGHT, 99, 'Đề nghị Phòng Kế hoạch của các đơn vị trong toàn ngành -').text(LEFT, 116, 'Tài chính phối hợp.')
      s.para(140, filler)
    })
    expect(lines(doc)[0]).toContain('1849/BGDĐT-GDPT trước')
    expect(lines(doc)[1]).toContain('ngành - Tài chính')
  })
})

describe('paragraphs', () => {
  test('a dash at the head of a full, unfinished line is no list item', async () => {
    const doc = await drawn(s => {
      s.justified(LEFT + 36, RIGHT, 60, 'Giao Phòng Kế hoạch chủ trì tham mưu, Phòng Văn hóa').text(
        LEFT,
        77,
        '- Xã hội các xã phối hợp thực hiện.',
      )
      s.para(99, filler)
    })
    expect(lines(doc)[0]).toContain('Phòng Văn hóa - Xã hội các xã')
  })

  test('without indents, a line that had room for the next word ends its paragraph', async () => {
    const doc = await drawn(s => {
      let y = 60
      for (const text of ['Điểm thứ nhất của kế hoạch', 'Điểm thứ hai của kế hoạch', 'Điểm thứ ba của kế hoạch']) {
        s.text(LEFT, y, text)
        y += 17
      }
      s.para(y, filler, { indent: 0 })
    })
    expect(lines(doc)).toEqual(['Điểm thứ nhất của kế hoạch', 'Điểm thứ hai của kế hoạch', 'Điểm thứ ba của kế hoạch', filler])
  })

  test('a hanging list item holds its lines', async () => {
    const doc = await drawn(s => {
      s.para(60, filler)
      s.text(LEFT + 18, 120, '-').justified(LEFT + 36, RIGHT, 120, 'Bình chọn những tập thể có cách làm hay trong năm,')
      s.justified(LEFT + 36, RIGHT, 137, 'báo cáo Hội đồng thi đua xét trước ngày 20 tháng 11').text(LEFT + 36, 154, 'để kịp khen thưởng.')
      s.para(180, filler)
    })
    expect(lines(doc)[1]).toBe(
      '- Bình chọn những tập thể có cách làm hay trong năm, báo cáo Hội đồng thi đua xét trước ngày 20 tháng 11 để kịp khen thưởng.',
    )
  })

  test('footnotes stand apart and do not break the sentence over the page', async () => {
    const doc = await drawn(s => {
      s.para(60, filler)
      s.justified(LEFT + 36, RIGHT, 120, 'Kết quả năm trước đã được Sở nêu tại báo cáo tổng kết').line(LEFT, 760, LEFT + 144, 760)
      s.text(LEFT, 772, '1', { size: 6 }).text(LEFT + 6, 776, 'Báo cáo số 88/BC-SNM của Sở Nắng Mai.', { size: 9 })
      s.newPage().text(LEFT, 60, 'gửi các phòng.').para(85, filler)
    })
    expect(lines(doc)[1]).toContain('báo cáo tổng kết gửi các phòng.')
    const note = paragraphsOf(doc).find(p => p.data.role === 'footnote')!
    expect(textOf(doc, note)).toBe('Báo cáo số 88/BC-SNM của Sở Nắng Mai.')
  })

  test('signs of footnotes are no words of their sentences; powers stay, and numbers of no note', async () => {
    const at = (s: Sheet, y: number, pieces: readonly [string, string][]) => {
      let x = LEFT
      for (const [words, sign] of pieces) {
        s.text(x, y, words)
        x += s.width(words)
        s.text(x, y - 5, sign, { size: 8 })
        x += s.width(sign, { size: 8 })
      }
    }
    const doc = await drawn(s => {
      s.para(60, filler)
      at(s, 120, [
        ['Trồng 12 km', '2'],
        [' rừng', '2'],
        [', nuôi 10', '6'],
        [' cây', '1'],
        ['.', ''],
      ])
      s.table(
        LEFT,
        140,
        [200, 200],
        [
          [{ text: 'Việc' }, { text: 'Hạn' }],
          [{ text: 'Trồng' }, { text: '' }],
        ],
      )
      s.text(LEFT + 205, 177, 'Quý I', { size: 11 }).text(LEFT + 205 + s.width('Quý I', { size: 11 }), 172, '2', { size: 7 })
      s.line(LEFT, 740, LEFT + 144, 740)
      s.text(LEFT, 750, '1', { size: 6 }).text(LEFT + 5, 754, 'Cây lim.', { size: 9 })
      s.text(LEFT, 762, '2', { size: 6 })
        .text(LEFT + 5, 766, 'Rừng lúa', { size: 9 })
        .text(LEFT, 778, 'và rừng ngô.', { size: 9 })
    })
    expect(lines(doc)).toContain('Trồng 12 km² rừng, nuôi 10⁶ cây.')
    expect(grid(doc, tablesOf(doc)[0]!)).toEqual([
      ['Việc', 'Hạn'],
      ['Trồng', 'Quý I'],
    ])
    expect(
      paragraphsOf(doc)
        .filter(p => p.data.role === 'footnote')
        .map(p => textOf(doc, p)),
    ).toEqual(['Cây lim.', 'Rừng lúa và rừng ngô.'])
  })
})

describe('columns', () => {
  test('columns whose lines do not stand level are not interleaved', async () => {
    const doc = await drawn(s => {
      s.centred(165, 60, 'ĐOÀN KIỂM TRA', { size: 12 }).centred(402, 63, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 11, face: 'bold' })
      s.centred(165, 75, 'THEO QUYẾT ĐỊNH', { size: 12 }).centred(402, 80, 'Độc lập - Tự do - Hạnh phúc', { size: 12, face: 'bold' })
      s.centred(165, 90, 'SỐ 77/QĐ-SNM', { size: 12 })
      s.centred(165, 120, 'Số: 05/KH-ĐKT', { size: 12 }).centred(402, 112, 'Lúa Vàng, ngày 02 tháng 3 năm 2026', {
        size: 12,
        face: 'italic',
      })
      s.centred(311, 160, 'KẾ HOẠCH', { face: 'bold' }).para(190, filler)
    })
    expect(column(doc, 1, 0)).toEqual(['ĐOÀN KIỂM TRA', 'THEO QUYẾT ĐỊNH', 'SỐ 77/QĐ-SNM', 'Số: 05/KH-ĐKT'])
    expect(column(doc, 1, 1)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Lúa Vàng, ngày 02 tháng 3 năm 2026',
    ])
    expect(lines(doc)[7]).toBe('KẾ HOẠCH')
  })

  test('the last short line of the body does not slip into the recipients', async () => {
    const doc = await drawn(s => {
      s.para(60, filler)
      s.justified(LEFT + 36, RIGHT, 120, 'Trên đây là Kế hoạch của Sở, các phòng nghiêm túc thực').text(LEFT, 137, 'hiện./.')
      s.text(LEFT, 160, 'Nơi nhận:', { size: 11, face: 'boldItalic' }).centred(430, 160, 'TM. BAN TỔ CHỨC', { face: 'bold' })
      s.text(LEFT, 173, '- Như trên;', { size: 10 }).centred(430, 177, 'TRƯỞNG BAN', { face: 'bold' })
    })
    expect(lines(doc)[1]).toMatch(/thực hiện\.\/\.$/)
    expect(column(doc, 1, 0)).toEqual(['Nơi nhận:', '- Như trên;'])
    expect(column(doc, 1, 1)).toEqual(['TM. BAN TỔ CHỨC', 'TRƯỞNG BAN'])
  })
})

describe('tables', () => {
  test('cells over several columns and rows', async () => {
    const doc = await drawn(s => {
      s.para(60, filler)
      const [xs, ys] = [
        [85, 135, 335, 435, 538],
        [120, 145, 170, 195, 220],
      ]
      for (const y of ys) s.line(y === 145 ? 335 : y === 195 ? 135 : 85, y, 538, y)
      for (const x of xs) s.line(x, x === 435 ? 145 : 120, x, 220)
      s.centred(110, 150, 'TT', { size: 11, face: 'bold' })
        .centred(235, 150, 'Nội dung', { size: 11, face: 'bold' })
        .centred(436, 137, 'Thời gian', { size: 11, face: 'bold' })
      s.centred(385, 162, 'Từ', { size: 11, face: 'bold' }).centred(486, 162, 'Đến', { size: 11, face: 'bold' })
      s.centred(110, 199, '1', { size: 11 })
        .text(140, 187, 'Đăng ký', { size: 11 })
        .text(340, 187, '01/02', { size: 11 })
        .text(440, 187, '28/02', { size: 11 })
      s.text(140, 212, 'Bình xét', { size: 11 }).text(340, 212, '01/11', { size: 11 }).text(440, 212, '20/11', { size: 11 })
    })
    const [table] = tablesOf(doc)
    expect(grid(doc, table!)).toEqual([
      ['TT', 'Nội dung', 'Thời gian'],
      ['Từ', 'Đến'],
      ['1', 'Đăng ký', '01/02', '28/02'],
      ['Bình xét', '01/11', '20/11'],
    ])
    const cells = table!.children.map(r => r.children.map(c => [c.data.rowSpan ?? 1, c.data.colSpan ?? 1, c.data.header ?? false]))
    expect(cells[0]).toEqual([
      [2, 1, true],
      [2, 1, true],
      [1, 2, true],
    ])
    expect(cells[1]).toEqual([
      [1, 1, true],
      [1, 1, true],
    ])
    expect(cells[2]![0]).toEqual([2, 1, false])
  })

  test('a row that is cut by the page is made whole', async () => {
    const widths = [40, 300, 113]
    const doc = await drawn(s => {
      s.para(60, filler)
      s.table(LEFT, 700, widths, [
        [
          { text: 'TT', face: 'bold' },
          { text: 'Nhiệm vụ', face: 'bold' },
          { text: 'Chủ trì', face: 'bold' },
        ],
        [{ text: '1' }, { text: 'Tuyên truyền trên trang thông tin và' }, { text: 'Văn phòng' }],
      ])
      s.newPage().table(LEFT, 60, widths, [
        [{ text: '' }, { text: 'tại các cuộc họp' }, { text: '' }],
        [{ text: '2' }, { text: 'Sơ kết' }, { text: 'Các phòng' }],
      ])
    })
    expect(grid(doc, tablesOf(doc)[0]!)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Tuyên truyền trên trang thông tin và tại các cuộc họp', 'Văn phòng'],
      ['2', 'Sơ kết', 'Các phòng'],
    ])
  })

  test('aligned columns without ruling lines', async () => {
    const rows = [
      ['TT', 'Nội dung', 'Thời hạn'],
      ['1', 'Đăng ký thi đua', '15/02'],
      ['2', 'Sơ kết phong trào', '30/6'],
      ['3', 'Tổng kết và khen thưởng', '30/11'],
    ]
    const doc = await drawn(s => {
      s.para(60, filler)
      for (const [i, row] of rows.entries())
        for (const [j, text] of row.entries()) s.text([LEFT, 140, 430][j]!, 130 + i * 20, text, { face: i ? 'plain' : 'bold' })
      s.para(240, filler)
    })
    expect(grid(doc, tablesOf(doc)[0]!)).toEqual(rows)
    expect(tablesOf(doc)[0]!.children[0]!.children.every(c => c.data.header)).toBe(true)
  })

  test('an underline, or a frame around the page, is no table', async () => {
    const doc = await drawn(s => {
      s.line(20, 20, 575, 20).line(20, 822, 575, 822).line(20, 20, 20, 822).line(575, 20, 575, 822)
      s.centred(311, 60, 'KẾ HOẠCH', { face: 'bold' }).line(280, 66, 342, 66).para(100, filler)
    })
    expect(tablesOf(doc)).toEqual([])
    expect(lines(doc)).toEqual(['KẾ HOẠCH', filler])
  })
})

describe('pages', () => {
  test.each(['2', '- 2 -', 'Trang 2', 'Trang 2/9'])('"%s" at the foot is a page number', async number => {
    const doc = await drawn(s => {
      s.para(80, filler)
      s.newPage().para(80, filler)
      s.centred(A4.width / 2, 810, number, { size: 11 })
    })
    expect(lines(doc)).toEqual([filler, filler])
  })

  test('a running head is dropped, a title that happens to stand first is not', async () => {
    const doc = await drawn(s => {
      for (const page of [1, 2, 3]) {
        if (page > 1) s.newPage()
        s.text(LEFT, 30, 'Cổng thông tin Sở Nắng Mai', { size: 9 }).text(480, 815, `Trang ${page}/3`, { size: 9 })
        s.centred(311, 70, `PHỤ LỤC ${page}`, { face: 'bold' }).para(100, filler)
      }
    })
    expect(lines(doc)).toEqual(['PHỤ LỤC 1', filler, 'PHỤ LỤC 2', filler, 'PHỤ LỤC 3', filler])
  })

  test('a title that changes beside numbers in step with the pages is a running head', async () => {
    const doc = await drawn(s => {
      for (const [i, title] of ['Phần đầu', 'Phần giữa', 'Phần cuối'].entries()) {
        if (i) s.newPage()
        s.text(LEFT, 70, title, { size: 9 })
          .text(520, 70, String(17 + i), { size: 9 })
          .para(110, filler)
      }
    })
    expect(lines(doc)).toEqual([filler, filler, filler])
  })

  test('a turned page is read as it is shown', async () => {
    const { degrees } = await import('pdf-lib')
    const doc = await drawn(s => {
      // text set along the long side of a portrait sheet, the page turned a quarter clockwise
      const page = s.pdf.getPage(0)
      page.setRotation(degrees(90))
      s.upwards(60, 'Danh sách đơn vị đăng ký').upwards(80, 'Đơn vị thứ nhất của danh sách')
    })
    expect(lines(doc)).toEqual(['Danh sách đơn vị đăng ký', 'Đơn vị thứ nhất của danh sách'])
    expect(paragraphsOf(doc)[0]!.data.boxes![0]!.width).toBeGreaterThan(100)
  })

  test('a watermark across the page is left out, and said', async () => {
    const doc = await drawn(s => s.turned(150, 600, 'BẢN SAO THỬ').para(60, filler))
    expect(lines(doc)).toEqual([filler])
    expect(doc.data.notes).toEqual(['page-1-turned-text'])
  })
})
