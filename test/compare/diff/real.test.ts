/** Pairs of the real documents: nothing that did not change is told as a change of a fact. Their sentences are not kept here. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diffRecords } from '../../../src/compare/diff/index.ts'
import { readRecord } from '../../helpers/read-record.ts'
import { realCorpus } from '../../helpers/real-corpus.ts'

const corpus = realCorpus()

/** Folder, both files, and the fields that were looked at by hand and did change: what signing filled in. */
const pairs: [string, string, string, string[]][] = [
  [
    'windsurf-vanban-dongthap',
    'Ke-hoach-to-chuc-sinh-hoat-Lich-su-theo-cum-truong-2026.docx',
    'ke_hoach_to_chuc_sinh_hoat_lich_su_theo_cum_truong-2026_signed.pdf',
    [],
  ],
  [
    'windsurf-vanban-dongthap',
    'KE-HOACH-TIEP-DOAN-KTr-STEM_18-4-2026.doc',
    'kehoachtiepdoanktrstem_18-4-2026_signed_signed_signed_signed.pdf',
    ['number', 'issuedDate'],
  ],
  ['baucu-luongminh', '18-11-KH-thuc-hien-cong-tac-bau-cu-Luong-Minh-.docx', '18-11-KH-thuc-hien-cong-tac-bau-cu-Luong-Minh-.htm', []],
  [
    'baucu-luongminh',
    'KH-Tieu-ban-tuyen-truyen-bau-cu-dai-bieu-QH-va-HDND-cac-cap.docx',
    'KH-Tieu-ban-tuyen-truyen-bau-cu-dai-bieu-QH-va-HDND-cac-cap.htm',
    [],
  ],
]

describe.runIf(corpus)('pairs of real documents (skipped where the corpus of real documents is not there)', () => {
  test.each(pairs)('%s: %s, %s', async (folder, first, second, fields) => {
    const [a, b] = await Promise.all([first, second].map(f => readRecord(join(corpus!, 'real', folder, f))))
    const diff = diffRecords(a!.record, b!.record)
    console.info(
      `${first}: ${diff.facts.length} facts, ${diff.readings.length} readings, ${diff.words.removed + diff.words.added} words differ`,
    )
    // a stamp is what signing adds; the text layer holds it or not
    expect(diff.facts.map(f => f.field).filter(f => f !== 'stamps')).toEqual(fields)
  })
})
