import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParseError } from '../../parsers/errors.ts'
import { parseMarkdown, parseText } from '../../parsers/markdown/index.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { outlineOf } from '../helpers/outline-of.ts'

const bytes = (s: string) => new TextEncoder().encode(s)
const lines = async (s: string) => (await parseMarkdown(bytes(s))).text.split('\n')
const plain = async (s: string) => (await parseText(bytes(s))).text.split('\n')

describe('printed labels are data', () => {
  test.each([
    ['1. Mục đích\n2. Yêu cầu', ['1. Mục đích', '2. Yêu cầu']],
    // never renumbered: what is printed stays
    ['3. Mục đích\n3. Yêu cầu\n7. Kinh phí', ['3. Mục đích', '3. Yêu cầu', '7. Kinh phí']],
    ['1) Mục đích\n2) Yêu cầu', ['1) Mục đích', '2) Yêu cầu']],
    ['01. Mục đích', ['01. Mục đích']],
    ['- Một\n- Hai', ['- Một', '- Hai']],
    ['+ Một\n+ Hai', ['+ Một', '+ Hai']],
    ['* Một\n* Hai', ['- Một', '- Hai']],
    ['a) Một\n\nb) Hai\n\nđ) Ba', ['a) Một', 'b) Hai', 'đ) Ba']],
    ['I. MỤC ĐÍCH\n\nII. YÊU CẦU', ['I. MỤC ĐÍCH', 'II. YÊU CẦU']],
    ['- Một\n  - Hai\n    - Ba', ['- Một', '- Hai', '- Ba']],
    ['1.1. Một\n\n1.2. Hai', ['1.1. Một', '1.2. Hai']],
    ['2024\\. Năm nay', ['2024. Năm nay']],
  ])('%j', async (source, expected) => {
    expect(await lines(source)).toEqual(expected)
  })
})

describe('what office texts do not mean', () => {
  test.each([
    ['an indent is layout, no code', '    Căn cứ Luật Thi đua;', ['Căn cứ Luật Thi đua;']],
    ['a rule under a line makes no heading', 'HUYỆN BÌNH GIA\n-------', ['HUYỆN BÌNH GIA']],
    ['a rule is no text', 'Trên\n\n-----\n\nDưới\n\n____\n\n***', ['Trên', 'Dưới']],
    ['angle brackets are text', 'Điểm < 5 và > 3', ['Điểm < 5 và > 3']],
    ['square brackets are text', '[x]: chưa làm', ['[x]: chưa làm']],
    ['an image’s other text is not read', '![Ảnh lễ ra quân](a.png) Lễ ra quân', ['Lễ ra quân']],
    ['a link keeps its words', '[Kế hoạch 41](https://example.com/a) của huyện', ['Kế hoạch 41 của huyện']],
    ['a lone bar divides', 'Một\n|\nHai', ['Một', 'Hai']],
  ])('%s', async (_, source, expected) => {
    expect(await lines(source)).toEqual(expected)
  })
})

describe('bold and italic', () => {
  const marks = async (source: string) => {
    const doc = await parseMarkdown(bytes(source))
    return doc.children.flatMap(b =>
      (b.data.marks ?? []).map(m => [doc.text.slice(m.start, m.end).trim(), m.bold ?? false, m.italic ?? false]),
    )
  }

  test.each([
    ['**Đậm** thường', [['Đậm', true, false]]],
    ['*Nghiêng*', [['Nghiêng', false, true]]],
    ['***Cả hai***', [['Cả hai', true, true]]],
    // emphasis that does not close by the book: a space stands before the closing marks
    ['**2. Thời gian: **Từ tháng 10', [['2. Thời gian:', true, false]]],
    ['Số: *47* /KH-UBND', [['47', false, true]]],
  ])('%s', async (source, expected) => {
    expect(await marks(source)).toEqual(expected)
  })

  test('the asterisks themselves are no text', async () => {
    expect(await lines('**2. Thời gian: **Từ tháng 10')).toEqual(['2. Thời gian: Từ tháng 10'])
    expect(await lines('Số: *47* /KH-UBND')).toEqual(['Số: 47 /KH-UBND'])
  })
})

