import { describe, expect, it } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { gapKey } from '../../schemas/value-key.ts'
import { applyCorrections, type RowProblem, returnedCorrections } from '../../src/review/index.ts'
import { sample } from '../export/sample.ts'
import { bookOf, by, filled } from './filled.ts'

const record = sample()
const HEAD = ['Trường', 'Quyết định', 'Giá trị mới', 'Ý kiến', 'Mã dòng (không sửa)']

/** What comes of a sheet with these rows of decision, value, remark and key. */
async function returned(rows: (string | null)[][], records: CampaignRecord[] = [record]) {
  const book = await bookOf(new Map([['Cần xem', [HEAD, ...rows.map(row => [null, ...row])]]]))
  return returnedCorrections(book, { records, corrections: [], ...by })
}

describe('a value that was missed', () => {
  const missing = sample({ theme: null, absences: { theme: 'unreadable', objectives: 'unreadable' } })
  const fills = [
    { sheet: 'Cần xem', field: 'Chủ đề', value: 'Một cửa vì dân' },
    { sheet: 'Cần xem', field: 'Mục tiêu', decision: 'Sửa', value: 'Giảm giấy tờ phải nộp', remark: 'đọc từ bản giấy' },
  ]

  it('is added, to a list too, and is known when the workbook comes again', async () => {
    const book = await filled([missing], fills)
    const { corrections, problems } = await returnedCorrections(book, { records: [missing], corrections: [], ...by })
    expect(problems).toEqual([])
    expect(corrections.map(c => [c.field, c.action, c.old, c.value, c.evidence])).toEqual([
      ['theme', 'add', null, 'Một cửa vì dân', []],
      ['objectives', 'add', null, 'Giảm giấy tờ phải nộp', []],
    ])
    const after = applyCorrections(missing, corrections).record
    expect([after.theme!.value, after.objectives.map(o => o.value), after.absences]).toEqual([
      'Một cửa vì dân',
      ['Giảm giấy tờ phải nộp'],
      {},
    ])
    const again = await returnedCorrections(book, { records: [after], corrections, ...by })
    expect([again.corrections, again.known]).toEqual([[], 2])
  })

  it('is another decision where its words, its remark or its action are others', async () => {
    const first = await returnedCorrections(await filled([missing], fills), { records: [missing], corrections: [], ...by })
    const others = [
      { ...fills[0]!, value: 'Một cửa vì doanh nghiệp' },
      { ...fills[1]!, remark: 'hỏi lại người soạn' },
    ]
    const { corrections, known } = await returnedCorrections(await filled([missing], others), {
      records: [missing],
      corrections: first.corrections,
      ...by,
    })
    expect([corrections.map(c => c.field), known]).toEqual([['theme', 'objectives'], 0])
  })
})

describe('a value that was put right before', () => {
  const fill = (words: string) => filled([record], [{ sheet: 'Dẫn chứng', field: 'Năm thi đua', decision: 'Sửa', value: words }])

  it('is known by the same words, and is told where the new words are not understood', async () => {
    const { corrections } = await returnedCorrections(await fill('2025'), { records: [record], corrections: [], ...by })
    const again = async (words: string) => returnedCorrections(await fill(words), { records: [record], corrections, ...by })
    expect(await again('2025')).toEqual({ corrections: [], known: 1, problems: [] })
    expect((await again('2026')).corrections.map(c => c.value)).toEqual([{ from: 2026, to: 2026 }])
    expect((await again('năm tới')).problems.map(p => [p.problem, p.words])).toEqual([['not_understood', 'năm tới']])
  })

  it('is not taken for another value of its field', async () => {
    const two = sample({ purposes: [...record.purposes, ...record.requirements] })
    const decide = (what: string) => filled([two], [{ sheet: 'Dẫn chứng', field: 'Mục đích', what, decision: 'Đúng' }])
    const first = await returnedCorrections(await decide('Tạo khí thế thi đua sôi nổi'), { records: [two], corrections: [], ...by })
    const { corrections, known } = await returnedCorrections(await decide('Mỗi đơn vị chọn việc khó để làm trước'), {
      records: [two],
      corrections: first.corrections,
      ...by,
    })
    expect([corrections.map(c => c.old), known]).toEqual([['Mỗi đơn vị chọn việc khó để làm trước'], 0])
  })
})

describe('a row of a person’s own', () => {
  it.each<[string, (string | null)[], RowProblem, string]>([
    ['without a key: its decision', ['Sửa', 'Chủ đề mới', null, null], 'unknown_record', 'Sửa'],
    ['without a key: its value', [null, 'Chủ đề mới', null, null], 'unknown_record', 'Chủ đề mới'],
    ['without a key: its remark', [null, null, 'xem lại', null], 'unknown_record', 'xem lại'],
    ['with a key that is none', ['Đúng', null, null, 'dòng 7'], 'unknown_record', 'Đúng'],
    ['about what holds no values', ['Sửa', 'x', null, gapKey(record.id, 'text')], 'unknown_record', 'x'],
    ['about a part that no value has', ['Sửa', '5', null, gapKey(record.id, 'signature.rank')], 'not_understood', '5'],
  ])('%s', async (_, row, problem, words) => {
    const { corrections, problems } = await returned([row])
    expect(corrections).toEqual([])
    expect(problems).toEqual([{ sheet: 'Cần xem', line: 2, problem, words }])
  })

  it('is told where the value whose part it fills in is gone', async () => {
    const row = ['Sửa', 'Chủ tịch', null, gapKey(record.id, 'signature.position')]
    expect((await returned([row])).corrections.map(c => c.value)).toEqual([{ ...record.signature!.value, position: 'Chủ tịch' }])
    expect((await returned([row], [sample({ signature: null })])).problems.map(p => p.problem)).toEqual(['not_understood'])
  })

  it('counts without the column of remarks', async () => {
    const head = HEAD.filter(name => name !== 'Ý kiến')
    const book = await bookOf(new Map([['Cần xem', [head, [null, 'Sửa', 'Một cửa', gapKey(record.id, 'theme')]]]]))
    const { corrections } = await returnedCorrections(book, { records: [record], corrections: [], ...by })
    expect(corrections.map(c => [c.field, c.value, c.reason])).toEqual([['theme', 'Một cửa', null]])
  })
})
