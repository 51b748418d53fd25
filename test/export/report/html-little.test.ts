/** Pages of documents and comparisons that hold little, or much in one place. */
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../schemas/comparison.ts'
import { comparisonPage, recordsPage } from '../../../src/export/report-html/index.ts'
import { comparisonOf, rosterOf } from '../comparison.ts'
import { sample } from '../sample.ts'

const comparison = comparisonOf()
const roster = rosterOf()
const pageOf = (c: Comparison, lang: 'vi' | 'en' = 'vi') => comparisonPage(c, { lang })
/** Words that a reader sees, without marks and styles. */
const words = (html: string) => html.replace(/<style>.*?<\/style>|<[^>]*>/gsu, ' ').replace(/\s+/gu, ' ')

describe('who sent a plan', () => {
  test('is told with days and their source, the late first', () => {
    const text = words(pageOf(roster))
    expect(text).toMatch(/Xã Công Hải quá hạn quá 2 ngày 12\/02\/2026 .*“12\/02\/2026”.*Xã Thuận Bắc đúng hạn 09\/02\/2026/su)
    expect(text).toContain('chưa nộp (1): Xã Ninh Hải. Danh sách không ghi ngày nhận')
    expect(words(pageOf(roster, 'en'))).toMatch(/2 days late/u)
  })

  test('says that no day is stated where the parent states none, and nothing of a family without units', () => {
    const submissions = roster.submissions.map(s => ({ ...s, due: null, dueItem: null, received: null, receivedText: null, note: null }))
    expect(words(pageOf({ ...roster, submissions }))).toContain('Văn bản cấp trên không ghi hạn gửi kế hoạch.')
    const other = { ...roster.cascade[0]!, family: comparison.families[1]!.id, units: [], cells: [] }
    const families = [...roster.families, comparison.families[1]!]
    const html = pageOf({
      ...roster,
      families,
      records: [...roster.records, ...comparison.records],
      units: comparison.units,
      cascade: [...roster.cascade, other],
    })
    const section = /<h2 id="nop-ke-hoach">.*?<\/section>/su.exec(html)![0]
    expect(section.match(/<h3>/gu)).toHaveLength(1)
    // its items are shown all the same
    expect(html.split('nộp trực tuyến: ít nhất 80 %').length).toBeGreaterThan(2)
  })
})

describe('the parent plan against its units', () => {
  test('names the units that lack an item', () => {
    expect(words(pageOf(roster))).toMatch(/nộp trực tuyến: ít nhất 80 % thiếu: 1 chưa đọc được: 2 .*?thiếu: Xã Công Hải\./su)
  })

  test('cuts a quote that is a page long, says its page, and quotes nothing where a person wrote the value', () => {
    const [first] = roster.cascade
    const quote = 'chỉ tiêu rất dài '.repeat(60)
    const at = (evidence: object[]) => {
      const cells = first!.cells.map(c => (c.state === 'lowered' ? { ...c, unitItem: { ...c.unitItem!, evidence } } : c))
      return pageOf({ ...roster, cascade: [{ ...first!, cells }] } as Comparison)
    }
    expect(at([{ quote, start: 0, end: quote.length, page: 4 }])).toMatch(/<blockquote>“[^”]{500,610} …”<cite>[^<]*, trang 4<\/cite>/u)
    expect(at([])).toMatch(/ít nhất 95 % → ít nhất 90 %<\/span><\/td><td><\/td>/u)
  })
})

describe('families', () => {
  test('one with few campaigns is open and named above; a document that is cited only is said to be', () => {
    expect(pageOf(roster)).toMatch(/<details open><summary><strong>Về phong trào/u)
    const [family] = roster.families
    const cited = { ...roster, families: [{ ...family!, parent: { ...family!.parent!, record: null } }] }
    expect(words(pageOf(cited))).toContain('(được viện dẫn, không có trong hồ sơ)')
    expect(words(pageOf(cited, 'en'))).toContain(family!.reasonEn)
  })

  test('documents that were not read in full are counted', () => {
    const records = roster.records.map((r, i) => ({ ...r, readWhole: i > 0 }))
    expect(words(pageOf({ ...roster, records }))).toContain('Văn bản đọc chưa hết 1')
    expect(words(pageOf(roster))).not.toContain('Văn bản đọc chưa hết')
  })
})

