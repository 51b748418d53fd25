/** Two forms of one real document: a Word draft and its signed PDF, a Word file and the page that Word saved of it. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatRow } from '../../parsers/registry.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { readRecord } from '../helpers/read-record.ts'
import { realCorpus } from '../helpers/real-corpus.ts'
import { compareFacts, factsOf } from '../helpers/record-facts.ts'

const corpus = realCorpus()
const read = async (path: string) => (await readRecord(join(corpus!, 'real', path))).record

/** What signing adds to a draft: number, day, stamps. */
const SIGNING = /^(?:absences: )?(?:number|issuedDate|stamps)(?![\p{L}])/u
const unsigned = (record: CampaignRecord) => factsOf(record).filter(fact => !SIGNING.test(fact))

function expectEqual(name: string, a: string[], b: string[]) {
  const { share, differences } = compareFacts(a, b)
  console.info(`${name}: ${(share * 100).toFixed(1)} % of ${a.length} facts are equal`)
  expect(differences, differences.join('\n')).toEqual([])
}

describe.runIf(corpus)('a Word draft and its signed PDF (skipped where the corpus of real documents is not there)', () => {
  const folder = 'windsurf-vanban-dongthap'

  test('agree on every field but number, date and stamps', async () => {
    const draft = await read(`${folder}/Ke-hoach-to-chuc-sinh-hoat-Lich-su-theo-cum-truong-2026.docx`)
    const signed = await read(`${folder}/ke_hoach_to_chuc_sinh_hoat_lich_su_theo_cum_truong-2026_signed.pdf`)
    expectEqual('signed plan', unsigned(draft), unsigned(signed))
    expect(signed.title?.value).toBeTruthy()
    expect(signed.outline.length).toBeGreaterThan(4)
  })

  const readsDoc = formatRow('doc').load !== undefined
  test.runIf(readsDoc)('agree as well where the draft is Word 97–2003 (skipped while that format is not read)', async () => {
    const draft = await read(`${folder}/KE-HOACH-TIEP-DOAN-KTr-STEM_18-4-2026.doc`)
    const signed = await read(`${folder}/kehoachtiepdoanktrstem_18-4-2026_signed_signed_signed_signed.pdf`)
    expectEqual('plan signed four times', unsigned(draft), unsigned(signed))
  })
})

describe.runIf(corpus)('a Word file and the page that Word saved of it (skipped where the corpus of real documents is not there)', () => {
  test.each(['18-11-KH-thuc-hien-cong-tac-bau-cu-Luong-Minh-', 'KH-Tieu-ban-tuyen-truyen-bau-cu-dai-bieu-QH-va-HDND-cac-cap'])(
    'agree on every field: %s',
    async name => {
      const [docx, htm] = [await read(`baucu-luongminh/${name}.docx`), await read(`baucu-luongminh/${name}.htm`)]
      expectEqual(name, factsOf(docx), factsOf(htm))
      expect(htm.text).toBe(docx.text)
    },
  )
})
