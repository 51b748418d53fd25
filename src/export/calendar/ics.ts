/**
 * Calendars (iCalendar, RFC 5545): one of all deadlines, one a responsible unit, and a list of those without a day. Every event quotes its clause.
 */
import { createHash } from 'node:crypto'
import { isDoubtful } from '../../../schemas/doubt.ts'
import { codeLabel, type Language, fieldLabels as label } from '../../../schemas/labels.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { collect } from '../collect.ts'
import { csvHead, csvLine } from '../csv-lines.ts'
import * as say from '../describe.ts'
import { defuse } from '../formula.ts'
import { byIssuer, byName } from '../order.ts'
import { quotesOf } from '../sentence.ts'
import type { ExportContext, ExporterRow, OutputPart } from '../types.ts'
import { type Duty, dutiesOf } from './duties.ts'
import { type Occasion, occasionOf, spanOf } from './occasion.ts'

type Library = typeof import('ical-generator')

interface Placed extends Duty {
  occasion: Occasion
}

const words = {
  all: { vi: 'Thời hạn của phong trào thi đua', en: 'Deadlines of emulation campaigns' },
  nobody: { vi: 'Chưa rõ đơn vị', en: 'Nobody named' },
  file: { vi: 'Tệp', en: 'File' },
  page: { vi: 'trang', en: 'page' },
  whole: { vi: 'Văn bản không nêu ngày cụ thể.', en: 'The document states no day.' },
  year: {
    vi: 'Năm lấy theo năm của phong trào, văn bản không nêu ở thời hạn này.',
    en: 'The year is that of the campaign; the deadline states none.',
  },
  check: { vi: 'Cần xem lại trước khi dùng.', en: 'To be checked before use.' },
  unit: { vi: 'Đơn vị thực hiện', en: 'Unit' },
  when: { vi: 'Thời hạn như nêu', en: 'As stated' },
  document: { vi: 'Văn bản', en: 'Document' },
}

const SECONDS = { hour: 3600, day: 86_400 }
/** At eight in the morning, a week and a day before. */
const REMINDERS = [7, 1].map(days => days * SECONDS.day - 8 * SECONDS.hour)

const documentOf = ({ record }: Duty, lang: Language): string => {
  const { documentType, number, issuedDate, issuer, source } = record
  const parts = [
    documentType && codeLabel('DocumentType', documentType.value, lang),
    number?.value.raw,
    issuedDate && `(${say.date(issuedDate.value, lang)})`,
    issuer?.value.name,
  ]
  return parts.filter(Boolean).join(' ') || source.fileName
}

function description(duty: Placed, lang: Language): string {
  const { record, evidence, occasion } = duty
  const page = evidence[0]?.page
  return [
    `“${quotesOf(record.text, evidence) || duty.deadline.text}”`,
    documentOf(duty, lang),
    `${words.file[lang]}: ${record.source.fileName}${page ? `, ${words.page[lang]} ${page}` : ''}`,
    ...(occasion.exact ? [] : [words.whole[lang]]),
    ...(occasion.yearOfCampaign ? [words.year[lang]] : []),
    ...(isDoubtful(duty) ? [words.check[lang]] : []),
  ].join('\n')
}

/** "tháng 11/2025" where a list would say "11/2025". */
const dateWords = (date: string, lang: Language): string =>
  lang === 'vi' && /^\d{4}-\d\d$/.test(date) ? `tháng ${say.date(date, lang)}` : say.date(date, lang)

/** "Báo cáo: trước ngày 30/11, hằng năm – Phòng Nội vụ". What has a place in a calendar has a date. */
function summary({ deadline, units }: Placed, lang: Language): string {
  const when = `${codeLabel('DeadlineBound', deadline.bound, lang)} ${dateWords(deadline.date!, lang)}`.replace('ngày tháng', 'tháng')
  const again = deadline.recurrence === 'none' ? null : codeLabel('Recurrence', deadline.recurrence, lang).toLocaleLowerCase(lang)
  const who = units.length > 2 ? `${units[0]}, … (+${units.length - 1})` : units.join(', ')
  const what = `${codeLabel('DeadlineKind', deadline.kind, lang)}: ${[when, again].filter(Boolean).join(', ')}`
  return who ? `${what} – ${who}` : what
}

const uidOf = ({ record, deadline, evidence }: Duty): string =>
  createHash('sha256')
    .update(JSON.stringify([record.id, evidence[0]?.start, deadline.date, deadline.text]))
    .digest('hex')
    .slice(0, 32)

