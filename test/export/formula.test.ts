import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsFormula, defuse } from '../../src/export/formula.ts'

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '\t', '\r']

describe('cells that a spreadsheet would run', () => {
  it.each(SIGNS)('takes %j at the beginning for a formula', sign => {
    expect(beginsFormula(`${sign}1+1`)).toBe(true)
    expect(defuse(`${sign}1+1`)).toBe(`'${sign}1+1`)
  })

  it.each([' =1', '\u200b=1', '\n@SUM(A1)', '\u00a0+1'])('sees through what may be dropped before the sign: %j', text => {
    expect(beginsFormula(text)).toBe(true)
    expect(beginsFormula(defuse(text))).toBe(false)
  })

  it.each(['Kế hoạch', '95%', 'a=b', "'=1", '(–) 5', '', 'Phụ lục - Biểu mẫu', 'Điều 1; - khoản 2'])('leaves %j as it is', text => {
    expect(beginsFormula(text)).toBe(false)
    expect(defuse(text)).toBe(text)
  })

  it('defuses the lines of a joined list and what stands behind a semicolon', () => {
    expect(defuse('một\n=2\n-ba')).toBe("một\n'=2\n'-ba")
    expect(defuse('một;=2')).toBe("một;'=2")
  })

  it('leaves no cell that begins a formula, wherever a program splits', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...SIGNS, '\n', ';', ' ', '\u200b', '=cmd|', '"'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const text = defuse(pieces.join(''))
        expect(beginsFormula(text)).toBe(false)
        for (const part of text.split(/[\n\r\t]/u)) expect(part).not.toMatch(/^[=+\-@＝＋－＠﹦﹢﹣﹫]/u)
        for (const part of text.split(';').slice(1)) expect(part).not.toMatch(/^[=+\-@＝＋－＠﹦﹢﹣﹫]/u)
      }),
    )
  })

  it('takes nothing away', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => defuse(text).replaceAll("'", '') === text.replaceAll("'", '')))
  })
})
