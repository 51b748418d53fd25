/** Goals with a number or a rank: each arbitrary gives the words and the targets that they set. */
import fc from 'fast-check'
import { type Kind, targetKey } from './facts.ts'
import { type Said, said } from './said.ts'
import { some } from './words.ts'

const MEASURES = [
  'Tỷ lệ hồ sơ giải quyết đúng hạn',
  'Tỷ lệ hồ sơ nộp trực tuyến',
  'Tỷ lệ người dân hài lòng',
  'Tỷ lệ kết quả được số hóa',
  'Tỷ lệ văn bản ký số',
]
const INDICES: [string, string][] = [
  ['Chỉ số cải cách hành chính (PAR INDEX)', 'PAR_INDEX'],
  ['Chỉ số PAPI', 'PAPI'],
  ['Chỉ số hài lòng của người dân (SIPAS)', 'SIPAS'],
  ['Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', 'PCI'],
  ['Chỉ số DDCI', 'DDCI'],
]
const percent = fc.oneof(
  fc.integer({ min: 11, max: 99 }).map(n => [String(n), n] as const),
  fc.integer({ min: 11, max: 98 }).chain(n => fc.integer({ min: 1, max: 9 }).map(d => [`${n},${d}`, Number(`${n}.${d}`)] as const)),
)
const sign = fc.constantFrom('%', ' %')

function rateTarget(year: number): fc.Arbitrary<Said> {
  return fc.tuple(fc.constantFrom(...MEASURES), percent, sign, fc.boolean()).chain(([m, [p, value], s, dated]) => {
    const lead = dated ? `Năm ${year}, ${m.charAt(0).toLowerCase()}${m.slice(1)}` : m
    const row = (comparator: Parameters<typeof targetKey>[0]['comparator'], valueMax: number | null = null): [Kind, string] => [
      'targets',
      targetKey({ measure: m, comparator, value, valueMax, unit: '%', year: dated ? year : null }),
    ]
    return fc.constantFrom(
      said(`${lead} đạt ${p}${s}`, row('=')),
      said(`${lead} đạt trên ${p}${s}`, row('>')),
      said(`${lead} đạt từ ${p}${s} trở lên`, row('>=')),
      said(`${lead} đạt tối thiểu ${p}${s}`, row('>=')),
      said(`${lead} đạt ít nhất ${p}${s}`, row('>=')),
      said(`${lead} không dưới ${p}${s}`, row('>=')),
      said(`${lead} không quá ${p}${s}`, row('<=')),
      said(`${lead} dưới ${p}${s}`, row('<')),
      said(`Phấn đấu ${m.charAt(0).toLowerCase()}${m.slice(1)} đạt ${p}${s}`, [
        'targets',
        targetKey({ measure: m, comparator: '=', value, valueMax: null, unit: '%', year: null }),
      ]),
      said(`${lead} đạt từ ${p}${s} đến ${Math.ceil(value) + 1}${s}`, row('>=', Math.ceil(value) + 1)),
    )
  })
}

function indexTarget(year: number): fc.Arbitrary<Said> {
  return fc.tuple(fc.constantFrom(...INDICES), fc.integer({ min: 2, max: 30 }), fc.boolean()).chain(([[name, code], n, dated]) => {
    const lead = dated ? `Năm ${year}, ${name}` : name
    const row = (t: Partial<Parameters<typeof targetKey>[0]>): [Kind, string] => [
      'targets',
      targetKey({ measure: code, comparator: 'top_n', value: n, valueMax: null, unit: 'rank', year: dated ? year : null, ...t }),
    ]
    const two = String(n).padStart(2, '0')
    return fc.constantFrom(
      said(`${lead} nằm trong nhóm ${two} đơn vị dẫn đầu`, row({})),
      said(`${lead} vào top ${n}`, row({})),
      said(`${lead} xếp thứ ${n} trở lên`, row({})),
      said(`${lead} tăng ít nhất ${two} bậc`, row({ comparator: 'increase', unit: 'bậc' })),
      said(`${lead} tăng tối thiểu ${n} điểm so với năm trước`, row({ comparator: 'increase', unit: 'điểm' })),
      said(`${lead} đạt từ ${60 + n}% trở lên`, row({ comparator: '>=', value: 60 + n, unit: '%' })),
      said(`${lead} đạt trên ${60 + n} điểm`, row({ comparator: '>', value: 60 + n, unit: 'điểm' })),
    )
  })
}

/** "100% …", "Phấn đấu trên 90% …": the noun stands behind the number. */
function shareTarget(): fc.Arbitrary<Said> {
  const noun = fc.constantFrom('hồ sơ lưu kho được số hóa', 'phòng có biển chỉ dẫn', 'công chức biết dùng chữ ký số')
  return fc.tuple(noun, fc.integer({ min: 50, max: 100 })).chain(([measure, value]) => {
    const row = (comparator: '=' | '>' | '>='): [Kind, string] => [
      'targets',
      targetKey({ measure, comparator, value, valueMax: null, unit: '%', year: null }),
    ]
    return fc.constantFrom(
      said(`${value}% ${measure}`, row('=')),
      said(`Phấn đấu trên ${value}% ${measure}`, row('>')),
      said(`Ít nhất ${value}% ${measure}`, row('>=')),
    )
  })
}

/** Several rows in one sentence. */
export function targets(year: number): fc.Arbitrary<Said> {
  return fc
    .tuple(some(INDICES, 2, 3), some(MEASURES, 2, 2), fc.integer({ min: 4, max: 9 }), fc.integer({ min: 60, max: 90 }))
    .chain(([indices, [one, two], n, p]) => {
      const names = `${indices
        .slice(0, -1)
        .map(([name]) => name)
        .join(', ')} và ${indices.at(-1)![0]}`
      const rank = (code: string, value: number, y: number | null): [Kind, string] => [
        'targets',
        targetKey({ measure: code, comparator: 'top_n', value, valueMax: null, unit: 'rank', year: y }),
      ]
      const small = two!.charAt(0).toLowerCase() + two!.slice(1)
      const rate = (measure: string, comparator: '>' | '<=' | '>=', value: number): [Kind, string] => [
        'targets',
        targetKey({ measure, comparator, value, valueMax: null, unit: '%', year: null }),
      ]
      return fc.constantFrom(
        said(`${names} nằm trong nhóm ${n * 2} đơn vị dẫn đầu`, ...indices.map(([, c]) => rank(c, n * 2, null))),
        said(
          `${names} nằm trong nhóm ${n * 2} đơn vị dẫn đầu vào năm ${year} và nhóm ${n} đơn vị dẫn đầu vào năm ${year + 1}`,
          ...indices.flatMap(([, c]) => [rank(c, n * 2, year), rank(c, n, year + 1)]),
        ),
        said(
          `Năm ${year}, ${names} nằm trong nhóm ${n * 2} đơn vị dẫn đầu; năm ${year + 1} vào nhóm ${n} đơn vị dẫn đầu`,
          ...indices.flatMap(([, c]) => [rank(c, n * 2, year), rank(c, n, year + 1)]),
        ),
        said(`${one} đạt trên ${p}%; ${small} đạt từ ${p - 5}% trở lên`, rate(one!, '>', p), rate(two!, '>=', p - 5)),
        said(`${one} đạt trên ${p}%, ${small} đạt tối thiểu ${p - 5}%`, rate(one!, '>', p), rate(two!, '>=', p - 5)),
      )
    })
}

export const target = (year: number): fc.Arbitrary<Said> => fc.oneof(rateTarget(year), indexTarget(year), shareTarget())
