/** Pages in every shape that a file can give them: turned, empty, too full, drawn with paths; text that is stroked or typed in. */
import { degrees, PDFDocument, rgb, setTextRenderingMode, TextRenderingMode } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../parsers/limits.ts'
import { dropEngine, openPdf } from '../../parsers/pdf/engine.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { render } from '../../parsers/pdf/render.ts'
import { drawn, lines, tablesOf, textOf } from './fixtures/pdf/read.ts'
import { A4, LEFT, RIGHT, Sheet } from './fixtures/pdf/sheet.ts'

const filler =
  'Cơ quan, đơn vị trong ngành tổ chức thực hiện tốt các nội dung đã nêu và báo cáo kết quả đúng thời gian quy định của cấp trên.'

describe('turned pages', () => {
  // text is written so that it stands upright on the page as it is shown
  test.each([90, 180, 270])('%i degrees', async turn => {
    const doc = await drawn(s => {
      const page = s.pdf.getPage(0)
      page.setRotation(degrees(turn))
      const [x, y] = { 90: [60, 60], 180: [A4.width - 60, 60], 270: [A4.width - 60, A4.height - 60] }[turn]!
      s.rotated(x!, y!, turn, 'Danh sách đơn vị đăng ký').rotated(
        x! + (turn === 90 ? 20 : turn === 270 ? -20 : 0),
        y! + (turn === 180 ? 20 : 0),
        turn,
        'Đơn vị thứ nhất của danh sách',
      )
    })
    expect(lines(doc)).toEqual(['Danh sách đơn vị đăng ký', 'Đơn vị thứ nhất của danh sách'])
    const [first, second] = doc.children.map(b => b.data.boxes![0]!)
    expect(first!.width).toBeGreaterThan(100)
    expect(second!.y).toBeGreaterThan(first!.y)
  })
})

describe('files that are refused, with the reason', () => {
  const failure = (bytes: Uint8Array) =>
    parsePdf(bytes).then(
      () => 'read',
      e => (e as Error).message,
    )

  test('no page', async () => {
    const pdf = await PDFDocument.create()
    expect(await failure(await pdf.save({ addDefaultPage: false }))).toMatch(/^damaged/u)
  })

  test('more characters than a page holds', async () => {
    const s = await Sheet.open()
    for (let i = 0; i <= LIMITS.pageCharacters / 1000; i++) s.text(10, 20 + i * 20, 'a'.repeat(1000), { size: 0.9 })
    expect(await failure(await s.bytes())).toMatch(/^too_large: pageCharacters 31000 > 30000$/u)
  })

  test('a picture in which no text can be made out', async () => {
    const [width, height] = [2480, 3508]
    const data = new Uint8Array(width * height).map((_, i) => ((i % width) % 20 < 10 && Math.floor(i / width) % 20 < 10 ? 0 : 255))
    const s = await Sheet.open()
    const picture = await s.pdf.embedPng(
      await sharp(data, { raw: { width, height, channels: 1 } })
        .png()
        .toBuffer(),
    )
    s.pdf.getPage(0).drawImage(picture, { x: 0, y: 0, width: A4.width, height: A4.height })
    expect(await failure(await s.bytes())).toBe('no_text: unreadable')
  }, 240_000)
})

