import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CampaignRecord } from '../../schemas/record.ts'
import { beginsFormula } from '../../src/export/formula.ts'
import { exporters } from '../../src/export/index.ts'
import { readCsv } from './read-csv.ts'
import { run } from './run.ts'
import { sample } from './sample.ts'

type Rows = unknown[][]
/** Cells of a sheet by their heading. */
const column = (rows: Rows, heading: string): unknown[] => rows.slice(1).map(row => row[rows[0]!.indexOf(heading)])

describe('the sample', () => {
  it('is a record', () => expect(CampaignRecord.safeParse(sample()).error).toBeUndefined())
})

describe('jsonl', () => {
  it('writes one whole record a line', async () => {
    const records = [sample(), sample({ id: 'other' })]
    const lines = (await run('jsonl', records)).toString().trimEnd().split('\n')
    expect(lines.map(l => JSON.parse(l))).toEqual(records)
  })
})

describe('csv', () => {
  it('begins with the mark that makes Excel read it as UTF-8, also without records', async () => {
    for (const records of [[], [sample()]]) expect([...(await run('csv', records)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('has one row a document, with lists in one cell', async () => {
    const two = sample({ purposes: ['một', 'hai'].map(value => ({ ...sample().purposes[0]!, value })) })
    const rows = readCsv((await run('csv', [sample(), two])).toString().slice(1))
    expect(rows).toHaveLength(3)
    expect(column(rows, 'Mục đích')).toEqual(['Tạo khí thế thi đua sôi nổi', 'một\nhai'])
    expect(column(rows, 'Ngày ban hành')).toEqual(['2024-03-15', '2024-03-15'])
    expect(column(rows, 'Cơ quan ban hành')[0]).toBe('Ủy ban nhân dân huyện An Bình')
    expect(column(rows, 'Thời hạn')[0]).toBe('trước ngày 30/11, hằng năm – Báo cáo – Các xã, thị trấn')
  })

  it('has English headings and words where they are asked for', async () => {
    const rows = readCsv((await run('csv', [sample()], { lang: 'en' })).toString().slice(1))
    expect(column(rows, 'Document type')).toEqual(['Plan'])
  })

  it('never holds a cell that begins a formula', async () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '@A', '-x', '＝HYPERLINK()', '\t', '\n', ';', '"', ',')))
      .map(a => a.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, async (title, content) => {
        const base = sample()
        const record = sample({
          source: { ...base.source, fileName: title, uri: content },
          title: { ...base.title!, value: title },
          contents: [{ ...base.contents[0]!, value: content }],
        })
        const rows = readCsv((await run('csv', [record])).toString().slice(1))
        expect(rows).toHaveLength(2)
        expect(rows.flat().filter(beginsFormula)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('the registry', () => {
  it('names each output once, with both labels and its own file', () => {
    for (const key of ['name', 'fileName'] as const) expect(new Set(exporters.map(e => e[key])).size).toBe(exporters.length)
    expect(new Set(exporters.map(e => e.to ?? e.name)).size).toBe(exporters.length)
    for (const { label } of exporters) expect(label.vi && label.en).toBeTruthy()
  })

  it('writes records, workbook and table of documents unless it is told otherwise', () => {
    expect(exporters.filter(e => e.byDefault).map(e => e.name)).toEqual(['jsonl', 'xlsx', 'csv'])
  })
})
