/** The workbook of documents that state little, of news, and in English. */
import { describe, expect, it } from 'vitest'
import type { CampaignRecord } from '../../schemas/record.ts'
import { readCsv } from './read-csv.ts'
import { run } from './run.ts'
import { sample } from './sample.ts'
import { column, sheetsOf } from './workbook.ts'

const base = sample()
const sheets = async (record: CampaignRecord, options = {}) => sheetsOf(await run('xlsx', [record], options))
/** The one document's row of the sheet to file, from the third column on: type, number, day, title, from, to … */
const boardRow = async (record: CampaignRecord, options = {}) => [...(await sheets(record, options)).values()][0]![8]!

const news = sample({
  documentType: { ...base.documentType!, value: 'news' },
  number: null,
  issuedDate: null,
  issuedPlace: null,
  title: null,
  signature: null,
  awardForms: [],
  purposes: [],
  absences: {},
  publication: {
    ...base.title!,
    value: { headline: 'Huyện An Bình phát động thi đua', publisher: 'Báo Cao Bằng', date: '2024-03-16', author: null },
  },
})
const stated = { start: null, end: null, endBound: null, startEvent: null, endEvent: null, phases: [] }
type Stated = Partial<Record<'start' | 'end' | 'startEvent' | 'endEvent', string>>
const period = (value: Stated) => ({ ...base.years!, value: { ...stated, ...value } })

describe('the sheet to file', () => {
  it('has the headline of news, dots for its days, and no note where nothing is open', async () => {
    const rows = (await sheets(news)).get('Biểu tổng hợp')!
    expect(rows[4]![0]).toBe('Từ ngày ……………… đến ngày ………………')
    expect(rows[8]!.slice(3, 6)).toEqual([null, null, 'Huyện An Bình phát động thi đua'])
    expect(rows[8]!.slice(11, 12).concat(rows[8]!.at(-1))).toEqual([null, null])
  })

  it.each([
    [{ start: '2024-03-15', end: '2024-12' }, [new Date('2024-03-15T00:00:00Z'), '12/2024']],
    [{ startEvent: 'từ ngày ký', endEvent: 'khi tổng kết' }, ['từ ngày ký', 'khi tổng kết']],
    [{}, [null, null]],
  ] as [Stated, unknown[]][])('has the period as it is stated: %o', async (given, cells) => {
    expect((await boardRow(sample({ period: period(given) }))).slice(6, 8)).toEqual(cells)
  })

  it('has an index without a code by its name, and what is due by its event', async () => {
    const record = sample({
      indices: [{ ...base.indices[0]!, value: { code: 'OTHER:hài lòng', name: 'Mức độ hài lòng', as: 'target' } }, base.indices[0]!],
      deadlines: [
        { ...base.deadlines[0]!, value: { ...base.deadlines[0]!.value, date: null, event: 'sau khi tổng kết', recurrence: 'none' } },
      ],
    })
    const row = await boardRow(record)
    expect(row).toContain('Mức độ hài lòng\nPAR INDEX')
    expect(row).toContain('Báo cáo: sau khi tổng kết')
    expect(column((await sheets(record)).get('Tổng hợp')!, 'Bộ chỉ số')[0]).toMatch(/^Mức độ hài lòng\n/u)
  })

  it('is English where that is asked for', async () => {
    const rows = (await sheets(base, { lang: 'en', at: '2026-03-05T00:00:00.000Z', place: 'An Bình' })).values().next().value!
    expect(rows[4]![0]).toBe('From 2024-03-15 to 2024-03-15')
    expect(rows.flat()).toContain('An Bình, 2026-03-05')
  })
})

describe('the other sheets', () => {
  it('have empty cells for what a document does not state, in the workbook and in the CSV', async () => {
    const row = (await sheets(news)).get('Tổng hợp')!
    const csv = readCsv((await run('csv', [news])).toString().slice(1))
    for (const heading of ['Số, ký hiệu', 'Ngày ban hành', 'Trích yếu', 'Hình thức khen thưởng']) {
      expect(column(row, heading), heading).toEqual([null])
      expect(csv[1]![csv[0]!.indexOf(heading)], heading).toBe('')
    }
    expect(column(row, 'Đăng tải')[0]).toMatch(/^Huyện An Bình phát động thi đua – Báo Cao Bằng/u)
  })

  it('give a body without tasks its row', async () => {
    const responsibility = { ...base.responsibilities[0]!, value: { body: 'Phòng Tài chính', addressees: [], tasks: [] } }
    const rows = (await sheets(sample({ responsibilities: [responsibility] }))).get('Phân công')!
    expect(rows).toHaveLength(2)
    expect(rows[1]!.slice(1, 6)).toEqual(['Phòng Tài chính', null, null, null, null])
    expect(column(rows, 'Câu trích')).toEqual(['Các xã, thị trấn gửi báo cáo trước ngày 30/11 hằng năm về Phòng Nội vụ.'])
  })

  it('give a criterion without a measurable condition its row', async () => {
    const criterion = { ...base.criteria[0]!, value: { ...base.criteria[0]!.value, conditions: [] } }
    const rows = (await sheets(sample({ criteria: [criterion] }))).get('Tiêu chí')!
    expect([column(rows, 'So sánh'), rows.length]).toEqual([[null], 2])
  })

  it('lay out the parts of a doubtful value, yes and no in words', async () => {
    const rows = (await sheets(sample({ purposes: [], quotas: [{ ...base.quotas[0]!, confidence: 0.3 }] }))).get('Cần xem')!
    const [parts] = column(rows, 'Các phần')
    expect(parts).toMatch(/: tập thể\n.*: không$/isu)
  })

  it('say what the check found, and who reviewed, in English', async () => {
    const found = { rule: 'x', severity: 'warning' as const, message: 'Thiếu hạn nộp.', messageEn: 'No deadline.', evidence: [], help: '' }
    const review = { state: 'accepted', by: 'Lê Thị Duyệt', at: '2026-03-02T08:15:00Z' } as const
    const record = sample({ diagnostics: [found], title: { ...base.title!, review } })
    const english = await sheets(record, { lang: 'en' })
    expect(english.get('Review')!.flat()).toContain('No deadline.')
    expect(english.get('Evidence')!.flat()).toContain('accepted – Lê Thị Duyệt – 2026-03-02')
    expect((await sheets(record)).get('Cần xem')!.flat()).toContain('Thiếu hạn nộp.')
    for (const [lang, words] of [
      ['vi', 'Thiếu hạn nộp.'],
      ['en', 'No deadline.'],
    ] as const)
      expect((await run('csv', [record], { lang })).toString()).toContain(words)
  })
})

describe('the CSV', () => {
  it('counts what was corrected, and has the words of funding', async () => {
    const funding = [{ ...base.title!, value: { text: 'Kinh phí từ ngân sách huyện', source: null, basis: null } }]
    const [head, row] = readCsv((await run('csv', [sample({ corrections: ['c1', 'c2'], funding })])).toString().slice(1))
    expect(row![head!.indexOf('Chỗ đã sửa, duyệt')]).toBe('2')
    expect(row![head!.indexOf('Kinh phí')]).toBe('Kinh phí từ ngân sách huyện')
  })

  it('has dates with a year in the form that sorts, the others in words', async () => {
    const rows = readCsv((await run('csv', [sample({ period: period({ start: '2024-03', end: '--11-30' }) })])).toString().slice(1))
    const at = rows[1]!.indexOf('2024-03')
    expect(rows[1]!.slice(at, at + 2)).toEqual(['2024-03', '30/11'])
  })
})
