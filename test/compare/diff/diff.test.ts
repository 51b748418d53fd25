import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RecordDiff } from '../../../schemas/diff.ts'
import type { CampaignRecord } from '../../../schemas/record.ts'
import { diffRecords } from '../../../src/compare/diff/index.ts'
import { LETTERHEAD, plan, recordOf, TAIL, TITLE } from '../../extract/document.ts'

const BODY = [
  'I. MỤC TIÊU',
  '1. Phấn đấu Chỉ số PAR INDEX của huyện tăng ít nhất 02 bậc so với năm trước liền kề.',
  '2. Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 95%.',
  'II. KHEN THƯỞNG',
  '- Tặng Giấy khen cho tối đa 05 tập thể và 10 cá nhân có thành tích xuất sắc.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng, ban gửi báo cáo kết quả về Phòng Nội vụ trước ngày 30/11/2024 để tổng hợp.',
  '2. Phòng Nội vụ tham mưu Ủy ban nhân dân huyện tổ chức tổng kết phong trào.',
]
const changed = (from: string, to: string): CampaignRecord => plan(...BODY.map(line => line.replace(from, to)))
const base = plan(...BODY)
const whole = (diff: RecordDiff, side: 'a' | 'b') => diff.text.map(s => (side === 'a' ? s.textA : s.textB)).join('')

test('a document and itself', () => {
  const diff = diffRecords(base, base)
  expect(diff).toMatchObject({ facts: [], readings: [], coarse: false, words: { removed: 0, added: 0 } })
  expect(diff.text.map(s => s.kind)).toEqual(['same'])
  expect(RecordDiff.parse(diff)).toEqual(diff)
})

describe('one fact that was changed is told, field by field, with both sentences', () => {
  test.each([
    ['deadlines', '30/11/2024', '15/11/2024', 'date', '2024-11-30', '2024-11-15'],
    ['targets', '95%', '98%', 'value', 95, 98],
    ['quotas', '05 tập thể', '03 tập thể', 'count', 5, 3],
  ])('%s', (field, from, to, path, a, b) => {
    const diff = diffRecords(base, changed(from, to))
    const ours = diff.facts.filter(f => f.field === field)
    expect(ours).toHaveLength(1)
    expect(ours[0]).toMatchObject({ kind: 'changed' })
    expect(ours[0]!.parts).toContainEqual({ path, a, b })
    expect(ours[0]!.a!.sentence).toContain(from)
    expect(ours[0]!.b!.sentence).toContain(to)
    const seen = diff.text.filter(s => s.kind !== 'same')
    expect(seen).toHaveLength(1)
    expect(to).toContain(seen[0]!.textB)
  })

  test('a target that is no more, and one that is new', () => {
    const line = '3. Chỉ số SIPAS đạt từ 90% trở lên.'
    const more = plan(...BODY.slice(0, 3), line, ...BODY.slice(3))
    const target = (diff: RecordDiff) => diff.facts.filter(f => f.field === 'targets')
    expect(target(diffRecords(base, more))).toMatchObject([{ kind: 'added', a: null }])
    expect(target(diffRecords(more, base))).toMatchObject([{ kind: 'removed', b: null }])
  })

  test('a number that was blank', () => {
    const blank = recordOf([...LETTERHEAD.map(l => l.replace('Số: 41/', 'Số:      /')), ...TITLE, ...BODY, ...TAIL])
    const { facts } = diffRecords(blank, base)
    expect(facts.map(f => f.field)).toEqual(['number'])
    expect(facts[0]!.parts).toContainEqual({ path: 'ordinal', a: null, b: 41 })
  })
})

