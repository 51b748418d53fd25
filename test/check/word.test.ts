/** Findings in the Word file itself: at their paragraphs, and nothing else changed. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import type { CheckedFile, Finding } from '../../src/check/finding.ts'
import { checkDocument } from '../../src/check/run.ts'
import { annotateDocx } from '../../src/check/word/annotate.ts'
import { reviewPacket } from '../../src/check/word/packet.ts'
import { extractRecord } from '../../src/extract/index.ts'
import { WRITER } from '../helpers/writer.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'corpus', 'documents')
/** Word plans in which something is found. */
const DRAFTS = ['ke-hoach-so-giao-thong-2024.docx', 'ke-hoach-tinh-phu-luc-2026.docx', 'ke-hoach-xa-gan-dan-2025.docx']
const FULL = (import.meta as unknown as { env: { MODE: string } }).env.MODE === 'full'
const ADDED = /<w:commentRangeStart w:id="\d+"\/>|<w:commentRangeEnd w:id="\d+"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>/gu

async function check(bytes: Uint8Array): Promise<Finding[]> {
  const document = await parseDocx(bytes, { name: 'draft.docx' })
  const { mediaType, format } = document
  const source = { uri: 'draft.docx', fileName: 'draft.docx', sha256: '0'.repeat(64), bytes: bytes.length, mediaType, format, part: null }
  return checkDocument({ document, record: extractRecord(document, source) }).findings
}

const partsOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)).map(([name, b]) => [name, new TextDecoder().decode(b)]))
/** Text of the paragraph in which a comment begins. */
const commented = (xml: string, id: number): string => {
  const at = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`)
  return xml.slice(at, xml.indexOf('</w:p>', at)).replace(/<[^>]+>/gu, '')
}

describe.each(DRAFTS)('annotateDocx on %s', name => {
  const bytes = readFileSync(join(FOLDER, name))

  test('adds comments and changes nothing else', async () => {
    const findings = await check(bytes)
    expect(findings.length).toBeGreaterThan(0)
    const before = partsOf(bytes)
    const after = partsOf(annotateDocx(bytes, findings, 'vi'))
    expect(after.get('word/document.xml')!.replace(ADDED, '')).toBe(before.get('word/document.xml'))
    for (const [part, text] of before)
      if (!['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml', 'word/comments.xml'].includes(part))
        expect(after.get(part)).toBe(text)
    expect(after.get('word/comments.xml')!.match(/<w:comment /gu)?.length).toBe(
      findings.length + (before.get('word/comments.xml')?.match(/<w:comment /gu)?.length ?? 0),
    )
  })

  test('puts each comment at its paragraph, and the text reads as before', async () => {
    const findings = await check(bytes)
    const annotated = annotateDocx(bytes, findings, 'vi')
    const xml = partsOf(annotated).get('word/document.xml')!
    const first = Number(/<w:commentRangeStart w:id="(\d+)"/u.exec(xml)![1])
    expect(first).toBeGreaterThanOrEqual(0)
    findings.forEach((f, i) => {
      const words = f.evidence[0]!.quote.split('\n')[0]!
        .replace(/^\S+\s/u, '')
        .slice(0, 12)
      const shown = commented(xml, i).replaceAll('&amp;', '&').replace(/\s+/gu, ' ')
      if (!f.place.word?.paragraph.includes('/')) expect(shown).toContain(words.replace(/\s+/gu, ' ').trim())
    })
    const [a, b] = [await parseDocx(bytes, { name }), await parseDocx(annotated, { name })]
    expect(b.text).toBe(a.text)
  })

  test('adds to comments that are there', async () => {
    const findings = await check(bytes)
    const twice = partsOf(annotateDocx(annotateDocx(bytes, findings, 'vi'), findings, 'en'))
    const ids = Array.from(twice.get('word/comments.xml')!.matchAll(/<w:comment w:id="(\d+)"/gu), m => m[1])
    expect(new Set(ids).size).toBe(findings.length * 2)
    expect(twice.get('[Content_Types].xml')!.match(/comments\+xml/gu)?.length).toBe(1)
  })
})

describe('reviewPacket', () => {
  test('holds every finding with its sentence', async () => {
    const bytes = readFileSync(join(FOLDER, DRAFTS[0]!))
    const document = await parseDocx(bytes, { name: 'draft.docx' })
    const source = {
      uri: 'd',
      fileName: 'd',
      sha256: '0'.repeat(64),
      bytes: 1,
      mediaType: document.mediaType,
      format: document.format,
      part: null,
    }
    const files: CheckedFile[] = [
      { path: 'a & b.docx', result: checkDocument({ document, record: extractRecord(document, source) }), problem: null },
    ]
    const read = await parseDocx(reviewPacket(files, 'vi'), { name: 'phieu.docx' })
    for (const f of files[0]!.result!.findings) expect(read.text).toContain(f.message)
    expect(read.text).toContain('a & b.docx')
    expect(read.text).toContain('Quyết định')
  })
})

describe.runIf(FULL && WRITER)('LibreOffice Writer (only with --mode full, where it is installed)', () => {
  test('opens the annotated draft', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-word-'))
    const bytes = readFileSync(join(FOLDER, DRAFTS[0]!))
    writeFileSync(join(folder, 'chu-thich.docx'), annotateDocx(bytes, await check(bytes), 'vi'))
    await promisify(execFile)(
      WRITER!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'chu-thich.docx'),
      ],
      { timeout: 120_000 },
    )
    expect(existsSync(join(folder, 'chu-thich.pdf'))).toBe(true)
  }, 150_000)
})
