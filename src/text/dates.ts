/**
 * Dates as Vietnamese documents write them, at the precision that is printed. Nothing is padded.
 * Reads: folded text. Writes: PartialDates with their places.
 */
import type { PartialDate } from '../../schemas/evidence.ts'
import { bounded, NOT_AFTER_WORD } from './boundary.ts'
import { type Form, readForms } from './forms.ts'
import { romanValue } from './roman.ts'

export interface FoundDate {
  date: PartialDate
  start: number
  end: number
  precision: 'day' | 'month' | 'quarter' | 'half' | 'year'
  /** "hằng năm", "hằng tháng" stands with it */
  recurrence: 'none' | 'monthly' | 'quarterly' | 'half_yearly' | 'yearly'
  /** a slot for the day (or day and month) is printed but left blank: "ngày      tháng 01 năm 2023" */
  blank?: true
}

const pad = (n: number) => String(n).padStart(2, '0')
const validDay = (d: number, m: number) => d >= 1 && m >= 1 && m <= 12 && d <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!
const validYear = (y: number) => y >= 1945 && y <= 2100

/** A place for handwriting: spaces, dots, underscores, ellipses. */
const SLOT = '[\\s.…_/\\ufffd]*'
const YEAR = '(?<y>(?:19|20)\\d{2})'
const HERE_OR_GLUED = '(?!\\p{L}|\\p{M}|\\d)'

type Printed = Omit<FoundDate, 'start' | 'end' | 'recurrence'>

const day = (d: number, m: number, y?: number): Printed | null =>
  validDay(d, m) && (y === undefined || validYear(y))
    ? { date: y === undefined ? `--${pad(m)}-${pad(d)}` : `${y}-${pad(m)}-${pad(d)}`, precision: 'day' }
    : null
const month = (m: number, y?: number): Printed | null =>
  m >= 1 && m <= 12 && (y === undefined || validYear(y))
    ? { date: y === undefined ? `--${pad(m)}` : `${y}-${pad(m)}`, precision: 'month' }
    : null
const num = (s: string | undefined) => (s === undefined ? undefined : Number(s))

