/** Real documents side by side: families that nobody told of, and one plan in two formats that says one thing. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from '../../schemas/comparison.ts'
import type { CampaignRecord } from '../../schemas/record.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { readRecord } from '../helpers/read-record.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const corpus = realCorpus()
const folder = (name: string) => join(corpus!, name)
const readAll = async (dir: string, files: readonly string[]): Promise<CampaignRecord[]> => {
  const out: CampaignRecord[] = []
  for (const file of files) out.push((await readRecord(join(dir, file))).record)
  return out
}

describe.runIf(corpus)('the seeds (skipped where the corpus of real documents is not there)', () => {
  let c: Comparison
  beforeAll(async () => {
    c = compareRecords(await readAll(folder('seeds'), readdirSync(folder('seeds'))))
  })
  const of = (file: string) =>
    c.matrices.indices
      .filter(i => c.records.find(r => r.id === i.source.record)!.fileName.startsWith(file))
      .map(i => `${i.code} ${i.kind} ${i.demands.join('+')}${i.rank ? ` ${i.rank} ${i.year}` : ''}${i.grade ? ` ${i.grade}` : ''}`)

  test('which campaign asks which index to rise, to reach a rank or to hold a grade', () => {
    expect(of('000')).toEqual(['PAR_INDEX criterion rise', 'PCI criterion rise', 'PAPI criterion rise'])
    const four = ['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI']
    expect(of('001').sort()).toEqual(
      four.flatMap(code => [`${code} target rank 30 2025`, `${code} target rank 40 2023`, `${code} target rise`]).sort(),
    )
    expect(of('002')).toEqual(['PAR_INDEX criterion rise', 'DDCI criterion rise'])
    expect(of('003').sort()).toEqual(four.map(code => `${code} criterion rise`).sort())
    expect(of('004')).toEqual(['PAR_INDEX target rise', 'PAR_INDEX target hold+grade nhóm tốt'])
  })

  test('every demand opens its sentence', () => {
    for (const i of c.matrices.indices) expect(i.source.evidence.length, i.label).toBeGreaterThan(0)
  })
})

describe.runIf(corpus)('provincial plans (skipped where the corpus of real documents is not there)', () => {
  test('the two under one decision of the Prime Minister are one family, the others are not', async () => {
    const dir = folder('real/tai-lieu-noi-bo-tvpl')
    const c = compareRecords(
      await readAll(
        dir,
        readdirSync(dir).filter(f => f.endsWith('.md')),
      ),
    )
    const family = c.families.find(f => f.parent?.number === '2437/QĐ-TTg')!
    const files = family.records.map(id => c.records.find(r => r.id === id)!.fileName.split('-')[0]).sort()
    expect(files).toEqual(['0124', '982'])
    expect(family.reason).toContain('2437/QĐ-TTg')
    expect(family.parent!.cited).toHaveLength(2)
    expect(c.families.filter(f => f !== family).every(f => f.campaigns.length === 1)).toBe(true)
  })
})

describe.runIf(corpus)('one plan in two forms (skipped where the corpus of real documents is not there)', () => {
  const pairs = [
    [
      'windsurf-vanban-dongthap',
      'KE-HOACH-TIEP-DOAN-KTr-STEM_18-4-2026.doc',
      'kehoachtiepdoanktrstem_18-4-2026_signed_signed_signed_signed.pdf',
    ],
    [
      'windsurf-vanban-dongthap',
      'Ke-hoach-to-chuc-sinh-hoat-Lich-su-theo-cum-truong-2026.docx',
      'ke_hoach_to_chuc_sinh_hoat_lich_su_theo_cum_truong-2026_signed.pdf',
    ],
    ['baucu-luongminh', '18-11-KH-thuc-hien-cong-tac-bau-cu-Luong-Minh-.docx', '18-11-KH-thuc-hien-cong-tac-bau-cu-Luong-Minh-.htm'],
    [
      'baucu-luongminh',
      'KH-Tieu-ban-tuyen-truyen-bau-cu-dai-bieu-QH-va-HDND-cac-cap.docx',
      'KH-Tieu-ban-tuyen-truyen-bau-cu-dai-bieu-QH-va-HDND-cac-cap.htm',
    ],
  ] as const

  test.each(pairs)('%s: %s', async (dir, a, b) => {
    const [one, other] = await readAll(folder(`real/${dir}`), [a, b])
    const c = compareRecords([one!, other!])
    expect(c.families).toHaveLength(1)
    expect(c.families[0]!.campaigns, 'they are one campaign').toHaveLength(1)

    // the second held against the first, as if it were the plan of a unit below: nothing is raised, lowered, missing or added
    const below = { ...other!, issuer: asSchool(other!), number: null, title: null, id: 'f'.repeat(64) }
    const { cascade, records } = compareRecords([one!, below], { parent: one! })
    const { unit } = records.find(r => r.id === below.id)!
    const cells = cascade[0]!.cells.filter(x => x.unit === unit)
    expect(cells.length).toBeGreaterThan(5)
    expect(cells.filter(x => x.state !== 'kept').map(x => `${x.state}: ${x.parentItem?.label ?? x.unitItem?.label}`)).toEqual([])
  })
  /** The same plan as another body's. */
  const asSchool = (record: CampaignRecord) => ({
    ...record.issuer!,
    value: { ...record.issuer!.value, name: 'Trường Trung học phổ thông Mẫu', kind: 'school' as const },
  })
})
