/** Documents of the corpus, set again in the encodings before Unicode, read back to what they say. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeDocument, decodeText } from '../../parsers/decode.ts'
import { parseDocx } from '../../parsers/docx/index.ts'
import { parseHtml } from '../../parsers/html/index.ts'
import { parseText } from '../../parsers/markdown/index.ts'
import { parsePdf } from '../../parsers/pdf/index.ts'
import { formatRow } from '../../parsers/registry.ts'
import { sniff } from '../../parsers/sniff.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { detectByStatistics } from '../../src/text/legacy/statistics.ts'
import { checkParsedDocument } from '../conformance/parsed-document.ts'
import { ENCODINGS, encode, fontPieces, sameShare, westernBytes } from '../helpers/legacy-encoders.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { p, rawDocx } from './fixtures/docx/raw.ts'
import { rewriteDocx } from './fixtures/legacy/rewrite.ts'
import { typewritten } from './fixtures/legacy/typewritten.ts'
import { Sheet } from './fixtures/pdf/sheet.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'corpus', 'documents')
const files = readdirSync(DOCUMENTS)
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(DOCUMENTS, name)))
const utf8 = (text: string) => new TextEncoder().encode(text)
const READ_BACK = 0.999

async function parsed(bytes: Uint8Array): Promise<ParsedDocument | undefined> {
  const load = formatRow(sniff(bytes).format).load
  return load && (await load())(bytes)
}
const lines = (doc: ParsedDocument) => doc.text.split('\n')
const squeezed = (text: string) => text.replace(/\s+/gu, '')

describe('Word files', () => {
  const names = files.filter(f => f.endsWith('.docx'))
  test.each(names.flatMap(name => (['TCVN3', 'VNI', 'NFD'] as const).map(to => [name, to] as const)))('%s in %s', async (name, to) => {
    const original = await parseDocx(bytesOf(name))
    const read = await parseDocx(rewriteDocx(bytesOf(name), to))
    expect(checkParsedDocument(read)).toEqual([])
    expect(lines(read)).toHaveLength(lines(original).length)
    expect(sameShare(original.text, read.text)).toBeGreaterThanOrEqual(READ_BACK)
    expect(read.data.legacyEncoding).toBe(to === 'NFD' ? undefined : to)
    expect(read.children.map(c => [c.type, c.data.column, c.data.heading])).toEqual(
      original.children.map(c => [c.type, c.data.column, c.data.heading]),
    )
  })
})

describe('PDF files', () => {
  const names = files.filter(f => /^ke-hoach-.*\.(?:md|txt)$/u.test(f)).filter((_, i) => i % 5 === 0)
  const cases = names.flatMap(name => (['TCVN3', 'VNI'] as const).flatMap(to => [true, false].map(mapped => [name, to, mapped] as const)))
  test.each(cases)('%s in %s (map to Unicode: %s)', async (name, to, mapped) => {
    // codes of one byte have no curly quotes and long dashes
    const paragraphs = lines((await parsed(bytesOf(name)))!)
      .filter(l => /\p{L}/u.test(l)) // a number alone would be that of a page
      .map(l => l.replace(/[“”]/gu, '"').replace(/[–—]/gu, '-'))
    const read = await parsePdf(await typewritten(paragraphs, to, { mapped }))
    expect(checkParsedDocument(read)).toEqual([])
    expect(sameShare(squeezed(paragraphs.join(' ')), squeezed(read.text))).toBeGreaterThanOrEqual(READ_BACK)
    const [before, after] = [paragraphs.join(' ').split(' '), read.text.split(/\s/u)]
    expect(Math.abs(before.length - after.length)).toBeLessThanOrEqual(before.length * 0.005)
    expect(read.data.legacyEncoding).toBe(to)
  })
})

test('a PDF whose letters are decomposed', async () => {
  const paragraphs = lines((await parsed(bytesOf('ke-hoach-huyen-chuyen-doi-so-2023.txt')))!).filter(l => l.length > 60)
  const sheet = await Sheet.open()
  paragraphs.slice(0, 12).reduce((y, l) => sheet.para(y, l.normalize('NFD')), 60)
  const read = await parsePdf(await sheet.bytes())
  expect(sameShare(paragraphs.slice(0, 12).join(' '), read.text.replace(/\n/gu, ' '))).toBeGreaterThanOrEqual(READ_BACK)
})

describe('text files without fonts', () => {
  const names = files.filter(f => f.endsWith('.txt'))
  test.each(names.flatMap(name => ENCODINGS.map(to => [name, to] as const)))('%s in %s', (name, to) => {
    const { text } = decodeText(bytesOf(name))
    // what a byte can say: VPS has no code for some capitals, a text is typed without other signs
    const original = decodeText(bytesOf(name)).text.normalize('NFC')
    for (const bytes of [westernBytes(encode(text, to)), utf8(encode(text, to))]) {
      const read = decodeDocument(bytes)
      expect(read.data.legacyEncoding).toBe(to)
      const share = sameShare(original.toLowerCase(), read.text.toLowerCase())
      expect(share).toBeGreaterThanOrEqual(to === 'VPS' ? 0.995 : READ_BACK)
    }
  })

  test('capitals that TCVN3 cannot write come back at the head of sentences and in capitals', async () => {
    const doc = await parseText(
      westernBytes(encode(`${'Ủy ban nhân dân xã phát động phong trào.\n\n'.repeat(4)}KẾ HOẠCH VỀ VIỆC THI ĐUA\n`, 'TCVN3')),
    )
    expect(lines(doc).at(-1)).toBe('KẾ HOẠCH VỀ VIỆC THI ĐUA')
    expect(lines(doc)[0]).toBe('Ủy ban nhân dân xã phát động phong trào.')
  })
})

/** windows-1258: base letters with their own marks, tones behind them. */
function vietnameseBytes(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i] as const))
  return Uint8Array.from(
    Array.from(text.normalize('NFC')).flatMap(c => {
      if (bytes.has(c)) return [bytes.get(c)!]
      const parts = c.normalize('NFD')
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(parts)?.[0] ?? ''
      return [bytes.get(parts.replace(tone, '').normalize('NFC')) ?? 0x3f, ...(tone ? [bytes.get(tone)!] : [])]
    }),
  )
}
function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

