/**
 * Values in few Vietnamese words, as cells show them.
 * Reads: values of records. Writes: text.
 */

import { codeLabel } from '../../schemas/labels.ts'
import type { AwardForm, Condition, Deadline, Quota } from '../../schemas/record.ts'
import { dayInWords } from './day.ts'

const joined = (parts: (string | null | undefined | false)[], by = ' '): string => parts.filter(Boolean).join(by)

export const numberWords = (value: number): string => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 }).format(value)

/** "từ 55–60 %" */
const amount = ({ value, valueMax, unit }: Condition): string =>
  joined([joined([value !== null && numberWords(value), valueMax !== null && numberWords(valueMax)], '–'), unit !== 'rank' && unit])

/** "ít nhất 95 %", "tăng ít nhất 2 bậc so với năm trước liền kề", "nhóm 10 (tỉnh, thành phố)", "giữ vững “nhóm tốt”", each with its year. */
export function requirementWords(c: Condition): string {
  const value = c.value === null ? null : amount(c)
  const core = (() => {
    if (c.comparator === 'top_n') return joined(['nhóm', value, 'dẫn đầu'])
    if (c.unit === 'rank' && value) return `thứ hạng ${value}`
    if (c.comparator === 'increase' || c.comparator === 'decrease') {
      return joined([c.comparator === 'increase' ? 'tăng' : 'giảm', value && `ít nhất ${value}`])
    }
    return joined([codeLabel('Comparator', c.comparator, 'vi'), value])
  })()
  return joined([
    core,
    c.grade && `“${c.grade}”`,
    c.relativeTo && codeLabel('RelativeTo', c.relativeTo, 'vi'),
    c.rankedAmong && `(${c.rankedAmong})`,
    c.year !== null && `– năm ${c.year}`,
  ])
}

/** "PAR_INDEX" → its name; a noun phrase as it is. */
export const measureWords = (measure: string): string => codeLabel('KnownIndex', measure, 'vi').replace(/^OTHER:/u, '')

export const targetWords = (c: Condition): string => `${measureWords(c.measure)}: ${requirementWords(c)}`

/** "Báo cáo: trước 15/11, hằng năm – gửi Sở Nội vụ" */
export function deadlineWords(d: Deadline): string {
  const when = d.date ? `${codeLabel('DeadlineBound', d.bound, 'vi')} ${dayInWords(d.date)}` : d.event
  const again = d.recurrence !== 'none' && codeLabel('Recurrence', d.recurrence, 'vi').toLocaleLowerCase('vi')
  return joined(
    [joined([`${codeLabel('DeadlineKind', d.kind, 'vi')}:`, joined([when, again], ', ')]), d.recipient && `gửi ${d.recipient}`],
    ' – ',
  )
}

export const awardWords = (a: AwardForm): string => a.text

/** "Giấy khen: tối đa 5 tập thể mỗi đơn vị" */
export function quotaWords(q: Quota): string {
  const count = q.percent !== null ? `${numberWords(q.percent)} %` : joined([q.count?.toString(), q.countMax?.toString()], '–')
  return joined([
    `${codeLabel('AwardCode', q.award, 'vi')}:`,
    codeLabel('QuotaBound', q.bound, 'vi'),
    count,
    codeLabel('QuotaSubject', q.subject, 'vi').toLocaleLowerCase('vi'),
    q.perUnit && 'mỗi đơn vị',
    q.scope && `(${q.scope})`,
  ])
}
