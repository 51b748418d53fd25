/**
 * What a clause demands of a measure: "nằm trong nhóm 15 tỉnh", "từ 90% trở lên", "tăng ít nhất 02 bậc", "xếp loại Tốt",
 * "tăng điểm so với năm trước". Folded text in, predicates with offsets out.
 */
import type { Comparator } from '../../../schemas/codes.ts'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../../text/boundary.ts'
import { DIGITS, numberFromDigits, numberFromWords } from '../../text/numbers.ts'

export interface Predicate {
  comparator: Comparator
  value: number | null
  valueMax: number | null
  unit: string | null
  grade: string | null
  relativeTo: 'previous_year' | null
  start: number
  end: number
  /** the verb stands before its measures ("cải thiện thứ hạng PAR INDEX"), not behind them */
  verbFirst: boolean
  /** needs an index to mean anything: "nâng cao điểm số" */
  needsIndex: boolean
  kind: 'top' | 'gain' | 'percent' | 'score' | 'grade' | 'change' | 'count' | 'trend'
}

const NUM = `(?:${DIGITS})(?:\\s*\\([\\p{L}\\s]+\\))?`
const WORDS = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)'
const LIMIT =
  '(?<limit>≥|>=|≤|<=|>|<|tối thiểu|ít nhất|không dưới|không thấp hơn|tối đa(?:\\s+không quá)?|không quá|không vượt quá|nhiều nhất|dưới|thấp hơn|trên|hơn|cao hơn|vượt|khoảng|từ)?\\s*'
/** A letter before, or a digit, joins; "%" behind a number is its unit. */
const at = (source: string) => new RegExp(`${NOT_AFTER_WORD}${source}`, 'gu')

