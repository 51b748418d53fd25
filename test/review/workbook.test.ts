import { describe, expect, it } from 'vitest'
import { Correction } from '../../schemas/correction.ts'
import { applyCorrections, returnedCorrections } from '../../src/review/index.ts'
import { run } from '../export/run.ts'
import { sample } from '../export/sample.ts'
import { headOf, sheetsOf } from '../export/workbook.ts'
import { by, filled } from './filled.ts'

const record = sample()

describe('a workbook that comes back', () => {
  it('gives a correction for every decision, and the corrected record says so', async () => {
    const book = await filled(
      [record],
      [
        { sheet: 'Cần xem', field: 'Mục đích', decision: 'Đúng' },
        { sheet: 'Cần xem', field: 'Chữ ký – Chức vụ', decision: 'Sửa', value: 'Chủ tịch', remark: 'xem bản giấy' },
        { sheet: 'Dẫn chứng', field: 'Ngày ban hành', value: new Date('2024-03-16T00:00:00Z') },
        { sheet: 'Dẫn chứng', field: 'Chỉ tiêu', decision: 'sửa', value: 96 },
        { sheet: 'Dẫn chứng', field: 'Số lượng khen thưởng', decision: 'Bỏ' },
      ],
    )
    const { corrections, known, problems } = await returnedCorrections(book, { records: [record], corrections: [], ...by })
    expect([known, problems]).toEqual([0, []])
    for (const c of corrections) expect(Correction.safeParse(c).error).toBeUndefined()
    expect(corrections.map(c => [c.field, c.action, c.reason]).sort()).toEqual([
      ['issuedDate', 'correct', null],
      ['purposes', 'accept', null],
      ['quotas', 'reject', null],
      ['signature', 'correct', 'xem bản giấy'],
      ['targets', 'correct', null],
    ])
    const { record: after, conflicts, unplaced } = applyCorrections(record, corrections)
    expect([conflicts, unplaced]).toEqual([[], []])
    expect(after.issuedDate).toMatchObject({ value: '2024-03-16', basis: 'corrected', evidence: record.issuedDate!.evidence })
    expect(after.signature!.value.position).toBe('Chủ tịch')
    expect(after.targets[0]!.value.value).toBe(96)
    expect(after.purposes[0]).toMatchObject({ confidence: 1, review: { state: 'accepted', by: by.by, at: by.at } })
    expect([after.quotas, after.absences.quotas]).toEqual([[], 'absent'])
    const open = (await sheetsOf(await run('xlsx', [after]))).get('Cần xem')!
    expect(open.slice(headOf(open, 'Quyết định') + 1)).toEqual([])
  })

  it('gives nothing twice', async () => {
    const book = await filled(
      [record],
      [
        { sheet: 'Cần xem', field: 'Mục đích', decision: 'Đúng' },
        { sheet: 'Cần xem', field: 'Chữ ký – Chức vụ', decision: 'Sửa', value: 'Chủ tịch' },
        { sheet: 'Dẫn chứng', field: 'Mục đích', decision: 'Đúng' },
      ],
    )
    const first = await returnedCorrections(book, { records: [record], corrections: [], ...by })
    expect(first.corrections).toHaveLength(2)
    const after = applyCorrections(record, first.corrections).record
    const again = await returnedCorrections(book, { records: [after], corrections: first.corrections, ...by, at: '2026-04-01T00:00:00Z' })
    expect(again).toEqual({ corrections: [], known: 3, problems: [] })
  })

  it('says which rows it cannot use, and uses the others', async () => {
    const book = await filled(
      [record],
      [
        { sheet: 'Cần xem', field: 'Mục đích', decision: 'Đúng' },
        { sheet: 'Cần xem', field: 'Chữ ký – Chức vụ', decision: 'Sửa' },
        { sheet: 'Dẫn chứng', field: 'Ngày ban hành', decision: 'Sửa', value: 'hôm qua' },
        { sheet: 'Dẫn chứng', field: 'Trích yếu', decision: 'chắc là đúng' },
        { sheet: 'Dẫn chứng', field: 'Nơi ban hành', remark: 'hỏi lại' },
        { sheet: 'Dẫn chứng', field: 'Năm thi đua', decision: 'Bỏ' },
      ],
    )
    const later = { ...record, years: { ...record.years!, value: { from: 2024, to: 2025 } } }
    const { corrections, problems } = await returnedCorrections(book, { records: [later], corrections: [], ...by })
    expect(corrections.map(c => c.field)).toEqual(['purposes'])
    expect(problems.map(p => [p.sheet, p.problem, p.words])).toEqual([
      ['Cần xem', 'no_value', 'Sửa'],
      ['Dẫn chứng', 'no_decision', 'hỏi lại'],
      ['Dẫn chứng', 'not_understood', 'hôm qua'],
      ['Dẫn chứng', 'not_understood', 'chắc là đúng'],
      ['Dẫn chứng', 'changed', 'Bỏ'],
    ])
    const elsewhere = await returnedCorrections(book, { records: [], corrections: [], ...by })
    expect(new Set(elsewhere.problems.map(p => p.problem))).toContain('unknown_record')
  })

  it('is read in English too', async () => {
    const fills = [{ sheet: 'Review', field: 'Purposes', decision: 'Remove' }]
    const book = await filled([record], fills, 'en')
    const { corrections } = await returnedCorrections(book, { records: [record], corrections: [], ...by })
    expect(corrections.map(c => [c.field, c.action])).toEqual([['purposes', 'reject']])
  })

  it('is turned away where it is no workbook', async () => {
    await expect(returnedCorrections(new TextEncoder().encode('không'), { records: [], corrections: [], ...by })).rejects.toThrow()
  })
})