describe('letterhead and signature side by side', () => {
  test('columns of spaces are read one behind the other', async () => {
    const source =
      'ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN BÌNH GIA                Độc lập - Tự do - Hạnh phúc\nSố: 41/KH-UBND                Bình Gia, ngày 12 tháng 3 năm 2024'
    expect(await plain(source)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'HUYỆN BÌNH GIA',
      'Số: 41/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Bình Gia, ngày 12 tháng 3 năm 2024',
    ])
  })

  test('a table that only places text gives columns, no table', async () => {
    const doc = await parseMarkdown(
      bytes(
        '| **ỦY BAN NHÂN DÂN**<br>**HUYỆN BÌNH GIA** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n| :-: | :-: |\n| Số: 41/KH-UBND | *Bình Gia, ngày 12 tháng 3 năm 2024* |',
      ),
    )
    expect(outlineOf(doc)).toBe(
      '[column 1.0] ỦY BAN NHÂN DÂN\n[column 1.0] HUYỆN BÌNH GIA\n[column 1.0] Số: 41/KH-UBND\n[column 1.1] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n[column 1.1] Bình Gia, ngày 12 tháng 3 năm 2024\n',
    )
  })

  test('recipients beside the signature', async () => {
    expect(
      await lines('| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Lục Văn Thảo |\n| - | - |'),
    ).toEqual(['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lục Văn Thảo'])
  })

  test('wide gaps elsewhere are no columns', async () => {
    expect(await plain('Phòng Nội vụ      theo dõi      phong trào')).toEqual(['Phòng Nội vụ theo dõi phong trào'])
  })
})

test('a table of facts stays one, its first row the heading', async () => {
  const doc = await parseMarkdown(bytes('| Việc | Hạn |\n| --- | --- |\n| Quét sân | 30/4<br>15/5 |'))
  expect(outlineOf(doc)).toBe(
    'table\n  row\n    cell (header)\n      Việc\n    cell (header)\n      Hạn\n  row\n    cell\n      Quét sân\n    cell\n      30/4\n      15/5\n',
  )
})

test('notes are footnotes, their marks no text', async () => {
  const doc = await parseMarkdown(bytes('Việc chung[^1].\n\n[^1]: Theo thang điểm của tỉnh.'))
  expect(outlineOf(doc)).toBe('Việc chung.\n[footnote] Theo thang điểm của tỉnh.\n')
})

test.each(['', ' ', '\n\n\t\n', '\ufeff'])('nothing to read in %j', async source => {
  await expect(parseMarkdown(bytes(source))).rejects.toThrow(ParseError)
})

describe('properties', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '# KẾ HOẠCH',
      '- Việc;',
      '1. Mục đích',
      '| a | b |',
      '| - | - |',
      '**Đậm:** thường',
      '> trích',
      '```',
      '<br>',
      '    thụt',
      '* * *',
      '[^1]: chú',
      'Số:      /KH-UBND',
      'A      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const source = fc.array(fc.tuple(part, fc.constantFrom('\n', '\n\n', ' ', '  \n', '\r\n'))).map(list => list.flat().join(''))

  test('any text gives a conforming document or says that there is nothing', async () => {
    await fc.assert(
      fc.asyncProperty(source, async text => {
        try {
          expect(checkParsedDocument(await parseMarkdown(bytes(text)))).toEqual([])
        } catch (error) {
          if (!(error instanceof ParseError)) throw error
        }
      }),
      { numRuns: 150 },
    )
  })

  test('words are neither lost nor made', async () => {
    const word = fc.constantFrom('Ủy ban', 'thiếu nhi', 'phong trào', 'được', 'hồ sơ', 'năm 2024', '98,5%')
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map(w => w.join(' '))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('', '- ', '1. ', 'a) ', '## ', '**', 'I. '), paragraph), { minLength: 1, maxLength: 8 }),
        async list => {
          const text = list.map(([lead, p]) => (lead === '**' ? `**${p}**` : lead + p)).join('\n\n')
          const printed = list.map(([lead, p]) => (lead === '**' || lead === '## ' ? p : lead + p)).join(' ')
          expect((await parseMarkdown(bytes(text))).text.replaceAll('\n', ' ')).toBe(printed)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('markers that are none', () => {
  // Markdown takes a number at the head of a wrapped line for the marker of an item
  test.each([
    ['- Thực hiện đến ngày 3 tháng 12 năm\n2024.', '- Thực hiện đến ngày 3 tháng 12 năm 2024.'],
    ['- Thực hiện đến hết năm\n2024. Sau đó tổng kết.', '- Thực hiện đến hết năm 2024. Sau đó tổng kết.'],
  ])('%j', async (source, expected) => {
    expect(await plain(source)).toEqual([expected])
  })

  test('a marker without text is text', async () => {
    expect(await plain('1.\n\nMục đích')).toEqual(['1.', 'Mục đích'])
  })
})
