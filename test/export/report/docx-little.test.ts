/** Word reports of documents and comparisons that hold little, or much in one place. */
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../schemas/comparison.ts'
import { comparisonDocx } from '../../../src/export/report-docx/index.ts'
import { comparisonOf, rosterOf } from '../comparison.ts'
import { run } from '../run.ts'
import { sample } from '../sample.ts'
import { htmlOf, rowsOf } from './read-docx.ts'

const comparison = comparisonOf()
const roster = rosterOf()
const read = async (c: Comparison, lang: 'vi' | 'en' = 'vi') => htmlOf(await comparisonDocx(c, { lang }))

describe('a comparison', () => {
  test('names the units that lack what the parent asks, and who was late', async () => {
    const html = await read(roster)
    const rows = rowsOf(html)
    expect(rows.find(r => r[0]?.includes('nộp trực tuyến'))?.[1]).toBe('(1) Xã Công Hải')
    expect(rows.find(r => r[1] === 'Xã Công Hải' && r[2] === 'quá hạn')).toBeDefined()
    expect(html).toContain('Hạn gửi kế hoạch: 10/02/2026.')
    expect(html).toContain('2 đơn vị chưa có văn bản hoặc chưa đọc được ở một số nội dung.')
  })

  test('in English, with what is less before what is more, and no sentence where a person wrote the value', async () => {
    const [first] = comparison.cascade
    const at = first!.cells.findIndex(c => c.state === 'raised')
    const cells = first!.cells.map((c, i) => (i === at ? { ...c, unitItem: { ...c.unitItem!, evidence: [] } } : c))
    const html = await read({ ...comparison, cascade: [{ ...first!, cells: cells.toReversed() }] }, 'en')
    const states = rowsOf(html).flatMap(r => /^(lower|higher|raised|lowered|below|above)/u.exec(r[1] ?? '')?.[1] ?? [])
    expect(states.length).toBeGreaterThan(1)
    expect(states.lastIndexOf(states[0]!)).toBeLessThan(states.findIndex(s => s !== states[0]))
    const raised = rowsOf(html).filter(r => r.length === 4 && r[3] === '' && r[2]!.startsWith('“'))
    expect(raised).toHaveLength(1)
  })

  test('cuts a sentence that is a page long at a word', async () => {
    const [first] = roster.cascade
    const quote = 'chỉ tiêu rất dài '.repeat(60)
    const cells = first!.cells.map(c =>
      c.state === 'lowered' ? { ...c, unitItem: { ...c.unitItem!, evidence: [{ quote, start: 0, end: quote.length }] } } : c,
    )
    const rows = rowsOf(await read({ ...roster, cascade: [{ ...first!, cells }] }))
    const cell = rows.find(r => r[3]?.includes('rất dài'))![3]!
    expect(cell.length).toBeLessThan(510)
    expect(cell).toMatch(/(?:chỉ|tiêu|rất|dài) …”$/u)
  })

  test('leaves out the parts that it has nothing for', async () => {
    const [first] = comparison.cascade
    const { reuse: _, ...rest } = comparison
    const empty = await read({
      ...rest,
      submissions: [],
      cascade: [{ ...first!, cells: [] }],
      matrices: { ...comparison.matrices, indices: [] },
    })
    expect(empty).not.toMatch(/TÌNH HÌNH NỘP|CHỈ SỐ|CÂU CHỮ DÙNG LẠI/u)
    expect(empty).toMatch(/II\. ĐỐI CHIẾU VỚI KẾ HOẠCH CẤP TRÊN/u)
    const alone = await read({ ...comparison, reuse: { ...comparison.reuse!, pairs: [] } })
    expect(alone).not.toContain('CÂU CHỮ DÙNG LẠI')
  })

  test('says that no day is stated where the parent states none', async () => {
    const submissions = roster.submissions.map(s => ({ ...s, due: null, dueItem: null, note: null }))
    const html = await read({ ...roster, submissions })
    expect(html).toContain('Văn bản cấp trên không ghi hạn gửi kế hoạch.')
    expect(rowsOf(html).find(r => r[2] === 'quá hạn')?.[4]).toBe('')
  })
})

describe('a set of records', () => {
  const bare = sample({
    issuer: null,
    number: null,
    issuedDate: null,
    title: null,
    years: null,
    targets: [],
    deadlines: [],
    awardForms: [],
    quotas: [],
  })
  const news = {
    ...bare,
    publication: { ...sample().title!, value: { headline: 'Phát động thi đua', publisher: null, date: null, author: null } },
  }

  test('has the file for the issuer, the headline for the title, and no parts without content', async () => {
    const html = await htmlOf(await run('docx', [news, bare]))
    expect(rowsOf(html).slice(2, 4)).toEqual([
      ['1', 'ke-hoach.txt', '', '', 'Phát động thi đua', ''],
      ['2', 'ke-hoach.txt', '', '', '', ''],
    ])
    expect(html).toMatch(/II\. NỘI DUNG CẦN XEM LẠI/u)
    expect(html).not.toMatch(/CHỈ TIÊU<|THỜI HẠN<|KHEN THƯỞNG</u)
    expect(await htmlOf(await run('docx', [{ ...bare, purposes: [], absences: {} }]))).not.toContain('NỘI DUNG CẦN XEM LẠI')
  })

  test('is English where that is asked for', async () => {
    const html = await htmlOf(
      await run('docx', [sample()], { lang: 'en', unread: [{ uri: 'x.pdf', message: { vi: 'hỏng', en: 'damaged' } }] }),
    )
    expect(rowsOf(html).find(r => r[0] === 'No.')).toEqual(['No.', 'Issuer', 'Number', 'Date of issue', 'Title', 'Years'])
    expect(rowsOf(html).find(r => r[0] === 'x.pdf')).toEqual(['x.pdf', 'Not opened', 'damaged'])
    expect(html).toContain('Source: 1 documents, read by thidua 0.0.0.')
  })
})
