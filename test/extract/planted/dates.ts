/** Dates in the forms of plans, with the PartialDate that they say. */
import fc from 'fast-check'

export interface Printed {
  printed: string
  date: string
}
const pad = (n: number) => String(n).padStart(2, '0')
const ROMAN = ['', 'I', 'II', 'III', 'IV']

/** A day of a year, with "ngày" before it. */
export const dayOf = (year: number, from = 1, to = 12): fc.Arbitrary<Printed> =>
  fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: from, max: to })).chain(([d, m]) => {
    const date = `${year}-${pad(m)}-${pad(d)}`
    return fc.constantFrom(
      { printed: `ngày ${pad(d)}/${m}/${year}`, date },
      { printed: `ngày ${d}/${m}/${year}`, date },
      { printed: `ngày ${pad(d)}/${pad(m)}/${year}`, date },
      { printed: `ngày ${pad(d)}-${pad(m)}-${year}`, date },
      { printed: `ngày ${d}.${m}.${year}`, date },
      { printed: `ngày ${pad(d)} tháng ${pad(m)} năm ${year}`, date },
      { printed: `ngày ${d} tháng ${m} năm ${year}`, date },
      { printed: `ngày ${d} tháng ${m}, năm ${year}`, date },
    )
  })

/** A day without its year. */
export const dayOnly: fc.Arbitrary<Printed> = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
  .chain(([d, m]) =>
    fc.constantFrom(
      { printed: `ngày ${pad(d)}/${m}`, date: `--${pad(m)}-${pad(d)}` },
      { printed: `ngày ${d} tháng ${m}`, date: `--${pad(m)}-${pad(d)}` },
    ),
  )

export const monthOf = (year: number, from = 1, to = 12): fc.Arbitrary<Printed> =>
  fc
    .integer({ min: from, max: to })
    .chain(m =>
      fc.constantFrom(
        { printed: `tháng ${m}/${year}`, date: `${year}-${pad(m)}` },
        { printed: `tháng ${pad(m)} năm ${year}`, date: `${year}-${pad(m)}` },
      ),
    )

export const quarterOf = (year: number): fc.Arbitrary<Printed> =>
  fc
    .integer({ min: 1, max: 4 })
    .chain(q =>
      fc.constantFrom(
        { printed: `Quý ${ROMAN[q]}/${year}`, date: `${year}-Q${q}` },
        { printed: `quý ${ROMAN[q]} năm ${year}`, date: `${year}-Q${q}` },
      ),
    )