describe('what is drawn', () => {
  test('lines of a table are strokes, or thin boxes that are filled', async () => {
    const doc = await drawn(s => {
      s.para(60, filler)
      for (const y of [120, 150, 180]) s.box(LEFT, y, 300, 1)
      for (const x of [LEFT, LEFT + 150, LEFT + 299]) s.box(x, 120, 1, 61)
      for (const [i, text] of ['Việc', 'Hạn', 'Rà soát', '15/3'].entries()) s.text(LEFT + 10 + 150 * (i % 2), 140 + 30 * (i >> 1), text)
      // no borders: a shade, a dot, a slanted line, a short one
      s.box(LEFT, 300, 200, 40)
        .box(LEFT, 360, 2, 2)
        .line(LEFT, 380, RIGHT, 400)
        .line(LEFT, 420, LEFT + 1, 420)
    })
    expect(tablesOf(doc)).toHaveLength(1)
    expect(textOf(doc, tablesOf(doc)[0]!)).toBe('Việc\nHạn\nRà soát\n15/3')
  })

  test('a path of very many segments is a drawing', async () => {
    const doc = await drawn(s => {
      const steps = Array.from({ length: 300 }, (_, i) => `L ${i} ${(i % 2) * 40} L ${i + 1} ${(i % 2) * 40}`).join(' ')
      s.pdf.getPage(0).drawSvgPath(`M 0 0 ${steps} Z`, { x: LEFT, y: 600, borderColor: rgb(0, 0, 0) })
      s.pdf.getPage(0).drawSvgPath('M 0 0 C 10 10 20 10 30 0 Z', { x: LEFT, y: 500, color: rgb(0, 0, 0) })
      s.para(60, filler)
    })
    expect(tablesOf(doc)).toEqual([])
    expect(lines(doc)).toEqual([filler])
  })

  test('letters that are stroked as well as filled are bold, those that only clip are not shown', async () => {
    const doc = await drawn(s => {
      const page = s.pdf.getPage(0)
      page.pushOperators(setTextRenderingMode(TextRenderingMode.FillAndOutline))
      s.text(LEFT, 60, 'KẾ HOẠCH')
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill))
      s.para(100, filler)
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Clip))
      s.text(LEFT, 200, 'không thấy')
    })
    expect(lines(doc)).toEqual(['KẾ HOẠCH', filler])
    expect(doc.children.map(b => b.data.marks?.some(m => m.bold) ?? false)).toEqual([true, false])
  })
})

describe('pages without text of their own', () => {
  test('what was typed in stands on the picture as on the page', async () => {
    const doc = await drawn(async s => {
      s.para(80, filler)
      await s.newPage().scan()
      s.signature(200, 100, ['362'], 10)
    })
    expect(lines(doc)[0]).toBe(filler)
    expect(doc.data.notes).toEqual(['page-2-blank'])
  })

  test('a page that the engine cannot open is paper without ink', async () => {
    const file = await openPdf(await (await Sheet.open()).bytes())
    expect(render(file, 0, { images: true }).width).toBe(Math.round((A4.width * 300) / 72))
    expect(render(file, 5, { images: true })).toMatchObject({ width: 1, height: 1, channels: 1 })
    file.close()
  })

  test('pictures are left out of a page that is set in type, also those within a form', async () => {
    const black = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#000000' } })
      .png()
      .toBuffer()
    const inner = await PDFDocument.create()
    inner.addPage([200, 200]).drawImage(await inner.embedPng(black), { x: 0, y: 0, width: 200, height: 200 })
    const s = await Sheet.open()
    const page = s.pdf.getPage(0)
    page.drawImage(await s.pdf.embedPng(black), { x: 100, y: 600, width: 100, height: 100 })
    const [form] = await s.pdf.embedPdf(await inner.save())
    page.drawPage(form!, { x: 300, y: 600, width: 100, height: 100 })
    s.box(100, 700, 50, 50)
    const file = await openPdf(await s.bytes())
    const darkness = (images: boolean) => {
      const { data, width } = render(file, 0, { images })
      const at = (x: number, y: number) => data[(Math.round((y * 300) / 72) * width + Math.round((x * 300) / 72)) * 3]
      return [at(150, 192), at(350, 192), at(125, 725)]
    }
    expect(darkness(true)).toEqual([0, 0, 0])
    expect(darkness(false)).toEqual([255, 255, 0])
    file.close()
  })

  test('what a caller throws at a page ends the reading, and the next file is read', async () => {
    const scanned = await (await (await Sheet.open()).scan()).bytes()
    const stop = () => {
      throw new Error('dừng lại')
    }
    await expect(parsePdf(scanned, { onPage: stop })).rejects.toThrow('dừng lại')
    expect(lines(await drawn(s => s.para(80, filler)))).toEqual([filler])
  })

  test('an engine that was dropped is started anew', async () => {
    dropEngine()
    expect(lines(await drawn(s => s.para(80, filler)))).toEqual([filler])
  })
})
