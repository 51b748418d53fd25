import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CampaignRecord, Deadline } from '../../schemas/record.ts'
import { occasionOf, spanOf } from '../../src/export/calendar/occasion.ts'
import { readCsv } from './read-csv.ts'
import { runFolder } from './run.ts'
import { ground, sample } from './sample.ts'

const base = sample()
const report = base.deadlines[0]!

const deadline = (changes: Partial<Deadline>): Deadline => ({ ...report.value, recurrence: 'none', ...changes })
const span = { from: 2023, to: 2025, since: '2023-03-15' }

describe('where a deadline falls', () => {
  it.each([
    ['2024-11-30', 'none', '2024-11-30', '2024-12-01', null],
    ['2024-11', 'none', '2024-11-01', '2024-12-01', null],
    ['2024-12', 'none', '2024-12-01', '2025-01-01', null],
    ['2026-Q4', 'none', '2026-10-01', '2027-01-01', null],
    ['2026-H1', 'none', '2026-01-01', '2026-07-01', null],
    ['2024-03-25', 'quarterly', '2024-03-25', '2024-03-26', 'FREQ=MONTHLY;INTERVAL=3;UNTIL=20251231'],
    ['--11-30', 'yearly', '2023-11-30', '2023-12-01', 'FREQ=YEARLY;UNTIL=20251231'],
    // the first one after the plan was issued
    ['--01-31', 'yearly', '2024-01-31', '2024-02-01', 'FREQ=YEARLY;UNTIL=20251231'],
    ['--02-29', 'yearly', '2024-02-29', '2024-03-01', 'FREQ=YEARLY;UNTIL=20251231'],
    ['--09', 'yearly', '2023-09-01', '2023-10-01', 'FREQ=YEARLY;UNTIL=20251231'],
    ['---25', 'monthly', '2023-03-25', '2023-03-26', 'FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20251231'],
    ['---31', 'monthly', '2023-03-31', '2023-04-01', 'FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20251231'],
  ] as const)('%s, %s', (date, recurrence, start, end, rule) => {
    expect(occasionOf(deadline({ date, recurrence }), span)).toMatchObject({ start, end, rule })
  })

  it.each([
    ['2024', 'none'],
    ['2024-02-30', 'none'],
    ['--11-30', 'none'],
    ['---25', 'none'],
    ['---25', 'quarterly'],
    [null, 'yearly'],
  ] as const)('%s, %s says too little', (date, recurrence) => expect(occasionOf(deadline({ date, recurrence }), span)).toBeNull())

  it('takes the year of a campaign of one year, and says so', () => {
    const one = { from: 2024, to: 2024, since: null }
    expect(occasionOf(deadline({ date: '--11-30' }), one)).toMatchObject({ start: '2024-11-30', rule: null, yearOfCampaign: true })
  })

  it('knows no end where the campaign states none', () => {
    expect(spanOf(sample({ years: null, period: null }))).toEqual({ from: 2024, to: null, since: '2024-03-15' })
    expect(occasionOf(deadline({ date: '--11-30', recurrence: 'yearly' }), { ...span, to: null })?.rule).toBe('FREQ=YEARLY')
  })
})

const item = (value: Deadline) => ({ ...report, value })
const record: CampaignRecord = sample({
  years: { ...base.years!, value: { from: 2024, to: 2026 } },
  responsibilities: [],
  deadlines: [
    report,
    item(deadline({ date: '2024-05', kind: 'review', actor: 'Sở Nội vụ; "../ngoài"', text: 'tháng 5', bound: 'within' })),
    item(deadline({ date: null, event: 'sau khi có hướng dẫn', kind: 'task', actor: null })),
    {
      ...item(deadline({ date: '2024-06-01', actor: null, text: '=HYPERLINK(1)' })),
      evidence: [ground('=HYPERLINK("http://example.org","bấm vào đây")')],
    },
  ],
})

/** The events of a calendar, read by a parser that is not the writer's. */
function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
  return calendar.getAllSubcomponents('vevent').map(c => new ICAL.Event(c))
}