/** Tried in this order; a later form never overlaps an earlier match. */
const FORMS: readonly Form<Printed>[] = [
  // "ngày 06 tháng 02 năm 2020", "tháng 01năm 2026" glued, "18 tháng 02 năm 2022"
  {
    pattern: new RegExp(
      `${NOT_AFTER_WORD}(?:ngày\\s*)?(?<d>\\d{1,2})\\s*tháng\\s*(?<m>\\d{1,2})\\s*,?\\s*năm\\s*${YEAR}${HERE_OR_GLUED}`,
      'gu',
    ),
    read: g => day(Number(g.d), Number(g.m), num(g.y)),
  },
  // "ngày      tháng 01 năm 2023": a blank day
  {
    pattern: new RegExp(`${NOT_AFTER_WORD}ngày${SLOT}tháng\\s*(?<m>\\d{1,2})\\s*năm\\s*${YEAR}${HERE_OR_GLUED}`, 'gu'),
    read: g => {
      const r = month(Number(g.m), num(g.y))
      return r && { ...r, blank: true }
    },
  },
  // "ngày    tháng     năm 2026": blank day and month
  {
    pattern: new RegExp(`${NOT_AFTER_WORD}ngày${SLOT}tháng${SLOT}năm\\s*${YEAR}${HERE_OR_GLUED}`, 'gu'),
    read: g => (validYear(Number(g.y)) ? { date: g.y!, precision: 'year', blank: true } : null),
  },
  // "27/12/2022", "27-12-2022", "27.12.2022", "01 - 02 - 2023", "10/ 4/2025"
  {
    pattern: new RegExp(
      `(?<![\\d/.,-])(?<d>\\d{1,2})\\s*(?<sep>[/.-])\\s*(?<m>\\d{1,2})\\s*\\k<sep>\\s*${YEAR}(?![\\d/-]*\\d|\\p{L})`,
      'gu',
    ),
    read: g => day(Number(g.d), Number(g.m), num(g.y)),
  },
  // "ngày 30 tháng 11" without a year, "30 tháng 11 hằng năm"
  {
    pattern: bounded('(?:ngày\\s*)?(?<d>\\d{1,2})\\s*tháng\\s*(?<m>\\d{1,2})'),
    read: g => day(Number(g.d), Number(g.m)),
  },
  // "quý i/2026", "quý iv năm 2025", "quý 4-2024", "quý iii"
  {
    pattern: bounded(`qu[ýí]\\s*(?<q>i{1,3}|iv|[1-4])(?:\\s*[/-]?\\s*(?:năm\\s*)?${YEAR})?`),
    read: g => {
      const q = romanValue(g.q!) ?? Number(g.q)
      return g.y && validYear(Number(g.y)) ? { date: `${g.y}-Q${q}`, precision: 'quarter' } : null
    },
  },
  // "6 tháng đầu năm 2026", "06 tháng cuối năm 2025"
  {
    pattern: bounded(`0?6\\s*tháng\\s*(?<h>đầu|cuối)\\s*năm\\s*${YEAR}`),
    read: g => ({ date: `${g.y}-H${g.h === 'đầu' ? 1 : 2}`, precision: 'half' }),
  },
  // "tháng 10/2025", "tháng 10 năm 2025", "tháng 3-2026"
  {
    pattern: bounded(`tháng\\s*(?<m>\\d{1,2})\\s*(?:[/.-]|,?\\s*năm)\\s*${YEAR}`),
    read: g => month(Number(g.m), num(g.y)),
  },
  // "ngày 25 hằng tháng", "ngày 25 của tháng cuối quý": the day alone comes again
  {
    pattern: bounded('ngày\\s*(?:mùng\\s*)?(?<d>\\d{1,2})(?=\\s*(?:của\\s*)?(?:hằng|hàng|mỗi|các)\\s*tháng)'),
    read: g => (Number(g.d) >= 1 && Number(g.d) <= 31 ? { date: `---${pad(Number(g.d))}`, precision: 'day' } : null),
  },
  // "ngày 30/11", "trước 15/6", "đến hết 31/12": day and month, only behind a word that makes it a date
  {
    pattern:
      /(?<=(?:ngày|trước|hết|đến|nhất|là|vào|từ|và|và\s*ngày|,|;|\()\s*)(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})(?![/.-]?\d|\s*%|\p{L}|\/[\p{L}\d])(?!\s+(?!hằng|hàng|mỗi|năm|và|hoặc|đến|để|gửi|về|theo|tới|là|thì|các|phải|cho|qua)\p{L})/gu,
    read: g => day(Number(g.d), Number(g.m)),
  },
  // "tháng 9 hằng năm", "trong tháng 12"
  { pattern: bounded('tháng\\s*(?<m>\\d{1,2})(?!\\s*(?:một\\s*lần|đầu|cuối)|[/.-]\\d)'), read: g => month(Number(g.m)) },
  // "11/2025" behind "tháng" is above; "đến năm 2025", "năm 2023"
  { pattern: bounded(`năm\\s*${YEAR}`), read: g => (validYear(Number(g.y)) ? { date: g.y!, precision: 'year' } : null) },
]

/** "hằng năm", "hàng năm", "mỗi năm" behind a date, with brackets or commas between. */
const RECURS =
  /^[\s,)]*(?:của\s+)?(?:(?<yearly>(?:hằng|hàng|mỗi)\s*năm)|(?<monthly>(?:hằng|hàng|mỗi|các)\s*tháng)|(?<quarterly>(?:hằng|hàng|mỗi)\s*quý))/u

/** All dates of a folded text, in order, without overlaps. */
export function findDates(folded: string): FoundDate[] {
  const found = readForms(folded, FORMS).map(
    ({ value, start, end }): FoundDate => ({
      ...value,
      start,
      end,
      recurrence: value.date.startsWith('-') ? recurrenceBehind(folded, end) : 'none',
    }),
  )
  lendYears(found, folded)
  return found
}

function recurrenceBehind(folded: string, end: number): FoundDate['recurrence'] {
  const said = RECURS.exec(folded.slice(end, end + 30))?.groups
  if (said?.yearly) return 'yearly'
  if (said?.monthly) return 'monthly'
  return said?.quarterly ? 'quarterly' : 'none'
}

/** "vào tháng 4 và tháng 8 năm 2026": the year holds for the month before it too. */
function lendYears(found: FoundDate[], folded: string): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const here = found[i]!
    const next = found[i + 1]!
    const year = /^\d{4}(?=-\d{2}$)/u.exec(next.date)?.[0]
    if (
      year &&
      here.precision === 'month' &&
      here.date.startsWith('--') &&
      /^\s*(?:,|và|;|đến|-)\s*(?:hết\s*)?$/u.test(folded.slice(here.end, next.start))
    )
      here.date = `${year}-${here.date.slice(2)}`
  }
}
