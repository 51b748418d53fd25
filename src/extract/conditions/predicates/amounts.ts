/** Numbers with a unit: per cents, points, rates, amounts, and by how much they change. */
import { NOT_BEFORE_WORD } from '../../../text/boundary.ts'
import type { PredicateForm } from './predicate.ts'
import { at, comparatorOf, LIMIT, NUM, numberOf } from './quantity.ts'

export const AMOUNTS: readonly PredicateForm[] = [
  // "tăng tối thiểu 1,5 điểm", "tăng 5%", "giảm ít nhất 10%", "rút ngắn ít nhất 25%"
  {
    pattern: at(
      `(?<dir>tăng|giảm|cắt giảm|rút ngắn|tăng thêm|giảm thêm)\\s+(?:thêm\\s+)?${LIMIT}(?<n>${NUM})\\s*(?<unit>%|điểm(?!\\s*%)|lần|điểm phần trăm)`,
    ),
    read: (g, m, f) =>
      g.limit === 'từ' && /^[^.;,]{0,20}(?:lên|xuống)/u.test(f.slice(m.index + m[0].length))
        ? null
        : {
            kind: 'gain',
            comparator: /giảm|rút ngắn/u.test(g.dir!) ? 'decrease' : 'increase',
            value: numberOf(g.n!),
            unit: g.unit!.replace('điểm phần trăm', '%'),
          },
  },
  // "giảm từ 23 ca … xuống 18 ca", "còn 1,7 lần"
  {
    pattern: at(
      `(?:(?:giảm|tăng|nâng)\\s+từ\\s+${NUM}(?:[^.;,]|[.](?=\\d)){0,60}?(?:xuống|lên)(?:\\s+còn)?|(?:xuống\\s+)?còn)\\s+${LIMIT}(?<n>${NUM})\\s*(?<unit>%|\\p{L}+)?`,
    ),
    read: g => ({
      kind: g.unit === '%' ? 'percent' : 'score',
      comparator: comparatorOf(g.limit, ''),
      value: numberOf(g.n!),
      unit: g.unit ?? null,
    }),
  },
  // "dưới 4/100.000 trẻ", "đạt 2,1 con/phụ nữ", "107 trẻ trai/100 trẻ gái": a rate
  {
    pattern: at(
      `${LIMIT}(?<n>${NUM})(?:\\s?/\\s?\\d[\\d.]*\\s+\\p{L}+|(?<unit>(?:\\s+\\p{L}+){1,4}?\\s?/\\s?\\d[\\d.]*\\s+\\p{L}+|\\s+\\p{L}{2,}/\\p{L}+(?:\\s+\\p{L}+)?))(?!\\s*\\d)`,
    ),
    read: g =>
      /^\s*(?:gb|mb|kb)/u.test(g.unit ?? '')
        ? null
        : {
            kind: 'score',
            comparator: comparatorOf(g.limit, ''),
            value: numberOf(g.n!),
            unit: g.unit?.trim() ?? null,
          },
  },
  // "đạt 1.700 ha", "gấp 30 lần"
  {
    pattern: at(
      `(?:đạt|còn|gấp|là|lên)\\s+${LIMIT}(?<n>${NUM})\\s*(?<unit>ha|km2?|m2|m3|tấn|tạ|tỷ đồng|triệu đồng|nghìn đồng|triệu usd|usd|lần|giờ|phút|ngày|tuổi)(?![\\p{L}\\d])`,
    ),
    read: g => ({ kind: 'score', comparator: comparatorOf(g.limit, ''), value: numberOf(g.n!), unit: g.unit! }),
  },
  // "từ 70% đến 75%", "70 - 75%"
  {
    pattern: at(`(?:từ\\s+)?(?<n>${NUM})\\s*%?\\s*(?:đến|-)\\s*(?:dưới\\s+)?(?<max>${NUM})\\s*(?<unit>%|điểm)`),
    read: g => ({
      kind: 'percent',
      comparator: '>=',
      value: numberOf(g.n!),
      valueMax: numberOf(g.max!),
      unit: g.unit!,
    }),
  },
  // "đạt từ 90% trở lên", "trên 80%", "tối thiểu 85%", "100%"
  {
    pattern: at(`${LIMIT}(?<n>${NUM})\\s*(?<unit>%|phần trăm)(?<up>\\s*trở lên|\\s*trở xuống)?`),
    read: g => ({
      kind: 'percent',
      comparator: comparatorOf(g.limit, g.up ?? ''),
      value: numberOf(g.n!),
      unit: '%',
    }),
  },
  // "đạt từ 85 điểm trở lên", "trên 90 điểm"
  {
    pattern: at(`(?:đạt\\s+)?${LIMIT}(?<n>${NUM})\\s*điểm(?<up>\\s*trở lên)?${NOT_BEFORE_WORD}`),
    read: g => ({
      kind: 'score',
      comparator: comparatorOf(g.limit, g.up ?? ''),
      value: numberOf(g.n!),
      unit: 'điểm',
    }),
  },
]
