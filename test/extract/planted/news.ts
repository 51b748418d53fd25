/** A random news page: the facts of the plan that it reports, told in prose, in a site's frame whose numbers and dates are nobody's. */
import fc from 'fast-check'
import { dayOf } from './dates.ts'
import { deadlineKey, type Fact, type Kind, periodKey, quotaKey, referenceKey, targetKey } from './facts.ts'
import type { Planting } from './measure.ts'
import { PLACES, some } from './words.ts'

interface Paragraph {
  text: string
  facts: [Kind, string][]
}
const pad = (n: number) => String(n).padStart(2, '0')

/** Kinds that news tell. */
export const NEWS_KINDS: Kind[] = [
  'number',
  'issuedDate',
  'period',
  'targets',
  'quotas',
  'deadlines',
  'references',
  'published',
  'issuedPlace',
  'signature',
  'recipients',
]

const LAST = (last: number): Paragraph[] => [
  {
    text: `Năm ${last}, huyện đã tiếp nhận 12.450 hồ sơ, tỷ lệ trả đúng hạn đạt 97,3%, tăng 1,2% so với năm trước đó; Chủ tịch huyện đã tặng Giấy khen cho 12 tập thể và 30 cá nhân có nhiều cố gắng.`,
    facts: [],
  },
  {
    text: `Trước đó, ngày 05/02/${last}, lãnh đạo huyện đã đi thăm một số xã vùng cao, nghe bà con kể chuyện đi làm giấy tờ và khen ngợi những cách làm hay của cán bộ cơ sở ở nơi còn nhiều khó khăn.`,
    facts: [],
  },
]
const FILLER: Paragraph[] = [
  {
    text: 'Theo đó, các cơ quan sắp xếp lại nơi tiếp dân, treo biển chỉ dẫn dễ đọc, cử người hướng dẫn bà con lớn tuổi và mở hòm thư góp ý ở những nơi đông người qua lại trên địa bàn toàn huyện.',
    facts: [],
  },
  {
    text: 'Nhiều người dân cho biết họ mong việc làm này được giữ lâu dài, không chỉ rộ lên vào dịp đầu rồi lắng xuống, bởi đường từ nhà đến trụ sở còn xa và mùa mưa đi lại rất vất vả.',
    facts: [],
  },
]

const body = (year: number, kind: fc.Arbitrary<Paragraph>[]): fc.Arbitrary<Paragraph[]> =>
  fc
    .tuple(fc.tuple(...kind.map(k => fc.option(k, { nil: undefined }))), some([...LAST(year - 1), ...FILLER], 1, 3))
    .chain(([told, rest]) =>
      fc.shuffledSubarray([...told.filter(p => p !== undefined), ...rest], { minLength: told.filter(Boolean).length + rest.length }),
    )

function paragraphs(year: number): fc.Arbitrary<Paragraph>[] {
  const period = fc.tuple(dayOf(year, 1, 5), dayOf(year, 6, 12), fc.boolean()).map(
    ([a, b, before]): Paragraph => ({
      text: `Phong trào thi đua được triển khai từ ${a.printed} đến ${before ? 'trước' : 'hết'} ${b.printed}, chia thành nhiều việc nhỏ để cơ quan nào cũng có thể bắt tay làm ngay mà không phải chờ hướng dẫn thêm của cấp trên.`,
      facts: [
        ['period', periodKey({ start: a.date, end: b.date, endBound: before ? 'exclusive' : 'inclusive' })],
        ['deadlines', deadlineKey({ date: b.date, bound: before ? 'before' : 'by', kind: 'campaign_end', recurrence: 'none' })],
      ],
    }),
  )
  const quota = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 })).map(
    ([a, b]): Paragraph => ({
      text: `Kết thúc phong trào, Chủ tịch Ủy ban nhân dân huyện sẽ tặng Giấy khen cho ${pad(a)} tập thể và không quá ${pad(b)} cá nhân tiêu biểu, được lựa chọn công khai từ cơ sở, ưu tiên những người trực tiếp tiếp dân.`,
      facts: [
        [
          'quotas',
          quotaKey({ award: 'giay_khen', subject: 'collective', count: a, percent: null, bound: 'exact', countMax: null, perUnit: false }),
        ],
        [
          'quotas',
          quotaKey({ award: 'giay_khen', subject: 'individual', count: b, percent: null, bound: 'max', countMax: null, perUnit: false }),
        ],
      ],
    }),
  )
  const target = fc.tuple(fc.integer({ min: 70, max: 99 }), fc.integer({ min: 3, max: 20 })).map(
    ([p, n]): Paragraph => ({
      text: `Huyện phấn đấu năm ${year} Chỉ số cải cách hành chính (PAR INDEX) đạt từ ${p}% trở lên, Chỉ số DDCI nằm trong nhóm ${n} đơn vị dẫn đầu của tỉnh, để người dân và doanh nghiệp thấy rõ sự đổi thay.`,
      facts: [
        ['targets', targetKey({ measure: 'PAR_INDEX', comparator: '>=', value: p, valueMax: null, unit: '%', year })],
        ['targets', targetKey({ measure: 'DDCI', comparator: 'top_n', value: n, valueMax: null, unit: 'rank', year })],
      ],
    }),
  )
  const deadline = fc.tuple(dayOf(year, 9, 12), fc.boolean()).map(
    ([d, late]): Paragraph => ({
      text: `Ủy ban nhân dân huyện yêu cầu các phòng, ban gửi báo cáo kết quả về Phòng Nội vụ ${late ? 'chậm nhất' : 'trước'} ${d.printed} để tổng hợp, cùng nhau rút kinh nghiệm cho những năm sau và kịp thời biểu dương người làm tốt.`,
      facts: [['deadlines', deadlineKey({ date: d.date, bound: late ? 'by' : 'before', kind: 'report', recurrence: 'none' })]],
    }),
  )
  return [period, quota, target, deadline]
}