const COMPARATORS: [RegExp, Comparator][] = [
  [/^(?:≥|>=|tối thiểu|ít nhất|không dưới|không thấp hơn|từ)/u, '>='],
  [/^(?:≤|<=|tối đa|không quá|không vượt quá|nhiều nhất)/u, '<='],
  [/^(?:>|trên|hơn|cao hơn|vượt)/u, '>'],
  [/^(?:<|dưới|thấp hơn)/u, '<'],
]
const comparatorOf = (limit: string | undefined, behind: string): Comparator => {
  if (/^\s*(?:%|điểm|phần trăm)?\s*trở lên/u.test(behind)) return '>='
  if (/^\s*(?:%|điểm|phần trăm)?\s*trở xuống/u.test(behind)) return '<='
  return COMPARATORS.find(([p]) => limit && p.test(limit))?.[1] ?? '='
}
const numberOf = (s: string): number | null => numberFromDigits(s.replace(/\s*\(.*$/u, '')) ?? numberFromWords(s)

interface Form {
  pattern: RegExp
  read: (m: RegExpExecArray | RegExpMatchArray, folded: string) => Partial<Predicate> | null
}

const GRADE = '(?:hoàn thành\\s+)?(?:xuất sắc|tốt|khá|trung bình khá|trung bình|a|b|cao|rất cao|dẫn đầu)'

/** In this order; a later form does not overlap an earlier one. */
const FORMS: Form[] = [
  // "nằm trong nhóm 15 tỉnh dẫn đầu", "top 03", "xếp nhóm 30 tỉnh, thành phố", "trong 10 tỉnh có chỉ số cao nhất"
  {
    pattern: at(
      `(?:(?:nằm|xếp hạng|xếp|đứng|lọt|thuộc|vào|trong|duy trì|giữ vững|đạt|vươn lên)\\s+){0,4}(?:nhóm|top|tốp)\\s+(?:các\\s+)?(?<n>\\d{1,2})(?![\\d%,.]*\\d|\\s*%)`,
    ),
    read: m => ({ kind: 'top', comparator: 'top_n', value: Number(m.groups!.n), unit: 'rank' }),
  },
  {
    pattern: at(
      '(?:xếp|đứng|thuộc|nằm)\\s+(?:hạng\\s+)?(?:trong|vào)?\\s*(?:số\\s+)?(?<n>\\d{1,2})\\s+(?:tỉnh|địa phương|đơn vị|sở|xã|huyện)[^.;]{0,40}?(?:dẫn đầu|cao nhất|tốt nhất|đứng đầu)',
    ),
    read: m => ({ kind: 'top', comparator: 'top_n', value: Number(m.groups!.n), unit: 'rank' }),
  },
  // "xếp thứ 15 trở lên", "thứ hạng 20 trở lên", "từ hạng 10 trở lên", "xếp hạng thứ 05/34"
  {
    pattern: at(
      '(?:xếp\\s+|đứng\\s+|từ\\s+|đạt\\s+)*(?:thứ hạng|vị trí thứ|vị trí|hạng thứ|hạng|thứ)\\s+(?:từ\\s+)?(?<n>\\d{1,2})(?:\\s*/\\s*\\d{2})?(?:\\s+trở lên)',
    ),
    read: m => ({ kind: 'top', comparator: 'top_n', value: Number(m.groups!.n), unit: 'rank' }),
  },
  // "tăng ít nhất 02 bậc", "cải thiện 03 bậc", "tăng từ 2 đến 3 bậc"
  {
    pattern: at(
      `(?:tăng|cải thiện|nâng|vượt)\\s+(?:thêm\\s+|thứ hạng\\s+)*${LIMIT}(?<n>\\d{1,2}|${WORDS})(?:\\s*(?:đến|-)\\s*(?<max>\\d{1,2}))?\\s+(?<unit>bậc|hạng|thứ bậc)${NOT_BEFORE_WORD}`,
    ),
    read: m => ({
      kind: 'gain',
      comparator: 'increase',
      value: numberOf(m.groups!.n!),
      valueMax: m.groups!.max ? Number(m.groups!.max) : null,
      unit: m.groups!.unit!,
    }),
  },
  // "nâng thứ hạng của tỉnh thêm ít nhất 03 bậc": whose rank it is stands between
  {
    pattern: at(
      `(?:tăng|cải thiện|nâng)\\s+(?:\\p{L}+\\s+){1,8}?thêm\\s+${LIMIT}(?<n>\\d{1,2}|${WORDS})\\s+(?<unit>bậc|hạng|thứ bậc)${NOT_BEFORE_WORD}`,
    ),
    read: m => ({ kind: 'gain', comparator: 'increase', value: numberOf(m.groups!.n!), unit: m.groups!.unit! }),
  },
  // "tăng tối thiểu 1,5 điểm", "tăng 5%", "giảm ít nhất 10%", "rút ngắn ít nhất 25%"
  {
    pattern: at(
      `(?<dir>tăng|giảm|cắt giảm|rút ngắn|tăng thêm|giảm thêm)\\s+(?:thêm\\s+)?${LIMIT}(?<n>${NUM})\\s*(?<unit>%|điểm(?!\\s*%)|lần|điểm phần trăm)`,
    ),
    read: (m, f) =>
      m.groups!.limit === 'từ' && /^[^.;,]{0,20}(?:lên|xuống)/u.test(f.slice(m.index! + m[0].length))
        ? null
        : {
            kind: 'gain',
            comparator: /giảm|rút ngắn/u.test(m.groups!.dir!) ? 'decrease' : 'increase',
            value: numberOf(m.groups!.n!),
            unit: m.groups!.unit!.replace('điểm phần trăm', '%'),
          },
  },
  // "giảm từ 23 ca … xuống 18 ca", "còn 1,7 lần"
  {
    pattern: at(
      `(?:(?:giảm|tăng|nâng)\\s+từ\\s+${NUM}(?:[^.;,]|[.](?=\\d)){0,60}?(?:xuống|lên)(?:\\s+còn)?|(?:xuống\\s+)?còn)\\s+${LIMIT}(?<n>${NUM})\\s*(?<unit>%|\\p{L}+)?`,
    ),
    read: m => ({
      kind: m.groups!.unit === '%' ? 'percent' : 'score',
      comparator: comparatorOf(m.groups!.limit, ''),
      value: numberOf(m.groups!.n!),
      unit: m.groups!.unit ?? null,
    }),
  },
  // "dưới 4/100.000 trẻ", "đạt 2,1 con/phụ nữ", "107 trẻ trai/100 trẻ gái": a rate
  {
    pattern: at(
      `${LIMIT}(?<n>${NUM})(?:\\s?/\\s?\\d[\\d.]*\\s+\\p{L}+|(?<unit>(?:\\s+\\p{L}+){1,4}?\\s?/\\s?\\d[\\d.]*\\s+\\p{L}+|\\s+\\p{L}{2,}/\\p{L}+(?:\\s+\\p{L}+)?))(?!\\s*\\d)`,
    ),
    read: m =>
      /^\s*(?:gb|mb|kb)/u.test(m.groups!.unit ?? '')
        ? null
        : {
            kind: 'score',
            comparator: comparatorOf(m.groups!.limit, ''),
            value: numberOf(m.groups!.n!),
            unit: m.groups!.unit?.trim() ?? null,
          },
  },
  // "đạt 1.700 ha", "gấp 30 lần"
  {
    pattern: at(
      `(?:đạt|còn|gấp|là|lên)\\s+${LIMIT}(?<n>${NUM})\\s*(?<unit>ha|km2?|m2|m3|tấn|tạ|tỷ đồng|triệu đồng|nghìn đồng|triệu usd|usd|lần|giờ|phút|ngày|tuổi)(?![\\p{L}\\d])`,
    ),
    read: m => ({ kind: 'score', comparator: comparatorOf(m.groups!.limit, ''), value: numberOf(m.groups!.n!), unit: m.groups!.unit! }),
  },
  // "từ 70% đến 75%", "70 - 75%"
  {
    pattern: at(`(?:từ\\s+)?(?<n>${NUM})\\s*%?\\s*(?:đến|-)\\s*(?:dưới\\s+)?(?<max>${NUM})\\s*(?<unit>%|điểm)`),
    read: m => ({
      kind: 'percent',
      comparator: '>=',
      value: numberOf(m.groups!.n!),
      valueMax: numberOf(m.groups!.max!),
      unit: m.groups!.unit!,
    }),
  },
  // "đạt từ 90% trở lên", "trên 80%", "tối thiểu 85%", "100%"
  {
    pattern: at(`${LIMIT}(?<n>${NUM})\\s*(?<unit>%|phần trăm)(?<up>\\s*trở lên|\\s*trở xuống)?`),
    read: m => ({
      kind: 'percent',
      comparator: comparatorOf(m.groups!.limit, m.groups!.up ?? ''),
      value: numberOf(m.groups!.n!),
      unit: '%',
    }),
  },
  // "đạt từ 85 điểm trở lên", "trên 90 điểm"
  {
    pattern: at(`(?:đạt\\s+)?${LIMIT}(?<n>${NUM})\\s*điểm(?<up>\\s*trở lên)?${NOT_BEFORE_WORD}`),
    read: m => ({
      kind: 'score',
      comparator: comparatorOf(m.groups!.limit, m.groups!.up ?? ''),
      value: numberOf(m.groups!.n!),
      unit: 'điểm',
    }),
  },
  // "duy trì thuộc nhóm tốt của cả tỉnh", "thuộc nhóm khá", "nhóm dẫn đầu"
  {
    pattern: at(
      `(?<keep>(?:duy trì|giữ vững|giữ)\\s+)?(?:(?:nằm|xếp|thuộc|trong|vào|ở|đạt|luôn)\\s+){0,3}nhóm\\s+(?:có\\s+\\p{L}+\\s+)?(?<g>tốt|khá|dẫn đầu|cao nhất|trung bình cao|cao|trên trung bình)${NOT_BEFORE_WORD}`,
    ),
    read: m => ({ kind: 'grade', comparator: m.groups!.keep ? 'maintain' : 'achieve', grade: `nhóm ${m.groups!.g}` }),
  },
  // "xếp loại Tốt", "đạt mức Xuất sắc trở lên", "xếp hạng Tốt"
  {
    pattern: at(
      `(?:được\\s+)?(?:xếp loại|phân loại|đánh giá|xếp hạng|đạt loại|đạt mức|mức độ|loại|mức|đạt)\\s+(?:mức\\s+|loại\\s+|mức độ\\s+|đạt\\s+|chất lượng\\s+|từ\\s+)*(?<g>${GRADE})(?:\\s+(?:nhiệm vụ\\s+)?trở lên|\\s+nhiệm vụ)?${NOT_BEFORE_WORD}`,
    ),
    read: m => ({ kind: 'grade', comparator: 'achieve', grade: m.groups!.g! }),
  },
  // "tăng điểm so với năm trước liền kề", "cải thiện điểm số, thứ hạng", "nâng cao chỉ số"
  {
    pattern: at(
      '(?:(?:duy trì|giữ vững|cải thiện|nâng cao|nâng|tăng|gia tăng|tăng cường)(?:\\s*,\\s*|\\s+và\\s+|\\s*-\\s*)?\\s*){1,4}(?:mạnh\\s+|rõ rệt\\s+|hơn nữa\\s+|các\\s+)*(?:điểm số|điểm|thứ hạng|thứ bậc|xếp hạng|vị trí|kết quả|giá trị|bậc)(?:\\s*(?:,|và|hoặc)\\s*(?:điểm số|điểm|thứ hạng|thứ bậc|vị trí(?:\\s+xếp hạng)?|xếp hạng|kết quả|tăng\\s+\\p{L}+))*',
    ),
    read: m => ({
      kind: 'change',
      comparator: /cải thiện|nâng|tăng/u.test(m[0]) ? 'increase' : 'maintain',
      needsIndex: true,
      verbFirst: true,
    }),
  },
  // "cải thiện Chỉ số PAPI", "nâng cao PCI": the verb right before an index
  {
    pattern: at('(?:cải thiện|nâng cao)\\s+(?=(?:các\\s+)?(?:bộ\\s+)?chỉ số|par|sipas|papi|pci|ddci|dti|pii|pgi)'),
    read: () => ({ kind: 'change', comparator: 'increase', needsIndex: true, verbFirst: true }),
  },
]

const PREVIOUS =
  /^[^.;]{0,60}?(?:so với|hơn)\s+(?:kết quả\s+)?(?:của\s+)?(?:cùng kỳ\s+)?(?:năm\s+(?:trước|liền kề|ngoái)|năm liền trước|các năm trước)/u

/** All predicates of a folded clause, in order. */
export function predicatesIn(folded: string): Predicate[] {
  const out: Predicate[] = []
  const taken = new Uint8Array(folded.length)
  for (const { pattern, read } of FORMS) {
    for (const m of folded.matchAll(pattern)) {
      const start = m.index
      const end = start + m[0].trimEnd().length
      if (taken[start] || taken[end - 1]) continue
      const value = read(m, folded)
      if (!value) continue
      taken.fill(1, start, end)
      out.push({
        comparator: '=',
        value: null,
        valueMax: null,
        unit: null,
        grade: null,
        relativeTo: PREVIOUS.test(folded.slice(start)) ? 'previous_year' : null,
        verbFirst: false,
        needsIndex: false,
        kind: 'percent',
        ...value,
        start,
        end,
      })
    }
  }
  return out.sort((a, b) => a.start - b.start)
}

/** A fall or a rise without a number: "giảm số người …", "kéo giảm tỷ lệ …", at the head of a clause. */
const TREND =
  /^[\s,]*(?:(?:hằng|hàng|mỗi)\s+năm,?\s+|phấn đấu\s+|đến năm \d{4},?\s+)*(?<dir>kéo giảm|giảm|tăng)\s+(?=(?:số|tỷ lệ|tỷ suất|tỷ trọng|mức)\s)/u

export function trendIn(folded: string): Predicate | null {
  const m = TREND.exec(folded)
  if (!m) return null
  return {
    comparator: m.groups!.dir!.includes('giảm') ? 'decrease' : 'increase',
    value: null,
    valueMax: null,
    unit: null,
    grade: null,
    relativeTo: null,
    start: m[0].trimEnd().length - m.groups!.dir!.length,
    end: m[0].trimEnd().length,
    verbFirst: true,
    needsIndex: false,
    kind: 'trend',
  }
}

/** A counted noun as a goal: "ít nhất 02 mô hình", "xây dựng 05 xã nông thôn mới": digits and the noun behind. */
const COUNT = at(
  `(?:(?<lead>đạt|có|xây dựng|hình thành|thành lập|kết nạp(?:\\s+mới)?|phát triển|tổ chức|hoàn thành|phấn đấu|công nhận|triển khai|đào tạo|bồi dưỡng|giới thiệu|trồng|làm|đoạt|giành|nhân rộng|hỗ trợ)\\s+(?:được\\s+)?(?:mới\\s+)?)?${LIMIT}(?<n>\\d{1,3}(?:\\.\\d{3})*|\\d+|(?<=(?:tối thiểu|ít nhất|trên|không quá)\\s)${WORDS})(?:\\s*\\((?:[\\p{L}\\s]+)\\))?(?<up>(?:\\s+\\p{L}+){1,4}?\\s+trở lên(?!\\p{L}))?(?:\\s+(?<noun>\\p{L}+))?(?![\\p{L}\\d]*\\s?[/%]|\\p{L})`,
)
const OUTPUT = /^(?:lượt|mô|sản|sáng|giải|vườn|hộ|công|dự|tuyến|buổi)$/u
const NOT_COUNTED =
  /^(?:năm|trong|các|tháng|quý|điểm|bậc|hạng|lần|tuổi|đến|và|trở|nội dung|nhiệm vụ|tiêu chí|chỉ tiêu|nhóm|đợt|giai|kỳ|khóa|tuổi)$/u

export function countsIn(folded: string, taken: readonly Predicate[]): Predicate[] {
  const out: Predicate[] = []
  for (const m of folded.matchAll(COUNT)) {
    const g = m.groups!
    const start = m.index
    const limitEnd = m[0].length - (g.noun?.length ?? 0) - (g.up?.length ?? 0)
    const numberAt = start + m[0].lastIndexOf(g.n!, limitEnd)
    const end = numberAt + g.n!.length
    const noun = (g.up ?? ` ${g.noun ?? ''}`).trim().split(/\s+/u)[0]!
    // "100% xã mỗi quý có ít nhất 04 tin": the count is part of what the per cent measures
    const outer = taken.findLast(p => p.kind === 'percent' && p.end <= start)
    if (outer && !/[,;]\s*(?:và\s+)?$/u.test(folded.slice(outer.end, start)) && !/\svà\s+$/u.test(folded.slice(outer.end, start))) continue
    // a bare number counts as a goal only with a verb or a limit, or before what campaigns count
    if (!g.limit && !g.lead && !OUTPUT.test(noun)) continue
    if (!noun || NOT_COUNTED.test(noun) || taken.some(p => p.start < end + 2 && p.end > start)) continue
    if (
      /(?:năm|số|tháng|ngày|điều|khoản|quý|giai đoạn|lần thứ|khóa|quyết định|nghị quyết|khối|lớp|quận|phường|thứ|hạng|mức|cấp|loại|nhóm|tổ|đề án|từ(?=\s+\d+\s+tuổi))\s*$|[/-]$/u.test(
        folded.slice(0, numberAt),
      ) ||
      /^\s*[/-]/u.test(folded.slice(end))
    )
      continue
    if (Number(g.n) > 1900 && Number(g.n) < 2100 && !g.limit) continue
    out.push({
      comparator: comparatorOf(g.limit, g.up ? ' trở lên' : ''),
      value: numberOf(g.n!),
      valueMax: null,
      unit: noun,
      grade: null,
      relativeTo: null,
      start,
      end,
      verbFirst: false,
      needsIndex: false,
      kind: 'count',
    })
  }
  return out
}
