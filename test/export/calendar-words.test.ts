/** What calendars say, where documents say little or name many. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CampaignRecord, Deadline } from '../../schemas/record.ts'
import { dutiesOf } from '../../src/export/calendar/duties.ts'
import { occasionOf, spanOf } from '../../src/export/calendar/occasion.ts'
import { readCsv } from './read-csv.ts'
import { runFolder } from './run.ts'
import { sample } from './sample.ts'

const base = sample()
const report = base.deadlines[0]!
const deadline = (changes: Partial<Deadline>): Deadline => ({ ...report.value, recurrence: 'none', date: '2024-10-10', ...changes })
const item = (changes: Partial<Deadline>) => ({ ...report, value: deadline(changes) })
const bare = { documentType: null, number: null, issuedDate: null, issuer: null, responsibilities: [] }

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(c => new ICAL.Event(c))
const eventOf = async (record: CampaignRecord, options = {}): Promise<ICAL.Event> =>
  eventsOf((await runFolder('ics', [record], options)).get('all.ics')!)[0]!

describe('an event', () => {
  it('names the file where the document has neither kind, number, day nor issuer', async () => {
    const { description } = await eventOf(sample({ ...bare, deadlines: [item({})] }))
    expect(description.split('\n').slice(1, 3)).toEqual(['ke-hoach.txt', 'Tệp: ke-hoach.txt'])
  })

  it('quotes the deadline itself where a person wrote it and no sentence is known, and says the page where one is', async () => {
    const written = { ...item({ text: 'nộp hồ sơ về Phòng Nội vụ' }), evidence: [], basis: 'corrected' as const }
    expect((await eventOf(sample({ deadlines: [written] }))).description).toMatch(/^“nộp hồ sơ về Phòng Nội vụ”\n/u)
    const paged = { ...item({}), evidence: [{ ...report.evidence[0]!, page: 3 }] }
    expect((await eventOf(sample({ deadlines: [paged] }))).description).toContain('Tệp: ke-hoach.txt, trang 3')
    expect((await eventOf(sample({ deadlines: [paged] }), { lang: 'en' })).description).toContain('File: ke-hoach.txt, page 3')
  })

  it('says where its year is that of the campaign, and where it must be checked', async () => {
    const { description } = await eventOf(sample({ deadlines: [{ ...item({ date: '--11-30' }), confidence: 0.2 }] }))
    expect(description).toMatch(/Năm lấy theo năm của phong trào.*\nCần xem lại trước khi dùng\.$/su)
  })

  it('counts who must act where they are many, and names nobody where the document does not', async () => {
    const addressees = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính'].map(name => ({ kind: 'body' as const, name, code: null }))
    expect((await eventOf(sample({ responsibilities: [], deadlines: [item({ addressees })] }))).summary).toMatch(/ – Sở Y tế, … \(\+2\)$/u)
    const nobody = await eventOf(sample({ responsibilities: [], deadlines: [item({ actor: null })] }))
    expect(nobody.summary).toBe('Báo cáo: trước ngày 10/10/2024')
  })
})

describe('the calendars', () => {
  it('bear the day of the newest document, the time that is given, or none', async () => {
    const stampOf = async (record: CampaignRecord, options = {}) =>
      String((await eventOf(record, options)).component.getFirstPropertyValue('dtstamp'))
    expect(await stampOf(sample({ deadlines: [item({})] }))).toBe('2024-03-15T00:00:00Z')
    expect(await stampOf(sample({ deadlines: [item({})] }), { at: '2026-03-05T07:30:00.000Z' })).toBe('2026-03-05T07:30:00Z')
    expect(await stampOf(sample({ ...bare, deadlines: [item({})] }))).toBe('1970-01-01T00:00:00Z')
  })

  it('have English names where they are asked for, and a name for a unit without letters', async () => {
    const files = await runFolder('ics', [sample({ responsibilities: [], deadlines: [item({ actor: '………' })] })], { lang: 'en' })
    expect([...files.keys()]).toEqual(['all.ics', '1-x.ics', 'undated.csv'])
    expect(files.get('all.ics')).toContain('PRODID:-//thidua//thidua//EN')
  })

  it('list what has a date that is no day as it is stated, and what has neither date nor event', async () => {
    const deadlines = [
      item({ date: '2024' }),
      { ...item({ date: null, event: null, text: 'hằng quý' }), evidence: [], basis: 'corrected' as const },
    ]
    const files = await runFolder('ics', [sample({ responsibilities: [], deadlines })])
    const [, ...rows] = readCsv(files.get('chua-co-ngay.csv')!.slice(1))
    expect(rows.map(r => r.slice(1, 4))).toEqual([
      ['2024', 'Báo cáo', 'Các xã, thị trấn gửi báo cáo trước ngày 30/11 hằng năm về Phòng Nội vụ.'],
      ['', 'Báo cáo', 'hằng quý'],
    ])
  })
})

describe('deadlines of tasks', () => {
  it.each([
    ['says more than the listed one', { text: `${report.value.text}, chậm nhất 17 giờ` }, 1],
    ['says less', { text: 'gửi báo cáo' }, 1],
    ['says something else on that day', { text: 'nộp hồ sơ' }, 2],
    ['falls on another day', { text: 'gửi báo cáo', date: '--06-30' }, 2],
  ] as const)('one that %s', (_, changes, count) => {
    const task = { text: 'gửi báo cáo', coordinators: [], deadline: { ...report.value, ...changes }, product: null }
    const responsibility = { ...base.responsibilities[0]!, value: { body: 'Phòng Nội vụ', addressees: [], tasks: [task] } }
    const duties = dutiesOf(sample({ responsibilities: [responsibility] }))
    expect(duties).toHaveLength(count)
    expect(duties.at(-1)!.units).toContain('Phòng Nội vụ')
  })
})

describe('tasks without a deadline', () => {
  it('are no duties', () => {
    const task = { text: 'gửi báo cáo', coordinators: [], deadline: null, product: null }
    const responsibility = { ...base.responsibilities[0]!, value: { body: 'Phòng Nội vụ', addressees: [], tasks: [task] } }
    expect(dutiesOf(sample({ deadlines: [], responsibilities: [responsibility] }))).toEqual([])
  })
})

describe('a day without its year or month', () => {
  it.each([
    ['--02-30', 'yearly', { from: 2023, to: 2025, since: null }],
    ['--02-29', 'yearly', { from: 2025, to: 2027, since: null }],
    ['--11-30', 'yearly', { from: null, to: null, since: null }],
    ['---25', 'monthly', { from: null, to: 2025, since: null }],
  ] as const)('%s, %s within %o falls nowhere', (date, recurrence, span) =>
    expect(occasionOf(deadline({ date, recurrence }), span)).toBeNull(),
  )

  it.each([
    ['---25', { from: 2023, to: null, since: '2023-03-26' }, '2023-04-25'],
    ['---31', { from: 2023, to: null, since: '2023-04-01' }, '2023-05-31'],
    ['---30', { from: 2023, to: null, since: '2023-01-31' }, '2023-03-30'],
    ['---05', { from: 2024, to: null, since: null }, '2024-01-05'],
  ] as const)('%s within %o begins on %s', (date, span, start) =>
    expect(occasionOf(deadline({ date, recurrence: 'monthly' }), span)).toMatchObject({ start, exact: true }),
  )

  it('is of the years that the period states where the campaign names none', () => {
    const period = { start: '2024-06', end: '2026-12-31', endBound: null, startEvent: null, endEvent: null, phases: [] }
    const record = sample({ years: null, period: { ...base.years!, value: period } })
    expect(spanOf(record)).toEqual({ from: 2024, to: 2026, since: '2024-03-15' })
    expect(spanOf({ ...record, issuedDate: { ...base.issuedDate!, value: '--03' } }).since).toBeNull()
  })
})
