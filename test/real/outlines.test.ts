/**
 * The outline of each real document against one made by hand from its pages: depth, label, the first two words of the heading or item.
 * The Word files were read as LibreOffice shows them, the PDFs as they are printed. Sentences of the documents are not kept here.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CampaignRecord, Section } from '../../schemas/record.ts'
import { diffLines } from '../helpers/diff.ts'
import { readRecord } from '../helpers/read-record.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const corpus = realCorpus()
const word = 'windsurf-vanban-dongthap/Ke-hoach-to-chuc-sinh-hoat-Lich-su-theo-cum-truong-2026.docx'
const signed = 'windsurf-vanban-dongthap/ke_hoach_to_chuc_sinh_hoat_lich_su_theo_cum_truong-2026_signed.pdf'
const fourTimes = 'windsurf-vanban-dongthap/kehoachtiepdoanktrstem_18-4-2026_signed_signed_signed_signed.pdf'

/** Every Word file and every PDF whose text layer can be read; scans and the PDF with a garbled layer have nothing to read here. */
const goldens: [string, string][] = [
  ['bau-cu-mttq', 'baucu-luongminh/18-11-KH-thuc-hien-cong-tac-bau-cu-Luong-Minh-.docx'],
  ['tuyen-truyen-bau-cu', 'baucu-luongminh/KH-Tieu-ban-tuyen-truyen-bau-cu-dai-bieu-QH-va-HDND-cac-cap.docx'],
  ['sinh-hoat-lich-su', word],
  ['sinh-hoat-lich-su-signed', signed],
  ['kiem-tra-stem', fourTimes],
]

const twoWords = (text: string): string => text.trim().split(/\s+/u).slice(0, 2).join(' ')

/** "depth, label, two words", tabs between; parts without label and heading (bases, recipients, signature) are no lines of an outline. */
function* outlineLines(record: CampaignRecord, sections: readonly Section[], depth = 1): Generator<string> {
  for (const { label, heading, start, end, children } of sections) {
    const own = heading ?? record.text.slice(start + (label?.length ?? 0), end)
    if (label !== null || heading !== null) yield `${depth}\t${label ?? ''}\t${twoWords(own)}`
    yield* outlineLines(record, children, depth + 1)
  }
}

describe.runIf(corpus)('outlines of real documents (skipped where the corpus of real documents is not there)', () => {
  test.each(goldens)('%s', async (id, path) => {
    const golden = readFileSync(join(import.meta.dirname, 'outlines', `${id}.txt`), 'utf8')
      .trimEnd()
      .split('\n')
    const { record } = await readRecord(join(corpus!, 'real', path))
    const differences = diffLines(golden, [...outlineLines(record, record.outline)])
    expect(differences, differences.join('\n')).toEqual([])
  })
})