/** Rules of RFC 5545 that programs stumble over. */
function checkLines(text: string): void {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
}

describe('the calendars', () => {
  it('are one of all and one a unit, under names of ours', async () => {
    const files = await runFolder('ics', [record])
    expect([...files.keys()]).toEqual([
      'all.ics',
      '1-cac-xa-thi-tran.ics',
      '2-chua-ro-don-vi.ics',
      '3-so-noi-vu-ngoai.ics',
      'chua-co-ngay.csv',
    ])
    for (const [name, text] of files) if (name.endsWith('.ics')) checkLines(text)
    const all = eventsOf(files.get('all.ics')!)
    expect(all).toHaveLength(3)
    expect(new Set(all.map(e => e.uid)).size).toBe(3)
    expect(eventsOf(files.get('3-so-noi-vu-ngoai.ics')!).map(e => e.uid)).toEqual([all[1]!.uid])
  })

  it('quote the clause, name the document, remind twice, and recur to the end of the campaign', async () => {
    const [yearly, month, day] = eventsOf((await runFolder('ics', [record])).get('all.ics')!)
    expect(yearly!.summary).toBe('Báo cáo: trước ngày 30/11, hằng năm – Các xã, thị trấn')
    expect(yearly!.description).toContain('“Các xã, thị trấn gửi báo cáo trước ngày 30/11 hằng năm về Phòng Nội vụ.”')
    expect(yearly!.description).toContain('Kế hoạch 12/KH-UBND (15/03/2024) Ủy ban nhân dân huyện An Bình')
    expect([yearly!.startDate.toString(), yearly!.endDate.toString(), yearly!.startDate.isDate]).toEqual(['2024-11-30', '2024-12-01', true])
    const days: string[] = []
    const iterator = yearly!.iterator()
    for (let next = iterator.next(); next && days.length < 9; next = iterator.next()) days.push(next.toString())
    expect(days).toEqual(['2024-11-30', '2025-11-30', '2026-11-30'])
    const alarms = yearly!.component.getAllSubcomponents('valarm')
    expect(alarms.map(a => a.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY'])
    expect(alarms.map(a => (a.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds())).toEqual([-576_000, -57_600])
    // a month stays a month
    expect([month!.startDate.toString(), month!.endDate.toString(), month!.isRecurring()]).toEqual(['2024-05-01', '2024-06-01', false])
    expect(month!.summary).toMatch(/^Sơ kết, tổng kết: trong tháng 05\/2024/)
    expect(month!.description).toContain('Văn bản không nêu ngày cụ thể.')
    expect(day!.startDate.toString()).toBe('2024-06-01')
  })

  it('list what has no day, without formulas', async () => {
    const rows = readCsv((await runFolder('ics', [record])).get('chua-co-ngay.csv')!.slice(1))
    expect(rows).toHaveLength(2)
    expect(rows[1]!.slice(0, 3)).toEqual(['', 'sau khi có hướng dẫn', 'Nhiệm vụ'])
  })

  it('take deadlines of tasks that are not listed as deadlines, and name the unit of those that are', async () => {
    const own = deadline({ date: '2024-10-10', actor: null, text: 'nộp hồ sơ' })
    const task = { text: 'gửi báo cáo', coordinators: [], deadline: own, product: null }
    const same = { ...task, deadline: report.value }
    const responsibility = { ...base.responsibilities[0]!, value: { body: 'Phòng Nội vụ', addressees: [], tasks: [task, same] } }
    const files = await runFolder('ics', [sample({ responsibilities: [responsibility] })])
    expect(eventsOf(files.get('all.ics')!)).toHaveLength(2)
    expect(eventsOf(files.get('2-phong-noi-vu.ics')!)).toHaveLength(2)
  })

  it('are the same bytes for the same records, and whole without any', async () => {
    expect(await runFolder('ics', [record])).toEqual(await runFolder('ics', [record]))
    expect(eventsOf((await runFolder('ics', [])).get('all.ics')!)).toEqual([])
  })
})