describe('what is no change', () => {
  test.each([
    ['place of the tone mark', 'hòa', 'hoà'],
    ['dashes and quotes', '- Tặng', '– Tặng'],
    ['white space', 'trước ngày 30', 'trước  ngày\u00a030'],
  ])('%s', (_, from, to) => {
    const diff = diffRecords(plan(...BODY, 'IV. KHÁC', 'Giữ gìn hòa khí nơi công sở.'), changedPlus(from, to))
    expect(diff.facts).toEqual([])
    expect(diff.words).toMatchObject({ removed: 0, added: 0 })
  })

  test('the same words cut into other lines are a matter of reading', () => {
    const joined = plan(...BODY.slice(0, 1), BODY.slice(1, 3).join(' '), ...BODY.slice(3))
    const diff = diffRecords(base, joined)
    expect(diff.words).toMatchObject({ removed: 0, added: 0 })
    expect(diff.facts).toEqual([])
  })

  test('a value that is read otherwise from the same words is told apart', () => {
    const other: CampaignRecord = { ...base, targets: base.targets.slice(1) }
    const diff = diffRecords(base, other)
    expect(diff.facts).toEqual([])
    expect(diff.readings).toMatchObject([{ field: 'targets', kind: 'removed' }])
  })
})

function changedPlus(from: string, to: string): CampaignRecord {
  return plan(...[...BODY, 'IV. KHÁC', 'Giữ gìn hòa khí nơi công sở.'].map(line => line.replace(from, to)))
}

test('citations of two numbers are two documents, however alike', () => {
  const cite = (n: number) => `Thực hiện Kế hoạch số ${n}/KH-UBND ngày 05/01/2024 của UBND tỉnh về cải cách hành chính năm 2024;`
  const { facts } = diffRecords(plan(cite(11), ...BODY), plan(cite(12), ...BODY))
  const references = facts.filter(f => f.field === 'references').map(f => f.kind)
  expect(references.sort()).toEqual(['added', 'removed'])
})

test('a value that a person wrote has no words in the text, and its change is one', () => {
  const [first, ...rest] = base.deadlines
  const corrected: CampaignRecord = {
    ...base,
    deadlines: [{ ...first!, basis: 'corrected', evidence: [], value: { ...first!.value, date: '2024-12-01' } }, ...rest],
  }
  expect(diffRecords(base, corrected).facts).toMatchObject([{ field: 'deadlines', kind: 'changed', b: { sentence: '' } }])
})

test('the segments hold all of both texts, whatever they are', () => {
  const word = fc.constantFrom('thi', 'đua', 'năm', '2024', '95%', 'hòa', ',', '.', '\n', '–', 'số')
  const text = fc.array(word, { maxLength: 40 }).map(words => words.join(' '))
  const bare = {
    ...base,
    ...Object.fromEntries(
      Object.keys(base)
        .filter(k => Array.isArray(base[k as 'targets']))
        .map(k => [k, []]),
    ),
  }
  const of = (t: string): CampaignRecord => ({ ...bare, text: t, issuer: null, number: null, title: null }) as CampaignRecord
  fc.assert(
    fc.property(text, text, (a, b) => {
      const diff = diffRecords(of(a), of(b))
      const words = (t: string) => t.match(/[\p{L}\p{N}%]+/gu) ?? []
      expect(words(whole(diff, 'a'))).toEqual(words(a))
      expect(words(whole(diff, 'b'))).toEqual(words(b))
      for (const s of diff.text) {
        if (s.a) expect(a.slice(...s.a)).toBe(s.textA)
        if (s.b) expect(b.slice(...s.b)).toBe(s.textB)
        if (s.kind === 'same') expect(words(s.textA)).toEqual(words(s.textB))
      }
      if (words(a).length) expect(whole(diff, 'a')).toBe(a)
      if (words(b).length) expect(whole(diff, 'b')).toBe(b)
    }),
    { numRuns: 200 },
  )
})

test('two long texts that have nothing in common end in time, and say that they were not laid side by side', () => {
  const long = (prefix: string): CampaignRecord => ({ ...base, text: Array.from({ length: 9000 }, (_, i) => `${prefix}${i}`).join(' ') })
  const diff = diffRecords(long('a'), long('b'))
  expect(diff.coarse).toBe(true)
  // letters and digits are two words
  expect(diff.words).toEqual({ same: 0, removed: 18_000, added: 18_000 })
})
