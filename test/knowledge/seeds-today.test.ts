import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractRecord } from '../../src/extract/index.ts'
import { openDocument } from '../../src/run/index.ts'
import { realCorpus } from '../helpers/real-corpus.ts'

const corpus = realCorpus()
const seeds = corpus && existsSync(join(corpus, 'seeds')) ? join(corpus, 'seeds') : undefined

/** Unit at the document's date, and the province that holds it today. */
const LOCALITIES = [
  ['000_077153f8d9ec7e1d.txt', 'huyện', 'Thuận Bắc', 'Ninh Thuận', 'Khánh Hòa', ['Công Hải', 'Thuận Bắc']],
  ['001_fdd21850d8a7a3e9.txt', 'tỉnh', 'Phú Yên', 'Phú Yên', 'Đắk Lắk', ['Đắk Lắk']],
  ['002_611baed52099714c.txt', 'huyện', 'Nguyên Bình', 'Cao Bằng', 'Cao Bằng', ['Nguyên Bình', 'Tĩnh Túc']],
  ['003_2bbb1c6c414131cb.txt', 'tỉnh', 'Ninh Thuận', 'Ninh Thuận', 'Khánh Hòa', ['Khánh Hòa']],
  ['004_584ab46066cf9e5a.txt', 'huyện', 'Châu Thành', 'Tây Ninh', 'Tây Ninh', ['Châu Thành', 'Hảo Đước']],
] as const

async function unitIn(file: string) {
  const { document, source } = await openDocument(file)
  return document && extractRecord(document, source).issuer?.value.unit
}

describe.skipIf(!seeds)(`the seeds' five localities today${seeds ? '' : ' (skipped: no folder of real documents here)'}`, () => {
  test.each(LOCALITIES)('%s: %s %s, %s, today in %s', async (file, type, name, province, today, successors) => {
    const unit = await unitIn(join(seeds!, file))
    expect(unit).toMatchObject({ type, name, province })
    expect(new Set(unit!.successors.map(s => s.province))).toEqual(new Set([today]))
    expect(unit!.successors.map(s => s.name)).toEqual(expect.arrayContaining([...successors]))
  })
  test('no file of the set is missing', () => {
    for (const [file] of LOCALITIES) expect(readFileSync(join(seeds!, file), 'utf8').length, file).toBeGreaterThan(0)
  })
})
