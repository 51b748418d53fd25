import { beforeAll, describe, expect, test } from 'vitest'
import { formatRow } from '../../parsers/registry.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { plan, tasks } from './fixtures/pdf/plan.ts'
import { checked, column, grid, lines, paragraphsOf, stampsOf, tablesOf, textOf } from './fixtures/pdf/read.ts'

let doc: ParsedDocument
beforeAll(async () => {
  doc = await checked(await plan())
})

describe('a plan on three pages', () => {
  test('letterhead is read column by column, with the number that was typed into its blank', () => {
    expect(column(doc, 1, 0)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH LÚA VÀNG', 'SỞ NẮNG MAI', 'Số: 27 /KH-SNM'])
    expect(column(doc, 1, 1)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Lúa Vàng, ngày 08 tháng 01 năm 2026',
    ])
  })

  test('signature block keeps recipients and signer apart, the name far below with its office', () => {
    expect(column(doc, 2, 0)).toEqual(['Nơi nhận:', '- Như phần III;', '- Lưu: VT, TĐ.'])
    expect(column(doc, 2, 1)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê Thị Sương'])
  })

  test('paragraphs begin at labels and indents; words come from gaps alone', () => {
    expect(lines(doc).slice(7, 18)).toEqual([
      'KẾ HOẠCH',
      'Phát động phong trào thi đua năm 2026',
      'Thực hiện Chương trình công tác năm 2026, Sở Nắng Mai phát động phong trào thi đua trong toàn ngành với những nội dung sau đây:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Tạo khí thế sôi nổi ngay từ những ngày đầu năm, gắn thi đua với việc hoàn thành nhiệm vụ của từng người, từng phòng và của cả cơ quan.',
      '2. Khen thưởng đúng người, đúng việc:',
      '- Tập thể có từ 90% hồ sơ đúng hạn trở lên, không để người dân phải đi lại nhiều lần vì cùng một việc;',
      '+ Cá nhân có sáng kiến được áp dụng tại đơn vị.',
      'a) Việc bình xét công khai, từ dưới lên.',
      'II. NHIỆM VỤ',
      'Các phòng căn cứ Phụ lục của Công văn số 12/SNM-VP và bảng dưới đây để xây dựng kế hoạch của phòng mình, trong đó nêu rõ người chịu trách nhiệm:',
    ])
  })

  test('a sentence over two pages is one paragraph with boxes on both', () => {
    const joined = paragraphsOf(doc).find(p => textOf(doc, p).startsWith('Trưởng các phòng'))!
    expect(textOf(doc, joined)).toBe(
      'Trưởng các phòng tổ chức quán triệt Kế hoạch này đến toàn thể công chức, viên chức, người lao động thuộc phạm vi quản lý của mình.',
    )
    expect(joined.data.page).toBe(2)
    expect(joined.data.boxes!.map(b => b.page)).toEqual([2, 2, 3])
  })

  test('the table over two pages is one table, its repeated head dropped', () => {
    const [table, ...more] = tablesOf(doc)
    expect(more).toEqual([])
    expect(grid(doc, table!)).toEqual([['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'], ...tasks.map((row, i) => [String(i + 1), ...row])])
    expect(table!.children.map(row => row.children.every(c => c.data.header === true))).toEqual([true, false, false, false, false])
    expect(table!.data.boxes!.map(b => b.page)).toEqual([1, 2])
  })

  test('page numbers are dropped, the signature appearance is a stamp', () => {
    expect(lines(doc)).not.toContain('2')
    expect(lines(doc)).not.toContain('3')
    expect(stampsOf(doc)).toEqual([['digital_signature', 'Ký bởi: Sở Nắng Mai Cơ quan: Tỉnh Lúa Vàng Thời gian ký: 08/01/2026 09:15:02']])
    expect(doc.stamps[0]!.page).toBe(1)
    expect(doc.stamps[0]!.boxes).toHaveLength(3)
    expect(doc.data).toEqual({ pages: 3 })
  })

  test('marks carry bold, italic and font; boxes are points from the top left', () => {
    const heading = paragraphsOf(doc).find(p => textOf(doc, p) === 'I. MỤC ĐÍCH, YÊU CẦU')!
    expect(heading.data.marks).toEqual([
      { start: heading.position.start.offset, end: heading.position.end.offset, bold: true, font: expect.stringContaining('DejaVuSerif') },
    ])
    const date = paragraphsOf(doc).find(p => textOf(doc, p).startsWith('Lúa Vàng, ngày'))!
    expect(date.data.marks![0]).toMatchObject({ italic: true })
    const title = paragraphsOf(doc).find(p => textOf(doc, p) === 'KẾ HOẠCH')!
    expect(title.data.align).toBe('center')
    const [box] = title.data.boxes!
    expect(box!.x + box!.width / 2).toBeCloseTo(311, 0)
    expect(box!.y).toBeGreaterThan(130)
    expect(box!.y + box!.height).toBeLessThan(160)
  })

  test('the registry loads this parser', async () => {
    const parse = await formatRow('pdf').load!()
    expect((await parse(await plan())).text).toBe(doc.text)
  })
})
