import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { ParseError } from '../../parsers/errors.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { plan } from './fixtures/pdf/plan.ts'
import { drawn, lines, stampsOf } from './fixtures/pdf/read.ts'
import { Sheet } from './fixtures/pdf/sheet.ts'

const filler =
  'Cơ quan, đơn vị trong ngành tổ chức thực hiện tốt các nội dung đã nêu và báo cáo kết quả đúng thời gian quy định của cấp trên.'
/** A page whose ToUnicode map is broken reads like this: letters and signs of another script instead of the marked ones. */
const garbled = '7KӵF KLӋQ 4X\\ӃW ÿӏQK Vӕ ngày 06/3/2026 FӫD Giám ÿӕF 6ӣ, WӍQK YӅ YLӋF NLӇP tra'

async function failure(bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  try {
    await parsePdf(await bytes)
    return 'parsed'
  } catch (error) {
    if (error instanceof ParseError) return error.message
    throw error
  }
}
const sheet = async (draw: (s: Sheet) => unknown): Promise<Uint8Array> => {
  const s = await Sheet.open()
  await draw(s)
  return s.bytes()
}

/** A minimal file that asks for a password (standard handler, keys that no empty password fits). */
const locked = (): Uint8Array => {
  const key = `<${'5a'.repeat(32)}>`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    `<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -4>>`,
  ]
  let text = '%PDF-1.4\n'
  const at = objects.map((o, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${o}\nendobj\n`
    return offset
  })
  const xref = text.length
  text += `xref\n0 5\n0000000000 65535 f \n${at.map(n => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${xref}\n%%EOF`
  return new TextEncoder().encode(text)
}

describe('what cannot be read has a named reason', () => {
  test('nothing, or not a PDF', async () => {
    expect(await failure(new Uint8Array())).toBe('empty')
    expect(await failure(new TextEncoder().encode('%PDF-1.7\nnot really'))).toBe('damaged')
    expect(await failure(new Uint8Array(5000).fill(7))).toBe('damaged')
  })

  test('a password', async () => {
    expect(await failure(locked())).toBe('encrypted')
  })

  test('more pages than a document of an office has', async () => {
    const pdf = await PDFDocument.create()
    for (let i = 0; i < 2001; i++) pdf.addPage([100, 100])
    expect(await failure(pdf.save())).toBe('too_large: pages 2001 > 2000')
  })

  test('a scan without, or with only, a signature appearance', async () => {
    expect(await failure(sheet(s => s.scan()))).toBe('no_text: blank pages')
    expect(
      await failure(sheet(async s => (await s.scan()).signature(430, 8, ['Ký bởi: Sở Nắng Mai', 'Thời gian ký: 08/01/2026 09:15:02']))),
    ).toBe('no_text: only a signature stamp')
  })

  test('a file cut short is read as far as it goes, or refused; it never breaks the parser', async () => {
    const whole = await plan()
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const message = await failure(whole.slice(0, Math.floor(whole.length * share)))
      expect(['parsed', 'damaged', 'no_text: blank pages']).toContain(message.replace(/^damaged:.*/, 'damaged'))
    }
    expect(await failure(whole)).toBe('parsed')
  })

  test('bytes that were changed never break the parser', async () => {
    const whole = await plan()
    for (let seed = 1; seed <= 10; seed++) {
      const bytes = whole.slice()
      for (let i = 0; i < 40; i++) bytes[(seed * 7919 + i * i * 104729) % bytes.length] = (seed * 31 + i) % 256
      expect(await failure(bytes)).toMatch(/^(?:parsed|damaged|no_text|encrypted|too_large)/)
    }
  }, 240_000)
})

describe('pages that cannot be read beside pages that can', () => {
  test.each([
    ['letters of another script', garbled],
    ['signs in the middle of words', 'C·c c¬ quan h‡nh chÌnh c˘ng l‡m tËt phong tr‡o v‡ b·o c·o k˛p thÍi cho th‡nh viÍn HÙi ØÂng'],
  ])('a text layer that is not what is printed is left out, the page is read by OCR: %s', async (_, text) => {
    const doc = await drawn(s => {
      s.para(80, filler)
      s.newPage().para(80, text)
    })
    expect(lines(doc)[0]).toBe(filler)
    expect(doc.data.ocr?.pages).toEqual([2])
    expect(doc.children.map(b => b.data.page === 2)).toEqual(doc.children.map(b => b.data.ocrConfidence !== undefined))
  })

  test('a scanned page is read by OCR: a blank one is named, its stamp kept', async () => {
    const doc = await drawn(async s => {
      s.para(80, filler)
      await s.newPage().scan()
      s.signature(430, 8, ['Ký bởi: Sở Nắng Mai', 'Thời gian ký: 08/01/2026 09:15:02'])
    })
    expect(lines(doc)).toEqual([filler])
    expect(doc.data).toEqual({ pages: 2, notes: ['page-2-blank'] })
    expect(stampsOf(doc)).toHaveLength(1)
  })

  test('an OCR program’s unpainted layer is read, and said', async () => {
    const doc = await drawn(async s => {
      await s.scan()
      s.unseen(() => s.para(80, filler))
    })
    expect(lines(doc)).toEqual([filler])
    expect(doc.data.notes).toEqual(['page-1-ocr-layer'])
  })

  test('letters outside of their clip or of the page are not on the page', async () => {
    const doc = await drawn(s => {
      s.para(80, filler)
      s.clipped({ x: 0, y: 0, width: 595, height: 785 }, () => s.text(200, 798, 'Ủ'))
      s.text(200, 900, 'dưới trang')
    })
    expect(lines(doc)).toEqual([filler])
  })

  test('a blank page is nothing to tell of', async () => {
    const doc = await drawn(s => {
      s.para(80, filler)
      s.newPage()
    })
    expect(doc.data).toEqual({ pages: 2 })
  })

  test('names of foreigners and bullets are no garbage', async () => {
    const text =
      'Đoàn của ông Jürgen Müller, bà Françoise và các chuyên gia tham dự hội nghị tổng kết phong trào thi đua năm 2026 của toàn ngành.'
    const doc = await drawn(s => s.para(80, text))
    expect(lines(doc)).toEqual([text])
  })
})
