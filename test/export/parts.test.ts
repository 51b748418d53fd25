/** The parts of a value as the workbook gives them to a person, who may change them and give them back. */
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../src/export/parts.ts'
import { sample } from './sample.ts'

const base = sample()
const report = base.deadlines[0]!.value

describe('the parts of a value', () => {
  it('stand a line each: codes, dates and truth in words, texts on one line', () => {
    const parts = partsOf('deadlines', { ...report, event: 'sau hội nghị\ntổng kết', addressees: [] }, 'vi')!
    expect(parts.split('\n')).toEqual(
      expect.arrayContaining(['Ngày: 30/11', 'Loại việc: Báo cáo', 'Mốc không ghi ngày: sau hội nghị tổng kết']),
    )
    expect(partsOf('quotas', base.quotas[0]!.value, 'en')).toMatch(/: no$/u)
  })

  it('have decimal commas in both languages, without marks of thousands', () => {
    for (const lang of ['vi', 'en'] as const)
      expect(partsOf('targets', { ...base.targets[0]!.value, value: 12345.5 }, lang)).toMatch(/: 12345,5$/mu)
  })

  it('leave out what has parts of its own, and what is as long as the value itself', () => {
    const { value } = base.responsibilities[0]!
    expect(partsOf('responsibilities', value, 'vi')).toMatch(/^[^\n]*: Các xã, thị trấn$/u)
    expect(partsOf('deadlines', { ...report, text: 'dài '.repeat(40) }, 'vi')).not.toContain('dài')
  })

  it.each([
    ['title', 'Phát động thi đua'],
    ['signature', { name: null, position: null, authority: null, onBehalfOf: null }],
    ['targets', null],
    ['không có trường này', { text: 'x' }],
  ])('are none where there is nothing to lay out: %s', (field, value) => expect(partsOf(field, value, 'vi')).toBeNull())
})
