import { describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import type { Comparison } from '../../../schemas/comparison.ts'
import { type Chart, chartsOf } from '../../../src/export/charts/index.ts'
import { COLOURS, GROUND, INK, SHADES, SOFT, TINTS } from '../../../src/export/charts/palette.ts'
import { comparisonOf, HOSTILE, poisoned } from '../comparison.ts'
import { words } from './words.ts'

const comparison = comparisonOf()
const all = (c: Comparison, lang: 'vi' | 'en' = 'vi'): Chart[] => Object.values(chartsOf(c, lang)).flat()
const charts = all(comparison)
const byId = (id: string) => charts.find(c => c.id === id)!

test('every kind of picture is drawn', () => {
  expect(charts.map(c => c.id)).toEqual(['chi-so', 'thoi-han', 'phan-bo', 'theo-nam', 'trung-lap', 'nguon-chep'])
})

describe.each(charts.map(c => [c.id, c] as const))('%s', (id, chart) => {
  test('is whole XML with a title and a description for readers of screens', () => {
    expect(() => fromXml(chart.svg)).not.toThrow()
    expect(chart.svg.slice(0, 120)).toContain('role="img"')
    expect(chart.svg.slice(0, 120)).toContain(`aria-labelledby="chart-${id}-title chart-${id}-desc"`)
    expect(chart.svg).toContain(`<title id="chart-${id}-title">${chart.title}</title>`)
    expect(chart.svg).toContain(`<desc id="chart-${id}-desc">`)
    expect(chart.description.length).toBeGreaterThan(40)
  })

  test('loads and runs nothing', () => {
    expect(chart.svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|url\(|<script|<image|foreignObject|\son[a-z]+=/iu,
    )
  })
})

test('the same comparison gives the same bytes', () => {
  expect(all(comparisonOf())).toEqual(charts)
})

test('what is in the pictures is what the comparison holds', () => {
  expect(words(byId('chi-so'))).toMatch(/PAR INDEX/u)
  expect(words(byId('chi-so'))).toContain('nhóm 20')
  expect(words(byId('chi-so'))).toContain('↑')
  for (const name of ['Xã Công Hải', 'Xã Ninh Hải', 'Xã Thuận Bắc']) expect(words(byId('chi-so'))).toContain(name)
  expect(words(byId('thoi-han'))).toContain('02/2026')
  expect(words(byId('thoi-han'))).toContain('ngày trong kế hoạch cấp trên')
  expect(words(byId('theo-nam'))).toMatch(/2025.*2026|2026.*2025/su)
  const shared = comparison.reuse!.pairs.find(p => p.relation === 'parent')!
  expect(words(byId('trung-lap'))).toContain(String(Math.round(shared.ofB * 100)))
  expect(words(byId('nguon-chep'))).toContain('từ kế hoạch cấp trên')
})

test('the parent’s value is marked in the distribution', () => {
  expect(words(byId('phan-bo'))).toContain('mức của kế hoạch cấp trên')
  expect(byId('phan-bo').svg).toContain(`stroke="${COLOURS.vermilion}"`)
})

test('words of documents stay words', () => {
  for (const chart of all(poisoned(comparison))) {
    expect(() => fromXml(chart.svg), chart.id).not.toThrow()
    expect(chart.svg).not.toMatch(/<script|<img|(?![\n\t])\p{Cc}|\ufffe/u)
    expect(chart.svg.match(/<svg/gu)).toHaveLength(1)
  }
  expect(HOSTILE).toContain('<script>')
})

test('English', () => {
  expect(all(comparison, 'en').map(c => c.title)).toContain('Indices by unit')
})

test('nothing to draw gives no picture', () => {
  const { reuse, ...rest } = comparison
  expect(reuse).toBeDefined()
  const empty: Comparison = {
    ...rest,
    byYear: [],
    matrices: { indices: [], targets: [], sections: [], quotas: [], awardForms: [], deadlines: [] },
  }
  expect(all(empty)).toEqual([])
})

test('many units are drawn on several pictures, none left out', () => {
  const campaigns = Array.from({ length: 95 }, (_, i) => ({ ...comparison.families[0]!.campaigns[0]!, id: `c${i}`, unit: `u${i}` }))
  const many: Comparison = {
    ...comparison,
    families: [{ ...comparison.families[0]!, campaigns }],
    units: campaigns.map((c, i) => ({ ...comparison.units[0]!, id: c.unit, name: `Xã số ${i}` })),
    matrices: {
      ...comparison.matrices,
      indices: campaigns.map(c => ({ ...comparison.matrices.indices[0]!, campaign: c.id, unit: c.unit })),
    },
  }
  const pages = chartsOf(many, 'vi').indices
  expect(pages.map(p => p.id)).toEqual(['chi-so', 'chi-so-2', 'chi-so-3'])
  const shown = pages.map(words).join(' ')
  for (let i = 0; i < 95; i++) expect(shown).toMatch(new RegExp(`Xã số ${i}(?!\\d)`, 'u'))
})

describe('colours', () => {
  const channels = (hex: string) => [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  const luminance = (hex: string) => {
    const [r, g, b] = channels(hex).map(linear)
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const contrast = (a: string, b: string) => {
    const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m)
    return (x! + 0.05) / (y! + 0.05)
  }

  test('words can be read on every ground', () => {
    for (const tint of Object.values(TINTS)) expect(contrast(INK, tint), tint).toBeGreaterThan(7)
    for (const shade of SHADES.slice(0, 4)) expect(contrast(INK, shade), shade).toBeGreaterThan(4.5)
    for (const shade of SHADES.slice(5)) expect(contrast(GROUND, shade), shade).toBeGreaterThan(4.5)
    expect(contrast(SOFT, GROUND)).toBeGreaterThan(4.5)
  })

  /** Viénot, Brettel, Mollon (1999): what a protanope or deuteranope sees, in linear RGB. */
  const SEEN = {
    protan: [
      [0.1124, 0.8876, 0],
      [0.1124, 0.8876, 0],
      [0.004, -0.004, 1],
    ],
    deutan: [
      [0.2928, 0.7072, 0],
      [0.2928, 0.7072, 0],
      [-0.0223, 0.0223, 1],
    ],
  }
  test.each(Object.entries(SEEN))('of the signs are told apart with %s vision', (_, matrix) => {
    const seen = (hex: string) => {
      const rgb = channels(hex).map(linear)
      return matrix.map(
        row =>
          Math.max(
            0,
            row.reduce((n, w, i) => n + w * rgb[i]!, 0),
          ) **
            (1 / 2.2) *
          255,
      )
    }
    const { sky: _sky, ...used } = COLOURS
    const list = Object.entries(used)
    for (const [i, [nameA, a]] of list.entries())
      for (const [nameB, b] of list.slice(i + 1)) {
        const [x, y] = [seen(a), seen(b)]
        expect(Math.hypot(...x.map((v, k) => v - y[k]!)), `${nameA}, ${nameB}`).toBeGreaterThan(25)
      }
  })
})
