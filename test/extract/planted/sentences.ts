/** Sentences that say a fact: each arbitrary gives the words and the facts that they hold. */
import fc from 'fast-check'
import { spell } from '../../text/speller.ts'
import { dayOf, dayOnly, monthOf, type Printed, quarterOf } from './dates.ts'
import { deadlineKey, type Kind, periodKey, quotaKey, referenceKey } from './facts.ts'
import { type Said, said } from './said.ts'

// ── quotas ──

const AWARDS = [
  ['Giấy khen', 'giay_khen'],
  ['Bằng khen', 'bang_khen'],
] as const
const count = fc
  .integer({ min: 1, max: 40 })
  .chain(n =>
    fc.constantFrom(
      [String(n).padStart(2, '0'), n] as const,
      [String(n), n] as const,
      [`${String(n).padStart(2, '0')} (${spell(n)})`, n] as const,
      [spell(n), n] as const,
    ),
  )
const limit = fc.constantFrom(['', 'exact'] as const, ['tối đa ', 'max'] as const, ['không quá ', 'max'] as const)

export const quota: fc.Arbitrary<Said> = fc
  .tuple(fc.constantFrom(...AWARDS), count, limit, count, limit, fc.integer({ min: 5, max: 30 }))
  .chain(([[award, code], [a, one], [la, ba], [b, two], [lb, bb], share]) => {
    const row = (
      subject: 'collective' | 'individual' | 'either',
      n: number,
      bound: 'exact' | 'max' | 'range',
      more: Partial<Parameters<typeof quotaKey>[0]> = {},
    ): [Kind, string] => [
      'quotas',
      quotaKey({ award: code, subject, count: n, percent: null, bound, countMax: null, perUnit: false, ...more }),
    ]
    // the limit of the first member goes on where the second has none
    const second = lb === '' ? ba : bb
    return fc.constantFrom(
      said(`Tặng ${award} cho ${la}${a} tập thể`, row('collective', one, ba)),
      said(`Tặng ${award} cho ${la}${a} cá nhân`, row('individual', one, ba)),
      said(`Đề nghị tặng ${award}: ${la}${a} tập thể, ${lb}${b} cá nhân`, row('collective', one, ba), row('individual', two, second)),
      said(`Tặng ${award} cho ${la}${a} tập thể và ${lb}${b} cá nhân`, row('collective', one, ba), row('individual', two, second)),
      said(`${award}: ${la}${a} tập thể; ${lb}${b} cá nhân`, row('collective', one, ba), row('individual', two, bb)),
      said(
        `Mỗi xã, thị trấn được đề nghị tặng ${award} cho ${la}${a} tập thể và ${lb}${b} cá nhân`,
        row('collective', one, ba, { perUnit: true }),
        row('individual', two, second, { perUnit: true }),
      ),
      said(`Tặng ${award} cho ${la}${a} tập thể hoặc cá nhân`, row('either', one, ba)),
      said(`Tặng ${award} cho ${la}${a} hộ gia đình`, row('collective', one, ba)),
      said(`Mỗi đơn vị đề nghị tặng ${award} cho ${la}${a} tập thể`, row('collective', one, ba, { perUnit: true })),
      said(`Tặng ${award} cho không quá ${share}% số cá nhân`, [
        'quotas',
        quotaKey({ award: code, subject: 'individual', count: null, percent: share, bound: 'max', countMax: null, perUnit: false }),
      ]),
      said(`Tặng ${award} cho từ ${one} đến ${one + 2} tập thể`, row('collective', one, 'range', { countMax: one + 2 })),
    )
  })

// ── deadlines ──

type DeadlineValue = Parameters<typeof deadlineKey>[0]
const DUTIES: [string, DeadlineValue['kind']][] = [
  ['Xây dựng kế hoạch của đơn vị, gửi Phòng Nội vụ', 'submit_plan'],
  ['Ban hành kế hoạch thực hiện của đơn vị', 'issue_plan'],
  ['Đăng ký thi đua với Phòng Nội vụ', 'registration'],
  ['Gửi báo cáo kết quả về Phòng Nội vụ', 'report'],
  ['Gửi hồ sơ đề nghị khen thưởng về Phòng Nội vụ', 'award_dossier'],
  ['Tổ chức tổng kết phong trào', 'review'],
  ['Hoàn thành việc lắp biển chỉ dẫn', 'task'],
]
const BEFORE = ['trước']
const BY = ['chậm nhất', 'chậm nhất là', 'đến hết']

