import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocx } from '../../parsers/docx/index.ts'
import type { ParsedDocument } from '../../schemas/document.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { checked, column, grid, lines, tablesOf } from './fixtures/pdf/read.ts'

const corpus = realCorpus()
const file = (path: string) => new Uint8Array(readFileSync(join(corpus!, 'real', path)))
const signed = 'windsurf-vanban-dongthap/ke_hoach_to_chuc_sinh_hoat_lich_su_theo_cum_truong-2026_signed.pdf'
const draft = 'windsurf-vanban-dongthap/Ke-hoach-to-chuc-sinh-hoat-Lich-su-theo-cum-truong-2026.docx'
const fourTimes = 'windsurf-vanban-dongthap/kehoachtiepdoanktrstem_18-4-2026_signed_signed_signed_signed.pdf'

const paragraphsOf = (doc: ParsedDocument): string[] => doc.text.split('\n')

describe.runIf(corpus)('real PDFs (skipped where the corpus of real documents is not there)', () => {
  test('a signed plan and its Word draft have the same paragraphs in the same order', async () => {
    const pdf = await checked(file(signed))
    const docx = await parseDocx(file(draft))
    // the producers differ in spaces beside hyphens and in nothing else
    const key = (s: string) => s.replace(/\s/gu, '')
    expect(paragraphsOf(pdf).map(key)).toEqual(paragraphsOf(docx).map(key))
  })

  test('a plan signed four times: number and day from signature fields, letterhead and signer apart, two tables', async () => {
    const doc = await checked(file(fourTimes))
    expect(column(doc, 1, 0).at(-1)).toBe('Số: 362 /KH-SGDĐT')
    expect(column(doc, 1, 1).at(-1)).toBe('Đồng Tháp, ngày 14 tháng 4 năm 2026')
    expect(column(doc, 2, 0)).toHaveLength(7)
    expect(column(doc, 2, 1)).toHaveLength(3)
    expect(doc.stamps).toEqual([])
    const [schools, schedule] = tablesOf(doc)
    expect(grid(doc, schools!)).toHaveLength(10)
    expect(grid(doc, schools!)[0]).toEqual(['TT', 'Tên đơn vị', 'Cấp học'])
    expect(grid(doc, schedule!).map(row => row[0])).toEqual([
      'THỜI GIAN',
      '8h30 - 8h35',
      '8h35 - 8h45',
      '8h45 - 09h00',
      '09h00 - 10h30',
      '10h30 - 11h00',
      '11h00 - 11h15',
    ])
    expect(lines(doc).filter(l => /^\d$/.test(l))).toEqual([])
  })
})
