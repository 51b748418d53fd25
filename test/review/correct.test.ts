import { describe, expect, it } from 'vitest'
import type { Sourced } from '../../schemas/evidence.ts'
import { applyCorrections, correctRecords } from '../../src/review/index.ts'
import { placeIn } from '../../src/review/place.ts'
import { ground, sample, TEXT } from '../export/sample.ts'
import { correction } from './corrections.ts'

describe('what a value stands on part by part', () => {
  const inferred = { basis: 'inferred' as const, evidence: [ground('HUYỆN AN BÌNH')] }
  const record = sample()
  const read = { ...record, issuer: { ...record.issuer!, parts: { unit: inferred, level: inferred } } }
  const put = (value: object) => applyCorrections(read, [correction(read, 'issuer', read.issuer, { value })]).record.issuer!

  it('stays for the parts that a person left as they were', () => {
    expect(put({ ...read.issuer.value, level: 'commune' }).parts).toEqual({ unit: inferred })
  })
  it('goes where none is left', () => {
    expect(put({ ...read.issuer.value, level: 'commune', unit: null })).not.toHaveProperty('parts')
  })
})

describe('a date with blanks', () => {
  const record = sample()
  const read = sample({
    issuedDate: { ...record.issuedDate!, value: '2024' },
    absences: { 'issuedDate.month': 'blank', 'issuedDate.day': 'blank' },
  })
  it.each([
    ['2024-03-15', {}],
    ['2024-03', { 'issuedDate.day': 'blank' }],
    ['2023', { 'issuedDate.month': 'blank', 'issuedDate.day': 'blank' }],
  ])('that is %s now lacks what it does not say', (value, absences) => {
    const { record: after } = applyCorrections(read, [correction(read, 'issuedDate', read.issuedDate, { value })])
    expect([after.issuedDate!.value, after.absences]).toEqual([value, absences])
  })
})

describe('which of several is meant', () => {
  const words = 'Tạo khí thế thi đua sôi nổi'
  const at = (text: string, start: number): Sourced<string> => ({
    value: words,
    basis: 'stated',
    evidence: [{ quote: text.slice(start, start + words.length), start, end: start + words.length }],
    confidence: 0.5,
    rule: 'purposes.sample',
  })

  it('is the nearer of two that say the same, when the text moved', () => {
    const text = `${words}.\n${'Dòng đệm. '.repeat(20)}\n${words}.`
    const record = sample({ text, purposes: [at(text, 0), at(text, text.lastIndexOf(words))] })
    const gone = correction(record, 'purposes', record.purposes[1]!, { action: 'reject' })
    const moved = sample({ text: `Mới. ${text}`, purposes: [at(`Mới. ${text}`, 5), at(`Mới. ${text}`, 5 + text.lastIndexOf(words))] })
    expect(applyCorrections(moved, [gone]).record.purposes).toEqual([moved.purposes[0]])
  })

  it('is the one that stands there now, though it says something else: the person is right and the difference is told', () => {
    const record = sample()
    const accepted = correction(record, 'purposes', record.purposes[0]!, { action: 'accept' })
    const now = sample({ purposes: [{ ...record.purposes[0]!, value: 'Tạo khí thế' }] })
    const { record: after, conflicts } = applyCorrections(now, [accepted])
    expect(after.purposes.map(p => p.value)).toEqual([record.purposes[0]!.value])
    expect(conflicts).toEqual([{ correction: accepted, found: 'Tạo khí thế' }])
  })
})

describe('words in a text that changed', () => {
  const text = 'gửi kế hoạch; gửi báo cáo; gửi'
  const span = (start: number, quote: string) => ({ start, end: start + quote.length, quote })
  it.each([
    ['where they stood', span(14, 'gửi'), 14],
    ['the nearer before', span(17, 'gửi'), 14],
    ['the nearer behind', span(25, 'gửi'), 27],
    ['the earlier of two as near', { start: 7, end: 10, quote: 'gửi' }, 0],
    ['the only one, behind', span(2, 'báo cáo'), 18],
    ['the only one, before', span(29, 'kế hoạch'), 4],
    ['nowhere', span(3, 'nộp'), undefined],
    ['nowhere, of no words at all', span(3, ''), undefined],
  ])('are found again: %s', (_, was, start) => expect(placeIn(text, was)?.start).toBe(start))
})

describe('what a person should know', () => {
  it('stands in the record, in both languages and once', () => {
    const record = sample()
    const gone = { quote: 'không có ở đâu', start: 5, end: 19 }
    const lost = correction(record, 'purposes', null, { item: gone, evidence: [gone], value: 'mất', old: 'mất rồi' })
    const first = correctRecords([record], [lost])
    expect(first.unplaced).toEqual([lost])
    expect(first.records[0]!.diagnostics).toEqual([
      {
        rule: 'review.unplaced',
        severity: 'warning',
        message: 'Mục đích: chỗ đã sửa không còn tìm thấy trong văn bản; phần sửa chưa được dùng (Lê Thị Duyệt, 2026-03-01).',
        messageEn:
          'Purposes: what was corrected is not found in the text any more; the correction is not in use (Lê Thị Duyệt, 2026-03-01).',
        evidence: [],
        help: '',
      },
    ])
    expect(correctRecords(first.records, [lost]).records).toEqual(first.records)
    expect(TEXT).not.toContain(gone.quote)
  })
})