describe('code pages and UTF-16', () => {
  const name = 'ke-hoach-huyen-chuyen-doi-so-2023.txt'
  let original: ParsedDocument
  beforeAll(async () => {
    original = await parseText(bytesOf(name))
  })
  const page = (text: string, head: string) =>
    `<html><head>${head}</head><body>${text.replace(/[^\n]+/gu, l => `<p>${l}</p>`)}</body></html>`

  test.each<[string, (text: string) => Uint8Array, string | undefined]>([
    ['windows-1258', vietnameseBytes, 'windows-1258'],
    ['UTF-16 LE with its mark', t => utf16(t, false, true), undefined],
    ['UTF-16 BE with its mark', t => utf16(t, true, true), undefined],
    ['UTF-16 LE', t => utf16(t, false, false), undefined],
    ['UTF-16 BE', t => utf16(t, true, false), undefined],
    ['UTF-8, decomposed', t => utf8(t.normalize('NFD')), undefined],
    [
      'UTF-8, half composed',
      t => utf8(t.normalize('NFD').replace(/([aeo])([\u0300\u0301\u0303\u0309\u0323]?)\u0302/gu, '$1\u0302$2')),
      undefined,
    ],
  ])('%s: text and page', async (_, bytes, legacyEncoding) => {
    const source = decodeText(bytesOf(name)).text
    const read = await parseText(bytes(source))
    expect(read.text).toBe(original.text)
    expect(read.data.legacyEncoding).toBe(legacyEncoding)
    const html = await parseHtml(bytes(page(source, '<meta charset="windows-1252">')))
    expect(squeezed(html.text)).toBe(squeezed((await parseHtml(utf8(page(source, '')))).text))
    expect(html.data.legacyEncoding).toBe(legacyEncoding)
  })
})

describe('web pages', () => {
  const sentence = 'Ủy ban nhân dân xã phát động phong trào thi đua đặc biệt năm 2008.'
  const html = async (source: string) => parseHtml(utf8(source))

  test('fonts of elements, of a style attribute, and of the classes that Word writes', async () => {
    const tcvn3 = encode('phát động phong trào thi đua', 'TCVN3')
    const doc = await html(
      `<html><head><style><!-- @font-face {font-family:".VnTime"} p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime"} --></style></head><body>` +
        `<p class=MsoNormal>Xã ta <span style='font-family:"Times New Roman"'>(nay là phường)</span> ${tcvn3}</p>`.replace(
          'Xã',
          encode('Xã', 'TCVN3'),
        ) +
        `<p><font face="VNI-Times">${encode('kế hoạch của trường', 'VNI')}</font></p>` +
        `<p style="font-family:.VnTimeH;text-align:center">${encode('kế hoạch', 'TCVN3')}</p></body></html>`,
    )
    expect(lines(doc)).toEqual(['Xã ta (nay là phường) phát động phong trào thi đua', 'kế hoạch của trường', 'KẾ HOẠCH'])
    expect(doc.data.legacyEncoding).toBe('TCVN3')
  })

  test('a letter of VNI and its sign in two elements', async () => {
    const doc = await html(`<p style="font-family:VNI-Times">ke<b>á</b> hoa<span>ïch</span></p>`)
    expect(doc.text).toBe('kế hoạch')
  })

  test.each(ENCODINGS)('a page in %s that names no font', async to => {
    const doc = await html(`<html><body>${`<p>${encode(sentence, to)}</p>`.repeat(4)}</body></html>`)
    expect(lines(doc)[1]?.toLowerCase()).toBe(sentence.toLowerCase())
    expect(doc.data.legacyEncoding).toBe(to)
  })

  test('a page that kept the names of its fonts when it was converted', async () => {
    const doc = await html(`<div style="font-family:.VnTime"><p>${sentence}</p><p>Các báo cáo</p></div>`)
    expect(lines(doc)).toEqual([sentence, 'Các báo cáo'])
    expect(doc.data.legacyEncoding).toBeUndefined()
  })
})

