/** A comparison for tests of what is made of it: a parent plan, plans of three communes, one of them over two years; made as users make it. */
import type { Comparison } from '../../schemas/comparison.ts'
import { compareRecords } from '../../src/compare/index.ts'
import { reuseOf } from '../../src/compare/reuse/index.ts'
import { PARENT_BODY, parentPlan, unitPlan } from '../compare/plans.ts'

const INDICES = [
  '4. Phấn đấu Chỉ số PAR INDEX của xã thuộc nhóm 10 dẫn đầu các xã, phường trong tỉnh.',
  '5. Chỉ số SIPAS năm 2026 tăng so với năm trước liền kề.',
]
const body = (changes: readonly [string, string][] = []) =>
  [...PARENT_BODY.slice(0, 4), ...INDICES, ...PARENT_BODY.slice(4)].map(line =>
    changes.reduce((l, [from, to]) => l.replace(from, to), line),
  )

export function comparisonOf(): Comparison {
  const records = [
    parentPlan(),
    unitPlan({ unit: 'XÃ CÔNG HẢI', number: '41', body: body() }),
    unitPlan({
      unit: 'XÃ NINH HẢI',
      number: '17',
      body: body([
        ['95%', '90%'],
        ['20/11/2026', '30/11/2026'],
      ]),
    }),
    unitPlan({
      unit: 'XÃ THUẬN BẮC',
      number: '23',
      body: body([
        ['nhóm 10', 'nhóm 20'],
        ['80%', '85%'],
      ]),
    }),
    unitPlan({
      unit: 'XÃ THUẬN BẮC',
      number: '12',
      day: 'ngày 03 tháng 02 năm 2025',
      title: 'Phát động phong trào thi đua cải cách hành chính năm 2025',
      basis: 'Theo đề nghị của Phòng Văn hóa - Xã hội,',
      body: ['I. MỤC TIÊU', '1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.', '2. Tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 60%.'],
    }),
  ]
  const comparison = compareRecords(records)
  return { ...comparison, reuse: reuseOf(records, comparison) }
}

/** A parent plan with a list of three communes: one sent a short plan late, one in time and not among the documents, one sent none. */
export function rosterOf(): Comparison {
  const plan = unitPlan({
    unit: 'XÃ CÔNG HẢI',
    body: ['I. MỤC TIÊU', '1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 90% trở lên.', '2. Chỉ số PAR INDEX tăng ít nhất 02 bậc.'],
  })
  const roster = [
    { name: 'Xã Công Hải', received: '2026-02-12', text: '12/02/2026' },
    { name: 'Xã Ninh Hải', received: null, text: '' },
    { name: 'Xã Thuận Bắc', received: '2026-02-09', text: '09/02/2026' },
  ]
  return compareRecords([parentPlan(), plan], { roster })
}

/** What a malicious document could hold. */
export const HOSTILE = `</title></svg></style><script>alert(1)</script><img src="http://example.org/x" onerror='alert(2)'>&<![CDATA[ \u0000\u001b\ufffe`

/** Keys whose strings come from documents or from names of files. */
const OUTSIDE = new Set([
  'name',
  'fileName',
  'title',
  'label',
  'quote',
  'note',
  'reason',
  'reasonEn',
  'excerpt',
  'unitsNote',
  'receivedText',
  'issuer',
  'number',
  'theme',
  'measure',
  'rankedAmong',
  'grade',
  'heading',
])

/** The same comparison with every string from outside made hostile. */
export function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (OUTSIDE.has(key) ? `${value}${HOSTILE}` : value) as T
  if (Array.isArray(value)) return value.map(v => poisoned(v, key)) as T
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poisoned(v, k)])) as T
  return value
}