export function deadline(year: number): fc.Arbitrary<Said> {
  const row = (
    kind: DeadlineValue['kind'],
    bound: DeadlineValue['bound'],
    date: string,
    recurrence: DeadlineValue['recurrence'] = 'none',
  ): [Kind, string] => ['deadlines', deadlineKey({ date, bound, kind, recurrence })]
  return fc
    .tuple(
      fc.constantFrom(...DUTIES),
      dayOf(year),
      dayOnly,
      fc.oneof(monthOf(year), quarterOf(year)),
      fc.constantFrom(...BEFORE),
      fc.constantFrom(...BY),
      dayOnly,
      fc.integer({ min: 1, max: 28 }),
      dayOf(year),
      fc.constantFrom(...DUTIES),
    )
    .chain(([[duty, kind], day, again, whole, before, by, other, monthly, day2, [second, nextKind]]) => {
      const next = second.charAt(0).toLowerCase() + second.slice(1)
      const small = duty.charAt(0).toLowerCase() + duty.slice(1)
      return fc.constantFrom(
        said(`${duty} ${before} ${day.printed}`, row(kind, 'before', day.date)),
        said(`${duty} ${by} ${day.printed}`, row(kind, 'by', day.date)),
        said(`${duty} (${before} ${day.printed})`, row(kind, 'before', day.date)),
        said(`Trước ${day.printed}, ${small}`, row(kind, 'before', day.date)),
        said(`${duty} chậm nhất vào 17 giờ ${day.printed}`, row(kind, 'by', day.date)),
        said(
          `${duty} trước ${again.printed} và ${other.printed} hằng năm`,
          row(kind, 'before', again.date, 'yearly'),
          row(kind, 'before', other.date, 'yearly'),
        ),
        said(
          `${duty} trước ngày ${String(monthly).padStart(2, '0')} hằng tháng`,
          row(kind, 'before', `---${String(monthly).padStart(2, '0')}`, 'monthly'),
        ),
        said(
          `${duty} trước ${day.printed}; ${next} chậm nhất ${day2.printed}`,
          row(kind, 'before', day.date),
          row(nextKind, 'by', day2.date),
        ),
        said(`${duty} trong ${whole.printed}`, row(kind, 'within', whole.date)),
        said(`${duty} trước ${again.printed} hằng năm`, row(kind, 'before', again.date, 'yearly')),
      )
    })
}

// ── period ──

export function period(year: number, issued: string): fc.Arbitrary<Said> {
  const later = fc.boolean().map(more => (more ? year + 1 : year))
  const pairs: fc.Arbitrary<[Printed, Printed]> = later.chain(end =>
    fc.oneof(
      fc.tuple(dayOf(year, 1, 5), dayOf(end, 6, 12)),
      fc.tuple(monthOf(year, 1, 5), monthOf(end, 6, 12)),
      fc.tuple(monthOf(year, 1, 5), dayOf(end, 6, 12)),
    ),
  )
  return pairs.chain(([a, b]) => {
    const make = (text: string, start: string, endBound: 'inclusive' | 'exclusive') =>
      said(
        text,
        ['period', periodKey({ start, end: b.date, endBound })],
        [
          'deadlines',
          deadlineKey({ date: b.date, bound: endBound === 'exclusive' ? 'before' : 'by', kind: 'campaign_end', recurrence: 'none' }),
        ],
      )
    const isDay = b.date.length === 10
    return fc.constantFrom(
      make(`Từ ${a.printed} đến ${b.printed}.`, a.date, 'inclusive'),
      make(`Từ ${a.printed} đến hết ${b.printed}.`, a.date, 'inclusive'),
      make(`Phong trào thi đua được thực hiện từ ${a.printed} đến ${b.printed}.`, a.date, 'inclusive'),
      make(`Từ nay đến hết ${b.printed}.`, issued, 'inclusive'),
      make(`Kể từ ngày ban hành Kế hoạch này đến hết ${b.printed}.`, issued, 'inclusive'),
      make(`Từ ngày ký đến hết ${b.printed}.`, issued, 'inclusive'),
      ...(isDay
        ? [
            make(`Từ ${a.printed} đến trước ${b.printed}.`, a.date, 'exclusive'),
            make(`Kể từ ${a.printed} cho đến hết ${b.printed}.`, a.date, 'inclusive'),
          ]
        : []),
    )
  })
}

// ── references ──

const BASES: [string, string][] = [
  ['Nghị định số {n}/{y}/NĐ-CP', '{n}/{y}/NĐ-CP'],
  ['Quyết định số {n}/QĐ-UBND', '{n}/QĐ-UBND'],
  ['Kế hoạch số {n}/KH-UBND', '{n}/KH-UBND'],
  ['Chỉ thị số {n}-CT/TU', '{n}-CT/TU'],
  ['Thông tư số {n}/{y}/TT-BNV', '{n}/{y}/TT-BNV'],
  ['Công văn số {n}/SNV-CCHC', '{n}/SNV-CCHC'],
]
export const reference = (year: number, role: 'legal_basis' | 'implements' | 'cites', lead: string, end: string): fc.Arbitrary<Said> =>
  fc.tuple(fc.constantFrom(...BASES), fc.integer({ min: 100, max: 999 }), dayOf(year)).map(([[form, number], n, day]) => {
    const fill = (s: string) => s.replace('{n}', String(n)).replace('{y}', String(year))
    return said(`${lead}${fill(form)} ${day.printed}${end}`, ['references', referenceKey({ number: fill(number), date: day.date, role })])
  })
