import { describe, expect, it } from 'vitest'
import { describeLaw, findLaw, laws, statusAt } from '../../src/knowledge/laws.ts'

const dayBefore = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
const isDay = (date: string | null | undefined): date is string => /^\d{4}-\d\d-\d\d$/.test(date ?? '')
const start = (number: string) => {
  const law = findLaw(number)
  return law?.effective ?? law?.issued
}

describe('status of every law of the timeline, the day before and the day of each change', () => {
  for (const law of laws) {
    const begun = law.effective ?? law.issued
    if (isDay(begun))
      it(`${law.number} begins on ${begun}`, () => {
        expect(statusAt(law.number, dayBefore(begun)).status).toBe('not_yet')
        expect(statusAt(law.number, begun)).toEqual({ status: 'in_force', replacedBy: null, amendedBy: [] })
      })
    for (const by of law.amendedBy) {
      const from = start(by)
      if (!isDay(from)) continue
      it(`${law.number} is amended by ${by} on ${from}`, () => {
        expect(statusAt(law.number, dayBefore(from)).amendedBy).not.toContain(by)
        expect(statusAt(law.number, from).status).toBe('amended')
        expect(statusAt(law.number, from).amendedBy).toContain(by)
      })
    }
    const { expired } = law
    if (isDay(expired))
      it(`${law.number} ends on ${expired}`, () => {
        expect(['in_force', 'amended']).toContain(statusAt(law.number, dayBefore(expired)).status)
        expect(statusAt(law.number, expired)).toMatchObject({ status: law.replacedBy ? 'replaced' : 'expired', replacedBy: law.replacedBy })
      })
    else if (isDay(begun) || law.effective)
      it(`${law.number} has no end before the timeline's own day`, () =>
        expect(['in_force', 'amended']).toContain(statusAt(law.number, '2026-11-22').status))
  }

  it('knows dates that were read by hand', () => {
    expect(statusAt('15/2003/QH11', '2005-06-26').status).toBe('in_force')
    expect(statusAt('15/2003/QH11', '2023-12-31')).toEqual({
      status: 'amended',
      replacedBy: null,
      amendedBy: ['47/2005/QH11', '32/2009/QH12', '39/2013/QH13'],
    })
    expect(statusAt('15/2003/QH11', '2024-01-01').replacedBy).toBe('06/2022/QH15')
    expect(statusAt('98/2023/NĐ-CP', '2025-06-30').status).toBe('in_force')
    expect(statusAt('98/2023/NĐ-CP', '2025-07-01')).toMatchObject({ status: 'replaced', replacedBy: '152/2025/NĐ-CP' })
    expect(statusAt('06/2022/QH15', '2026-10-01').amendedBy).toEqual(['06/2026/QH16'])
  })
})

describe('dates that are no full days', () => {
  it('answers where the whole month or year agrees, and not where it does not', () => {
    expect(statusAt('06/2022/QH15', '2023').status).toBe('not_yet')
    expect(statusAt('91/2017/NĐ-CP', '2023-Q4').status).toBe('in_force')
    expect(statusAt('98/2023/NĐ-CP', '2025').status).toBe('unknown')
    expect(statusAt('98/2023/NĐ-CP', '2025-H1').status).toBe('in_force')
    expect(statusAt('98/2023/NĐ-CP', '2025-07').status).toBe('replaced')
  })
  it('does not know without a year', () => {
    for (const at of [null, '--11-30', '---25']) expect(statusAt('98/2023/NĐ-CP', at).status).toBe('unknown')
  })
  it('is silent inside the year of a law of which only the year is known', () => {
    expect(statusAt('01/2026/QĐ-TTg', '2025-12-31').status).toBe('not_yet')
    expect(statusAt('01/2026/QĐ-TTg', '2026-05-05').status).toBe('unknown')
    expect(statusAt('01/2026/QĐ-TTg', '2027-01-01').status).toBe('in_force')
  })
  it('does not foresee a last day that may be moved', () => expect(statusAt('152/2025/NĐ-CP', '2027-03-01').status).toBe('unknown'))
})

describe('findLaw', () => {
  it.each([
    ['98/2023/NĐ-CP', '98/2023/NĐ-CP'],
    ['Nghị định số 98/2023/NÐ – CP', '98/2023/NĐ-CP'],
    ['NĐ 98 /2023/ nđ-cp', '98/2023/NĐ-CP'],
    ['098/2023/NĐ-CP', '98/2023/NĐ-CP'],
    ['98/2023/ND‑CP', '98/2023/NĐ-CP'],
    ['Nghị định số 91/2017/NĐ-CP ngày 31/7/2017', '91/2017/NĐ-CP'],
    ['98/2023/\nNĐ-CP', '98/2023/NĐ-CP'],
    ['6/2022/QH15', '06/2022/QH15'],
    ['06/2022/QH 15', '06/2022/QH15'],
    ['34-CT/TW', '34-CT/TW'],
    ['số 34 - CT/TW', '34-CT/TW'],
    ['34/CT-TW', '34-CT/TW'],
    ['30C/NQ-CP', '30c/NQ-CP'],
    ['1656/NQ-UBTVQH15', '1656/NQ-UBTVQH15'],
    ['1654–1687/NQ-UBTVQH15', '1654/NQ-UBTVQH15'],
    ['1688/NQ-UBTVQH15', null],
    ['98/2022/NĐ-CP', null],
    ['198/2023/NĐ-CP', null],
    ['ngày 31/7/2017', null],
    ['', null],
  ])('%j → %j', (number, expected) => expect(findLaw(number)?.number ?? null).toBe(expected))

  it('says unknown of what the timeline lacks', () =>
    expect(statusAt('9999/2024/NĐ-CP', '2025-01-01')).toEqual({ status: 'unknown', replacedBy: null, amendedBy: [] }))

  it('takes a number that begins anew every year for another document when another year is printed', () => {
    expect(statusAt('06/QĐ-TTg', '2023-03-03', '2022-01-06').status).toBe('in_force')
    expect(statusAt('06/QĐ-TTg', '2023-03-03', '2023-01-04').status).toBe('unknown')
    expect(statusAt('98/2023/NĐ-CP', '2024-03-03', '2024-12-31').status).toBe('in_force')
  })
})

describe('describeLaw', () => {
  it('prints facts, status at the date and source, in both languages', () => {
    const vi = describeLaw('NĐ 91/2017/NĐ-CP', '2025-02-01', 'vi')
    expect(vi[0]).toContain('Nghị định 91/2017/NĐ-CP')
    expect(vi).toContain('Thay thế bởi: 98/2023/NĐ-CP')
    expect(vi).toContain('Tình trạng ngày 01/02/2025: đã được thay thế')
    expect(vi.at(-1)).toMatch(/^Nguồn/)
    expect(describeLaw('91/2017/NĐ-CP', '2018-01-01', 'en')).toContain('Status on 01/01/2018: in force')
  })
  it('of a law whose first day in force is not known, tells the day of its issue alone', () => {
    expect(describeLaw('42/2010/NĐ-CP', null, 'en')[1]).toMatch(/^Issued: \d\d\/\d\d\/2010$/u)
  })
  it('finds by name', () => expect(describeLaw('Luật thi đua, khen thưởng năm 2022', null, 'vi')[0]).toContain('06/2022/QH15'))
  it('is silent on what it does not know', () => expect(describeLaw('12/2099/NĐ-CP', null, 'vi')).toEqual([]))
})
