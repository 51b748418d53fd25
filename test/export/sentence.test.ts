import { describe, expect, it } from 'vitest'
import { narrowed, quotesOf, sentenceOf } from '../../src/export/sentence.ts'
import { ground, TEXT } from './sample.ts'

describe('the sentence behind a value', () => {
  it('is the whole sentence that holds the words, not its neighbours', () => {
    expect(sentenceOf(TEXT, ground('PAR INDEX'))).toBe('Chỉ số PAR INDEX tăng so với năm trước liền kề.')
  })

  it('reaches over lines where the evidence does', () => {
    expect(sentenceOf(TEXT, ground('12/KH-UBND\nAn Bình'))).toBe('Số: 12/KH-UBND\nAn Bình, ngày 15 tháng 3 năm 2024')
  })

  it('falls back to the quoted words where the line is very long', () => {
    const text = `${'rất dài '.repeat(300)}mục tiêu${' và tiếp'.repeat(300)}`
    expect(sentenceOf(text, ground('mục tiêu', text))).toBe('mục tiêu')
  })

  it('gives each sentence once and counts those it leaves out', () => {
    const two = [ground('95%'), ground('hồ sơ được trả')]
    expect(quotesOf(TEXT, two)).toBe('Phấn đấu ít nhất 95% hồ sơ được trả đúng hạn.')
    const many = ['ỦY BAN', 'Số:', 'Phát động', 'Căn cứ', 'Tặng'].map(q => ground(q))
    expect(quotesOf(TEXT, many).split('\n')).toHaveLength(4)
    expect(quotesOf(TEXT, many)).toMatch(/… \(\+2\)$/)
  })

  it('narrows the evidence of a whole to one of its parts', () => {
    const whole = ground('Các xã, thị trấn gửi báo cáo trước ngày 30/11')
    expect(narrowed([whole], 'gửi báo cáo')).toEqual([ground('gửi báo cáo')])
    expect(narrowed([whole], 'không có ở đây')).toEqual([whole])
  })
})