const escaped = (s: string) => s.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
const ABOVE = ['Trang chủ', 'Liên hệ', 'VN-Index 1.250,35 (+0,85%)']
const BELOW = [
  'Tin liên quan',
  'Sở Nội vụ ban hành Kế hoạch số 99/KH-SNV ngày 01/02/2024',
  'Tặng Giấy khen cho 25 tập thể, 60 cá nhân',
  'Lượt xem: 1.234',
]

export const news: fc.Arbitrary<Planting> = fc
  .tuple(fc.constantFrom(...PLACES), fc.integer({ min: 2021, max: 2024 }))
  .chain(([place, year]) =>
    fc
      .record({
        n: fc.integer({ min: 100, max: 499 }),
        day: dayOf(year, 1, 3),
        posted: fc.integer({ min: 1, max: 28 }),
        body: body(year, paragraphs(year)),
        cites: fc.option(fc.tuple(fc.integer({ min: 500, max: 999 }), dayOf(year - 1)), { nil: undefined }),
        html: fc.boolean(),
      })
      .map(x => {
        const headline = `Huyện ${place.unit} phát động phong trào thi đua làm việc vì dân`
        const posted = `${pad(x.posted)}/04/${year} 08:15`
        const lead = `${x.day.printed.charAt(0).toUpperCase()}${x.day.printed.slice(1)}, Ủy ban nhân dân huyện ${place.unit} ban hành Kế hoạch số ${x.n}/KH-UBND phát động phong trào thi đua làm việc vì dân trên địa bàn huyện, áp dụng cho mọi cơ quan, đơn vị.`
        const cited: Paragraph[] = x.cites
          ? [
              {
                text: `Việc này cũng là bước cụ thể hóa Chỉ thị số ${x.cites[0]}-CT/TU ${x.cites[1].printed} của Tỉnh ủy, vốn được cán bộ và người dân ở các xã, thị trấn trong huyện bàn luận sôi nổi suốt mấy tháng qua.`,
                facts: [['references', referenceKey({ number: `${x.cites[0]}-CT/TU`, date: x.cites[1].date, role: 'cites' })]],
              },
            ]
          : []
        const all: Paragraph[] = [
          {
            text: lead,
            facts: [
              ['number', `${x.n}/KH-UBND`],
              ['issuedDate', x.day.date],
              ['references', referenceKey({ number: `${x.n}/KH-UBND`, date: x.day.date, role: 'reported' })],
            ],
          },
          ...cited,
          ...x.body,
        ]
        const facts: Fact[] = [
          ...all.flatMap(p => p.facts.map(([kind, key]) => ({ kind, key, printed: p.text }))),
          { kind: 'published', key: `${year}-04-${pad(x.posted)}`, printed: posted },
        ]
        if (!x.html)
          return { source: [...ABOVE, headline, `Thứ Tư, ${posted}`, ...all.map(p => p.text), ...BELOW].join('\n\n'), format: 'txt', facts }
        const nav = `<nav>${ABOVE.map(t => `<a href="/">${t}</a>`).join(' ')}</nav>`
        const aside = `<aside><h3>${BELOW[0]}</h3><ul>${BELOW.slice(1, 3)
          .map(t => `<li><a href="/x">${t}</a></li>`)
          .join('')}</ul></aside><footer>${BELOW[3]}</footer>`
        const article = `<article><h1>${headline}</h1><time datetime="${year}-04-${pad(x.posted)}">Thứ Tư, ${posted}</time>${all.map(p => `<p>${escaped(p.text)}</p>`).join('')}</article>`
        return {
          source: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${headline}</title></head><body>${nav}<main>${article}</main>${aside}</body></html>`,
          format: 'html',
          facts,
        }
      }),
  )