describe('tables', () => {
  test('are left out where there is nothing to show', () => {
    const matrices = { indices: [], targets: [], sections: [], quotas: [], awardForms: [], deadlines: [] }
    const section = /<h2 id="bang-va-hinh">.*?<\/section>/su.exec(pageOf({ ...roster, matrices, byYear: [] }))![0]
    expect(section).not.toMatch(/<h3>|<table>/u)
  })

  test('have indices without a code by their name, marked where they are criteria, and deadlines without a day last', () => {
    const { matrices } = comparison
    const { indices, deadlines } = matrices
    const own = { ...indices[0]!, code: 'OTHER:mức độ hài lòng' as const, kind: 'criterion' as const }
    const mention = { ...indices[0]!, kind: 'mention' as const, label: 'nhãn' }
    const undated = ['đầu', 'cuối'].map(label => ({ ...deadlines[0]!, date: null, label: `sự kiện ${label}` }))
    const html = pageOf({ ...comparison, matrices: { ...matrices, indices: [own, mention], deadlines: [...undated, deadlines[0]!] } })
    expect(html).toContain('<th scope="col">mức độ hài lòng</th>')
    const table = words(/<summary>Bảng chỉ số theo đơn vị.*?<\/details>/su.exec(html)![0])
    expect(table).toMatch(/tiêu chí: nhóm 10 dẫn đầu/u)
    expect(table).not.toContain('nhãn')
    expect(words(html)).toMatch(/10\/02\/2026 [^.]*sự kiện đầu [^.]*sự kiện cuối/u)
  })
})

describe('text in common', () => {
  test('shows five passages of a pair and forty pairs, and counts the rest', () => {
    const reuse = comparison.reuse!
    const [pair] = reuse.pairs
    const passages = Array.from({ length: 7 }, () => pair!.passages![0]!)
    const text = words(pageOf({ ...comparison, reuse: { ...reuse, pairs: [{ ...pair!, passages, passagesLeftOff: 3 }] } }))
    expect(text).toContain('và 5 đoạn nữa')
    const many = words(pageOf({ ...comparison, reuse: { ...reuse, pairs: Array.from({ length: 42 }, () => pair!) } }))
    expect(many).toContain('Còn 2 cặp nữa trong tệp dữ liệu.')
  })
})

describe('a set of records', () => {
  const finding = { rule: 'x', severity: 'warning' as const, message: 'Thiếu hạn nộp.', messageEn: 'No deadline.', evidence: [], help: '' }
  const headline = { ...sample().title!, value: { headline: 'Phát động thi đua', publisher: null, date: null, author: null } }

  test('in English, with findings, pages of sentences, and no time where none is given', () => {
    const base = sample()
    const [evidence] = base.title!.evidence
    const record = sample({ diagnostics: [finding], title: { ...base.title!, evidence: [{ ...evidence!, page: 2 }] } })
    const html = recordsPage([record], [], 'en')
    expect(html).toContain('<ul class="warn"><li>No deadline.</li></ul>')
    expect(html).toContain('<cite>page 2</cite>')
    expect(html).toContain('Source: 1 documents, read by thidua 0.0.0.</p>')
    expect(recordsPage([record], [], 'en', '2026-05-31T08:00:00Z')).toContain('; made on 2026-05-31.')
  })

  test('has the headline for the title of news, empty cells for the rest, and a value of a person without a sentence', () => {
    const theme = { ...sample().title!, value: 'Chủ đề do người duyệt ghi', basis: 'corrected' as const, evidence: [] }
    const html = recordsPage(
      [sample({ title: null, number: null, issuer: null, issuedDate: null, publication: headline, theme, absences: {} })],
      [],
      'vi',
    )
    expect(html).toMatch(/ke-hoach\.txt<\/a><\/th><td><\/td><td class="nowrap"><\/td><td class="nowrap"><\/td><td>Phát động thi đua<\/td>/u)
    expect(html).toContain('<li><span class="text">Chủ đề do người duyệt ghi</span></li>')
    expect(html).not.toContain('Không có giá trị')
    expect(recordsPage([sample({ title: null })], [], 'vi')).not.toContain('undefined')
  })
})