describe('what Word does to letters', () => {
  const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`
  const text = async (...paragraphs: string[]) => lines(await parseDocx(rawDocx({ document: paragraphs.join('') })))

  test('signs, soft hyphens and private characters of a legacy font are letters', async () => {
    const run = (inner: string) => `<w:r>${font('.VnTime')}${inner}</w:r>`
    expect(
      await text(
        p(run('<w:t>tr</w:t><w:softHyphen/><w:t>êng h\uf0e4c</w:t>')),
        p(run('<w:t>k</w:t><w:sym w:font=".VnTime" w:char="F0D5"/><w:t xml:space="preserve"> ho¹ch</w:t>')),
      ),
    ).toEqual(['trường học', 'kế hoạch'])
  })

  test('a letter of VNI and its sign in two runs; capitals by setting; a font of capitals', async () => {
    const run = (name: string, t: string, more = '') =>
      `<w:r>${font(name).replace('</w:rPr>', `${more}</w:rPr>`)}<w:t xml:space="preserve">${t}</w:t></w:r>`
    expect(
      await text(
        p(run('VNI-Times', 'ke') + run('VNI-Times', 'á hoa', '<w:b/>') + run('VNI-Times', 'ïch')),
        p(run('.VnTime', 'kÕ ho¹ch', '<w:caps/>')),
        p(run('.VnTimeH', 'kÕ ho¹ch n¨m 2008')),
        p(run('.VnTime', 'ñy ban ') + run('Times New Roman', 'nhân dân')),
      ),
    ).toEqual(['kế hoạch', 'KẾ HOẠCH', 'KẾ HOẠCH NĂM 2008', 'Ủy ban nhân dân'])
  })

  test('a document that kept the names of its fonts when it was converted', async () => {
    const run = (t: string) => `<w:r>${font('.VnTime')}<w:t>${t}</w:t></w:r>`
    const doc = await parseDocx(rawDocx({ document: p(run('Kế hoạch của xã')) + p(run('Các báo cáo')) }))
    expect(lines(doc)).toEqual(['Kế hoạch của xã', 'Các báo cáo'])
    expect(doc.data.legacyEncoding).toBeUndefined()
  })

  test('a font of another name whose words can be nothing else', async () => {
    const words = fontPieces('phường phát động phong trào thi đua chào mừng ngày truyền thống của trường', 'TCVN3')
      .map(piece => piece.text)
      .join('')
    expect(await text(p(`<w:r>${font('Old Office')}<w:t>${words}</w:t></w:r>`))).toEqual([
      'phường phát động phong trào thi đua chào mừng ngày truyền thống của trường',
    ])
  })
})

describe('text in Unicode is never taken for another encoding', () => {
  /** Scans are left out: what recognition reads has no encoding of its own. */
  const folders = (real: string) =>
    ['seeds', 'snippets', ...readdirSync(join(real, 'real')).map(f => join('real', f))]
      .filter(f => !/ocr|sct-/u.test(f))
      .map(f => join(real, f))

  async function falsely(folder: string): Promise<string[]> {
    const out: string[] = []
    for (const name of readdirSync(folder)) {
      const doc = await Promise.resolve(new Uint8Array(readFileSync(join(folder, name))))
        .then(parsed)
        .catch(() => undefined)
      if (!doc) continue
      for (const text of [doc.text, ...lines(doc)]) if (detectByStatistics(text)) out.push(`${name}: ${text.slice(0, 60)}`)
      if (doc.data.legacyEncoding) out.push(`${name}: ${doc.data.legacyEncoding}`)
    }
    return out
  }

  test('documents of the bundled corpus and every line of them', async () => {
    expect(await falsely(DOCUMENTS)).toEqual([])
  })

  const real = realCorpus()
  test.skipIf(!real)('real documents and every line of them (skipped where the corpus of real documents is not there)', async () => {
    for (const folder of folders(real!)) expect(await falsely(folder)).toEqual([])
  })
})