function calendar(library: Library, name: string, duties: readonly Placed[], stamp: Date, lang: Language): string {
  const { default: ical, ICalAlarmType, ICalCalendarMethod } = library
  const cal = ical({
    name,
    prodId: { company: 'thidua', product: 'thidua', language: lang === 'vi' ? 'VI' : 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const duty of duties) {
    const { occasion, deadline } = duty
    const title = summary(duty, lang)
    cal.createEvent({
      id: `${uidOf(duty)}@thidua`,
      stamp,
      start: new Date(`${occasion.start}T00:00:00Z`),
      end: new Date(`${occasion.end}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: description(duty, lang),
      categories: [{ name: codeLabel('DeadlineKind', deadline.kind, lang) }],
      ...(occasion.rule && { repeating: `RRULE:${occasion.rule}` }),
      alarms: REMINDERS.map(trigger => ({ type: ICalAlarmType.display, trigger, description: title })),
    })
  }
  return cal.toString()
}

/** Deadlines that no calendar can hold, for a person to place. */
function undated(duties: readonly Duty[], lang: Language): string {
  const head = [
    words.unit[lang],
    words.when[lang],
    label.Deadline.kind[lang],
    label.Evidence.quote[lang],
    words.document[lang],
    words.file[lang],
  ]
  const rows = duties.map(d => [
    d.units.join('; '),
    d.deadline.date ? say.date(d.deadline.date, lang) : (d.deadline.event ?? ''),
    codeLabel('DeadlineKind', d.deadline.kind, lang),
    quotesOf(d.record.text, d.evidence) || d.deadline.text,
    documentOf(d, lang),
    d.record.source.fileName,
  ])
  return csvHead(head.map(defuse)) + rows.map(row => csvLine(row.map(defuse))).join('')
}

/** ASCII words of a name, for the name of a file: nothing of a document's text is trusted as a path. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/** Names that differ in capitals and spaces only are one unit; the first spelling is shown. */
function byUnit(duties: readonly Placed[], lang: Language): [name: string, duties: Placed[]][] {
  const units = new Map<string, [string, Placed[]]>()
  for (const duty of duties) {
    for (const name of duty.units.length ? duty.units : [words.nobody[lang]]) {
      const key = name.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
      const entry = units.get(key) ?? [name, []]
      entry[1].push(duty)
      units.set(key, entry)
    }
  }
  return [...units.values()].sort(([a], [b]) => byName(a, b))
}

/** When the calendars are made; without a time that is given, the day of the newest document, so that the same records give the same bytes. */
function stampOf(records: readonly CampaignRecord[], at: string | undefined): Date {
  const days = records.flatMap(r => r.issuedDate?.value ?? []).filter(d => /^\d{4}-\d\d-\d\d$/.test(d))
  return new Date(at ?? `${days.sort().at(-1) ?? '1970-01-01'}T00:00:00Z`)
}

async function partsOf(records: readonly CampaignRecord[], { lang, at }: ExportContext): Promise<OutputPart[]> {
  const library = await import('ical-generator')
  const stamp = stampOf(records, at)
  const duties = records.flatMap(record => {
    const span = spanOf(record)
    return dutiesOf(record).map(duty => ({ ...duty, occasion: occasionOf(duty.deadline, span) }))
  })
  const placed = duties.filter((d): d is Placed => d.occasion !== null)
  const width = String(placed.length).length
  const units = byUnit(placed, lang).map(([name, own], i) => ({
    name: `${String(i + 1).padStart(width, '0')}-${slug(name) || 'x'}.ics`,
    content: calendar(library, name, own, stamp, lang),
  }))
  return [
    { name: ALL, content: calendar(library, words.all[lang], placed, stamp, lang) },
    ...units,
    {
      name: lang === 'vi' ? 'chua-co-ngay.csv' : 'undated.csv',
      content: undated(
        duties.filter(d => d.occasion === null),
        lang,
      ),
    },
  ]
}

const ALL = 'all.ics'

export const ics: ExporterRow = {
  name: 'ics',
  fileName: 'calendar',
  folder: true,
  main: ALL,
  mediaType: 'text/calendar',
  label: { vi: 'Lịch thời hạn (ICS) chung và của từng đơn vị', en: 'Calendars of deadlines (ICS), of all and of each unit' },
  create: context => collect(records => partsOf(records.toSorted(byIssuer), context)),
}
