import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../parsers/decode.ts'
import { ParseError } from '../../parsers/errors.ts'
import { sniff } from '../../parsers/sniff.ts'

const utf8 = (s: string): Uint8Array => strToU8(s)
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(p => (typeof p === 'string' ? [...utf8(p)] : p)))
const utf16 = (s: string, big = false): Uint8Array => {
  const view = new DataView(new ArrayBuffer(s.length * 2))
  for (let i = 0; i < s.length; i++) view.setUint16(i * 2, s.charCodeAt(i), !big)
  return new Uint8Array(view.buffer)
}
const office = (type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': utf8(`<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`),
  })
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string): Uint8Array => Uint8Array.from([...OLE, ...new Uint8Array(504), ...utf16(stream)])

const PLAN = 'Số: 5/KH-UBND\n\nKẾ HOẠCH\n\nPhát động thi đua năm 2024\n\n- Mục đích: nêu gương.\n'

describe('formats by their bytes', () => {
  test.each<[string, Uint8Array, string]>([
    ['PDF', utf8('%PDF-1.7\n...'), 'pdf'],
    ['PDF behind bytes of a mail gateway', bytes('Received\r\n', '%PDF-1.4 ...'), 'pdf'],
    ['DOCX', office('wordprocessingml.document'), 'docx'],
    ['DOC', ole('WordDocument'), 'doc'],
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image'],
    ['TIFF', bytes('II', [0x2a, 0, 8, 0, 0, 0]), 'image'],
    ['HTML', utf8('\n<!-- saved -->\n<!DOCTYPE html><html><body>x</body></html>'), 'html'],
    ['HTML of Word', utf8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><head></head>'), 'html'],
    ['HTML fragment', utf8('<div><p>Một</p><p>Hai</p></div>'), 'html'],
    ['HTML in UTF-16', utf16('\ufeff<html><body><p>Kế hoạch</p></body></html>'), 'html'],
    [
      'HTML behind the headers of a download',
      utf8('Content-Type: text/html\nDate: 5/3/2025\n\n<html><head><meta charset="utf-8"></head><body>x</body></html>'),
      'html',
    ],
    ['text with an old terminal’s escape', utf8(`${PLAN}\u001b`), 'text'],
    ['XHTML', utf8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>'), 'html'],
    ['Markdown', utf8('# Kế hoạch\n\nNội dung.\n'), 'markdown'],
    ['Markdown with bold lines', utf8('**KẾ HOẠCH**\n\n**Phát động thi đua**\n\nNội dung.\n'), 'markdown'],
    ['Markdown table', utf8('Lịch:\n\n| Việc | Hạn |\n| --- | --- |\n| Họp | 5/5 |\n'), 'markdown'],
    [
      'Markdown that begins with an element',
      utf8('<div align="center">\n\n# Kế hoạch\n\n**Thi đua**\n\n</div>\n\n## Mục đích\n'),
      'markdown',
    ],
    ['text', utf8(PLAN), 'text'],
    ['text that speaks of <html> late', utf8(`${PLAN}Trang có thẻ <html> và <body>.`), 'text'],
    ['text with one starred number', utf8('Số: *47* /KH-UBND\n\nKẾ HOẠCH\n\nNội dung thi đua.\n'), 'text'],
    ['text in UTF-16 without a mark', utf16(PLAN), 'text'],
    ['text that begins like a bitmap', utf8('BM. HỘI ĐỒNG\nNội dung họp ngày 5/5/2024'), 'text'],
  ])('%s', (_name, content, format) => {
    expect(sniff(content).format).toBe(format)
  })
})

describe('what is no document', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['no bytes', new Uint8Array(), 'empty', ''],
    ['white space', utf8(' \r\n\t\n'), 'empty', ''],
    ['a mark and nothing behind it', bytes([0xef, 0xbb, 0xbf]), 'empty', ''],
    ['NUL bytes', bytes('Kế hoạch', [0, 1, 2, 0, 0], 'thi đua'), 'not_text', ''],
    ['control bytes', Uint8Array.from({ length: 400 }, (_, i) => (i * 7 + 1) % 31), 'not_text', ''],
    ['a Word file behind a password', ole('EncryptedPackage'), 'encrypted', ''],
    ['a workbook', office('spreadsheetml.sheet'), 'unsupported', 'XLSX'],
    ['an old workbook', ole('Workbook'), 'unsupported', 'XLS'],
    ['slides', office('presentationml.presentation'), 'unsupported', 'PPTX'],
    ['old slides', ole('PowerPoint Document'), 'unsupported', 'PPT'],
    ['another container', ole('Equation Native'), 'unsupported', 'OLE'],
    [
      'a text of another office',
      zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text') }, { level: 0 }),
      'unsupported',
      'ODF',
    ],
    ['a damaged zip of something', bytes('PK', [3, 4], 'x'.repeat(40)), 'unsupported', 'ZIP'],
    ['a bitmap', bytes('BM', [0x36, 3, 2, 1], 'x'), 'unsupported', 'BMP'],
    ['control bytes in a text', utf8(`Kế hoạch ${'\u0001\u0002'.repeat(20)} thi đua`), 'not_text', ''],
    ['RTF', utf8('{\\rtf1\\ansi Ke hoach}'), 'unsupported', 'RTF'],
    ['a zip of something', zipSync({ 'a.txt': utf8('x') }), 'unsupported', 'ZIP'],
  ])('%s', (_name, content, reason, detail) => {
    expect(() => sniff(content)).toThrow(ParseError)
    try {
      sniff(content)
    } catch (error) {
      expect(error).toMatchObject({ reason, detail })
    }
  })

  test('a damaged zip that names the parts of a Word file goes to its parser', () => {
    const zip = office('wordprocessingml.document')
    expect(sniff(bytes([...zip.subarray(0, 30)], 'word/document.xml')).format).toBe('docx')
  })
})

test('20 MB of text are told from their head', () => {
  const big = utf8(PLAN.repeat(Math.ceil(20_000_000 / utf8(PLAN).length)))
  const start = performance.now()
  expect(sniff(big).format).toBe('text')
  expect(performance.now() - start).toBeLessThan(3000)
})

describe('decodeText', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8('Kế hoạch'), 'Kế hoạch', 'utf-8'],
    ['UTF-8 with its mark', utf8('\ufeffKế hoạch'), 'Kế hoạch', 'utf-8'],
    ['UTF-16LE', utf16('\ufeffKế hoạch'), 'Kế hoạch', 'utf-16le'],
    ['UTF-16BE', utf16('\ufeffKế hoạch', true), 'Kế hoạch', 'utf-16be'],
    ['windows-1258', bytes('K', [0xea, 0xec], ' hoa', [0xf2], 'ch'), 'K\u00ea\u0301 hoa\u0323ch', 'windows-1258'],
    ['windows-1252', bytes('caf', [0xe9], ' fran', [0xe7], 'ais'), 'café français', 'windows-1252'],
  ])('%s', (_name, content, text, encoding) => {
    expect(decodeText(content)).toEqual({ text, encoding })
  })

  test('a file cut in the middle of a letter is still UTF-8', () => {
    const cut = utf8(`${'Kế hoạch phát động phong trào thi đua cải cách hành chính của Ủy ban nhân dân thị trấn. '.repeat(20)}Kế`).slice(
      0,
      -1,
    )
    expect(decodeText(cut).encoding).toBe('utf-8')
  })
})
