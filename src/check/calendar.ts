/**
 * Weekends and public holidays (Bộ luật Lao động 2019, Điều 112). Days that are swapped or given in lieu are announced year by year and are
 * not known here. New Year of the lunar calendar and the Hùng Kings' day by year, 2015 to 2030: general knowledge of the calendar.
 */
import type { Label } from '../../schemas/labels.ts'
import { label } from './spot.ts'

/** First day of Tết. */
const TET = [
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
]
/** Tenth day of the third lunar month. */
const HUNG_KINGS = [
  '2015-04-28',
  '2016-04-16',
  '2017-04-06',
  '2018-04-25',
  '2019-04-14',
  '2020-04-02',
  '2021-04-21',
  '2022-04-10',
  '2023-04-29',
  '2024-04-18',
  '2025-04-07',
  '2026-04-26',
  '2027-04-16',
  '2028-04-04',
  '2029-04-23',
  '2030-04-12',
]
const FIXED: Record<string, Label> = {
  '01-01': label('Tết Dương lịch', 'New Year'),
  '04-30': label('Ngày Chiến thắng 30/4', 'Reunification Day'),
  '05-01': label('Ngày Quốc tế lao động 01/5', 'Labour Day'),
  '09-02': label('Quốc khánh 02/9', 'National Day'),
}
/** The second day of National Day, since 2021: 1 or 3 September, chosen every year; not counted here. */
const DAY = 86_400_000

const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)

/** 0 Sunday to 6 Saturday. */
export const weekday = (iso: string): number => new Date(time(iso)).getUTCDay()

/** Days from one ISO day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((time(to) - time(from)) / DAY)

/** Why a day is no working day; null for one that is, as far as is known. */
export function dayOff(iso: string): Label | null {
  const fixed = FIXED[iso.slice(5)]
  if (fixed) return fixed
  if (HUNG_KINGS.includes(iso)) return label('Giỗ Tổ Hùng Vương', 'the Hùng Kings’ day')
  const tet = TET.find(day => day.slice(0, 4) === iso.slice(0, 4))
  // the last day of the old year and four of the new one
  if (tet && daysBetween(tet, iso) >= -1 && daysBetween(tet, iso) <= 3) return label('Tết Nguyên đán', 'the lunar New Year')
  const n = weekday(iso)
  if (n === 6) return label('thứ Bảy', 'a Saturday')
  return n === 0 ? label('Chủ nhật', 'a Sunday') : null
}

/** "2026-12-05" → "05/12/2026" */
export const shown = (iso: string): string => iso.split('-').reverse().join('/')
