/** Values of two versions: which are each other’s, what differs, and the words under them. */
import { describe, expect, test } from 'vitest'
import { sameWords, sentenceAround } from '../../../src/compare/diff/ground.ts'
import { diffRecords } from '../../../src/compare/diff/index.ts'
import { unequal } from '../../../src/compare/diff/match.ts'
import { tokensOf } from '../../../src/compare/diff/tokens.ts'
import { likeness, partsOf } from '../../../src/compare/diff/values.ts'
import { bare, stated, target } from '../records.ts'

const of = (...values: unknown[]) => values.map(value => ({ value }))
const pairs = (a: unknown[], b: unknown[]) => unequal(of(...a), of(...b)).map(p => [p.a?.value ?? null, p.b?.value ?? null])

describe('values that are each other’s', () => {
  test('are the likest; of those as like the ones at the nearest place, then the first', () => {
    expect(pairs(['mở lớp học nghề'], ['mở lớp học may', 'mở lớp học vẽ'])).toEqual([
      ['mở lớp học nghề', 'mở lớp học may'],
      [null, 'mở lớp học vẽ'],
    ])
    expect(pairs(['mở lớp học nghề', 'mở lớp học đàn'], ['mở lớp học may', 'mở lớp học vẽ'])).toEqual([
      ['mở lớp học nghề', 'mở lớp học may'],
      ['mở lớp học đàn', 'mở lớp học vẽ'],
    ])
    expect(pairs(['trồng cây', 'mở lớp học nghề'], ['mở lớp học may'])).toEqual([
      ['trồng cây', null],
      ['mở lớp học nghề', 'mở lớp học may'],
    ])
  })
  test('have one number, where they have any', () => {
    const [a, b] = [
      { number: '1/KH', title: 'thi đua' },
      { number: '2/KH', title: 'thi đua' },
    ]
    expect(pairs([a], [b])).toEqual([
      [a, null],
      [null, b],
    ])
  })
  test('are not looked for among more than a thousand by a thousand', () => {
    const many = (word: string, n: number) => Array.from({ length: n }, (_, i) => `việc ${word}${i}`)
    const found = unequal(of(...many('a', 1001), 'mở lớp học nghề'), of(...many('b', 1000), 'mở lớp học may'))
    expect(found).toHaveLength(2003)
    expect(found.filter(p => p.a && p.b)).toEqual([])
  })
})

test('parts that differ are told by their path, what is missing as null', () => {
  const baseline = { value: 80, unit: '%', year: null, grade: null }
  expect(partsOf(target({ baseline }), target({ baseline: { ...baseline, value: 85 } }))).toEqual([
    { path: 'baseline.value', a: 80, b: 85 },
  ])
  expect(partsOf(target({ baseline }), target({}))).toEqual([{ path: 'baseline', a: baseline, b: null }])
  expect(partsOf('x', undefined)).toEqual([{ path: '', a: 'x', b: null }])
  expect(likeness(new Set(), new Set(['x']))).toBe(0)
})

test('a document without a day is compared as well', () => {
  const [a, b] = ['a', 'b'].map(id => bare({ id, unit: 'xã Công Hải', but: { issuedDate: null, title: stated(id) } }))
  expect(diffRecords(a!, b!)).toMatchObject({ a: { issuedDate: null, number: null }, b: { title: 'b' } })
})

describe('the words under a value', () => {
  const words = 'mở năm lớp học nghề cho thanh niên'
  const text = `Phần đầu.\n${words}`
  const evidence = [{ quote: 'năm lớp', start: text.indexOf('năm lớp'), end: text.indexOf('năm lớp') + 7 }]
  const side = (other: string) => ({ text, tokens: tokensOf(text), matched: new Uint8Array(tokensOf(text).length), other })

  test('stand elsewhere where their whole line does, also the last one', () => {
    const keys = tokensOf(words).map(t => t.key)
    expect(sameWords(evidence, side(` x ${keys.join(' ')} y `))).toBe(true)
    expect(sameWords(evidence, side(` x ${keys.slice(1).join(' ')} y `))).toBe(false)
  })
  test('have their sentence around them', () => {
    expect(sentenceAround(text, evidence)).toBe(words)
    expect(sentenceAround(text, [])).toBe('')
  })
})
