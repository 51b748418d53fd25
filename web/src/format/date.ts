/** Dates as people here write them: dd/mm/yyyy, and what a PartialDate leaves out stays out. */
import type { PartialDate } from '../../../schemas/evidence.ts'
import type { Language } from '../../../schemas/labels.ts'

const words = {
  vi: {
    quarter: 'quý',
    half: ['6 tháng đầu năm', '6 tháng cuối năm'],
    month: 'tháng',
    year: 'năm',
    day: 'ngày',
    every: 'hằng năm',
    everyMonth: 'hằng tháng',
  },
  en: {
    quarter: 'quarter',
    half: ['first half of', 'second half of'],
    month: 'month',
    year: '',
    day: 'day',
    every: 'every year',
    everyMonth: 'every month',
  },
}

/** "2023-01-05" → "05/01/2023", "--11-30" → "30/11 hằng năm", "2026-Q1" → "quý I/2026". What has no such form is given back. */
export function dateText(date: PartialDate, lang: Language): string {
  const w = words[lang]
  const full = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  if (full) return `${full[3]}/${full[2]}/${full[1]}`
  const month = /^(\d{4})-(\d\d)$/.exec(date)
  if (month) return `${month[2]}/${month[1]}`
  const quarter = /^(\d{4})-Q(\d)$/.exec(date)
  if (quarter) return `${w.quarter} ${['I', 'II', 'III', 'IV'][Number(quarter[2]) - 1]}/${quarter[1]}`
  const half = /^(\d{4})-H(\d)$/.exec(date)
  if (half) return `${w.half[Number(half[2]) - 1]} ${half[1]}`
  const yearly = /^--(\d\d)(?:-(\d\d))?$/.exec(date)
  if (yearly) return `${yearly[2] ? `${yearly[2]}/${yearly[1]}` : `${w.month} ${Number(yearly[1])}`} ${w.every}`
  const monthly = /^---(\d\d)$/.exec(date)
  if (monthly) return `${w.day} ${Number(monthly[1])} ${w.everyMonth}`
  return date
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** A moment of this machine's clock: "05/01/2023 08:15". */
export function momentText(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime())
    ? iso
    : `${pad(at.getDate())}/${pad(at.getMonth() + 1)}/${at.getFullYear()} ${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** What a person types for a date ("5/1/2023", "1/2023", "2023", "30/11", or a PartialDate) as a PartialDate; undefined where it is none. */
export function readDate(typed: string): PartialDate | undefined {
  const said = typed.trim()
  const [first = '', second = '', third = ''] = said.split(/[/.-]/)
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(said)) return `${third}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`
  if (/^\d{1,2}[/.-]\d{4}$/.test(said)) return `${second}-${first.padStart(2, '0')}`
  if (/^\d{1,2}[/.]\d{1,2}$/.test(said)) return `--${second.padStart(2, '0')}-${first.padStart(2, '0')}`
  return /^(\d{4}|-{2,3}\d\d)/.test(said) ? said : undefined
}

/** Days, months, quarters: the first day, for places on a line and for sorting. */
export function firstDay(date: string | null): string | null {
  const found = date && /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q(\d)|-H(\d))?$/.exec(date)
  if (!found) return null
  const [, year, month, day, quarter, half] = found
  const first = month ?? (quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : half === '2' ? '07' : '01')
  return `${year}-${first}-${day ?? '01'}`
}

/** "2024–2026", "2025". */
export const yearsText = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from}` : `${from}–${to}`)
